import Forms
import Foundation
import IKO

extension Demo {
  /// The main job on an invented class: the list is laid beside the documents, so that it can be looked at and changed.
  static func run(_ options: DemoOptions, on terminal: Terminal) async throws -> ExitStatus {
    let list = try Eksempelklasse.copyList(to: options.folder)
    terminal.show(Wording.demoList(list))
    terminal.show(Wording.demoFill("iko fyll oppfølgingsplan --fra \(list) -o \(options.folder)"))
    var fyll = FyllOptions(form: .published(.oppfølgingsplan))
    fyll.sources = [list]
    fyll.folder = options.folder
    fyll.date = options.date
    fyll.jobs = options.jobs
    fyll.isQuiet = options.isQuiet
    fyll.remindsOfDecisions = false
    let filled = try await Fyll.run(fyll, on: terminal)

    terminal.show(Wording.demoRead("iko les \(options.folder)"))
    var les = LesOptions(paths: [options.folder])
    les.jobs = options.jobs
    les.isQuiet = options.isQuiet
    let read = try await Les.run(les, on: terminal)
    if !options.isQuiet { terminal.show(Wording.demoNext(options.folder, list: list)) }
    return filled == .allDone ? read : filled
  }
}

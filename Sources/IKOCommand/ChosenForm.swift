import Forms
import Foundation
import IKO

/// The form that a command was asked for: a published one, or a tagged .docx whose tags are its fields.
struct ChosenForm {
  let skjema: IKO.Skjema?
  /// The name in stamps, file names and registers.
  let navn: String
  let template: Template<AnyForm>

  init(_ choice: FormChoice, template path: String?) throws {
    switch choice {
    case .published(let published):
      guard let skjema = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(sentence: Wording.notYet(published.rawValue, known: Skjemasamling.alle.map(\.navn)))
      }
      self.skjema = skjema
      navn = skjema.navn
      template = try skjema.template(at: path)
    case .file(let file):
      skjema = nil
      let name = file.split(separator: "/").last.map(String.init) ?? file
      navn =
        name.lowercased().hasSuffix(".docx") || name.lowercased().hasSuffix(".dotx") ? String(name.dropLast(5)) : name
      template = try Template<AnyForm>(contentsOf: path ?? file)
    }
  }

  func utfylling(_ options: FyllOptions, dato: Day) -> Utfylling {
    var run = Utfylling(skjema: navn, template: template, folder: options.folder, dato: dato)
    if let skjema { run.complete = { skjema.completed($0, on: $1) } }
    run.withNames = options.namesFiles
    run.withStamp = options.stamps
    run.isDryRun = options.isDryRun
    run.jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return run
  }
}

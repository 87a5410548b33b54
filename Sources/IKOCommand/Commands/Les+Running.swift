import Forms
import Foundation
import IKO

extension Les {
  static func run(_ options: LesOptions, on terminal: Terminal) async throws -> ExitStatus {
    let reader = try reader(options)
    let files = Dokumentsøk.documents(at: options.paths)
    guard !files.isEmpty else { throw Failure(sentence: Wording.noDocuments) }

    let progress = Progress(of: files.count, "dokumenter", on: terminal)
    let results = reader.read(files, jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount) {
      progress.advance()
    }
    progress.finish()

    var report = Report()
    let read = results.compactMap { try? $0.get() }
    for result in results {
      switch result {
      case .success(let lest): report.add(lest.findings, in: lest.fil)
      case .failure(let error): report.add(error)
      }
      if options.isJSON { terminal.emit(LesOutput.line(result)) }
    }
    if let output = options.output {
      try LesOutput.write(results, to: output)
    } else if !options.isJSON {
      LesOutput.show(read, on: terminal)
    }
    for line in report.text where !options.isQuiet || report.isWorrying { terminal.complain(line) }
    terminal.tell(Wording.readSummary(read.count, failed: results.count - read.count, output: options.output?.path))
    return read.isEmpty ? .nothingDone : report.isWorrying ? .doneWithFindings : .allDone
  }

  private static func reader(_ options: LesOptions) throws -> Dokumentleser {
    switch options.form {
    case nil: return try Dokumentleser(mal: options.template)
    case .file(let path): return try Dokumentleser(mal: options.template ?? path)
    case .published(let published):
      guard let skjema = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(sentence: Wording.notYet(published.rawValue, known: Skjemasamling.alle.map(\.navn)))
      }
      return try Dokumentleser(skjema: skjema, mal: options.template)
    }
  }
}

import Forms
import Foundation
import IKO

extension Les {
  static func run(_ options: LesOptions, on terminal: Terminal) async throws -> ExitStatus {
    let reader = try reader(options)
    let files = Dokumentsøk.documents(at: options.paths)
    guard !files.isEmpty else {
      throw Failure(sentence: Wording.noDocuments, file: options.paths.first ?? "", kind: "no-documents")
    }

    let progress = Progress(of: files.count, "dokumenter", on: terminal)
    let results = reader.read(files, jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount) {
      progress.advance()
    }
    progress.finish()

    let read = results.compactMap { try? $0.get() }
    let duplicates = Dictionary(Dokumentleser.duplicates(among: read).map { ($0.fil, [$0.funn]) }) { $0 + $1 }
    var report = Report(folder: folder(of: options))
    for result in results {
      switch result {
      case .success(let lest): report.add(lest.findings + (duplicates[lest.fil] ?? []), in: lest.fil)
      case .failure(let error): report.add(error)
      }
    }
    let lines = { results.map { LesOutput.line($0, duplicates: duplicates) } }
    if options.isJSON { for line in lines() { terminal.emit(line) } }
    if let output = options.output {
      try LesOutput.write(read, withHealth: options.withHealth, lines: lines, to: output)
      let isTable = output.format == .xlsx || output.format == .csv
      if isTable, Registersamling(read, withHealth: options.withHealth).leavesOutHealth {
        terminal.tell(Wording.healthLeftOut)
      }
      if output.format == .csv, let left = Wording.leftOut(Registersamling(read).groupsLeftOut) { terminal.tell(left) }
    } else if !options.isJSON {
      LesOutput.show(read, on: terminal)
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.readSummary(read.count, failed: results.count - read.count, output: options.output?.path))
    return read.isEmpty ? .nothingDone : report.isWorrying ? .doneWithFindings : .allDone
  }

  /// The one folder that was asked for: paths are shown from there.
  private static func folder(of options: LesOptions) -> String? {
    guard let path = options.paths.first, options.paths.count == 1 else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func reader(_ options: LesOptions) throws -> Dokumentleser {
    switch options.form {
    case nil: return try Dokumentleser(mal: options.template)
    case .file(let path): return try Dokumentleser(mal: options.template ?? path)
    case .published(let published):
      guard let skjema = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(
          sentence: Wording.notYet(published.rawValue, known: Skjemasamling.alle.map(\.navn)), file: published.rawValue,
          kind: "no-template")
      }
      return try Dokumentleser(skjema: skjema, mal: options.template)
    }
  }
}

import Forms
import Foundation
import IKO

/// What the commands that read documents have in common.
enum DocumentReading {
  /// Reads files side by side, and shows how far it has come; results are in the order of the files.
  static func read(
    _ files: [String], with reader: Dokumentleser, jobs: Int?, on terminal: Terminal
  ) -> [Result<Dokumentleser.Lest, FormError>] {
    let progress = Progress(of: files.count, "dokumenter", on: terminal)
    defer { progress.finish() }
    return reader.read(files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { progress.advance() }
  }

  /// The one folder that was asked for: paths are shown from there.
  static func folder(of paths: [String]) -> String? {
    guard let path = paths.first, paths.count == 1 else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Tells that a choice of pupils or fields fits nobody, or several.
  static func refuse(
    _ problem: Dokumentutvalg.Uklart, paths: [String], isJSON: Bool, on terminal: Terminal
  ) -> ExitStatus {
    if isJSON {
      let failure = Failure(
        sentence: Wording.unclear(problem), file: paths.first ?? "", kind: Wording.kind(of: problem))
      terminal.emit(JSONValue(failure))
    }
    terminal.complain(Wording.unclear(problem))
    if case .noClass = problem { return .nothingDone }
    return .wrongUsage
  }
}

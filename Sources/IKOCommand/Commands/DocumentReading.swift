import Forms
import Foundation
import IKO

/// What the commands that read documents have in common.
enum DocumentReading {
  /// Reads files side by side, and shows how far it has come; results are in the order of the files.
  ///
  /// - Parameter show: shows one result, in the order of the files and as soon as it is there; it is written at once.
  static func read(
    _ files: [String], with reader: Dokumentleser, jobs: Int?, on terminal: Terminal,
    show: (@Sendable (Result<Dokumentleser.Lest, FormError>) -> Void)? = nil
  ) -> [Result<Dokumentleser.Lest, FormError>] {
    let progress = Progress(of: files.count, "dokumenter", on: terminal)
    defer { progress.finish() }
    return reader.read(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      onEach: {
        progress.advance()
        Crash.happenAtDocument()
      },
      inOrder: { result in
        guard let show else { return }
        show(result)
        terminal.flush()
      })
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

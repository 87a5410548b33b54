import Forms
import Foundation
import IKO
import JSON

/// What the commands that read documents have in common.
enum DocumentReading {
  /// Reads files side by side, and shows how far it has come; results are in the order of the files.
  ///
  /// - Parameter show: shows one result, in the order of the files and as soon as it is there; it is written at once.
  static func read(
    _ files: [String], with reader: Dokumentleser, jobs: Int?, on terminal: Terminal,
    show: (@Sendable (Result<Dokumentleser.Lest, FormError>) -> Void)? = nil
  ) -> [Result<Dokumentleser.Lest, FormError>] {
    each(files, on: terminal) { onEach in
      reader.read(files, jobs: jobs ?? Workers.standard, onEach: onEach) { result in
        guard let show else { return }
        show(result)
        terminal.flush()
      }
    }
  }

  /// Does something with files side by side, and shows how far it has come.
  ///
  /// - Parameter work: is to call what it is given each time a file is done, from any thread.
  static func each<T>(
    _ files: [String], on terminal: Terminal, _ work: (@escaping @Sendable () -> Void) -> [T]
  ) -> [T] {
    let progress = Progress(of: files.count, "dokumenter", on: terminal)
    defer { progress.finish() }
    return work {
      progress.advance()
      Crash.happenAtDocument()
    }
  }

  /// What was asked for: the documents to read, and what is reported of the others in the folders.
  struct Files {
    let paths: [String]
    /// Nil where all documents can be read.
    let others: Finding?
  }

  /// Finds the documents. Throws where there are none that can be read.
  ///
  /// - Parameter mayBeNone: for a command that has something to show without any.
  static func files(at paths: [String], mayBeNone: Bool = false) throws -> Files {
    var others: [String] = []
    let found = Dokumentsøk.documents(at: paths) { others.append($0) }
    let folder = folder(of: paths).map { $0 + "/" } ?? ""
    let names = others.map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 }
    let sentence = others.isEmpty ? nil : Wording.otherDocuments(names)
    guard !found.isEmpty || mayBeNone else {
      throw Failure(
        sentence: [Wording.noDocuments, sentence].compactMap(\.self).joined(separator: " "), file: paths.first ?? "",
        kind: "no-documents")
    }
    return Files(paths: found, others: sentence.map { Finding(.notRead, .warning, message: $0) })
  }

  /// The one folder that was asked for: paths are shown from there.
  static func folder(of paths: [String]) -> String? {
    guard let path = paths.first, paths.count == 1 else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The innermost folder with all the documents, whether it was asked for itself or its files and folders were.
  static func home(of paths: [String]) -> String {
    let folders = paths.map { path in
      var isFolder: ObjCBool = false
      let isPresent = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let url = URL(fileURLWithPath: path)
      return (isPresent && isFolder.boolValue ? url : url.deletingLastPathComponent()).standardizedFileURL
        .pathComponents
    }
    let common = folders.dropFirst().reduce(folders.first ?? ["/"]) { shared, other in
      zip(shared, other).prefix { $0 == $1 }.map(\.0)
    }
    return NSString.path(withComponents: common)
  }

  /// Tells that a choice of pupils or fields fits nobody, or several.
  static func refuse(
    _ problem: Uklart, paths: [String], isJSON: Bool, on terminal: Terminal
  ) -> ExitStatus {
    if isJSON {
      let failure = Failure(
        sentence: Wording.unclear(inDocuments: problem), file: paths.first ?? "", kind: Wording.kind(of: problem))
      terminal.emit(JSONValue(failure))
    }
    terminal.complain(Wording.unclear(inDocuments: problem))
    if case .noClass = problem { return .nothingDone }
    return .wrongUsage
  }
}

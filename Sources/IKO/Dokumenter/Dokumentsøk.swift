import Disk
import Forms

/// Finds documents to read.
public enum Dokumentsøk {
  /// Files as they are named, folders as the Word documents below them, each path once.
  ///
  ///     let files = Dokumentsøk.documents(at: ["Output"]) { others.append($0) }
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - onOther: called with each file of a folder that is a document of another kind (.doc, .odt, .rtf, .pdf), and cannot be read.
  public static func documents(at paths: [String], onOther: (String) -> Void = { _ in }) -> [String] {
    var seen: Set<String> = []
    return paths.flatMap { path in
      let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      return isFolder(trimmed) ? Dokumentmappe.documents(in: trimmed, onOther: onOther) : [path]
    }.filter { seen.insert($0).inserted }
  }

  /// Does the same for many files at once; results are in the order of the paths.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - jobs: how many are looked at at once.
  ///   - onEach: called when a file is done, from any thread.
  ///   - take: given the results one after the other in the order of the paths, each as soon as it and all before it are there.
  ///   - work: what is done with one file.
  static func each<T: Sendable>(
    _ paths: [String], jobs: Int, onEach: @Sendable () -> Void, inOrder take: @Sendable (Result<T, FormError>) -> Void,
    _ work: @Sendable (String) throws(FormError) -> T
  ) -> [Result<T, FormError>] {
    Workers.map(paths.count, jobs: jobs, inOrder: take) { index in
      defer { onEach() }
      do throws(FormError) {
        if isFolder(paths[index]) {
          throw FormError(kind: "not-permitted", file: paths[index], message: Wording.closedFolder)
        }
        return .success(try work(paths[index]))
      } catch {
        return .failure(error)
      }
    }
  }

  /// One that was named as a document is no folder, but no file either.
  private static func isFolder(_ path: String) -> Bool {
    Files.kind(of: path) == .folder && Dokumentfil(path) != .word
  }
}

extension Dokumentleser {
  /// Reads many files at once; results are in the order of the paths.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - jobs: how many are read at once.
  ///   - onEach: called for each file that was read, from any thread.
  ///   - take: given the results one after the other in the order of the paths, each as soon as it and all before it are there. What it
  ///     writes is kept, should a later document end the process.
  public func read(
    _ paths: [String], jobs: Int, onEach: @Sendable () -> Void = {},
    inOrder take: @Sendable (Result<Lest, FormError>) -> Void = { _ in }
  ) -> [Result<Lest, FormError>] {
    Dokumentsøk.each(paths, jobs: jobs, onEach: onEach, inOrder: take) { path throws(FormError) in try read(path) }
  }
}

import Synchronization

#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls that change files, each by a name, so that a test can let any of them fail.
package enum FileStep: Sendable, CaseIterable {
  case create, write, sync, link, rename
}

extension Files {
  /// For tests: the error number that a step below a folder shall fail with; nil lets it be done. By the folder, for tests run side by side.
  package static let faults = Mutex<[String: @Sendable (FileStep) -> Int32?]>([:])

  static func fault(_ step: FileStep, _ path: String) -> Int32? {
    let all = faults.withLock { $0 }
    return all.isEmpty ? nil : all.first { path.hasPrefix($0.key + "/") }?.value(step)
  }

  /// Does one call, again where a signal came in between, and throws what it failed with.
  @discardableResult static func check<R: BinaryInteger>(
    _ step: FileStep, _ path: String, _ call: () -> R
  ) throws(FileFault) -> R {
    if let code = fault(step, path) { throw FileFault(errno: code, path) }
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileFault(errno: errno, path) }
    }
  }
}

/// What Linux and macOS call differently. Results are 0 or an error number.
enum System {
  /// Renames where nothing bears the new name. Calls `renameat2` or `renamex_np`.
  static func renameToFree(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      renameat2(AT_FDCWD, old, AT_FDCWD, new, 1) == 0 ? 0 : errno
    #else
      renamex_np(old, new, UInt32(RENAME_EXCL)) == 0 ? 0 : errno
    #endif
  }

  /// Lets two files change names in one step, so that whatever bore a name is still there. Calls `renameat2` or `renamex_np`.
  static func exchange(_ one: String, _ other: String) -> Int32 {
    #if canImport(Glibc)
      renameat2(AT_FDCWD, one, AT_FDCWD, other, 2) == 0 ? 0 : errno
    #else
      renamex_np(one, other, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
    #endif
  }

  /// Makes everything written to a file system durable. ENOSYS where there is no such call. Calls `syncfs`.
  static func syncFileSystem(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      syncfs(descriptor) == 0 ? 0 : errno
    #else
      ENOSYS
    #endif
  }
}

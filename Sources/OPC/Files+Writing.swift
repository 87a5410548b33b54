import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Names of files that are being written begin like this; a run that died may leave one behind.
  package static let temporaryPrefix = ".iko-tmp-"

  /// Writes a whole file: to a temporary name in the same folder, then renamed, so that no reader ever sees half of it.
  ///
  /// Without `replacing`, a file that is there already is an error, also when it came a moment ago.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileFault) {
    let temporary = try writeTemporary(bytes, for: path, prefix: temporaryPrefix)
    do throws(FileFault) {
      if replacing {
        try check(.rename, path) { rename(temporary, path) }
      } else {
        try move(temporary, to: path)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes the bytes under a temporary name beside a path, and returns that name. Nothing is left where it fails.
  static func writeTemporary(
    _ bytes: [UInt8], for path: String, prefix: String, readers: Readers = .owner
  ) throws(FileFault) -> String {
    // The process and a number, nothing of the pupil's name.
    let number = serial.add(1, ordering: .relaxed).newValue
    let temporary = folderPrefix(of: path) + prefix + "\(getpid())-\(number)"
    let descriptor = try check(.create, path) { open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    do throws(FileFault) {
      try write(bytes, to: descriptor, path: path)
      if readers != .owner { try check(.write, path) { fchmod(descriptor, readers.file) } }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileFault(errno: code, path)
    }
    return temporary
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = try check(.write, path) {
        bytes.withUnsafeBytes { buffer in
          #if canImport(Glibc)
            Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
          #else
            Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
          #endif
        }
      }
      written += count
    }
  }

  /// Renames to a name that nothing bears. Calls `renameat2`; where the file system has no such call, `link` and `unlink` refuse an existing
  /// name as well, and where there are no links either, a look decides.
  package static func move(_ temporary: String, to path: String) throws(FileFault) {
    switch System.renameToFree(temporary, path) {
    case 0: return
    case EINVAL, ENOSYS, EPERM, ENOTSUP: break
    case let code: throw FileFault(errno: code, path)
    }
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw FileFault(errno: errno, path) }
    guard access(path, F_OK) != 0 else { throw FileFault(.alreadyThere, path) }
    try check(.rename, path) { rename(temporary, path) }
  }

  /// The part of a path before the name, with its slash; empty for a bare name.
  private static func folderPrefix(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return path[..<slash] + "/"
  }

  /// Workers that write different files never meet.
  private static let serial = Atomic<Int>(0)
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Writes a whole file: to a temporary name in the same folder, then renamed, so that no reader ever sees half of it.
  ///
  /// Without `replacing`, a file that is there already is an error, also when it came a moment ago.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileFault) {
    let (temporary, descriptor) = try openTemporary(for: path)
    // Open until it has its name: as long, another run sees that somebody writes it.
    defer { close(descriptor) }
    do throws(FileFault) {
      try writeWhole(bytes, to: descriptor, path: path)
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

  /// Writes the bytes of a batch's file under a temporary name beside a path, and returns that name. Nothing is left where it fails.
  static func writeTemporary(
    _ bytes: [UInt8], for path: String, prefix: String, readers: Readers = .owner
  ) throws(FileFault) -> String {
    let (temporary, descriptor) = try openTemporary(for: path, prefix: prefix, isLocked: false)
    defer { close(descriptor) }
    do throws(FileFault) {
      try writeWhole(bytes, to: descriptor, path: path)
      if readers != .owner { try check(.write, path) { fchmod(descriptor, readers.file) } }
    } catch {
      unlink(temporary)
      throw error
    }
    return temporary
  }

  /// A network disk may tell only when a file is closed that it is full, so a second descriptor of it is closed while the name is still a
  /// temporary one.
  private static func writeWhole(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFault) {
    try write(bytes, to: descriptor, path: path)
    let second = dup(descriptor)
    guard second >= 0, close(second) == 0 else { throw FileFault(errno: errno, path) }
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
  static func folderPrefix(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return path[..<slash] + "/"
  }
}

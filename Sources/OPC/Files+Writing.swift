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
    let (folder, name) = split(path)
    // The process and a counter, never the pupil's name.
    let temporary = folder + temporaryPrefix + "\(getpid())-\(serial(name))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(errno: errno, path) }
    do throws(FileFault) {
      try write(bytes, to: descriptor, path: path)
      guard close(descriptor) == 0 else { throw FileFault(errno: errno, path) }
      try move(temporary, to: path, replacing: replacing)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw FileFault(errno: errno, path)
      }
      written += count
    }
  }

  /// `link` and `unlink` refuse an existing name on every file system that has links; where there are none, a look decides.
  private static func move(_ temporary: String, to path: String, replacing: Bool) throws(FileFault) {
    if !replacing {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS, access(path, F_OK) != 0 else {
        throw FileFault(errno: errno == EPERM || errno == ENOTSUP ? EEXIST : errno, path)
      }
    }
    guard rename(temporary, path) == 0 else { throw FileFault(errno: errno, path) }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let name = path.utf8.index(after: slash)
    return (String(path[..<name]), String(path[name...]))
  }

  /// A short number out of the name, so that workers that write different files never meet.
  private static func serial(_ name: String) -> String {
    let hash = name.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return String(hash, radix: 36)
  }
}

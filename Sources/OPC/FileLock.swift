#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock that one process holds, and that is gone when the process is, however it ended. Calls `flock`.
///
///     guard let lock = try FileLock(folder + "/.iko/lås") else { return }   // somebody else has it
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Nil while another process holds it. The file stays: removing it would let two in.
  package init?(_ path: String) throws(FileFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(errno: errno, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw FileFault(errno: code, path)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

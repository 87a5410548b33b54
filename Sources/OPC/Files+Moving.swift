#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// What tells whether a file is still the same, and whether somebody is writing it.
  package struct State: Equatable, Sendable {
    package let size: Int
    /// Seconds since 1970 of the last change to what is in it, or to what is known of it: a copy that keeps the date of its source has
    /// a new one here.
    package let changed: Int
    let nanoseconds: Int
    let inode: UInt64
  }

  /// Nil where no regular file stands; a link is none.
  package static func state(of path: String) -> State? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return State(
      size: Int(status.st_size), changed: max(Int(modified.tv_sec), Int(changed.tv_sec)),
      nanoseconds: Int(changed.tv_nsec), inode: UInt64(status.st_ino))
  }

  /// Whether a link stands at a path, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links and dots; nil where nothing stands.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Gives a file another name on the same file system. A file that has that name already is an error.
  package static func move(_ path: String, to target: String) throws(FileFault) {
    if link(path, target) == 0 {
      unlink(path)
      return
    }
    let code = errno
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(code), access(target, F_OK) != 0 else {
      throw FileFault(errno: code, target)
    }
    guard rename(path, target) == 0 else { throw FileFault(errno: errno, target) }
  }
}

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
    /// Seconds since 1970 of the last change to what is in it.
    package let written: Int
    let nanoseconds: Int
    let inode: UInt64
  }

  /// Nil where no regular file stands; a link is none.
  package static func state(of path: String) -> State? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let (written, changed) = (FileTime(written: status), FileTime(changed: status))
    return State(
      size: Int(status.st_size), changed: max(written.seconds, changed.seconds), written: written.seconds,
      nanoseconds: changed.nanoseconds, inode: UInt64(status.st_ino))
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
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// When what is in a file was last changed, as exactly as the file system keeps it: two files have the same only where one was given the other's.
package struct FileTime: Comparable, Sendable {
  /// Since 1970.
  let seconds: Int
  let nanoseconds: Int

  package static func < (one: FileTime, other: FileTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }

  init(_ time: timespec) {
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }

  init(written status: stat) {
    #if canImport(Darwin)
      self.init(status.st_mtimespec)
    #else
      self.init(status.st_mtim)
    #endif
  }

  init(changed status: stat) {
    #if canImport(Darwin)
      self.init(status.st_ctimespec)
    #else
      self.init(status.st_ctim)
    #endif
  }
}

extension Files {
  /// Nil where nothing stands.
  package static func time(of path: String) -> FileTime? {
    var status = stat()
    return stat(path, &status) == 0 ? FileTime(written: status) : nil
  }

  /// Gives a file another's time. False where the file system does not let us.
  @discardableResult package static func setTime(_ time: FileTime, of path: String) -> Bool {
    let time = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
    return utimensat(AT_FDCWD, path, [time, time], 0) == 0
  }
}

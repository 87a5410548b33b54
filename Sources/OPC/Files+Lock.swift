#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that only one run works in at a time: the file `.iko/lås` in it, locked for as long as this lives.
///
///     let lock = try FolderLock("Output")      // throws .busy where another run has it
///     defer { lock.release() }
///
/// A run that dies lets go of it; the file that is left then means nothing.
package final class FolderLock {
  /// Where the tool keeps what is its own, in a folder of documents.
  package static let ownFolder = ".iko"

  private let path: String
  private let descriptor: Int32
  private var isHeld = true

  /// Makes the folder and `.iko` in it where they are missing. Calls `flock`.
  package init(_ folder: String) throws(FileFault) {
    let own = folder + "/" + Self.ownFolder
    path = own + "/lås"
    while true {
      try Files.makeFolder(own)
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      // Another run that ends right now takes `.iko` away.
      if opened < 0, errno == ENOENT { continue }
      guard opened >= 0 else { throw FileFault(errno: errno, folder) }
      if flock(opened, LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        // A file system without locks cannot tell; there the names of the files are the only guard.
        guard code != EWOULDBLOCK && code != EINTR else {
          close(opened)
          throw FileFault(.busy, folder)
        }
      }
      // The one that had it may have removed the file between the two calls.
      if Files.isOpen(opened, at: path) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Takes the file away, and `.iko` where nothing else is in it. Calls `unlink` before the lock is let go of.
  package func release() {
    guard isHeld else { return }
    isHeld = false
    unlink(path)
    rmdir(Files.folder(of: path))
    close(descriptor)
  }

  deinit { release() }
}

extension Files {
  fileprivate static func isOpen(_ descriptor: Int32, at path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && lstat(path, &there) == 0 && mine.st_ino == there.st_ino
      && mine.st_dev == there.st_dev
  }

  /// What a run that died left in a folder, which must be locked: files without a name yet go; one that took another's place may be that
  /// other one, and is kept under `copies`.
  package static func cleanTemporary(_ name: String, in folder: String, copies: String) {
    let path = folder + "/" + name
    if name.hasPrefix(stagedPrefix) {
      unlink(path)
    } else if name.hasPrefix(replacingPrefix) {
      guard (try? makeFolder(copies)) != nil else { return }
      let copy = copies + "/" + name.dropFirst(temporaryPrefix.count) + ".docx"
      if (try? move(path, to: copy)) == nil { unlink(path) }
    } else if name.hasPrefix(temporaryPrefix), let process = process(of: name), kill(process, 0) != 0, errno == ESRCH {
      unlink(path)
    }
  }

  /// The process that wrote a temporary file.
  private static func process(of name: String) -> Int32? {
    name.dropFirst(temporaryPrefix.count).split(separator: "-").first.flatMap { Int32($0) }
  }
}

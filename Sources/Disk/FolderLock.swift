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
/// Another file than `lås` is held by what goes on beside such runs: `side` by the page, as long as it is served.
///
/// A run that dies lets go of it; the file that is left then means nothing.
package final class FolderLock {
  /// Where the tool keeps what is its own, in a folder of documents.
  package static let ownFolder = ".iko"

  private let path: String
  private let descriptor: Int32
  private var isHeld = true

  /// Makes the folder and `.iko` in it where they are missing. Calls `flock`.
  package init(_ folder: String, file: String = "lås") throws(FileFault) {
    let own = folder + "/" + Self.ownFolder
    path = own + "/" + file
    while true {
      try Files.makeFolder(own)
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      // Another run that ends right now takes `.iko` away.
      if opened < 0, errno == ENOENT { continue }
      guard opened >= 0 else {
        let fault = FileFault(errno: errno, folder)
        // What is the tool's own is closed to others even in a folder that is shared.
        throw fault.kind == .notPermitted && !Files.isWritable(own) ? FileFault(.ofAnotherUser, own) : fault
      }
      // A file system without locks cannot tell; there the names of the files are the only guard.
      if Files.lock(opened) == .held {
        close(opened)
        throw FileFault(.busy, folder)
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

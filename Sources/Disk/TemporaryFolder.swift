#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for the owner alone (0700), with one file in it (0600), both gone when it is: for a library that writes to a path.
///
///     let folder = try TemporaryFolder(beside: "Output/svar.xlsx")     // Output/.iko-tmp-4711-1
///     let bytes = try folder.bytes()
///
/// It lies where the finished file will lie, since what may be seen there was decided for that place: never in the system's temporary folder.
/// A run that dies leaves it behind, and the next one that writes there removes it (`Files.sweep`).
package struct TemporaryFolder: ~Copyable {
  package let path: String
  /// The file, made empty.
  package let file: String
  /// Holds the file's lock, which tells that somebody is writing.
  private let descriptor: Int32

  /// Calls `mkdir`. Throws what keeps the folder from being made, and names `path`.
  package init(beside path: String) throws(FileFault) {
    while true {
      let folder = Files.temporaryName(for: path)
      if let code = Files.fault(.create, path) { throw FileFault(errno: code, path) }
      guard mkdir(folder, 0o700) == 0 else {
        if errno == EEXIST { continue }
        throw FileFault(errno: errno, path)
      }
      let file = Self.file(in: folder)
      let opened = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      let code = errno
      if opened >= 0, Files.lock(opened) != .held, Files.isOpen(opened, at: file) {
        (self.path, self.file, descriptor) = (folder, file, opened)
        return
      }
      // Another run took it for a dead one's.
      if opened >= 0 { close(opened) }
      unlink(file)
      rmdir(folder)
      guard opened >= 0 || code == ENOENT else { throw FileFault(errno: code, path) }
    }
  }

  static func file(in folder: String) -> String { folder + "/fil" }

  /// What was written to the file.
  package func bytes() throws(FileFault) -> [UInt8] { try Files.read(file, limit: Int.max) }

  deinit {
    for name in (try? Files.names(in: path)) ?? [] { Files.remove(path + "/" + name) }
    rmdir(path)
    close(descriptor)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder lets this process do, tried out: files are made, exchanged, locked and removed again. Nothing is left.
///
///     let probe = FolderProbe("Output")
///     probe.fault                 // why nothing can be written there; nil where it can
///     probe.exchanges, probe.locks
package struct FolderProbe: Sendable {
  /// Why a file could not be made, or not be removed again; nil where both went well.
  package let fault: FileFault?
  /// Whether two files can change names in one step. Without it a document that somebody saves in that moment may be replaced.
  package let exchanges: Bool
  /// Whether a second run would see that one is going on.
  package let locks: Bool
  /// Whether a run works in the folder right now.
  package let isBusy: Bool
  /// Bytes that this process may still write; nil where the system does not tell.
  package let freeBytes: Int?
  /// The name of the file system, as the system calls it (`ext4`, `cifs`); nil where it does not tell.
  package let fileSystem: String?

  /// Tries a folder that is there.
  package init(_ folder: String) {
    freeBytes = Self.freeBytes(of: folder)
    fileSystem = Self.fileSystem(of: folder)
    var (exchanges, locks, isBusy) = (false, false, false)
    var fault: FileFault?
    do throws(FileFault) {
      // Locked while they are tried, so that no run nearby takes them for what a dead one left.
      let one = try Self.file(in: folder)
      defer { Self.remove(one) }
      let other = try Self.file(in: folder)
      defer { Self.remove(other) }
      exchanges = System.exchange(one.name, other.name) == 0
      locks = Files.lock(one.descriptor) == .taken
      do throws(FileFault) {
        try FolderLock(folder).release()
      } catch {
        guard error.kind == .busy else { throw error }
        isBusy = true
      }
      for path in [one.name, other.name] { try Files.check(.rename, path) { unlink(path) } }
    } catch {
      fault = FileFault(error.kind, folder)
    }
    (self.exchanges, self.locks, self.isBusy, self.fault) = (exchanges, locks, isBusy, fault)
  }

  private typealias Trial = (name: String, descriptor: Int32)

  /// A file with a byte in it.
  private static func file(in folder: String) throws(FileFault) -> Trial {
    let file = try Files.openTemporary(for: folder + "/x")
    do throws(FileFault) {
      try Files.check(.write, file.name) { write(file.descriptor, "x", 1) }
    } catch {
      remove(file)
      throw error
    }
    return file
  }

  private static func remove(_ file: Trial) {
    unlink(file.name)
    close(file.descriptor)
  }

  /// Calls `statvfs`.
  private static func freeBytes(of folder: String) -> Int? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    let (bytes, overflows) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return overflows ? .max : Int(clamping: bytes)
  }

  #if canImport(Darwin)
    /// Calls `statfs`.
    private static func fileSystem(of folder: String) -> String? {
      var status = statfs()
      guard statfs(folder, &status) == 0 else { return nil }
      return withUnsafeBytes(of: &status.f_fstypename) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
  #else
    /// The kernel's table of mounts: the last one of those whose place the folder lies deepest in.
    private static func fileSystem(of folder: String) -> String? {
      guard let path = Files.resolved(folder), let table = try? Files.read("/proc/self/mountinfo") else { return nil }
      return fileSystem(of: path, in: String(decoding: table, as: UTF8.self))
    }

    /// - Parameter table: lines of proc(5): «36 35 98:0 /root /place options … - ext4 /dev/sda1 options».
    static func fileSystem(of path: String, in table: String) -> String? {
      var best: (length: Int, name: String)?
      for line in table.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
        let place = unescaped(words[4])
        guard place == "/" || path == place || path.hasPrefix(place + "/") else { continue }
        if place.utf8.count >= best?.length ?? 0 { best = (place.utf8.count, String(words[dash + 1])) }
      }
      return best?.name
    }

    /// The table writes a space as `\040`.
    private static func unescaped(_ text: Substring) -> String {
      String(text).replacing("\\040", with: " ").replacing("\\011", with: "\t").replacing("\\134", with: "\\")
    }
  #endif
}

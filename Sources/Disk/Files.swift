#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or folder could not be read or written.
package struct FileFault: Error, Equatable, Sendable {
  /// What went wrong; the raw values stand in JSON.
  package enum Kind: String, Sendable {
    case noSuchFile = "no-such-file"
    case notAFile = "not-a-file"
    case notPermitted = "not-permitted"
    case tooLarge = "too-large"
    case noSpace = "no-space"
    case alreadyThere = "already-there"
    /// Somebody wrote to it since it was looked at.
    case changed = "changed"
    /// Another run works in the folder.
    case busy = "busy"
    /// Another user's, who ran the tool in the same folder before.
    case ofAnotherUser = "of-another-user"
    /// Longer than the system takes.
    case longName = "long-name"
    case other = "io-error"
  }

  package let kind: Kind
  package let path: String

  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// From `errno`.
  init(errno code: Int32, _ path: String) {
    let kind: Kind =
      switch code {
      case ENOENT, ENOTDIR: .noSuchFile
      case EACCES, EPERM, EROFS: .notPermitted
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EEXIST: .alreadyThere
      case EISDIR: .notAFile
      case ENAMETOOLONG: .longName
      default: .other
      }
    self.init(kind, path)
  }
}

/// The one place that speaks to the operating system about files: files 0600, folders 0700, whole files only.
package enum Files {
  /// The most that a document may have: a form is rarely over 100 kB.
  package static let documentBytes = 20 << 20

  /// The bytes of a regular file. A folder, a pipe or a device is refused without waiting for it; a link to a file is followed.
  package static func read(_ path: String, limit: Int = documentBytes) throws(FileFault) -> [UInt8] {
    try readIdentified(path, limit: limit).bytes
  }

  /// The same, and which file it was.
  package static func readIdentified(
    _ path: String, limit: Int = documentBytes
  ) throws(FileFault) -> (bytes: [UInt8], identity: FileIdentity) {
    let (descriptor, status) = try opened(path, limit: limit)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    try readAll(descriptor, limit: limit, path: path) { bytes += $0 }
    return (bytes, FileIdentity(status))
  }

  /// The bytes of a regular file, held packed.
  package static func readPacked(_ path: String, limit: Int) throws(FileFault) -> PackedBytes {
    let (descriptor, _) = try opened(path, limit: limit)
    defer { close(descriptor) }
    return try packed(descriptor, limit: limit, path: path)
  }

  /// Everything that stands on standard input, held packed.
  package static func readStandardInput(limit: Int) throws(FileFault) -> PackedBytes {
    try packed(0, limit: limit, path: "-")
  }

  private static func packed(_ descriptor: Int32, limit: Int, path: String) throws(FileFault) -> PackedBytes {
    var bytes = PackedBytes()
    try readAll(descriptor, limit: limit, path: path) { bytes.append($0) }
    bytes.close()
    return bytes
  }

  private static func opened(_ path: String, limit: Int) throws(FileFault) -> (descriptor: Int32, status: stat) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(errno: errno, path) }
    var status = stat()
    let fault: FileFault? =
      if fstat(descriptor, &status) != 0 {
        FileFault(errno: errno, path)
      } else if status.st_mode & S_IFMT != S_IFREG {
        FileFault(.notAFile, path)
      } else if status.st_size > limit {
        FileFault(.tooLarge, path)
      } else {
        nil
      }
    if let fault {
      close(descriptor)
      throw fault
    }
    return (descriptor, status)
  }

  private static func readAll(
    _ descriptor: Int32, limit: Int, path: String, _ take: (Slice<UnsafeMutableRawBufferPointer>) -> Void
  ) throws(FileFault) {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { chunk.deallocate() }
    var total = 0
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      #else
        let count = Darwin.read(descriptor, chunk.baseAddress, chunk.count)
      #endif
      if count == 0 { return }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw FileFault(errno: errno, path)
      }
      total += count
      guard total <= limit else { throw FileFault(.tooLarge, path) }
      take(chunk[..<count])
    }
  }

  /// What may stand at a path.
  package enum Kind: Sendable { case file, folder, other }

  /// What stands at a path, links followed; nil when nothing does.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a file is there that this process may not write in: somebody marked it as read-only. A whole new file in its place could be
  /// written all the same.
  package static func isReadOnly(_ path: String) -> Bool { kind(of: path) == .file && access(path, W_OK) != 0 }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func names(in folder: String) throws(FileFault) -> [String] {
    var names: [String] = []
    try forEachEntry(in: folder) { name, _ in names.append(name) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in a folder, and which of them are folders themselves, links not followed; none where it cannot be opened.
  static func entries(in folder: String) -> [(name: String, isFolder: Bool)] {
    var entries: [(name: String, isFolder: Bool)] = []
    try? forEachEntry(in: folder) { name, type in
      var status = stat()
      // Some file systems do not say it with the name.
      let isFolder =
        Int32(type) == Int32(DT_DIR)
        || Int32(type) == Int32(DT_UNKNOWN) && lstat(folder + "/" + name, &status) == 0
          && status.st_mode & S_IFMT == S_IFDIR
      entries.append((name, isFolder))
    }
    return entries
  }

  /// Every regular file below a folder, sorted within each, hidden ones too, and the folders that cannot be opened; behind no link.
  package static func regularFiles(below folder: String) -> (files: [String], closed: [String]) {
    guard (try? forEachEntry(in: folder) { _, _ in }) != nil else { return ([], [folder]) }
    var found: (files: [String], closed: [String]) = ([], [])
    for entry in entries(in: folder).sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let path = folder == "/" ? "/" + entry.name : folder == "." ? entry.name : folder + "/" + entry.name
      if entry.isFolder {
        let below = regularFiles(below: path)
        found.files += below.files
        found.closed += below.closed
      } else if state(of: path) != nil {
        found.files.append(path)
      }
    }
    return found
  }

  private static func forEachEntry(in folder: String, _ take: (String, UInt8) -> Void) throws(FileFault) {
    guard let stream = opendir(folder) else { throw FileFault(errno: errno, folder) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { take(name, entry.pointee.d_type) }
    }
  }

  /// Who may read what is made. Nobody but the owner writes to it.
  package enum Readers: Sendable {
    /// What may hold something of a pupil.
    case owner
    /// What every user of the machine needs: a school's settings and templates.
    case everyone

    var file: mode_t { self == .owner ? 0o600 : 0o644 }
    var folder: mode_t { self == .owner ? 0o700 : 0o755 }
  }

  /// Makes a folder and those above it, for the owner alone where nothing else is said. One that is there is left as it is.
  package static func makeFolder(_ path: String, for readers: Readers = .owner) throws(FileFault) {
    // Longer than the system takes; it would be gone up through, folder by folder, to its beginning.
    guard path.utf8.count < Int(PATH_MAX) else { throw FileFault(.longName, path) }
    if let kind = kind(of: path) {
      guard kind == .folder else { throw FileFault(.notAFile, path) }
      return
    }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), for: readers)
    }
    guard mkdir(path, readers.folder) == 0 || errno == EEXIST else { throw FileFault(errno: errno, path) }
    // The mask of the process takes away what others were to have.
    if readers == .everyone { chmod(path, readers.folder) }
  }

  /// The folder that a path lies in.
  package static func folder(of path: String) -> String {
    // A slash before an accent is one character to Swift, and still a slash to the system.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes a file, where it is there.
  package static func remove(_ path: String) { unlink(path) }

  /// Removes a file, and says why where it cannot.
  package static func delete(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 else { throw FileFault(errno: errno, path) }
  }

  /// Removes a folder in which nothing is.
  package static func removeEmptyFolder(_ path: String) { rmdir(path) }

  /// Whether this process may write into a folder.
  package static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// Whether this process may look into a folder and open what lies there.
  package static func isReadable(_ folder: String) -> Bool { access(folder, R_OK | X_OK) == 0 }

  /// Whether this process may run a file.
  package static func isExecutable(_ path: String) -> Bool { kind(of: path) == .file && access(path, X_OK) == 0 }
}

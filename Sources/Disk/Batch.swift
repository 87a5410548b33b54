#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file as it was when somebody looked: the same one, not written to since.
package struct FileIdentity: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int
  private let written: FileTime

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    written = FileTime(written: status)
  }
}

/// A whole file under a temporary name beside where it belongs; nobody sees it yet.
package struct StagedFile: Sendable {
  /// The file that goes, as it was when it was read, and the path that it is kept under; nil for one that nobody needs any more.
  package struct Replaced: Sendable {
    package let old: FileIdentity
    package let copy: String?

    package init(old: FileIdentity, copy: String?) {
      self.old = old
      self.copy = copy
    }
  }

  package let path: String
  let temporary: String
  let replaced: Replaced?
}

/// Files that are written together: each to a temporary name, then one sync for all, then each gets its own name, then the folders are synced.
///
/// Whatever moment the machine stops at, a name leads to a whole file: the new one or the old one.
extension Files {
  /// Temporary names of a batch. Whoever holds the folder's lock may remove them: their run is dead.
  static let stagedPrefix = temporaryPrefix + "fyll-"

  /// The same for files that take another's place: for a moment, that name bears the old one.
  static let replacingPrefix = temporaryPrefix + "bytt-"

  /// Writes a file that has no name yet. From any thread.
  ///
  /// - Parameters:
  ///   - replaced: the file whose place it takes; nil where nothing may be there.
  ///   - readers: who may read it, and the folders that are made for it.
  package static func stage(
    _ bytes: [UInt8], for path: String, replacing replaced: StagedFile.Replaced? = nil, readers: Readers = .owner
  ) throws(FileFault) -> StagedFile {
    try makeFolder(folder(of: path), for: readers)
    let prefix = replaced?.copy == nil ? stagedPrefix : replacingPrefix
    return StagedFile(
      path: path, temporary: try writeTemporary(bytes, for: path, prefix: prefix, readers: readers),
      replaced: replaced)
  }

  /// Gives all files of a batch their names, in their order. One error for each that did not get it; no temporary file is left.
  package static func commit(_ batch: [StagedFile]) -> [FileFault?] {
    guard !batch.isEmpty else { return [] }
    do throws(FileFault) {
      for file in batch { try keepOld(of: file) }
      try syncAll(batch)
    } catch {
      discard(batch)
      return batch.map { FileFault(error.kind, $0.path) }
    }
    let faults = batch.map { file -> FileFault? in
      do throws(FileFault) {
        try place(file)
        return nil
      } catch {
        unlink(file.temporary)
        return error
      }
    }
    for folder in folders(of: batch) { try? sync(folder) }
    return faults
  }

  /// Removes the temporary files of a batch that shall not be.
  package static func discard(_ batch: [StagedFile]) {
    for file in batch { unlink(file.temporary) }
  }

  private static func place(_ file: StagedFile) throws(FileFault) {
    guard let replaced = file.replaced else {
      if let code = fault(.rename, file.path) { throw FileFault(errno: code, file.path) }
      return try move(file.temporary, to: file.path)
    }
    if let code = fault(.rename, file.path) { throw FileFault(errno: code, file.path) }
    guard identity(of: file.path) == replaced.old else { throw FileFault(.changed, file.path) }
    // Nothing of the old one is to be kept, so its bytes never lie under another name.
    guard replaced.copy != nil else {
      try check(.rename, file.path) { rename(file.temporary, file.path) }
      return
    }
    switch System.exchange(file.temporary, file.path) {
    case 0:
      // Between the look and the exchange somebody may have saved the document. What was there then is still there.
      guard identity(of: file.temporary) == replaced.old else {
        _ = System.exchange(file.temporary, file.path)
        throw FileFault(.changed, file.path)
      }
      unlink(file.temporary)
    case EINVAL, ENOSYS, EPERM, ENOTSUP:
      guard rename(file.temporary, file.path) == 0 else { throw FileFault(errno: errno, file.path) }
    case let code: throw FileFault(errno: code, file.path)
    }
  }

  /// The old file gets a second name before the first one goes: no byte of it is copied, and whoever has it open still has it.
  private static func keepOld(of file: StagedFile) throws(FileFault) {
    guard let replaced = file.replaced, let copy = replaced.copy, identity(of: file.path) == replaced.old else {
      return
    }
    try makeFolder(folder(of: copy))
    do throws(FileFault) {
      try check(.link, copy) { link(file.path, copy) }
    } catch {
      switch error.kind {
      // Its name tells what is in it.
      case .alreadyThere: return
      case .noSpace: throw error
      default: try write(read(file.path), to: copy, replacing: false)
      }
    }
  }

  private static func syncAll(_ batch: [StagedFile]) throws(FileFault) {
    guard batch.count > 8, let first = batch.first, allSame(batch) else {
      for file in batch { try sync(file.temporary, saying: file.path) }
      for copy in batch.compactMap({ $0.replaced?.copy }) where kind(of: copy) != nil { try sync(copy) }
      return
    }
    let descriptor = try check(.sync, first.path) { open(first.temporary, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    let code = System.syncFileSystem(descriptor)
    if code == ENOSYS { for file in batch { try sync(file.temporary, saying: file.path) } }
    guard code == 0 || code == ENOSYS else { throw FileFault(errno: code, first.path) }
  }

  /// Whether all lie on one file system.
  private static func allSame(_ batch: [StagedFile]) -> Bool {
    var devices: Set<UInt64> = []
    for file in batch {
      var status = stat()
      guard stat(file.temporary, &status) == 0 else { return false }
      devices.insert(UInt64(truncatingIfNeeded: status.st_dev))
    }
    return devices.count == 1
  }

  private static func folders(of batch: [StagedFile]) -> [String] {
    var folders: Set<String> = []
    for path in batch.flatMap({ [$0.path] + [$0.replaced.flatMap(\.copy)].compactMap(\.self) }) {
      folders.insert(folder(of: path))
      // The folder itself may be new.
      folders.insert(folder(of: folder(of: path)))
    }
    return folders.sorted()
  }

  /// Makes a file or folder durable. Calls `fsync`.
  private static func sync(_ path: String, saying named: String? = nil) throws(FileFault) {
    let descriptor = try check(.sync, named ?? path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    // A file system that cannot sync says EINVAL; then nothing more can be done.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw FileFault(errno: errno, path) }
  }

  /// What stands at a path now, links not followed.
  package static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileIdentity(status) : nil
  }
}

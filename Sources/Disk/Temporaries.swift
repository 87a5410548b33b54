#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Numbers
import Synchronization

/// What is being written has a name that begins with `.iko-tmp-`, in the folder where it belongs; a run that died may leave one behind.
///
/// Whoever writes such a file holds a lock on it until it has its own name, so that the next run can tell what nobody writes any more. Where a
/// file system has no locks, the process in the name decides. Files of a batch are guarded by the lock of their folder instead
/// (``FolderLock``): 256 open files are more than some systems allow.
extension Files {
  package static let temporaryPrefix = ".iko-tmp-"

  /// A new temporary file beside a path, open and locked. Its name holds the process and a number, nothing of the pupil's name.
  static func openTemporary(
    for path: String, prefix: String = temporaryPrefix, isLocked: Bool = true
  ) throws(FileFault) -> (name: String, descriptor: Int32) {
    while true {
      let name = temporaryName(for: path, prefix: prefix)
      if let code = fault(.create, path) { throw FileFault(errno: code, path) }
      let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      // A dead run with the same number of the process may have left it: in a container that is the rule.
      if descriptor < 0, errno == EEXIST || errno == EINTR { continue }
      guard descriptor >= 0 else { throw FileFault(errno: errno, path) }
      // Between the two calls another run may have taken it for a dead one's.
      if !isLocked || (lock(descriptor) != .held && isOpen(descriptor, at: name)) { return (name, descriptor) }
      close(descriptor)
    }
  }

  /// A name that no other file of this process has.
  static func temporaryName(for path: String, prefix: String = temporaryPrefix) -> String {
    folderPrefix(of: path) + prefix + "\(getpid())-\(serial.add(1, ordering: .relaxed).newValue)"
  }

  enum LockOutcome {
    case taken
    /// Somebody else has it.
    case held
    /// The file system has no locks.
    case unknown
  }

  /// Tries to lock a file for as long as its descriptor is open. Calls `flock`.
  static func lock(_ descriptor: Int32) -> LockOutcome {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .taken }
    return errno == EWOULDBLOCK || errno == EINTR ? .held : .unknown
  }

  /// Whether an open file is still the one that its name leads to.
  static func isOpen(_ descriptor: Int32, at path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && lstat(path, &there) == 0 && mine.st_ino == there.st_ino
      && mine.st_dev == there.st_dev
  }

  /// Workers that write different files never meet.
  private static let serial = Atomic<Int>(0)
}

// MARK: What a run that died left

extension Files {
  /// Removes from a folder what runs that died were writing; what a run is writing stays. Files of a batch stay too, see ``cleanTemporary``.
  package static func sweep(_ folder: String) {
    for entry in entries(in: folder) where isTemporary(entry.name) && !isOfBatch(entry.name) {
      removeAbandoned(entry.name, in: folder)
    }
  }

  /// The temporary files and folders below a folder, those in `.iko` included; linked folders are not looked into.
  package static func temporaries(below folder: String) -> [(folder: String, name: String)] {
    entries(in: folder).flatMap { entry -> [(folder: String, name: String)] in
      if isTemporary(entry.name) { return [(folder, entry.name)] }
      return entry.isFolder ? temporaries(below: folder + "/" + entry.name) : []
    }
  }

  /// What a run that died left in a folder, which must be locked: files of a batch go; one that took another's place may be that other one,
  /// and is kept under `copies`.
  package static func cleanTemporary(_ name: String, in folder: String, copies: String) {
    let path = folder + "/" + name
    if name.hasPrefix(stagedPrefix) {
      unlink(path)
    } else if name.hasPrefix(replacingPrefix) {
      guard (try? makeFolder(copies)) != nil else { return }
      let copy = copies + "/" + name.dropFirst(temporaryPrefix.count) + ".docx"
      if (try? move(path, to: copy)) == nil { unlink(path) }
    } else {
      removeAbandoned(name, in: folder)
    }
  }

  /// Bytes, because an accent after the dash would be one character with it.
  private static func isTemporary(_ name: String) -> Bool { name.utf8.starts(with: temporaryPrefix.utf8) }

  private static func isOfBatch(_ name: String) -> Bool {
    name.hasPrefix(stagedPrefix) || name.hasPrefix(replacingPrefix)
  }

  /// Removes a temporary file, or a ``TemporaryFolder`` with what is in it, where nobody holds its lock.
  private static func removeAbandoned(_ name: String, in folder: String) {
    let path = folder + "/" + name
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let locked = isFolder ? TemporaryFolder.file(in: path) : path
    let descriptor = open(locked, O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      defer { close(descriptor) }
      switch lock(descriptor) {
      case .held: return
      case .unknown: if isAlive(name) { return }
      // While it is locked here, whoever made it a moment ago makes another.
      case .taken: break
      }
      remove(path, isFolder: isFolder)
    } else if errno == ENOENT || errno == ELOOP, !isAlive(name) {
      remove(path, isFolder: isFolder)
    }
  }

  private static func remove(_ path: String, isFolder: Bool) {
    guard isFolder else {
      unlink(path)
      return
    }
    // A program that was run in it may have folders of its own there; a link is taken away, and not followed.
    for entry in entries(in: path) {
      let inner = path + "/" + entry.name
      remove(inner, isFolder: entry.isFolder && !isLink(inner))
    }
    rmdir(path)
  }

  /// Whether the process named in a temporary name is running, on this machine.
  private static func isAlive(_ name: String) -> Bool {
    let process = name.dropFirst(temporaryPrefix.count).split(separator: "-").first
      .flatMap { Int(read: $0, in: 1...Int(Int32.max)) }
    guard let process else { return false }
    return kill(Int32(truncatingIfNeeded: process), 0) == 0 || errno != ESRCH
  }
}

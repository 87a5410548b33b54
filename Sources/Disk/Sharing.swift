#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets a group read and write what lies in a folder, as on a share. What the tool keeps for itself stays the owner's alone.
extension Files {
  /// Who is let in.
  package struct Sharing: Sendable, Equatable {
    let group: gid_t
    let folder: mode_t
    var file: mode_t { folder & 0o666 }

    /// The group of a name, which may read and write; nil where this machine has no such group.
    package init?(group name: String) {
      guard let found = getgrnam(name) else { return nil }
      group = found.pointee.gr_gid
      folder = 0o2770
    }

    /// As a folder is; nil where there is none. A folder that is the owner's alone shares nothing.
    package init?(asFolder path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
      group = status.st_gid
      // Others than the group are never let in: pupils are in these files.
      folder = status.st_mode & 0o2770 | 0o700
    }
  }

  /// Gives a folder, and what is below it, to those who are let in. Only what this user owns is changed, links are not followed, and
  /// `.iko` and temporary files are left alone. Calls `lchown` and `chmod`.
  ///
  /// - Returns: the first path of which the system did not allow it; nil where all is as it should be.
  package static func share(_ path: String, _ sharing: Sharing) -> String? {
    var first = set(path, sharing.folder, sharing.group)
    for entry in entries(in: path) where entry.name != FolderLock.ownFolder && !entry.name.hasPrefix(temporaryPrefix) {
      let below = path + "/" + entry.name
      let failed = entry.isFolder ? share(below, sharing) : set(below, sharing.file, sharing.group)
      first = first ?? failed
    }
    return first
  }

  private static func set(_ path: String, _ mode: mode_t, _ group: gid_t) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT), status.st_uid == geteuid()
    else { return nil }
    if status.st_gid != group, lchown(path, status.st_uid, group) != 0 { return path }
    // To give a file to another group takes its set bits away: the mode comes after it.
    if status.st_mode & 0o7777 != mode || status.st_gid != group, chmod(path, mode) != 0 { return path }
    return nil
  }
}

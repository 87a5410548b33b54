import Disk
import Forms
import OPC

/// Writes a file that a command was asked for.
public enum Utfil {
  /// The whole file or nothing. A file of that name that held anything else is first copied to `.iko/kopier/filer`: somebody may have
  /// written in it, or it was another file altogether.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where; the folder must be there.
  ///   - replacing: whether a file of that name may go; a school's own form may not.
  ///   - keeping: whether what is replaced is kept; not where nobody but the program writes.
  /// - Returns: the path of the copy; nil where there was nothing to keep.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = true, keeping: Bool = true
  ) throws(FormError) -> String? {
    try checkFolder(of: path)
    let folder = Files.folder(of: path)
    for place in [folder, folder + "/" + copies] { Files.sweep(place) }
    do throws(FileFault) {
      let copy = replacing && keeping ? try keep(path, unless: bytes, in: folder) : nil
      try Files.write(bytes, to: path, replacing: replacing)
      return copy
    } catch {
      throw FormError(error)
    }
  }

  /// Where files that are replaced are kept, below the folder that they lie in.
  private static let copies = FolderLock.ownFolder + "/kopier/filer"

  /// Nothing is made in the place of a folder that is not there.
  static func checkFolder(of path: String) throws(FormError) {
    guard Files.kind(of: Files.folder(of: path)) == .folder else {
      throw FormError(kind: "not-a-folder", file: path, message: Wording.noFolderForFile)
    }
  }

  private static func keep(_ path: String, unless bytes: [UInt8], in folder: String) throws(FileFault) -> String? {
    guard Files.kind(of: path) == .file else { return nil }
    let old = try Files.read(path, limit: Limits.workbook.fileBytes)
    // Nobody writes in a page of ours.
    guard !old.isEmpty, old != bytes, !(path.hasSuffix(".html") && old.starts(with: Nettside.beginning)) else {
      return nil
    }
    let copies = folder + "/" + copies
    try Files.makeFolder(copies)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let copy = copies + "/" + Stamp.digest(ofBytes: old).prefix(8) + "-" + name
    if Files.kind(of: copy) == nil { try Files.write(old, to: copy, replacing: false) }
    return copy
  }
}

extension Utfil {
  /// What stands at a path now; nil where nothing does.
  public static func existing(_ path: String) throws(FormError) -> [UInt8]? {
    guard Files.kind(of: path) != nil else { return nil }
    return try FormError.reading(path)
  }
}

import Disk
import Forms

/// The invented class of the demonstration.
public enum Eksempelklasse {
  /// Lays the class list into a folder. Another list of that name is somebody's own, and the demonstration does not touch it.
  public static func copyList(to folder: String) throws(FormError) -> String {
    let path = folder + "/1STA.xlsx"
    let bytes = try FormError.reading(Malmappe.path(of: "data/1STA.xlsx"))
    do throws(FileFault) {
      try Files.makeFolder(folder)
      if Files.kind(of: path) == nil { try Files.write(bytes, to: path, replacing: false) }
    } catch {
      throw FormError(error)
    }
    guard try FormError.reading(path) == bytes else {
      throw FormError(kind: "already-there", file: path, message: Wording.ownList)
    }
    return path
  }
}

import Disk
import Forms
import IKO
import OPC

/// The lists that are used, read: kept as long as their files stay as they are.
struct ListMemory {
  /// What was read of the lists.
  struct Lists: Sendable {
    let lister: Elevlister
    let errors: [FormError]
  }

  private var key: [String] = []
  private var known: Lists?
  private var words: Skolensord?

  /// What stands for the content of some files: another as soon as one of them is another. A list that is sent once more is the same,
  /// though it lies elsewhere.
  static func state(of files: [String]) -> [String] {
    files.map { file in
      let digest = (try? Files.read(file, limit: Limits.workbook.fileBytes)).map { Stamp.digest(ofBytes: $0) }
      return (file.split(separator: "/").last ?? "") + "\u{0}" + (digest ?? "")
    }
  }

  mutating func read(_ files: [String], dato: Day) throws(FormError) -> Lists {
    // What is said of a list names its place.
    let now = Self.state(of: files) + files
    if now == key, words == Skolensord.gitt, let known { return known }
    var lister = Elevlister(dato: dato, regelverk: try Regelverk.publisert())
    var errors: [FormError] = []
    for file in files {
      do throws(FormError) { try lister.add(file) } catch { errors.append(error) }
    }
    let lists = Lists(lister: lister, errors: errors)
    (key, known, words) = (now, lists, Skolensord.gitt)
    return lists
  }
}

import Disk
import Forms
import Foundation
import Norwegian

/// A template of the school's own that is of no published form, in the folder `maler` of the folder that is worked in.
package struct Skolemal: Sendable, Equatable {
  /// The file's name without its ending.
  package let navn: String
  package let sti: String
  /// Means the file in a request: it holds no path, and nothing of the name.
  package let id: String

  /// Those that lie in the folder, by name.
  ///
  /// - Parameter mappe: the folder that the work is in.
  package static func alle(i mappe: String) -> [Skolemal] {
    let maler = Omgivelser.path(mappe, Malmappe.egne)
    let published = Set(Malmappe.maler.map { Folding.folded($0) })
    return ((try? Files.names(in: maler)) ?? []).sorted().compactMap { name in
      let sti = Omgivelser.path(maler, name)
      // What Word or the system lays there while a file is open is no template.
      guard !name.hasPrefix("~$"), !name.hasPrefix("."), ["docx", "dotx"].contains(Dokumentfil.ending(name)),
        !published.contains(Folding.folded(name)), Files.kind(of: sti) == .file
      else { return nil }
      return Skolemal(navn: Dokumentfil.cut(name).stem, sti: sti, id: id(of: name))
    }
  }

  /// The one that a request means; nil where no such file lies there.
  package static func mal(_ id: String, i mappe: String) -> Skolemal? { alle(i: mappe).first { $0.id == id } }

  private static let prefix = "egen-"
  private static let digits = 20

  package static func id(of name: String) -> String {
    prefix + Stamp.digest(ofKey: name.precomposedStringWithCanonicalMapping).prefix(digits)
  }

  /// Whether a text has the shape of an id, whether or not there is such a file.
  package static func erId(_ text: String) -> Bool {
    text.hasPrefix(prefix) && text.utf8.count == prefix.utf8.count + digits
      && text.dropFirst(prefix.count).allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}

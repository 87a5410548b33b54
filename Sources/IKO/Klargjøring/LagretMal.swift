import Disk
import Forms

extension EgetSkjema {
  /// A template that was written.
  package struct Lagret: Sendable {
    package let sti: String
    /// Where what lay there before is kept; nil where nothing did.
    package let kopi: String?
  }

  /// Writes the template among the school's own, in the folder `maler`: one of a published form under the name by which it is looked for, so that it is
  /// used from now on.
  ///
  /// - Parameter mappe: the folder that the work is in.
  /// - Throws: `no-fields` where no place has a field; what writing throws.
  package func lagre(i mappe: String) throws(FormError) -> Lagret {
    guard plasser.contains(where: { felt($0) != nil }) else {
      throw FormError(kind: "no-fields", file: navn, message: Wording.noFieldChosen)
    }
    guard Files.kind(of: mappe) == .folder else {
      throw FormError(kind: "not-a-folder", file: mappe, message: Wording.noFolderForFile)
    }
    let maler = Omgivelser.path(mappe, Malmappe.egne)
    do throws(FileFault) { try Files.makeFolder(maler) } catch { throw FormError(error) }
    let sti = Omgivelser.path(maler, skjema?.malnavn ?? Dokumentfil.cut(navn).stem + ".docx")
    if let hinder = Skrivehinder.hinder(sti) { throw FormError(kind: "in-use", file: sti, message: hinder) }
    return Lagret(sti: sti, kopi: try Utfil.write(mal, to: sti))
  }
}

extension Wording {
  static let noFieldChosen =
    "Ingen steder har fått et felt ennå, så det er ingen mal å lagre. Velg hva som skal stå et sted først."
}

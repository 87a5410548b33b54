import Disk
import Forms
import Handbook
import OPC

/// The book for the one who uses the program, month by month: `handbok/brukerhandbok.md` among the templates, with its pictures beside it.
///
///     let bok = try Brukerhåndbok()
///     bok.nettside()                 // one file of HTML that needs no network
///     try bok.worddokument()         // the same for Word
public struct Brukerhåndbok: Sendable {
  /// What the book says.
  package let bok: Handbook
  private let mappe: String

  /// What the table of contents is called.
  package static let innhold = "Innhold"
  private static let fil = "handbok/brukerhandbok.md"
  /// A picture of a screen is some tenths of this.
  private static let mostBytes = 4 << 20

  /// - Parameter malmappe: where the book is looked for.
  /// - Throws: `no-such-file` where it was not installed, and what reading it throws.
  public init(i malmappe: Malmappe = .gjeldende) throws(FormError) {
    let sti = try malmappe.path(of: Self.fil)
    do throws(FileFault) {
      bok = Handbook(String(decoding: try Files.read(sti, limit: Self.mostBytes), as: UTF8.self))
    } catch {
      throw FormError(error)
    }
    mappe = Files.folder(of: sti)
  }

  /// The bytes of a picture of the book; nil for other names, and where it is gone.
  package func bilde(_ navn: String) -> [UInt8]? {
    guard bok.pictures.contains(navn) else { return nil }
    return try? Files.read(mappe + "/" + navn, limit: Self.mostBytes)
  }

  /// The book as one file that needs neither another file nor a network.
  public func nettside() -> [UInt8] { bok.webPage(contents: Self.innhold) { bilde($0) } }

  /// The book as a Word document.
  ///
  /// - Throws: what writing an archive throws.
  public func worddokument() throws(FormError) -> [UInt8] {
    do throws(PackageFault) {
      return try bok.wordDocument(contents: Self.innhold) { bilde($0) }
    } catch {
      throw FormError(error, file: Self.fil)
    }
  }
}

import LibXML
import OPC

extension WordDocument {
  /// A part to look at and not to change, without the formatting that repeats itself. What is left out says nothing of text, ticks or
  /// tracked changes.
  package func plainTree(of part: PartName) throws(PackageFault) -> XMLTree {
    let content = try package.content(of: part)
    do throws(XMLFault) {
      return try XMLTree(reading: content, without: Self.formatting, in: .w, nodes: package.limits.nodes)
    } catch {
      throw PackageFault(error, part: part.text)
    }
  }

  static var formatting: Repeats {
    Repeats(["rPr", "pPr", "tcPr", "trPr", "placeholder"], isTelling: Formatting.isTelling)
  }
}

/// What a reader must meet wherever it stands: hidden text, tracked changes, fonts whose letters are pictures.
private enum Formatting {
  /// Names of elements under any prefix; «del» is also in `delText`, and one too many only costs time.
  private static let names = ["vanish", "ins", "del", "move", "cell"].map { Array($0.utf8) }

  static func isTelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A name or a font may be written with references.
    if bytes.contains(UInt8(ascii: "&")) { return true }
    for (place, byte) in bytes.enumerated() {
      for name in names where name[0] == byte && bytes[place...].starts(with: name) { return true }
    }
    let parts = bytes.split { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    return parts.contains { part in
      guard let first = part.first, SymbolFont.isBeginning(first) else { return false }
      return SymbolFont(named: String(decoding: part, as: UTF8.self)) != nil
    }
  }
}

import Foundation
import Hypertext
import LibXML
import Numbers
import OPC
import WordML

/// What stands in a drawing: pictures, and boxes with text. Shapes and lines are left out.
extension PageWriter {
  mutating func drawn(_ drawing: Element, _ around: Surroundings) -> Piece {
    let alternative =
      drawing.descendants.lazy.filter { $0.localName == "docPr" }.compactMap {
        $0.attribute(Name(nil, "descr"))
      }.first ?? ""
    return drawn(drawing, around, width: Self.width(drawing), alternative)
  }

  private mutating func drawn(
    _ element: Element, _ around: Surroundings, width: Int?, _ alternative: String
  ) -> Piece {
    if VisibleText.isHidden(element) { return Piece() }
    switch element.localName {
    case "blip", "imagedata":
      return Piece(html: [picture(element, around, width: width, alternative)])
    case "txbxContent" where element.isIn(.w): return Piece(html: [box(element, around, width: width)], hasBlocks: true)
    default: break
    }
    // Programs differ in what they call a box.
    if element.children.contains(where: { $0.matches(.paragraph) || $0.matches(.table) }) {
      return Piece(html: [box(element, around, width: width)], hasBlocks: true)
    }
    var piece = Piece()
    for child in element.children { piece.add(drawn(child, around, width: width, alternative)) }
    return piece
  }

  private mutating func box(_ content: Element, _ around: Surroundings, width: Int?) -> HTML {
    var inside = Surroundings(part: around.part)
    inside.ground = .white
    let name = width.flatMap { sheet.name(of: ["width:" + StyleSheet.points($0), "background:#fff"]) }
    return .tag("div", [("class", Self.joined(["boks", name]))], .all(blocks(in: content, inside)))
  }

  private mutating func picture(_ element: Element, _ around: Surroundings, width: Int?, _ alternative: String) -> HTML
  {
    guard let address = pictures.address(of: element, in: around.part) else {
      return .tag("span", [("class", "bilde")], .text(alternative.isEmpty ? "Bilde" : alternative))
    }
    let name = width.flatMap { sheet.name(of: ["width:" + StyleSheet.points($0)]) }
    return .void("img", [("src", address), ("alt", alternative)] + (name.map { [("class", $0)] } ?? []))
  }

  /// In twentieths of a point; nil where it is not told, or is no width of a page.
  private static func width(_ drawing: Element) -> Int? {
    for element in drawing.descendants {
      // A twentieth of a point is 635 of these units.
      if element.localName == "extent", let width = element.int(Name(nil, "cx"), in: 1...20_000_000) {
        return max(width / 635, 20)
      }
      if !element.isIn(.w), let style = element.attribute(Name(nil, "style")) {
        let widths = style.split(separator: ";").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("width:") }
        if let text = widths.first, text.hasSuffix("pt"),
          let points = Double(read: String(text.dropFirst(6).dropLast(2))),
          let width = Int(nearest: points * 20, in: 20...31680)
        {
          return width
        }
      }
    }
    return nil
  }
}

/// The pictures of a document, as addresses that hold them.
struct PagePictures {
  private let document: WordDocument
  /// What may still be shown, in bytes: a page is no album.
  private var left = 8 << 20
  private static let most = 2 << 20

  init(_ document: WordDocument) { self.document = document }

  /// Nil for a picture that lies elsewhere, is of another kind or too large.
  mutating func address(of element: Element, in part: PartName) -> String? {
    let id = element.attribute(Name(Self.relations, "embed")) ?? element.attribute(Name(Self.relations, "id"))
    guard let id, let relation = (try? document.package.relationships(of: part))?.all.first(where: { $0.id == id }),
      !relation.isExternal, let target = part.resolving(relation.target), let entry = document.package.entry(target),
      entry.size <= min(Self.most, left), let bytes = try? document.package.content(of: target),
      let kind = Self.kind(bytes)
    else { return nil }
    left -= bytes.count
    return "data:\(kind);base64," + Data(bytes).base64EncodedString()
  }

  /// By its first bytes: a name may say anything.
  private static func kind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "image/gif" }
    return nil
  }

  private static let relations = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    strict: "http://purl.oclc.org/ooxml/officeDocument/relationships", prefix: "r")
}

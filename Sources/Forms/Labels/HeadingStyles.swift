import LibXML
import Numbers
import OPC
import WordML

/// Which paragraphs are headings, and of which level: 0 for the title, 1 for the first level.
struct HeadingStyles {
  private var levels: [String: Int] = [:]

  /// From the style's name, which Word never translates, or its outline level.
  init(_ document: WordDocument) throws(PackageFault) {
    for part in try document.package.related(to: document.package.mainPart, type: "styles") {
      guard let tree = try? document.package.tree(of: part) else { continue }
      for style in tree.root.children(.w("style")) {
        guard let id = style.attribute(.w("styleId")),
          let name = style.first(.w("name"))?.attribute(.value)?.lowercased()
        else { continue }
        if name == "title" {
          levels[id] = 0
        } else if name.hasPrefix("heading "), let level = Int(read: name.dropFirst("heading ".count), in: 1...99) {
          levels[id] = level
        } else if let level = Self.outline(style.first(.w("pPr"))) {
          levels[id] = level
        }
      }
    }
  }

  /// Nil for a paragraph that is no heading.
  func level(of paragraph: Element) -> Int? {
    let properties = paragraph.first(.w("pPr"))
    if let level = Self.outline(properties) { return level }
    guard let style = properties?.first(.w("pStyle"))?.attribute(.value) else { return nil }
    return levels[style]
  }

  /// The level that paragraph properties set: Word counts from 0, and 9 is the text between the headings.
  private static func outline(_ properties: Element?) -> Int? {
    properties?.first(.w("outlineLvl"))?.int(.value, in: 0...8).map { $0 + 1 }
  }
}

import LibXML
import OPC
import WordML

/// Which paragraphs are headings, and of which level: 0 for the title, 1 for the first level.
struct HeadingStyles {
  private var levels: [String: Int] = [:]

  /// From the style's name, which Word never translates, or its outline level.
  init(_ document: WordDocument) throws(PackageFault) {
    for part in try document.package.related(to: document.package.mainPart, type: "styles") {
      for style in try document.package.tree(of: part).root.children(.w("style")) {
        guard let id = style.attribute(.w("styleId")),
          let name = style.first(.w("name"))?.attribute(.value)?.lowercased()
        else { continue }
        if name == "title" {
          levels[id] = 0
        } else if name.hasPrefix("heading "), let level = Int(name.dropFirst("heading ".count)) {
          levels[id] = level
        } else if let outline = style.first(.w("pPr"))?.first(.w("outlineLvl"))?.attribute(.value).flatMap({ Int($0) }),
          outline < 9
        {
          levels[id] = outline + 1
        }
      }
    }
  }

  /// Nil for a paragraph that is no heading.
  func level(of paragraph: Element) -> Int? {
    let properties = paragraph.first(.w("pPr"))
    if let outline = properties?.first(.w("outlineLvl"))?.attribute(.value).flatMap({ Int($0) }), outline < 9 {
      return outline + 1
    }
    guard let style = properties?.first(.w("pStyle"))?.attribute(.value) else { return nil }
    return levels[style]
  }
}

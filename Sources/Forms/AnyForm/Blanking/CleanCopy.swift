import LibXML
import Norwegian
import WordML

/// Writes a part anew, element by element, with nothing but what a form is made of: paragraphs, tables and how they look, and words that are known.
///
/// Nothing is taken out of the old part; only what is named here gets into the new one. So a comment, a picture, a tracked change, a field's code,
/// an author or a name of a file cannot stay behind.
struct CleanCopy {
  private(set) var xml = ""
  /// How many segments of text did not come along.
  private(set) var removed = 0
  /// The texts that did not come along, to be looked for in the result.
  private(set) var removedTexts: [String] = []
  /// The words of each paragraph, boxes without ticks.
  private(set) var paragraphs: [[String]] = []

  private let known: KnownText?
  private let styles: [String: String]

  /// - Parameters:
  ///   - known: what may stay; nil only collects the words.
  ///   - styles: other ids for styles that somebody named.
  init(known: KnownText?, styles: [String: String] = [:]) {
    self.known = known
    self.styles = styles
  }

  // MARK: Content

  /// What stands one below the other.
  mutating func blocks(of container: Element) {
    for child in container.children where !Revisions.isGone(child) {
      if child.matches(.paragraph) {
        paragraph(child)
      } else if child.matches(.table) {
        table(child)
      } else if let control = ContentControl(child) {
        if let content = control.content { blocks(of: content) }
      } else if child.onlyWraps {
        blocks(of: child)
      } else if child.matches(.w("sectPr")) {
        section(child)
      }
    }
  }

  private mutating func table(_ table: Element) {
    xml += "<w:tbl>"
    property(table.first(.w("tblPr")))
    property(table.first(.w("tblGrid")))
    for row in Table(table).rows {
      xml += "<w:tr>"
      property(row.element.first(.w("trPr")))
      for cell in row.cells { self.cell(cell.element) }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  private mutating func cell(_ cell: Element) {
    xml += "<w:tc>"
    property(cell.first(.w("tcPr")))
    let before = xml.utf8.count
    blocks(of: cell)
    // A cell ends with a paragraph.
    if xml.utf8.count == before || xml.hasSuffix("</w:tbl>") { xml += "<w:p/>" }
    xml += "</w:tc>"
  }

  private mutating func paragraph(_ paragraph: Element) {
    xml += "<w:p>"
    property(paragraph.first(.w("pPr")))
    let line = CleanLine(paragraph)
    paragraphs.append(line.words)
    if let known {
      let kept = known.kept(of: line.words)
      let result = line.xml(keeping: kept) { CleanProperties.xml($0, styles: styles) }
      xml += result.xml
      removed += result.removed.count
      removedTexts += result.removed
    }
    xml += "</w:p>"
  }

  // MARK: Looks

  private mutating func property(_ element: Element?) {
    guard let element else { return }
    xml += CleanProperties.xml(element, styles: styles)
  }

  /// Paper and margins. Headers and footers are those that are written anew.
  private mutating func section(_ element: Element) {
    xml += "<w:sectPr>" + (headers ?? "")
    for child in element.children where !child.localName.hasSuffix("Reference") {
      xml += CleanProperties.xml(child, styles: styles)
    }
    xml += "</w:sectPr>"
  }

  /// The references to headers and footers, for the last section.
  var headers: String?

  /// Ends a text that says nothing of its paper.
  mutating func endSection() { xml += "<w:sectPr>\(headers ?? "")</w:sectPr>" }
}

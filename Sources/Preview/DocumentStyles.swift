import LibXML
import OPC
import WordML

/// The styles of a document: what a paragraph, a run or a table is by the names that it gives.
struct DocumentStyles {
  private var styles: [String: Element] = [:]
  private var standard: String?
  private var paragraphDefaults: Element?
  private var textDefaults: Element?
  /// The looks of style names that were asked for.
  private var knownTexts: [String: TextLook] = [:]
  private var knownParagraphs: [String: ParagraphLook] = [:]

  init(_ document: WordDocument) throws(PackageFault) {
    for part in try document.package.related(to: document.package.mainPart, type: "styles") {
      // A page without its styles is a page still.
      guard let root = try? document.package.tree(of: part).root else { continue }
      for style in root.children(.w("style")) {
        guard let id = style.attribute(.w("styleId")) else { continue }
        styles[id] = style
        let isStandard = style.isOn(.w("default"), otherwise: false)
        if isStandard, style.attribute(.w("type")) == "paragraph" { standard = id }
      }
      let defaults = root.first(.w("docDefaults"))
      paragraphDefaults = defaults?.first(.w("pPrDefault"))?.first(.w("pPr"))
      textDefaults = defaults?.first(.w("rPrDefault"))?.first(.runProperties)
    }
  }

  /// The style and those that it is based on, outermost first.
  private func chain(_ id: String?) -> [Element] {
    var chain: [Element] = []
    var seen: Set<String> = []
    var next = id
    while let id = next, let style = styles[id], seen.insert(id).inserted {
      chain.append(style)
      next = style.first(.w("basedOn"))?.attribute(.value)
    }
    return chain.reversed()
  }

  /// - Parameter list: what the paragraph's list says of its edges.
  mutating func look(ofParagraph paragraph: Element, list: (ParagraphLook) -> Element?) -> ParagraphLook {
    let own = paragraph.first(.w("pPr"))
    let id = own?.first(.w("pStyle"))?.attribute(.value) ?? standard ?? ""
    var look = paragraphLook(id)
    if let numbered = own?.first(.w("numPr")) {
      var listed = look
      listed.add(numbered.parent)
      if let indent = list(listed) { look.indent(indent) }
    } else if let indent = list(look) {
      look.indent(indent)
    }
    look.add(own)
    return look
  }

  private mutating func paragraphLook(_ id: String) -> ParagraphLook {
    if let known = knownParagraphs[id] { return known }
    var look = ParagraphLook()
    look.add(paragraphDefaults)
    for style in chain(id) {
      look.add(style.first(.w("pPr")))
      look.isHeading(style.first(.w("name"))?.attribute(.value).flatMap(Self.heading))
    }
    knownParagraphs[id] = look
    return look
  }

  /// `heading 2`; a title is the first of all.
  private static func heading(_ name: String) -> Int? {
    let name = name.lowercased()
    if name == "title" || name == "tittel" { return 1 }
    guard name.hasPrefix("heading ") || name.hasPrefix("overskrift ") else { return nil }
    return name.last.flatMap(\.wholeNumberValue).flatMap { (1...9).contains($0) ? $0 : nil }
  }

  /// How letters look in a paragraph before its runs say anything.
  ///
  /// - Parameter around: what the table says of the cell.
  mutating func look(ofTextIn paragraph: Element, around: [Element]) -> TextLook {
    let id = paragraph.first(.w("pPr"))?.first(.w("pStyle"))?.attribute(.value)
    var look = TextLook()
    look.add(textDefaults)
    for properties in around { look.add(properties) }
    for style in chain(id ?? standard) where id != nil || around.isEmpty { look.add(style.first(.runProperties)) }
    return look
  }

  func look(ofRun run: Element, in look: TextLook) -> TextLook {
    guard let own = run.first(.runProperties) else { return look }
    var look = look
    for style in chain(own.first(.w("rStyle"))?.attribute(.value)) { look.add(style.first(.runProperties)) }
    look.add(own)
    return look
  }

  /// What the style of a table says, outermost first.
  func table(_ properties: Element?) -> [Element] {
    chain(properties?.first(.w("tblStyle"))?.attribute(.value))
  }
}

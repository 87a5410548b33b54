import LibXML
import OPC
import WordML

extension Maler {
  /// A document whose prompts Word can bring back.
  package struct WithGlossary: Sendable {
    package let bytes: [UInt8]
    /// How many prompts the glossary part has.
    package let prompts: Int
    package let isChanged: Bool
  }

  /// Gives every control that shows a prompt a `w:placeholder`, and the document a glossary part with those prompts.
  ///
  ///     let template = try Maler.withGlossary(bytes).bytes
  ///
  /// Without it, Word writes a prompt of its own where somebody empties a control: «Klikk eller trykk her for å skrive inn tekst.»
  /// ([ECMA-376] 17.5.2.25, 17.12). The prompts are those that stand in the controls; doing it twice is doing it once.
  package static func withGlossary(_ bytes: [UInt8]) throws(PackageFault) -> WithGlossary {
    let package = try OfficePackage(bytes)
    let main = package.mainPart
    let draft = Draft(package)
    var prompts: [String] = []
    for part in try groups(of: draft).first?.parts ?? [] {
      for element in try draft.tree(of: part).root.descendants(.control) {
        guard let control = ContentControl(element), control.isShowingPlaceholder, let properties = control.properties,
          case let text = control.text, !text.isEmpty
        else { continue }
        if !prompts.contains(text) { prompts.append(text) }
        if name(in: properties) == docPart(text) { continue }
        properties.first(.w("placeholder"))?.remove()
        insertPlaceholder(docPart(text), in: properties)
        draft.touch(part)
      }
    }
    guard !prompts.isEmpty else { return WithGlossary(bytes: bytes, prompts: 0, isChanged: false) }
    let glossary = PartName(glossaryFolder + "document.xml")
    let parts = glossaryParts(prompts, language: try language(of: draft, main))
    let isPresent = parts.allSatisfy { part in
      (try? package.content(of: PartName(part.name))) == Array(part.text.utf8)
    }
    var entries = draft.entries()
    if isPresent, zip(entries, package.entries).allSatisfy({ $0 == $1 }) {
      return WithGlossary(bytes: bytes, prompts: prompts.count, isChanged: false)
    }
    if !draft.contains(glossary) {
      let types = try draft.tree(of: ContentTypes.part)
      ContentTypes.setting(word + "document.glossary+xml", for: glossary, in: types)
      ContentTypes.setting(word + "styles+xml", for: PartName(glossaryFolder + "styles.xml"), in: types)
      draft.touch(ContentTypes.part)
      if draft.contains(main.relationships) {
        _ = Relationships.adding(
          type: relations + "glossaryDocument", target: "glossary/document.xml",
          to: try draft.tree(of: main.relationships))
        draft.touch(main.relationships)
      }
      entries = draft.entries()
      if !draft.contains(main.relationships) {
        entries.append(ZipEntry(name: main.relationships.text, content: Array(firstLink.utf8), level: 9))
      }
    }
    entries.removeAll { entry in parts.contains { PartName($0.name) == PartName(entry.name) } }
    entries += parts.map { ZipEntry(name: $0.name, content: Array($0.text.utf8), level: 9) }
    return WithGlossary(bytes: try OfficePackage.bytes(of: entries), prompts: prompts.count, isChanged: true)
  }

  // MARK: Controls

  private static func name(in properties: Element) -> String? {
    properties.first(.w("placeholder"))?.first(.w("docPart"))?.attribute(.value)
  }

  /// After the properties that the schema has before it ([ECMA-376] 17.5.2.38).
  private static func insertPlaceholder(_ name: String, in properties: Element) {
    let before = ["rPr", "alias", "tag", "id", "lock"]
    let last = properties.children.filter { before.contains($0.localName) }.last
    properties.insert(.w("placeholder"), after: last).append(.w("docPart")).setAttribute(.value, name)
  }

  /// The name of a prompt's part: one prompt, one name, in every template.
  static func docPart(_ prompt: String) -> String { "iko" + hex(hash(prompt)) }

  // MARK: The part

  private static let glossaryFolder = "word/glossary/"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static func glossaryParts(_ prompts: [String], language: String) -> [(name: String, text: String)] {
    let body = prompts.map { prompt in
      let digest = hex(hash(prompt)) + hex(hash(prompt + "\u{1}"))
      let steps = [8, 4, 4, 4, 12].reduce(into: (rest: digest[...], parts: [Substring]())) { result, count in
        result.parts.append(result.rest.prefix(count))
        result.rest = result.rest.dropFirst(count)
      }
      return """
        <w:docPart><w:docPartPr><w:name w:val="\(docPart(prompt))"/>\
        <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>\
        <w:behaviors><w:behavior w:val="content"/></w:behaviors>\
        <w:guid w:val="{\(steps.parts.joined(separator: "-").uppercased())}"/></w:docPartPr>\
        <w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>\
        <w:t xml:space="preserve">\(escaped(prompt))</w:t></w:r></w:p></w:docPartBody></w:docPart>
        """
    }
    let document =
      head + "<w:glossaryDocument \(namespace)><w:docParts>\(body.joined())</w:docParts></w:glossaryDocument>"
    let styles = """
      \(head)<w:styles \(namespace)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" \
      w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="\(language)" \
      w:eastAsia="\(language)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>\
      <w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>\
      <w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style></w:styles>
      """
    let links = """
      \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="\(relations)styles" Target="styles.xml"/></Relationships>
      """
    return [
      (glossaryFolder + "document.xml", document), (glossaryFolder + "_rels/document.xml.rels", links),
      (glossaryFolder + "styles.xml", styles),
    ]
  }

  /// The relationships of a document that has none yet.
  private static let firstLink = """
    \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
    Type="\(relations)glossaryDocument" Target="glossary/document.xml"/></Relationships>
    """

  private static func language(of draft: Draft, _ main: PartName) throws(PackageFault) -> String {
    for part in try draft.related(to: main, type: "styles") {
      let defaults = try draft.tree(of: part).root.first(.w("docDefaults"))
      if let language = defaults?.descendants(.w("lang")).first?.attribute(.value) { return language }
    }
    return "nb-NO"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// FNV-1a: the same on every machine.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

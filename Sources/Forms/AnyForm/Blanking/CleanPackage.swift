import LibXML
import OPC
import WordML

/// A new package for a blank form: its text, headers and footers, styles and lists, each written anew.
struct CleanPackage {
  private(set) var removed = 0
  private(set) var removedTexts: [String] = []
  /// All that the new text parts hold.
  private(set) var text = ""
  private var parts: [(name: String, type: String, relation: String, xml: String)] = []
  private var main = ""

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  init(_ document: WordDocument, known: KnownText) throws(PackageFault) {
    var styles: [String: String] = [:]
    for part in try document.package.related(to: document.package.mainPart, type: "styles") {
      let root = try document.package.tree(of: part).root
      styles = CleanProperties.ids(ofStyles: root)
      add("styles", CleanProperties.xml(root, styles: styles))
    }
    for part in try document.package.related(to: document.package.mainPart, type: "numbering") {
      add("numbering", CleanProperties.xml(try document.package.tree(of: part).root, styles: styles))
    }
    let references = try margins(of: document, known, styles)
    let root = try document.tree(of: document.package.mainPart).root
    TypedCrosses.becomeBoxes(below: root)
    var copy = CleanCopy(known: known, styles: styles)
    copy.headers = references
    if let body = root.first(.w("body")) { copy.blocks(of: body) }
    if !copy.xml.contains("<w:sectPr>") { copy.endSection() }
    take(copy)
    main = "<w:body>\(copy.xml)</w:body>"
  }

  /// Writes headers and footers; returns the references to them.
  private mutating func margins(
    of document: WordDocument, _ known: KnownText, _ styles: [String: String]
  ) throws(PackageFault) -> String {
    var references = ""
    var seen: Set<String> = []
    let root = try document.tree(of: document.package.mainPart).root
    let relationships = try document.package.relationships(of: document.package.mainPart)?.all ?? []
    for section in root.descendants(.w("sectPr")) {
      for reference in section.children where reference.localName.hasSuffix("Reference") {
        let (kind, story): (String, WordDocument.Story.Kind) =
          reference.localName == "headerReference" ? ("header", .header) : ("footer", .footer)
        let use = reference.attribute(.w("type")) ?? "default"
        guard let id = reference.attribute(Name(Self.office, "id")), ["default", "first", "even"].contains(use),
          let target = relationships.first(where: { $0.id == id && $0.type == kind && !$0.isExternal }),
          let part = document.package.mainPart.resolving(target.target),
          document.stories.contains(where: { $0.kind == story && $0.part == part }), seen.insert(kind + use).inserted
        else { continue }
        var copy = CleanCopy(known: known, styles: styles)
        let page = try document.tree(of: part).root
        TypedCrosses.becomeBoxes(below: page)
        copy.blocks(of: page)
        take(copy)
        let name = "\(kind)\(seen.count)"
        let element = kind == "header" ? "hdr" : "ftr"
        parts.append((name, kind, kind, "<w:\(element)>\(copy.xml.isEmpty ? "<w:p/>" : copy.xml)</w:\(element)>"))
        references += "<w:\(kind)Reference w:type=\"\(use)\" r:id=\"r\(parts.count)\"/>"
      }
    }
    return references
  }

  private static let office = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    strict: "http://purl.oclc.org/ooxml/officeDocument/relationships", prefix: "r")

  private mutating func take(_ copy: CleanCopy) {
    removed += copy.removed
    removedTexts += copy.removedTexts
    text += copy.paragraphs.isEmpty ? "" : Self.visible(copy.xml) + "\n"
  }

  /// The words of a part that was written, without its marks.
  private static func visible(_ xml: String) -> String {
    xml.replacing("</w:p>", with: "\n").replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private mutating func add(_ name: String, _ xml: String) {
    guard !xml.isEmpty else { return }
    parts.append((name, name, name, xml))
  }

  func bytes() throws(PackageFault) -> [UInt8] {
    let types = parts.map { part in
      "<Override PartName=\"/word/\(part.name).xml\" ContentType=\"\(Self.type)\(part.type)+xml\"/>"
    }.joined()
    let relations = parts.enumerated().map { number, part in
      "<Relationship Id=\"r\(number + 1)\" Type=\"\(Self.relation)/\(part.relation)\" Target=\"\(part.name).xml\"/>"
    }.joined()
    let package = "http://schemas.openxmlformats.org/package/2006/"
    var entries = [
      entry(
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Self.type)document.main+xml\"/>\(types)</Types>"),
      entry(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"r1\" Type=\"\(Self.relation)/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"),
      entry(
        "word/_rels/document.xml.rels", "<Relationships xmlns=\"\(package)relationships\">\(relations)</Relationships>"),
      entry("word/document.xml", Self.rooted("<w:document>\(main)</w:document>")),
    ]
    for part in parts { entries.append(entry("word/\(part.name).xml", Self.rooted(part.xml))) }
    return try OfficePackage.bytes(of: entries)
  }

  private func entry(_ name: String, _ xml: String) -> ZipEntry {
    ZipEntry(name: name, content: Array((Self.declaration + xml).utf8))
  }

  /// The outermost element with the namespaces that it uses.
  private static func rooted(_ xml: String) -> String {
    guard let end = xml.firstIndex(where: { $0 == " " || $0 == ">" || $0 == "/" }) else { return xml }
    return xml[..<end] + " xmlns:w=\"\(namespace)\" xmlns:r=\"\(relation)\"" + xml[end...]
  }
}

import Hypertext
import OPC

extension Handbook {
  /// The book as a Word document: headings that Word knows as headings, tables with a repeated first row, pictures with a text for whoever does
  /// not see them, and the language set.
  ///
  /// - Parameters:
  ///   - contents: what the table of contents is called.
  ///   - picture: the bytes of a picture; where there are none, the words for it stand in its place.
  package func wordDocument(contents: String, picture: (String) -> [UInt8]?) throws(PackageFault) -> [UInt8] {
    var writer = WordHandbook()
    writer.add(self, contents: contents, picture: picture)
    return try OfficePackage.bytes(of: writer.entries(title: title))
  }
}

/// Writes the parts of the Word document.
struct WordHandbook {
  private var body: [HTML] = []
  /// Pictures that are in the document, by name.
  private var media: [(name: String, bytes: [UInt8])] = []
  private var links: [String] = []
  /// The first number of each list of steps.
  private var numberedLists: [Int] = []
  private var bookmarks = 0

  /// English Metric Units, of which a centimetre has 360,000.
  private static let centimetre = 360_000
  private static let textWidth = 16 * centimetre
  private static let textHeight = 19 * centimetre

  mutating func add(_ book: Handbook, contents: String, picture: (String) -> [UInt8]?) {
    body.append(Self.paragraph("Title", Self.run(book.title)))
    body.append(Self.paragraph("Innhold", Self.run(contents)))
    for chapter in book.chapters {
      let link = HTML.tag(
        "w:hyperlink", [("w:anchor", Self.bookmark(chapter.id)), ("w:history", "1")],
        Self.run(chapter.title, "<w:rStyle w:val=\"Hyperlink\"/>"))
      body.append(Self.paragraph("Innholdslinje", link))
    }
    for block in book.blocks { add(block, picture) }
  }

  private mutating func add(_ block: Handbook.Block, _ picture: (String) -> [UInt8]?) {
    switch block {
    case .heading(let level, let title, let id):
      bookmarks += 1
      let mark = [("w:id", String(bookmarks)), ("w:name", Self.bookmark(id))]
      body.append(
        Self.paragraph(
          "Heading\(level - 1)", .tag("w:bookmarkStart", mark), Self.run(title),
          .tag("w:bookmarkEnd", [("w:id", String(bookmarks))])))
    case .paragraph(let line): body.append(Self.paragraph(nil, runs(line)))
    case .note(let line): body.append(Self.paragraph("Merk", runs(line)))
    case .code(let lines): body += lines.map { Self.paragraph("Kode", Self.run($0)) }
    case .list(let first, let items):
      if let first { numberedLists.append(first) }
      let number = first == nil ? 1 : numberedLists.count + 1
      for item in items {
        let properties =
          "<w:pStyle w:val=\"Listepunkt\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
        body.append(.tag("w:p", [], .tag("w:pPr", [], HTML(source: properties)), runs(item)))
      }
    case .table(let header, let rows): body += [table(header, rows), Self.paragraph(nil)]
    case .picture(let name, let shows):
      guard let bytes = picture(name), let size = PictureSize(png: bytes) else {
        return body.append(Self.paragraph(nil, Self.run(shows)))
      }
      if !media.contains(where: { $0.name == name }) { media.append((name, bytes)) }
      body.append(Self.paragraph("Bilde", drawing(name, size, shows)))
    }
  }

  // MARK: Pieces

  /// A bookmark's name has at most 40 characters, none of them a hyphen.
  private static func bookmark(_ id: String) -> String {
    String("kap_" + id.map { $0 == "-" ? "_" : $0 }).prefix(40).description
  }

  private static func paragraph(_ style: String?, _ content: HTML...) -> HTML {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return .tag("w:p", [], HTML(source: properties), .all(content, between: ""))
  }

  private static func run(_ text: String, _ properties: String = "") -> HTML {
    let formatting = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return .tag("w:r", [], HTML(source: formatting), .tag("w:t", [("xml:space", "preserve")], .text(text)))
  }

  private mutating func runs(_ line: [Inline]) -> HTML {
    var pieces: [HTML] = []
    for piece in line {
      switch piece {
      case .text(let text): pieces.append(Self.run(text))
      case .strong(let text): pieces.append(Self.run(text, "<w:b/>"))
      case .code(let text): pieces.append(Self.run(text, "<w:rStyle w:val=\"Kodetegn\"/><w:noProof/>"))
      case .link(let text, let target):
        let run = Self.run(text, "<w:rStyle w:val=\"Hyperlink\"/>")
        if target.hasPrefix("#") {
          let anchor = Self.bookmark(String(target.dropFirst()))
          pieces.append(.tag("w:hyperlink", [("w:anchor", anchor), ("w:history", "1")], run))
        } else {
          if !links.contains(target) { links.append(target) }
          let number = links.firstIndex(of: target).map { $0 + 1 } ?? 1
          pieces.append(.tag("w:hyperlink", [("r:id", "rLink\(number)"), ("w:history", "1")], run))
        }
      }
    }
    return .all(pieces, between: "")
  }

  private mutating func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> HTML {
    // The columns share the width of the text; twentieths of a point, of which 9070 are 16 cm.
    let width = 9070 / max(header.count, 1)
    func row(_ cells: [[Inline]], isHeader: Bool) -> HTML {
      let written = cells.map { cell -> HTML in
        let properties = HTML(source: "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
        return .tag(
          "w:tc", [], properties, Self.paragraph(isHeader ? "Tabellhode" : "Tabelltekst", runs(cell)))
      }
      let properties = "<w:trPr><w:cantSplit/>" + (isHeader ? "<w:tblHeader/>" : "") + "</w:trPr>"
      return .tag("w:tr", [], HTML(source: properties), .all(written, between: ""))
    }
    let grid = header.map { _ in "<w:gridCol w:w=\"\(width)\"/>" }.joined()
    let properties =
      "<w:tblPr><w:tblStyle w:val=\"Rutenett\"/><w:tblW w:w=\"9070\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>"
    return .tag(
      "w:tbl", [], HTML(source: properties + "<w:tblGrid>\(grid)</w:tblGrid>"), row(header, isHeader: true),
      .all(rows.map { row($0, isHeader: false) }, between: ""))
  }

  private func drawing(_ name: String, _ size: PictureSize, _ shows: String) -> HTML {
    let number = (media.firstIndex { $0.name == name } ?? 0) + 1
    var (width, height) = (Self.textWidth, Self.textWidth * size.height / size.width)
    if height > Self.textHeight { (width, height) = (Self.textHeight * size.width / size.height, Self.textHeight) }
    let extent = [("cx", String(width)), ("cy", String(height))]
    let identity = [("id", String(number)), ("name", name), ("descr", shows)]
    let fill = HTML.tag(
      "pic:blipFill", [], .tag("a:blip", [("r:embed", "rBilde\(number)")]),
      HTML(source: "<a:stretch><a:fillRect/></a:stretch>"))
    let shape = HTML.tag(
      "pic:spPr", [],
      .tag("a:xfrm", [], HTML(source: "<a:off x=\"0\" y=\"0\"/>"), .tag("a:ext", extent)),
      HTML(source: "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"),
      HTML(source: "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"C9D1D9\"/></a:solidFill></a:ln>"))
    let content = HTML.tag(
      "pic:pic", [("xmlns:pic", Self.pictureName)],
      .tag("pic:nvPicPr", [], .tag("pic:cNvPr", identity), .tag("pic:cNvPicPr")), fill, shape)
    return .tag(
      "w:r", [],
      .tag(
        "w:drawing", [],
        .tag(
          "wp:inline", [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], .tag("wp:extent", extent),
          .tag("wp:docPr", identity),
          .tag(
            "a:graphic", [("xmlns:a", Self.drawingName)], .tag("a:graphicData", [("uri", Self.pictureName)], content))
        )))
  }

  private static let drawingName = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let pictureName = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  // MARK: Parts

  func entries(title: String) -> [ZipEntry] {
    let section =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rBunn\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>"
    let document = HTML.tag(
      "w:document",
      [
        ("xmlns:w", WordHandbookParts.wordName), ("xmlns:r", WordHandbookParts.relationshipName),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
      ], .tag("w:body", [], .all(body, between: ""), HTML(source: section)))
    let texts: [(name: String, xml: String)] = [
      ("[Content_Types].xml", WordHandbookParts.contentTypes),
      ("_rels/.rels", WordHandbookParts.packageRelationships),
      ("docProps/core.xml", WordHandbookParts.properties(title: title)),
      ("word/document.xml", document.source),
      ("word/_rels/document.xml.rels", relationships),
      ("word/styles.xml", WordHandbookParts.styles),
      ("word/numbering.xml", WordHandbookParts.numbering(lists: numberedLists)),
      ("word/footer1.xml", WordHandbookParts.footer),
    ]
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return texts.map { ZipEntry(name: $0.name, content: Array((declaration + $0.xml).utf8), level: 9) }
      + media.enumerated().map { ZipEntry(name: "word/media/bilde\($0.offset + 1).png", content: $0.element.bytes) }
  }

  private var relationships: String {
    func one(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) -> HTML {
      .tag(
        "Relationship",
        [("Id", id), ("Type", WordHandbookParts.relationshipName + "/" + type), ("Target", target)]
          + (isExternal ? [("TargetMode", "External")] : []))
    }
    let all =
      [
        one("rStil", "styles", "styles.xml"), one("rTall", "numbering", "numbering.xml"),
        one("rBunn", "footer", "footer1.xml"),
      ] + media.indices.map { one("rBilde\($0 + 1)", "image", "media/bilde\($0 + 1).png") }
      + links.enumerated().map { one("rLink\($0.offset + 1)", "hyperlink", $0.element, isExternal: true) }
    return HTML.tag("Relationships", [("xmlns", WordHandbookParts.relationshipsPart)], .all(all, between: "")).source
  }
}

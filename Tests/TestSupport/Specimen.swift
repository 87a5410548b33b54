import OPC

/// A small valid .docx, made from the XML of its body.
///
///     let bytes = try Specimen(.paragraph(.control("elev.navn", .text))).bytes()
package struct Specimen {
  package var body: String
  /// The content of each header.
  package var headers: [String] = []
  package var isTemplate = false
  /// In place of the root and body that stand around `body`.
  package var document: String?
  /// Parts beside the usual ones: name, content type, content.
  package var parts: [(name: String, type: String, content: String)] = []
  /// `docProps/core.xml`.
  package var creator: String?

  package init(_ body: String) { self.body = body }

  package init(_ body: [String]) { self.body = body.joined() }

  package static let root = """
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 w15">
    """

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  /// Word's Norwegian style for prompts, whose id is translated.
  private static let styles = """
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" \
    w:styleId="Plassholdertekst"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>\
    </w:styles>
    """

  package func bytes() throws -> [UInt8] { try ZipWriter.bytes(of: entries()) }

  package func entries() -> [ZipEntry] {
    let main = document ?? Self.declaration + Self.root + "<w:body>" + body + "<w:sectPr/></w:body></w:document>"
    return entries(main: Array(main.utf8))
  }

  /// With a main part of any encoding.
  package func entries(main: [UInt8]) -> [ZipEntry] {
    var files: [(name: String, type: String?, content: [UInt8])] = [
      ("word/document.xml", Self.word + (isTemplate ? "template" : "document") + ".main+xml", main),
      ("word/styles.xml", Self.word + "styles+xml", Array((Self.declaration + Self.styles).utf8)),
    ]
    var related = [("styles", "styles.xml")]
    for (number, header) in headers.enumerated() {
      let root = Self.root.replacing("<w:document", with: "<w:hdr")
      let content = Self.declaration + root + header + "</w:hdr>"
      files.append(("word/header\(number + 1).xml", Self.word + "header+xml", Array(content.utf8)))
      related.append(("header", "header\(number + 1).xml"))
    }
    var roots = [("officeDocument", "word/document.xml")]
    if let creator {
      let core = """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mal</dc:title><dc:creator>\(creator)</dc:creator>\
        <cp:lastModifiedBy>\(creator)</cp:lastModifiedBy></cp:coreProperties>
        """
      let type = "application/vnd.openxmlformats-package.core-properties+xml"
      files.append(("docProps/core.xml", type, Array(core.utf8)))
      roots.append(("metadata/core-properties", "docProps/core.xml"))
    }
    for part in parts {
      files.append((part.name, part.type, Array(part.content.utf8)))
      // Parts of the document are named after the relationship that leads to them.
      if part.name.hasPrefix("word/") {
        let file = part.name.dropFirst(5)
        related.append((String(file.prefix { $0 != "." }), String(file)))
      }
      if part.name == "docProps/custom.xml" { roots.append(("custom-properties", part.name)) }
      if part.name == "docProps/app.xml" { roots.append(("extended-properties", part.name)) }
    }
    let types = files.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.type ?? "")\"/>" }.joined()
    let head: [(String, String)] = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\(types)</Types>
        """
      ),
      ("_rels/.rels", Self.relationships(roots)),
      ("word/_rels/document.xml.rels", Self.relationships(related)),
    ]
    return head.map { ZipEntry(name: $0.0, content: Array((Self.declaration + $0.1).utf8)) }
      + files.map { ZipEntry(name: $0.name, content: $0.content) }
  }

  private static func relationships(_ targets: [(type: String, target: String)]) -> String {
    let lines = targets.enumerated().map { number, line in
      "<Relationship Id=\"rId\(number + 1)\" Type=\"\(relation)\(line.type)\" Target=\"\(line.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + lines.joined()
      + "</Relationships>"
  }
}

extension Array<UInt8> {
  /// A part of the package in these bytes, as text.
  package func part(_ name: String = "word/document.xml") throws -> String {
    String(decoding: try OfficePackage(self).content(of: PartName(name)), as: UTF8.self)
  }

  /// What stands in the body of the document in these bytes.
  package func body() throws -> String {
    let text = try part()
    guard let start = text.firstRange(of: "<w:body>"), let end = text.firstRange(of: "<w:sectPr/></w:body>") else {
      return text
    }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

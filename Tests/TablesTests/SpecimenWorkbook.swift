import OPC

/// A workbook put together from the XML of its parts, to show one thing at a time.
struct SpecimenWorkbook {
  var sheets: [(name: String, state: String, xml: String)] = []
  var strings: String?
  var styles: String?
  var properties = ""
  /// The name of the main part's root.
  var root = "workbook"
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// One visible sheet with these rows.
  init(rows: String, before: String = "", after: String = "") {
    add("Elever", rows: rows, before: before, after: after)
  }

  init() {}

  mutating func add(_ name: String, state: String = "visible", rows: String, before: String = "", after: String = "") {
    sheets.append((name, state, "\(before)<sheetData>\(rows)</sheetData>\(after)"))
  }

  func bytes() throws -> [UInt8] {
    var relationships = ""
    var entries = [
      part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/></Types>
        """),
      part(
        "_rels/.rels", rels("<Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>")),
    ]
    var list = ""
    for (index, sheet) in sheets.enumerated() {
      let id = "rId\(index + 1)"
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"\(id)\"/>"
      relationships += "<Relationship Id=\"\(id)\" Type=\"\(office)/worksheet\" Target=\"ark/\(index + 1).xml\"/>"
      entries.append(part("xl/ark/\(index + 1).xml", "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>"))
    }
    if let strings {
      relationships += "<Relationship Id=\"s1\" Type=\"\(office)/sharedStrings\" Target=\"/xl/tekst.xml\"/>"
      entries.append(part("xl/tekst.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    }
    if let styles {
      relationships += "<Relationship Id=\"s2\" Type=\"\(office)/styles\" Target=\"stil.xml\"/>"
      entries.append(part("xl/stil.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    entries.append(
      part(
        "xl/workbook.xml",
        "<\(root) xmlns=\"\(main)\" xmlns:r=\"\(office)\"><workbookPr \(properties)/><sheets>\(list)</sheets></\(root)>"
      ))
    entries.append(part("xl/_rels/workbook.xml.rels", rels(relationships)))
    return try OfficePackage.bytes(of: entries)
  }

  private func rels(_ content: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(content)</Relationships>"
  }

  private func part(_ name: String, _ xml: String) -> ZipEntry { ZipEntry(name: name, content: Array(xml.utf8)) }
}

import LibXML
import OPC

/// A document built for one test, from the texts of its parts.
struct Specimen {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
    """
  private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  var parts: [(name: String, text: String)] = []
  private var types = ""
  private var relations: [(source: String, text: String)] = []

  /// A document with this in its body.
  init(_ body: String) {
    add(
      "word/document.xml", Self.part("document", "<w:body>\(body)</w:body>"), type: Self.main, to: "",
      relation: Self.office + "/relationships/officeDocument")
  }

  /// A WordprocessingML part with this in its root.
  static func part(_ root: String, _ content: String) -> String { "<w:\(root) \(namespaces)>\(content)</w:\(root)>" }

  /// Adds a part, and the relationship that leads to it. The target is the name from the package's root.
  mutating func add(_ name: String, _ text: String, type: String? = nil, to source: String, relation: String) {
    parts.append((name, text))
    if let type { types += "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>" }
    relate(source, relation, "/" + name)
  }

  mutating func relate(_ source: String, _ relation: String, _ target: String, isExternal: Bool = false) {
    let address = relation.contains("/") ? relation : Self.office + "/relationships/" + relation
    let mode = isExternal ? " TargetMode=\"External\"" : ""
    let number = relations.filter { $0.source == source }.count + 1
    relations.append((source, "<Relationship Id=\"rId\(number)\" Type=\"\(address)\" Target=\"\(target)\"\(mode)/>"))
  }

  func bytes() throws -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let package = "http://schemas.openxmlformats.org/package/2006"
    var entries = [
      (
        "[Content_Types].xml",
        head + "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\(types)</Types>"
      )
    ]
    for source in Set(relations.map(\.source)).sorted() {
      let lines = relations.filter { $0.source == source }.map(\.text).joined()
      let list = head + "<Relationships xmlns=\"\(package)/relationships\">\(lines)</Relationships>"
      entries.append((PartName(source).relationships.text, list))
    }
    entries += parts.map { ($0.name, $0.text) }
    return try OfficePackage.bytes(of: entries.map { ZipEntry(name: $0.0, content: Array($0.1.utf8)) })
  }
}

extension OfficePackage {
  func text(of part: String) throws -> String { String(decoding: try content(of: PartName(part)), as: UTF8.self) }

  var names: [String] { entries.map(\.name) }
}

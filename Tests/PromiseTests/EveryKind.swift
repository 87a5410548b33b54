import Forms
import OPC
import TestSupport

/// A form with every kind of place that takes a text, and what a filling may change in it.
enum EveryKind {
  /// The tags of the places outside rows.
  static let tags = ["linje", "linjer", "rik", "kombo", "topp", "ramme", "lager", "merke"]

  private static let body: [String] = [
    .paragraph(.blank("linje"), .blank("linjer", .lines)),
    .control("rik", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her"))),
    .paragraph(.blank("kombo", .combo([("Lærer", "l"), ("Rådgiver", "r")]))),
    .paragraph(
      "<w:r><w:pict><v:textbox><w:txbxContent>\(String.paragraph(.blank("ramme")))</w:txbxContent></v:textbox></w:pict></w:r>"
    ),
    .paragraph(bound("lager", "/p:plan/p:elev"), bound("merke", "/p:plan/@navn")),
    .table(
      .section("rader", .row(.cell(.paragraph(.blank("rader.a"))), .cell(.control("rader.b", .rich, .paragraph()))))),
  ]

  private static let id = "{11111111-2222-3333-4444-555555555555}"

  private static func bound(_ tag: String, _ path: String) -> String {
    let binding = "<w:dataBinding w:prefixMappings=\"xmlns:p='urn:plan'\" w:xpath=\"\(path)\" w:storeItemID=\"\(id)\"/>"
    return .control(tag, .lines, showsPrompt: true, more: binding, .prompt("Skriv her"))
  }

  static func bytes() throws -> [UInt8] {
    var specimen = Specimen(body)
    specimen.headers = [.paragraph(.blank("topp"))]
    specimen.creator = "Ola Malmaker"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    let relations = "word/_rels/document.xml.rels"
    func rels(_ type: String, _ target: String) -> String {
      "<Relationship Id=\"rIdX\" Type=\"\(relation)\(type)\" Target=\"\(target)\"/></Relationships>"
    }
    let entries = try specimen.entries().map { entry -> ZipEntry in
      let text = String(decoding: try entry.content(), as: UTF8.self)
      let more = text.replacing(
        "</Types>", with: "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
      guard entry.name == relations else { return ZipEntry(name: entry.name, content: Array(more.utf8)) }
      let linked = text.replacing("</Relationships>", with: rels("", "../customXml/item1.xml"))
      return ZipEntry(name: entry.name, content: Array(linked.utf8))
    }
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let properties = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    let store = [
      ("item1.xml", "<p:plan xmlns:p=\"urn:plan\" navn=\"\"><p:elev></p:elev></p:plan>"),
      ("itemProps1.xml", "<ds:datastoreItem ds:itemID=\"\(id)\" xmlns:ds=\"\(properties)\"/>"),
      ("_rels/item1.xml.rels", "<Relationships xmlns=\"\(package)\">" + rels("Props", "itemProps1.xml")),
    ]
    return try ZipWriter.bytes(
      of: entries + store.map { ZipEntry(name: "customXml/" + $0.0, content: Array($0.1.utf8)) })
  }

  static func template() throws -> Template<AnyForm> { try Template<AnyForm>(bytes(), name: "mal.docx") }

  /// The same text in every place, and in two rows.
  static func form(_ text: String) -> AnyForm {
    var values = Values()
    for tag in tags { values[tag] = .text(text) }
    let row: Values = ["a": .text(text), "b": .text(text)]
    values["rader"] = .rows([row, row])
    return AnyForm(values: values)
  }

  /// Every text of a reading, with where it stands.
  static func texts(_ values: Values) -> [(place: String, text: String?)] {
    func text(_ answer: Answer?) -> String? { if case .text(let text) = answer { text } else { nil } }
    var result = tags.map { (place: $0, text: text(values[$0])) }
    if case .rows(let rows) = values["rader"] {
      for (number, row) in rows.enumerated() {
        result += ["a", "b"].map { (place: "rader[\(number)].\($0)", text: text(row[$0])) }
      }
    }
    return result
  }

  /// Every byte of a package but what stands in the places: the text of `w:t`, the value of the open list, the store's text.
  static func structure(_ bytes: [UInt8]) throws -> [String] {
    try OfficePackage(bytes).entries.map { entry in
      entry.name + " "
        + String(decoding: try entry.content(), as: UTF8.self)
        .replacing(/<w:t xml:space="preserve">[^<]*<\/w:t>/, with: "<w:t/>")
        .replacing(/w:lastValue="[^"<]*"/, with: "w:lastValue")
        .replacing(/<p:plan xmlns:p="urn:plan" navn="[^"<]*"><p:elev>[^<]*<\/p:elev><\/p:plan>/, with: "<p:plan/>")
    }
  }
}

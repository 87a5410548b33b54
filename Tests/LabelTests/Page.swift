import Forms
import IKO
import LibXML
import OPC
import TestSupport
import WordML

/// A layout that somebody made up, before and after it was filled.
struct Page {
  let template: Template<AnyForm>
  private let original: [UInt8]

  init(_ specimen: Specimen, _ skjema: String = "oppfølgingsplan", layout: Layout = Layout()) throws {
    original = try specimen.bytes()
    let fields = Skjemasamling.skjema(skjema)?.fields ?? []
    template = try Template<AnyForm>(original, name: "skjema.docx", fields: fields, layout: layout.medOrd())
  }

  init(_ body: String..., skjema: String = "oppfølgingsplan") throws { try self.init(Specimen(body), skjema) }

  /// The fields that were found, each with the words that it was found by.
  var found: [String: String] {
    Dictionary(template.labels.found.map { ($0.field, $0.label) }) { first, _ in first }
  }

  /// What the main part shows after filling, a line each; cells of a row stand one below the other.
  func filled(_ values: Values) throws -> String {
    try Self.text(template.fill(AnyForm(values: values)).bytes)
  }

  /// What is read from the filled page, as it was given.
  func readBack(_ values: Values) throws -> Values {
    try template.read(template.fill(AnyForm(values: values))).answers
  }

  static func text(_ bytes: [UInt8], part: String = "word/document.xml") throws -> String {
    VisibleText.of(try WordDocument(bytes).package.tree(of: PartName(part)).root)
  }
}

extension String {
  /// A run of a bold label.
  static func bold(_ text: String) -> String { run(text, "<w:b/>") }

  static let tab = "<w:r><w:tab/></w:r>"

  static func heading(_ text: String) -> String {
    "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>\(run(text))</w:p>"
  }

  /// A row of cells with a paragraph each; an empty text is a blank cell.
  static func cells(_ texts: String...) -> String {
    "<w:tr>" + texts.map { cell($0.isEmpty ? "<w:p/>" : paragraph(run($0))) }.joined() + "</w:tr>"
  }

  /// A complex field, its code in several runs as Word leaves it.
  static func merge(_ name: String) -> String {
    mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> MERGE</w:instrText></w:r>"
      + "<w:r><w:instrText xml:space=\"preserve\">FIELD  \(name)  \\* MERGEFORMAT </w:instrText></w:r>"
      + mark("separate")
      + run("«\(name)»") + mark("end")
  }

  private static func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
}

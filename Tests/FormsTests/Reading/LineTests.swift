import Forms
import OPC
import TestSupport
import Testing

/// Lines in a control that takes one line, and blank form fields of the old kind.
@Suite struct LineTests {
  private static let label = "Til stede"

  private func template() throws -> Template<AnyForm> {
    try Template<AnyForm>(
      Specimen(.table(.row(.cell(.paragraph(.run(Self.label))), .cell(.paragraph(.blank("hvem")))))).bytes(),
      name: "mal.docx")
  }

  private func controls(_ document: Document) throws -> [String] {
    let text = try String(
      decoding: OfficePackage(document.bytes).content(of: PartName("word/document.xml")), as: UTF8.self)
    return text.matches(of: #/<w:text[ \/][^>]*>/#).map { String($0.output) }
  }

  @Test func `an answer of several lines makes a text of one line one of several`() throws {
    let template = try template()

    let one = try template.fill(AnyForm(values: ["hvem": .text("Ola, Kari")]))
    let several = try template.fill(AnyForm(values: ["hvem": .text("Ola\nKari\nPer")]))

    #expect(try controls(one) == ["<w:text/>"])
    #expect(try controls(several) == ["<w:text w:multiLine=\"1\"/>"])
    #expect(try template.read(several).answers["hvem"] == .text("Ola\nKari\nPer"))
  }

  private static func field(_ result: String) -> String {
    func sign(_ type: String, _ data: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(type)\">\(data)</w:fldChar></w:r>"
    }
    return sign("begin", "<w:ffData><w:name w:val=\"Tekst5\"/><w:textInput/></w:ffData>")
      + "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>" + sign("separate") + .run(result) + sign("end")
  }

  @Test(arguments: [true, false])
  func `a blank form field of the old kind is a place, also beside fields that have their tags`(tags: Bool) throws {
    func page(_ first: String, _ second: String) -> String {
      .table(
        .row(.cell(.paragraph(.run("Elevens navn"))), .cell(.paragraph(first))),
        .row(.cell(.paragraph(.run("Hovedmål for perioden"))), .cell(.paragraph(second))))
    }
    let template = try Template<AnyForm>(
      Specimen(page(.blank("navn"), .blank("mål"))).bytes(), name: "mal.docx")
    let blank = String(repeating: "\u{2002}", count: 5)
    let name = tags ? String.control("navn", .text, .run("Kari")) : Self.field("Kari")

    for (text, answer) in [(blank, Answer.emptied), ("Bestå norsk", .text("Bestå norsk"))] {
      let reading = try template.read(Specimen(page(name, Self.field(text))).bytes(), name: "svar.docx")

      #expect(reading.answers["navn"] == .text("Kari"))
      #expect(reading.answers["mål"] == answer)
      #expect(reading.findings.map(\.code) == [])
      #expect(reading.unplaced == [])
    }
  }
}

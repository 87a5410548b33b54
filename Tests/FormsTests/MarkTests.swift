import Forms
import TestSupport
import Testing
import WordML

/// Marks that people and telephones make.
@Suite struct MarkTests {
  private func reading(_ content: String) throws -> Reading<AnyForm> {
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.box("x.ja", "Ja"), .box("x.nei", "Nei"))).bytes(), name: "mal.docx")
    return try template.read(Specimen(content).bytes(), name: "svar.docx")
  }

  @Test(arguments: ["☒", "x", "X", " [x] ", "☑\u{FE0F}", "✔"])
  func `a mark in a box that became plain text is a tick`(mark: String) throws {
    let read = try reading(.paragraph(.control("x.ja", .text, .run(mark)), .box("x.nei", "Nei")))

    #expect(read.answers["x"] == .janei(.ja))
    #expect(read.findings == [])
  }

  @Test func `a sentence with an x in it is no tick, and is not lost`() throws {
    let read = try reading(.paragraph(.control("x.ja", .text, .run("Max vil ikke")), .box("x.nei", "Nei")))

    #expect(read.answers["x"] == .janei(.ubesvart))
    #expect(read.unplaced == ["Max vil ikke"])
    #expect(read.findings.map(\.code) == [.unclearMark])
  }

  @Test func `a telephone's coloured tick is a tick`() throws {
    let ticked = String.control("x.ja", .check(true), .run("☑\u{FE0F}"))

    let read = try reading(.paragraph(ticked, .box("x.nei", "Nei")))

    #expect(read.answers["x"] == .janei(.ja))
    #expect(read.findings == [])
  }

  @Test func `the text of a box may stand after a tab, and ends with its line`() throws {
    let tab = "<w:r><w:tab/><w:t>Fravær</w:t></w:r>"
    let specimen = Specimen([
      .paragraph(.box("valg.a"), tab), .control("valg.b", .check(false), .paragraph(.run("☐"))),
      .paragraph(.run("Neste avsnitt")),
    ])

    let template = try Template<AnyForm>(
      specimen.bytes(), name: "mal.docx", fields: [FieldDefinition(tag: "valg", label: "Valg", kind: .choices)])

    #expect(template.choices(of: "valg") == ["Fravær", "b"])
  }

  @Test func `rows are added though the last one was deleted under tracking`() throws {
    let deleted =
      "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"A\"/></w:trPr>\(String.cell(.paragraph(.blank("r.a"))))</w:tr>"
    let specimen = Specimen(
      .table(.section("r", .row(.cell(.paragraph(.blank("r.a")))), deleted)))
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
    let rows = ["1", "2", "3"].map { Values(dictionaryLiteral: ("a", .text($0))) }

    let document = try template.fill(AnyForm(values: ["r": .rows(rows)]))

    #expect(document.findings == [])
    #expect(try template.read(document).answers["r"] == .rows(rows))
  }

  @Test func `a text box is not glued to the line that it hangs on`() throws {
    let box =
      "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(String.paragraph(.run("inne")))</w:txbxContent>"
      + "</v:textbox></v:shape></w:pict></w:r>"
    let document = try WordDocument(Specimen(.paragraph(.run("før"), box, .run("etter"))).bytes())

    let root = try document.tree(of: document.stories[0].part).root

    #expect(VisibleText.of(root) == "før\ninne\netter")
  }
}

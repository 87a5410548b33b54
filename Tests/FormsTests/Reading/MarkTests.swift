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

  @Test func `what somebody wrote beside, below or in place of a control is not lost`() throws {
    let template = try Template<AnyForm>(
      Specimen([.paragraph(.run("Mål: "), .blank("mål")), .paragraph(.run("Ønsker: "), .blank("ønsker"))]).bytes(),
      name: "mal.docx")
    let returned = Specimen([
      .paragraph(.run("Mål: "), .control("mål", .text, .run("Bestått")), .run(" og mer til")),
      .paragraph(.run("Ønsker: Vil bli elektriker")), .paragraph(.run("En merknad nederst")),
    ])

    let reading = try template.read(returned.bytes(), name: "svar.docx")

    #expect(reading.answers["mål"] == .text("Bestått"))
    #expect(reading.answers["ønsker"] == .text("Vil bli elektriker"))
    #expect(reading.sources["ønsker"] == .place)
    #expect(reading.unplaced == ["og mer til", "En merknad nederst"])
    #expect(reading.findings.map(\.code) == [.looseText])
  }

  @Test func `page numbers are nothing that somebody wrote`() throws {
    func page(_ number: String) -> String {
      .paragraph(
        .run("Side "), "<w:fldSimple w:instr=\"PAGE\">\(String.run(number))</w:fldSimple>", .run(" av "),
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(String.run(number))<w:r><w:fldChar "
          + "w:fldCharType=\"end\"/></w:r>")
    }
    let template = try Template<AnyForm>(Specimen([page("1"), .paragraph(.blank("x"))]).bytes(), name: "mal.docx")

    let reading = try template.read(Specimen([page("12"), .paragraph(.blank("x"))]).bytes(), name: "svar.docx")

    #expect(reading.unplaced == [])
    #expect(reading.findings == [])
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

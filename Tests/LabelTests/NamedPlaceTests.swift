import Forms
import TestSupport
import Testing

/// Layout: places that say themselves what goes into them: controls with a title, merge fields.
struct NamedPlaceTests {
  @Test func `a control with a title and no tag is filled by its title`() throws {
    let page = try Page(
      .paragraph(
        .run("Navn på den det gjelder: "),
        .control(nil, .text, title: "Elevens navn", showsPrompt: true, .prompt("Skriv"))),
      .paragraph(.control(nil, .date(format: "d. MMMM yyyy"), title: "Født", showsPrompt: true, .prompt("Velg dato"))))
    let values: Values = [
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.fødselsdato": .day(try #require(Day(iso: "2010-02-14"))),
    ]

    let document = try page.template.fill(AnyForm(values: values))

    #expect(try Page.text(document.bytes) == "Navn på den det gjelder: Ylva Tangen-Østbø\n14. februar 2010")
    let xml = try document.bytes.part()
    #expect(!xml.contains("<w:tag") && !xml.contains("ikofunnet") && !xml.contains("showingPlcHdr"))
    let read = try page.template.read(document).answers
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `merge fields are filled by their names, simple and in pieces`() throws {
    let page = try Page(
      .paragraph(
        .run("Til "), .merge("Elevens_navn"),
        .run(" i klasse ")
          + "<w:fldSimple w:instr=\" MERGEFIELD Klasse \">\(String.run("«Klasse»"))</w:fldSimple>" + .run(".")))

    let text = try page.filled(["elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA")])

    #expect(text == "Til Ylva Tangen-Østbø i klasse 1STA.")
  }

  @Test func `a field in one single run is filled too`() throws {
    let field = """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Tekst1"/><w:enabled/><w:textInput/></w:ffData>\
      </w:fldChar><w:instrText> FORMTEXT </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>\u{2002}\u{2002}\u{2002}\
      </w:t><w:fldChar w:fldCharType="end"/></w:r>
      """
    let page = try Page(.table(.row(.cell(.paragraph(.run("Klasse"))), .cell("<w:p>\(field)</w:p>"))))

    let document = try page.template.fill(AnyForm(values: ["elev.klasse": .text("1STA")]))

    #expect(try Page.text(document.bytes) == "Klasse\n1STA")
    let xml = try document.bytes.part()
    #expect(xml.contains("w:ffData") && xml.ranges(of: "w:fldCharType").count == 3)
  }

  @Test func `a control that has its tag is nobody else's, whatever its title and the label beside it say`() throws {
    let page = try Page(
      .heading("Identifisering"),
      .table(.row(.cell(.paragraph(.run("Dato"))), .cell(.paragraph(.blank("ident.dato", title: "Dato"))))),
      .paragraph(.run("Klasse: "), .blank("elev.klasse", title: "Navn"), .run("  Elevens navn: ______")))

    let document = try page.template.fill(
      AnyForm(values: ["dok.dato": .text("x"), "elev.navn": .text("Ylva"), "elev.klasse": .text("1STA")]))

    #expect(page.found == ["elev.navn": "Elevens navn"])
    #expect(try document.bytes.part().ranges(of: "<w:tag ").count == 2)
    #expect(try Page.text(document.bytes).hasSuffix("Klasse: 1STA  Elevens navn: Ylva"))
  }
}

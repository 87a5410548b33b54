import Forms
import TestSupport
import Testing

/// Check boxes: a state, a glyph and a font.
@Suite struct BoxTests {
  private static let wingdings = String.Kind.custom(
    "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/>"
      + "<w14:uncheckedState w14:val=\"F0A8\" w14:font=\"Wingdings\"/></w14:checkbox>")
  private static let heart = String.Kind.custom(
    "<w14:checkbox><w14:checkedState w14:val=\"2665\" w14:font=\"Segoe UI Symbol\"/>"
      + "<w14:uncheckedState w14:val=\"2661\" w14:font=\"Segoe UI Symbol\"/></w14:checkbox>")

  private func ticked(_ blank: String, _ isTicked: Bool = true) throws -> String {
    let template = try Template<AnyForm>(Specimen(.paragraph(blank)).bytes(), name: "mal.docx")
    let document = try template.fill(AnyForm(values: ["x": .check(isTicked)]))
    #expect(try template.read(document).answers["x"] == .check(isTicked))
    #expect(try template.read(document).findings == [])
    return try document.bytes.body()
  }

  @Test func `state, glyph and font change together`() throws {
    let font = "<w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:eastAsia=\"MS Gothic\"/>"

    #expect(try ticked(.box("x")) == .paragraph(.control("x", .check(true), glyph("☒", font))))
    #expect(try ticked(.box("x", isTicked: true), false) == .paragraph(.control("x", .check(false), glyph("☐", font))))
    #expect(try ticked(.box("x", isTicked: true)) == .paragraph(.box("x", isTicked: true)))
  }

  @Test func `a control's own glyph and font are used, after the style and over the theme`() throws {
    let theme =
      "<w:rStyle w:val=\"Stor\"/><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hint=\"eastAsia\"/><w:sz w:val=\"40\"/>"
    let bare = "<w:rStyle w:val=\"Stor\"/><w:sz w:val=\"40\"/>"
    let slots = "w:ascii=\"Segoe UI Symbol\" w:hAnsi=\"Segoe UI Symbol\" w:eastAsia=\"Segoe UI Symbol\""

    let overTheme = try ticked(.control("x", Self.heart, .run("♡", theme)))
    let withoutFonts = try ticked(.control("x", Self.heart, .run("♡", bare)))

    #expect(overTheme.contains("<w14:checkbox><w14:checked w14:val=\"1\"/><w14:checkedState w14:val=\"2665\""))
    #expect(
      overTheme.contains(
        glyph("♥", "<w:rStyle w:val=\"Stor\"/><w:rFonts w:hint=\"eastAsia\" \(slots)/><w:sz w:val=\"40\"/>")))
    #expect(
      withoutFonts.contains(glyph("♥", "<w:rStyle w:val=\"Stor\"/><w:rFonts \(slots)/><w:sz w:val=\"40\"/>")))
  }

  @Test func `a symbol is written as Word writes it`() throws {
    let symbol = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"

    let body = try ticked(.control("x", Self.wingdings, symbol))

    #expect(body.contains("<w14:checked w14:val=\"1\"/>"))
    #expect(body.contains("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"))
    #expect(!body.contains("F0A8\"/></w:r>"))
    #expect(try ticked(.control("x", Self.wingdings, symbol), false).contains("F0A8\"/></w:r>"))
  }

  @Test(arguments: [
    ("w14:val=\"1\"", true), ("w14:val=\"true\"", true), ("w14:val=\"on\"", true), ("", true),
    ("w14:val=\"0\"", false), ("w14:val=\"false\"", false), ("w14:val=\"off\"", false),
  ])
  func `a state is read in all its spellings where there is no glyph`(attribute: String, expected: Bool) throws {
    let kind = String.Kind.custom("<w14:checkbox><w14:checked \(attribute)/></w14:checkbox>")
    let template = try Template<AnyForm>(Specimen(.paragraph(.box("x"))).bytes(), name: "mal.docx")

    let reading = try template.read(Specimen(.paragraph(.control("x", kind, ""))).bytes(), name: "retur.docx")

    #expect(reading.answers["x"] == .check(expected))
  }

  @Test func `a cross that somebody wrote is read, and what is no cross is kept`() throws {
    let template = try Template<AnyForm>(Specimen(.paragraph(.box("x"), .box("y"))).bytes(), name: "mal.docx")
    let document = Specimen(
      .paragraph(.control("x", .check(false), .run("X")), .control("y", .check(true), .run("nei"))))

    let reading = try template.read(document.bytes(), name: "retur.docx")

    #expect(reading.answers["x"] == .check(true))
    #expect(reading.answers["y"] == .check(false))
    #expect(reading.unplaced == ["nei"])
    #expect(reading.findings.map(\.code) == [.glyphAgainstState, .unclearMark])
    #expect(reading.findings.map(\.place) == ["avsnitt 1", "avsnitt 1"])
  }

  @Test func `a box whose glyph and state disagree in the template is made whole`() throws {
    let body = try ticked(.control("x", .check(false), .run("☒")))

    #expect(body.contains("<w14:checked w14:val=\"1\"/>"))
  }

  @Test func `other boxes beside Ja and Nei are left alone`() throws {
    let boxes = [("s.ja", false), ("s.nei", true), ("s.annet", true)].map { String.box($0.0, isTicked: $0.1) }
    let template = try Template<AnyForm>(Specimen(.paragraph(boxes.joined())).bytes(), name: "mal.docx")

    let reading = try template.read(template.fill(AnyForm(values: ["s": .janei(.ja)])))

    #expect(reading.answers == ["s": .janei(.ja), "s.annet": .check(true)])
  }

  @Test func `an answer of another kind is refused, and the box stays as it was`() throws {
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.box("x"), .box("s.ja"), .box("s.nei"))).bytes(), name: "mal.docx")

    let document = try template.fill(AnyForm(values: ["x": .text("ja"), "s": .text("ja")]))

    #expect(
      document.findings.map(\.message) == [
        "«s» skal være ja eller nei. Svaret er av et annet slag og ble ikke skrevet inn.",
        "«x» skal være avkrysset eller ikke. Svaret er av et annet slag og ble ikke skrevet inn.",
      ])
    #expect(try document.bytes.body() == .paragraph(.box("x"), .box("s.ja"), .box("s.nei")))
  }

  private func glyph(_ glyph: String, _ properties: String) -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(glyph)</w:t></w:r>"
  }
}

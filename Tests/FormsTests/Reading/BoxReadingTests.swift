import Forms
import TestSupport
import Testing

/// Boxes as people and programs leave them.
@Suite struct BoxReadingTests {
  private static let template = Specimen(
    .paragraph(.box("grunn.a", "Fravær"), "<w:r><w:tab/></w:r>", .box("grunn.b", "Søvn"))
      + .paragraph(.box("s.ja", "Ja"), .run(" "), .box("s.nei", "Nei")))

  private func read(_ lines: [String]) throws -> Reading<AnyForm> {
    let fields = [
      FieldDefinition(tag: "grunn", label: "Årsaker", kind: .choices),
      FieldDefinition(tag: "s", label: "Svar", kind: .janei),
    ]
    let template = try Template<AnyForm>(Self.template.bytes(), name: "mal.docx", fields: fields)
    return try template.read(Specimen(lines).bytes(), name: "svar.docx")
  }

  private func boxes(_ first: String, _ second: String = .box("grunn.b", "Søvn")) -> String {
    .paragraph(first, "<w:r><w:tab/></w:r>", second)
  }

  private static let question = String.paragraph(.box("s.ja", "Ja"), .run(" "), .box("s.nei", "Nei"))

  @Test(arguments: [
    "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>",
    "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"52\"/></w:r>",
    .run("þ", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>"), .run("☑"), .run("x"), .run("☐X"), .run("[x]"),
  ])
  func `a box that shows a tick is ticked, though its state says otherwise, and that is reported`(glyph: String) throws
  {
    let reading = try read([boxes(.control("grunn.a", .check(false), glyph) + .run(" Fravær")), Self.question])

    #expect(reading.answers["grunn"] == .choices(["Fravær"]))
    #expect(reading.findings.map(\.code) == [.glyphAgainstState])
    #expect(reading.unplaced == [])
  }

  @Test func `a box that shows none is none, though its state says otherwise`() throws {
    let box = String.control("grunn.a", .check(true), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>")

    let reading = try read([boxes(box + .run(" Fravær")), Self.question])

    #expect(reading.answers["grunn"] == .choices([]))
    #expect(reading.findings.map(\.code) == [.glyphAgainstState])
  }

  @Test func `an x typed beside a box ticks it and is nothing that got lost`() throws {
    let reading = try read([
      boxes(.run("X") + .box("grunn.a", "Fravær"), .box("grunn.b") + .run("x Søvn")),
      .paragraph(.box("s.ja", "Ja"), .run(" "), .run("X"), .box("s.nei", "Nei")),
    ])

    #expect(reading.answers["grunn"] == .choices(["Fravær", "Søvn"]))
    #expect(reading.answers["s"] == .janei(.nei))
    #expect(reading.findings.map(\.code) == [.glyphAgainstState, .glyphAgainstState, .glyphAgainstState])
    #expect(reading.unplaced == [])
  }

  @Test func `an x between two boxes is not guessed and not lost`() throws {
    let reading = try read([boxes(.box("grunn.a", "Fravær")), .paragraph(.box("s.ja"), .run(" X "), .box("s.nei"))])

    #expect(reading.answers["s"] == .janei(.ubesvart))
    #expect(reading.findings.map(\.code).contains(.unclearMark))
    #expect(reading.unplaced.contains("X"))
  }

  @Test func `a tick with words in its box is a tick, and the words are reported`() throws {
    let reading = try read([
      boxes(.control("grunn.a", .check(false), .run("☒ mest mandager")) + .run(" Fravær")), Self.question,
    ])

    #expect(reading.answers["grunn"] == .choices(["Fravær"]))
    #expect(reading.unplaced == ["☒ mest mandager"])
    #expect(
      reading.findings.map(\.message).contains(
        "Ruten i «Årsaker» inneholder mer enn et kryss. Krysset er lest; hele teksten står utenfor feltene."
      ))
  }
}

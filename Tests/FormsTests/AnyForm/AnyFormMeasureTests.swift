import OPC
import TestSupport
import Testing
import WordML

@testable import Forms

/// What stands behind a blank, in it and above it, in forms that nobody declared.
@Suite struct AnyFormMeasureTests {
  private static func template(_ body: [String]) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")
  }

  private static func told(_ body: String...) throws -> [String] {
    try template(body).found.map { "\($0.definition.label) | \($0.definition.kind.rawValue)" }
  }

  private static func filled(_ body: [String], _ text: String = "svar") throws -> String {
    let template = try template(body)
    var values = Values()
    for field in template.fields where field.kind == .text { values[field.tag] = .text(text) }
    let bytes = try template.fill(AnyForm(values: values)).bytes
    return VisibleText.of(try WordDocument(bytes).tree(of: PartName("word/document.xml")).root)
  }

  @Test(arguments: ["m²", "dager", "timer", "kr", "år", "%"], ["Grunnflate i dag", "Frist", "Timer per dag", "Dato"])
  func `so many of a unit are no day`(unit: String, label: String) throws {
    #expect(try Self.told(line("\(label): ________ \(unit)")) == ["\(label) | text"])
    #expect(try Self.told(line("\(label): ________ \(unit)     Merknad: ______"))[0] == "\(label) | text")
  }

  @Test(arguments: [
    ("Dag", "date"), ("Frist", "date"), ("Fødselsdato", "date"), ("Grunnflate i dag", "text"),
    ("Antall per dag", "text"),
    ("Hver dag", "text"), ("Født", "date"),
  ])
  func `a day is asked for by words that are the day's own`(label: String, kind: String) throws {
    #expect(try Self.told(line("\(label): ____________")) == ["\(label) | \(kind)"])
  }

  @Test(arguments: [
    "Skriv navnet ditt her", "Skriv namnet ditt her", "Type your name here", "Fyll ut her", "Skriv inn navn",
  ])
  func `words that say to write there are the blank`(prompt: String) throws {
    #expect(try Self.told(line("Navn: \(prompt)"), line("Alder: ____")) == ["Navn | text", "Alder | text"])
    #expect(try Self.filled([line("Navn: \(prompt)"), line("Alder: ____")]) == "Navn: svar\nAlder: svar")
  }

  @Test(arguments: ["f.eks. 1STB", "tall", "navn og klasse", "valgfritt"])
  func `a few words in grey behind a label are its blank`(prompt: String) throws {
    let grey = String.paragraph(.run("Klasse: ") + .run(prompt, "<w:color w:val=\"808080\"/>"))
    let black = String.paragraph(.run("Klasse: ") + .run(prompt))
    let all = String.paragraph(.run("Klasse: \(prompt)", "<w:color w:val=\"808080\"/>"))

    #expect(try Self.told(grey, line("Navn: ____")) == ["Klasse | text", "Navn | text"])
    #expect(try Self.filled([grey, line("Navn: ____")]) == "Klasse: svar\nNavn: svar")
    #expect(try Self.told(black, line("Navn: ____")) == ["Navn | text"])
    #expect(try Self.told(all, line("Navn: ____")) == ["Navn | text"])
  }

  @Test(arguments: ["______", "………", "…………"])
  func `the full stop of a sentence stays behind its blank`(room: String) throws {
    #expect(try Self.filled([line("Jeg er født i \(room).")]) == "Jeg er født i svar.")
    #expect(try Self.filled([line("Jeg heter \(room) og bor i \(room).")]) == "Jeg heter svar og bor i svar.")
  }

  @Test(arguments: ["________", "…………", "............"])
  func `what stands in brackets right behind a blank is that one's`(room: String) throws {
    let told = try Self.told(line("Jeg kan nås på \(room) (mobil) eller \(room) (e-post)."))

    #expect(told == ["Jeg kan nås på (mobil) | text", "e-post | text"])
  }

  @Test(arguments: ["Bilde nr.", "Bilde nr. / Picture no.", "Postnr.", "Navn"])
  func `the nearest label over a line is the line's, below a heading too`(label: String) throws {
    let box = "<w:tr>" + .cell(bold("Foto") + line(label) + line("________")) + "</w:tr>"

    #expect(
      try Self.template([line("Navn på skjema"), .table(box)]).found.map(\.printed) == [LabelText(label).printed])
  }

  @Test func `a label beside or over a field with a tag of its own asks for nothing more`() throws {
    let field =
      "<w:sdt><w:sdtPr><w:tag w:val=\"a.b\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    let found = try Self.template([
      .table("<w:tr>" + .cell(line("Navn:")) + .cell(.paragraph(field)) + "</w:tr>", cells("Adresse:", ""))
    ]).found

    #expect(found.map(\.code) == ["a.b", "adresse"])
    #expect(try Self.template([line("Begrunnelse:"), .paragraph(field)]).found.map(\.code) == ["a.b"])
  }

  @Test func `a label with a number is no heading of the next number`() throws {
    func wide(_ content: String) -> String {
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(content)</w:tc></w:tr>"
    }
    let found = try Self.template([
      bold("Skjema"),
      .table(
        wide(bold("1 Om barnet")), wide(line("1.1 Navn:")), cells("1.2 Født:", "1.3 Adresse:"),
        cells("1.4 Språk:", "1.5 Telefon:")),
    ]).found

    #expect(found.map(\.printed) == ["1.1 Navn", "1.2 Født", "1.3 Adresse", "1.4 Språk", "1.5 Telefon"])
    #expect(found.allSatisfy { $0.heading == "1 Om barnet" }, "\(found.map(\.heading))")
  }

  @Test func `what a row begins with is over its labels`() throws {
    for row in [cells("Eier", "Navn:", "Telefon:"), cells("Eier", "Navn", "", "Telefon", "")] {
      let found = try Self.template([.table(cells("Navn på hund", "", ""), row)]).found
      #expect(found.dropFirst().map { "\($0.heading ?? "-"): \($0.printed)" } == ["Eier: Navn", "Eier: Telefon"])
    }
  }

  /// A line as it is left by a program that fills forms: the label, a space of its own, the answer, and the tab that is drawn.
  private static func tabbed(_ runs: [String]) -> String {
    let tabs = "<w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"4200\"/></w:tabs></w:pPr>"
    return .paragraph(tabs + runs.map { .run($0) }.joined() + "<w:r><w:tab/></w:r>")
  }

  @Test(arguments: ["Vera Kvist", "blå bil", "914 31 108", "xB-12"])
  func `a line drawn to a tab stop has its own label and answer, and none for the next line`(answer: String) throws {
    let labels = ["Renter", "Home address", "Colour"]
    let parted = try labelled(line("Rental"), labels.map { Self.tabbed([$0, " ", answer]) }.joined())
    let whole = try labelled(
      line("Rental"), labels.map { Self.tabbed(["\($0) \(answer)"]) }.joined(), line("Name: Ann"))

    #expect(parted.fields.map(\.label) == labels)
    #expect(labels.indices.allSatisfy { parted.reading.answers[parted.fields[$0].tag] == .text(answer) })
    // Where nothing parts the two, nothing is said of them.
    for field in whole.fields where field.label != "Name" {
      let said = whole.reading.answers[field.tag] ?? .untouched
      #expect(said == .untouched || said == .text(answer), "\(field.label): \(said)")
    }
  }
}

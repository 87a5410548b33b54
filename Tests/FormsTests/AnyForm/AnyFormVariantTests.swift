import OPC
import TestSupport
import Testing
import WordML

@testable import Forms

/// Blanks as forms of many trades and languages draw them: each found once, with its own label, and nothing else taken for one.
@Suite struct AnyFormVariantTests {
  private static func template(_ body: [String]) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")
  }

  /// Label and kind of the fields, a line each.
  private static func told(_ body: String...) throws -> [String] {
    try template(body).found.map { "\($0.definition.label) | \($0.definition.kind.rawValue)" }
  }

  /// The form with a word in each text field, as a person sees it.
  private static func filled(_ body: String...) throws -> String {
    let template = try template(body)
    var values = Values()
    for (number, field) in template.fields.enumerated() where field.kind == .text {
      values[field.tag] = .text("svar\(number + 1)")
    }
    let document = try WordDocument(template.fill(AnyForm(values: values)).bytes)
    return VisibleText.of(try document.tree(of: PartName("word/document.xml")).root)
  }

  @Test(
    arguments: ["kg", "kr", "km", "°C", "mnd.", "Tage", "hours per week", "m²", "stk.", ",- inkl. mva."],
    ["________", "............", "            "])
  func `a cell with a blank and its unit is a blank`(unit: String, room: String) throws {
    let told = try Self.told(
      .table(cells("Navn", ""), cells("Mengde", "\(room) \(unit)"), cells("Type", "")))

    #expect(told == ["Navn | text", "Mengde | text", "Type | text"])
  }

  @Test func `a unit may stand before its blank, and below a name of a column`() throws {
    #expect(
      try Self.told(.table(cells("Navn", ""), cells("Pris", "kr ________"))) == [
        "Navn | text", "Pris | text",
      ])
    #expect(
      try Self.told(.table(cells("Krav", "Rest"), cells("____ dager", "____ dager")))
        == ["Krav | text", "Rest | text"])
  }

  @Test func `a row of measures leaves the rows below it as they are`() throws {
    let told = try Self.told(
      .table(
        cells("", "Ut", "Inn"), cells("Kilometer", "______ km", "______ km"),
        cells("Kontrollert av", "", "")))

    #expect(
      told == [
        "Kilometer: Ut | text", "Kilometer: Inn | text", "Kontrollert av: Ut | text", "Kontrollert av: Inn | text",
      ]
        || told == [
          "Ut: Kilometer | text", "Inn: Kilometer | text", "Ut: Kontrollert av | text", "Inn: Kontrollert av | text",
        ])
  }

  @Test(arguments: [
    ("Telefon: [mobil] E-post: [e-postadresse]", ["Telefon", "E-post"]), ("Hvilken? [navn og dose]", ["Hvilken?"]),
    ("Beløpsgrense: kr [beløp]", ["Beløpsgrense"]), ("Any allergies? [please list]", ["Any allergies?"]),
    ("Siste vaksine: [dato]. Siste ormekur: [dato].", ["Siste vaksine", "Siste ormekur"]),
    ("Name: &lt;full name&gt;   Age: &lt;years&gt;", ["Name", "Age"]),
  ])
  func `each prompt in brackets is a blank of its own`(text: String, labels: [String]) throws {
    #expect(try Self.template([line("Skjema"), line(text)]).found.map(\.printed) == labels)
  }

  @Test func `brackets in running text are no blank`() throws {
    let told = try Self.told(line("Navn: ______"), line("Se forskriften [lovdata] og vedlegget [vedlegg]."))

    #expect(told == ["Navn | text"])
  }

  @Test(arguments: [
    ("Gnr. ______ Bnr. ______ Festenr. ______", "Gnr. svar1 Bnr. svar2 Festenr. svar3"),
    ("Konto nr. ....................", "Konto nr. svar1"), ("Tlf. ........ avd. ........", "Tlf. svar1 avd. svar2"),
    ("Leies fra ____________ til ____________.", "Leies fra svar1 til svar2."),
    ("Booked by ____________.", "Booked by svar1."),
  ])
  func `a full stop beside a blank stays where it is`(text: String, filled: String) throws {
    #expect(try Self.filled(line("Skjema"), line(text)).contains(filled))
  }

  @Test(
    arguments: [["Kontant", "Vipps", "Ikke betalt"], ["Cash", "Card", "Invoice"], ["Bar", "Karte", "Rechnung"]],
    ["__", "___", "_____"])
  func `short lines before words are boxes`(words: [String], sign: String) throws {
    let found = try Self.template([
      line("Navn: ______"), line("Betalt med:"),
      line(words.map { "\(sign) \($0)" }.joined(separator: "   ")),
    ]).found

    #expect(found.map(\.printed) == ["Navn", "Betalt med"] && found.last?.choices == words)
  }

  @Test(arguments: ["Antall: ___ Voksne  ___ Barn", "Ferie: ___ dager ___ timer"])
  func `short lines for figures are no boxes`(text: String) throws {
    #expect(!(try Self.template([line(text)]).found.contains { $0.definition.kind == .choices }))
  }

  @Test(arguments: [
    ("Varselet gjelder tiltak på:", "Gate: ________ Nr: ____"),
    ("The goods are sent to you by:", "Name: ________ Place: ____"),
    ("Leigeavtalen er inngått mellom desse:", "Utleigar: ________ Leigar: ________"),
  ])
  func `a line that introduces labels is none`(intro: String, labels: String) throws {
    #expect(try Self.template([line(intro), line(labels)]).found.count == 2)
  }

  @Test(arguments: ["Unterschrift", "Underskrift", "Signature", "Namnteckning"])
  func `where somebody signs is no blank in any language`(word: String) throws {
    #expect(
      try Self.template([line("Ort, Datum: ________   \(word): ____________")]).found.map(\.printed) == [
        "Ort, Datum"
      ])
  }

  @Test(arguments: [("Total", ["Item", "Weight", "Value"]), ("Sum", ["Vare", "Vekt", "Verdi"])])
  func `a sum below a list has a blank for each column`(name: String, heads: [String]) throws {
    let found = try Self.template([
      .table(
        "<w:tr>" + heads.map { .cell(bold($0)) }.joined() + "</w:tr>", cells("", "", ""),
        cells("", "", ""),
        cells(name, "", ""))
    ]).found

    #expect(found.map(\.definition.kind) == [.rows, .text, .text])
    #expect(
      found.dropFirst().map { "\($0.heading ?? ""): \($0.printed)" } == [
        "\(name): \(heads[1])", "\(name): \(heads[2])",
      ])
  }

  @Test func `two names over labels and blanks are the headings of those below each`() throws {
    func band(_ text: String) -> String {
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + bold(text) + "</w:tc>"
    }
    let found = try Self.template([
      .table(
        "<w:tr>" + band("KUNDE") + band("PRØVE") + "</w:tr>", cells("Firma", "", "Prøvenr.", ""),
        cells("Kontakt", "", "Tatt av", ""))
    ]).found

    #expect(found.map(\.heading) == ["KUNDE", "PRØVE", "KUNDE", "PRØVE"])
  }

  @Test func `room below a label in a cell that is merged downwards is its blank`() throws {
    func cell(_ label: String, _ merge: String = "") -> String {
      "<w:tc><w:tcPr>\(merge)</w:tcPr>" + line(label) + "<w:p/></w:tc>"
    }
    let found = try Self.template([
      .table(
        "<w:tr>" + cell("1. Sender", "<w:vMerge w:val=\"restart\"/>") + cell("2. Ref") + "</w:tr>",
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" + cell("3. Origin") + "</w:tr>")
    ]).found

    #expect(found.map(\.printed) == ["1. Sender", "2. Ref", "3. Origin"])
  }

  @Test func `blanks inside the words of boxes`() throws {
    let told = try Self.told(
      line("Sykefravær? ☐ Ja, antall dager: ____  ☐ Nei"), line("Fullmakt til å:"), line("☐ hente post"),
      line("☐ selge bolig, gnr. ........ bnr. ........ i ................ kommune"))

    #expect(told.count == 6)
    #expect(
      told.contains { $0.hasSuffix("antall dager | text") } && told.contains("bnr | text")
        && told.contains("i kommune | text"))
  }

  @Test func `a question with its advice is the label of the room below`() throws {
    let told = try Self.told(
      line("Hva skjedde? Beskriv hendelsen."), "<w:p/><w:p/><w:p/>", line("Hvilke skader?"),
      "<w:p/><w:p/><w:p/>",
      line("Navn: ______"))

    #expect(told == ["Hva skjedde? Beskriv hendelsen | multiline", "Hvilke skader? | multiline", "Navn | text"])
  }

  @Test func `an answer stands on the line, behind the tab that leads to it`() throws {
    let tabs =
      "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"2000\"/><w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"8000\"/></w:tabs></w:pPr>"
    let filled = try Self.filled(
      "<w:p>\(tabs)" + .run("Navn:") + "<w:r><w:tab/><w:tab/></w:r></w:p>",
      "<w:p>\(tabs)" + .run("Adresse:") + "<w:r><w:tab/><w:tab/></w:r></w:p>")

    #expect(filled.contains("Navn:\tsvar1\t") && filled.contains("Adresse:\tsvar2\t"))
  }

  @Test func `an answer stands below its label where a line break parts the two`() throws {
    let cell = { (label: String) in
      String.cell("<w:p><w:r><w:t>\(label)</w:t></w:r><w:r><w:br/></w:r></w:p>")
    }
    let filled = try Self.filled(.table("<w:tr>" + cell("Adresse") + cell("Postnr.") + "</w:tr>"))

    #expect(filled.contains("Adresse\nsvar1") && filled.contains("Postnr.\nsvar2"))
  }
}

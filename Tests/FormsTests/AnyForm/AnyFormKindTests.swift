import TestSupport
import Testing

@testable import Forms

/// Kinds of blanks that people draw, in forms that nobody declared.
@Suite struct AnyFormKindTests {
  /// Heading, label and kind of the fields, a line each.
  private static func told(_ body: String...) throws -> [String] {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx").found.map { field in
      "\(field.heading ?? "-") | \(field.printed) | \(field.definition.kind.rawValue)"
    }
  }

  @Test func `room that is underlined is a line to write on, of spaces and of tabs`() throws {
    let line = "<w:u w:val=\"single\"/>"
    let told = try Self.told(
      .paragraph(.run("Fornavn ") + .run("              ", line) + .run(" Etternavn ") + .run("            ", line)),
      .paragraph(.run("Yrke ") + "<w:r><w:rPr>\(line)</w:rPr><w:tab/><w:tab/></w:r>"),
      .paragraph(.run("Les dette ", line) + .run("nøye før du skriver under her.")))

    #expect(told == ["- | Fornavn | text", "- | Etternavn | text", "- | Yrke | text"])
  }

  @Test func `a frame below a label is room for its answer`() throws {
    let told = try Self.told(
      line("Navn: ______"), bold("Beskriv feilen"),
      .table("<w:tr>" + .cell("<w:p/><w:p/><w:p/>") + "</w:tr>"),
      line("Telefon: ______"))

    #expect(told == ["- | Navn | text", "- | Beskriv feilen | multiline", "- | Telefon | text"])
  }

  @Test func `boxes right below a line are its answers, and those further down are statements of their own`() throws {
    let told = try Self.told(
      bold("Vilkår"), bold("Idretter"), line("☐ Fotball"), line("☐ Turn"), bold("Barn"),
      line("Navn: ______"), line("☐ Barnet kan svømme"), line("☐ Barnet kan gå hjem alene"))

    #expect(
      told == [
        "- | Idretter | multi", "Barn | Navn | text", "Barn | Barnet kan svømme | check",
        "Barn | Barnet kan gå hjem alene | check",
      ])
  }

  @Test func `a bold label with its room in one cell is no heading of the cells that follow`() throws {
    let told = try Self.told(
      .table(
        "<w:tr>" + .cell(bold("Opplysninger")) + "</w:tr>",
        "<w:tr>" + .cell(bold("Adresse: ")) + .cell(bold("Mobil: ")) + "</w:tr>",
        "<w:tr>" + .cell(bold("Kontakt 1: ")) + .cell(bold("Tlf.: ")) + "</w:tr>",
        "<w:tr>" + .cell(bold("Kontakt 2: ")) + .cell(bold("Tlf.: ")) + "</w:tr>"))

    #expect(
      told == [
        "Opplysninger | Adresse | text", "Opplysninger | Mobil | text", "Opplysninger | Kontakt 1 | text",
        "Opplysninger | Tlf | text", "Opplysninger | Kontakt 2 | text", "Opplysninger | Tlf | text",
      ])
  }

  @Test func `numbered lines under a heading are so many blanks of it`() throws {
    let told = try Self.told(
      bold("Skjema"), line("Navn: ______"), bold("Ønsker"), line("1. ____________"),
      line("2. ____________"))

    #expect(told == ["- | Navn | text", "Ønsker | Ønsker 1 | text", "Ønsker | Ønsker 2 | text"])
  }

  @Test func `a label behind boxes has its own place`() throws {
    let told = try Self.told(
      .table(cells("Søkeren er ☐ person ☐ firma   Org.nr.:")),
      line("Vann: ☐ felles ☐ privat   Avløp: ☐ felles ☐ privat"))

    #expect(told == ["- | Søkeren er | multi", "- | Org.nr | text", "- | Vann | multi", "- | Avløp | multi"])
  }

  @Test(arguments: ["Ja, på telefon", "Ja (på e-post)", "Ja på papir", "Yes, by mail"])
  func `an option that begins with yes keeps all of its words, and is one of its question's`(option: String) throws {
    for room in [" ", "  ", "     "] {
      let template = try Template<AnyForm>(
        unmarked: Specimen(line("Vil du ha svar? ☐ \(option)\(room)☐ Ja, ved oppmøte\(room)☐ Nei")).bytes(),
        name: "a.docx")

      #expect(template.found.map(\.printed) == ["Vil du ha svar?"])
      #expect(template.found.map(\.choices) == [[option, "Ja, ved oppmøte", "Nei"]])
    }
  }

  @Test func `a prepared copy has the fields of the form, with their labels and their choices`() throws {
    let bytes = try Specimen([
      line("Service: ☐ Buffet  ☐ Plated  ☐ Canapés"), line("Leser du noter? ☐ Ja ☐ Litt ☐ Nei"),
      line("Vil du ha svar? ☐ Ja, på telefon ☐ Nei"), line("Over 18? ☐ Ja ☐ Nei"), line("☐ Jeg samtykker"),
    ]).bytes()
    let form = try Template<AnyForm>(unmarked: bytes, name: "a.docx")
    let copy = try Template<AnyForm>(
      unmarked: PreparedForm(unmarked: bytes, name: "a.docx").bytes, name: "mal.docx")
    func told(_ template: Template<AnyForm>) -> [String] {
      template.found.map { field in
        let choices = field.definition.kind == .check ? [] : field.choices
        return "\(field.code): \(field.definition.label) \(field.definition.kind.rawValue) \(choices)"
      }
    }

    #expect(told(copy) == told(form))
    let values: Values = ["service": .choices(["Buffet, Canapés"]), "leserDuNoter": .choices(["Litt"])]
    let (one, other) = try (form.fill(AnyForm(values: values)), copy.fill(AnyForm(values: values)))
    #expect(one.findings.isEmpty && other.findings.isEmpty)
    for tag in ["service", "leserDuNoter"] {
      #expect(try copy.read(other).answers[tag] == form.read(one).answers[tag])
    }
  }

  @Test func `names of columns over cells with several labels are their headings`() throws {
    let person = "<w:p><w:r><w:t>Navn: </w:t></w:r></w:p><w:p><w:r><w:t>Tlf.: </w:t></w:r></w:p>"
    let told = try Self.told(
      .table(
        "<w:tr>" + .cell(bold("Selger")) + .cell(bold("Kjøper")) + "</w:tr>",
        "<w:tr>" + .cell(person) + .cell(person) + "</w:tr>"))

    #expect(
      told == ["Selger | Navn | text", "Selger | Tlf | text", "Kjøper | Navn | text", "Kjøper | Tlf | text"])
  }

  @Test func `a bold line over labels is their heading, and no blank`() throws {
    let told = try Self.told(
      line("Skjema for utlån"), bold("Pårørende vi kan ringe:"), line("Navn: ______"),
      line("Telefon: ______"))

    #expect(!told.contains { $0.contains("| Pårørende vi kan ringe |") } && told.count == 2)
  }

  @Test func `boxes with a price each are the answers of their row`() throws {
    let template = try Template<AnyForm>(
      unmarked: Specimen([
        .table(
          cells("Pris", "Før 1. mars", "Senere"), cells("Voksen", "☐ 390 kr", "☐ 470 kr"),
          cells("Student", "☐ 120 kr", "☐ 160 kr"))
      ]).bytes(), name: "skjema.docx")

    #expect(template.found.map(\.printed) == ["Voksen", "Student"])
    #expect(
      template.found.map(\.choices) == [
        ["Før 1. mars: 390 kr", "Senere: 470 kr"], ["Før 1. mars: 120 kr", "Senere: 160 kr"],
      ])
  }

  @Test(arguments: [
    ("Hva kan vi hjelpe deg med i dag?", false), ("Innflytting skjer den", true), ("Fødselsdato", true),
    ("Når er du født?", true), ("Sted og dato", false),
  ])
  func `a day is asked for by its word, and not by any question about today`(label: String, isDay: Bool) {
    #expect(BlankNature.asksForDay(label) == isDay)
  }

  @Test func `many blanks of one heading get codes of their own, whose heading is the code of a field too`() {
    var codes = FieldCodes()
    let taken = [codes.take("Barn", under: nil)] + (1...500).map { _ in codes.take("Navn", under: "Barn") }

    #expect(Set(taken).count == 501 && taken[1] == "barnNavn" && taken[500] == "barnNavn500")
  }

  @Test func `kl is a time in such a form, and never a class`() throws {
    let known = [FieldDefinition(tag: "elev.klasse", label: "Klasse", kind: .text, synonyms: ["kl"])]
    let template = try Template<AnyForm>(
      unmarked: Specimen(line("Dato: ______ kl. ______")).bytes(), name: "a.docx")

    #expect(template.knowing(known, layout: Layout()).fields.allSatisfy { $0.synonyms.isEmpty })
  }
}

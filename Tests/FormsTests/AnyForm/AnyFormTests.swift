import TestSupport
import Testing
import WordML

@testable import Forms

/// Forms of other trades that nobody declared or marked: their blanks are their fields.
@Suite struct AnyFormTests {
  /// A landlord's form.
  private static let lease: [String] = [
    bold("Leiekontrakt"), bold("Leietaker"), line("Navn: ____________"), line("Fødselsdato: ________"),
    bold("Utleier"), .table(cells("Navn", ""), cells("Adresse", "")), line("Husdyr tillatt: ☐ Ja ☐ Nei"),
    line("Inkludert: ☐ Strøm ☐ Nett ☐ Annet"),
    .table(cells("Rom", "Tilstand", "Merknad"), cells("", "", ""), cells("", "", "")),
    bold("Andre vilkår:"), "<w:p/>", "<w:p/>", line("Sted og dato: __________  Underskrift: __________"),
  ]

  private static func template(_ body: [String]) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")
  }

  private static func told(_ fields: [FoundField]) -> String {
    fields.map { field in
      let members = field.definition.members.map(\.tag)
      return
        ([field.code, field.definition.label, field.definition.kind.rawValue, field.place, field.confidence]
        + (members.isEmpty ? [] : [members.joined(separator: ",")]) + field.choices).joined(separator: " | ")
    }.joined(separator: "\n")
  }

  @Test func `each blank is a field with a code of heading and label, a kind, a place and how sure it is`() throws {
    let template = try Self.template(Self.lease)

    #expect(
      Self.told(template.found) == """
        leietaker.navn | Leietaker: Navn | text | avsnitt 3 | sikker
        leietaker.fødselsdato | Fødselsdato | date | avsnitt 4 | sikker
        utleier.navn | Utleier: Navn | text | tabell 1, rad 1 | sikker
        utleier.adresse | Adresse | text | tabell 1, rad 2 | sikker
        utleier.husdyrTillatt | Husdyr tillatt | janei | avsnitt 6 | sikker | Ja | Nei
        utleier.inkludert | Inkludert | multi | avsnitt 7 | sikker | Strøm | Nett | Annet
        utleier2 | Utleier | rows | tabell 2, rad 2 | sikker | rom,tilstand,merknad
        utleier.andreVilkår | Andre vilkår | multiline | avsnitt 8 | trolig
        utleier.stedOgDato | Sted og dato | text | avsnitt 11 | sikker
        """)
    #expect(template.fields == template.found.map(\.definition))
  }

  @Test func `what is filled in comes back, typed by kind`() throws {
    let template = try Self.template(Self.lease)
    let day = try #require(Day(iso: "1990-02-01"))
    let values: Values = [
      "leietaker.navn": .text("Kari Lie"), "leietaker.fødselsdato": .day(day), "utleier.navn": .text("Bo AS"),
      "utleier.husdyrTillatt": .janei(.nei), "utleier.inkludert": .choices(["Strøm", "Annet"]),
      "utleier2": .rows([
        ["rom": .text("Stue"), "tilstand": .text("Pen"), "merknad": .text("Malt")],
        ["rom": .text("Bad"), "tilstand": .text("Slitt"), "merknad": .emptied],
      ]),
      "utleier.andreVilkår": .text("Ingen røyking.\nRo etter elleve."),
    ]

    let reading = try template.read(template.fill(AnyForm(values: values)))

    for tag in values.tags { #expect(reading.answers[tag] == values[tag], "\(tag)") }
    #expect(reading.answers["utleier.adresse"]?.isAnswered == false && reading.unplaced.isEmpty)
  }

  @Test func `blanks of one label are told apart by their heading, and where that is the same by a number`() throws {
    let template = try Self.template([
      bold("Skjema"), bold("Foresatt"), line("Navn: ______  Navn: ______"), bold("Barn"),
      line("Navn: ______"),
    ])

    #expect(
      template.found.map { "\($0.code) \($0.definition.label)" } == [
        "foresatt.navn Foresatt: Navn (1)", "foresatt.navn2 Foresatt: Navn (2)", "barn.navn Barn: Navn",
      ])
  }

  @Test func `codes have the letters a to z, æ, ø and å, and no code is the beginning of another`() {
    var codes = FieldCodes()

    let made = [
      ("Navn", "Søker"), ("Søker", nil), ("Navn", "Søker"), ("3. Ärende (valfritt)", nil), ("Имя", nil), ("???", nil),
    ].map { codes.take($0.0, under: $0.1) }

    #expect(made == ["søker.navn", "søker2", "søker.navn2", "nr3Ærende", "felt", "felt2"])
    #expect(FieldDefinition.isTag("leietaker.fødselsdato") && !FieldDefinition.isTag("1. navn"))
  }

  @Test func `a tagged field keeps its tag among blanks that have none`() throws {
    let template = try Self.template([
      .paragraph(.run("Navn: "), .blank("kunde_navn", title: "Navn")), line("Telefon: ________"),
    ])

    #expect(template.found.map(\.code) == ["kunde_navn", "telefon"])
  }

  @Test func `the room below a heading, running text and places to sign are no fields`() throws {
    let chapter = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>\(String.run("Første kapittel"))</w:p>"
    let prose = line("Det var en gang en mann som bodde helt for seg selv ute ved havet, og han sa: Kom.")
    let template = try Self.template([chapter, "<w:p/>", "<w:p/>", prose, prose, line("Underskrift: ________")])

    #expect(template.found.isEmpty)
    let novel = try Specimen([chapter, "<w:p/>", "<w:p/>"] + Array(repeating: prose, count: 40)).bytes()
    let read = try Reading<AnyForm>.labelled(novel, name: "roman.docx")
    #expect(read == nil)
  }

  @Test func `a person's codes go first, and what she says is no field is none`() throws {
    let layout = Layout([
      .init(field: "navn", label: "Navn", place: "avsnitt 3"),
      .init(field: nil, label: "Fødselsdato", place: "avsnitt 4"),
    ])

    let template = try Template<AnyForm>(unmarked: Specimen(Self.lease).bytes(), name: "skjema.docx", layout: layout)

    #expect(template.found.prefix(2).map(\.code) == ["navn", "utleier.navn"])
  }
}

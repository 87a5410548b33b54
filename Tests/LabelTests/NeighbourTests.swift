import Forms
import IKO
import TestSupport
import Testing

/// Places whose label would be a field's if it stood elsewhere: what stands before, above or behind it says whose it is.
struct NeighbourTests {
  private static let name: String = .table(.cells("Elevens navn", ""), .cells("Klasse", ""))

  private static func lines(_ texts: String...) -> String { texts.map { .paragraph(.run($0)) }.joined() }

  private static func bold(_ text: String) -> String { .paragraph(.bold(text)) }

  /// The fields that were found beside the pupil's name and class.
  private func found(_ body: String..., skjema: String = "oppfølgingsplan") throws -> [String: String] {
    let page = try Page(Specimen([Self.name] + body), skjema)
    return page.found.filter { !["elev.navn", "elev.klasse"].contains($0.key) || $0.value.contains("Kl.") }
  }

  @Test(arguments: [
    bold("FYLLES UT AV AVDELINGSLEDER")
      + .table(.cells("Mottatt dato", ""), .cells("Saksnr.", ""), .cells("Konklusjon", "")),
    bold("-- Skal fyllast ut av OT --")
      + .table(.cells("Motteke:", ""), .cells("Namn:", ""), .cells("Konklusjon:", "")),
    .heading("D. Fylles ut av elevtjenesten") + .table(.cells("Mottatt dato", ""), .cells("Kontaktlærer", "")),
  ])
  func `what is written by whoever takes the form in is left alone`(body: String) throws {
    #expect(try found(body) == [:])
  }

  @Test func `a part that somebody else fills in without receiving anything is the form's`() throws {
    #expect(
      try found(Self.bold("Fylles ut av kontaktlærer"), Self.lines("Kontaktlærer: ______", "Elevens styrker: ______"))
        .keys
        .sorted() == ["elev.kontaktlærer", "kart.styrker"])
  }

  @Test func `people side by side on the last line sign there`() throws {
    let signing = Self.lines(
      "Referatet er lest og godkjent:", "Elev: ____________ Foresatt: ____________ Skolen: ____________")

    #expect(try found(Self.lines("Elevens styrker: ______"), signing).keys.sorted() == ["kart.styrker"])
    let page = try Page(Self.lines("Elev: ____________ Klasse: ______") + Self.lines("Elevens styrker: ______"))
    #expect(page.found.keys.sorted() == ["elev.klasse", "elev.navn", "kart.styrker"])
  }

  @Test(arguments: ["Foresatt", "Mor", "Rådgiver", "Kontaktperson"])
  func `a name right behind somebody is that one's, or nobody's`(other: String) throws {
    let page = try Page(
      .table(
        .cells("Navn", ""), .cells("Fødselsdato", ""), .cells("Elevens styrker", ""), .cells(other, ""),
        .cells("Navn", ""), .cells("Hovedmål", "")))

    let lines = try page.filled(["elev.navn": .text("Ylva Tangen")]).split(
      separator: "\n", omittingEmptySubsequences: false)

    #expect(lines.prefix(2) == ["Navn", "Ylva Tangen"])
    #expect(lines.count { $0 == "Ylva Tangen" } == 1)
  }

  @Test(arguments: ["Eleven skal", "Skolen skal", "Foresatte skal", "Skulen skal"])
  func `what somebody shall do is nobody's name`(label: String) throws {
    #expect(try found(Self.lines("\(label): ____________")) == [:])
  }

  @Test func `a role below the question who it is, is not the person`() throws {
    let page = try Page(
      .heading("A. Hvem melder?") + Self.lines("Navn på den som melder: ________", "Stilling: ________") + Self.name)

    #expect(page.found["ident.meldtAv"] == "Navn på den som melder")
  }

  @Test(arguments: [
    "Saken avsluttet: ________   Grunn: ________", "Samtalen fant sted den ________ kl. ________",
    "Nytt oppfølgingsmøte: ________ kl. ________", "Hvis nei – hva var førsteønsket? ________",
    "Dersom nei, kva er grunnlaget? ________",
  ])
  func `what leans on the answer before it is no field by itself`(text: String) throws {
    let found = try found(Self.lines(text))

    #expect(
      found.values.allSatisfy {
        !["Grunn", "kl", "Kl."].contains($0) && !$0.hasPrefix("Hvis") && !$0.hasPrefix("Dersom")
      })
    #expect(found["ident.grunnlag"] == nil && found["inn.ønske"] == nil)
  }

  @Test func `a column that asks for yes or no takes no day, and what was done is no plan`() throws {
    let page = try Page(
      Self.name
        + .table(
          .cells("Tiltak / hva", "Ansv.", "Fra", "Til", "Ferdig J/N"), .cells("", "", "", "", ""),
          .cells("", "", "", "", "")))
    let row: Values = [
      "tiltak": .text("Leksehjelp"), "ansvar": .text("Brage Lunde"),
      "frist": .day(try #require(Day(iso: "2026-11-06"))),
    ]

    #expect(try !page.filled(["tiltak": .rows([row])]).hasSuffix("06.11.2026\n\n\n\n\n"))
    #expect(
      try found(
        .table(
          .cells("Dato", "Hvem var med", "Hva ble gjort", "Videre plan"), .cells("", "", "", ""),
          .cells("", "", "", ""))) == [:])
  }

  @Test func `a title over a list has no blank behind its colon`() throws {
    let list: String = .table(.cells("Funksjon", "Navn"), .cells("Rådgiver", ""), .cells("Spesialpedagog", ""))
    let page = try Page(Self.name + Self.bold("Deltakere i samtalen:") + list)

    #expect(page.found["kart.deltakere"] == nil)
  }

  @Test func `a label that has its answer behind the colon is no heading of the next row`() throws {
    let page = try Page(
      .table(
        .row("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(String.paragraph(.run("Skulen sitt namn: ")))</w:tc>"),
        .cells("Namn på ungdomen:", "Fødselsnummer (11 siffer):"), .cells("Utdanningsprogram:", "Trinn/klasse:")))

    #expect(page.found["skole.navn"] != "Namn på ungdomen")
    #expect(page.found["elev.navn"] == "Namn på ungdomen")
  }

  @Test(arguments: ["Bruk [x] for å krysse av.", "Set [x] når du kryssar av."])
  func `how to tick, and a row that shows how, are no answers`(text: String) throws {
    let example: String = .table(
      .cells("Dato", "Hvem var med", "Hva ble gjort"), .cells("Eks. 12.09.", "Kontaktlærer, elev", "Samtale om fravær"),
      .cells("", "", ""))
    let page = try Page(Self.lines(text) + Self.name + example)

    #expect(page.template.labels.written.filter(\.isCertain).isEmpty)
  }

  @Test func `the sum of absence is what is asked for, and not its first row`() throws {
    let page = try Page(
      Self.name, .heading("Fråvær så langt i år"),
      .table(
        .cells("", "Dagar", "Timar"), .cells("Dokumentert fråvær", "", ""), .cells("Udokumentert fråvær", "", ""),
        .cells("Til saman", "", "")))

    let text = try page.filled(["fravær.dager": .number(12), "fravær.timer": .number(34)])

    #expect(text.hasSuffix("Dokumentert fråvær\n\n\nUdokumentert fråvær\n\n\nTil saman\n12\n34"))
  }
}

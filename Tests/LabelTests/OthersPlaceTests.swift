import Forms
import IKO
import TestSupport
import Testing

/// Places that look like a field's and are somebody else's: whoever fills in, signs, approves or receives.
struct OthersPlaceTests {
  private static let name: String = .paragraph(.run("Elevens navn: ________"))

  private func page(_ body: String...) throws -> Page { try Page(Specimen(body)) }

  private static func lines(_ texts: String...) -> String { texts.map { .paragraph(.run($0)) }.joined() }

  @Test(arguments: [
    "Del A – fylt ut av kontaktlærer", "DEL A – Fylt ut av kontaktlærar", "Fylles ut av utdanningsleder",
    "Kontaktlærer fyller ut", "Del 1: Rådgiver fyller ut", "Utfylt av kontaktlæreren",
  ])
  func `whoever fills in a part is not whom it is about`(heading: String) throws {
    for label in ["Elevens fulle navn", "Eleven sitt namn", "Namn på eleven", "Namnet til eleven"] {
      let page = try page(.heading(heading), Self.lines("\(label): ________", "Kontaktlærer: ________"))

      #expect(page.found["elev.navn"] == label, "\(heading)")
      #expect(page.found["elev.kontaktlærer"] == "Kontaktlærer", "\(heading)")
    }
  }

  @Test(arguments: ["Fylles ut av kontaktlærer", "Kontaktlærer fyller ut", "Fylt ut av utdanningsleder og rådgiver"])
  func `under it the words mean what they mean elsewhere`(heading: String) throws {
    let page = try page(.heading(heading), Self.lines("Født: ______", "Klasse: ______"))

    #expect(page.found == ["elev.fødselsdato": "Født", "elev.klasse": "Klasse"])
  }

  @Test(arguments: ["Vurdering", "Dato"])
  func `in the part of another office a word that says little is asked about`(label: String) throws {
    let page = try page(Self.name, .heading("DEL B – Fylles ut av rådgiver"), Self.lines("\(label): ________"))

    #expect(page.found == ["elev.navn": "Elevens navn"])
    #expect(page.template.labels.open.map(\.label) == [label])
  }

  @Test(arguments: [
    Self.lines("______________\t______________", "Elev\tUtdanningsleder"),
    Self.lines("______________", "Utdanningsleder"),
    String.table(.cells("", "", ""), .cells("Elev", "Kontaktlærer", "Foresatt")),
    String.table(
      .cells("Kontaktlærer", "Utdanningsleder", "Foresatt"), .cells("", "", ""), .cells("Dato:", "Dato:", "Dato:")),
    String.table(.cells("Underskrifter", ""), .cells("Kontaktlærer", ""), .cells("Utdanningsleder", "")),
    Self.lines("Dato: ________  Utdanningsleder (sign.): ________"),
    Self.lines("Samtykke til overlevering er gitt av eleven:", "Dato: ________  Underskrift: ________"),
  ])
  func `where people sign nothing is written, whether a word says so or the place does`(signing: String) throws {
    let page = try page(Self.name, signing)

    #expect(page.found == ["elev.navn": "Elevens navn"])
  }

  @Test func `a card that has all of its names below is none`() throws {
    let page = try page(
      Self.lines("Plan"), .table(.cells("", ""), .cells("Elevens navn", "Klasse")),
      .table(.cells("", ""), .cells("Kontaktlærer", "Utdanningsleder")))

    #expect(
      Set(page.found.keys) == ["elev.navn", "elev.klasse", "elev.kontaktlærer", "plan.utdanningsleder"])
  }

  @Test(arguments: [
    "Planen er gjennomgått og godkjent av rektor: ________  Dato: ________",
    "Mottatt av fagleder: ________  Dato: ________", "Møte med PPT er holdt. Dato: ________",
    "Samtykke til å kontakte PPT: ☐ Ja ☐ Nei  Dato: ________",
  ])
  func `a day on a line is of what stands before it, and of nothing else`(line: String) throws {
    for heading in ["Informasjon til foresatte", "Kartlegging", "Annet"] {
      let page = try page(Self.name, .heading(heading), Self.lines(line))

      #expect(page.found == ["elev.navn": "Elevens navn"], "\(heading): \(page.found)")
    }
  }

  @Test(arguments: ["Mottak (blir fylt ut av ny kontaktlærer)", "Samtykke til bilder på nett", "Godkjenning"])
  func `a day under a heading that is about something else is asked about`(heading: String) throws {
    let page = try page(Self.name, .heading(heading), Self.lines("Dato: ________"))

    #expect(page.found == ["elev.navn": "Elevens navn"])
  }

  @Test func `a day under its own heading, and beside what is known, is what it says`() throws {
    let samtale = try page(Self.name, .heading("Kartleggingssamtale"), Self.lines("Dato: ________"))
    let top = try page(Self.lines("Elevens navn: ________  Dato: ________"))

    #expect(samtale.found["kart.dato"] == "Dato")
    #expect(top.found["dok.dato"] == "Dato")
  }

  @Test(arguments: ["Skolens kontaktperson", "Skolens rådgiver"])
  func `a name under a person of the school is not the school's`(heading: String) throws {
    let page = try page(Self.name, .table(.cells(heading), .cells("Navn", "", "Telefon", "")))

    #expect(page.found == ["elev.navn": "Elevens navn"])
  }

  @Test(arguments: ["Foresatt %d – navn", "Foresatt %d, navn", "Føresett %d namn"])
  func `a number between a person and what is asked says whose row it is`(pattern: String) throws {
    let labels = [1, 2].map { pattern.replacing("%d", with: "\($0)") }
    let page = try page(Self.name, .table(.cells(labels[0], ""), .cells(labels[1], "")))

    #expect(page.found["foresatte.personer[0].navn"] == labels[0])
    #expect(page.found["foresatte.personer[1].navn"] == labels[1])
  }

  @Test func `what stands below a numbered row goes on with it, until something else comes`() throws {
    let page = try page(
      Self.name,
      Self.lines(
        "Tiltak 1: ________", "Ansvarlig: ________  Frist: ________", "Tiltak 2: ________",
        "Ansvarlig: ________  Frist: ________", "Dato: ________", "Ansvarlig: ________"))

    #expect(
      Set(page.found.keys).isSuperset(of: [
        "tiltak[0].tiltak", "tiltak[0].ansvar", "tiltak[0].frist", "tiltak[1].tiltak", "tiltak[1].ansvar",
        "tiltak[1].frist",
      ]))
    #expect(page.template.labels.unanswered.map(\.label) == ["Ansvarlig"])
  }
}

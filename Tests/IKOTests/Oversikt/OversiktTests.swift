import Disk
import Forms
import Testing

@testable import IKO

/// The overview of plans and checklists: what is due on a day.
struct OversiktTests {
  private let mappe: Mappe
  private let dag = Day(iso: "2026-10-15") ?? dato

  init() throws { mappe = try Mappe() }

  /// A plan that was filled out, as it is read from its file.
  private func plan(_ name: String = "a.docx", _ change: (inout Oppfølgingsplan) -> Void = { _ in }) throws
    -> Dokumentleser.Lest
  {
    var plan = Oppfølgingsplan()
    plan.dok.dato = Day(iso: "2026-09-01")
    plan.elev.navn = "Kari Nordmann"
    plan.elev.fødselsdato = Day(iso: "2010-01-14")
    plan.elev.klasse = "1STA"
    plan.foresatte.orientert = .ja
    plan.plan.utdanningsleder = "Åse Øy"
    plan.plan.hovedmål = "Bestå alle fag."
    plan.plan.fra = Day(iso: "2026-09-01")
    plan.plan.til = Day(iso: "2026-12-15")
    plan.tiltak = [
      Tiltak(tiltak: "Ukentlig samtale", ansvar: "Kontaktlærer", omfang: "15 min", frist: Day(iso: "2026-12-01"))
    ]
    change(&plan)
    let bytes = try planmal.fill(AnyForm(values: plan.values)).bytes
    return try planleser.read(try mappe.write(bytes, to: name))
  }

  private func lines(_ oversikt: Oversikt) -> [String] {
    oversikt.grupper.flatMap { gruppe, innslag in
      innslag.map { one in
        [
          gruppe.rawValue, one.elev?.visning ?? Files.name(of: one.fil ?? ""), one.merke.dag?.iso, one.merke.hva,
          one.merke.ansvar,
        ].compactMap(\.self).joined(separator: " | ")
      }
    }
  }

  @Test func `a plan that goes as it should is in no group`() throws {
    let oversikt = Oversikt(of: [try plan()], dato: dag)

    #expect(lines(oversikt) == [])
    #expect(oversikt.elever.map(\.visning) == ["Nordmann, Kari"])
    #expect(oversikt.elever[0].plan?.status(på: dag) == "åpen")
    #expect(oversikt.elever[0].nesteFrist(på: dag)?.iso == "2026-12-01")
    #expect(!oversikt.erUfullstendig)
  }

  @Test func `what has passed stands on one line, with who answers for it`() throws {
    let late = try plan { plan in
      plan.tiltak[0].frist = Day(iso: "2026-10-01")
      plan.tiltak.append(Tiltak(tiltak: "Leksehjelp", ansvar: "Faglærer", frist: Day(iso: "2026-10-14")))
      plan.plan.evalueringsmøte = Day(iso: "2026-10-10")
      plan.plan.til = Day(iso: "2026-10-14")
    }

    #expect(
      lines(Oversikt(of: [late], dato: dag)) == [
        "fristPassert | Nordmann, Kari | 2026-10-01 | Tiltak 1 og 2 er ikke evaluert, evalueringsmøtet er ikke ført, "
          + "og perioden er over uten at planen er avsluttet | Kontaktlærer, Åse Øy, Faglærer"
      ])
  }

  @Test(arguments: [("2026-10-14", true), ("2026-10-15", false), ("2026-10-16", false)])
  func `a deadline has passed on the day after it`(iso: String, hasPassed: Bool) throws {
    let one = try plan { $0.tiltak[0].frist = Day(iso: iso) }

    #expect(Oversikt(of: [one], dato: dag).innslag(.fristPassert).isEmpty != hasPassed)
  }

  @Test(arguments: [
    ("2026-10-14", nil, false), ("2026-10-15", nil, true), ("2026-10-29", nil, true), ("2026-10-30", nil, false),
    // What is due with the evaluation, or after it, is looked at there.
    ("2026-10-20", "2026-10-20", false), ("2026-10-21", "2026-10-20", false), ("2026-10-19", "2026-10-20", true),
    ("2026-10-19", "2026-12-01", true),
  ])
  func `a measure whose own limit is near is shown, unless its evaluation is`(
    iso: String, meeting: String?, isNear: Bool
  )
    throws
  {
    let one = try plan { plan in
      plan.tiltak[0].frist = Day(iso: iso)
      plan.plan.evalueringsmøte = meeting.flatMap { Day(iso: $0) }
    }
    let oversikt = Oversikt(of: [one], dato: dag)

    #expect(
      lines(oversikt).filter { $0.hasPrefix("fristSnart") }
        == (isNear ? ["fristSnart | Nordmann, Kari | \(iso) | Frist for tiltak 1 | Kontaktlærer"] : []))
    #expect(oversikt.tittel(.fristSnart) == "Tiltak med frist innen 14 dager")
    let next = Oversikt(of: [one], dato: dag, neste: Day(iso: "2026-12-02"))
    #expect(next.tittel(.fristSnart) == "Tiltak med frist før neste møte")
  }

  @Test(arguments: [
    ("2026-10-14", false), ("2026-10-15", true), ("2026-10-29", true), ("2026-10-30", false),
  ])
  func `an evaluation is near for fourteen days`(iso: String, isNear: Bool) throws {
    let one = try plan { $0.plan.evalueringsmøte = Day(iso: iso) }

    #expect(Oversikt(of: [one], dato: dag).innslag(.evalueringSnart).isEmpty != isNear)
  }

  @Test
  func `an evaluation settles the measure that it names, and one that names none settles those whose limit had come`()
    throws
  {
    func passed(_ evaluated: String?, on day: String) throws -> Bool {
      let one = try plan { plan in
        plan.tiltak[0].frist = Day(iso: "2026-10-01")
        var evaluering = Evaluering()
        evaluering.dato = Day(iso: day)
        evaluering.tiltak = evaluated
        evaluering.vurdering = "Nyttig"
        plan.evaluering = [evaluering]
      }
      return !Oversikt(of: [one], dato: dag).innslag(.fristPassert).isEmpty
    }

    #expect(try !passed("Ukentlig", on: "2026-09-20"))
    #expect(try !passed(nil, on: "2026-10-01"))
    #expect(try passed(nil, on: "2026-09-30"))
  }

  @Test func `a plan that is closed asks for nothing`() throws {
    let closed = try plan { plan in
      plan.tiltak[0].frist = nil
      plan.plan.til = Day(iso: "2026-10-01")
      plan.plan.avsluttet = Day(iso: "2026-10-02")
      plan.foresatte.orientert = .nei
    }

    #expect(lines(Oversikt(of: [closed], dato: dag)) == [])
  }

  @Test func `measures without responsible or limit, and a plan without measures`() throws {
    let lacking = try plan { plan in
      plan.tiltak[0].ansvar = nil
      plan.tiltak.append(Tiltak(tiltak: "Leksehjelp", ansvar: "Faglærer"))
    }
    let none = try plan("b.docx") { plan in
      plan.elev.navn = "Ola Lie"
      plan.tiltak = []
    }

    #expect(
      Oversikt(of: [none], dato: dag).tittel(.utenAnsvarEllerFrist)
        == "Tiltak mangler, eller er uten ansvarlig eller frist")
    #expect(
      lines(Oversikt(of: [lacking, none], dato: dag)) == [
        "utenAnsvarEllerFrist | Lie, Ola | Planen har hovedmål, men ingen tiltak",
        "utenAnsvarEllerFrist | Nordmann, Kari | Tiltak 1 mangler ansvarlig, tiltak 2 mangler frist",
      ])
  }

  @Test func `a limit in words is shown as it was written`() throws {
    var values = try plan().reading.answers
    values["tiltak"] = .rows([
      ["tiltak": .text("Ukentlig samtale"), "ansvar": .text("Kontaktlærer"), "frist": .text("når det passer")]
    ])
    let bytes = try planmal.fill(AnyForm(values: values)).bytes
    let oversikt = Oversikt(of: [try planleser.read(try mappe.write(bytes, to: "b.docx"))], dato: dag)

    #expect(lines(oversikt) == ["utenAnsvarEllerFrist | Nordmann, Kari | Fristen til tiltak 1 er ikke en dato"])
    #expect(oversikt.elever[0].tiltakslinjer == ["1. Ukentlig samtale · Kontaktlærer · frist når det passer"])
  }

  @Test func `a plan whose period is over is not counted as open`() throws {
    let over = try plan { $0.plan.til = Day(iso: "2026-10-01") }
    let open = try plan("b.docx") { $0.elev.navn = "Ola Lie" }

    #expect(
      Oversikt(of: [over, open], dato: dag).telling == ["2 elever", "1 åpen plan", "1 plan der perioden er over"])
  }

  @Test func `foresatte are told of pupils under 18 only, by the day of the overview`() throws {
    let one = try plan { plan in
      plan.elev.fødselsdato = Day(iso: "2008-10-20")
      plan.foresatte.orientert = .nei
    }
    func groups(_ iso: String) throws -> [String] { lines(Oversikt(of: [one], dato: try #require(Day(iso: iso)))) }

    #expect(
      try groups("2026-10-19") == [
        "foresatteIkkeOrientert | Nordmann, Kari | Under 18 år, og planen har tiltak",
        "fyller18 | Nordmann, Kari | 2026-10-20 | Deretter kreves samtykke for å informere foresatte",
      ])
    #expect(
      try groups("2026-10-20") == [
        "fyller18 | Nordmann, Kari | 2026-10-20 | Har fylt 18 år. Samtykke kreves for å informere foresatte"
      ])
  }

  @Test func `the plan that has begun last takes the place of the one before it`() throws {
    let old = try plan("gammel.docx") { $0.plan.til = Day(iso: "2026-10-01") }
    let new = try plan("ny.docx") { plan in
      plan.dok.dato = Day(iso: "2026-10-02")
      plan.elev.klasse = "1STB"
      plan.plan.fra = Day(iso: "2026-10-02")
    }

    let oversikt = Oversikt(of: [new, old], dato: dag)

    #expect(lines(oversikt) == [])
    #expect(oversikt.elever.count == 1)
    #expect(oversikt.elever[0].klasse == "1STB")
    #expect(oversikt.elever[0].planer.map { Files.name(of: $0.fil) } == ["gammel.docx", "ny.docx"])
  }

  @Test func `two plans of one period, and pupils of one name`() throws {
    let read = [
      try plan("1.docx"), try plan("2.docx"), try plan("3.docx") { $0.elev.fødselsdato = Day(iso: "2010-02-02") },
    ]

    let oversikt = Oversikt(of: read, dato: dag)

    #expect(
      lines(oversikt) == ["flereDokumenter | Nordmann, Kari (f. 14.01.2010) | 2 dokumenter: 1.docx; 2.docx"])
    #expect(oversikt.elever.map(\.visning) == ["Nordmann, Kari (f. 14.01.2010)", "Nordmann, Kari (f. 02.02.2010)"])
    #expect(oversikt.erUfullstendig)
  }

  @Test(arguments: [
    ("Kari Nordmann", "K.N."), ("Åse Kari Østensjø-Bjørkåsen Fjærestad", "Å.F."), ("Anne-Lise Øy-Berg", "A.Ø."),
    ("Næss Øyen, Håkon", "H.Ø."), ("Kari", "K."),
  ])
  func `initials are those of the first and the last name`(name: String, initials: String) throws {
    #expect(Oversikt.initialer(try #require(Elevnavn(name))) == initials)
  }

  @Test func `two files of an earlier period are one plan in what it leaves open`() throws {
    func autumn(_ name: String) throws -> Dokumentleser.Lest {
      try plan(name) { plan in
        plan.plan.fra = Day(iso: "2026-08-17")
        plan.plan.til = Day(iso: "2026-09-10")
        plan.tiltak[0].frist = Day(iso: "2026-09-01")
      }
    }
    let oversikt = Oversikt(of: [try autumn("1.docx"), try autumn("2.docx"), try plan("3.docx")], dato: dag)

    #expect(
      lines(oversikt).filter { $0.hasPrefix("fristPassert") } == [
        "fristPassert | Nordmann, Kari | 2026-09-01 | Forrige plan (fra 17.08.2026): tiltak 1 er ikke evaluert | Kontaktlærer"
      ])
  }

  @Test func `who is to be followed up and has no plan, and who is not in the list`() throws {
    let list = try mappe.write(
      """
      Nøkkel;Etternavn;Fornavn;Klasse;Fødselsdato;Utfall;Beslutning
      1;Lie;Ola;1STA;15.01.2010;Treff;Følges opp
      2;Vik;Åse;1STA;16.01.2010;Treff;Følges opp
      3;Moe;Per;1STA;17.01.2010;Treff;Avventer

      """, to: "vurdert.csv")
    let blank = try plan("b.docx") { plan in
      plan.elev.navn = "Ola Lie"
      plan.elev.fødselsdato = Day(iso: "2010-01-15")
      plan.plan = Plan()
      plan.tiltak = []
    }

    let oversikt = Oversikt(
      of: [try plan(), blank], lister: [try Oversiktsliste(contentsOf: list, dato: dag)], dato: dag)

    #expect(
      lines(oversikt) == [
        "manglerPlan | Lie, Ola | Planen er laget, men hovedmål og tiltak er ikke skrevet",
        "manglerPlan | Vik, Åse | Ingen plan i mappen",
        "utenforListen | Nordmann, Kari | Har dokumenter, men står ikke i listen",
      ])
    #expect(oversikt.elever.first?.nøkkel == "1")
  }

  @Test func `a list without decisions only tells who is not in it`() throws {
    let list = try mappe.write("Navn;Født;Klasse\nOla Lie;15.01.2010;1STA\n", to: "klasse.csv")

    let oversikt = Oversikt(
      of: [try plan()], lister: [try Oversiktsliste(contentsOf: list, dato: dag)], dato: dag)

    #expect(lines(oversikt) == ["utenforListen | Nordmann, Kari | Har dokumenter, men står ikke i listen"])
  }

  @Test func `items without an answer; those about health are named only where asked for`() throws {
    let template = try #require(Skjemasamling.skjema("sjekkliste")).template()
    var values: Values = [
      "elev.navn": .text("Kari Nordmann"), "elev.klasse": .text("1STA"),
      "elev.fødselsdato": .day(try #require(Day(iso: "2010-01-14"))),
    ]
    for item in 1...34 where item != 7 && item != 22 {
      values["s\(item).svar"] = .janei(item == 23 || item == 8 ? .ja : .nei)
    }
    let read = try planleser.read(try mappe.write(try template.fill(AnyForm(values: values)).bytes, to: "s.docx"))

    let without = Oversikt(of: [read], dato: dag)
    let with = Oversikt(of: [read], dato: dag, helse: true)

    #expect(lines(without) == ["ubesvartePunkter | Nordmann, Kari | 2 av 34 punkter"])
    #expect(without.elever[0].sjekklister[0].utfordringer == ["Skriving"])
    #expect(lines(with) == ["ubesvartePunkter | Nordmann, Kari | 2 av 34 punkter: «Lesing», «Psykisk helse»"])
    #expect(with.elever[0].sjekklister[0].utfordringer == ["Skriving", "Rus"])
  }

  @Test func `files that could not be read are reported, also of a selection`() throws {
    let error = FormError(kind: "not-a-package", file: "x/ødelagt.docx", message: "Dette er ikke et Word-dokument.")

    let oversikt = try Oversikt(of: [try plan()], errors: [error], dato: dag).of(Utvalg(klasse: "1sta"))

    #expect(lines(oversikt) == ["kunneIkkeLeses | ødelagt.docx | Dette er ikke et Word-dokument."])
    #expect(oversikt.elever.count == 1)
    #expect(throws: Uklart.self) { try oversikt.of(Utvalg(elever: ["Åse"])) }
    #expect(throws: Uklart.self) { try oversikt.of(Utvalg(klasse: "3X")) }
  }
}

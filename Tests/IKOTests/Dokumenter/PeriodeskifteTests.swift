import Disk
import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// What the overview says at the turn of a period.
struct PeriodeskifteTests {
  private let mappe: Mappe
  private let dag = Day(iso: "2027-02-10") ?? dato

  init() throws { mappe = try Mappe() }

  private func autumn(_ change: (inout Oppfølgingsplan) -> Void = { _ in }) throws -> Dokumentleser.Lest {
    var plan = Oppfølgingsplan()
    plan.dok.dato = Day(iso: "2026-09-01")
    plan.elev.navn = "Kari Nordmann"
    plan.elev.fødselsdato = Day(iso: "2010-01-14")
    plan.elev.klasse = "1STA"
    plan.elev.kontaktlærer = "Per Ås"
    plan.foresatte.orientert = .ja
    plan.plan.utdanningsleder = "Åse Øy"
    plan.plan.hovedmål = "Bestå alle fag."
    plan.plan.fra = Day(iso: "2026-09-01")
    plan.plan.til = Day(iso: "2026-12-15")
    plan.plan.evalueringsmøte = Day(iso: "2026-12-10")
    plan.tiltak = [
      Tiltak(tiltak: "Ukentlig samtale", ansvar: "Kontaktlærer og rådgiver", omfang: "15 min"),
      Tiltak(tiltak: "Leksehjelp", ansvar: "Faglærer", frist: Day(iso: "2026-11-20")),
    ]
    change(&plan)
    return try read(plan, "høst.docx")
  }

  /// The next plan: carried over, and nothing written.
  private func spring(_ change: (inout Oppfølgingsplan) -> Void = { _ in }) throws -> Dokumentleser.Lest {
    var plan = try Oppfølgingsplan(values: autumn().reading.answers)
    plan.dok.dato = Day(iso: "2027-01-20")
    plan.plan = Plan()
    plan.plan.utdanningsleder = "Åse Øy"
    plan.tiltak[1].frist = nil
    change(&plan)
    return try read(plan, "vår.docx")
  }

  private func read(_ plan: Oppfølgingsplan, _ name: String) throws -> Dokumentleser.Lest {
    try planleser.read(try mappe.write(try planmal.fill(AnyForm(values: plan.values)).bytes, to: name))
  }

  private func lines(_ oversikt: Oversikt) -> [String] {
    oversikt.grupper.flatMap { gruppe, innslag in
      innslag.map { one in
        [gruppe.rawValue, one.merke.dag?.iso, one.merke.hva, one.fil.map(Files.name)].compactMap(\.self)
          .joined(separator: " | ")
      }
    }
  }

  @Test func `a next plan in which nobody has written is shown as such, without a stamp too, and the autumn's stays`()
    throws
  {
    let oversikt = Oversikt(of: [try autumn(), try spring()], dato: dag)

    #expect(
      lines(oversikt) == [
        "fristPassert | 2026-11-20 | Tiltak 2 er ikke evaluert, evalueringsmøtet er ikke ført, og perioden er over uten at planen er avsluttet | høst.docx",
        "utenAnsvarEllerFrist | Tiltak 1 mangler frist | høst.docx",
        "ikkeSkrevet | 2027-01-20 | Ny plan er laget, men har ikke mål eller tiltak. Den forrige gjelder til noen skriver dem | vår.docx",
      ])
    #expect(oversikt.elever[0].planstatus(på: dag) == "perioden er over; ny plan er uten mål og tiltak ennå")
    #expect(
      oversikt.telling == [
        "1 elev", "0 åpne planer", "1 plan der perioden er over", "1 plan uten mål og tiltak ennå",
      ])
  }

  @Test func `what the autumn left open stays when the next plan runs, until it is evaluated or that plan is closed`()
    throws
  {
    func passed(_ autumn: Dokumentleser.Lest, _ spring: Dokumentleser.Lest) -> [String] {
      lines(Oversikt(of: [autumn, spring], dato: dag)).filter { $0.hasPrefix("fristPassert") }
    }
    func running(_ plan: inout Oppfølgingsplan) {
      plan.plan.hovedmål = "Bestå alle fag i andre termin."
      plan.plan.fra = Day(iso: "2027-02-01")
      plan.plan.til = Day(iso: "2027-06-10")
    }
    var late = Evaluering()
    (late.dato, late.tiltak, late.resultat) = (Day(iso: "2027-02-05"), "Ukentlig samtale", "Videreføres")
    var leksehjelp = late
    leksehjelp.tiltak = "Leksehjelp"

    #expect(
      try passed(autumn(), spring(running)) == [
        "fristPassert | 2026-11-20 | Forrige plan (fra 01.09.2026): tiltak 1 og 2 er ikke evaluert, og evalueringsmøtet er ikke ført | høst.docx"
      ])
    // Evaluated in the next plan.
    #expect(
      try passed(
        autumn { $0.plan.evalueringsmøte = nil },
        spring { plan in
          running(&plan)
          plan.evaluering = [late, leksehjelp]
        }) == [])
    #expect(try passed(autumn { $0.plan.avsluttet = Day(iso: "2026-12-15") }, spring(running)) == [])
  }

  @Test func `the hand-over tells the same, and no line ends in a sign that only joins`() throws {
    let oversikt = Oversikt(
      of: [
        try autumn { plan in
          plan.tiltak[0].ansvar = ""
          plan.tiltak[0].tiltak = "Ukentlig samtale."
          plan.tiltak[0].omfang = nil
        }, try spring { $0.tiltak = [] },
      ], dato: dag)
    let overlevering = try Overlevering(oversikt)
    let plan = try #require(oversikt.elever[0].plan)

    #expect(overlevering.elever.count == 1)
    #expect(plan.gjenstår == ["Ukentlig samtale", "Leksehjelp · Faglærer"])
    #expect(
      oversikt.elever[0].stårIgjen(på: dag) == [
        "Tiltak 2 er ikke evaluert, evalueringsmøtet er ikke ført, og perioden er over uten at planen er avsluttet"
      ])
  }

  @Test func `a period that ends before it begins is reported, and no deadline is taken from its end`() throws {
    let wrong = try autumn { plan in
      (plan.plan.fra, plan.plan.til) = (Day(iso: "2026-12-15"), Day(iso: "2026-09-01"))
      (plan.plan.evalueringsmøte, plan.tiltak[1].frist) = (nil, Day(iso: "2027-03-01"))
      plan.tiltak[0].frist = Day(iso: "2027-03-01")
    }
    let oversikt = Oversikt(of: [wrong], dato: dag)

    #expect(
      lines(oversikt) == ["omvendtPeriode | 2026-12-15 | \(Wording.correctPeriod) | høst.docx"])
    #expect(oversikt.elever[0].planstatus(på: dag) == "perioden har feil datoer")
  }

  @Test func `a name of 80 characters stands whole, in sheets and links too`() throws {
    let name = "Kari Maximiliane Aurora Wilhelmina Konstanse Elisabet Nordmann-Brattebergsen-Lie"
    let long = try autumn { plan in
      plan.elev.navn = name
      plan.elev.kontaktlærer = String(name.reversed())
    }
    let oversikt = Oversikt(of: [long], dato: dag)
    let file = try TableFile.read(Ansvarsark(oversikt).workbook(for: mappe.path + "/a.xlsx"), name: "a.xlsx")

    #expect(name.count == 80 && oversikt.elever[0].navn?.fullt == name)
    #expect(file.sheets.compactMap(\.name).allSatisfy { $0.count <= 31 } && file.sheets.count == 5)
    #expect(file.sheets[1].rows.flatMap(\.cells).contains { $0.shown.contains("Nordmann-Brattebergsen-Lie, Kari") })
  }

  @Test func `a checklist is begun by its summary, or by a remark`() throws {
    let template = try #require(Skjemasamling.skjema("sjekkliste")).template()
    func checklist(_ more: Values) throws -> [String] {
      var values: Values = ["elev.navn": .text("Kari Nordmann"), "elev.klasse": .text("1STA")]
      for tag in more.tags { values[tag] = more[tag] }
      let bytes = try template.fill(AnyForm(values: values)).bytes
      return lines(Oversikt(of: [try planleser.read(try mappe.write(bytes, to: "s.docx"))], dato: dag))
    }

    #expect(try checklist(Values()) == ["ubesvartePunkter | Ikke begynt (34 punkter) | s.docx"])
    #expect(
      try checklist(["kart.situasjon": .text("Strever")]) == ["ubesvartePunkter | 34 av 34 punkter | s.docx"])
    #expect(try checklist(["s7.merknad": .text("Ser dårlig")]) == ["ubesvartePunkter | 34 av 34 punkter | s.docx"])
  }

  @Test func `each responsible person has what is hers, also of a cell that names two`() throws {
    let oversikt = Oversikt(of: [try autumn()], dato: dag)
    let sheets = Ansvarsark(oversikt).ansvarlige.map {
      ($0.navn, $0.linjer.map { "\($0.hva) | \($0.frist ?? "") | \($0.status)" })
    }

    #expect(sheets.map(\.0) == ["Faglærer", "Per Ås", "Rådgiver", "Åse Øy"])
    #expect(
      sheets.map(\.1) == [
        ["Leksehjelp | 20.11.2026 | fristen er passert"], ["Ukentlig samtale |  | åpen"],
        ["Ukentlig samtale |  | åpen"],
        ["Evalueringsmøte | 10.12.2026 | fristen er passert"],
      ])
  }

  @Test func `what was agreed since a register: new measures, and those whose limit or responsible is another`() throws
  {
    let register = try mappe.write(Registersamling([try autumn()]).workbook(for: Scratch.workbook), to: "svar.xlsx")
    let now = try autumn { plan in
      plan.tiltak[1].frist = Day(iso: "2027-03-01")
      plan.tiltak.append(Tiltak(tiltak: "Morgentelefon", ansvar: "Elevtjenesten", frist: Day(iso: "2027-02-20")))
    }

    let avtalt = try Avtalt(Oversikt(of: [now], dato: dag), siden: register)

    #expect(
      avtalt.linjer.map { [$0.elev, $0.tiltak, $0.ansvar, $0.frist, $0.nytt].joined(separator: " | ") } == [
        "Nordmann, Kari | Leksehjelp | Faglærer | 01.03.2027 | endret: frist",
        "Nordmann, Kari | Morgentelefon | Elevtjenesten | 20.02.2027 | nytt tiltak",
      ])
    #expect(try Avtalt(Oversikt(of: [try autumn()], dato: dag), siden: register).linjer.isEmpty)
    let list = try mappe.write("Navn;Klasse\nKari Nordmann;1STA\n", to: "klasse.csv")
    #expect(throws: FormError.self) { try Avtalt(Oversikt(of: [now], dato: dag), siden: list) }
  }

  @Test func `names lead to documents, relative to the file and percent-encoded`() throws {
    let lest = try autumn()
    let page = String(
      decoding: Oversiktsside(Oversikt(of: [lest], dato: dag), at: mappe.path + "/o.html").bytes, as: UTF8.self)

    #expect(page.contains("<a href=\"h%C3%B8st.docx\">Nordmann, Kari</a>"))
    #expect(!page.contains("file:"))
    #expect(Dokumentlenke(fra: mappe.path + "/o.html").til(mappe.path + "/x.docx") == "x.docx")
    #expect(
      Dokumentlenke.encoded("Lie, Ola – plan #1 50%:?.docx")
        == "Lie%2C%20Ola%20%E2%80%93%20plan%20%231%2050%25%3A%3F.docx")
    #expect(
      String(decoding: Oversiktsside(Oversikt(of: [lest], dato: dag)).bytes, as: UTF8.self).contains("<a href=\"h%")
        == false)
  }
}

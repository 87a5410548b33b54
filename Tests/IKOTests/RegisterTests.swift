import Forms
import Tables
import Testing

@testable import IKO

/// From documents to a register, and from the register to documents.
struct RegisterTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  /// Awkward texts in every field that takes text.
  private static func plan(_ number: Int, _ text: String) -> Oppfølgingsplan {
    var plan = Oppfølgingsplan.full
    plan.elev.navn = "Kari Nr\(number)"
    plan.dok.saksnr = text
    plan.plan.hovedmål = text + "\n" + text
    plan.kart.situasjon = "\n" + text
    plan.tiltak = [Tiltak(tiltak: text, ansvar: text, omfang: text), Tiltak(tiltak: "to\nlinjer")]
    return plan
  }

  private func oppføringer(_ documents: [[UInt8]]) throws -> [Dokumentleser.Lest] {
    let paths = try documents.enumerated().map { try folder.write($0.element, to: "\($0.offset).docx") }
    return try Dokumentleser().read(paths, jobs: 2).map { try $0.get() }
  }

  private static let texts = [
    "vanlig", "=1+1", "@SUM(A1)", "-3", "'a", "''=", "007", "1e5", "3/4", "a  b", " foran og bak ", "æøåŋŧ A\u{30A}",
    "😀\u{200D}", "\"; <&>",
    "x", "Ja", "_x000D_", "TRUE", "12,5 %", "a\tb",
  ]

  @Test(arguments: texts)
  func `every answer comes back, letter for letter`(text: String) throws {
    let first = try oppføringer([try planmal.fill(AnyForm(values: Self.plan(1, text).values)).bytes])
    let book = try folder.write(try Registersamling(first).workbook(), to: "register.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.lines == [])
    let again = try oppføringer([try planmal.fill(AnyForm(values: kilder.oppføringer[0].values)).bytes])
    for field in planmal.fields {
      let (old, new) = (first[0].reading.answers[field.tag], again[0].reading.answers[field.tag])
      #expect(scalars(old) == scalars(new), "\(field.tag)")
    }
  }

  /// As text that tells NFC from NFD, in one order.
  private func scalars(_ answer: Answer?) -> String {
    guard case .rows(let rows) = answer else {
      return "\(answer as Any)".unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
    return rows.map { row in row.tags.map { "\($0): \(scalars(row[$0]))" }.joined(separator: ", ") }.joined(
      separator: "\n")
  }

  @Test func `several pupils, each with her own rows`() throws {
    let documents = try (1...5).map { try planmal.fill(AnyForm(values: Self.plan($0, "tekst \($0)").values)).bytes }
    let book = try folder.write(try Registersamling(try oppføringer(documents)).workbook(), to: "register.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.oppføringer.map { $0.values.text("dok.saksnr") } == (1...5).map { "tekst \($0)" })
    for (index, oppføring) in kilder.oppføringer.enumerated() {
      guard case .rows(let rows) = oppføring.values["tiltak"] else { throw Dokumentfeil() }
      #expect(rows.map { $0["tiltak"] } == [.text("tekst \(index + 1)"), .text("to\nlinjer")])
    }
  }

  private struct Dokumentfeil: Error {}

  @Test(arguments: texts)
  func `a text file has the plain fields, and no formula`(text: String) throws {
    var plan = Oppfølgingsplan()
    plan.elev.navn = "Kari Nordmann"
    plan.elev.klasse = "1STA"
    plan.dok.saksnr = text
    let read = try oppføringer([try planmal.fill(AnyForm(values: plan.values)).bytes])
    let bytes = Registersamling(read).csv()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(try folder.write(bytes, to: "a.csv"))

    for cell in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { ";\r\n\"".contains($0) }) {
      #expect(!"=+-@".contains(cell.first ?? " "))
    }
    #expect(scalars(kilder.oppføringer[0].values["dok.saksnr"]) == scalars(read[0].reading.answers["dok.saksnr"]))
  }

  @Test func `groups that a text file leaves out are named`() throws {
    let read = try oppføringer([try planmal.fill(AnyForm(values: Self.plan(1, "a").values)).bytes])

    #expect(Registersamling(read).groupsLeftOut == ["Foresatte", "Fag som ligger til grunn", "Tiltak", "Evaluering"])
  }
}

extension Oppfølgingsplan {
  /// Every field answered.
  static var full: Oppfølgingsplan {
    var plan = Oppfølgingsplan()
    let day = Day(year: 2026, month: 12, day: 13)
    plan.skole.navn = "Prøve videregående skole"
    plan.dok.dato = dato
    plan.dok.skoleår = "2026/2027"
    plan.dok.saksnr = "26/1234"
    plan.elev.navn = "Kari Nordmann"
    plan.elev.fødselsdato = Day(year: 2010, month: 1, day: 14)
    plan.elev.klasse = "1STA"
    plan.elev.trinn = "Vg1"
    plan.elev.utdanningsprogram = "Studiespesialisering"
    plan.elev.kontaktlærer = "Per Ås"
    plan.elev.myndig = .nei
    plan.elev.medvirket = .ja
    plan.foresatte.samtykke = .ikkeAktuelt
    plan.foresatte.samtykkeDato = day
    plan.foresatte.personer = [Foresatt(navn: "Åse Nordmann", relasjon: "Mor", telefon: "90 00 00 01")]
    plan.foresatte.orientert = .ja
    plan.foresatte.orientertDato = day
    plan.foresatte.orientertVed = "Telefon"
    plan.ident.dato = day
    plan.ident.fase = "Fortløpende"
    plan.ident.kilde = planmal.choices(of: "ident.kilde")
    plan.ident.meldtAv = "Per Ås, kontaktlærer"
    plan.ident.kriterier = Array(planmal.choices(of: "ident.kriterier").prefix(2))
    plan.ident.grunnlag = "Karaktersnittet er 2,43.\nFraværet er 12 %."
    plan.ident.kritiskeFaktorer = Array(planmal.choices(of: "ident.kritiskeFaktorer").suffix(1))
    plan.inn.snitt = NumberText.decimal("2,43")
    plan.inn.ønske = 1
    plan.fravær.dager = 0
    plan.fravær.timer = NumberText.decimal("12,5")
    plan.fravær.prosent = NumberText.decimal("0,1")
    var fag = Fagvurdering()
    (fag.fag, fag.fagkode, fag.vurdering, fag.karakter, fag.merknad) = (
      "Matematikk", "MAT1019", "T1", "IV", "Følges opp"
    )
    plan.fag = [fag, fag]
    plan.kart.kontaktlærersamtaler = "To samtaler."
    plan.kart.behovForSamtale = .ja
    plan.kart.dato = day
    plan.kart.deltakere = "Elev, kontaktlærer"
    plan.kart.tolk = .nei
    plan.kart.situasjon = "Trives."
    plan.kart.ønsker = "Bli elektriker."
    plan.kart.behov = "Ro."
    plan.kart.utfordringer = planmal.choices(of: "kart.utfordringer")
    plan.kart.årsaker = "Lang reisevei."
    plan.kart.styrker = "Musikk."
    plan.kart.prøvd = "Leksehjelp."
    plan.kart.konklusjon = planmal.choices(of: "kart.konklusjon").first
    plan.plan.utdanningsleder = "Åse Øy"
    plan.plan.hovedmål = "Fullføre Vg1."
    plan.plan.fra = dato
    plan.plan.til = day
    plan.plan.evalueringsmøte = day
    plan.plan.videre = planmal.choices(of: "plan.videre")
    plan.plan.avsluttet = day
    plan.tiltak = [
      Tiltak(
        utfordring: "Fravær", tiltak: "Samtale hver mandag.", ansvar: "Kontaktlærer", omfang: "15 min/uke", frist: day,
        evalueresAv: "Åse Øy"), Tiltak(tiltak: "Leksehjelp"), Tiltak(tiltak: "a"), Tiltak(tiltak: "b"),
      Tiltak(tiltak: "c"),
    ]
    var evaluering = Evaluering()
    evaluering.dato = day
    evaluering.tiltak = "Samtale"
    evaluering.vurdering = "Nyttig"
    evaluering.resultat = planmal.choices(of: "evaluering.resultat").first
    evaluering.tilStede = "Elev"
    plan.evaluering = [evaluering]
    return plan
  }
}

import Forms
import IKO
import Testing

/// `read(fill(x)) == x` for the types of all seven forms.
@Suite struct RoundTripTests {
  @Test func `blank forms come back as their templates deliver them`() throws {
    try expectBlank(Oppfølgingsplan.self)
    try expectBlank(Sjekkliste.self)
    try expectBlank(Modell.self)
    // The others deliver rows that are filled; nothing else stands in them.
    #expect(try delivered(Rutine.self).rutine.count == 9)
    #expect(try delivered(ÅrshjulOversikt.self).møter.count == 8)
    #expect(try delivered(ÅrshjulDetaljert.self).aktiviteter.count == 22)
    #expect(try delivered(ÅrshjulUngdomsskolene.self).aktiviteter.count == 11)
  }

  @Test func `the samples come back`() throws {
    try expectBack(Oppfølgingsplan.eksempel)
    try expectBack(Sjekkliste.eksempel)
    try expectBack(Modell.eksempel)
    try expectBack(Rutine.eksempel)
    try expectBack(ÅrshjulOversikt.eksempel)
    try expectBack(ÅrshjulDetaljert.eksempel)
    try expectBack(ÅrshjulUngdomsskolene.eksempel)
  }

  @Test(arguments: Awkward.texts) func `a plan comes back`(text: String) throws {
    try expectBack(Oppfølgingsplan(filledWith: text))
  }

  @Test(arguments: Awkward.texts) func `a checklist comes back`(text: String) throws {
    var list = Sjekkliste()
    list.skole.navn = text
    list.elev.navn = text
    list.dok.dato = Day(iso: "2026-11-23")
    list.møte.leder = text
    list.s1 = Sjekkpunkt(.ja, merknad: text)
    list.s7 = Sjekkpunkt(.nei, merknad: text)
    list.s17 = Sjekkpunkt(.ikkeAktuelt)
    list.s34 = Sjekkpunkt(.ubesvart, merknad: text)
    list.kart.utfordringer = ["Fravær", "1/IV i fag"]
    list.kart.situasjon = text
    list.kart.konklusjon = "Andre tiltak vurderes"

    try expectBack(list)
  }

  @Test(arguments: Awkward.texts) func `the documents of a school year come back`(text: String) throws {
    var modell = Modell()
    modell.dok.skoleår = "2026/2027"
    modell.møtedag = text
    modell.team = (1...6).map { number in
      var member = Teammedlem()
      member.navn = text + "\(number)"
      member.rolle = text
      return member
    }
    try expectBack(modell)

    var møte = Møte()
    (møte.nr, møte.måned, møte.tema, møte.tid) = ("1", text, text, text)
    møte.dato = Day(iso: "2026-08-24")
    var oversikt = ÅrshjulOversikt()
    oversikt.møter = Array(repeating: møte, count: 9)
    try expectBack(oversikt)

    var trinn = Rutinetrinn()
    (trinn.når, trinn.hva, trinn.hvem, trinn.dokumentasjon) = (text, text, text, text)
    var rutine = Rutine()
    rutine.rutine = Array(repeating: trinn, count: 12)
    try expectBack(rutine)

    var aktivitet = Årsaktivitet()
    (aktivitet.måned, aktivitet.aktivitet, aktivitet.ansvarlig) = (text, text, text)
    (aktivitet.deltakere, aktivitet.dokument) = (text, text)
    var detaljert = ÅrshjulDetaljert()
    detaljert.aktiviteter = Array(repeating: aktivitet, count: 25)
    try expectBack(detaljert)

    var samarbeid = Samarbeidsaktivitet()
    (samarbeid.måned, samarbeid.aktivitet, samarbeid.ansvar) = (text, text, text)
    (samarbeid.deltakere, samarbeid.merknad) = (text, text)
    var ungdomsskolene = ÅrshjulUngdomsskolene()
    ungdomsskolene.aktiviteter = Array(repeating: samarbeid, count: 12)
    try expectBack(ungdomsskolene)
  }

  private func expectBack<F: Skjemaform>(_ form: F) throws {
    let template = try Template<F>(contentsOf: Malmappe.path(of: F.publisertNavn + ".docx"))

    let document = try template.fill(form)
    let reading = try template.read(document)

    #expect(document.findings == [])
    #expect(reading.findings == [])
    #expect(reading.value == form)
    #expect(Awkward.scalars(reading.value.values) == Awkward.scalars(form.values))
  }

  private func expectBlank<F: Skjemaform>(_ type: F.Type) throws { #expect(try delivered(type) == F()) }

  private func delivered<F: Skjemaform>(_ type: F.Type) throws -> F {
    let template = try Template<F>(contentsOf: Malmappe.path(of: F.publisertNavn + ".docx"))
    return try template.read(template.fill(F())).value
  }
}

/// Texts that break tools.
enum Awkward {
  static let texts = [
    "Kari", "a<b & \"c\" 'd' ]]> &lt;", "Linje 1\nlinje 2\n\nlinje 4\tmed tab", "  blanke foran og bak  ",
    "{{7*7}} ${x} «MERGEFIELD»", "A\u{30A}se O\u{308}", "نص עברית 👩🏽‍🎓 𝔘", "\u{A0}\u{AD}\u{200B}\u{2028}x",
    String(repeating: "Svært langt svar. ", count: 300),
  ]

  /// Swift takes composed and decomposed letters for equal; a document must keep them apart.
  static func scalars(_ values: Values) -> [String] {
    values.tags.flatMap { tag -> [String] in
      switch values[tag] {
      case .text(let text): [tag + text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")]
      case .rows(let rows): rows.flatMap(scalars)
      case let other: [tag + "\(String(describing: other))"]
      }
    }
  }
}

extension Oppfølgingsplan {
  /// Every kind of field filled, texts with this one.
  fileprivate init(filledWith text: String) {
    self.init()
    skole.navn = text
    dok.dato = Day(iso: "2026-11-23")
    elev.navn = text
    elev.fødselsdato = Day(iso: "2010-02-28")
    elev.trinn = "Vg2"
    elev.myndig = .nei
    foresatte.personer = (1...4).map { Foresatt(navn: text + "\($0)", telefon: text) }
    foresatte.orientert = .ikkeAktuelt
    foresatte.orientertVed = text
    ident.kilde = ["Oppstartsamtale", "Annet"]
    ident.grunnlag = text
    inn.snitt = 2.43
    fravær.prosent = 10
    kart.situasjon = text
    kart.konklusjon = "Følges opp av kontaktlærer"
    plan.hovedmål = text
    plan.fra = Day(iso: "2027-01-04")
    plan.videre = ["Drøftes med PPT"]
    tiltak = (1...5).map {
      Tiltak(utfordring: text, tiltak: text + "\($0)", ansvar: text, omfang: text, frist: Day(iso: "2027-02-28"))
    }
    evaluering = [Evaluering()].map { row in
      var row = row
      row.vurdering = text
      row.resultat = "Videreføres"
      return row
    }
  }
}

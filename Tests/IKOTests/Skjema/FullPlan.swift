import Forms

@testable import IKO

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

import Forms

/// A sample of each form, with invented people: what documentation shows, and what tests send through every form.
///
///     let document = try template.fill(Oppfølgingsplan.eksempel)
extension Oppfølgingsplan {
  public static let eksempel: Oppfølgingsplan = {
    var plan = Oppfølgingsplan()
    plan.skole.navn = "Solbakken videregående skole"
    plan.dok.skoleår = "2026/2027"
    plan.dok.dato = Day(iso: "2026-11-23")
    plan.elev.navn = "Ylva Tangen-Østbø"
    plan.elev.fødselsdato = Day(iso: "2010-02-14")
    plan.elev.klasse = "1STA"
    plan.elev.trinn = "Vg1"
    plan.elev.utdanningsprogram = "Studiespesialisering"
    plan.elev.kontaktlærer = "Brage Lunde"
    plan.elev.myndig = .nei
    plan.elev.medvirket = .ja
    plan.foresatte.personer = [Foresatt(navn: "Tore Tangen", relasjon: "Far", telefon: "000 00 101")]
    plan.foresatte.orientert = .ja
    plan.foresatte.orientertDato = Day(iso: "2026-11-24")
    plan.foresatte.orientertVed = "Telefon"
    plan.ident.dato = Day(iso: "2026-11-16")
    plan.ident.fase = "Fortløpende"
    plan.ident.kilde = ["Fraværsoppfølging", "Melding fra faglærer"]
    plan.ident.kritiskeFaktorer = ["Fraværs- og karakterutvikling"]
    plan.inn.snitt = 3.41
    plan.inn.ønske = 1
    plan.fravær.prosent = 12.5
    plan.kart.dato = Day(iso: "2026-11-20")
    plan.kart.situasjon = "Kommer ofte for sent på mandager.\nTrives i klassen."
    plan.kart.ønsker = "Vil fullføre med klassen."
    plan.kart.utfordringer = ["Fravær"]
    plan.kart.konklusjon = "IKO-tiltak settes i verk"
    plan.plan.utdanningsleder = "Åse Kvernmo"
    plan.plan.hovedmål = "Fraværet er under 10 % i perioden."
    plan.plan.fra = Day(iso: "2026-11-23")
    plan.plan.til = Day(iso: "2027-01-29")
    plan.plan.evalueringsmøte = Day(iso: "2027-01-29")
    plan.tiltak = [
      Tiltak(
        utfordring: "Fravær", tiltak: "Ukentlig samtale", ansvar: "Kontaktlærer", omfang: "15 min/uke i 8 uker",
        frist: Day(iso: "2027-01-22"), evalueresAv: "Åse Kvernmo")
    ]
    return plan
  }()
}

extension Sjekkliste {
  public static let eksempel: Sjekkliste = {
    var list = Sjekkliste()
    list.skole.navn = "Solbakken videregående skole"
    list.dok.dato = Day(iso: "2026-11-20")
    list.elev.navn = "Ylva Tangen-Østbø"
    list.elev.klasse = "1STA"
    list.møte.leder = "Åse Kvernmo"
    list.s1 = Sjekkpunkt(.ja)
    list.s7 = Sjekkpunkt(.nei)
    list.s12 = Sjekkpunkt(.ja, merknad: "Mest mandager")
    list.s21 = Sjekkpunkt(.ikkeAktuelt)
    list.kart.ønsker = "Vil fullføre med klassen."
    list.kart.utfordringer = ["Fravær"]
    return list
  }()
}

extension Modell {
  public static let eksempel: Modell = {
    var modell = Modell()
    modell.skole.navn = "Solbakken videregående skole"
    modell.dok.skoleår = "2026/2027"
    modell.møtedag = "Tirsdag kl. 12.00"
    modell.team = [
      Teammedlem(navn: "Åse Kvernmo", rolle: "Utdanningsleder"), Teammedlem(navn: "Liv Moe", rolle: "Rektor"),
    ]
    return modell
  }()
}

extension Rutine {
  public static let eksempel: Rutine = {
    var rutine = Rutine()
    rutine.dok.skoleår = "2026/2027"
    rutine.rutine = (1...9).map { number in
      var trinn = Rutinetrinn()
      trinn.når = "Trinn \(number)"
      trinn.hva = "Melde bekymring til kontaktlærer"
      trinn.hvem = "Faglærer"
      trinn.dokumentasjon = "Notat"
      return trinn
    }
    return rutine
  }()
}

extension ÅrshjulOversikt {
  public static let eksempel: ÅrshjulOversikt = {
    var wheel = ÅrshjulOversikt()
    wheel.dok.skoleår = "2026/2027"
    wheel.møter = (1...8).map { number in
      var møte = Møte()
      møte.nr = "\(number)"
      møte.måned = "August 2026"
      møte.tema = "Resultatoppfølging"
      møte.dato = Day(iso: "2026-08-26")
      møte.tid = "kl. 08.30, møterom 2"
      return møte
    }
    return wheel
  }()
}

extension ÅrshjulDetaljert {
  public static let eksempel: ÅrshjulDetaljert = {
    var wheel = ÅrshjulDetaljert()
    wheel.dok.skoleår = "2026/2027"
    wheel.aktiviteter = (1...22).map { number in
      var aktivitet = Årsaktivitet()
      aktivitet.måned = "August 2026"
      aktivitet.aktivitet = "Aktivitet \(number)"
      aktivitet.ansvarlig = "Utdanningsleder"
      aktivitet.deltakere = "IKO-teamet"
      aktivitet.dokument = "Referat"
      return aktivitet
    }
    return wheel
  }()
}

extension ÅrshjulUngdomsskolene {
  public static let eksempel: ÅrshjulUngdomsskolene = {
    var wheel = ÅrshjulUngdomsskolene()
    wheel.dok.skoleår = "2026/2027"
    wheel.aktiviteter = (1...11).map { number in
      var aktivitet = Samarbeidsaktivitet()
      aktivitet.måned = "Mai 2027"
      aktivitet.aktivitet = "Aktivitet \(number)"
      aktivitet.ansvar = "Rådgiver"
      aktivitet.deltakere = "Ungdomsskolene"
      aktivitet.merknad = "Etter avtale"
      return aktivitet
    }
    return wheel
  }()
}

extension Skjema {
  /// The answers of the form's sample.
  package var eksempel: Values {
    switch navn {
    case Oppfølgingsplan.navn: Oppfølgingsplan.eksempel.values
    case Sjekkliste.navn: Sjekkliste.eksempel.values
    case Modell.navn: Modell.eksempel.values
    case Rutine.navn: Rutine.eksempel.values
    case ÅrshjulOversikt.navn: ÅrshjulOversikt.eksempel.values
    case ÅrshjulDetaljert.navn: ÅrshjulDetaljert.eksempel.values
    case ÅrshjulUngdomsskolene.navn: ÅrshjulUngdomsskolene.eksempel.values
    default: Values()
    }
  }
}

/// Every sentence of the page. Norwegian bokmål; each stands in a test.
package enum Wording {
  package static let crashed =
    "Feil: Intern feil i iko-side, og programmet måtte stoppe. Ingenting mer ble skrevet. Dokumentene som alt er laget, er hele. Meld fra til den som har installert iko."
  package static let notStarted = "Feil: Siden kunne ikke startes: maskinen ga ingen lokal adresse å lytte på."
  package static let ended = "Siden er avsluttet. Det som er laget, ligger i mappen."

  /// What stands on the terminal while the page is served.
  package static func started(folder: String, address: String, isOpened: Bool) -> String {
    let way =
      isOpened
      ? "Siden er åpnet i nettleseren. Skjedde det ikke, åpne denne adressen på denne maskinen:"
      : "Åpne denne adressen i nettleseren på denne maskinen. Den virker én gang:"
    return """
      Mappe: \(folder)
      \(way)
      \(address)
      Avslutt med knappen på siden eller Ctrl-C. Den avslutter seg selv etter 15 minutter uten bruk.
      """
  }

  package static let usage = "Bruk: iko side [MAPPE]"
  static func unknownArgument(_ text: String) -> String { "Feil: «\(text)» er ikke noe valg for iko side.\n\(usage)" }
  static let oneFolder = "Feil: Oppgi én mappe.\n\(usage)"
  static let whichFolder =
    "Feil: Hvilken mappe skal siden arbeide i? Oppgi den første gang, f.eks. iko side Dokumenter/IKO. Siden huskes den."
  static func noFolder(_ path: String) -> String {
    "Feil: \(path): Mappen finnes ikke. Lag den først, eller oppgi en annen."
  }
  static func closedFolder(_ path: String) -> String {
    "Feil: \(path): Mappen kan ikke leses eller skrives i. Sjekk tilgangen, eller oppgi en annen."
  }
  static func alreadyServed(_ path: String) -> String {
    "Feil: \(path): En side er alt åpen for denne mappen. Bruk den, eller avslutt den først (knappen «Avslutt»)."
  }
  static let noClock = "Feil: Maskinens klokke viser ikke en gyldig dato. Rett den, og start siden igjen."

  // MARK: Requests that are refused

  static func title(of status: Int) -> String {
    switch status {
    case 403: both("Ingen adgang", "Ingen tilgang")
    case 404: both("Finnes ikke", "Finst ikkje")
    case 408: "For sent"
    case 413: "For stort"
    case 421: "Feil adresse"
    default: both("Ikke forstått", "Ikkje forstått")
    }
  }

  static var headTooLarge: String {
    both(
      "Forespørselen er større enn noen nettleser sender hit. Åpne siden på nytt.",
      "Førespurnaden er større enn nokon nettlesar sender hit. Opne sida på nytt.")
  }
  static var addressTooLong: String {
    both("Adressen er for lang. Gå til startsiden.", "Adressa er for lang. Gå til startsida.")
  }
  static var badRequest: String {
    both("Forespørselen ble ikke forstått. Gå til startsiden.", "Førespurnaden vart ikkje forstått. Gå til startsida.")
  }
  static var badMethod: String {
    both(
      "Siden tar bare imot spørsmål og skjemaer fra seg selv.", "Sida tek berre imot spørsmål og skjema frå seg sjølv.")
  }
  static var otherHost: String {
    both("Siden svarer bare på adressen den ble åpnet med.", "Sida svarar berre på adressa den vart opna med.")
  }
  static var otherOrigin: String {
    both("Dette kom ikke fra siden selv, og er ikke gjort.", "Dette kom ikkje frå sida sjølv, og er ikkje gjort.")
  }
  static var notOpened: String {
    both(
      "Siden er ikke åpnet i denne nettleseren. Start den igjen med iko side, og bruk adressen som vises.",
      "Sida er ikkje opna i denne nettlesaren. Start den igjen med iko side, og bruk adressa som står der.")
  }
  static var codeUsed: String {
    both(
      "Adressen er brukt, eller er ikke denne sidens. Den virker én gang. Start iko side igjen. Var det ikke du som brukte den, si fra til IT.",
      "Adressa er brukt, eller er ikkje denne sida si. Den verkar éin gong. Start iko side igjen. Var det ikkje du som brukte ho, sei frå til IT."
    )
  }
  static var tooSlow: String {
    both("Forespørselen kom ikke fram i tide. Prøv igjen.", "Førespurnaden kom ikkje fram i tide. Prøv igjen.")
  }
  static var notFound: String {
    both("Det er ingen side her. Gå til startsiden.", "Det er inga side her. Gå til startsida.")
  }
  static func bodyTooLarge(to target: String) -> String {
    if target.hasPrefix(Router.returns) || target.hasPrefix(Router.ownFormUpload) { return documentsTooLarge }
    return target.hasPrefix(Router.upload)
      ? both(
        "Filen er for stor. En liste kan være inntil 10 MB. Ta bort bilder og ark som ikke trengs, og prøv igjen.",
        "Fila er for stor. Ei liste kan vere inntil 10 MB. Ta bort bilete og ark som ikkje trengst, og prøv igjen.")
      : both("Det som ble sendt, er for stort.", "Det som vart sendt, er for stort.")
  }
}

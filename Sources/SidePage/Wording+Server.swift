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
    case 403: "Ingen adgang"
    case 404: "Finnes ikke"
    case 408: "For sent"
    case 413: "For stort"
    case 421: "Feil adresse"
    default: "Ikke forstått"
    }
  }

  static let headTooLarge = "Forespørselen er større enn noen nettleser sender hit. Åpne siden på nytt."
  static let addressTooLong = "Adressen er for lang. Gå til startsiden."
  static let badRequest = "Forespørselen ble ikke forstått. Gå til startsiden."
  static let badMethod = "Siden tar bare imot spørsmål og skjemaer fra seg selv."
  static let otherHost = "Siden svarer bare på adressen den ble åpnet med."
  static let otherOrigin = "Dette kom ikke fra siden selv, og er ikke gjort."
  static let notOpened =
    "Siden er ikke åpnet i denne nettleseren. Start den igjen med iko side, og bruk adressen som vises."
  static let codeUsed =
    "Adressen er brukt, eller er ikke denne sidens. Den virker én gang. Start iko side igjen. Var det ikke du som brukte den, si fra til IT."
  static let tooSlow = "Forespørselen kom ikke fram i tide. Prøv igjen."
  static let notFound = "Det er ingen side her. Gå til startsiden."
  static func bodyTooLarge(to target: String) -> String {
    if target.hasPrefix(Router.returns) || target.hasPrefix(Router.ownFormUpload) { return documentsTooLarge }
    return target.hasPrefix(Router.upload)
      ? "Filen er for stor. En liste kan være inntil 10 MB. Ta bort bilder og ark som ikke trengs, og prøv igjen."
      : "Det som ble sendt, er for stort."
  }
}

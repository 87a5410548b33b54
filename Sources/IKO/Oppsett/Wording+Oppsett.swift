/// Sentences about settings.
extension Wording {
  static let settingsAdvice =
    "Rett den i en teksteditor, eller gi den et annet navn og kjør iko oppsett. Ingenting er skrevet."

  static func notOurJSON(line: Int?, _ advice: String) -> String {
    "Filen er ikke gyldig JSON (ett objekt, {…}). \(line.map { "Feilen er på linje \($0). " } ?? "")\(advice)"
  }

  static func unclearJSON(_ advice: String) -> String {
    "Noe i filen kan ikke leses sikkert: et komma foran }, et navn som står to ganger, eller et tall som er svært langt eller skrevet som 1e3. \(advice)"
  }

  static func badFileVersion(_ advice: String) -> String { "«versjon» skal være tallet 1. \(advice)" }

  static let newerFile =
    "Filen er laget av en nyere utgave av iko, og denne (\(Version.text)) kan ikke lese den. Oppdater iko, eller gi filen et annet navn. "
    + "Ingenting er skrevet."

  static func badSetting(_ innstilling: Innstilling) -> String {
    "Innstillingen «\(innstilling.rawValue)» kan ikke brukes. \(innstilling.forventet) "
      + "Rett den i filen. Ingenting er skrevet."
  }

  static let expectedLine = "Skriv teksten på én linje, høyst 200 tegn."
  static let expectedLanguage = "Skriv bokmål eller nynorsk."
  static let expectedWeekday = "Skriv en ukedag, f.eks. tirsdag."
  static let expectedTime = "Skriv et klokkeslett, f.eks. 12.00 eller 12.00–13.30."
  static let expectedDays = "Skriv et helt antall dager fra 1 til 36500, f.eks. 365."

  static let expectedLogo = "Skriv stien til et bilde, .png eller .jpg."
  static let expectedYesNo = "Skriv ja eller nei."

  static func settingsNotPermitted(forSkolen: Bool) -> String {
    forSkolen
      ? "Du har ikke lov til å skrive her. Be skolens IT om å kjøre kommandoen, eller kjør den med sudo. Ingenting er skrevet."
      : "Du har ikke lov til å skrive her. Kjør kommandoen i mappen du arbeider i. Ingenting er skrevet."
  }
}

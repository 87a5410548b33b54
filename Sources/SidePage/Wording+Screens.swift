import Forms
import IKO

/// Sentences of every screen, and of the first.
extension Wording {
  static let skipToContent = "Hopp til innholdet"
  static let staysHere = "Alt blir på denne maskinen."
  static let endButton = "Avslutt"
  static let handbook = "Brukerhåndbok"
  static let timeIsUp =
    "Siden har avsluttet seg selv etter 15 minutter uten bruk. Start den igjen med iko side. Det som er lagret, ligger i mappen."
  static let endedTitle = "Siden er avsluttet"
  static let endedSentence = "Du kan lukke vinduet. Det som er laget, ligger i mappen. Start igjen med iko side."
  static let notDone = "Dette gikk ikke"
  static func andMore(_ count: Int) -> String { "og \(count) steder til" }
  static let open = "Åpne"
  static let openFolder = "Åpne mappen"
  static let folderIsGone =
    "Mappen finnes ikke lenger. Er nettverksmappen koblet til? Legg den tilbake, eller start siden for en annen mappe."
  static let fileIsGone = "Filen finnes ikke lenger i mappen. Last siden på nytt."
  static func cannotOpen(_ path: String) -> String {
    "Maskinen har ikke noe program siden kan åpne den med. Åpne den selv: \(path)"
  }
  static func opened(_ path: String) -> String { "Åpnet: \(path)" }

  static let startTitle = "Hva vil du gjøre?"
  static let schoolName = "Hva heter skolen? Navnet står øverst i dokumentene."
  static let saveInSettings = "Lagre i skole.json i mappen"
  static let schoolNameMissing = "Skriv skolens navn først."
  static let schoolNameSaved = "Skolens navn er lagret i skole.json i mappen."
  static let wayLists = "Se hvem som kan trenge oppfølging"
  static let wayListsText =
    "Velg klasselisten fra Excel. Siden viser hvordan den er forstått, og hvilke kriterier hver elev oppfyller. Du avgjør."
  static let wayListsLink = "Begynn med klasselisten"
  static let wayDocuments = "Lage dokumenter"
  static func wayDocumentsText(_ hasDecisions: Bool) -> String {
    hasDecisions
      ? "Hver elev som skal følges opp, får sitt Word-dokument med det listene vet. Du ser hva som blir laget, før noe skrives."
      : "Når du har avgjort hvem som følges opp, får hver av dem sitt Word-dokument med det listene vet."
  }
  static let wayDocumentsLink = "Se hva som blir laget"
  static let wayBack = "Se hva som har kommet tilbake"
  static let wayBackText =
    "Dokumentene i mappen leses. Du ser hvor sikkert hvert svar er lest, og kan lagre oversikten og svarene."
  static let wayBackLink = "Les dokumentene"
  static let folderHeading = "Mappe"
  static let allInFolder = "Alt som lages, legges her. Ingenting lagres andre steder, og ingenting sendes."
  static func documentsInFolder(_ count: Int, classes: [String]) -> String {
    let number = count == 0 ? "Ingen dokumenter ennå" : count == 1 ? "1 dokument" : "\(count) dokumenter"
    return number + (classes.isEmpty ? "" : ": \(classes.prefix(12).joined(separator: ", "))")
  }
  static func listsInFolder(_ names: [String]) -> String { "Lister: \(names.prefix(8).joined(separator: ", "))" }
  static func decisionsInFolder(_ names: [String]) -> String {
    "Beslutninger: \(names.prefix(8).joined(separator: ", "))"
  }
  static let thisWeek = "Denne uken"
  static func dueUntil(_ day: Day) -> String { "Frister i planene, til og med \(day.norwegian)" }
  static func nothingDue(_ day: Day) -> String {
    "Ingen frister er passert, og ingen evalueringer er nær, til og med \(day.norwegian)."
  }
  static func withoutPlan(_ count: Int) -> String {
    "\(count == 1 ? "1 elev" : "\(count) elever") som skal følges opp, har ingen plan som noen har skrevet i. Se «Dokumenter» og «Kommet tilbake»."
  }
  static func unread(_ count: Int) -> String {
    "\(count == 1 ? "1 dokument" : "\(count) dokumenter") kunne ikke leses. Se «Kommet tilbake»."
  }
  static let endsByItself = "Siden avslutter seg selv etter 15 minutter uten bruk. Det som er lagret, ligger i mappen."
}

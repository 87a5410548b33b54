import Forms
import IKO

/// Sentences of every screen, and of the first.
extension Wording {
  static var skipToContent: String {
    both("Hopp til innholdet", "Hopp til innhaldet")
  }
  static var staysHere: String {
    both("Alt blir på denne maskinen.", "Alt blir på denne maskina.")
  }
  static let endButton = "Avslutt"
  static var handbook: String {
    both("Brukerhåndbok", "Brukarhandbok")
  }
  static var timeIsUp: String {
    both(
      "Siden har avsluttet seg selv etter 15 minutter uten bruk. Start den igjen med iko side. Det som er lagret, ligger i mappen.",
      "Sida har avslutta seg sjølv etter 15 minutt utan bruk. Start den igjen med iko side. Det som er lagra, ligg i mappa."
    )
  }
  static var endedTitle: String {
    both("Siden er avsluttet", "Sida er avslutta")
  }
  static var endedSentence: String {
    both(
      "Du kan lukke vinduet. Det som er laget, ligger i mappen. Start igjen med iko side.",
      "Du kan lukke vindauget. Det som er laga, ligg i mappa. Start igjen med iko side.")
  }
  static var notDone: String {
    both("Dette gikk ikke", "Dette gjekk ikkje")
  }
  static func andMore(_ count: Int) -> String { both("og \(count) steder til", "og \(count) stader til") }
  static var open: String {
    both("Åpne", "Opne")
  }
  static var openFolder: String {
    both("Åpne mappen", "Opne mappa")
  }
  static var folderIsGone: String {
    both(
      "Mappen finnes ikke lenger. Er nettverksmappen koblet til? Legg den tilbake, eller start siden for en annen mappe.",
      "Mappa finst ikkje lenger. Er nettverksmappa kopla til? Legg ho tilbake, eller start sida for ei anna mappe.")
  }
  static var fileIsGone: String {
    both(
      "Filen finnes ikke lenger i mappen. Last siden på nytt.", "Fila finst ikkje lenger i mappa. Last sida på nytt.")
  }
  static func cannotOpen(_ path: String) -> String {
    both(
      "Maskinen har ikke noe program siden kan åpne den med. Åpne den selv: \(path)",
      "Maskina har ikkje noko program sida kan opne fila med. Opne ho sjølv: \(path)")
  }
  static func opened(_ path: String) -> String { both("Åpnet: \(path)", "Opna: \(path)") }

  static var startTitle: String {
    both("Hva vil du gjøre?", "Kva vil du gjere?")
  }
  static var schoolName: String {
    both("Hva heter skolen? Navnet står øverst i dokumentene.", "Kva heiter skulen? Namnet står øvst i dokumenta.")
  }
  static var saveInSettings: String {
    both("Lagre i skole.json i mappen", "Lagre i skole.json i mappa")
  }
  static var schoolNameMissing: String {
    both("Skriv skolens navn først.", "Skriv skulen sitt namn først.")
  }
  static var schoolNameSaved: String {
    both("Skolens navn er lagret i skole.json i mappen.", "Skulen sitt namn er lagra i skole.json i mappa.")
  }
  static var wayLists: String {
    both("Se hvem som kan trenge oppfølging", "Sjå kven som kan trenge oppfølging")
  }
  static var wayListsText: String {
    both(
      "Velg klasselisten fra Excel. Siden viser hvordan den er forstått, og hvilke kriterier hver elev oppfyller. Du avgjør.",
      "Vel klasselista frå Excel. Sida viser korleis den er forstått, og kva for kriterium kvar elev oppfyller. Du avgjer."
    )
  }
  static var wayListsLink: String {
    both("Begynn med klasselisten", "Begynn med klasselista")
  }
  static var wayDocuments: String {
    both("Lage dokumenter", "Lage dokument")
  }
  static func wayDocumentsText(_ hasDecisions: Bool) -> String {
    hasDecisions
      ? both(
        "Hver elev som skal følges opp, får sitt Word-dokument med det listene vet. Du ser hva som blir laget, før noe skrives.",
        "Kvar elev som skal følgjast opp, får sitt Word-dokument med det listene veit. Du ser kva som blir laga, før noko blir skrive."
      )
      : both(
        "Når du har avgjort hvem som følges opp, får hver av dem sitt Word-dokument med det listene vet.",
        "Når du har avgjort kven som skal følgjast opp, får kvar av dei sitt Word-dokument med det listene veit.")
  }
  static var wayDocumentsLink: String {
    both("Se hva som blir laget", "Sjå kva som blir laga")
  }
  static var wayBack: String {
    both("Se hva som har kommet tilbake", "Sjå kva som har kome tilbake")
  }
  static var wayBackText: String {
    both(
      "Dokumentene i mappen leses. Du ser hvor sikkert hvert svar er lest, og kan lagre oversikten og svarene.",
      "Dokumenta i mappa blir lesne. Du ser kor sikkert kvart svar er lese, og kan lagre oversikta og svara.")
  }
  static var wayBackLink: String {
    both("Les dokumentene", "Les dokumenta")
  }
  static let folderHeading = "Mappe"
  static var allInFolder: String {
    both(
      "Alt som lages, legges her, og ingenting sendes. Utenfor mappen huskes bare hva mappen heter.",
      "Alt som blir laga, blir lagt her, og ingenting blir sendt. Utanfor mappa blir berre namnet på mappa hugsa.")
  }
  static func documentsInFolder(_ count: Int, classes: [String]) -> String {
    let number =
      count == 0
      ? both("Ingen dokumenter ennå", "Ingen dokument ennå")
      : count == 1 ? "1 dokument" : both("\(count) dokumenter", "\(count) dokument")
    return number + (classes.isEmpty ? "" : ": \(classes.prefix(12).joined(separator: ", "))")
  }
  static func listsInFolder(_ names: [String]) -> String { "Lister: \(names.prefix(8).joined(separator: ", "))" }
  static func decisionsInFolder(_ names: [String]) -> String {
    both(
      "Beslutninger: \(names.prefix(8).joined(separator: ", "))",
      "Avgjerder: \(names.prefix(8).joined(separator: ", "))")
  }
  static var thisWeek: String {
    both("Denne uken", "Denne veka")
  }
  static func dueUntil(_ day: Day) -> String {
    both("Frister i planene, til og med \(day.norwegian)", "Fristar i planane, til og med \(day.norwegian)")
  }
  static func nothingDue(_ day: Day) -> String {
    both(
      "Ingen frister er passert, og ingen evalueringer er nær, til og med \(day.norwegian).",
      "Ingen fristar er passert, og ingen evalueringar er nær, til og med \(day.norwegian).")
  }
  static func withoutPlan(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 elev" : "\(count) elever") som skal følges opp, har ingen plan som noen har skrevet i. Se «Dokumenter» og «Kommet tilbake».",
      "\(count == 1 ? "1 elev" : "\(count) elevar") som skal følgjast opp, har ingen plan som nokon har skrive i. Sjå «Dokument» og «Kome tilbake»."
    )
  }
  static func unread(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 dokument" : "\(count) dokumenter") kunne ikke leses. Se «Kommet tilbake».",
      "\(count == 1 ? "1 dokument" : "\(count) dokument") kunne ikkje lesast. Sjå «Kome tilbake».")
  }
  static var endsByItself: String {
    both(
      "Siden avslutter seg selv etter 15 minutter uten bruk. Det som er lagret, ligger i mappen.",
      "Sida avsluttar seg sjølv etter 15 minutt utan bruk. Det som er lagra, ligg i mappa.")
  }
}

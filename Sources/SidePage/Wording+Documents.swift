import Forms
import IKO

/// Sentences of the screens about documents.
extension Wording {
  static let documentTitle = "Hva skal lages?"
  static let noSources = "Ingen har avgjort hvem som følges opp, og ingen liste er valgt. Begynn med klasselisten."
  static func from(_ names: [String]) -> String { "Fra \(names.joined(separator: ", "))." }
  static let nobodyDecided =
    "Ingen har avgjort hvem som skal følges opp. Vanligvis får bare de som følges opp, et dokument."
  static let decideFirst = "Avgjør hvem som følges opp"
  static let forAll = "Vis plan for alle i listene"
  static func protected(_ count: Int) -> String {
    "\(count == 1 ? "1 elev" : "\(count) elever") har skjermet adresse. Adresse og telefon skrives ikke inn. Pass på hvem som kan se dokumentene."
  }
  static let nobodyFollowed = "Ingen elev har beslutningen «Følges opp»."
  static func make(_ count: Int) -> String { "Lag \(count == 1 ? "1 dokument" : "\(count) dokumenter") i mappen" }
  static let languageOfList = "Som i listen, ellers skolens"
  static let thoseThere = "Dokumenter som finnes"
  static let showPlan = "Vis"
  static func handling(_ handling: Utfylling.Handling) -> String {
    switch handling {
    case .behold: "beholdes når noen har skrevet i dem"
    case .oppdater: "får nye data i felt ingen har rørt"
    case .nyPeriode: "får en plan for neste periode"
    case .nyKopi: "får en ny ved siden av"
    }
  }
  static func planned(_ status: Utfylling.Status) -> String {
    switch status {
    case .laget: "Lages"
    case .uendret: "Uendret"
    case .beholdt: "Beholdes"
    case .oppdatert: "Oppdateres"
    case .konflikt: "Oppdateres, med konflikt"
    case .nyKopi: "Ny ved siden av"
    case .mislykket: "Kan ikke lages"
    }
  }
  static func became(_ status: Utfylling.Status) -> String {
    switch status {
    case .laget: "Laget"
    case .uendret: "Uendret"
    case .beholdt: "Beholdt"
    case .oppdatert: "Oppdatert"
    case .konflikt: "Oppdatert, med konflikt"
    case .nyKopi: "Ny ved siden av"
    case .mislykket: "Ikke laget"
    }
  }
  static func planCaption(_ count: Int, _ counts: [(Utfylling.Status, Int)]) -> String {
    let parts = counts.map { "\($0.1) \(planned($0.0).lowercased())" }.joined(separator: ", ")
    return "\(count == 1 ? "1 elev" : "\(count) elever"): \(parts). Ingenting er skrevet ennå."
  }
  static func merged(_ name: String, _ outcome: MergePlan.Outcome) -> String { "\(name): \(outcome.rawValue)" }
  static let planChanged =
    "Listene, mappen eller innstillingene er endret siden planen ble vist. Ingenting er skrevet. Se over planen slik den er nå."
  static func plannedSoFar(_ done: Int, of total: Int) -> String { "\(done) av \(total) dokumenter er sett på" }
  static func madeSoFar(_ done: Int, of total: Int) -> String { "\(done) av \(total) dokumenter er laget" }
  static func readSoFar(_ done: Int, of total: Int) -> String { "\(done) av \(total) dokumenter er lest" }
  static let outcomeTitle = "Dokumentene er laget"
  static func made(_ count: Int, of total: Int) -> String {
    "\(count == 1 ? "1 dokument" : "\(count) dokumenter") er skrevet i mappen, av \(total) i planen."
  }
  static func stopped(_ count: Int) -> String {
    "Skrivingen måtte stoppe: disken er full eller mappen borte. \(count) ble ikke forsøkt. Det som er laget, er helt. Lag dem igjen når det er plass."
  }
  static func notAsShown(_ count: Int) -> String {
    "\(count) ble noe annet enn planen viste, fordi noe endret seg mens det ble skrevet. Se merknadene."
  }
  static let outcomeCaption = "Dette ble gjort"
  static let nextIsWord = "Nå fylles dokumentene ut i Word. Legg dem der de ligger, så leses de under «Kommet tilbake»."

  static let returnTitle = "Hva har kommet tilbake?"
  static let returnIntroduction =
    "Slipp dokumentene du har fått tilbake i ruten. Hvert av dem legges der det hører hjemme i mappen. Er det alt skrevet i det som ligger der, beholdes begge. Alle dokumentene i mappen er lest her; lesingen endrer dem ikke."
  static let dropReturns = "Slipp dokumentene som har kommet tilbake her, eller velg dem."
  static let chooseReturns = "Velg dokumenter"
  static let sendReturns = "Legg dem i mappen"
  static let sendingReturns = "Legges i mappen:"
  static let returnKinds =
    "Word-dokumenter (.docx), inntil 20 MB hvert. Du kan velge mange på én gang. De blir på denne maskinen."
  static let documentsTooLarge =
    "Filen er for stor. Et dokument kan være inntil 20 MB. Ta bort bilder som ikke trengs, og lagre det på nytt. Sendes flere samtidig uten skript, kan de være 20 MB til sammen."
  static func tooManyReturns(_ most: Int) -> String {
    "Det er flere enn \(most) filer. Ingen er sendt. Velg færre om gangen."
  }
  static func returnsNotWhole(_ most: Int) -> String {
    "Filene kom ikke hele fram, eller var flere enn \(most). Ingen er lagt i mappen. Velg færre om gangen, og send igjen."
  }
  static let returnsCut =
    "Sendingen ble brutt. De som er lagt i mappen, er hele. Er siden avsluttet, start den igjen med iko side, og send resten."
  static let returnsNotSent = "Ikke sendt, fordi de er større enn 20 MB:"
  static let showReturns = "Vis det som er lagt i mappen"
  static let takenIn = "Lagt inn"
  static let notTakenIn = "Ikke lagt inn"
  static func cameIn(_ taken: Int, of all: Int) -> String {
    taken == all
      ? "\(taken == 1 ? "1 dokument" : "\(taken) dokumenter") er lagt i mappen."
      : "\(taken) av \(all == 1 ? "1 fil" : "\(all) filer") er lagt i mappen. Se hvorfor i tabellen."
  }
  static let cameInCaption = "Filene du sendte"
  static let nothingBack = "Det er ingen Word-dokumenter i mappen ennå."
  static func readCaption(_ count: Int, failed: Int) -> String {
    "\(count == 1 ? "1 dokument lest" : "\(count) dokumenter lest")"
      + (failed == 0 ? "" : ", \(failed) kunne ikke leses")
  }
  static func filled(_ count: Int, of all: Int) -> String { "\(count) av \(all) felt" }
  static func looseTexts(_ count: Int) -> String { count == 1 ? "1 tekst passet ikke" : "\(count) tekster passet ikke" }
  static func worries(_ count: Int) -> String { count == 1 ? "1 advarsel" : "\(count) advarsler" }
  static let nothingToSee = "Ingenting"
  static let notRead = "Kunne ikke leses"
  static let nothingAnswered = "Ingenting er fylt ut"
  static let allSure = "Alt sikkert"
  static func notSure(likely: Int, unsure: Int) -> String {
    [likely > 0 ? "\(likely) trolig" : nil, unsure == 0 ? nil : unsure == 1 ? "1 usikker" : "\(unsure) usikre"]
      .compactMap(\.self).joined(
        separator: ", ")
  }
  static let saveOverview = "Lagre oversikten i mappen"
  static let saveRegister = "Lagre svarene som Excel i mappen"
  static let saveHandover = "Lagre overleveringen som Excel i mappen"
  static let nothingToHandOver = "Ingen plan er åpen, så det er ingenting å levere over."
  static let meetingSheetFor = "Møteark for"
  static let makeMeetingSheet = "Lag møtearket"
  static func meetingSheetFile(_ number: String, _ year: Skoleår) -> String {
    "\(Workspace.meetingSheet)\(number) \(year.fileName)"
  }
  static let savedCaption = "Lagret i mappen"
  static let showHealth = "Vis også opplysninger om helse"
  static let hideHealth = "Skjul opplysninger om helse"
  static func otherDocuments(_ names: [String]) -> String {
    "\(names.count == 1 ? "Ett dokument" : "\(names.count) dokumenter") er ikke lest, fordi de ikke er .docx: \(names.prefix(5).joined(separator: ", ")). Åpne dem i Word, og lagre som .docx."
  }
  static let backToAll = "Tilbake til alle"
  static let mendInWord =
    "Er noe lest feil? Åpne dokumentet i Word, rett det der, lagre, og last siden på nytt. Kan du ikke det, velg «Rett lesingen» ved svaret."
  static func healthLeftOut(_ fields: Int, lines: Int) -> String {
    "\(fields) felt om helse vises ikke" + (lines > 0 ? ", og heller ikke \(lines) tekster som kan være om det." : ".")
  }
  static func looseCaption(_ count: Int) -> String { "Passet ikke noe sted: \(looseCount(count))" }
  private static func looseCount(_ count: Int) -> String { count == 1 ? "1 tekst" : "\(count) tekster" }
  static func commentCaption(_ count: Int) -> String { count == 1 ? "1 kommentar" : "\(count) kommentarer" }
  static let answers = "Svarene"
  static let documentWithoutName = "Et dokument uten navn"
  static func saved(_ name: String) -> String {
    "Lagret i mappen: \(name). Sto det noe annet der fra før, ligger det i .iko/kopier/filer."
  }
}

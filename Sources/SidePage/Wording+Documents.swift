import Forms
import IKO

/// Sentences of the screens about documents.
extension Wording {
  static var documentTitle: String {
    both("Hva skal lages?", "Kva skal lagast?")
  }
  static var noSources: String {
    both(
      "Ingen har avgjort hvem som følges opp, og ingen liste er valgt. Begynn med klasselisten.",
      "Ingen har avgjort kven som skal følgjast opp, og inga liste er vald. Begynn med klasselista.")
  }
  static func from(_ names: [String]) -> String {
    both("Fra \(names.joined(separator: ", ")).", "Frå \(names.joined(separator: ", ")).")
  }
  static var nobodyDecided: String {
    both(
      "Ingen har avgjort hvem som skal følges opp. Vanligvis får bare de som følges opp, et dokument.",
      "Ingen har avgjort kven som skal følgjast opp. Vanlegvis får berre dei som blir følgde opp, eit dokument.")
  }
  static var decideFirst: String {
    both("Avgjør hvem som følges opp", "Avgjer kven som skal følgjast opp")
  }
  static let forAll = "Vis plan for alle i listene"
  static func protected(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 elev" : "\(count) elever") har skjermet adresse. Adresse og telefon skrives ikke inn. Pass på hvem som kan se dokumentene.",
      "\(count == 1 ? "1 elev" : "\(count) elevar") har skjerma adresse. Adresse og telefon blir ikkje skrive inn. Pass på kven som kan sjå dokumenta."
    )
  }
  static var nobodyFollowed: String {
    both("Ingen elev har beslutningen «Følges opp».", "Ingen elev har avgjerda «Skal følgjast opp».")
  }
  static func make(_ count: Int) -> String {
    both(
      "Lag \(count == 1 ? "1 dokument" : "\(count) dokumenter") i mappen",
      "Lag \(count == 1 ? "1 dokument" : "\(count) dokument") i mappa")
  }
  static var languageOfList: String {
    both("Som i listen, ellers skolens", "Som i lista, elles som skulen")
  }
  static var thoseThere: String {
    both("Dokumenter som finnes", "Dokument som finst")
  }
  static let showPlan = "Vis"
  static func handling(_ handling: Utfylling.Handling) -> String {
    switch handling {
    case .behold: both("beholdes når noen har skrevet i dem", "blir behaldne når nokon har skrive i dei")
    case .oppdater: "får nye data i felt ingen har rørt"
    case .nyPeriode: both("får en plan for neste periode", "får ein plan for neste periode")
    case .nyKopi: both("får en ny ved siden av", "får ein ny ved sida av")
    }
  }
  static func planned(_ status: Utfylling.Status) -> String {
    switch status {
    case .laget: both("Lages", "Blir laga")
    case .uendret: both("Uendret", "Uendra")
    case .beholdt: both("Beholdes", "Blir behalde")
    case .oppdatert: both("Oppdateres", "Blir oppdatert")
    case .konflikt: both("Oppdateres, med konflikt", "Blir oppdatert, med konflikt")
    case .nyKopi: both("Ny ved siden av", "Ny ved sida av")
    case .mislykket: both("Kan ikke lages", "Kan ikkje lagast")
    }
  }
  static func became(_ status: Utfylling.Status) -> String {
    switch status {
    case .laget: both("Laget", "Laga")
    case .uendret: both("Uendret", "Uendra")
    case .beholdt: both("Beholdt", "Behalde")
    case .oppdatert: "Oppdatert"
    case .konflikt: "Oppdatert, med konflikt"
    case .nyKopi: both("Ny ved siden av", "Ny ved sida av")
    case .mislykket: both("Ikke laget", "Ikkje laga")
    }
  }
  static func planCaption(_ count: Int, _ counts: [(Utfylling.Status, Int)]) -> String {
    let parts = counts.map { "\($0.1) \(planned($0.0).lowercased())" }.joined(separator: ", ")
    return both(
      "\(count == 1 ? "1 elev" : "\(count) elever"): \(parts). Ingenting er skrevet ennå.",
      "\(count == 1 ? "1 elev" : "\(count) elevar"): \(parts). Ingenting er skrive ennå.")
  }
  static func merged(_ name: String, _ outcome: MergePlan.Outcome) -> String { "\(name): \(Self.outcome(outcome))" }
  static var planChanged: String {
    both(
      "Listene, mappen eller innstillingene er endret siden planen ble vist. Ingenting er skrevet. Se over planen slik den er nå.",
      "Listene, mappa eller innstillingane er endra sidan planen vart vist. Ingenting er skrive. Sjå over planen slik han er no."
    )
  }
  static func plannedSoFar(_ done: Int, of total: Int) -> String {
    both("\(done) av \(total) dokumenter er sett på", "\(done) av \(total) dokument er sett på")
  }
  static func madeSoFar(_ done: Int, of total: Int) -> String {
    both("\(done) av \(total) dokumenter er laget", "\(done) av \(total) dokument er laga")
  }
  static func readSoFar(_ done: Int, of total: Int) -> String {
    both("\(done) av \(total) dokumenter er lest", "\(done) av \(total) dokument er lesne")
  }
  static var outcomeTitle: String {
    both("Dokumentene er laget", "Dokumenta er laga")
  }
  static func made(_ count: Int, of total: Int) -> String {
    both(
      "\(count == 1 ? "1 dokument" : "\(count) dokumenter") er skrevet i mappen, av \(total) i planen.",
      "\(count == 1 ? "1 dokument" : "\(count) dokument") er skrive i mappa, av \(total) i planen.")
  }
  static func stopped(_ count: Int) -> String {
    both(
      "Skrivingen måtte stoppe: disken er full eller mappen borte. \(count) ble ikke forsøkt. Det som er laget, er helt. Lag dem igjen når det er plass.",
      "Skrivinga måtte stoppe: disken er full eller mappa er borte. \(count) vart ikkje prøvd. Det som er laga, er heilt. Lag dei igjen når det er plass."
    )
  }
  static func notAsShown(_ count: Int) -> String {
    both(
      "\(count) ble noe annet enn planen viste, fordi noe endret seg mens det ble skrevet. Se merknadene.",
      "\(count) vart noko anna enn planen viste, fordi noko endra seg medan det vart skrive. Sjå merknadane.")
  }
  static var outcomeCaption: String {
    both("Dette ble gjort", "Dette vart gjort")
  }
  static var nextIsWord: String {
    both(
      "Nå fylles dokumentene ut i Word. Legg dem der de ligger, så leses de under «Kommet tilbake».",
      "No blir dokumenta fylte ut i Word. Legg dei der dei ligg, så blir dei lesne under «Kome tilbake».")
  }

  static var returnTitle: String {
    both("Hva har kommet tilbake?", "Kva har kome tilbake?")
  }
  static var returnIntroduction: String {
    both(
      "Slipp dokumentene du har fått tilbake i ruten. Hvert av dem legges der det hører hjemme i mappen. Er det alt skrevet i det som ligger der, beholdes begge. Alle dokumentene i mappen er lest her; lesingen endrer dem ikke.",
      "Slepp dokumenta du har fått tilbake i ruta. Kvart av dei blir lagt der det høyrer heime i mappa. Er det alt skrive i det som ligg der, blir begge behaldne. Alle dokumenta i mappa er lesne her; lesinga endrar dei ikkje."
    )
  }
  static var dropReturns: String {
    both(
      "Slipp dokumentene som har kommet tilbake her, eller velg dem.",
      "Slepp dokumenta som har kome tilbake her, eller vel dei.")
  }
  static var chooseReturns: String {
    both("Velg dokumenter", "Vel dokument")
  }
  static var sendReturns: String {
    both("Legg dem i mappen", "Legg dei i mappa")
  }
  static var sendingReturns: String {
    both("Legges i mappen:", "Blir lagde i mappa:")
  }
  static var returnKinds: String {
    both(
      "Word-dokumenter (.docx), inntil 20 MB hvert. Du kan velge mange på én gang. De blir på denne maskinen.",
      "Word-dokument (.docx), inntil 20 MB kvart. Du kan velje mange på éin gong. Dei blir på denne maskina.")
  }
  static var documentsTooLarge: String {
    both(
      "Filen er for stor. Et dokument kan være inntil 20 MB. Ta bort bilder som ikke trengs, og lagre det på nytt. Sendes flere samtidig uten skript, kan de være 20 MB til sammen.",
      "Fila er for stor. Eit dokument kan vere inntil 20 MB. Ta bort bilete som ikkje trengst, og lagre det på nytt. Blir fleire sende samtidig utan skript, kan dei vere 20 MB til saman."
    )
  }
  static func tooManyReturns(_ most: Int) -> String {
    both(
      "Det er flere enn \(most) filer. Ingen er sendt. Velg færre om gangen.",
      "Det er fleire enn \(most) filer. Ingen er sende. Vel færre om gongen.")
  }
  static func returnsNotWhole(_ most: Int) -> String {
    both(
      "Filene kom ikke hele fram, eller var flere enn \(most). Ingen er lagt i mappen. Velg færre om gangen, og send igjen.",
      "Filene kom ikkje heile fram, eller var fleire enn \(most). Ingen er lagde i mappa. Vel færre om gongen, og send igjen."
    )
  }
  static var returnsCut: String {
    both(
      "Sendingen ble brutt. De som er lagt i mappen, er hele. Er siden avsluttet, start den igjen med iko side, og send resten.",
      "Sendinga vart broten. Dei som er lagde i mappa, er heile. Er sida avslutta, start den igjen med iko side, og send resten."
    )
  }
  static var returnsNotSent: String {
    both("Ikke sendt, fordi de er større enn 20 MB:", "Ikkje sendt, fordi dei er større enn 20 MB:")
  }
  static var showReturns: String {
    both("Vis det som er lagt i mappen", "Vis det som er lagt i mappa")
  }
  static let takenIn = "Lagt inn"
  static var notTakenIn: String {
    both("Ikke lagt inn", "Ikkje lagt inn")
  }
  static func cameIn(_ taken: Int, of all: Int) -> String {
    taken == all
      ? both(
        "\(taken == 1 ? "1 dokument" : "\(taken) dokumenter") er lagt i mappen.",
        "\(taken == 1 ? "1 dokument" : "\(taken) dokument") er lagt i mappa.")
      : both(
        "\(taken) av \(all == 1 ? "1 fil" : "\(all) filer") er lagt i mappen. Se hvorfor i tabellen.",
        "\(taken) av \(all == 1 ? "1 fil" : "\(all) filer") er lagde i mappa. Sjå kvifor i tabellen.")
  }
  static var cameInCaption: String {
    both("Filene du sendte", "Filene du sende")
  }
  static var nothingBack: String {
    both("Det er ingen Word-dokumenter i mappen ennå.", "Det er ingen Word-dokument i mappa ennå.")
  }
  static func readCaption(_ count: Int, failed: Int) -> String {
    both(
      "\(count == 1 ? "1 dokument lest" : "\(count) dokumenter lest")",
      "\(count == 1 ? "1 dokument lese" : "\(count) dokument lesne")")
      + (failed == 0 ? "" : both(", \(failed) kunne ikke leses", ", \(failed) kunne ikkje lesast"))
  }
  static func filled(_ count: Int, of all: Int) -> String { "\(count) av \(all) felt" }
  static func looseTexts(_ count: Int) -> String {
    count == 1
      ? both("1 tekst passet ikke", "1 tekst passa ikkje")
      : both("\(count) tekster passet ikke", "\(count) tekstar passa ikkje")
  }
  static func worries(_ count: Int) -> String {
    count == 1 ? both("1 advarsel", "1 åtvaring") : both("\(count) advarsler", "\(count) åtvaringar")
  }
  static let nothingToSee = "Ingenting"
  static var notRead: String {
    both("Kunne ikke leses", "Kunne ikkje lesast")
  }
  static let nothingAnswered = "Ingenting er fylt ut"
  static let allSure = "Alt sikkert"
  static func notSure(likely: Int, unsure: Int) -> String {
    [
      likely > 0 ? both("\(likely) trolig", "\(likely) truleg") : nil,
      unsure == 0 ? nil : unsure == 1 ? "1 usikker" : "\(unsure) usikre",
    ]
    .compactMap(\.self).joined(
      separator: ", ")
  }
  static var saveOverview: String {
    both("Lagre oversikten i mappen", "Lagre oversikta i mappa")
  }
  static var saveRegister: String {
    both("Lagre svarene som Excel i mappen", "Lagre svara som Excel i mappa")
  }
  static var saveHandover: String {
    both("Lagre overleveringen som Excel i mappen", "Lagre overleveringa som Excel i mappa")
  }
  static var nothingToHandOver: String {
    both(
      "Ingen plan er åpen, så det er ingenting å levere over.", "Ingen plan er open, så det er ingenting å levere over."
    )
  }
  static let meetingSheetFor = "Møteark for"
  static let makeMeetingSheet = "Lag møtearket"
  static func meetingSheetFile(_ number: String, _ year: Skoleår) -> String {
    "\(Workspace.meetingSheet)\(number) \(year.fileName)"
  }
  static var savedCaption: String {
    both("Lagret i mappen", "Lagra i mappa")
  }
  static var showHealth: String {
    both("Vis også opplysninger om helse", "Vis òg opplysningar om helse")
  }
  static var hideHealth: String {
    both("Skjul opplysninger om helse", "Skjul opplysningar om helse")
  }
  static func otherDocuments(_ names: [String]) -> String {
    both(
      "\(names.count == 1 ? "Ett dokument" : "\(names.count) dokumenter") er ikke lest, fordi de ikke er .docx: \(names.prefix(5).joined(separator: ", ")). Åpne dem i Word, og lagre som .docx.",
      "\(names.count == 1 ? "Eitt dokument" : "\(names.count) dokument") er ikkje lesne, fordi dei ikkje er .docx: \(names.prefix(5).joined(separator: ", ")). Opne dei i Word, og lagre som .docx."
    )
  }
  static let backToAll = "Tilbake til alle"
  static var mendInWord: String {
    both(
      "Er noe lest feil? Åpne dokumentet i Word, rett det der, lagre, og last siden på nytt. Kan du ikke det, velg «Rett lesingen» ved svaret.",
      "Er noko lese feil? Opne dokumentet i Word, rett det der, lagre, og last sida på nytt. Kan du ikkje det, vel «Rett lesinga» ved svaret."
    )
  }
  static func healthLeftOut(_ fields: Int, lines: Int) -> String {
    both("\(fields) felt om helse vises ikke", "\(fields) felt om helse blir ikkje viste")
      + (lines > 0
        ? both(
          ", og heller ikke \(lines) tekster som kan være om det.",
          ", og heller ikkje \(lines) tekstar som kan vere om det.") : ".")
  }
  static func looseCaption(_ count: Int) -> String {
    both("Passet ikke noe sted: \(looseCount(count))", "Passa ikkje noko stad: \(looseCount(count))")
  }
  private static func looseCount(_ count: Int) -> String {
    count == 1 ? "1 tekst" : both("\(count) tekster", "\(count) tekstar")
  }
  static func commentCaption(_ count: Int) -> String {
    count == 1 ? "1 kommentar" : both("\(count) kommentarer", "\(count) kommentarar")
  }
  static var answers: String {
    both("Svarene", "Svara")
  }
  static var documentWithoutName: String {
    both("Et dokument uten navn", "Eit dokument utan namn")
  }
  static func saved(_ name: String) -> String {
    both(
      "Lagret i mappen: \(name). Sto det noe annet der fra før, ligger det i .iko/kopier/filer.",
      "Lagra i mappa: \(name). Stod det noko anna der frå før, ligg det i .iko/kopier/filer.")
  }
}

import Disk
import LibXML
import Norwegian
import OPC

/// Every Norwegian sentence of this module. None of them repeats what anybody wrote.
enum Wording {
  // MARK: Packages

  static func sentence(_ fault: PackageFault) -> String {
    let part = fault.part.map { " (\($0))" } ?? ""
    return switch fault.kind {
    case .notAFile: "Dette er ikke en fil. Oppgi et Word-dokument (.docx)."
    case .empty: "Filen er tom. Hent den på nytt der den kom fra."
    case .notAPackage:
      "Dette er ikke et Word-dokument (.docx)\(part). Åpne filen i Word og velg «Lagre som» → «Word-dokument (.docx)»."
    case .truncated, .badCRC:
      "Filen er skadet eller ufullstendig\(part). Hent den på nytt, eller åpne den i Word og la Word reparere den."
    case .tooLarge, .tooDeep: fault.limit.map { sentence($0, part) } ?? "Filen er større enn det som kan leses\(part)."
    case .malformed where fault.limit != nil: fault.limit.map { sentence($0, part) } ?? ""
    case .tooManyParts: sentence(fault.limit ?? .entries(Limits.document.entries), "")
    case .unsafeName, .duplicatePart:
      "Filen er bygd på en måte som kan skjule innhold\(part). Åpne den i Word og lagre den på nytt som .docx."
    case .missingPart where fault.part == "[Content_Types].xml" && fault.detail == PackageFault.openDocument:
      "Dette er et dokument fra LibreOffice (.odt). Åpne det i Word eller LibreOffice og velg «Lagre som» → «Word-dokument (.docx)»."
    case .missingPart where fault.part == "[Content_Types].xml":
      "Dette er en pakket fil (zip), ikke et Word-dokument. Pakk den ut, og oppgi Word-dokumentet (.docx) i den."
    case .missingPart: "Filen mangler en del som et Word-dokument må ha\(part). Åpne den i Word og lagre den på nytt."
    case .wrongType: "Filen er ikke et Word-dokument\(part). Oppgi et skjema som er lagret som .docx."
    case .otherOffice:
      "Dette er en regnearkfil eller presentasjon, ikke et Word-skjema. Malen skal være et Word-dokument (.docx)."
    case .encryptedZip, .encryptedOLE: "Filen er beskyttet med passord. Åpne den i Word og lagre den uten passord."
    case .legacyDocument:
      "Dette er et gammelt Word-dokument (.doc). Åpne det i Word og velg «Lagre som» → «Word-dokument (.docx)»."
    case .doctype:
      "Filen inneholder en dokumenttype (DOCTYPE)\(part), som et Word-dokument ikke kan ha. Den leses ikke."
    case .malformed:
      "Innholdet i filen er ødelagt\(part)\(fault.line.map { ", linje \($0)" } ?? ""). Hent filen på nytt, eller la Word reparere den."
    }
  }

  /// - Parameter part: in brackets, with a space before.
  private static func sentence(_ limit: Limit, _ part: String) -> String {
    switch limit {
    case .fileBytes(let bytes): tooLarge(bytes)
    case .entryBytes(let bytes), .totalBytes(let bytes):
      "Filen er større enn grensen\(part): \(bytes >> 20) MB utpakket. Fjern store bilder, eller del dokumentet."
    case .entries(let count): "Filen har flere enn \(count) deler. Den er neppe et vanlig skjema."
    case .ratio(let ratio):
      "En del av filen er pakket tettere enn \(ratio):1\(part), som vanlige dokumenter ikke er. Den pakkes ikke ut. "
        + "Åpne filen i Word og lagre den på nytt."
    case .depth(let levels): "Filen er bygd opp i mer enn \(levels) nivåer\(part). Den er neppe et vanlig skjema."
    case .attributes(let count):
      "Filen har et element med mer enn \(count) attributter\(part). Den er neppe et vanlig skjema."
    case .startTag(let bytes):
      "Filen har et element på mer enn \(bytes >> 10) kB uten innholdet\(part). Den er neppe et vanlig skjema."
    case .text(let bytes):
      "Filen har en tekst på mer enn \(bytes / 1_000_000) MB uten avsnitt\(part). Del teksten, eller ta den ut av dokumentet."
    case .nodes(let count):
      "Filen har mer enn \(count / 1000) 000 elementer, attributter og tekster\(part). Del dokumentet."
    }
  }

  private static func tooLarge(_ bytes: Int) -> String {
    "Filen er større enn grensen på \(bytes >> 20) MB. Fjern store bilder, eller del dokumentet."
  }

  static func sentence(_ fault: FileFault) -> String {
    switch fault.kind {
    case .noSuchFile: "Filen finnes ikke. Sjekk navnet og mappen."
    case .notAFile: "Dette er en mappe eller noe annet enn en fil. Oppgi selve filen."
    case .notPermitted: "Filen eller mappen er stengt for deg. Sjekk tilgangen, eller velg en annen mappe."
    case .tooLarge: "Filen er større enn grensen på 20 MB. Fjern store bilder, eller del dokumentet."
    case .noSpace: "Det er ikke plass på disken. Rydd plass og kjør på nytt."
    case .alreadyThere: "Det finnes allerede en fil med dette navnet. Den er ikke rørt."
    case .changed: "Filen ble endret av noen i mellomtiden. Den er ikke rørt. Kjør på nytt."
    case .busy: "En annen kjøring arbeider i denne mappen nå. Vent til den er ferdig, og kjør på nytt."
    case .ofAnotherUser:
      "Mappen hører til en annen bruker, som har kjørt programmet her før. La den brukeren kjøre det, eller velg en annen mappe for dokumentene."
    case .longName:
      "Filens navn er for langt med alle mappene foran. Velg en mappe med kortere sti."
    case .other: "Filen kunne ikke leses eller skrives. Prøv igjen, eller velg en annen mappe."
    }
  }

  static let notAFileURL = "Adressen er ikke til en fil på maskinen. Hent filen først, og oppgi den."

  static func repeatedField(_ tag: String) -> String {
    "Skjemaet har to felt med koden «\(tag)». Svaret på det ene ville tatt plassen til det andre. Gi dem hver sin kode."
  }

  static func fieldOfBox(_ tag: String, of other: String) -> String {
    "Skjemaet har et felt med koden «\(tag)», som er koden til en rute i «\(other)». Gi feltet en annen kode."
  }

  static func nestedRows(_ inner: String, in group: String) -> String {
    "Gruppen «\(group)» har en gruppe av rader i seg, «\(inner)». Rader kan bare stå i ett nivå. La «\(inner)» være en egen gruppe."
  }

  static func repeatedGroup(tag: String, places: [String]) -> String {
    "Gruppen «\(tag)» står \(places.count) ganger i malen: \(places.joined(separator: " og ")). "
      + "En gruppe av rader kan bare stå ett sted. Gi den ene en annen kode (Utvikler → Egenskaper)."
  }

  // MARK: Filling

  static func noPlace(_ label: String) -> String {
    "«\(label)» har ingen plass i dette skjemaet og ble ikke skrevet inn. Legg feltet inn i malen, eller ta det ut av dataene."
  }

  static func dayOutside(_ label: String) -> String {
    "«\(label)» har et år utenfor \(DayReading.years.lowerBound)–\(DayReading.years.upperBound). Datoen er ikke skrevet inn, for den kunne ikke "
      + "leses igjen. Rett datoen, eller la feltet være et tekstfelt."
  }

  static func numberTooLong(_ label: String) -> String {
    "«\(label)» har et tall med flere sifre enn det som kan leses igjen (\(DecimalText.mostDigits)). Det er ikke skrevet inn. Rett tallet."
  }

  static func unclearLabel(_ label: String, fields: [String], places: [String]) -> String {
    let sites = joined(places)
    let names = fields.map { "«\($0)»" }
    return places.count > 1
      ? "«\(label)» står \(places.count) steder (\(sites)), og skjemaet viser ikke hvor \(joined(names)) skal stå. Ingenting er skrevet der. "
        + "Skriv det inn selv, eller gi feltet en kode i skjemaet."
      : "«\(label)» (\(sites)) kan være \(joined(names, "eller")), men skjemaet viser ikke hva. Ingenting er skrevet der. "
        + "Skriv det inn selv, eller gi feltet en kode i skjemaet."
  }

  private static func joined(_ names: [String], _ word: String = "og") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  static let protected =
    "Skjemaet er beskyttet mot redigering. Det er fylt ut, og beskyttelsen er beholdt: i Word kan bare feltene endres."

  /// - Parameter several: whether more than one may be chosen.
  static func notInList(_ label: String, choices: [String], several: Bool = false) -> String {
    let list = choices.map { "«\($0)»" }.joined(separator: ", ")
    let how = several ? "Skriv ett av disse, eller flere med semikolon mellom" : "Skriv ett av disse"
    return "«\(label)» har et svar som ikke står på skjemaets liste, og feltet står tomt. \(how): \(list)."
  }

  static func replacedCharacters(_ label: String) -> String {
    "«\(label)» inneholder tegn som et Word-dokument ikke kan ha. De er byttet ut med \u{FFFD}. Rett teksten i kilden."
  }

  static func dayAsText(_ label: String) -> String {
    "«\(label)» er en datorute, men svaret er ikke en dato. Teksten er skrevet inn som den er. Skriv f.eks. 13.12.2026."
  }

  static func wrongKind(_ label: String, expected: String) -> String {
    "«\(label)» skal være \(expected). Svaret er av et annet slag og ble ikke skrevet inn."
  }

  static func boundControl(_ label: String) -> String {
    "«\(label)» er bundet til et datalager i malen. Bare det synlige er fylt ut; Word kan vise det gamle innholdet."
  }

  static func expected(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "en linje tekst"
    case .multiline: "tekst"
    case .day: "en dato"
    case .number: "et tall"
    case .choice: "ett valg fra listen"
    case .choices: "en liste av valg"
    case .janei: "ja eller nei"
    case .check: "avkrysset eller ikke"
    case .rows: "rader"
    }
  }

  // MARK: Reading

  static let noFields =
    "Dokumentet har ingen av skjemaets felter, og ligner ikke på malen. Oppgi malen det ble laget fra."

  static func gone(_ label: String) -> String {
    "Feltet «\(label)» finnes ikke lenger i dokumentet. Se om det er slettet med vilje."
  }

  static func contradiction(_ label: String, places: Int) -> String {
    "«\(label)» står \(places) steder med ulike svar. Det første er lest. Rett dokumentet så de er like."
  }

  static func differentTexts(_ label: String, places: Int) -> String {
    "«\(label)» står \(places) steder med ulike svar. Det første er lest, de andre står utenfor feltene. Rett dokumentet så de er like."
  }

  static func severalBoxes(_ label: String) -> String { "«\(label)» har mer enn ett kryss. La bare ett stå." }

  static func notADay(_ label: String) -> String {
    "«\(label)» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."
  }

  static func notANumber(_ label: String) -> String {
    "«\(label)» inneholder tekst der det skal stå et tall. Skriv f.eks. 2,43."
  }

  static func glyphAgainstState(_ label: String) -> String {
    "Ruten i «\(label)» viser noe annet enn det den er satt til. Det som vises, er lest."
  }

  static func dayAgainstText(_ label: String) -> String {
    "Datoen i «\(label)» er skrevet om etter at den ble valgt i kalenderen. Den synlige teksten er lest."
  }

  static func hourBesideDay(_ label: String) -> String {
    "«\(label)» har et klokkeslett ved datoen. Feltet har bare plass til dagen, så klokkeslettet er satt til side."
  }

  static func unclearMark(_ label: String) -> String {
    "Ruten i «\(label)» inneholder noe annet enn et kryss. Den er lest som ikke avkrysset; teksten står utenfor feltene."
  }

  /// «avsnitt 3; tabell 2, rad 1», the first of many.
  static func places(_ places: [String]) -> String { places.first(5, separator: "; ", of: "steder") }

  static func looseText(_ count: Int) -> String {
    (count == 1 ? "En linje er" : "\(count) linjer er")
      + " skrevet utenfor feltene. "
      + (count == 1 ? "Flytt den inn i feltet den hører til." : "Flytt dem inn i feltene de hører til.")
  }

  static func storeDisagrees(_ label: String) -> String {
    "«\(label)» viser et annet svar enn det som ligger i dokumentets datalager. Det som vises, er lest. Word kan vise det andre når "
      + "dokumentet åpnes: se etter, og skriv svaret på nytt i Word."
  }

  static func lostText(_ count: Int) -> String {
    (count == 1 ? "En linje" : "\(count) linjer")
      + " i dokumentet kunne ikke leses i sin sammenheng. Teksten står utenfor feltene. "
      + "Åpne dokumentet i Word og se etter."
  }

  static func ambiguous(_ labels: [String]) -> String {
    "\(labels.map { "«\($0)»" }.joined(separator: " og ")) står rett etter hverandre, og det er ikke mulig å se hvilket svar som hører til "
      + "hvor. Teksten står utenfor feltene. Skriv svarene inn i et dokument som er laget av malen."
  }

  static func unknownTag(_ count: Int) -> String {
    count == 1
      ? "Ett utfylt felt i dokumentet hører ikke til skjemaet. Teksten står utenfor feltene."
      : "\(count) utfylte felt i dokumentet hører ikke til skjemaet. Teksten står utenfor feltene."
  }
}

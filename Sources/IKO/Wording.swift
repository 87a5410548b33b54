import Forms

/// Every Norwegian sentence of this module. None of them repeats what a pupil or teacher wrote.
enum Wording {
  static func unknownTag(_ tag: String) -> String {
    "Skjemaet har ikke noe felt med koden «\(tag)». Svaret er ikke brukt."
  }

  // MARK: Templates and forms

  static func noTemplate(folders: [String]) -> String {
    "Malen ble ikke funnet. Oppgi den med --mal, eller sett IKO_MALER til mappen den ligger i. "
      + "Lette i: \(folders.joined(separator: ", "))."
  }

  static let badCatalogue = "Tiltakskatalogen kan ikke leses. Filen skal ha samme form som den som følger med."

  static let noFields =
    "Malen har ingen felter (merkede innholdskontroller). Bruk malen som følger med, eller legg inn innholdskontroller i Word "
    + "(Utvikler → Egenskaper → Kode)."

  static let filledTemplate =
    "Malen er allerede fylt ut for en elev. Bruk en tom mal; ellers kunne opplysninger om én elev havne hos en annen."

  static let unknownForm =
    "iko kjenner ikke dette skjemaet igjen, og dokumentet har ingen merkede felter. Oppgi malen det ble laget fra med --mal."

  static let ageAgainstDate =
    "Listen og fødselsdatoen er uenige om eleven er myndig. Svaret i listen står i dokumentet. Rett det som er feil."

  static let foresatteLeftOut =
    "Eleven er myndig og har ikke samtykket til at foresatte informeres. Foresatte er derfor ikke skrevet inn i planen."

  static func unanswered(_ item: String) -> String { "«\(item)» er ubesvart. Kryss av for ett svar." }

  static let utkast = "[Utkast fra sjekklisten – les gjennom og rett]"

  // MARK: Lists

  static func ambiguousColumn(_ name: String, file: String, tags: [String]) -> String {
    "Kolonnen «\(name)» i \(file) passer til flere felt (\(tags.joined(separator: ", "))) og er ikke brukt. "
      + "Skriv feltets kode i overskriften, f.eks. «\(tags.first ?? "")»."
  }

  static func twoColumns(_ name: String, _ earlier: String, file: String, label: String) -> String {
    "Kolonnene «\(earlier)» og «\(name)» i \(file) hører begge til «\(label)». Bare «\(earlier)» er brukt."
  }

  static func unusedColumns(_ names: [String]) -> String {
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    return "Skjemaet har ikke noe felt for \(names.count == 1 ? "kolonnen" : "kolonnene") \(list). "
      + "Skal innholdet med, skriv feltets navn eller kode i overskriften (se iko skjema)."
  }

  static let notUsed = "(brukes ikke)"
  static let standardInput = "standard inn"

  static func row(_ number: Int) -> String { "rad \(number)" }

  static func foresatt(_ number: Int, _ member: String) -> String { "Foresatt \(number), \(member)" }

  static func fødselsnummer(file: String) -> String {
    "\(file) har en kolonne med fødselsnummer. Den trengs ikke, og skrives ikke ut. Fjern den fra listen om du kan."
  }

  static let noName = "Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen."

  static let noKey = "Det står ikke hvem eleven er. Legg til elevnummer, eller navn og fødselsdato."

  static let fødselsnummerAsKey =
    "Det ser ut til å stå et fødselsnummer her. Det er ikke brukt, og skrives ikke ut. Bruk elevnummer, eller navn og fødselsdato."

  static func sameRows(_ others: [String]) -> String {
    "Eleven står \(others.count + 1) ganger med samme opplysninger (også \(others.joined(separator: "; "))), og er regnet én gang."
  }

  static func sameKey(_ others: [String]) -> String {
    "Raden ser ut til å gjelde samme elev som \(others.joined(separator: "; ")), men opplysningene er ulike. Ingen av radene er brukt. "
      + "Er det to elever, skriv elevnummer eller fødselsdato for begge; er det én, fjern den raden som er feil."
  }

  static func unclearPupil(_ others: [String]) -> String {
    "Det er uklart hvilken elev raden gjelder (\(others.joined(separator: "; "))), og den er ikke brukt. "
      + "Skriv elevnummer eller fødselsdato i begge listene."
  }

  static func expected(_ field: FieldDefinition) -> String {
    field.kind == .check
      ? "«\(field.label)» skal være x, Ja eller Nei. Det står noe annet her, og feltet er ikke fylt ut."
      : "«\(field.label)» skal være Ja, Nei eller Ikke aktuelt. Det står noe annet her, og feltet er ikke fylt ut."
  }

  static let rowsOfNobody =
    "Raden gjelder en elev som ikke står i elevlisten, og er ikke brukt. Sjekk at nøkkelen er skrevet likt begge steder."

  static let onlyHere =
    "Eleven står bare i denne kilden, ikke i dem foran. Sjekk at navn og fødselsdato er skrevet likt."

  static func missing(from file: String) -> String {
    "Eleven står ikke i \(file). Sjekk at navn og fødselsdato er skrevet likt."
  }

  static func difference(_ label: String, used file: String) -> String {
    "Kildene er uenige om «\(label)». Svaret i \(file) er brukt. Rett den kilden som er feil."
  }

  static func badJSON(line: Int?) -> String {
    let place = line.map { " Feilen er på linje \($0)." } ?? ""
    return "Filen er ikke gyldig JSON i den formen iko les gir.\(place) Lag den på nytt med iko les --json."
  }

  static func wrongJSONKind(_ label: String, expected kind: FieldKind) -> String {
    "«\(label)» skal være \(expected(kind)). Svaret er av et annet slag og er ikke brukt."
  }

  private static func expected(_ kind: FieldKind) -> String {
    switch kind {
    case .text, .multiline: "tekst"
    case .day: "en dato, f.eks. «2026-12-13»"
    case .number: "et tall"
    case .choice: "ett valg fra listen"
    case .choices: "en liste av valg, f.eks. [\"Fravær\"]"
    case .janei: "«ja», «nei», «ikkeAktuelt» eller «ubesvart»"
    case .check: "true eller false"
    case .rows: "en liste av rader"
    }
  }

  // MARK: The year

  static let noMeetingNumber =
    "Raden mangler møtenummer. Skriv nummeret i kolonnen «Møte nr.», slik det står i årshjulet."

  static func outsideYear(_ year: String) -> String {
    "Datoen ligger utenfor skoleåret \(year). Sjekk datoen, eller velg et annet skoleår med --skoleår."
  }

  static func noSuchMeeting(_ numbers: [String]) -> String {
    "Årshjulet har ikke noe møte med dette nummeret. Møtene er \(numbers.joined(separator: ", "))."
  }

  // MARK: Making documents

  static let kept =
    "Dokumentet er endret siden det ble laget, og er ikke rørt. Flytt det, eller slett det, om det skal lages på nytt."

  static let otherTemplate =
    "Dokumentet er laget fra en annen utgave av malen, og er ikke rørt. Flytt det, eller slett det, om det skal lages på nytt."

  static let foreignFile =
    "Det ligger allerede en fil med dette navnet som iko ikke kan se at den har laget for eleven. Den er ikke rørt. "
    + "Flytt den, eller slett den, om dokumentet skal lages."

  static let openInWord = "Dokumentet er åpent i Word, og er ikke rørt. Lukk det og kjør på nytt."

  static let link =
    "Her ligger det en lenke til et annet sted. iko skriver ikke gjennom lenker. Velg en annen mappe med -o, eller fjern lenken."

  static let invisibleInName =
    "Navnet inneholder usynlige tegn. De er tatt ut av filnavnet, men står i dokumentet. Skriv navnet på nytt i listen."

  static func twice(_ count: Int) -> String {
    "Det finnes \(count) dokumenter for samme elev og skjema i mappen. Ingen av dem er rørt. Behold ett av dem."
  }

  static let sameFileName =
    "Et annet dokument i samme kjøring har fått dette navnet. Dokumentet er ikke laget. Legg til elevnummer i listen."
}

extension String {
  /// With a capital first letter.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}

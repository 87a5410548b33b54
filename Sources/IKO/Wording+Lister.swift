import Forms

/// Sentences about lists, registers and data.
extension Wording {
  static let nobodysRow = "Raden ser ut til å være en sum eller en ledig plass, og er ikke regnet som en elev."

  static func twoLists(file: String) -> String {
    "\(file) ser ut til å ha to lister ved siden av hverandre: kolonnen som sier hvem eleven er, står to ganger. Ingenting er brukt. Sett den ene listen under den andre, eller lagre dem hver for seg."
  }

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

  /// Columns of a list of pupils that are those of a table in the form.
  static func columnsOfRows(_ names: [String], group: String, sheet: String) -> String {
    "Kolonnene \(names.map { "«\($0)»" }.joined(separator: ", ")) ser ut til å høre til radene i «\(group)», men de står i listen over elever og er "
      + "ikke brukt. Legg dem i et eget ark i samme regneark, med navnet \(sheet), med elevens navn og klasse på hver rad."
  }

  static let key = "Nøkkel"
  static let skjermetColumn = "skjermet adresse"
  static let onlyForBirthDate = "(bare fødselsdatoen brukes)"
  static let standardInput = "standard inn"

  static func row(_ number: Int) -> String { "rad \(number)" }

  static func foresatt(_ number: Int, _ member: String) -> String { "Foresatt \(number) \(member)" }

  static func fødselsnummer(file: String) -> String {
    "\(file) har en kolonne med fødselsnummer. Bare fødselsdatoen er hentet fra den; numrene lagres ikke og skrives ikke ut. "
      + "Fjern kolonnen om du kan."
  }

  static let noName = "Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen."

  static let noKey = "Det står ikke hvem eleven er. Legg til elevnummer, eller navn og fødselsdato."

  static let fødselsnummerAsKey =
    "Det ser ut til å stå et fødselsnummer her. Det er ikke brukt som nøkkel, og skrives ikke ut. Bruk elevnummer, eller navn og fødselsdato."
  static let fødselsnummerAsDate =
    "Her står det et fødselsnummer der det skal stå en dato. Bare fødselsdatoen er hentet fra det; nummeret lagres ikke og skrives ikke ut."
  static let fødselsnummerAsAnswer =
    "Her står det et fødselsnummer. Det er ikke brukt, og skrives ikke i noe dokument. Fjern det fra listen."
  static let wrongFødselsnummer =
    "Dette er ikke et gyldig fødselsnummer eller D-nummer, så det er ikke hentet noen fødselsdato fra det. Rett nummeret, eller skriv fødselsdatoen i en egen kolonne."
  static let twoBirthDates =
    "Raden sier to ulike fødselsdatoer: Fødselsnummeret stemmer ikke med den andre datoen. Det er ikke sikkert hvem raden gjelder, og den er ikke brukt. Rett det som er feil."

  /// Answers of data that are a fødselsnummer, by their tags.
  static func fødselsnummerInData(_ tags: [String]) -> String {
    "Det står et fødselsnummer i \(tags.map { "«\($0)»" }.joined(separator: ", ")). Det er ikke brukt, og skrives ikke i noe dokument."
  }

  static func sameRows(_ others: [String]) -> String {
    "Eleven står \(others.count + 1) ganger med samme opplysninger (også \(named(others))), og er regnet én gang."
  }

  static func sameKey(_ others: [String]) -> String {
    "Raden ser ut til å gjelde samme elev som \(named(others)), men opplysningene er ulike. Ingen av radene er brukt. "
      + "Er det to elever, skriv elevnummer eller fødselsdato for begge; er det én, fjern den raden som er feil."
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
}

// What a person at the school reads about lists: where, what kind of thing is there, what was expected, what to write instead. It never
// repeats what stands in a cell; names of sheets and columns are repeated, because they are what the person looks for.

/// What a column is called whose name is a pupil's number.
let hiddenHeader = "…"

extension TablePlace {
  /// `1STA.xlsx: ark Klasseliste, celle C7` or `elever.csv: linje 7, kolonne 3 (Fødselsdato)`.
  package var text: String { ([file] + [inside].filter { !$0.isEmpty }).joined(separator: ": ") }

  /// The place without the file: `ark Klasseliste, celle C7`.
  package var inside: String {
    if let sheet {
      let name = "ark " + Self.short(sheet)
      guard let row else { return name }
      guard let column else { return "\(name), rad \(row)" }
      return "\(name), celle \(CellAddress(row: row, column: column).text)"
    }
    guard let row else { return "" }
    guard let column else { return "linje \(row)" }
    return "linje \(row), kolonne \(column)" + (header.map { " (\(Self.short($0)))" } ?? "")
  }

  /// The column's name where the address does not tell it.
  fileprivate var subject: String {
    guard sheet != nil, let header else { return "cellen" }
    return "«\(Self.short(header))»"
  }

  /// Names are one line, and not longer than a line can bear.
  fileprivate static func short(_ name: String) -> String {
    let line = String(name.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}

extension TableProblem {
  /// The whole sentence, with the place.
  package var text: String { "\(place.text): \(explanation)" }

  /// The sentence without the place.
  package var explanation: String {
    switch kind {
    case .unclosedQuote:
      "et anførselstegn (\") åpner cellen, men lukkes ikke. Sett et anførselstegn til sist i cellen, eller ta bort det første."
    case .textAfterQuote:
      "det står tekst etter anførselstegnet (\") som lukker cellen. Skriv to anførselstegn (\"\") der det skal stå ett inne i teksten."
    case .surplusCell:
      "linjen har flere celler enn det er kolonnenavn. Sett anførselstegn (\") rundt tekst som inneholder skilletegnet, "
        + "eller ta bort det som er for mye."
    case .duplicateHeader:
      "kolonnenavnet \(name) står også i \(other?.inside ?? "en annen kolonne"). Gi hver kolonne sitt eget navn."
    case .dataWithoutHeader:
      "kolonnen har innhold, men ikke noe navn, og er ikke brukt. Står det elever der, flytt dem under de andre. "
        + "Ellers skriv et kolonnenavn over den, eller ta bort innholdet."
    case .noRows:
      "liste uten elever: under kolonnenavnene står det ingen rader. Kontroller at det er riktig fil og riktig ark."
    case .severalSheets:
      "arket ser ut til å holde mer av samme liste, men bare \(other?.inside ?? "ett ark") er lest. "
        + "Velg det arket som skal leses, eller samle elevene på ett ark."
    case .convertedCode:
      "\(place.subject) holder noe som regnearket har gjort om: en dato, SANN/USANN eller 1,00E+01 der det skal stå en kode, et navn eller et telefonnummer. "
        + "Det er ikke brukt. Gi kolonnen formatet Tekst, og skriv det inn på nytt."
    case .eitherDay:
      "\(place.subject) kan bety to ulike datoer, fordi kolonnen blander dag og måned først. Den er ikke brukt. Skriv f.eks. 13.12.2026."
    case .struckOut:
      "\(place.subject) har tekst som er strøket over. Den er ikke brukt. Slett den, eller ta bort overstrekingen."
    case .struckRow: "raden er strøket over og er ikke brukt. Slett den, eller ta bort overstrekingen."
    case .dayExpected: "\(place.subject) inneholder \(thing) der det skal stå en dato. Skriv f.eks. 13.12.2026."
    case .impossibleDay:
      "\(place.subject) inneholder en dato som ikke finnes. Skriv dag, måned og år, f.eks. 13.12.2026."
    case .dayWithoutFormat:
      "\(place.subject) inneholder et tall der det skal stå en dato. Gi cellen datoformat, eller skriv f.eks. 13.12.2026."
    case .numberExpected: "\(place.subject) inneholder \(thing) der det skal stå et tall. Skriv f.eks. 2,5."
    case .formulaWithoutValue:
      "\(place.subject) inneholder en formel som ikke er regnet ut. Åpne filen i Excel, lagre den og prøv igjen."
    case .errorValue:
      "\(place.subject) inneholder en feilverdi fra en formel. Rett formelen, eller skriv verdien inn."
    }
  }

  private var name: String { place.header.map { "«\(TablePlace.short($0))»" } ?? "" }

  private var thing: String {
    switch found {
    case .text, nil: "tekst"
    case .number: "et tall"
    case .day: "en dato"
    case .bool: "SANN eller USANN"
    }
  }
}

extension TableFault {
  /// The whole sentence, with the place.
  package var text: String { "\(place.text): \(explanation)" }

  /// The sentence without the place.
  package var explanation: String {
    switch kind {
    case .empty: "filen er tom. En liste har kolonnenavn øverst og en rad for hver elev."
    case .notATable: "filen er ikke en liste. Er den pakket (zip), må den pakkes ut først. \(Self.wanted)"
    case .document: "filen er et tekstdokument, ikke en liste. Kopier tabellen til et regneark. \(Self.wanted)"
    case .pdf: "filen er en PDF, ikke en liste. Eksporter listen på nytt. \(Self.wanted)"
    case .picture: "filen er et bilde, ikke en liste. \(Self.wanted)"
    case .webPage: "filen er en nettside eller en XML-fil, ikke en liste. Åpne den i Excel og lagre den som .xlsx."
    case .otherSpreadsheet: "filen er et regneark av et annet slag. Åpne det og lagre det som .xlsx."
    case .oldWorkbook: "filen er et gammelt Excel-regneark (.xls). Åpne det i Excel og lagre det som .xlsx."
    case .passwordProtected: "filen er beskyttet med passord. Ta bort passordet i Excel og lagre filen på nytt."
    case .damaged: "filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Excel og lagre den på nytt."
    case .badXML: "regnearket har innhold som ikke er gyldig XML. Åpne filen i Excel og lagre den på nytt."
    case .brokenText: "teksten i filen har en ukjent tegnkoding. Lagre den som «CSV UTF-8»."
    case .tooLarge: "filen er større enn det som kan leses\(limit("")). Del listen, eller ta bort ark som ikke trengs."
    case .tooManyRows: "listen har flere rader enn det som kan leses\(limit(" rader")). Del listen i flere filer."
    case .tooManyColumns:
      "arket har flere kolonner enn det som kan leses\(limit(" kolonner")). Ta bort kolonner som ikke trengs."
    case .cellTooLong: "cellen har lengre tekst enn en celle kan holde\(limit(" tegn")). Kort den ned."
    case .noHeader:
      "fant ingen rad med kolonnenavn. Skriv kolonnenavn i den første raden, f.eks. Etternavn, Fornavn, Klasse."
    case .noSuchSheet: "arket finnes ikke i filen. Kontroller navnet på arket."
    case .notWritten: "regnearket kunne ikke lages. Kontroller at det er plass på disken, og prøv igjen."
    }
  }

  private static let wanted = "Bruk et Excel-regneark (.xlsx) eller en tekstfil med kolonner (.csv)."

  /// Only a bare limit is for the reader; other details are for diagnostics.
  private func limit(_ unit: String) -> String {
    let number = detail.hasSuffix(" MB") ? detail.dropLast(3) : detail[...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? " (høyst \(detail)\(unit))" : ""
  }
}

import Testing

@testable import Tables

struct WordingTests {
  private let cell = TablePlace(file: "a.xlsx", sheet: "1STA", row: 7, column: 3, header: "Fødselsdato")
  private let line = TablePlace(file: "a.csv", row: 7, column: 3, header: "Fødselsdato")

  @Test func `a place is told as a person looks for it`() {
    #expect(cell.text == "a.xlsx: ark 1STA, celle C7")
    #expect(line.text == "a.csv: linje 7, kolonne 3 (Fødselsdato)")
    #expect(TablePlace(file: "a.xlsx", sheet: "1STA", row: 7).text == "a.xlsx: ark 1STA, rad 7")
    #expect(TablePlace(file: "a.xlsx", sheet: "1STA").text == "a.xlsx: ark 1STA")
    #expect(TablePlace(file: "a.csv", row: 7).text == "a.csv: linje 7")
    #expect(TablePlace(file: "a.csv").text == "a.csv")
    #expect(TablePlace(file: "a.csv", row: 1, column: 1, header: "a\nb").inside == "linje 1, kolonne 1 (a b)")
  }

  @Test func `every problem is a sentence`() {
    let first = TablePlace(file: "a.xlsx", sheet: "1STA", row: 7, column: 1)
    let formula = (
      TableProblem(.formulaWithoutValue, cell),
      "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder en formel som ikke er regnet ut. Åpne filen i Excel, lagre den og prøv igjen."
    )
    let cases: [(TableProblem, String)] = [
      (
        TableProblem(.unclosedQuote, line),
        "a.csv: linje 7, kolonne 3 (Fødselsdato): et anførselstegn (\") åpner cellen, men lukkes ikke. Sett et anførselstegn til sist i cellen, eller ta bort det første."
      ),
      (
        TableProblem(.textAfterQuote, line),
        "a.csv: linje 7, kolonne 3 (Fødselsdato): det står tekst etter anførselstegnet (\") som lukker cellen. Skriv to anførselstegn (\"\") der det skal stå ett inne i teksten."
      ),
      (
        TableProblem(.surplusCell, TablePlace(file: "a.csv", row: 7, column: 4)),
        "a.csv: linje 7, kolonne 4: linjen har flere celler enn det er kolonnenavn. Sett anførselstegn (\") rundt tekst som inneholder skilletegnet, eller ta bort det som er for mye."
      ),
      (
        TableProblem(.duplicateHeader, cell, other: first),
        "a.xlsx: ark 1STA, celle C7: kolonnenavnet «Fødselsdato» står også i ark 1STA, celle A7. Gi hver kolonne sitt eget navn."
      ),
      (
        TableProblem(.dataWithoutHeader, first),
        "a.xlsx: ark 1STA, celle A7: kolonnen har innhold, men ikke noe navn, og er ikke brukt. Står det elever der, flytt dem under de andre. Ellers skriv et kolonnenavn over den, eller ta bort innholdet."
      ),
      (
        TableProblem(.noRows, TablePlace(file: "a.csv", row: 1)),
        "a.csv: linje 1: liste uten elever: under kolonnenavnene står det ingen rader. Kontroller at det er riktig fil og riktig ark."
      ),
      (
        TableProblem(
          .severalSheets, TablePlace(file: "a.xlsx", sheet: "1STB"), other: TablePlace(file: "a.xlsx", sheet: "1STA")),
        "a.xlsx: ark 1STB: arket ser ut til å holde mer av samme liste, men bare ark 1STA er lest. Velg det arket som skal leses, eller samle elevene på ett ark."
      ),
      (
        TableProblem(.dayExpected, cell, found: .text),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."
      ),
      (
        TableProblem(.dayExpected, line, found: .text),
        "a.csv: linje 7, kolonne 3 (Fødselsdato): cellen inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."
      ),
      (
        TableProblem(.impossibleDay, cell),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder en dato som ikke finnes. Skriv dag, måned og år, f.eks. 13.12.2026."
      ),
      (
        TableProblem(.dayWithoutFormat, cell, found: .number),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder et tall der det skal stå en dato. Gi cellen datoformat, eller skriv f.eks. 13.12.2026."
      ),
      (
        TableProblem(.numberExpected, cell, found: .day),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder en dato der det skal stå et tall. Skriv f.eks. 2,5."
      ),
      (
        TableProblem(.convertedCode, cell),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» holder noe som regnearket har gjort om: en dato, SANN/USANN eller 1,00E+01 der det skal stå en kode, et navn eller et telefonnummer. Det er ikke brukt. Gi kolonnen formatet Tekst, og skriv det inn på nytt."
      ),
      (
        TableProblem(.eitherDay, cell),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» kan bety to ulike datoer, fordi kolonnen blander dag og måned først. Den er ikke brukt. Skriv f.eks. 13.12.2026."
      ),
      (
        TableProblem(.struckOut, cell),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» har tekst som er strøket over. Den er ikke brukt. Slett den, eller ta bort overstrekingen."
      ),
      (
        TableProblem(.struckRow, TablePlace(file: "a.xlsx", sheet: "1STA", row: 7)),
        "a.xlsx: ark 1STA, rad 7: raden er strøket over og er ikke brukt. Slett den, eller ta bort overstrekingen."
      ),
      (
        TableProblem(.errorValue, cell),
        "a.xlsx: ark 1STA, celle C7: «Fødselsdato» inneholder en feilverdi fra en formel. Rett formelen, eller skriv verdien inn."
      ),
    ]
    for (problem, text) in cases + [formula] { #expect(problem.text == text) }
    #expect(Set((cases + [formula]).map(\.0.kind)) == Set(TableProblem.Kind.allCases))
  }

  @Test func `every fault is a sentence`() {
    let excel = "Bruk et Excel-regneark (.xlsx) eller en tekstfil med kolonner (.csv)."
    let cases: [(TableFault.Kind, String, String)] = [
      (.empty, "", "filen er tom. En liste har kolonnenavn øverst og en rad for hver elev."),
      (.notATable, "", "filen er ikke en liste. Er den pakket (zip), må den pakkes ut først. \(excel)"),
      (.document, "", "filen er et tekstdokument, ikke en liste. Kopier tabellen til et regneark. \(excel)"),
      (.pdf, "", "filen er en PDF, ikke en liste. Eksporter listen på nytt. \(excel)"),
      (.picture, "", "filen er et bilde, ikke en liste. \(excel)"),
      (.webPage, "", "filen er en nettside eller en XML-fil, ikke en liste. Åpne den i Excel og lagre den som .xlsx."),
      (.otherSpreadsheet, "ODF", "filen er et regneark av et annet slag. Åpne det og lagre det som .xlsx."),
      (.oldWorkbook, "", "filen er et gammelt Excel-regneark (.xls). Åpne det i Excel og lagre det som .xlsx."),
      (.passwordProtected, "", "filen er beskyttet med passord. Ta bort passordet i Excel og lagre filen på nytt."),
      (
        .damaged, "",
        "filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Excel og lagre den på nytt."
      ),
      (.badXML, "", "regnearket har innhold som ikke er gyldig XML. Åpne filen i Excel og lagre den på nytt."),
      (.brokenText, "", "teksten i filen har en ukjent tegnkoding. Lagre den som «CSV UTF-8»."),
      (
        .tooLarge, "64 MB",
        "filen er større enn det som kan leses (høyst 64 MB). Del listen, eller ta bort ark som ikke trengs."
      ),
      (
        .tooManyRows, "100100",
        "listen har flere rader enn det som kan leses (høyst 100100 rader). Del listen i flere filer."
      ),
      (
        .tooManyColumns, "200",
        "arket har flere kolonner enn det som kan leses (høyst 200 kolonner). Ta bort kolonner som ikke trengs."
      ),
      (.cellTooLong, "32767", "cellen har lengre tekst enn en celle kan holde (høyst 32767 tegn). Kort den ned."),
      (
        .noHeader, "",
        "fant ingen rad med kolonnenavn. Skriv kolonnenavn i den første raden, f.eks. Etternavn, Fornavn, Klasse."
      ),
      (.noSuchSheet, "", "arket finnes ikke i filen. Kontroller navnet på arket."),
      (.notWritten, "", "regnearket kunne ikke lages. Kontroller at det er plass på disken, og prøv igjen."),
    ]
    for (kind, detail, text) in cases {
      #expect(TableFault(kind, TablePlace(file: "a.xlsx"), detail: detail).text == "a.xlsx: \(text)")
    }
    #expect(Set(cases.map(\.0)) == Set(TableFault.Kind.allCases))
    #expect(!TableFault(.tooLarge, TablePlace(file: "a"), detail: "513 entries, at most 512").text.contains("entries"))
  }

  @Test func `what stands in a cell is never repeated`() throws {
    let secret = "Hemmelig"
    let text = "Navn;Født;Snitt\n\(secret);\(secret);\(secret);\(secret)\n\"\(secret)\"\(secret);\"\(secret)"
    let list = try RowTable(in: try TableFile.read(Array(text.utf8), name: "a.csv"), rules: HeaderRules())
    var sentences = list.problems.map(\.text)
    for row in list.rows {
      for column in list.columns {
        do { _ = try row[column].day(latestYear: 2030) } catch { sentences.append(error.text) }
        do { _ = try row[column].decimal() } catch { sentences.append(error.text) }
      }
    }

    #expect(sentences.count >= 9)
    #expect(!sentences.contains { $0.contains(secret) })
  }
}

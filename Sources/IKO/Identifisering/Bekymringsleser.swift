import Forms
import Tables

/// A list of concerns, a row each: elev, dato, meldt av, faktor, merknad; or the same columns in a class list, where most rows have none.
struct Bekymringsleser {
  /// A concern, and whose it is.
  struct Rad {
    let hvem: Elevkolonner.Hvem
    let bekymring: Bekymring
  }

  private(set) var rader: [Rad] = []
  private(set) var findings: [Finding] = []
  private let dato: Day

  init(dato: Day) { self.dato = dato }

  /// The names that the empty list has.
  static let columns = ["Elevnummer", "Elev", "Fødselsdato", "Klasse", "Dato", "Meldt av", "Faktor", "Merknad"]

  private struct Kolonner {
    let faktor: RowTable.Column
    let meldtAv: RowTable.Column
    let dato: RowTable.Column?
    let merknad: RowTable.Column?

    init?(_ table: RowTable) {
      func column(_ names: [String]) -> RowTable.Column? {
        table.columns.first { column in
          Kolonneord.readings(of: column.name).contains { names.contains(Kolonneord.compact($0)) }
        }
      }
      guard
        let faktor = column(["faktor", "faktorer", "kritiskfaktor", "kritiskefaktorer", "bekymring", "hvagjelderdet"]),
        let meldtAv = column(["meldtav", "melder", "meldtfra"])
      else { return nil }
      self.faktor = faktor
      self.meldtAv = meldtAv
      dato = column(["dato", "meldtdato", "datomeldt", "meldt", "datoformelding"])
      merknad = column(["merknad", "merknader", "kommentar", "beskrivelse"])
    }

    var all: [RowTable.Column] { [faktor, meldtAv, dato, merknad].compactMap(\.self) }
  }

  /// Whether a table has the columns of concerns. The list for decisions has some of these names, and is no list of concerns.
  static func hasConcerns(_ table: RowTable) -> Bool {
    table[Beslutninger.field.label] == nil && table["nøkkel"] == nil && Kolonner(table) != nil
  }

  /// Whether every row is a concern: else it is a list of pupils, of whom some have one.
  static func isOnlyConcerns(_ table: RowTable) -> Bool {
    guard hasConcerns(table), let columns = Kolonner(table) else { return false }
    return table.rows.allSatisfy { row in !isEmpty(row, columns) }
  }

  private static func isEmpty(_ row: RowTable.Row, _ columns: Kolonner) -> Bool {
    [columns.faktor, columns.meldtAv, columns.merknad].compactMap(\.self).allSatisfy { row[$0].isBlank }
  }

  /// The columns that only concerns have, for whoever reports what was not used.
  static func uses(_ column: RowTable.Column, of table: RowTable) -> Bool {
    hasConcerns(table) && Kolonner(table)?.all.contains(column) == true
  }

  mutating func read(_ table: RowTable) {
    guard let columns = Kolonner(table) else { return }
    let who = Elevkolonner(table, withYear: false, dato: dato)
    let hidden = table.soundRows.filter { $0.isHidden && !Self.isEmpty($0, columns) }.map(\.number)
    if !hidden.isEmpty {
      let place = TablePlace(file: table.file, sheet: table.sheet).text
      findings.append(
        Finding(
          .list, .warning, place: place, message: Wording.hiddenRows(hidden, isAll: hidden.count == table.rows.count)))
    }
    for row in table.soundRows where !row.isHidden && !Self.isEmpty(row, columns) { read(row, columns, who.hvem(row)) }
  }

  private mutating func read(_ row: RowTable.Row, _ columns: Kolonner, _ who: Elevkolonner.Hvem) {
    findings += who.funn
    if who.erMotstridende { return }
    guard !who.kjennetegn.all.isEmpty else {
      findings.append(Finding(.noName, .error, place: row.place.text, message: Wording.noKey))
      return
    }
    func text(_ column: RowTable.Column?) -> String? {
      column.flatMap { (try? row[$0].text()) ?? nil }.map { Elevnavn.tidy($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let factor = text(columns.faktor) else {
      note(row[columns.faktor], .error, Wording.concernWithoutFactor)
      return
    }
    let parts = factor.split { $0 == ";" || $0.isNewline }.map { Elevnavn.tidy(String($0)) }.filter { !$0.isEmpty }
    let known = parts.compactMap { Merkekolonne.id($0) }
    guard known.count == parts.count, !known.isEmpty else {
      note(row[columns.faktor], .error, Wording.unknownFactor)
      return
    }
    var day: Day?
    if let column = columns.dato {
      do throws(TableProblem) {
        day = try row[column].day(latestYear: dato.year + 1)
      } catch {
        findings.append(Finding(error))
      }
      if let found = day, found > dato {
        note(row[column], .error, Wording.concernInFuture)
        day = nil
      }
    }
    let reporter = text(columns.meldtAv)
    if reporter == nil { note(row[columns.meldtAv], .warning, Wording.concernOfWhom) }
    rader.append(
      Rad(
        hvem: who,
        bekymring: Bekymring(
          dato: day, meldtAv: reporter, faktorer: known, merknad: text(columns.merknad), sted: row.place.text)))
  }

  private mutating func note(_ cell: ListCell, _ severity: Finding.Severity, _ message: String) {
    findings.append(Finding(.badCell, severity, place: cell.place.text, message: message))
  }

  static func beskrivelse(_ table: RowTable) -> Arkbeskrivelse {
    let used = table.columns.filter { uses($0, of: table) }
    return Arkbeskrivelse(
      fil: table.file, ark: table.sheet, rader: table.rows.count, kolonner: used.map { ($0.name, Wording.concern) },
      ubrukt: [])
  }
}

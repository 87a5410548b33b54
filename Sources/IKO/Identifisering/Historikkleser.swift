import Norwegian
import Forms
import Tables

/// Subjects of earlier years: a list with a row for each grade (fag, type, karakter), or one for each subject with a column for each assessment.
struct Historikkleser {
  /// One grade, and whose it is.
  struct Rad {
    let hvem: Elevkolonner.Hvem
    let karakter: Fagkarakter
    let sted: String
    let fil: String
  }

  private let dato: Day?
  private(set) var rader: [Rad] = []
  private(set) var findings: [Finding] = []

  init(dato: Day? = nil) { self.dato = dato }

  private enum Kolonne: Equatable {
    case fag, fagkode, type, karakter, skoleår, trinn
    case vurdering(Vurderingsform)

    init?(_ name: String) {
      switch Kolonneord.words(name).joined(separator: " ") {
      case "fag", "fagnavn": self = .fag
      case "fagkode", "kode": self = .fagkode
      case "type", "vurdering", "vurderingstype", "karaktertype", "termin", "vurderingsperiode": self = .type
      case "karakter": self = .karakter
      case "skoleår": self = .skoleår
      case "trinn", "klassetrinn", "årstrinn": self = .trinn
      default:
        guard let form = Vurderingsform(name) else { return nil }
        self = .vurdering(form)
      }
    }
  }

  /// Whether a sheet of this name does.
  static func isHistory(sheet name: String) -> Bool { Folding.folded(name) == "karakterer" }

  /// Whether a table is about subjects and not about pupils.
  static func isHistory(_ table: RowTable) -> Bool {
    let columns = table.columns.compactMap { Kolonne($0.name) }
    return hasSubjects(table) && columns.contains { $0 == .karakter || Self.form($0) != nil }
  }

  /// Whether a table has a column of subjects.
  static func hasSubjects(_ table: RowTable) -> Bool {
    let columns = table.columns.compactMap { Kolonne($0.name) }
    return columns.contains(.fag) || columns.contains(.fagkode)
  }

  private static func form(_ column: Kolonne) -> Vurderingsform? {
    if case .vurdering(let form) = column { form } else { nil }
  }

  mutating func read(_ table: RowTable) {
    guard let dato else { return }
    let who = Elevkolonner(table, withYear: false, dato: dato)
    findings += who.kolonner.findings
    let columns = who.kolonner.unused.compactMap { column in Kolonne(column.name).map { (column, $0) } }
    let isOf10 = (table.titles + [table.sheet].compactMap(\.self)).contains(where: Self.namesLowerSecondary)
    for row in table.rows { read(row, who.hvem(row), columns, file: table.file, isOf10: isOf10, dato: dato) }
  }

  private mutating func read(
    _ row: RowTable.Row, _ who: Elevkolonner.Hvem, _ columns: [(RowTable.Column, Kolonne)], file: String, isOf10: Bool,
    dato: Day
  ) {
    findings += who.funn
    if who.erMotstridende { return }
    guard !who.kjennetegn.all.isEmpty else {
      findings.append(Finding(.noName, .error, place: row.place.text, message: Wording.noKey))
      return
    }
    func text(_ kolonne: Kolonne) -> (text: String, cell: ListCell)? {
      guard let column = columns.first(where: { $0.1 == kolonne })?.0 else { return nil }
      let cell = row[column]
      guard let text = try? cell.text(), !Kolonnelesing.isDash(text) else { return nil }
      return (text, cell)
    }
    guard let fag = text(.fag)?.text ?? text(.fagkode)?.text else {
      findings.append(Finding(.badCell, .error, place: row.place.text, message: Wording.historyWithoutSubject))
      return
    }
    var grade = Fagkarakter(Elevnavn.tidy(fag), fagkode: text(.fagkode)?.text, .standpunkt, nil)
    if let (year, cell) = text(.skoleår) {
      grade.skoleår = Skoleår(year)
      if grade.skoleår == nil { bad(cell, .error, Wording.schoolYearExpected) }
      grade.erFraEtAnnetÅr = grade.skoleår.map { $0 != Skoleår(containing: dato) } ?? false
    }
    let saysYear = text(.trinn) != nil
    if !saysYear { grade.erUngdomstrinn = isOf10 || text(.type).map { Self.namesLowerSecondary($0.text) } ?? false }
    if let (year, cell) = text(.trinn) {
      grade.trinn = Trinn(year)
      grade.erUngdomstrinn = Self.isLowerSecondary(year)
      if grade.trinn == nil, !grade.erUngdomstrinn { bad(cell, .error, Wording.historyYearExpected) }
    }
    for (form, written, cell) in grades(text, columns) {
      // Orden and atferd have grades of their own (G, Ng, Lg).
      if grade.erOrdenEllerAtferd { continue }
      var karakter = grade
      karakter.vurdering = form
      karakter.karakter = Karakter(written)
      if karakter.karakter == nil { bad(cell, .error, Wording.gradeExpected) }
      rader.append(Rad(hvem: who, karakter: karakter, sted: row.place.text, fil: file))
    }
  }

  /// The grades of a row, each with its assessment.
  private mutating func grades(
    _ text: (Kolonne) -> (text: String, cell: ListCell)?, _ columns: [(RowTable.Column, Kolonne)]
  ) -> [(Vurderingsform, String, ListCell)] {
    var grades: [(Vurderingsform, String, ListCell)] = []
    for form in columns.compactMap({ Self.form($0.1) }) {
      if let (written, cell) = text(.vurdering(form)) { grades.append((form, written, cell)) }
    }
    guard let (written, cell) = text(.karakter) else { return grades }
    guard let type = text(.type) else {
      bad(cell, .error) { _ in Wording.historyWithoutType }
      return grades
    }
    guard let form = Vurderingsform(type.text) ?? Vurderingsform(halvår: type.text) else {
      bad(type.cell, .error, Wording.assessmentExpected)
      return grades
    }
    return grades + [(form, written, cell)]
  }

  private mutating func bad(_ cell: ListCell, _ severity: Finding.Severity, _ message: (String) -> String) {
    let message = message(cell.place.header ?? "")
    findings.append(Finding(.badCell, severity, place: cell.place.text, message: message))
  }

  /// What a cell below Trinn says: «10», «Ungdomstrinnet».
  private static func isLowerSecondary(_ text: String) -> Bool {
    namesLowerSecondary(text) || Kolonneord.words(text).contains { ["8", "9", "10"].contains($0) }
  }

  /// What a title, or the name of an assessment, may say besides: «Standpunkt 10. trinn». A number alone may be a day.
  private static func namesLowerSecondary(_ text: String) -> Bool {
    let words = Kolonneord.words(text)
    let years = ["8", "9", "10"]
    return words.contains { ["ungdomstrinn", "ungdomstrinnet", "ungdomsskolen", "grunnskolen"].contains($0) }
      || zip(words, words.dropFirst()).contains { years.contains($0) && ["trinn", "årstrinn"].contains($1) }
  }

  /// What its columns are said to be for.
  static let felt = "Karakterer i fag"

  func beskrivelse(_ table: RowTable) -> Arkbeskrivelse {
    let used = table.columns.filter { Kolonne($0.name) != nil }
    return Arkbeskrivelse(
      fil: table.file, ark: table.sheet, rader: table.rows.count, kolonner: used.map { ($0.name, Self.felt) },
      ubrukt: [])
  }
}

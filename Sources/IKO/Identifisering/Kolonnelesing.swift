import Forms
import Foundation
import Norwegian
import Tables

/// One column that the criteria use: what is a question of the whole column is asked once, when all of its cells were looked at.
struct Kolonnelesing: Sendable {
  let kolonne: Grunnlagskolonne
  /// The name in the list.
  let navn: String
  let fil: String
  private let terskler: Terskler
  /// Findings of the column.
  private(set) var findings: [Finding] = []
  private var sett = Sett()

  /// What was seen in the cells.
  struct Sett: Sendable {
    /// Numbers from 10 to 60, and above 0 to 6.
    var points = 0
    var averages = 0
    /// Whether any number has two decimals.
    var isExact = false
    /// Numbers without a percent sign, above 0 and below 1, and all others.
    var bareFractions = 0
    var bareOthers = 0
    /// Cells that are formatted as percent, and others.
    var percentCells = 0
    var otherCells = 0
    /// Of a column of grades: those that may be one, and those that hold something of another kind: «1P», «ja», 12.
    var grades = 0
    var noGrades = 0
  }

  init(_ kolonne: Grunnlagskolonne, navn: String, fil: String, terskler: Terskler) {
    self.kolonne = kolonne
    self.navn = navn
    self.fil = fil
    self.terskler = terskler
  }

  // MARK: The column

  mutating func look(at cell: ListCell) {
    switch kolonne {
    case .snitt, .poeng, .fravær: break
    case .karakter:
      if let text = try? cell.text(), !Self.isDash(text) {
        if Self.isOfOtherKind(text, cell) { sett.noGrades += 1 } else { sett.grades += 1 }
      }
      return
    case .ønske, .skoledager, .annetFag, .merke: return
    }
    guard !cell.isBlank, let number = try? cell.decimal(), let value = Decimal(number) else { return }
    if value >= 10, value <= 60 { sett.points += 1 }
    if value > 0, value <= 6 { sett.averages += 1 }
    if number.decimals >= 2 { sett.isExact = true }
    if number.isPercent {
      sett.percentCells += 1
    } else {
      sett.otherCells += 1
      if value > 0, value < 1 { sett.bareFractions += 1 } else if value != 0 { sett.bareOthers += 1 }
    }
  }

  /// Of a column of grades, how many cells may be one, and how many are none.
  var karaktertelling: (grades: Int, others: Int) { (sett.grades, sett.noGrades) }

  /// Whether a cell below a subject holds something else than a grade, however it is written: absence, a choice of courses.
  private static func isOfOtherKind(_ text: String, _ cell: ListCell) -> Bool {
    if Karakter(text) != nil || cell.isConverted { return false }
    if let number = try? cell.decimal() {
      return number.isPercent || Decimal(number).map { $0 > 6 || $0 < 1 } ?? false
    }
    return Klassekode.isSubjectGroup(text) || text.first?.isNumber != true && text.count > 3
      || ["ja", "nei", "x"].contains(text.lowercased())
  }

  /// Tells what is a question of the column.
  mutating func settle() {
    switch kolonne {
    case .snitt, .poeng:
      if sett.points > 0, sett.averages > 0 { tell(.error, Wording.mixedAverages(navn)) }
      if isPoints, sett.points > 0 { tell(.remark, Wording.points(navn)) }
    case .fravær(let column):
      if column.enhet == .prosent, isUnclearFraction { tell(.warning, Wording.fractions(navn)) }
      if column.enhet == nil, sett.otherCells > 0 { tell(.warning, Wording.unitMissing(navn)) }
    case .ønske, .skoledager, .karakter, .annetFag, .merke: break
    }
  }

  /// Averages are 0 to 6. A column of numbers from 10 to 60 holds grunnskolepoeng, ten times as much.
  private var isPoints: Bool { kolonne == .poeng || sett.points > 0 && sett.averages == 0 }

  /// 0,12 may be 12 % or 0,12 %; that is one question for the column.
  private var isUnclearFraction: Bool { sett.bareFractions > 0 && sett.bareOthers == 0 }

  private mutating func tell(_ severity: Finding.Severity, _ message: String) {
    findings.append(Finding(.list, severity, place: fil, field: kolonne.tag, message: message))
  }

  // MARK: Cells

  /// What a cell says; nil where nothing can be used. `.untouched` is a column that is there with nothing in it.
  func answer(_ cell: ListCell, _ notes: inout [Finding]) -> Answer? {
    switch kolonne {
    case .snitt, .poeng: return average(cell, &notes)
    case .ønske: return wish(cell, &notes)
    case .fravær(let column): return absence(cell, column, &notes)
    case .skoledager: return number(cell, Wording.daysExpected, in: 0...366, &notes).map { .number($0.value) }
    case .karakter(let column): return grade(cell, isExam: column.erEksamen, &notes)
    case .annetFag(let column): return grade(cell, isExam: column.vurdering == .eksamen, &notes)
    case .merke: return mark(cell, &notes)
    }
  }

  private func average(_ cell: ListCell, _ notes: inout [Finding]) -> Answer? {
    guard let number = number(cell, Wording.averageExpected, &notes) else { return nil }
    let value = number.value
    if value == 0 {
      note(cell, .warning, Wording.noAverage, &notes)
      return nil
    }
    guard isPoints ? (10...60).contains(value) : value > 0 && value <= 6 else {
      note(cell, .error, isPoints ? Wording.pointsExpected : Wording.averageExpected, &notes)
      return nil
    }
    if isRounded(cell, to: isPoints ? value / 10 : value, [terskler.snittFørsteønske, terskler.snittLavereØnske]) {
      note(cell, .warning, Wording.roundedToLimit, &notes)
      return .number(isPoints ? value / 10 : value)
    }
    if isPoints { return .number(value / 10) }
    // A spreadsheet drops zeros at the end: where other cells have two decimals, this one has them too.
    if number.decimals < 2, !(number.isStored && sett.isExact) { note(cell, .remark, Wording.perhapsRounded, &notes) }
    return .number(value)
  }

  /// Whether what a person sees is a limit, and the number behind it is another: it may lie on either side.
  private func isRounded(_ cell: ListCell, to value: Decimal, _ limits: [Terskler.Grense]) -> Bool {
    cell.cell.look.contains(.rounded) && limits.contains { $0.grense == value }
  }

  private func absence(_ cell: ListCell, _ column: Fraværskolonne, _ notes: inout [Finding]) -> Answer? {
    switch column.enhet {
    case .prosent:
      guard let number = number(cell, Wording.percentExpected, in: 0...100, &notes) else { return nil }
      if isRounded(cell, to: number.value, [terskler.fraværProsent]) {
        note(cell, .warning, Wording.roundedToLimit, &notes)
      }
      if number.isPercent { return .number(number.value) }
      if isUnclearFraction { return nil }
      // Beside cells that are formatted as percent, a bare fraction is one whose format is missing.
      if number.isStored, sett.percentCells > 0, number.value > 0, number.value < 1 {
        note(cell, .error, Wording.fractionCell, &notes)
        return nil
      }
      return .number(number.value)
    case .dager: return number(cell, Wording.daysExpected, in: 0...366, &notes).map { .number($0.value) }
    case .timer: return number(cell, Wording.hoursExpected, in: 0...3000, &notes).map { .number($0.value) }
    case nil:
      // Cells that say themselves that they are percentages need no unit in the header.
      guard sett.otherCells == 0 else { return nil }
      return number(cell, Wording.percentExpected, in: 0...100, &notes).map { .number($0.value) }
    }
  }

  private func wish(_ cell: ListCell, _ notes: inout [Finding]) -> Answer? {
    guard let text = text(cell, &notes) else { return nil }
    switch Ønsketekst(text, words: terskler.ønskeord ?? [:]) {
    case .nummer(let number): return .number(Decimal(number))
    case .ord: return .text(Ønsketekst.word)
    case .ugyldig:
      note(cell, .error, Wording.wishExpected, &notes)
      return nil
    }
  }

  private func grade(_ cell: ListCell, isExam: Bool, _ notes: inout [Finding]) -> Answer? {
    guard let text = text(cell, &notes) else { return .untouched }
    if cell.isConverted {
      notes.append(Finding(TableProblem(.convertedCode, cell.place), field: kolonne.tag))
      return .text(Self.unreadable)
    }
    guard let karakter = Karakter(text) else {
      note(cell, .error, Wording.gradeExpected, &notes)
      return .text(Self.unreadable)
    }
    if karakter == .kode(.im), !isExam {
      note(cell, .warning, Wording.notMetOutsideExam, &notes)
      return .text(Self.unreadable)
    }
    return .text(karakter.text)
  }

  private func mark(_ cell: ListCell, _ notes: inout [Finding]) -> Answer? {
    guard let text = text(cell, &notes) else { return .text(Elevgrunnlag.Merke.nei.rawValue) }
    switch JaNei(written: text) {
    case .ja: return .text(Elevgrunnlag.Merke.ja.rawValue)
    case .nei: return .text(Elevgrunnlag.Merke.nei.rawValue)
    default:
      note(cell, .warning, Wording.markExpected, &notes)
      return .text(Elevgrunnlag.Merke.uklart.rawValue)
    }
  }

  /// What stands for a grade that cannot be read.
  static let unreadable = "?"

  /// Nil for a cell with nothing in it, or with a dash for it.
  private func text(_ cell: ListCell, _ notes: inout [Finding]) -> String? {
    do throws(TableProblem) {
      guard let text = try cell.text(), !Self.isDash(text) else { return nil }
      return text
    } catch {
      notes.append(Finding(error, field: kolonne.tag))
      return nil
    }
  }

  static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−", "‐"].contains(text) }

  /// A number of the column; what is outside the range is an error and not used.
  private func number(
    _ cell: ListCell, _ expected: (String) -> String, in range: ClosedRange<Decimal>? = nil, _ notes: inout [Finding]
  ) -> Celletall? {
    guard let text = text(cell, &notes) else { return nil }
    if case .fravær = kolonne, text.uppercased() == "D" {
      note(cell, .error, Wording.absenceCode, &notes)
      return nil
    }
    do throws(TableProblem) {
      guard let number = try cell.decimal(), let value = Decimal(number) else { return nil }
      if let range, !range.contains(value) {
        note(cell, .error, expected, &notes)
        return nil
      }
      let isStored = if case .number = cell.value { true } else { false }
      if !isStored, let range, let grouped = DecimalReading.grouped(text), range.contains(Decimal(grouped)) {
        note(cell, .error, Wording.thousands, &notes)
        return nil
      }
      return Celletall(value: value, isPercent: number.isPercent, decimals: number.decimals, isStored: isStored)
    } catch {
      notes.append(Finding(error, field: kolonne.tag))
      return nil
    }
  }

  private func note(
    _ cell: ListCell, _ severity: Finding.Severity, _ message: (String) -> String, _ notes: inout [Finding]
  ) {
    let finding = Finding(.badCell, severity, place: cell.place.text, field: kolonne.tag, message: message(navn))
    notes.append(finding)
  }
}

/// A number in a cell, with how it was given.
struct Celletall {
  let value: Decimal
  let isPercent: Bool
  /// Digits after the decimal sign.
  let decimals: Int
  /// Whether the cell holds a number and not a text: zeros at its end are lost.
  let isStored: Bool
}

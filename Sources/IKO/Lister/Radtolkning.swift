import Forms
import Norwegian
import Tables

/// One row of a list, understood by the meaning of its columns.
struct Radtolkning {
  private(set) var values = Values()
  private(set) var findings: [Finding] = []
  private var nøkkel: String?
  private var elevnummer: String?
  private var name: (for: String?, middle: String?, last: String?, full: String?)
  /// What a group's row says of its pupil.
  private var elev = Values()
  private(set) var erSkjermet = false
  private var foresatte: [Int: Values] = [:]
  /// What fødselsnumre say of the birth date: one day, or several that cannot all be the pupil's.
  private var født: Set<Day> = []
  /// Whether the row says two birth dates: then nobody knows whose it is.
  private(set) var erMotstridende = false
  private let today: Day
  /// Whether the columns are those of a register that was written.
  private let isRegister: Bool

  init(_ row: RowTable.Row, _ columns: Kolonner, today: Day) {
    self.today = today
    isRegister = columns.mål.first?.mål == .nøkkel
    for (column, mål) in columns.mål {
      let cell = row[column]
      do throws(TableProblem) {
        try take(cell, as: mål)
      } catch {
        take(error, cell, as: mål)
      }
    }
    if !foresatte.isEmpty {
      values["foresatte.personer"] = .rows(foresatte.sorted { $0.key < $1.key }.map(\.value))
    }
    takeBirthDate(row, columns)
  }

  /// The birth date that a fødselsnummer told, where the row does not say another one itself.
  private mutating func takeBirthDate(_ row: RowTable.Row, _ columns: Kolonner) {
    let tag = "elev.fødselsdato"
    let said = [values.day(tag), elev.day(tag)].compactMap(\.self)
    guard let day = født.first else { return }
    if født.union(said).count > 1 {
      erMotstridende = true
      findings.append(Finding(.badCell, .error, place: row.place.text, field: tag, message: Wording.twoBirthDates))
    } else if !columns.hasBirthDate {
      elev[tag] = .day(day)
    } else if values[tag]?.isAnswered != true {
      values[tag] = .day(day)
    }
  }

  /// In a register, text where a day or number should be is what stood in a document, and goes back there; all the same it is told.
  private mutating func take(_ problem: TableProblem, _ cell: ListCell, as mål: Kolonner.Mål) {
    guard case .field(let field, let byTag) = mål else {
      findings.append(Finding(problem))
      return
    }
    let finding = Finding(problem, field: field.tag)
    guard byTag, isRegister, [.day, .number].contains(field.kind), case .text(let text) = cell.value else {
      findings.append(finding)
      return
    }
    values[field.tag] = .text(text)
    findings.append(
      Finding(
        finding.code, .warning, place: finding.place, field: field.tag,
        message: finding.message + " " + Wording.asWritten))
  }

  private mutating func take(_ cell: ListCell, as mål: Kolonner.Mål) throws(TableProblem) {
    if try isFødselsnummer(cell, as: mål) { return }
    switch mål {
    case .field(let field, let byTag):
      values[field.tag] = try Celle.answer(cell, to: field, today: today, asWritten: byTag)
      if values[field.tag] == nil, try cell.text().map({ Celle.saysNothing($0, to: field) }) == false {
        let message = Wording.expected(field)
        findings.append(Finding(.badCell, .error, place: cell.place.text, field: field.tag, message: message))
      }
    case .nøkkel: nøkkel = try cell.text()
    case .elevnummer: elevnummer = try cell.text()
    case .fornavn: name.for = try cell.text()
    case .mellomnavn: name.middle = try cell.text()
    case .etternavn: name.last = try cell.text()
    case .navn: name.full = try cell.text()
    case .elev(let field): elev[field.tag] = try Celle.answer(cell, to: field, today: today, asWritten: false)
    case .fødselsnummer: try takeFødselsnummer(cell)
    case .skjermet: erSkjermet = try Skjerming.isMeant(by: cell.text())
    case .foresatt(let index, let member):
      if let text = try cell.text() { foresatte[index, default: Values()][member] = .text(Elevnavn.tidy(text)) }
    }
  }

  /// A cell of a column of fødselsnumre. Some lists have a date there, some hide the last five digits, some have those alone.
  private mutating func takeFødselsnummer(_ cell: ListCell) throws(TableProblem) {
    guard let text = try cell.text(), !Kolonnelesing.isDash(text) else { return }
    let isLastFive = text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
    if let day = Fødselsnummer.birthDate(text) ?? Fødselsnummer.maskedBirthDate(text, latestYear: today.year)
      ?? (try? cell.day(latestYear: today.year)), day <= today
    {
      født.insert(day)
    } else if !isLastFive, Fødselsnummer.reading(text) != .withoutDate {
      tell(Wording.wrongFødselsnummer, cell, .badCell)
    }
  }

  /// Takes a fødselsnummer that stands in another column. It is no key, since keys are printed where somebody must choose and stand in
  /// registers, and no answer either.
  private mutating func isFødselsnummer(_ cell: ListCell, as mål: Kolonner.Mål) throws(TableProblem) -> Bool {
    guard mål != .fødselsnummer, let text = try cell.text(), Fødselsnummer.isLike(text) else { return false }
    let born = Fødselsnummer.birthDate(text).flatMap { $0 <= today ? $0 : nil }
    switch mål {
    case .nøkkel, .elevnummer: tell(Wording.fødselsnummerAsKey, cell)
    case .field(let field, _) where field.tag == "elev.fødselsdato",
      .elev(let field) where field.tag == "elev.fødselsdato":
      if born == nil {
        tell(Wording.wrongFødselsnummer, cell, .badCell)
      } else {
        tell(Wording.fødselsnummerAsDate, cell)
      }
    default:
      // Eleven digits may be something else, and a number beside the pupil's may be that of a foresatt.
      guard Fødselsnummer.reading(text) != .wrong else { return false }
      tell(Wording.fødselsnummerAsAnswer, cell)
      return true
    }
    if let born { født.insert(born) }
    return true
  }

  private mutating func tell(_ message: String, _ cell: ListCell, _ code: Finding.Code = .list) {
    findings.append(Finding(code, .warning, place: cell.place.text, message: message))
  }

  var navn: Elevnavn? {
    Elevnavn(fornavn: name.for, mellomnavn: name.middle, etternavn: name.last, fullt: name.full)
  }

  /// Whether it is the foot of a list, or a place that nobody has: «Sum», «Antall elever: 2», «Vakant». Nobody with a number or a birth date is.
  var isNobody: Bool {
    guard nøkkel == nil, elevnummer == nil, values["elev.fødselsdato"]?.isAnswered != true else { return false }
    let text = [name.full, name.for, name.last].compactMap(\.self).joined(separator: " ")
    let words = Nøkkel.folded(text).split { !$0.isLetter }
    guard let first = words.first else { return false }
    let feet: Set<Substring> = [
      "sum", "snitt", "gjennomsnitt", "totalt", "total", "antall", "delsum", "vakant", "ledig",
    ]
    return feet.contains(first)
      && words.dropFirst().allSatisfy {
        ["elever", "elev", "plass", "plasser", "klassen", "alle", "i", "av"].contains($0)
      }
  }

  /// - Parameter values: the pupil's answers; a group's row has its own.
  var kjennetegn: Kjennetegn {
    var all = values
    for tag in elev.tags { all[tag] = elev[tag] }
    return Kjennetegn(nøkkel: nøkkel, elevnummer: elevnummer, navn: navn, values: all)
  }
}

extension Finding {
  init(_ problem: TableProblem, field: String? = nil) {
    let isUnused = [.unclosedQuote, .textAfterQuote, .surplusCell].contains(problem.kind)
    self.init(
      problem.kind == .severalSheets ? .list : .badCell, problem.severity == .error ? .error : .warning,
      place: problem.place.text, field: field,
      message: problem.explanation.sentenceCased + (isUnused ? " Raden er ikke brukt." : ""))
  }
}

import Forms
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
    switch mål {
    case .field(let field, let byTag):
      values[field.tag] = try Celle.answer(cell, to: field, today: today, asWritten: byTag)
      if values[field.tag] == nil, try cell.text().map({ Celle.saysNothing($0, to: field) }) == false {
        let message = Wording.expected(field)
        findings.append(Finding(.badCell, .error, place: cell.place.text, field: field.tag, message: message))
      }
    case .nøkkel: nøkkel = try key(cell)
    case .elevnummer: elevnummer = try key(cell)
    case .fornavn: name.for = try cell.text()
    case .mellomnavn: name.middle = try cell.text()
    case .etternavn: name.last = try cell.text()
    case .navn: name.full = try cell.text()
    case .elev(let field): elev[field.tag] = try Celle.answer(cell, to: field, today: today, asWritten: false)
    case .fødselsnummer: return
    case .skjermet: erSkjermet = try Skjerming.isMeant(by: cell.text())
    case .foresatt(let index, let member):
      if let text = try cell.text() { foresatte[index, default: Values()][member] = .text(Elevnavn.tidy(text)) }
    }
  }

  /// A fødselsnummer is no key: keys are printed where somebody must choose, and stand in registers.
  private mutating func key(_ cell: ListCell) throws(TableProblem) -> String? {
    guard let text = try cell.text() else { return nil }
    guard !Fødselsnummer.isLike(text) else {
      findings.append(Finding(.list, .warning, place: cell.place.text, message: Wording.fødselsnummerAsKey))
      return nil
    }
    return text
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

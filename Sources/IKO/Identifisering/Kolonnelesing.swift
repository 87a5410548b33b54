import Forms
import Foundation
import Numbers
import Tables

/// All cells of one column, read together: what is a question of the whole column is asked once.
struct Kolonnelesing {
  let kolonne: Grunnlagskolonne
  /// The name in the list.
  let navn: String
  let fil: String
  let cells: [ListCell]
  let terskler: Terskler

  /// An answer for each cell; nil where nothing can be used. `.untouched` is a column that is there with nothing in it.
  private(set) var answers: [Answer?] = []
  /// Findings of single cells.
  private(set) var notes: [(index: Int, finding: Finding)] = []
  /// Findings of the column.
  private(set) var findings: [Finding] = []

  init(_ kolonne: Grunnlagskolonne, navn: String, fil: String, cells: [ListCell], terskler: Terskler) {
    self.kolonne = kolonne
    self.navn = navn
    self.fil = fil
    self.cells = cells
    self.terskler = terskler
    read()
  }

  private mutating func read() {
    switch kolonne {
    case .snitt(let erPoeng): readAverages(named: erPoeng)
    case .ønske: answers = cells.indices.map { ønske($0) }
    case .fravær(let column): readAbsence(column)
    case .skoledager: answers = tall(Wording.daysExpected, in: 0...366).map { $0.map { .number($0.value) } }
    case .karakter(let column): answers = cells.indices.map { karakter($0, column) }
    case .merke: answers = cells.indices.map { merke($0) }
    }
  }

  // MARK: Words

  private mutating func ønske(_ index: Int) -> Answer? {
    guard let text = text(index) else { return nil }
    switch Ønsketekst(text, words: terskler.ønskeord ?? [:]) {
    case .nummer(let number): return .number(Decimal(number))
    case .ord: return .text(Ønsketekst.word)
    case .ugyldig:
      note(index, .error, Wording.wishExpected)
      return nil
    }
  }

  private mutating func karakter(_ index: Int, _ column: Fagkolonne) -> Answer? {
    guard let text = text(index) else { return .untouched }
    guard let karakter = Karakter(text) else {
      note(index, .error, Wording.gradeExpected)
      return .text(Self.unreadable)
    }
    if karakter == .kode(.im), !column.erEksamen {
      note(index, .warning, Wording.notMetOutsideExam)
      return .text(Self.unreadable)
    }
    return .text(karakter.text)
  }

  private mutating func merke(_ index: Int) -> Answer? {
    guard let text = text(index) else { return .text(Elevgrunnlag.Merke.nei.rawValue) }
    switch Nøkkel.folded(text) {
    case "x", "ja", "j", "1", "☒", "☑", "✓", "sann", "true": return .text(Elevgrunnlag.Merke.ja.rawValue)
    case "nei", "n", "0", "☐", "usann", "false": return .text(Elevgrunnlag.Merke.nei.rawValue)
    default:
      note(index, .warning, Wording.markExpected)
      return .text(Elevgrunnlag.Merke.uklart.rawValue)
    }
  }

  /// What stands for a grade that cannot be read.
  static let unreadable = "?"

  /// Nil for a cell with nothing in it, or with a dash for it.
  mutating func text(_ index: Int) -> String? {
    do throws(TableProblem) {
      guard let text = try cells[index].text(), !Self.isDash(text) else { return nil }
      return text
    } catch {
      note(index, error)
      return nil
    }
  }

  static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−", "‐"].contains(text) }

  mutating func note(_ index: Int, _ severity: Finding.Severity, _ message: (String) -> String) {
    let place = cells[index].place.text
    notes.append((index, Finding(.badCell, severity, place: place, field: kolonne.tag, message: message(navn))))
  }

  mutating func note(_ index: Int, _ problem: TableProblem) { notes.append((index, Finding(problem))) }

  mutating func tell(_ severity: Finding.Severity, _ message: String) {
    findings.append(Finding(.list, severity, place: fil, field: kolonne.tag, message: message))
  }

  mutating func set(_ answers: [Answer?]) { self.answers = answers }
}

/// A wish as lists tell it.
enum Ønsketekst: Equatable {
  case nummer(Int)
  case ord
  case ugyldig

  /// What is kept for a wish that was told in words.
  static let word = "ord"

  /// From `2`, `2.`, `2,0`, `2. ønske`, «nr. 2», «ønske nr 2», «førsteønske»; words are words, unless they are mapped to a number.
  init(_ text: String, words: [String: Int]) {
    let folded = Nøkkel.folded(text)
    if let number = words.first(where: { Nøkkel.folded($0.key) == folded })?.value {
      self = .nummer(number)
      return
    }
    let parts = Kolonneord.words(text).filter { !["ønske", "nr", "nummer", "ynske"].contains($0) }
    let isWhole = parts.count == 1 || parts.count == 2 && parts[1] == "0"
    if let first = parts.first, isWhole, let number = Int(read: first, in: 1...99), !folded.contains("-") {
      self = .nummer(number)
    } else if parts == ["førsteønske"] {
      self = .nummer(1)
    } else if folded.contains(where: \.isNumber) {
      self = .ugyldig
    } else {
      self = .ord
    }
  }
}

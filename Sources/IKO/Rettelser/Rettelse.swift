import Forms

/// A reading that a person has corrected: which answer of which document, the words that were read there, and what it is instead.
///
/// It is bound to the bytes of the document, to the pupil, to the field and to the words. When any of them is another, it holds no more, and that is said.
public struct Rettelse: Sendable, Equatable {
  /// The field, or a member of a row: `plan.til`, `tiltak[0].frist`.
  public let felt: FieldPath
  /// What a person calls it: «Tiltak 1: Frist».
  public let navn: String
  /// The words that were read; empty where nothing was.
  public let lest: String
  /// A digest of all that was read in the row; nil outside of rows. A row that is another one has another.
  let rad: String?
  /// What the answer is.
  public let svar: Answer
  /// The day of the correction.
  public let dato: Day

  /// As it is shown beside the answer: «rettet av bruker, 30.11.2026».
  public var visning: String { Wording.correctedByUser(dato) }

  /// Why a correction holds no more.
  public enum Bortfall: String, Sendable, CaseIterable {
    /// The document says another pupil than it did.
    case annenElev
    /// Somebody has written in the document since.
    case endretDokument
    /// The form has no such field any more, or the answers no such row.
    case feltetErBorte
    /// Other words are read there now.
    case andreOrd
    /// It is a field that is never corrected here.
    case kanIkkeRettes
    /// Two corrections of one day say different things.
    case motstrid
    /// No document of the folder is the one that was corrected.
    case dokumentetErBorte
  }
}

extension Rettelse {
  /// What is read at a place as one text; two answers with the same text are the same words.
  static func ord(_ answer: Answer?) -> String {
    switch answer {
    case nil, .untouched, .emptied, .gone, .rows, .janei(.ubesvart): ""
    case .text(let text): text
    case .number(let number): number.description
    case .day(let day): day.iso
    case .check(let isTicked): isTicked ? "x" : ""
    case .choices(let texts): texts.joined(separator: "\n")
    case .janei(let choice): choice.rawValue
    }
  }

  /// What is read in the row of a path; nil for a path outside of rows.
  static func rad(_ path: FieldPath, _ answers: Values) -> String? {
    guard let row = path.row, case .rows(let rows)? = answers[path.tag], rows.indices.contains(row) else { return nil }
    let parts = rows[row].tags.map { $0 + "\t" + ord(rows[row][$0]) }
    return Stamp.digest(ofKey: parts.joined(separator: "\n"))
  }
}

/// What became of the corrections of one document.
public struct Rettelsesutfall: Sendable, Equatable {
  /// One that holds no more.
  public struct Bortfalt: Sendable, Equatable {
    public let rettelse: Rettelse
    public let årsak: Rettelse.Bortfall
    /// The file that it is kept in.
    public let fil: String
  }

  /// Those that hold: their answers are the reading's.
  public internal(set) var gjeldende: [Rettelse] = []
  public internal(set) var bortfalt: [Bortfalt] = []
  /// Files of corrections that cannot be read.
  public internal(set) var uleste: [FormError] = []

  init(gjeldende: [Rettelse] = []) { self.gjeldende = gjeldende }

  /// The correction of a path that holds.
  public subscript(path: FieldPath) -> Rettelse? { gjeldende.first { $0.felt == path } }

  /// The day of the last correction that holds.
  public var sist: Day? { gjeldende.map(\.dato).max() }

  /// «rettet av bruker, 30.11.2026», with the day of the last correction that holds; nil where none does.
  public var visning: String? { sist.map(Wording.correctedByUser) }

  /// What a person should know of them.
  func findings(_ reading: Reading<AnyForm>) -> [Finding] {
    gjeldende.map { rettelse in
      Finding(
        .corrected, .remark, place: reading.place(of: rettelse.felt.description), field: rettelse.felt.description,
        message: Wording.corrected(rettelse))
    }
      + bortfalt.map { one in
        Finding(
          .corrected, .warning, field: one.rettelse.felt.description,
          message: Wording.lapsed(one.rettelse, one.årsak))
      } + uleste.map { Finding(.corrected, .warning, message: Wording.unreadableCorrection($0)) }
  }

  /// Those of some fields alone.
  func keeping(_ isKept: (_ column: String) -> Bool) -> Self {
    var kept = self
    kept.gjeldende.removeAll { !isKept($0.felt.column) }
    kept.bortfalt.removeAll { !isKept($0.rettelse.felt.column) }
    return kept
  }
}

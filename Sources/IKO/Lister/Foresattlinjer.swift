import Forms
import Tables

/// Lines below a pupil that name another of her foresatte and no pupil.
///
/// Such lines are a habit of the list, or none are read: one alone may be what is left of a pupil whose own cells somebody has emptied.
///
/// A line is hers where it stands right below her, where nothing but columns of foresatte is filled, and where the pupil's own row has more than
/// her name to tell who she is: a pupil whose name somebody forgot has a class or a birth date still.
struct Foresattlinjer {
  private let isRead: Bool
  /// The columns that tell who the pupil is, beside the name.
  private let identity: [RowTable.Column]
  /// The row above, where it is a pupil's or a line below her.
  private var last: Int?
  private var taken: [Int] = []

  init(_ rows: [RowTable.Row], _ columns: Kolonner, isAboutPupil: Bool) {
    identity = columns.mål.filter {
      !$0.mål.erNavn && $0.mål.gjelderHvem && ![.skjermet, .mellomnavn].contains($0.mål)
    }.map(\.column)
    let hasForesatte = columns.mål.contains { if case .foresatt = $0.mål { true } else { false } }
    guard isAboutPupil, !columns.isOwn, columns.holdNames, !identity.isEmpty, hasForesatte else {
      isRead = false
      return
    }
    let lines = rows.count { Self.isLine($0, columns) }
    isRead = lines > 1 && lines * 4 >= rows.count - lines
  }

  /// A row was read as a whole.
  mutating func meet(_ row: RowTable.Row, _ columns: Kolonner, isPupil: Bool) {
    let filled = Set(row.filledColumns)
    last = isRead && isPupil && identity.contains { filled.contains($0.number) } ? row.number : nil
  }

  /// The pupil with those of a line; nil where the row is none.
  mutating func taken(
    _ row: RowTable.Row, _ columns: Kolonner, below pupil: Oppføring, today: Day
  ) -> (oppføring: Oppføring, findings: [Finding])? {
    guard let last, row.number == last + 1, Self.isLine(row, columns) else { return nil }
    let read = Radtolkning(row, columns, today: today)
    let tag = "foresatte.personer"
    guard case .rows(let new) = read.values[tag], !new.isEmpty, new.allSatisfy(Self.isPerson)
    else {
      return nil
    }
    let old = if case .rows(let rows) = pupil.values[tag] { rows } else { [Values]() }
    guard let people = Foresattsamling.people(old, new) else { return nil }
    self.last = row.number
    taken.append(row.number)
    var oppføring = pupil
    oppføring.values[tag] = .rows(people)
    oppføring.erSkjermet = oppføring.erSkjermet || read.erSkjermet
    return (oppføring, read.findings)
  }

  /// «OBS ny adresse» is a note: a person has a whole name, and a telephone or what she is to the pupil stands beside it.
  private static func isPerson(_ row: Values) -> Bool {
    row.text("navn").map { Elevnavn.erHelt($0) } == true && (row.text("telefon") ?? row.text("relasjon")) != nil
  }

  /// Whether nothing but columns of foresatte is filled, and nothing is struck out.
  static func isLine(_ row: RowTable.Row, _ columns: Kolonner) -> Bool {
    let own = Set(columns.mål.compactMap { if case .foresatt = $0.mål { $0.column.number } else { nil } })
    let filled = row.filledColumns
    return !filled.isEmpty && filled.allSatisfy(own.contains) && row.struckColumns.isEmpty
  }

  /// What is said of all such lines; nil where there are none.
  func finding(in place: TablePlace?) -> Finding? {
    guard !taken.isEmpty, let place else { return nil }
    let sheet = TablePlace(file: place.file, sheet: place.sheet).text
    return Finding(.list, .remark, place: sheet, message: Wording.foresatteUnderElev(taken))
  }
}

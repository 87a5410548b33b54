import Norwegian
import Tables

/// The columns that may hold the class. «KL» may be the class or the contact teacher: the cells decide.
struct Klassekolonner {
  /// A second column that is called like the class: «Kl» beside «KL».
  var andre: (column: RowTable.Column, mål: Kolonner.Mål)?
  /// By the number of the column, how many cells look like a class, like the name of a person, like a time of the day.
  private var cells: [Int: (classes: Int, names: Int, times: Int)] = [:]

  /// How classes are written, by their letters and digits.
  private var spellings: [String: [String: Int]] = [:]

  /// The rows whose cell names a class and other groups, and those whose cell names several classes.
  private(set) var grupper: (andre: [Int], flere: [Int]) = ([], [])

  /// The class of a cell that may name other groups besides.
  static func klasse(i text: String) -> String {
    if case .én(let code) = Klassekode.grupper(i: text) { code } else { text }
  }

  mutating func look(at row: RowTable.Row, _ column: RowTable.Column) {
    guard var text = ((try? row[column].text()) ?? nil).map(Invisible.removed(from:)), !text.isEmpty else { return }
    switch Klassekode.grupper(i: text) {
    case .én(let code):
      text = code
      grupper.andre.append(row.number)
    case .flere: grupper.flere.append(row.number)
    case nil: break
    }
    spellings[Self.letters(of: text), default: [:]][text, default: 0] += 1
    if Self.isTime(text) {
      cells[column.number, default: (0, 0, 0)].times += 1
    } else if text.contains(where: \.isNumber) {
      cells[column.number, default: (0, 0, 0)].classes += 1
    } else if Elevnavn.erHelt(text) || Kolonneord.compact(column.name) == "kl" {
      cells[column.number, default: (0, 0, 0)].names += 1
    }
  }

  /// «09.20», «kl. 9:20», «14.00–14.20».
  private static func isTime(_ text: String) -> Bool {
    text.utf8.count > 3 && text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
      && text.wholeMatch(of: /(?i)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:[.:]00)?(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?\s*/)
        != nil
  }

  private static func letters(of text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A class as most rows write it: «1STC» where one has «1 st c».
  func spelling(of klasse: String) -> String {
    guard let all = spellings[Self.letters(of: klasse)], all.count > 1 else { return klasse }
    return all.max { ($0.value, $1.key.count, $1.key) < ($1.value, $0.key.count, $0.key) }?.key ?? klasse
  }

  /// The classes that are written in more ways than one, as they are read.
  var unlike: [String] {
    spellings.filter { $0.value.count > 1 && !$0.key.isEmpty }.keys.sorted().map { spelling(of: $0) }
  }

  /// What stands in a column in place of classes; nil where classes do.
  func other(in column: RowTable.Column) -> Other? {
    guard let seen = cells[column.number], seen.names + seen.times > seen.classes else { return nil }
    return seen.times > seen.names ? .times : .names
  }

  enum Other { case names, times }

  /// The second column, where classes stand in that.
  var bedre: (column: RowTable.Column, mål: Kolonner.Mål)? {
    andre.flatMap { second in
      cells[second.column.number].map { $0.classes > $0.names + $0.times } == true ? second : nil
    }
  }

  /// Whether nothing has to be decided by the cells.
  var areCertain: Bool {
    andre == nil && unlike.isEmpty && grupper.andre.isEmpty && grupper.flere.isEmpty
      && !cells.values.contains { $0.names + $0.times > $0.classes }
  }
}

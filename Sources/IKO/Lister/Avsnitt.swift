import Forms
import Tables

/// What a list says of the class of its pupils beside its columns, and of its teacher: the sheet's name, the title above it, lines between the
/// rows, and a line below the last of them where nothing else says it.
///
///     var avsnitt = Avsnitt(table, columns, fields: fields)
///     avsnitt.take("Klasse 1STB | Kontaktlærer: Anne Lie")
///     avsnitt.klasse      // "1STB"
struct Avsnitt {
  /// Whether the class is asked for at all: the form has a field for it, and the list no column.
  let takesClass: Bool
  private(set) var klasse: String?
  /// The same for the contact teacher.
  let takesTeacher: Bool
  private(set) var kontaktlærer: String?

  /// Whether a pupil was met.
  private var hasPupil = false
  /// What lines below a pupil say, as long as no other pupil follows.
  private var below: (klasse: String?, kontaktlærer: String?) = (nil, nil)
  /// Whether class and teacher are said above a pupil.
  private var isSaid: (klasse: Bool, kontaktlærer: Bool)

  init(_ table: RowTable, _ columns: Kolonner, fields: [FieldDefinition]) {
    takesClass = !columns.isOwn && fields.contains { $0.tag == "elev.klasse" } && !columns.holds("elev.klasse")
    let texts = [table.sheet].compactMap(\.self) + [table.titles.joined(separator: "\n")]
    klasse = takesClass ? texts.lazy.compactMap { Klassekode.klasse(i: $0) }.first : nil
    takesTeacher =
      !columns.isOwn && fields.contains { $0.tag == "elev.kontaktlærer" } && !columns.holds("elev.kontaktlærer")
    kontaktlærer = takesTeacher ? table.titles.lazy.compactMap { Self.kontaktlærer(i: $0) }.first : nil
    isSaid = (klasse != nil, kontaktlærer != nil)
  }

  /// Words that begin the line below a class or a list.
  static let feet: Set<Substring> = [
    "sum", "snitt", "gjennomsnitt", "totalt", "total", "totalsum", "antall", "delsum", "vakant", "ledig", "klassesnitt",
    "klassegjennomsnitt", "karaktersnitt", "klassesum", "median",
  ]

  /// «Totalt 2SSA» is about the rows above it.
  static func isFoot(_ line: String) -> Bool {
    Nøkkel.folded(line).split { !$0.isLetter }.first.map(feet.contains) ?? false
  }

  /// Whether a row that names nobody says of which class the next ones are, or who their teacher is.
  func isHeading(_ line: String) -> Bool {
    !Self.isFoot(line)
      && (takesClass && Klassekode.klasse(i: line) != nil || takesTeacher && Self.kontaktlærer(i: line) != nil)
  }

  /// A line that is no pupil: «Klasse 1STB».
  mutating func take(_ line: String) {
    guard !Self.isFoot(line) else { return }
    if takesClass, let code = Klassekode.klasse(i: line) {
      (klasse, kontaktlærer) = (code, nil)
      note(\.klasse, code, \.klasse)
    }
    if takesTeacher, let name = Self.kontaktlærer(i: line) {
      kontaktlærer = name
      note(\.kontaktlærer, name, \.kontaktlærer)
    }
  }

  private mutating func note(
    _ what: WritableKeyPath<(klasse: String?, kontaktlærer: String?), String?>, _ text: String,
    _ said: WritableKeyPath<(klasse: Bool, kontaktlærer: Bool), Bool>
  ) {
    if hasPupil { below[keyPath: what] = text } else { isSaid[keyPath: said] = true }
  }

  /// A row is a pupil's.
  mutating func meetPupil() {
    hasPupil = true
    if below.klasse != nil { isSaid.klasse = true }
    if below.kontaktlærer != nil { isSaid.kontaktlærer = true }
  }

  /// What the rows must be read with once more, because class or teacher stand below the last pupil and nowhere else; nil where they do not.
  ///
  /// - Parameter start: what was known before the first row.
  func readAgain(from start: Avsnitt) -> Avsnitt? {
    var again = start
    if !isSaid.klasse, let code = below.klasse { again.klasse = code }
    if !isSaid.kontaktlærer, let name = below.kontaktlærer { again.kontaktlærer = name }
    return again.klasse == start.klasse && again.kontaktlærer == start.kontaktlærer ? nil : again
  }

  /// The name behind «Kontaktlærer:»: words with capital letters, up to whatever is none. Without a colon it must be a whole name.
  static func kontaktlærer(i text: String) -> String? {
    let label = /(?i)\bkontaktl(?:ærer|ærar|\.)(?:e|ar|ane|ne)?(\s*[:–-])?\s*/
    guard let match = text.firstMatch(of: label) else { return nil }
    let words = text[match.range.upperBound...].prefix { !$0.isNewline && !";,(|–:".contains($0) }
      .split(whereSeparator: \.isWhitespace)
      .prefix { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.'’)".contains($0) } || $0 == "og" }
    let name = words.joined(separator: " ").replacing(")", with: "")
    guard match.1 != nil || words.count > 1 && !words.contains(where: { isName(ofColumn: $0) }) else { return nil }
    return words.last == "og" || name.count > 60 || name.isEmpty ? nil : name
  }

  private static func isName(ofColumn word: Substring) -> Bool {
    Kolonnenavn(FrittSkjema.kjenteFelt, group: nil).knows(String(word))
  }
}

/// A class by its code in other text.
enum Klassekode {
  /// The only code in a text: «1STA» in «Klasse 1STA», «2HOB» in «2HOB»; nil where there is none, or more than one.
  static func klasse(i text: String) -> String? {
    let codes = text.split { !$0.isLetter && !$0.isNumber }.filter { word in
      word.wholeMatch(of: /[1-4][A-ZÆØÅ]{1,5}[0-9]?/) != nil && !["1T", "2T"].contains(word)
    }
    return codes.count == 1 ? codes.first.map(String.init) : nil
  }
}

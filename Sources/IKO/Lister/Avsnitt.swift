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
  private(set) var takesClass: Bool
  private(set) var klasse: String?
  /// The same for the contact teacher.
  private(set) var takesTeacher: Bool
  private(set) var kontaktlærer: String?

  /// Whether lines stand between the pupils and none above the first: nobody can tell whether they are about those above or below.
  private(set) var isUnclear = false
  /// What those below a line are said to be, who are no pupils of the class; nil for pupils.
  private(set) var utenfor: Utenfor?

  /// Why rows are no pupils' rows.
  enum Utenfor {
    /// «Venteliste», «Sluttet:», «Lærere i klassen».
    case andre
    /// Names of columns stand there once more, in another order or of another list.
    case annenListe
  }

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
    "prosent", "andel", "stryk", "strykprosent", "jenter", "gutter", "jentar", "gutar",
  ]

  /// «Totalt 2SSA» is about the rows above it.
  static func isFoot(_ line: String) -> Bool {
    Nøkkel.folded(line).split { !$0.isLetter }.first.map(feet.contains) ?? false
  }

  /// Whether a row that names nobody begins with the class of the next ones, or with their teacher.
  func isHeading(_ line: String) -> Bool {
    guard !Self.isFoot(line), let first = line.split(separator: " | ").first else { return false }
    return takesClass && Klassekode.overskrift(String(first)) != nil
      || takesTeacher && Self.kontaktlærer(i: String(first)) != nil
  }

  /// A line that is no pupil: «Klasse 1STB». Prose that names a class, or a cell with a remark, says nothing of the others.
  /// - Returns: whether it says something of those below.
  @discardableResult mutating func take(_ line: String) -> Bool {
    guard !Self.isFoot(line) else { return false }
    let parts = line.split(separator: " | ").map(String.init)
    var isUsed = false
    if takesClass, let code = parts.lazy.compactMap({ Klassekode.overskrift($0) }).first {
      (klasse, kontaktlærer) = (code, nil)
      if utenfor == .andre { utenfor = nil }
      note(\.klasse, code, \.klasse)
      isUsed = true
    }
    if takesTeacher, let name = parts.lazy.compactMap({ Self.kontaktlærer(i: $0) }).first {
      kontaktlærer = name
      note(\.kontaktlærer, name, \.kontaktlærer)
      isUsed = true
    }
    return isUsed
  }

  /// Those below are no pupils of the class.
  mutating func begin(_ utenfor: Utenfor) { self.utenfor = utenfor }

  private mutating func note(
    _ what: WritableKeyPath<(klasse: String?, kontaktlærer: String?), String?>, _ text: String,
    _ said: WritableKeyPath<(klasse: Bool, kontaktlærer: Bool), Bool>
  ) {
    if hasPupil { below[keyPath: what] = text } else { isSaid[keyPath: said] = true }
  }

  /// A row is a pupil's.
  mutating func meetPupil() {
    hasPupil = true
    // Nothing stood above the first ones: then the line may be theirs, or that of those below.
    if below.klasse != nil, !isSaid.klasse { isUnclear = true }
    if below.kontaktlærer != nil, !isSaid.kontaktlærer { isUnclear = true }
    if below.klasse != nil { isSaid.klasse = true }
    if below.kontaktlærer != nil { isSaid.kontaktlærer = true }
  }

  /// What the rows must be read with once more, because class or teacher stand below the last pupil and nowhere else, or
  /// because nobody can tell whose they are; nil where neither is so.
  ///
  /// - Parameter start: what was known before the first row.
  func readAgain(from start: Avsnitt) -> Avsnitt? {
    var again = start
    if isUnclear {
      (again.takesClass, again.takesTeacher) = (false, false)
      return again
    }
    if !isSaid.klasse, let code = below.klasse { again.klasse = code }
    if !isSaid.kontaktlærer, let name = below.kontaktlærer { again.kontaktlærer = name }
    return again.klasse == start.klasse && again.kontaktlærer == start.kontaktlærer ? nil : again
  }

  /// The name behind «Kontaktlærer:»: words with capital letters, up to whatever is none. Without a colon it must be a whole name.
  static func kontaktlærer(i text: String) -> String? {
    // A pattern for every line of a list takes more time than the rest of it.
    guard Nøkkel.folded(text).contains("kontaktl") else { return nil }
    // «Kontaktlærer: Anne Lie», «Kontaktlærer for 1STB: Anne Lie», «Kontaktlærer i 1STB er Anne Lie»
    let label =
      /(?i)\bkontaktl(?:ærer|ærar|\.)(?:e|ar|ane|ne)?(?:\s+(?:(?:for|i)\s+)?(?-i:[1-4][A-ZÆØÅ]{1,5}[0-9]?))?(\s*[:–-]|\s+er\b)?\s*/
    guard let match = text.firstMatch(of: label) else { return nil }
    let words = text[match.range.upperBound...].prefix { !$0.isNewline && !";,(|–:".contains($0) }
      .split(whereSeparator: \.isWhitespace)
      .prefix { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.'’)".contains($0) } || $0 == "og" }
    let name = words.joined(separator: " ").replacing(")", with: "")
    guard match.1 != nil || words.count > 1 && !words.contains(where: { isName(ofColumn: $0) }) else { return nil }
    return words.last == "og" || name.count > 60 || name.isEmpty ? nil : name
  }

  private static func isName(ofColumn word: Substring) -> Bool {
    Kolonnenavn.kjente.knows(String(word))
  }
}

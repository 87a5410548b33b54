import Forms
import Norwegian
import Tables

/// Lists in which a pupil has several rows, or grades that may be of this year or of 10. trinn.
extension Listeleser {
  /// A list with a row for each subject is about subjects, not of the whole that the criteria ask about: its pupils are read once each, and what
  /// stands in the rows is not used.
  mutating func onePerPupil(_ new: [Oppføring], _ table: RowTable, _ columns: Kolonner) -> [Oppføring] {
    guard skjema == Oppfølgingsplan.navn, Historikkleser.hasSubjects(table) else { return new }
    var met: Set<Kjennetegn> = []
    let pupils = new.compactMap { oppføring -> Oppføring? in
      guard met.insert(oppføring.kjennetegn).inserted else { return nil }
      var one = oppføring
      for tag in one.values.tags where !tag.hasPrefix("elev.") { one.values[tag] = nil }
      one.grunnlag = Values()
      return one
    }
    guard pupils.count < new.count else { return new }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    let names = columns.mål.filter { !$0.mål.gjelderHvem }.map(\.column.name)
    note(Finding(.list, .warning, place: place, message: Wording.subjectRows(names)))
    return pupils
  }

  /// From the autumn holiday on, grades in a list that says nothing of the intake may be those of this year: that is asked, and they are not used.
  mutating func askForTerm(_ columns: inout Kolonner, _ table: RowTable, _ rows: [RowTable.Row]) {
    guard terskler != nil, !columns.isOwn, Self.isAfterAutumn(today), !isOfUpperYears(columns, rows) else { return }
    let isIntake = [Grunnlagskolonne.snitt, .poeng, .ønske].contains { columns.holds($0.tag) }
    guard !isIntake, !columns.mål.contains(where: { $0.mål == .termin }) else { return }
    let names = columns.leaveOut { mål in
      if case .grunnlag(.karakter(let fag)) = mål { !fag.sierNår } else { false }
    }
    guard let first = names.first else { return }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    note(Finding(.list, .warning, place: place, message: Wording.whichTerm(names, example: first)))
  }

  /// Whether all of the pupils are on Vg2 or Vg3, who have no grades of 10. trinn.
  private func isOfUpperYears(_ columns: Kolonner, _ rows: [RowTable.Row]) -> Bool {
    let column = columns.mål.first {
      if case .field(let field, _) = $0.mål { field.tag == "elev.trinn" } else { false }
    }?.column
    guard let column, !rows.isEmpty else { return false }
    return rows.allSatisfy { row in ((try? row[column].text()).flatMap { Trinn($0) } ?? .vg1) > .vg1 }
  }

  /// The autumn holiday is over in the middle of October, and the school year ends in July.
  static func isAfterAutumn(_ day: Day) -> Bool { (day.month, day.day) >= (10, 15) || day.month < 8 }
}

/// What a list says of the class of its pupils beside its columns, and of its teacher: the sheet's name, the title above it, and lines between
/// the rows.
struct Avsnitt {
  /// Whether the class is asked for at all: the form has a field for it, and the list no column.
  let takesClass: Bool
  private(set) var klasse: String?
  /// The same for the contact teacher.
  let takesTeacher: Bool
  private(set) var kontaktlærer: String?

  init(_ table: RowTable, _ columns: Kolonner, fields: [FieldDefinition]) {
    takesClass = !columns.isOwn && fields.contains { $0.tag == "elev.klasse" } && !columns.holds("elev.klasse")
    let texts = [table.sheet].compactMap(\.self) + [table.titles.joined(separator: "\n")]
    klasse = takesClass ? texts.lazy.compactMap { Klassekode.klasse(i: $0) }.first : nil
    takesTeacher =
      !columns.isOwn && fields.contains { $0.tag == "elev.kontaktlærer" } && !columns.holds("elev.kontaktlærer")
    kontaktlærer = takesTeacher ? table.titles.lazy.compactMap { Self.kontaktlærer(i: $0) }.first : nil
  }

  /// A line that is no pupil: «Klasse 1STB».
  mutating func take(_ line: String) {
    if takesClass, let code = Klassekode.klasse(i: line) { (klasse, kontaktlærer) = (code, nil) }
    if takesTeacher, let name = Self.kontaktlærer(i: line) { kontaktlærer = name }
  }

  /// The name behind «Kontaktlærer:»: words with capital letters, up to whatever is none.
  static func kontaktlærer(i text: String) -> String? {
    let label = /(?i)\bkontaktl(?:ærer|ærar|\.)(?:e|ar|ane|ne)?\s*[:–-]\s*/
    guard let match = text.firstMatch(of: label) else { return nil }
    let words = text[match.range.upperBound...].prefix { !$0.isNewline && !";,(|–:".contains($0) }
      .split(whereSeparator: \.isWhitespace)
      .prefix { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.'’".contains($0) } || $0 == "og" }
    let name = words.joined(separator: " ")
    return words.last == "og" || name.count > 60 || name.isEmpty ? nil : name
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

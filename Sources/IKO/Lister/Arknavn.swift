import Forms
import Norwegian
import Tables

/// Names of a register's sheets, the same for the one who writes and the one who reads.
enum Arknavn {
  /// The sheets that tell of a register and hold no answers; nobody's source.
  static let ekstra: Set<String> = [
    Register.catalogueSheet, seOver, kilder, dokumenter, utenforFeltene, kommentarer, utelatt,
    // As earlier versions called them.
    "tiltakskatalog", "funn", "kilder", "dokumenter", "ikkePlassert", "kommentarer", "utelatt",
  ]
  static let seOver = "Se over"
  static let kilder = "Hvor svarene sto"
  static let dokumenter = "Dokumenter"
  static let utenforFeltene = "Utenfor feltene"
  static let kommentarer = "Kommentarer"
  static let utelatt = "Utelatt"

  /// The sheet of a form.
  static func of(_ skjema: String) -> String { SheetName.allowed(skjema) }

  /// The sheets of a form's repeating groups by tag: `<skjema>.<gruppe>`, cut to what Excel takes and unlike each other and the form's own.
  static func groups(of skjema: String, _ fields: [FieldDefinition]) -> [String: String] {
    let groups = fields.filter { $0.kind == .rows }
    let names = SheetName.unique([skjema] + groups.map { "\(skjema).\($0.tag)" }).dropFirst()
    return Dictionary(zip(groups.map(\.tag), names)) { first, _ in first }
  }

  /// Whether a sheet's name says that it counts no more: «1NKO (gammel)».
  static func erGammelt(_ sheet: String) -> Bool {
    let old: Set<String> = [
      "gammel", "gammelt", "gamle", "gammal", "gamal", "utgått", "utdatert", "arkiv", "arkivert", "old", "backup",
    ]
    return Kolonneord.words(sheet).contains(where: old.contains)
  }

  /// Whether a sheet is one of a register: it begins with the keys, under their tag and their label.
  static func isRegister(_ sheet: Sheet) -> Bool {
    let heads = sheet.rows.prefix(2).map { row -> String in
      guard case .text(let text) = row.cell(1)?.value else { return "" }
      return text
    }
    return heads == ["nøkkel", "Nøkkel"]
  }
}

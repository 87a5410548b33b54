import Forms
import Foundation
import Tables

/// What the columns of a list mean for a form: found by tag, label or synonym, never by position.
struct Kolonner {
  enum Mål: Equatable {
    case field(FieldDefinition)
    case nummer, fornavn, mellomnavn, etternavn, navn
    /// Known, and not needed: it is not printed.
    case fødselsnummer
    case foresatt(Int, String)
  }

  let mål: [(column: RowTable.Column, mål: Mål)]
  let unused: [RowTable.Column]
  private(set) var findings: [Finding] = []

  /// - Parameter group: the repeating group whose members the columns are; nil for a list of pupils.
  init(_ table: RowTable, fields: [FieldDefinition], group: FieldDefinition? = nil) {
    let known = Self.index(group?.members ?? fields)
    var mål: [(RowTable.Column, Mål)] = []
    var unused: [RowTable.Column] = []
    var taken: [String: String] = [:]
    for column in table.columns {
      if let special = Self.special(column.folded, fields: group == nil ? fields : []) {
        mål.append((column, special))
        continue
      }
      let fits = known[column.folded] ?? []
      if fits.count > 1 {
        let message = Wording.ambiguousColumn(column.name, file: table.file, tags: fits.map(\.tag))
        findings.append(Finding(.unknownColumn, .warning, message: message))
        unused.append(column)
      } else if let field = fits.first, let earlier = taken[field.tag] {
        let message = Wording.twoColumns(column.name, earlier, file: table.file, label: field.label)
        findings.append(Finding(.unknownColumn, .warning, field: field.tag, message: message))
        unused.append(column)
      } else if let field = fits.first {
        taken[field.tag] = column.name
        mål.append((column, .field(field)))
      } else {
        unused.append(column)
      }
    }
    self.mål = mål
    self.unused = unused
    if mål.contains(where: { $0.1 == .fødselsnummer }) {
      findings.append(Finding(.list, .remark, message: Wording.fødselsnummer(file: table.file)))
    }
  }

  /// Every folded name that this package knows in a list, for finding the header row.
  static func hints(_ fields: [FieldDefinition]) -> Set<String> {
    let names = fields.flatMap { [$0.tag, $0.label] + $0.synonyms + $0.members.flatMap { [$0.tag, $0.label] } }
    return Set(names.map(Header.folded) + pupilColumns.keys)
  }

  /// Names by which each field may stand in a header. A tag belongs to one field; a label or synonym may belong to several.
  private static func index(_ fields: [FieldDefinition]) -> [String: [FieldDefinition]] {
    var byTag: [String: [FieldDefinition]] = [:]
    var byName: [String: [FieldDefinition]] = [:]
    for field in fields where field.kind != .rows {
      byTag[Header.folded(field.tag), default: []].append(field)
      for name in Set(([field.label] + field.synonyms).map(Header.folded)) { byName[name, default: []].append(field) }
    }
    return byName.merging(byTag) { _, tag in tag }
  }

  private static let pupilColumns: [String: Mål] = {
    let names: [(Mål, [String])] = [
      (.nummer, ["nøkkel", "elevnummer", "elevnr", "elevnr.", "elev nr", "elev nr.", "elev-id", "elevid"]),
      (.fornavn, ["fornavn", "fornavn og mellomnavn", "for- og mellomnavn"]),
      (.mellomnavn, ["mellomnavn"]),
      (.etternavn, ["etternavn"]),
      (.navn, ["navn", "elev", "elevens navn", "elevnavn", "fullt navn", "elev.navn"]),
      (
        .fødselsnummer,
        ["fødselsnummer", "fødselsnr", "fødselsnr.", "fnr", "fnr.", "personnr", "personnr.", "personnummer"]
      ),
    ]
    return Dictionary(names.flatMap { mål, names in names.map { ($0, mål) } }) { first, _ in first }
  }()

  private static func special(_ name: String, fields: [FieldDefinition]) -> Mål? {
    if let known = pupilColumns[name] { return known }
    guard fields.contains(where: { $0.tag == "foresatte.personer" }) else { return nil }
    // «Foresatt 1 navn», «Foresatt 2: telefon», «Foresatt 1».
    for word in ["foresatte ", "foresatt "] where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count)
      guard let digit = rest.first.flatMap({ Int(String($0)) }), (1...4).contains(digit) else { continue }
      let what = rest.dropFirst().trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
      switch what {
      case "", "navn": return .foresatt(digit, "navn")
      case "telefon", "tlf", "mobil", "telefonnummer": return .foresatt(digit, "telefon")
      case "relasjon": return .foresatt(digit, "relasjon")
      default: return nil
      }
    }
    return nil
  }

  /// `Etternavn → Elevens navn`, for the one who wants to see what was understood.
  var description: [(column: String, field: String)] {
    mål.map { column, mål in
      let field =
        switch mål {
        case .field(let field): field.label
        case .nummer: "nøkkel"
        case .fornavn, .mellomnavn, .etternavn, .navn: "Elevens navn"
        case .fødselsnummer: "(brukes ikke)"
        case .foresatt(let number, let member): "Foresatte, rad \(number): \(member)"
        }
      return (column.name, field)
    }
  }
}

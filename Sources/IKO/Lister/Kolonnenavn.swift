import Norwegian
import Forms
import Foundation
import Numbers
import Tables

/// The names by which a form's fields, and the pupil, may stand in a header.
struct Kolonnenavn {
  enum Fits {
    case nothing
    case one(Kolonner.Mål)
    /// The tags of the fields that it may be.
    case several([String])
  }

  private let byTag: [String: FieldDefinition]
  private let byName: [String: [FieldDefinition]]
  /// The fields that tell who a group's row is about.
  private let elev: [String: FieldDefinition]
  private let isAboutPupil: Bool
  private let hasForesatte: Bool

  init(_ fields: [FieldDefinition], group: FieldDefinition?) {
    var byTag: [String: FieldDefinition] = [:]
    var byName: [String: [FieldDefinition]] = [:]
    for field in group?.members ?? fields where field.kind != .rows {
      byTag[Folding.folded(field.tag)] = field
      if let group { byTag[Folding.folded(group.tag + "." + field.tag)] = field }
      for name in Set(([field.label] + field.synonyms).map(Folding.folded)) { byName[name, default: []].append(field) }
    }
    self.byTag = byTag
    self.byName = byName
    let identity = group == nil ? [] : fields.filter { ["elev.fødselsdato", "elev.klasse"].contains($0.tag) }
    elev = Dictionary(
      identity.flatMap { field in ([field.tag, field.label] + field.synonyms).map { (Folding.folded($0), field) } }
    ) { first, _ in first }
    // In a free form «Navn» is a field like any other; in a group it is the member's.
    isAboutPupil = group == nil && fields.contains { $0.tag == "elev.navn" }
    hasForesatte = group == nil && fields.contains { $0.tag == "foresatte.personer" }
  }

  func fits(_ name: String) -> Fits {
    let found = known(name)
    guard case .nothing = found else { return found }
    return known(Nynorsk.inBokmål(name))
  }

  /// Whether a column, or a key of JSON, is called as a fødselsnummer is; also the field of a form, for no form is given one.
  static func isFødselsnummer(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    return [name, last, Nynorsk.inBokmål(name)].contains { pupilColumns[$0] == .fødselsnummer }
  }

  private func known(_ name: String) -> Fits {
    if Self.isFødselsnummer(name) { return .one(.fødselsnummer) }
    if let field = byTag[name], field.tag != "elev.navn" { return .one(.field(field, byTag: true)) }
    if isAboutPupil, let column = Self.pupilColumns[name] { return .one(column) }
    if let fits = byName[name] {
      return fits.count == 1 ? .one(.field(fits[0], byTag: false)) : .several(fits.map(\.tag))
    }
    if let column = Self.pupilColumns[name] { return .one(column) }
    if let field = elev[name] { return .one(.elev(field)) }
    if hasForesatte, let foresatt = Self.foresatt(name) { return .one(foresatt) }
    return .nothing
  }

  /// Every folded name that this package knows in a list, for finding the header row.
  static func hints(_ fields: [FieldDefinition]) -> Set<String> {
    let names = fields.flatMap { [$0.tag, $0.label] + $0.synonyms + $0.members.flatMap { [$0.tag, $0.label] } }
    return Set(names.map(Folding.folded) + pupilColumns.keys)
  }

  /// How the header row of these fields is found.
  static func rules(_ names: [FieldDefinition]) -> HeaderRules {
    let tags = Set((names.map(\.tag) + ["nøkkel"]).map(Folding.folded))
    let labels = Dictionary(names.map { (Folding.folded($0.tag), Folding.folded($0.label)) }) { first, _ in first }
    return HeaderRules(
      hints: hints(names), isTag: { tags.contains(Folding.folded($0)) },
      isLabelRow: { cells in
        let labelled = cells.filter { labels[Folding.folded($0.header)] != nil }
        return !labelled.isEmpty
          && labelled.allSatisfy { labels[Folding.folded($0.header)] == Folding.folded($0.text) }
      })
  }

  private static let pupilColumns: [String: Kolonner.Mål] = {
    let names: [(Kolonner.Mål, [String])] = [
      (.nøkkel, ["nøkkel"]),
      (.elevnummer, ["elevnummer", "elevnr", "elevnr.", "elev nr", "elev nr.", "elev-id", "elevid"]),
      (.fornavn, ["fornavn", "fornavn og mellomnavn", "for- og mellomnavn"]),
      (.mellomnavn, ["mellomnavn"]),
      (.etternavn, ["etternavn"]),
      (.navn, ["navn", "elev", "elevens navn", "elevnavn", "fullt navn", "elev.navn"]),
      (
        .fødselsnummer,
        [
          "fødselsnummer", "fødselsnr", "fødselsnr.", "fødselsnummer (11 siffer)", "fnr", "fnr.", "personnr",
          "personnr.",
          "personnummer", "f.nr", "f.nr.", "fødselsnummer/d-nummer", "d-nummer", "d-nr", "d-nr.", "f-nr", "f-nr.",
          "fødselsnummer (fnr)", "fødsels- og personnummer", "fødsels-/personnummer", "id-nummer (fnr)", "personident",
        ]
      ),
      (
        .skjermet,
        [
          "skjermet", "skjermet adresse", "skjerming", "sperret adresse", "diskresjonskode", "adressesperre",
          "gradering", "adressegradering", "fortrolig",
          "fortrolig adresse", "strengt fortrolig", "kode 6", "kode 7", "kode 6/7", "hemmelig adresse",
        ]
      ),
    ]
    return Dictionary(names.flatMap { mål, names in names.map { ($0, mål) } }) { first, _ in first }
  }()

  /// «Foresatt 1 navn», «Foresatt 2: telefon», «Foresatt 1».
  private static func foresatt(_ name: String) -> Kolonner.Mål? {
    for word in ["foresatte ", "foresatt "] where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count)
      guard let digit = Int(read: rest.prefix(1), in: 1...4) else { continue }
      let what = rest.dropFirst().trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
      switch what {
      case "", "navn": return .foresatt(digit, "navn")
      case "telefon", "tlf", "mobil", "telefonnummer", "mobilnummer": return .foresatt(digit, "telefon")
      case "relasjon": return .foresatt(digit, "relasjon")
      default: return nil
      }
    }
    return nil
  }
}

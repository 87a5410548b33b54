import Forms
import Tables

/// What is told of the columns of a list where a form has codes of its own.
extension Listeleser {
  /// Columns that mean something, and no place of the form is certain to ask for it.
  func utenPlass(_ columns: Kolonner) -> [RowTable.Column] {
    guard !isAboutPupil else { return [] }
    let asked = Set(fields.compactMap(\.meaning))
    return columns.mål.filter { _, mål in
      switch mål {
      case .opplysning: asked.isDisjoint(with: mål.meninger)
      case .foresatt(let kolonne): kolonne.felt != "relasjon" && asked.isDisjoint(with: mål.meninger)
      default: false
      }
    }.map(\.column)
  }

  /// Whether the list has names, and none of them comes into a document.
  func manglerNavneplass(_ columns: Kolonner) -> Bool {
    !isAboutPupil && navnefelt == nil && columns.mål.contains(where: \.mål.erNavn)
      && !fields.contains { ["elev.navn", "elev.fornavn", "elev.etternavn"].contains($0.meaning) }
  }

  /// The fields that columns ask for by what they mean: a blank cell of such a column says that there is nothing.
  func spurtOm(_ columns: Kolonner) -> [String] {
    guard !isAboutPupil else { return [] }
    let meant = columns.meninger
    return fields.filter { $0.meaning.map(meant.contains) ?? false }.map(\.tag)
  }
}

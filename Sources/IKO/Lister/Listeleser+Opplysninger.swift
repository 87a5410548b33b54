import Forms
import Tables

/// What is reported of the columns of a list where a form has codes of its own.
extension Listeleser {
  /// Whether the form has codes of its own, of which it is known what some mean.
  var harMeninger: Bool { fields.contains { $0.meaning != nil } }

  /// Columns that mean something, and no place of the form is certain to ask for it.
  func utenPlass(_ columns: Kolonner) -> [RowTable.Column] {
    guard !isAboutPupil || harMeninger else { return [] }
    var asked = Set(fields.compactMap(\.meaning))
    if asked.contains(Opplysninger.foresattrader) {
      asked.formUnion(fields.flatMap(\.members).compactMap(\.meaning).flatMap { Opplysninger.foresatte(medlem: $0) })
    }
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
    guard harMeninger else { return [] }
    let meant = columns.meninger
    return fields.filter { $0.meaning.map(meant.contains) ?? false }.map(\.tag)
  }
}

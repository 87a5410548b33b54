import Forms
import Norwegian
import Tables

extension Kolonner {
  /// What was understood of a sheet.
  func beskrivelse(of table: RowTable, rows: Int, skjema: String) -> Arkbeskrivelse {
    var beskrivelse = Arkbeskrivelse(
      fil: table.file, ark: table.sheet, rader: rows, kolonner: description, ubrukt: unused.map(\.name))
    beskrivelse.eksempler = examples(in: table, skjema: skjema)
    return beskrivelse
  }

  /// The first filled cell of each column that means something, by the name that ``description`` has for it: a person sees by it whether the
  /// column was understood. Of a number that tells who somebody is, of health, and of what people have written freely, there is none.
  private func examples(in table: RowTable, skjema: String) -> [String: String] {
    var examples: [String: String] = [:]
    for ((column, mål), described) in zip(self.mål, description) where mål.mayBeShown(skjema) {
      // A fødselsnummer that stands in another column is kept nowhere.
      let text = table.rows.lazy.compactMap { row in (try? row[column].text()) ?? nil }
        .first { !Fødselsnummer.isLike($0) }
      if let text { examples[described.column] = String(text.prefix(60)) }
    }
    return examples
  }
}

extension Kolonner.Mål {
  fileprivate func mayBeShown(_ skjema: String) -> Bool {
    switch self {
    case .fødselsnummer, .skjermet: false
    case .field(let field, _), .elev(let field): field.kind != .multiline && !Helse.isAbout(field, in: skjema)
    case .grunnlag, .termin, .nøkkel, .elevnummer, .fornavn, .mellomnavn, .etternavn, .navn, .foresatt: true
    }
  }
}

import Forms
import Norwegian
import Tables

extension Kolonner {
  /// What was understood of a sheet.
  func beskrivelse(of table: RowTable, rows: Int, skjema: String) -> Arkbeskrivelse {
    var beskrivelse = Arkbeskrivelse(
      fil: table.file, ark: table.sheet, rader: rows, kolonner: description, ubrukt: unused.map(\.name))
    if !isOwn { beskrivelse.navn = names }
    beskrivelse.eksempler = examples(in: table, skjema: skjema)
    return beskrivelse
  }

  /// Each column with the word that it means.
  private var names: [Arkbeskrivelse.Kolonne] {
    let words = Self.words
    return all.map { column in
      let mål = self.mål.first { $0.column == column }?.mål
      return Arkbeskrivelse.Kolonne(
        navn: column.name, ord: mål.flatMap { one in words.first { $0.mål.means(one) }?.ord }, erBrukt: mål != nil,
        erLåst: mål == .fødselsnummer)
    }
  }

  /// What the words to choose from mean.
  private static let words: [(ord: String, mål: Mål)] = {
    let known = Kolonnenavn(Oppfølgingsplan.fields.definitions, group: nil, withCriteria: true, skolens: .ingen)
    return Skolensord.valg.compactMap { word in
      if case .one(let mål) = known.usualFits(word) { (word, mål) } else { nil }
    }
  }()

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
  /// Whether both are for the same.
  fileprivate func means(_ other: Self) -> Bool {
    switch (self, other) {
    case (.field(let one, _), .field(let other, _)): one.tag == other.tag
    case (.grunnlag(let one), .grunnlag(let other)): one.tag == other.tag
    case (.field(let one, _), .grunnlag(let other)), (.grunnlag(let other), .field(let one, _)): one.tag == other.tag
    case (.navn, .navn): true
    default: self == other
    }
  }

  fileprivate func mayBeShown(_ skjema: String) -> Bool {
    switch self {
    case .fødselsnummer, .skjermet, .rad, .beslutning: false
    case .field(let field, _), .elev(let field), .opplysning(let field):
      field.kind != .multiline && !Helse.isAbout(field, in: skjema)
    case .fødselsdag, .fødselsmåned, .fødselsår, .grunnlag, .termin, .nøkkel, .elevnummer, .fornavn, .mellomnavn,
      .etternavn, .navn, .foresatt, .ruter:
      true
    }
  }
}

import Forms

/// The published forms, under the names that the school gives them.
public enum Skjemasamling {
  public static let alle: [Skjema] = [
    Skjema(Modell.self), Skjema(Oppfølgingsplan.self), Skjema(Rutine.self), Skjema(Sjekkliste.self),
    Skjema(ÅrshjulDetaljert.self), Skjema(ÅrshjulOversikt.self), Skjema(ÅrshjulUngdomsskolene.self),
  ]

  /// By the word that is typed.
  public static func skjema(_ navn: String) -> Skjema? { alle.first { $0.navn == navn } }

  /// The form whose tags a document has; nil when no form has nearly all of them, or two have as many.
  ///
  /// A school may add a field of its own. A form that only shares some names with ours is another form, read by its own tags.
  public static func skjema(withTags tags: some Collection<String>) -> Skjema? {
    let tags = Set(tags)
    let counts = alle.map { skjema in (skjema: skjema, known: tags.count { skjema.owns(tag: $0) }) }
    guard let most = counts.map(\.known).max(), most > 0, most * 10 >= tags.count * 9 else { return nil }
    let best = counts.filter { $0.known == most }
    return best.count == 1 ? best[0].skjema : nil
  }
}

extension Modell: Skjemaform {
  public static let navn = "modell"
  public static let publisertNavn = "IKO - en modell for elevoppfølging"
}

extension Oppfølgingsplan: Skjemaform {
  public static let navn = "oppfølgingsplan"
  public static let publisertNavn = "IKO - Mal for kartlegging og oppfølgingsplan"
}

extension Rutine: Skjemaform {
  public static let navn = "rutine"
  public static let publisertNavn =
    "IKO - Rutine for å melde og håndtere psykiske, sosiale og helsemessige problemer hos elevene"
}

extension Sjekkliste: Skjemaform {
  public static let navn = "sjekkliste"
  public static let publisertNavn = "IKO - Sjekkliste til bruk i kartleggingsmøter"

  public mutating func complete(on dato: Day) -> [Finding] {
    let day = dok.dato ?? dato
    dok.dato = day
    if dok.skoleår == nil { dok.skoleår = Skoleår(containing: day).text }
    return []
  }

  /// An item that nobody answered is not the same as Nei, and is reported.
  public static func review(_ reading: Reading<AnyForm>) -> [Finding] {
    fields.definitions.filter { $0.kind == .janei && reading.answers[$0.tag] == .janei(.ubesvart) }.map { item in
      Finding(
        .unanswered, .remark, place: reading.place(of: item.tag), field: item.tag,
        message: Wording.unanswered(item.label))
    }
  }
}

extension ÅrshjulDetaljert: Skjemaform {
  public static let navn = "årshjul-detaljert"
  public static let publisertNavn = "IKO - Årshjul elevoppfølging - detaljert"
}

extension ÅrshjulOversikt: Skjemaform {
  public static let navn = "årshjul-oversikt"
  public static let publisertNavn = "IKO - Årshjul elevoppfølging - oversikt"
}

extension ÅrshjulUngdomsskolene: Skjemaform {
  public static let navn = "årshjul-ungdomsskolene"
  /// The underscore at the end is the page's own.
  public static let publisertNavn = "IKO - Årshjul for samarbeid med ungdomsskolene_"
}

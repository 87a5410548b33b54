import IKO

/// Sentences of `iko identifiser`.
extension Wording {
  /// - Parameter classes: those that tell no year, where others do.
  static func yearNeeded(_ classes: [String]) -> String {
    let which = classes.isEmpty ? "" : " (\(list(classes.map { "«\($0)»" }, "og")) sier det ikke)"
    return
      "Feil: Listene sier ikke hvilket trinn elevene går på\(which). Legg til en kolonne «Trinn», eller oppgi det med --trinn, f.eks. --trinn Vg1."
  }

  static let further = "Annet å se på: 1 eller IV i årets vurderinger, eller fravær over grensen"

  /// Where the earlier list does not tell which criteria were met.
  static let newHit = "Nytt treff"

  /// `Ikke lenger: R1`
  static func goneCriteria(_ ids: [String]) -> String {
    ids.isEmpty ? "Ikke lenger treff" : "Ikke lenger: " + ids.joined(separator: ", ")
  }

  /// Criteria that were met the last time, where what they ask about is not in the lists of now.
  static let notWithTheseLists = "Kan ikke vurderes med disse listene"
  static let emptyLists = "Listene har ingen elever. Sjekk at det er riktig fil og riktig ark."
  static let nobodyDecided =
    "Ingen elever er merket «Følges opp» i kolonnen Beslutning. Skriv beslutningene i listen, og kjør en gang til."
  /// - Parameter list: of the run before.
  static func carriedOver(from list: String) -> String {
    "Beslutning, prioritet, merknad og egne kolonner er ført over fra \(list). Annet som er skrevet i den (i andre ark, i kommentarer, eller i "
      + "kolonnene som iko fyller), er ikke ført over: ta vare på den."
  }

  static let criteria = "Kriteriene"
  static let eitherCriterion = "uansett ønske"
  static let furtherIsNoCriterion =
    "Til hjelp i oppfølgingen. Dette er ikke et av kriteriene på siden om IKO-modellen."
  static let notInLists = "står ikke i listene nå"

  static func missingForAll(_ names: [String]) -> String { "Mangler for alle: \(list(names, "og"))." }
  static func missing(_ names: [String]) -> String { "Mangler: \(list(names, "og"))." }
  static func since(_ file: String) -> String { "Endret siden \(file.visible)" }

  static func foreignOutput(_ path: String) -> String {
    "Feil: \(path.visible) finnes fra før og er ikke laget av iko identifiser. Den er ikke rørt. Oppgi et annet navn med -o."
  }

  static func decidedOutput(_ path: String) -> String {
    "Feil: \(path.visible) har beslutninger som noen har skrevet. Den er ikke rørt. Oppgi et annet navn med -o, "
      + "og --siden \(path.visible) for å ta med beslutningene."
  }

  /// `28 elever: 7 treff, 21 mangler opplysninger, 0 ingen treff.` A person decides.
  static func identified(_ vurderinger: [Elevvurdering], output: String?) -> String {
    let counts = Gruppe.allCases.map { gruppe in
      "\(vurderinger.count { Gruppe($0.elevUtfall) == gruppe }) \(gruppe.rawValue.lowercased())"
    }
    let pupils = "\(vurderinger.count) \(vurderinger.count == 1 ? "elev" : "elever")"
    let written =
      output.map { " Listen står i \($0.visible). Skriv beslutningene der, og bruk den med iko fyll --fra." } ?? ""
    return "\(pupils): \(counts.joined(separator: ", ")). Dette er forslag; en person avgjør.\(written)"
  }
}

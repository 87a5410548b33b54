import Words

/// Sentences about labels and blanks of unmarked forms.
extension Wording {
  /// Why nothing is written at answers that are printed to choose from.
  static let toStrikeOut = "svaret strykes for hånd"

  /// The title of a place at which nothing goes, in Word.
  static let noField = "Ikke noe felt"

  /// Why a label is not certain.
  static func reason(_ reason: Meaning.Reason) -> String {
    switch reason {
    case .onlyMeaning: "står flere steder"
    case .several: "passer like godt"
    case .unknownWords(let words): "ukjent ord: " + words.map { "«\($0)»" }.joined(separator: ", ")
    case .spelling(let word, let like): "«\(word)» kan være «\(like)»"
    case .uncertain: "sier for lite alene"
    }
  }
}

/// Sentences about a blank form that is made of filled ones.
extension Wording {
  static let sameExample =
    "De to dokumentene sier det samme, så ingenting viser hva som er svar. Bruk et eksempel som er fylt ut av en annen."
  static let exampleOfAnotherForm =
    "De to dokumentene er ikke av samme skjema: For lite av teksten er felles. Bruk to utfylte eksemplarer av det samme skjemaet."
  static let keptAnswer =
    "Ingen mal er laget: Noe som er skrevet som svar, ville blitt stående et annet sted i dokumentet. Bruk to eksempler som er fylt ut av forskjellige, eller bekreft tekstene én for én."
}

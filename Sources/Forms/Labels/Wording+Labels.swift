import Words

/// Sentences about labels and blanks of unmarked forms.
extension Wording {
  /// Why nothing is written at answers that are printed to choose from.
  static let toStrikeOut = "svaret strykes for hånd"

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

import Norwegian

/// Answers that are printed side by side to ring one or strike out the others: «Er kunden myndig: Ja / Nei».
///
/// Nothing is written there: a person strikes out. The place is listed.
struct PrintedChoice {
  /// What is asked; empty where nothing but the answers stands there.
  let label: String

  /// Nil for a line that offers no such answers.
  init?(_ line: String) {
    let (text, isTold) = Self.withoutAdvice(line.trimmed)
    guard text.count <= 200 else { return nil }
    if Self.isChoice(text) || isTold && text.isEmpty {
      guard isTold || text.contains(where: "/|".contains) else { return nil }
      label = ""
    } else if let colon = text.lastIndex(where: { $0 == ":" || $0 == "?" }),
      Self.isChoice(String(text[text.index(after: colon)...]).trimmed, isTold: isTold)
    {
      label = String(text[...colon])
    } else if let match = text.wholeMatch(of: Self.answered) {
      label = String(match.output.1)
    } else {
      return nil
    }
  }

  /// Whether a text is nothing but answers to choose from: «Ja / Nei», «Vg1 Vg2 Vg3», whatever is to be struck out.
  ///
  /// - Parameter isTold: whether it was said elsewhere that one is to be struck out.
  static func isChoice(_ text: String, isTold: Bool = false) -> Bool {
    // The comma of a number parts no choices: «2,13».
    guard DecimalReading.decimal(text) == nil else { return false }
    let (text, isToldHere) = withoutAdvice(text.trimmed)
    let isTold = isTold || isToldHere
    let strokes = text.split { "/|,".contains($0) }.map { String($0).trimmed }
    if strokes.count >= 2, strokes.allSatisfy({ JaNei.printed($0) != nil }) { return true }
    let words = text.split { $0.isWhitespace || ",/|".contains($0) }.map { Folding.folded(String($0)) }
    guard words.count >= 2, Set(words).count == words.count else { return false }
    if isTold { return words.count <= 12 }
    if words.allSatisfy({ JaNei.printed($0) != nil }) { return true }
    let stems = Set(words.map { $0.filter { !$0.isNumber } })
    // «Vg1 Vg2 Vg3», «1/2/3»; figures of several digits are a number: «2026/7788».
    return stems.count == 1 && words.allSatisfy { $0.count <= 4 && $0.count(where: \.isNumber) == 1 }
  }

  /// A text without «(stryk det som ikke passer)», and whether it had that.
  static func withoutAdvice(_ text: String) -> (text: String, isTold: Bool) {
    let rest = text.replacing(advice, with: "")
    return (rest.trimmed, rest != text)
  }

  nonisolated(unsafe) private static let advice =
    #/[(\[]?\s*(stryk|sett strek over|sett ring rundt|set ring rundt)\b[^)\]]{0,60}[)\]]?/#.ignoresCase()

  nonisolated(unsafe) private static let answered = #/(.*\p{L}.*?)\s+ja\s*\/\s*nei/#.ignoresCase()
}

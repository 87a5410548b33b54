import Numbers

/// A wish as lists tell it.
enum Ønsketekst: Equatable {
  case nummer(Int)
  case ord
  case ugyldig

  /// What is kept for a wish in words.
  static let word = "ord"

  /// «Førsteønske», «Andre ønske»
  private static let ordinals = ["første", "andre", "tredje", "fjerde", "femte", "sjette"]

  /// From `2`, `2.`, `2,0`, `2. ønske`, «nr. 2», «ønske nr 2», «førsteønske»; words are words, unless they are mapped to a number.
  init(_ text: String, words: [String: Int]) {
    let folded = Nøkkel.folded(text)
    if let number = words.first(where: { Nøkkel.folded($0.key) == folded })?.value {
      self = .nummer(number)
      return
    }
    let parts = Kolonneord.words(text).filter { !["ønske", "nr", "nummer", "ynske"].contains($0) }
    let isWhole = parts.count == 1 || parts.count == 2 && parts[1] == "0"
    if let first = parts.first, isWhole, let number = Int(read: first, in: 1...99), !folded.contains("-") {
      self = .nummer(number)
    } else if parts.count == 1, let number = Self.ordinals.firstIndex(of: parts[0].replacing("ønske", with: "")) {
      self = .nummer(number + 1)
    } else if folded.contains(where: \.isNumber) {
      self = .ugyldig
    } else {
      self = .ord
    }
  }
}

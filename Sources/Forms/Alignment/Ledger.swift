/// Holds what a person sees in a document against what the reading tells: fields, labels and what fits none must be all of it.
///
/// Two ways that share little lead to the two sides: `VisibleText` walks the tree, the flow is cut into atoms and moved about.
struct Ledger {
  private var seen: [Unicode.Scalar: Int] = [:]
  private var told: [Unicode.Scalar: Int] = [:]
  private var lines: [String] = []
  private var words: [Substring: Int] = [:]

  /// Adds the text of a story.
  mutating func see(_ text: String) {
    for scalar in text.unicodeScalars where Self.counts(scalar) { seen[scalar, default: 0] += 1 }
    lines += text.split(separator: "\n").map(String.init)
  }

  /// Adds text that is in a field, in a label, or reported.
  mutating func tell(_ text: String) {
    for scalar in text.unicodeScalars where Self.counts(scalar) { told[scalar, default: 0] += 1 }
    for word in Self.words(of: text) { words[word, default: 0] += 1 }
  }

  mutating func tell(_ atoms: some Sequence<Atom>) { for atom in atoms { tell(atom.text) } }

  /// Lines with something in them that is told nowhere; empty where the two sides are equal.
  var lost: [String] {
    let short = Set(seen.filter { $0.value > (told[$0.key] ?? 0) }.keys)
    guard !short.isEmpty else { return [] }
    var left = words
    return lines.filter { line in
      let unmet = Self.words(of: line).filter { word in
        left[word, default: 0] -= 1
        return left[word, default: 0] < 0 && word.unicodeScalars.contains(where: short.contains)
      }
      return !unmet.isEmpty
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && !$0.isSymbol }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar != "\u{AD}"
  }
}

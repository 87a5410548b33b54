/// Holds what a person sees in a document against what the reading tells: fields, labels and what fits none must be all of it.
///
/// Two ways that share little lead to the two sides: `VisibleText` walks the tree, the flow is cut into atoms and moved about.
struct TextBalance {
  private var expected = Tally()
  private var accounted = Tally()
  private var lines: [Substring] = []
  private var texts: [String] = []

  /// How often each visible character was met.
  private struct Tally {
    /// Those of ASCII and Western Europe, which are nearly all, by their numbers.
    private var low = [Int](repeating: 0, count: 0x250)
    private var high: [Unicode.Scalar: Int] = [:]

    mutating func add(_ text: String) {
      for scalar in text.unicodeScalars {
        let value = Int(scalar.value)
        if value < low.count { low[value] += 1 } else { high[scalar, default: 0] += 1 }
      }
    }

    /// The visible characters that are here more often than there.
    func more(than other: Tally) -> Set<Unicode.Scalar> {
      let few = low.indices.lazy.filter { low[$0] > other.low[$0] }.compactMap { Unicode.Scalar($0) }
      let rest = high.lazy.filter { $0.value > other.high[$0.key] ?? 0 }.map(\.key)
      return Set(few).union(rest).filter { !$0.properties.isWhitespace && $0 != "\u{AD}" }
    }
  }

  /// Adds the text of a story.
  mutating func expect(_ text: String) {
    expected.add(text)
    lines += text.split(separator: "\n")
  }

  /// Adds text that is in a field, in a label, or reported.
  mutating func account(_ text: String) {
    accounted.add(text)
    texts.append(text)
  }

  mutating func account(_ atoms: some Sequence<Atom>) { for atom in atoms { account(atom.text) } }

  /// Lines with something in them that is reported nowhere; empty where the two sides are equal.
  var lost: [String] {
    let short = expected.more(than: accounted)
    guard !short.isEmpty else { return [] }
    var left: [Substring: Int] = [:]
    for text in texts { for word in Self.words(of: text[...]) { left[word, default: 0] += 1 } }
    return lines.filter { line in
      let unmet = Self.words(of: line).filter { word in
        left[word, default: 0] -= 1
        return left[word, default: 0] < 0 && word.unicodeScalars.contains(where: short.contains)
      }
      return !unmet.isEmpty
    }.map(String.init)
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && !$0.isSymbol }
  }
}

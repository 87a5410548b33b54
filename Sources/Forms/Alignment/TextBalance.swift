/// Holds what a person sees in a document against what the reading reports: fields, labels and what fits none must be all of it.
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
  ///
  /// Days are made of the same few numbers, and labels of the same words: of lines that share what is missing, the one is meant that lacks most.
  var lost: [String] {
    let short = expected.more(than: accounted)
    guard !short.isEmpty else { return [] }
    let words = lines.map { Self.words(of: $0) }
    var missing: [Substring: Int] = [:]
    for word in words.joined() { missing[word, default: 0] += 1 }
    for text in texts { for word in Self.words(of: text[...]) { missing[word, default: 0] -= 1 } }
    func unmet(_ line: Int) -> [Substring] {
      words[line].filter { missing[$0, default: 0] > 0 && $0.unicodeScalars.contains(where: short.contains) }
    }
    let shares = words.indices.map { Float(unmet($0).count) / Float(max(1, words[$0].count)) }
    let order = words.indices.filter { shares[$0] > 0 }.sorted { (shares[$0], $1) > (shares[$1], $0) }
    let found = order.filter { line in
      let lacking = unmet(line)
      for word in lacking { missing[word, default: 0] -= 1 }
      return !lacking.isEmpty
    }
    return found.sorted().map { String(lines[$0]) }
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && !$0.isSymbol }
  }
}

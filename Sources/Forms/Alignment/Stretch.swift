/// Cuts two long flows into stretches that can be compared one by one.
enum Stretch {
  /// Ranges of both that belong together: the whole, or where that is too much to compare, what lies between paragraphs that
  /// stand once in both and in the same order (Bram Cohen's patience diff).
  static func all(_ pattern: [Atom], _ document: [Atom]) -> [(Range<Int>, Range<Int>)] {
    let whole = (pattern.indices, document.indices)
    guard (pattern.count + 1) * (document.count + 1) > Aligner.budget / 4 else { return [whole] }
    let mine = paragraphs(pattern)
    let theirs = paragraphs(document)
    var stretches: [(Range<Int>, Range<Int>)] = []
    var (i, j) = (0, 0)
    for (text, range) in mine.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      guard let other = theirs[text], range.lowerBound >= i, other.lowerBound >= j else { continue }
      if i < range.lowerBound || j < other.lowerBound { stretches.append((i..<range.lowerBound, j..<other.lowerBound)) }
      stretches.append((range, other))
      (i, j) = (range.upperBound, other.upperBound)
    }
    stretches.append((i..<pattern.count, j..<document.count))
    return stretches
  }

  /// Paragraphs of two words and more that stand once, without slots, by their words.
  private static func paragraphs(_ atoms: [Atom]) -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    var repeated: Set<String> = []
    var start = 0
    for (index, atom) in atoms.enumerated() where atom.kind == .paragraph {
      let range = start..<(index + 1)
      start = index + 1
      let isPlain = atoms[range].allSatisfy { [.word, .sign, .paragraph].contains($0.kind) }
      let words = atoms[range].filter { $0.kind == .word }.map(\.key)
      guard isPlain, words.count >= 2 else { continue }
      let key = words.joined(separator: " ")
      if found[key] != nil { repeated.insert(key) }
      found[key] = range
    }
    for key in repeated { found[key] = nil }
    return found
  }
}

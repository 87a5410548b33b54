/// A part of two flows that belongs together.
struct Segment {
  let pattern: Range<Int>
  let document: Range<Int>
  /// Whether both are the same printed paragraph.
  let isSame: Bool

  /// Cuts two flows at the paragraphs that stand once in both and in the same order (Bram Cohen's patience diff).
  ///
  /// What lies between them is compared piece by piece, and that is little.
  static func all(_ pattern: [Atom], _ document: [Atom]) -> [Segment] {
    let mine = paragraphs(pattern)
    let theirs = paragraphs(document)
    let pairs = mine.compactMap { text, range in theirs[text].map { (range, $0) } }
    var segments: [Segment] = []
    var (i, j) = (0, 0)
    func close(at end: (Int, Int)) {
      if i < end.0 || j < end.1 {
        segments.append(Segment(pattern: i..<end.0, document: j..<end.1, isSame: false))
      }
    }
    for (range, other) in inOrder(pairs.sorted { $0.0.lowerBound < $1.0.lowerBound }) {
      close(at: (range.lowerBound, other.lowerBound))
      segments.append(Segment(pattern: range, document: other, isSame: true))
      (i, j) = (range.upperBound, other.upperBound)
    }
    close(at: (pattern.count, document.count))
    return segments
  }

  /// The longest run of pairs that keeps its order in the document: one that somebody moved is left out.
  private static func inOrder(_ pairs: [(Range<Int>, Range<Int>)]) -> [(Range<Int>, Range<Int>)] {
    var length = [Int](repeating: 1, count: pairs.count)
    var before = [Int?](repeating: nil, count: pairs.count)
    for i in pairs.indices {
      for j in 0..<i where pairs[j].1.lowerBound < pairs[i].1.lowerBound && length[j] + 1 > length[i] {
        (length[i], before[i]) = (length[j] + 1, j)
      }
    }
    var kept: [(Range<Int>, Range<Int>)] = []
    var current = length.indices.max { length[$0] < length[$1] }
    while let index = current {
      kept.append(pairs[index])
      current = before[index]
    }
    return kept.reversed()
  }

  /// Paragraphs of two words and more that stand once, without slots, by their text.
  private static func paragraphs(_ atoms: [Atom]) -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    var repeated: Set<String> = []
    var start = 0
    for (index, atom) in atoms.enumerated() where atom.kind == .paragraph {
      let range = start..<(index + 1)
      start = index + 1
      let isPlain = atoms[range].allSatisfy { [.word, .sign, .paragraph].contains($0.kind) && $0.control == nil }
      guard isPlain, atoms[range].count(where: { $0.kind == .word }) >= 2 else { continue }
      let key = atoms[range].map(\.key).joined(separator: " ")
      if found[key] != nil { repeated.insert(key) }
      found[key] = range
    }
    for key in repeated { found[key] = nil }
    return found
  }
}

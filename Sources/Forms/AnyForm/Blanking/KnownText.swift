import Norwegian

/// What may stand in a blank form: words that a second filled example has too, or that a person confirmed. All else is somebody's.
enum KnownText {
  /// The words of another filled example, a line for each of its paragraphs.
  case example(String)
  /// Pieces of text that a person confirmed, word for word.
  case confirmed(Set<String>)

  /// - Parameter paragraphs: the words of each paragraph of the example.
  init(example paragraphs: [[String]]) {
    self = .example(paragraphs.map { Self.edge + $0.joined(separator: Self.edge) + Self.edge }.joined(separator: "\n"))
  }

  private static let edge = "\u{1F}"

  /// The ranges of words that stay, in order.
  func kept(of words: [String]) -> [Range<Int>] {
    switch self {
    case .example(let text): Self.common(words, in: text)
    case .confirmed(let pieces):
      Self.pieces(of: words).filter { pieces.contains(words[$0].joined(separator: " ")) }
    }
  }

  /// Labels and answers as pieces: each ends with a colon or a question mark, or where the paragraph does.
  static func pieces(of words: [String]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for (index, word) in words.enumerated() where word.hasSuffix(":") || word.hasSuffix("?") || index == words.count - 1
    {
      pieces.append(start..<index + 1)
      start = index + 1
    }
    return pieces
  }

  /// The longest stretches that the example has too, and that are a label or a sentence of the form: what two answers share by chance is not.
  private static func common(_ words: [String], in example: String) -> [Range<Int>] {
    func has(_ range: Range<Int>) -> Bool {
      example.contains(edge + words[range].joined(separator: edge) + edge)
    }
    if has(words.indices)
      && example.split(separator: "\n").contains(where: { line in
        line == edge + words.joined(separator: edge) + edge
      })
    {
      return [words.indices]
    }
    var kept: [Range<Int>] = []
    var index = 0
    while index < words.count {
      var end = index
      while end < words.count, has(index..<end + 1) { end += 1 }
      guard let range = label(index..<end, of: words, isFirst: index == 0, hasBeginning: kept.first?.lowerBound == 0)
      else {
        index += 1
        continue
      }
      kept.append(range)
      index = range.upperBound
    }
    return kept
  }

  /// So many words in a row are a sentence of the form, where its beginning stands before them.
  private static let sentence = 4

  private static func label(
    _ range: Range<Int>, of words: [String], isFirst: Bool, hasBeginning: Bool
  ) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    if let end = range.last(where: { words[$0].hasSuffix(":") || words[$0].hasSuffix("?") }) {
      if isFirst { return range.lowerBound..<end + 1 }
      // Behind an answer, the label begins with the last word that has a capital: what stands before may be the answer's end.
      let start = (range.lowerBound...end).last { words[$0].first?.isUppercase == true }
      return start.map { $0..<end + 1 } ?? (end - range.lowerBound < 3 ? range.lowerBound..<end + 1 : nil)
    }
    if words[range].allSatisfy({ BoxWords.isBox($0) }) { return range }
    return range.count >= sentence && (isFirst || hasBeginning) ? range : nil
  }
}

/// Boxes among words.
enum BoxWords {
  static let empty = "☐"
  static func isBox(_ word: String) -> Bool { word == empty }
}

import Norwegian

/// What may stand in a blank form: words that a second filled example has too, or that a person confirmed. All else is somebody's.
enum KnownText {
  /// The words of another filled example, a line for each of its paragraphs; and what stands where an answer does, though both have it.
  case example(String, answers: AnswerTexts)
  /// Pieces of text that a person confirmed, word for word.
  case confirmed(Set<String>)

  /// - Parameter paragraphs: the words of each paragraph of the example.
  /// - Parameter answers: what stands beside labels in the form that is made blank.
  init(example paragraphs: [[String]], answers: AnswerTexts) {
    self = .example(
      paragraphs.map { Self.edge + $0.joined(separator: Self.edge) + Self.edge }.joined(separator: "\n"),
      answers: answers)
  }

  private static let edge = "\u{1F}"

  /// The ranges of words that stay, in order.
  func kept(of words: [String]) -> [Range<Int>] {
    switch self {
    case .example(let text, let answers): Self.common(words, in: text, besides: answers)
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

  /// The longest segments that the example has too, and that are a label or a sentence of the form: what two answers share by chance is not.
  private static func common(
    _ words: [String], in example: String, besides answers: AnswerTexts
  ) -> [Range<Int>] {
    if answers.end(at: 0, of: words) == words.count { return [] }
    // Behind a label, what both forms have is an answer that two persons gave.
    let starts = words.indices.dropFirst().filter { index in
      words[index - 1].hasSuffix(":") || words[index - 1].hasSuffix("?")
    }
    let hasAnswer = starts.contains { answers.end(at: $0, of: words) != nil }
    func has(_ range: Range<Int>) -> Bool {
      example.contains(edge + words[range].joined(separator: edge) + edge)
    }
    if !hasAnswer,
      has(words.indices)
        && example.split(separator: "\n").contains(where: { line in
          line == edge + words.joined(separator: edge) + edge
        })
    {
      return [words.indices]
    }
    var kept: [Range<Int>] = []
    var index = 0
    while index < words.count {
      if index > 0, let end = answers.end(at: index, of: words) {
        index = end
        continue
      }
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

/// What stands in a form where answers do, word for word.
struct AnswerTexts {
  private let texts: Set<String>
  private let longest: Int

  init(_ texts: Set<String>) {
    self.texts = texts
    longest = texts.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// Those of a document, beside those of another of the same form: what is printed in the first column of all rows is the form's.
  init(_ page: LabelledPage, besides other: LabelledPage) {
    self.init(page.answers.subtracting(page.printedNames.intersection(other.printedNames)))
  }

  /// Where the longest answer ends that begins at a word; nil where none does.
  func end(at start: Int, of words: [String]) -> Int? {
    let last = min(words.count, start + longest)
    guard start < last else { return nil }
    return (start + 1...last).last { texts.contains(words[start..<$0].joined(separator: " ")) }
  }

  func contains(_ text: String) -> Bool { texts.contains(text) }
}

extension LabelledPage {
  /// All that stands beside a label, line by line, but for what forms print there.
  var answers: Set<String> {
    Set(
      items.flatMap { item -> [String] in
        guard case .text(let entry) = item, entry.isPlain || entry.text.split(separator: " ").count <= 3 else {
          return []
        }
        let texts = entry.rows?.cells.flatMap(\.self) ?? [entry.text]
        return texts.flatMap { $0.split(separator: "\n") }.map {
          $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
      }.filter { !$0.isEmpty && PromptText($0) == nil && !Guidance.says($0) && JaNei.printed($0) == nil })
  }

  /// The names of the rows of tables, where they may be printed.
  var printedNames: Set<String> {
    Set(
      items.flatMap { item -> [String] in
        guard case .text(let entry) = item, let rows = entry.rows else { return [] }
        return rows.cells.compactMap(\.first).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      })
  }
}

/// Boxes among words.
enum BoxWords {
  static let empty = "☐"
  static func isBox(_ word: String) -> Bool { word == empty }
}

import Norwegian

/// Labels and answers that stand one behind the other with no sign between them: «Gnr. 41 Bnr. 207 Festenr.»
///
/// Only their words tell them apart. So a label is one that forms often print, and an answer begins with a capital or a figure.
struct WordedPairs {
  private(set) var pairs: [(label: String, answer: String)] = []
  /// Labels between them without an answer.
  private(set) var unanswered: [String] = []
  /// A label at the end, whose answer may stand behind it.
  private(set) var open: String?

  /// Nil where the text does not begin with such a label and an answer.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...30).contains(words.count), var end = Self.end(ofLabel: words, 0) else { return nil }
    var start = 0
    while true {
      var next = end
      var nextEnd: Int?
      while next < words.count, nextEnd == nil {
        nextEnd = Self.end(ofLabel: words, next)
        if nextEnd == nil { next += 1 }
      }
      let label = words[start..<end].joined(separator: " ")
      if next == end {
        if nextEnd == nil { open = label } else { unanswered.append(label) }
      } else {
        guard Self.begins(words[end]) else { return nil }
        pairs.append((label, words[end..<next].joined(separator: " ")))
      }
      guard let last = nextEnd else { break }
      (start, end) = (next, last)
    }
    guard !pairs.isEmpty else { return nil }
  }

  /// Whether a text is such a label with or without its answer.
  static func beginsLabel(_ text: String) -> Bool {
    WordedPairs(text) != nil || CommonLabels.isOne(text.trimmed)
  }

  /// Where a label ends that begins with a word: «Dato», «Konto nr.», «Ort och datum».
  private static func end(ofLabel words: [String], _ start: Int) -> Int? {
    guard words[start].first?.isUppercase == true, words[start].last != "," else { return nil }
    // Behind an answer, some of them are words of it: «Tore Land», «Rema Company».
    if start > 0 {
      if isLabel(words[start]), !common.contains(LabelText(words[start]).folded) { return start + 1 }
      return words.indices.contains(start + 1) && isNumber(words[start + 1]) ? start + 2 : nil
    }
    let most = words.prefix(4).dropFirst().prefix { $0.first?.isLowercase == true }.count + 1
    return (1...most).reversed().first { isLabel(words[$0 - 1]) }
  }

  private static func isLabel(_ word: String) -> Bool {
    CommonLabels.isOne(word) || isNumber(word) || LabelWords.endsAsLabel(word) || LabelText(word).isSigned
  }

  private static func isNumber(_ word: String) -> Bool { ["nr", "nr.", "no."].contains(word) }

  private static let common: Set<String> = ["land", "time", "place", "nr", "age", "company", "name", "country"]

  private static func begins(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || "+-£€$".contains(first) || word.contains("@")
  }
}

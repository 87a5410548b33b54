import Norwegian

/// A printed label cut into words.
struct Tokens: Sendable {
  enum Token: Equatable, Sendable {
    /// A word in small letters; with a full stop it may be short for another.
    case word(String, hasStop: Bool)
    /// What parts one thing from the next.
    case slash, comma

    var word: String? { if case .word(let word, _) = self { word } else { nil } }
  }

  /// What stands outside brackets.
  let words: [Token]
  /// What stands in them.
  let bracketed: [Token]
  /// The label in two, where it adds something to what it names.
  let parted: (head: [Token], aside: Aside)?

  init(_ label: String) {
    (words, bracketed) = Self.split(label[...])
    parted = Aside.parted(Self.withoutNumber(label.trimmed))
  }

  init(words: [Token], bracketed: [Token]) {
    self.words = words
    self.bracketed = bracketed
    parted = nil
  }

  /// The words outside brackets, and those in them.
  static func split(_ label: Substring) -> (outer: [Token], inner: [Token]) {
    let text = withoutNumber(unmarked(Folding.folded(String(label))))
    var (outer, inner) = ("", "")
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { outer.append(character) } else { inner.append(character) }
      if character == ")" || character == "]" {
        depth = max(0, depth - 1)
        inner.append(" ")
      }
    }
    return (joined(cut(outer)), joined(cut(inner)))
  }

  /// The words alone, for comparing whole labels.
  var plain: [String] { words.compactMap(\.word) }

  /// The same with those in brackets.
  var all: [String] { (words + bracketed).compactMap(\.word) }

  /// Without raised numbers, asterisks and daggers.
  private static func unmarked(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !(0x2070...0x2079).contains(scalar.value) && ![0xB9, 0xB2, 0xB3, 0x2A, 0x2020].contains(scalar.value)
        }))
  }

  /// Without «3. », «3.2 », «a) », «§» in front.
  private static func withoutNumber(_ text: String) -> String {
    guard let space = text.firstIndex(of: " ") else { return text }
    let head = text[..<space]
    let isNumber = head.contains(where: \.isNumber) && head.allSatisfy { $0.isNumber || ".)".contains($0) }
    // «10. trinn» is no number of a label; a number with its stop in front of a small letter is part of it.
    let next = text[text.index(after: space)...]
    let parts = head.split(separator: ".")
    let isNested = parts.count > 1 && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
    let isPlain =
      !next.isEmpty
      && (isNested || head.filter(\.isNumber).count <= 2 && head.last.map { ".)".contains($0) } == true)
    let isLetter = head.count == 2 && head.last == ")"
    return isNumber && isPlain && !next.hasPrefix("trinn") || isLetter ? String(next) : text
  }

  private static func cut(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var years: [String] = []
    func flush(hasStop: Bool = false) {
      defer { word = "" }
      guard word.contains(where: { $0.isLetter || $0.isNumber || $0 == "%" }) else { return }
      // The year that a form was printed for says nothing: «Klasse 2026/27».
      if Self.isYear(word, after: years) {
        years.append(word)
        return
      }
      years = []
      // «navn1» has a footnote; «vg1» has none.
      let bare = word.prefix { !$0.isNumber }
      if bare.count >= 4, word.count == bare.count + 1 { word = String(bare) }
      tokens.append(.word(word, hasStop: hasStop))
    }
    for character in text {
      switch character {
      case _ where character.isLetter || character.isNumber || character == "%": word.append(character)
      case "-" where !word.isEmpty: word.append(character)
      case ".": flush(hasStop: true)
      case "/":
        flush()
        tokens.append(.slash)
      case ",", ";", "–", "—", "•", "|", "☐", "□":
        flush()
        tokens.append(.comma)
      case "&":
        flush()
        tokens.append(.word("og", hasStop: false))
      default: flush()
      }
    }
    flush()
    while tokens.last == .comma || tokens.last == .slash { tokens.removeLast() }
    while tokens.first == .comma || tokens.first == .slash { tokens.removeFirst() }
    return tokens
  }

  private static func isYear(_ word: String, after years: [String]) -> Bool {
    guard word.allSatisfy(\.isNumber) else { return false }
    return word.count == 4 && word.hasPrefix("20") || word.count == 2 && !years.isEmpty
  }

  /// Joins «utdan- ning», which a line break parted; «studie- og yrkesplaner» are two words.
  private static func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      guard case .word(let word, _) = tokens[index], word.hasSuffix("-") else {
        result.append(tokens[index])
        index += 1
        continue
      }
      let stem = String(word.drop { $0 == "-" }.prefix { $0 != "-" })
      if index + 1 < tokens.count, case .word(let next, let stop) = tokens[index + 1], !["og", "eller"].contains(next) {
        result.append(.word(stem + next, hasStop: stop))
        index += 2
      } else {
        result.append(.word(stem, hasStop: false))
        index += 1
      }
    }
    return result
  }
}

import WordML

/// What the places of a template show before they are answered: «Skriv her», «Velg et element.».
struct Prompts: Sendable {
  private let byTag: [String: Set<String>]
  /// The places of the template, with a prompt or without.
  private let tags: Set<String>
  /// Those that are no word of an answer, whichever place they stand in.
  private let long: Set<String>

  /// What Word itself puts into a blank whose answer was deleted: in bokmål, nynorsk and English, of today and of 2007 to 2013.
  static let ofWord: Set<String> = [
    "Klikk eller trykk her for å skrive inn tekst.", "Klikk her for å skrive inn tekst.",
    "Klikk eller trykk for å skrive inn en dato.", "Klikk her for å skrive inn en dato.",
    "Klikk eller trykk for å skrive inn ein dato.", "Klikk her for å skrive inn ein dato.",
    "Klikk eller trykk her for å angi tekst.", "Klikk her for å angi tekst.",
    "Klikk eller trykk for å angi en dato.", "Klikk her for å angi en dato.", "Velg et element.", "Vel eit element.",
    "Click or tap here to enter text.", "Click here to enter text.", "Click or tap to enter a date.",
    "Click here to enter a date.", "Choose an item.",
  ]

  init(_ slots: [FoundSlot]) {
    var byTag: [String: Set<String>] = [:]
    for slot in slots {
      for prompt in slot.prompts where !prompt.isEmpty { byTag[slot.tag, default: []].insert(Self.key(prompt)) }
    }
    self.byTag = byTag
    tags = Set(slots.map(\.tag))
    long = Set(byTag.values.joined().filter { $0.utf8.count >= Self.shortest })
  }

  /// Whether this is what the template shows in a place before it is answered, or one of Word's own prompts, which nobody writes as
  /// an answer. It is no answer without its flag and its grey either: some editors take both away, and people flatten forms.
  func contains(_ text: String, for tag: String) -> Bool {
    let key = Self.key(text)
    if text.isEmpty { return false }
    return byTag[tag]?.contains(key) == true || long.contains(key) || key.utf8.count < 60 && Self.ofWord.contains(key)
  }

  /// Whether this is a prompt of some place, and no word that anybody writes.
  func isPrompt(_ text: String) -> Bool {
    let key = Self.key(text)
    return long.contains(key) || Self.ofWord.contains(key)
  }

  /// The answer beside a prompt that was left at its beginning or at its end; nil where there is none.
  ///
  /// A short prompt, «Navn», may be a word of the answer.
  func answer(beside text: String, for tag: String) -> String? {
    guard text.utf8.count > Self.shortest else { return nil }
    let prompts = (byTag[tag] ?? []).union(Self.ofWord).filter { $0.utf8.count >= Self.shortest }
    guard prompts.contains(where: { text.utf8.first == $0.utf8.first || text.utf8.last == $0.utf8.last }) else {
      return nil
    }
    let letters = Array(text)
    for prompt in prompts.sorted(by: { $0.count > $1.count }) {
      if let count = Self.length(of: Array(prompt), at: letters) {
        return Self.rest(letters.dropFirst(count))
      }
      if let count = Self.length(of: prompt.reversed(), at: letters.reversed()) {
        return Self.rest(letters.dropLast(count))
      }
    }
    return nil
  }

  private static var shortest: Int { 10 }

  private static func rest(_ letters: ArraySlice<Character>) -> String? {
    let text = String(letters).trimmed
    return text.contains { $0.isLetter || $0.isNumber } ? text : nil
  }

  /// How many characters a prompt takes at the beginning of a text; nil where it does not stand there. White space is as wide as it is.
  private static func length(of prompt: [Character], at text: [Character]) -> Int? {
    var index = 0
    for character in prompt {
      guard index < text.count else { return nil }
      if character == " " {
        guard text[index].isWhitespace else { return nil }
        while index < text.count, text[index].isWhitespace { index += 1 }
      } else {
        guard text[index] == character else { return nil }
        index += 1
      }
    }
    return index
  }

  /// Whether a place that says it shows a prompt does so, though no prompt is known that it shows: a dotted line does, and a place that the template does
  /// not have is believed. Elsewhere words are somebody's: some editors leave the flag behind when she writes.
  func explains(_ text: String, for tag: String) -> Bool {
    !tags.contains(tag) || !text.contains { $0.isLetter || $0.isNumber }
  }

  /// Editors break and join spaces, so they are one; case and punctuation are not touched: «navn» is not «Navn:».
  private static func key(_ text: String) -> String {
    if isKey(text) { return text }
    let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
    let words = seen.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? text : words
  }

  /// Soft hyphens and what has no width, which editors put into words.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether single spaces are all the white space that there is, and nothing is unseen.
  private static func isKey(_ text: String) -> Bool {
    var previous: UInt32 = 32
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 32 where previous == 32: return false
      case 0..<32, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
        return false
      default: previous = scalar.value
      }
    }
    return previous != 32
  }
}

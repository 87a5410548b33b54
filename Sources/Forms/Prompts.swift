import WordML

/// What the places of a template show before they are answered: «Skriv her», «Velg et element.».
struct Prompts: Sendable {
  private let byTag: [String: Set<String>]

  /// What Word itself puts into a blank whose answer was deleted: in bokmål, nynorsk and English, of today and of 2007 to 2013.
  private static let ofWord: Set<String> = [
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
  }

  /// Whether this is what the template shows in a place before it is answered, or one of Word's own prompts, which nobody writes as
  /// an answer. It is no answer without its flag and its grey either: some editors take both away, and people flatten forms.
  func contains(_ text: String, for tag: String) -> Bool {
    let key = Self.key(text)
    if text.isEmpty { return false }
    return byTag[tag]?.contains(key) == true || key.utf8.count < 60 && Self.ofWord.contains(key)
  }

  /// Whether a place that says it shows a prompt does so. Where the template has none, it is believed; else some editors
  /// leave the flag behind when somebody writes. A dotted line is always a blank.
  func explains(_ text: String, for tag: String) -> Bool {
    byTag[tag] == nil || !text.contains { $0.isLetter || $0.isNumber }
  }

  /// Editors break and join spaces, so they are one; case and punctuation are not touched: «navn» is not «Navn:».
  private static func key(_ text: String) -> String {
    if isKey(text) { return text }
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? text : words
  }

  /// Whether single spaces are all the white space that there is.
  private static func isKey(_ text: String) -> Bool {
    var previous: UInt32 = 32
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 32 where previous == 32: return false
      case 0..<32, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x202F, 0x205F, 0x3000: return false
      default: previous = scalar.value
      }
    }
    return previous != 32
  }
}

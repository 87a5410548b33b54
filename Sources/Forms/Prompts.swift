import WordML

/// What the places of a template show before they are answered: «Skriv her», «Velg et element.».
struct Prompts: Sendable {
  private let byTag: [String: Set<String>]

  /// What Word itself puts into a blank whose answer was deleted, where the template says nothing.
  private static let ofWord: Set<String> = [
    "Klikk eller trykk her for å skrive inn tekst.", "Klikk her for å skrive inn tekst.",
    "Klikk eller trykk for å skrive inn en dato.", "Klikk her for å skrive inn en dato.", "Velg et element.",
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

  /// Whether this is what the template shows in a place before it is answered.
  func contains(_ text: String, for tag: String) -> Bool {
    !text.isEmpty && byTag[tag]?.contains(Self.key(text)) == true
  }

  /// Whether a place that says it shows a prompt does so. Where the template has none, it is believed; else some editors
  /// leave the flag behind when somebody writes.
  func explains(_ text: String, for tag: String) -> Bool {
    text.isEmpty || byTag[tag] == nil || Self.ofWord.contains(Self.key(text))
  }

  /// Editors break and join spaces, so they are one; case and punctuation are not touched: «navn» is not «Navn:».
  private static func key(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? text : words
  }
}

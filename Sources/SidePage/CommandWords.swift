import Foundation

/// What the library says to whoever types commands, for a person who has a page: options and commands are nothing to her, and what else she can do stays.
///
///     CommandWords.removed(from: "Ta det bort i Word, eller bruk --tøm-malen.")   // «Ta det bort i Word.»
enum CommandWords {
  static func removed(from message: String) -> String {
    guard names(message) else { return message }
    let kept = sentences(message).compactMap(withoutThem)
    // A message that is about a command and nothing else stays as it is: it is better than none.
    return kept.isEmpty ? message : kept.joined(separator: " ")
  }

  private static func names(_ text: String) -> Bool {
    text.contains(#/(^|[\s(])(--?[a-zæøå]|iko [a-zæøå])/#)
  }

  /// Parts that end with a full stop, a question mark or a colon's end, and after which a new sentence begins.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if let last = current.last, let sign = last.last, ".?!".contains(sign), word.first?.isUppercase == true {
        sentences.append(current.joined(separator: " "))
        current = []
      }
      current.append(word)
    }
    return current.isEmpty ? sentences : sentences + [current.joined(separator: " ")]
  }

  /// Of the ways that a sentence offers, those that need no command; nil where there is none.
  private static func withoutThem(_ sentence: String) -> String? {
    guard names(sentence) else { return sentence }
    let ways = sentence.split(separator: #/[,;] (eller|ellers) /#)
    let kept = ways.filter { !names(String($0)) }.map(String.init)
    guard ways.count > 1, let first = kept.first else { return nil }
    let text = ([first.prefix(1).uppercased() + first.dropFirst()] + kept.dropFirst()).joined(separator: ", eller ")
    return text.hasSuffix(".") ? text : text + "."
  }
}

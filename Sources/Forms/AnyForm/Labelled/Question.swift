/// A line that asks something, and may say behind the question how to answer it: «Hva skjedde? Beskriv hendelsen.»
struct Question {
  /// Whether it ends with such advice.
  let isToldHow: Bool

  init(_ text: String) {
    guard let mark = text.lastIndex(of: "?") else {
      isToldHow = false
      return
    }
    let (asked, told) = (String(text[..<mark]).trimmed, String(text[text.index(after: mark)...]).trimmed)
    isToldHow = asked.contains(where: \.isLetter) && !told.isEmpty && LabelWords.tell(told)
  }
}

/// What a form prints in a blank, where it was left as it was.
enum Prompted {
  static func isUnanswered(_ text: String) -> Bool {
    switch PromptText(text) {
    case .program, .instruction, .brackets, .day: true
    case .letters, nil: false
    }
  }
}

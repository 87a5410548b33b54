import Norwegian

/// What the answers of a question are called: each is the last word of its box's tag, and what is written where a form has a line and no boxes.
///
///     .yesNo("samtykke", \.samtykke, "Samtykker", words: YesNoWords(yes: "godtar", no: "avslår"))   // samtykke.godtar, samtykke.avslår
public struct YesNoWords: Sendable, Hashable {
  /// The word for yes.
  public let yes: String
  /// The word for no.
  public let no: String
  /// The word for a question that does not apply; nil where there is no such box.
  public let notApplicable: String?

  /// Words of one's own. They are compared as people read them, and must differ.
  ///
  /// - Parameters:
  ///   - yes: the last word of the tag of the box for yes.
  ///   - no: that of the box for no.
  ///   - notApplicable: that of the box for what does not apply.
  public init(yes: String, no: String, notApplicable: String? = nil) {
    (self.yes, self.no, self.notApplicable) = (yes, no, notApplicable)
  }

  /// `ja`, `nei` and `ikkeAktuelt`.
  public static let norwegian = YesNoWords(yes: "ja", no: "nei", notApplicable: "ikkeAktuelt")
  /// `yes`, `no` and `notApplicable`.
  public static let english = YesNoWords(yes: "yes", no: "no", notApplicable: "notApplicable")

  /// The boxes, by the last words of their tags.
  var boxes: [(id: String, answer: JaNei)] {
    [(yes, .ja), (no, .nei)] + (notApplicable.map { [($0, .ikkeAktuelt)] } ?? [])
  }

  /// The answer that a box is for, by the last word of its tag.
  func answer(ofBox id: String) -> JaNei? { boxes.first { $0.id == id }?.answer }

  /// The last word of the tag of an answer's box; nil for what has none.
  func id(of answer: JaNei) -> String? { boxes.first { $0.answer == answer }?.id }

  /// What is written where a form has a line; nil where nothing was answered.
  func written(_ answer: JaNei) -> String? {
    guard self != .norwegian, let word = id(of: answer) else { return answer.printed }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The answer that a text means in a line: one of these words, or what people write for yes and no.
  func choice(written text: String) -> JaNei? {
    let folded = Folding.folded(text)
    return boxes.first { Folding.folded($0.id) == folded }?.answer ?? JaNei.printed(text)
  }
}

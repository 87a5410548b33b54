import Norwegian

/// The words and signs that answer a question: those that forms print at their boxes, and what people write for them.
extension JaNei {
  private static let words: [String: JaNei] = [
    "ja": .ja, "j": .ja, "yes": .ja, "nei": .nei, "n": .nei, "no": .nei, "ikke aktuelt": .ikkeAktuelt,
    "uaktuelt": .ikkeAktuelt, "ikke relevant": .ikkeAktuelt, "ikke tatt opp": .ikkeAktuelt, "i/a": .ikkeAktuelt,
    "ia": .ikkeAktuelt, "ikke akt": .ikkeAktuelt, "n/a": .ikkeAktuelt, "not applicable": .ikkeAktuelt,
    "does not apply": .ikkeAktuelt,
  ]

  /// What no form prints at a box: a cross, a tick, what programs write.
  private static let marks: [String: JaNei] = [
    "x": .ja, "y": .ja, "1": .ja, "true": .ja, "sann": .ja, "☒": .ja, "☑": .ja, "✓": .ja, "✔": .ja, "✗": .ja, "✘": .ja,
    "×": .ja, "[x]": .ja, "(x)": .ja, "0": .nei, "false": .nei, "usann": .nei, "☐": .nei, "[ ]": .nei, "[]": .nei,
    "ikkeaktuelt": .ikkeAktuelt, "ikketattopp": .ikkeAktuelt,
  ]

  /// What is printed for an answer: «Ja», «Nei», «Ikke aktuelt (over 18 år)», «Ikke tatt opp».
  static func printed(_ text: String) -> JaNei? {
    if let answer = words[LabelText(text).bare] { return answer }
    return inTwoLanguages(text)
  }

  /// «Ja/Yes»: both say the same.
  private static func inTwoLanguages(_ text: String) -> JaNei? {
    let parts = text.split { $0 == "/" || $0 == "\n" }.map { words[LabelText(String($0)).bare] }
    return parts.count == 2 && parts[0] != nil && parts[0] == parts[1] ? parts[0] : nil
  }

  /// The answers that a form prints, as words that are taken for them in a list: as they are printed, or in their plain form.
  ///
  ///     JaNei.offered(["Ja/Yes", "Nei (forklar)"])   // ["Ja/Yes", "Nei"]
  package static func offered(_ printed: [String]) -> [String] {
    printed.map { text in
      [text, text.outsideBrackets.trimmed].first { JaNei(written: $0) != nil } ?? JaNei.printed(text)?.printed ?? text
    }
  }

  /// Whether a printed answer stands beside yes and no and is neither: «Delvis», «Vet ikke».
  static func isBetween(_ text: String) -> Bool { between.contains(LabelText(text).bare) }

  private static let between: Set<String> = [
    "delvis", "til dels", "litt", "noe", "noko", "kanskje", "av og til", "ikke vurdert", "ikkje vurdert", "vet ikke",
    "veit ikke", "veit ikkje", "usikker", "uavklart", "partly", "sometimes", "maybe", "don't know", "don’t know",
    "not sure", "unsure",
  ]

  /// From what people write in a list: Ja, nei, J, N, «Ikkje aktuelt», a cross, a tick, a box, SANN.
  ///
  ///     JaNei(written: "Nei.")   // .nei
  package init?(written text: String) {
    let folded = Nynorsk.inBokmål(Folding.folded(text))
    let bare = folded.hasSuffix(".") || folded.hasSuffix("!") ? String(folded.dropLast()) : folded
    guard let answer = Self.words[bare] ?? Self.marks[bare] ?? Self.inTwoLanguages(bare) else { return nil }
    self = answer
  }

  /// The answer that a text ends with, and what stands before it: «Trives på kontoret? Ja».
  static func trailing(_ text: String) -> (answer: String, rest: String)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for count in 1...2 where words.count >= count {
      let answer = words.suffix(count).joined(separator: " ")
      guard JaNei.printed(answer) != nil else { continue }
      return (answer, words.dropLast(count).joined(separator: " "))
    }
    return nil
  }
}

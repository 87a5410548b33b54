/// The words that stand at the boxes of a question.
extension JaNei {
  /// What is printed for an answer: «Ja», «Nei», «Ikke aktuelt (over 18 år)», «Ikke tatt opp».
  static func printed(_ text: String) -> JaNei? {
    switch LabelText(text).bare {
    case "ja", "j", "yes": .ja
    case "nei", "n", "no": .nei
    case "ikke aktuelt", "uaktuelt", "ikke relevant", "ikke tatt opp", "i/a", "ia", "ikke akt", "n/a", "not applicable",
      "does not apply":
      .ikkeAktuelt
    default: nil
    }
  }

  /// The answer that a text ends with, and what stands before it: «Trives på skolen? Ja».
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

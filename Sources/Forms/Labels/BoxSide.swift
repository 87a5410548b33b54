import Norwegian

/// On which side of its box a word stands that is printed for it, decided for a whole line: «☐ Ja ☐ Nei  hvem: ____», «Nei ☐ Ja ☐ – hvem: ____».
enum BoxSide {
  /// The box comes first, and its words behind it.
  case behind
  /// The words come first, and their box behind them.
  case before
  /// Both readings are possible: nothing is ticked there.
  case unknown

  /// Nil where nothing stands behind the last box: then that says it.
  ///
  /// - Parameters:
  ///   - front: what stands before the first box, parted at gaps.
  ///   - between: what stands behind each box but the last.
  ///   - tail: what stands behind the last one.
  ///   - leadsOn: whether a line to write on, or an answer, follows that.
  init?(front: [String], between: [String], tail: String, leadsOn: Bool) {
    if tail.trimmed.isEmpty { return nil }
    let option = Self.option(in: front)
    guard !option.isEmpty else {
      self = .behind
      return
    }
    // «Norsk ☐ Engelsk ☐ (sett kryss)»
    guard tail.outsideBrackets.contains(where: { $0.isLetter || $0.isNumber }) else {
      self = .before
      return
    }
    let (first, last) = (Self.isAnswer(option), Self.beginsWithAnswer(tail))
    if first, last {
      self = .unknown
    } else if first {
      self = leadsOn || Self.goesOn(tail) || between.contains(where: Self.isAnswer) ? .before : .behind
    } else if last || !leadsOn && !Self.goesOn(tail) || Self.isOpenOption(tail) {
      self = .behind
    } else {
      self = Self.goesOn(tail) ? .before : .unknown
    }
  }

  /// The words right before the first box that are no part of the question: «Nei» in «Ble noen skadet? Nei ☐».
  private static func option(in front: [String]) -> String {
    guard let last = front.last else { return "" }
    let words: String
    if let sign = last.lastIndex(where: { $0 == "?" || $0 == ":" }) {
      words = String(last[last.index(after: sign)...])
    } else if front.count > 1 {
      words = last
    } else {
      words = JaNei.trailing(last).map { $0.rest.isEmpty ? "" : $0.answer } ?? ""
    }
    let bare = words.outsideBrackets.trimmed
    return bare.contains(where: { $0.isLetter || $0.isNumber }) && bare.split(separator: " ").count <= 4 ? bare : ""
  }

  /// A letter alone is a name: «Skift: D ☐ K ☐ N ☐».
  private static func isAnswer(_ text: String) -> Bool {
    text.trimmed.count > 1 && (JaNei.printed(text) != nil || JaNei.isBetween(text))
  }

  private static func beginsWithAnswer(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    return (1...2).contains { words.count >= $0 && isAnswer(words.prefix($0).joined(separator: " ")) }
  }

  /// «– hvem:», «, hvis ja når:»: what follows a dash or a comma, or says on what condition, is no answer of its own.
  private static func goesOn(_ tail: String) -> Bool {
    guard let first = tail.trimmed.unicodeScalars.first else { return false }
    if first.properties.generalCategory == .dashPunctuation || first == "," || first == ";" || first == "→" {
      return true
    }
    return LabelText(tail).words.first.map { ["hvis", "dersom", "viss", "if", "evt", "eventuelt"].contains($0) }
      ?? false
  }

  /// «annet: ____» is an answer that somebody words.
  private static func isOpenOption(_ tail: String) -> Bool {
    LabelText(tail).words.first.map { ["annet", "anna", "andre", "other", "others"].contains($0) } ?? false
  }
}

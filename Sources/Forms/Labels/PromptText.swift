import Norwegian

/// Printed words that stand for a blank: «Skriv her», «[navn]», «dd.mm.åååå». Each rule has a name, for reports and tests.
enum PromptText: String, CaseIterable {
  /// What Word shows in a blank of its own.
  case program
  /// «Skriv her …», «Sett inn navn».
  case instruction
  /// «[navn]», «<skriv inn mål>».
  case brackets
  /// «xxx», «NN», «XX.XX.XXXX».
  case letters
  /// «dd.mm.åååå», «20__».
  case day

  /// The rule by which a text is a prompt; nil for one that is none.
  init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty, text.count <= 90, let rule = Self.allCases.first(where: { $0.says(text) }) else { return nil }
    self = rule
  }

  private func says(_ text: String) -> Bool {
    switch self {
    case .program:
      return Prompts.ofWord.contains(text) || Self.begins(text, with: Self.clicks)
    case .instruction:
      let words = text.split(whereSeparator: \.isWhitespace)
      return Self.begins(text, with: Self.instructions) && words.count <= 12 || Self.pointsHere(text, words.count)
    case .brackets:
      guard let first = text.first, let last = text.last, text.count > 2 else { return false }
      let inner = text.dropFirst().dropLast()
      return (first == "[" && last == "]" || first == "<" && last == ">") && inner.contains(where: \.isLetter)
        && !inner.contains { "[]<>".contains($0) }
    case .letters:
      let letters = text.lowercased().filter { !" ./-".contains($0) }
      return letters.count >= 2
        && (letters.allSatisfy { $0 == "x" } || letters.count <= 4 && letters.allSatisfy { $0 == "n" })
    case .day:
      return text.lowercased().wholeMatch(of: Self.dayPattern) != nil || DayShape(text) != nil
    }
  }

  /// «Skriv navnet ditt her», «Type your name here»: it says to write, and where.
  private static func pointsHere(_ text: String, _ count: Int) -> Bool {
    let words = Folding.folded(text).split { !$0.isLetter }
    return (2...8).contains(count) && words.first.map { Self.writing.contains(String($0)) } == true
      && words.last.map { ["her", "here"].contains($0) } == true
  }

  private static let writing: Set<String> = [
    "skriv", "fyll", "sett", "set", "legg", "før", "tast", "oppgi", "write", "type", "enter", "fill", "put",
  ]

  private static func begins(_ text: String, with openers: [String]) -> Bool {
    let folded = Folding.folded(text)
    return openers.contains { opener in
      folded.hasPrefix(opener) && !(folded.dropFirst(opener.count).first?.isLetter ?? false)
    }
  }

  private static let clicks = [
    "klikk her", "klikk eller trykk", "trykk her", "velg et element", "velg en dato", "velg dato", "vel eit element",
    "vel dato", "vel ein dato", "click here", "click or tap", "choose an item",
  ]

  private static let instructions = [
    "skriv her", "skriv inn", "skriv tekst", "skriv navn", "fyll inn", "fyll ut her", "sett inn", "set inn", "legg inn",
    "før inn", "tekst her", "din tekst", "navn her", "enter text",
  ]

  nonisolated(unsafe) private static let dayPattern =
    #/(d{1,2}[.\/-]?m{1,2}[.\/-]?(å{2,4}|y{2,4})|(å{4}|y{4})-mm-dd|20_+(\s*[\/–-]\s*(20)?_+)?)/#
}

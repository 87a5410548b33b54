import Norwegian

/// A date picker's display format (`dd.MM.yyyy`, `dddd d. MMMM yyyy`, `d. MMM yyyy 'kl.' HH.mm`), in the language of the picker: Norwegian
/// or English. A day begins at midnight: where the format shows a time, it is that.
struct DateFormat: Sendable {
  private enum Token: Sendable {
    /// `dd`, `MMMM`, `HH`: a letter, and how often it stands there.
    case letters(Character, Int)
    case text(String)
  }

  private let tokens: [Token]
  private let language: Language

  /// The languages that names of days and months are known in; all others are written as bokmål.
  enum Language: Sendable {
    case bokmål, nynorsk, english

    /// That of a picker, `nn-NO`; bokmål where it says none.
    init(_ code: String?) {
      let start = code?.lowercased() ?? ""
      self = start.hasPrefix("nn") ? .nynorsk : start.hasPrefix("en") ? .english : .bokmål
    }
  }

  private static let standard: [Token] = [
    .letters("d", 2), .text("."), .letters("M", 2), .text("."), .letters("y", 4),
  ]

  /// Nil asks for `dd.MM.yyyy`; so does a format that has letters in it that mean nothing here, or lacks day, month or year.
  init(_ format: String?, language: String? = nil) {
    self.language = Language(language)
    let tokens = format.map(Self.tokens) ?? Self.standard
    let shown = Set(
      tokens.compactMap { token -> Character? in
        guard case .letters(let letter, let count) = token, letter != "d" || count < 3 else { return nil }
        return letter
      })
    self.tokens = tokens.allSatisfy(Self.isKnown) && shown.isSuperset(of: "dMy") ? tokens : Self.standard
  }

  /// What stands between apostrophes is text.
  private static func tokens(_ format: String) -> [Token] {
    var tokens: [Token] = []
    var isQuoted = false
    for character in format {
      if character == "'" {
        isQuoted.toggle()
      } else if !isQuoted, character.isLetter, case .letters(character, let count)? = tokens.last {
        tokens[tokens.count - 1] = .letters(character, count + 1)
      } else if !isQuoted, character.isLetter {
        tokens.append(.letters(character, 1))
      } else {
        tokens.append(.text(String(character)))
      }
    }
    return tokens
  }

  private static func isKnown(_ token: Token) -> Bool {
    guard case .letters(let letter, let count) = token else { return true }
    switch letter {
    case "d", "M": return count <= 4
    case "y": return count == 2 || count == 4
    case "H", "h", "m", "s": return count <= 2
    default: return false
    }
  }

  func text(_ day: Day) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case .text("."): if text.last != "." { text += "." }
      case .text(let other): text += other
      case .letters(let letter, let count): text += self.text(day, letter, count)
      }
    }
    return text
  }

  private func text(_ day: Day, _ letter: Character, _ count: Int) -> String {
    switch (letter, count) {
    case ("d", 3) where language == .english: String(DayReading.englishWeekdayName(of: day).prefix(3))
    case ("d", 4) where language == .english: DayReading.englishWeekdayName(of: day)
    case ("M", 3) where language == .english: String(Months.englishNames[day.month - 1].prefix(3))
    case ("M", 4) where language == .english: Months.englishNames[day.month - 1]
    case ("d", 3): DayReading.weekdayName(of: day, isNynorsk: language == .nynorsk).prefix(3) + "."
    case ("d", 4): DayReading.weekdayName(of: day, isNynorsk: language == .nynorsk)
    case ("d", _): Self.digits(day.day, count)
    case ("M", 3): Months.shortNames[day.month - 1]
    case ("M", 4): Months.names[day.month - 1]
    case ("M", _): Self.digits(day.month, count)
    case ("y", 2): Self.digits(day.year % 100, 2)
    case ("y", _): Self.digits(day.year, 4)
    case ("h", _): "12"
    default: Self.digits(0, count)
    }
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}

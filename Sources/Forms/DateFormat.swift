import Norwegian

/// A date picker's display format (`dd.MM.yyyy`, `d. MMMM yyyy`), in Norwegian.
struct DateFormat: Sendable {
  private let tokens: [String]

  /// Nil asks for `dd.MM.yyyy`; so does a format that has something else in it than day, month and year, or lacks one of them.
  init(_ format: String?) {
    var tokens: [String] = []
    for character in format ?? "dd.MM.yyyy" {
      if let last = tokens.last?.last, last == character, "dMy".contains(character) {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
    }
    let isKnown = tokens.allSatisfy { token in
      guard let first = token.first, first.isLetter else { return true }
      return ["d", "dd", "M", "MM", "MMMM", "yy", "yyyy"].contains(token)
    }
    let showsDay = ["d", "M", "y"].allSatisfy { letter in tokens.contains { $0.hasPrefix(letter) } }
    self.tokens = isKnown && showsDay ? tokens : ["dd", ".", "MM", ".", "yyyy"]
  }

  func text(_ day: Day) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case "d": text += "\(day.day)"
      case "dd": Self.write(day.day, digits: 2, to: &text)
      case "M": text += "\(day.month)"
      case "MM": Self.write(day.month, digits: 2, to: &text)
      case "MMMM": text += Months.names[day.month - 1]
      case "yy": Self.write(day.year % 100, digits: 2, to: &text)
      case "yyyy": Self.write(day.year, digits: 4, to: &text)
      default: text += token
      }
    }
    return text
  }

  private static func write(_ number: Int, digits: Int, to text: inout String) {
    var unit = 1
    for _ in 1..<digits { unit *= 10 }
    while unit > 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + number / unit % 10)))
      unit /= 10
    }
  }
}

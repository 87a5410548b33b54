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
    tokens.map { token in
      switch token {
      case "d": "\(day.day)"
      case "dd": day.day < 10 ? "0\(day.day)" : "\(day.day)"
      case "M": "\(day.month)"
      case "MM": day.month < 10 ? "0\(day.month)" : "\(day.month)"
      case "MMMM": Months.names[day.month - 1]
      case "yy": String(day.iso.dropFirst(2).prefix(2))
      case "yyyy": String(day.iso.prefix(4))
      default: token
      }
    }.joined()
  }
}

/// What a number format makes of a number: only what changes its meaning, not how it looks.
enum NumberFormat: Equatable, Sendable {
  case number
  case percent
  /// A day, perhaps with a time.
  case day
  /// A time on the clock.
  case time
  /// A length of time, which may pass 24 hours.
  case elapsed

  /// The formats that every workbook has without listing them (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 are days in East Asian
  /// versions.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 34...36, 50...58: self = .day
    case 18...21, 32, 33, 45, 47: self = .time
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// From a format code. The first of its sections decides, the one for positive numbers.
  init(code: String) {
    var scanner = Scanner(Array(code.unicodeScalars))
    self = scanner.scan()
  }

  /// Walks a format code (ECMA-376 part 1, 18.8.31) past what is shown as it stands: quoted text, escaped signs, colours, conditions.
  private struct Scanner {
    private let code: [Unicode.Scalar]
    private var index = 0
    private var letters: Set<Unicode.Scalar> = []
    private var isPercent = false
    private var isElapsed = false
    private var hasDigits = false

    init(_ code: [Unicode.Scalar]) { self.code = code }

    mutating func scan() -> NumberFormat {
      while index < code.count {
        let sign = code[index]
        index += 1
        switch sign {
        case ";":
          return verdict
        case "\"": skip(past: "\"")
        case "\\", "_", "*": index += 1
        case "[": bracket()
        case "%": isPercent = true
        case "0", "#", "?": hasDigits = true
        case "a"..."z", "A"..."Z":
          word(sign)
        default: break
        }
      }
      return verdict
    }

    private var verdict: NumberFormat {
      if isElapsed { return .elapsed }
      if !letters.isDisjoint(with: ["y", "d", "g", "b"]) { return .day }
      if letters.contains("e"), !hasDigits { return .day }
      if !letters.isDisjoint(with: ["h", "s"]) { return .time }
      if letters.contains("m") { return .day }
      return isPercent ? .percent : .number
    }

    /// A letter that means something; the words `General` and `AM/PM` as a whole.
    private mutating func word(_ letter: Unicode.Scalar) {
      let rest = String(String.UnicodeScalarView(code[(index - 1)...].prefix(7))).lowercased()
      if rest.hasPrefix("general") {
        index += 6
      } else if rest.hasPrefix("am/pm") {
        index += 4
        letters.insert("h")
      } else if rest.hasPrefix("a/p") {
        index += 2
        letters.insert("h")
      } else if letter == "e" || letter == "E", index < code.count, code[index] == "+" || code[index] == "-" {
        index += 1
      } else {
        letters.formUnion(rest.unicodeScalars.prefix(1))
      }
    }

    /// `[h]` is elapsed time; `[Red]`, `[<100]` and `[$-414]` change only the look.
    private mutating func bracket() {
      let start = index
      skip(past: "]")
      let inside = Set(code[start..<max(start, min(index - 1, code.count))].map { $0.properties.lowercaseMapping })
      if inside == ["h"] || inside == ["m"] || inside == ["s"] { isElapsed = true }
    }

    private mutating func skip(past end: Unicode.Scalar) {
      while index < code.count, code[index] != end { index += 1 }
      index += 1
    }
  }
}

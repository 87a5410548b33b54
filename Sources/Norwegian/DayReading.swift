import Numbers

/// Reads a day that a person typed as text, as it is written in Norway.
///
/// Read: `13.12.2026`, `3.3.27`, `13/12-2026`, `3/3-27`, `13-12-2026`, `2026-12-13`, `131226`, `13122026`, `3. mars 2027`, `3.mars-27`,
/// `March 3, 2027`, and these with a weekday, with «den» or both before, or a clock time after. The day comes before the month under `/`
/// too: `3/4` is the third of April in Norway. What then is no day (`04/13/2026`) is impossible; one text is never turned round. A whole
/// column may tell that a program wrote the month first (`DayOrder`).
package enum DayReading {
  /// What a text turned out to be.
  package enum Outcome: Equatable {
    case day(Day)
    /// Written as a day, but no such day is: the 31st of February, month 13.
    case impossible
    case notADay
  }

  /// - Parameters:
  ///   - latestYear: the last year that two digits may mean: 27 is 2027 up to 2027, and 1927 when the latest is 2026.
  ///   - monthFirst: whether texts with slashes alone (`4/13/2026`) have the month first.
  package static func day(_ text: String, latestYear: Int, monthFirst: Bool = false) -> Outcome {
    // As data have it: there is nothing to look for in it.
    if let day = Day(iso: text), years.contains(day.year) { return .day(day) }
    let bare = withoutTime(text.trimmed.lowercased())
    guard let tokens = tokens(of: bare) else { return .notADay }
    let parts = withoutWeekday(tokens).rest
    if monthFirst, let (month, day, year) = DayOrder.slashed(bare) { return outcome(year, month, day, latestYear) }
    switch parts.map(\.isDigits) {
    case [true]: return compact(parts[0].text, latestYear)
    case [true, true, true] where parts[0].text.utf8.count == 4:
      return outcome(parts[0].text, parts[1].text, parts[2].text, latestYear)
    case [true, true, true]: return outcome(parts[2].text, parts[1].text, parts[0].text, latestYear)
    case [true, false, true]:
      guard let month = Months.number(parts[1].text) else { return .notADay }
      return outcome(parts[2].text, String(month), parts[0].text, latestYear)
    case [false, true, true]:
      guard let month = Months.number(parts[0].text) else { return .notADay }
      return outcome(parts[2].text, String(month), parts[1].text, latestYear)
    default: return .notADay
    }
  }

  /// Whether a weekday is written with a day, and another one than the day's: `tirsdag 3. mars 2027`, which is a Wednesday.
  package static func contradictsWeekday(_ text: String, _ day: Day) -> Bool {
    // Nearly all days are written in digits.
    if text.utf8.allSatisfy({ $0 < 65 }) { return false }
    guard let tokens = tokens(of: withoutTime(text.trimmed.lowercased())), let weekday = withoutWeekday(tokens).weekday
    else { return false }
    // The first of January 1970 was a Thursday.
    return weekday != day.weekday
  }

  struct Token {
    let text: String
    let isDigits: Bool
  }

  /// Nil when something else than numbers, words and the usual separators stands there.
  static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var current = ""
    var isDigits = false
    func flush() {
      if !current.isEmpty { tokens.append(Token(text: current, isDigits: isDigits)) }
      current = ""
    }
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || character.isLetter {
        if isDigit != isDigits { flush() }
        isDigits = isDigit
        current.append(character)
      } else if character.isWhitespace || "./-,–‑−'’".contains(character) {
        flush()
      } else {
        return nil
      }
      guard tokens.count <= 5, current.utf8.count <= 12 else { return nil }
    }
    flush()
    return tokens
  }

  /// `16.02.2007 00:00:00`, `2007-02-16T00:00` and `16.02.2007 kl. 10.15` without the time: the day is asked for.
  /// The hour that somebody wrote behind a day: «kl. 09.15». Midnight is what programs write where no hour is meant.
  ///
  ///     DayReading.time(in: "30/9-26 kl. 09.15")   // "kl. 09.15"
  package static func time(in text: String) -> String? {
    let text = text.trimmed
    let bare = withoutTime(text.lowercased())
    guard bare.count < text.count else { return nil }
    let rest = String(text.dropFirst(bare.count)).trimmed
    return rest.contains { ("1"..."9").contains($0) } ? rest : nil
  }

  static func withoutTime(_ text: String) -> String {
    if let clock = text.firstRange(of: " kl"),
      text[clock.upperBound...].allSatisfy({ $0.isNumber || ":. ".contains($0) })
    {
      return String(text[..<clock.lowerBound]).trimmed
    }
    let text = withoutHalf(text)
    guard let colon = text.firstIndex(of: ":"), let gap = text[..<colon].lastIndex(where: { $0 == " " || $0 == "t" }),
      text[text.index(after: gap)...].allSatisfy({ $0.isNumber || ":.z".contains($0) })
    else { return text }
    return String(text[..<gap]).trimmed
  }

  /// `4/13/2026 8:30:00 am` without the half of the day, which only a program writes.
  private static func withoutHalf(_ text: String) -> String {
    for half in [" am", " pm"] where text.hasSuffix(half) && text.contains(":") {
      return String(text.dropLast(half.count))
    }
    return text
  }

  /// `onsdag den 3. mars` as its weekday, from 0 for Monday, and the rest.
  static func withoutWeekday(_ tokens: [Token]) -> (weekday: Int?, rest: [Token]) {
    var rest = tokens[...]
    let weekday = rest.first.flatMap { Self.weekday($0.text) }
    if weekday != nil { rest = rest.dropFirst() }
    if rest.first?.text == "den" || rest.first?.text == "d" { rest = rest.dropFirst() }
    return (weekday, Array(rest))
  }

  /// `ddmmyy` or `ddmmyyyy`; also `yyyymmdd` where the first reading is no day of our time.
  private static func compact(_ digits: String, _ latestYear: Int) -> Outcome {
    guard digits.utf8.count == 6 || digits.utf8.count == 8 else { return .notADay }
    let norwegian = outcome(
      String(digits.dropFirst(4)), String(digits.dropFirst(2).prefix(2)), String(digits.prefix(2)), latestYear)
    guard digits.utf8.count == 8, norwegian == .impossible else { return norwegian }
    return outcome(
      String(digits.prefix(4)), String(digits.dropFirst(4).prefix(2)), String(digits.suffix(2)), latestYear)
  }

  /// The years that a year of four digits may be. Nobody can tell others from numbers of another kind.
  package static let years = 1900...2199

  private static func outcome(_ year: String, _ month: String, _ day: String, _ latestYear: Int) -> Outcome {
    guard (1...2).contains(day.utf8.count), (1...2).contains(month.utf8.count),
      var number = Int(read: year, in: 0...9999),
      let month = Int(read: month, in: 0...99), let day = Int(read: day, in: 0...99)
    else { return .notADay }
    switch year.utf8.count {
    case 2: number += (latestYear - number) / 100 * 100
    case 4 where years.contains(number): break
    case 4: return .impossible
    default: return .notADay
    }
    return Day(year: number, month: month, day: day).map { .day($0) } ?? .impossible
  }

  /// From Monday: in bokmål, in English, in nynorsk.
  private static let weekdays = [
    ["mandag", "monday", "måndag"], ["tirsdag", "tuesday", "tysdag"], ["onsdag", "wednesday", "onsdag"],
    ["torsdag", "thursday", "torsdag"], ["fredag", "friday", "fredag"], ["lørdag", "saturday", "laurdag"],
    ["søndag", "sunday", "sundag"],
  ]

  private static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return weekdays.firstIndex { $0.contains { $0.hasPrefix(word) } }
  }

  /// «tirsdag», in nynorsk «tysdag».
  package static func weekdayName(of day: Day, isNynorsk: Bool = false) -> String {
    let names = weekdays[day.weekday]
    // «Søndag» is the same in both; «sundag» is understood, and not written.
    return isNynorsk && day.weekday < 6 ? names.last ?? names[0] : names[0]
  }

  /// «Tuesday», for a picker that is set to English.
  package static func englishWeekdayName(of day: Day) -> String {
    weekdays[day.weekday][1].prefix(1).uppercased() + weekdays[day.weekday][1].dropFirst()
  }
}

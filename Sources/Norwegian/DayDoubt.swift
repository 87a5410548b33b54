import Numbers

/// Why a text that somebody meant as a day cannot be read as one.
package enum DayDoubt: Equatable, Sendable {
  /// No such day is: the 31st of February.
  case impossible
  /// A day and a month: `3. mars`, `3/3`.
  case noYear(month: Int, day: Int)
  /// A month and a year: `mars 2027`.
  case noDay
  /// The month is shortened so that several fit: `3. ju 2027`.
  case unclearMonth
  /// More than one day: `3.3.27 og 5.3.27`, `3.–5. mars 2027`.
  case several

  /// Nil for a text that is a day, and for one that is nothing like it.
  package init?(_ text: String) {
    let text = DayReading.withoutTime(text.trimmed.lowercased())
    switch DayReading.day(text, latestYear: 2079) {
    case .day: return nil
    case .impossible: self = .impossible
    case .notADay:
      if Self.days(in: text) > 1 {
        self = .several
        return
      }
      guard let tokens = DayReading.tokens(of: text) else { return nil }
      let parts = DayReading.withoutWeekday(tokens).rest
      guard let doubt = Self.doubt(parts) ?? Self.range(parts) else { return nil }
      self = doubt
    }
  }

  private static func doubt(_ parts: [DayReading.Token]) -> DayDoubt? {
    switch parts.map(\.isDigits) {
    case [true, true]:
      guard let day = Int(read: parts[0].text, in: 0...99), let month = Int(read: parts[1].text, in: 0...9999) else {
        return nil
      }
      if (1...12).contains(day), parts[1].text.utf8.count == 4 { return .noDay }
      guard (1...31).contains(day), (1...12).contains(month), parts[1].text.utf8.count <= 2 else { return nil }
      return .noYear(month: month, day: day)
    case [true, false]:
      guard let day = Int(read: parts[0].text, in: 1...31) else { return nil }
      if let month = Months.number(parts[1].text) { return .noYear(month: month, day: day) }
      return isUnclear(parts[1].text) ? .unclearMonth : nil
    case [true, false, true]: return isUnclear(parts[1].text) ? .unclearMonth : nil
    case [false, true]:
      let isYear = [2, 4].contains(parts[1].text.utf8.count)
      return isYear && Months.number(parts[0].text) != nil ? .noDay : nil
    default: return nil
    }
  }

  /// `3.–5. mars 2027`, `3-5/3-27`: a number before what is a day.
  private static func range(_ parts: [DayReading.Token]) -> DayDoubt? {
    guard parts.count == 4, parts[0].isDigits, Int(read: parts[0].text, in: 1...31) != nil else {
      return nil
    }
    let rest = parts.dropFirst().map(\.text).joined(separator: " ")
    return DayReading.day(rest, latestYear: 2079) == .notADay ? nil : .several
  }

  private static func isUnclear(_ name: String) -> Bool {
    (1...2).contains(name.count) && Months.names.count { $0.hasPrefix(name) } > 1
  }

  /// How many days stand in a text, one after the other or with words between.
  private static func days(in text: String) -> Int {
    var words = text.split { $0.isWhitespace || ",;&".contains($0) }.map(String.init)[...]
    var count = 0
    while let word = words.first {
      // A day is five words at most: onsdag den 3. mars 2027.
      let length = (1...5).reversed().first { length in
        length <= words.count && isDay(words.prefix(length).joined(separator: " "))
      }
      count += length == nil ? joinedDays(word) : 1
      words = words.dropFirst(length ?? 1)
    }
    return count
  }

  /// Two days with a dash between and no blank: `1.3.27-5.3.27`.
  private static func joinedDays(_ word: String) -> Int {
    let hasTwo = word.indices.contains { index in
      "-–‑−/".contains(word[index]) && isDay(String(word[..<index])) && isDay(String(word[word.index(after: index)...]))
    }
    return hasTwo ? 2 : 0
  }

  /// A day with or without its year. Digits alone, with blanks between or without, are more often a telephone.
  private static func isDay(_ text: String) -> Bool {
    guard !text.allSatisfy({ $0.isNumber || $0.isWhitespace }) else { return false }
    if DayReading.day(text, latestYear: 2079) != .notADay { return true }
    guard let tokens = DayReading.tokens(of: text) else { return false }
    let parts = DayReading.withoutWeekday(tokens).rest
    guard parts.map(\.isDigits) == [true, false], Months.number(parts[1].text) != nil else { return false }
    return doubt(parts) != nil
  }
}

/// A calendar day without time and time zone, as a form asks for it.
///
///     let day = Day(year: 2026, month: 11, day: 23)   // nil for a day that does not exist
///     day?.iso          // "2026-11-23"
///     day?.norwegian    // "23.11.2026"
public struct Day: Hashable, Comparable, Sendable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil unless the day exists in the Gregorian calendar, in the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// From `2026-11-23`, nothing else: `Day(iso: "2026-11-23")`.
  public init?(iso text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var count = 0
    for byte in text.utf8 {
      switch (count, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (4, _), (7, _): return nil
      case (0..<4, 48...57): numbers.0 = 10 * numbers.0 + Int(byte - 48)
      case (5..<7, 48...57): numbers.1 = 10 * numbers.1 + Int(byte - 48)
      case (8..<10, 48...57): numbers.2 = 10 * numbers.2 + Int(byte - 48)
      default: return nil
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// From what people write: `23.11.2026`, `3/3-27`, `3. mars 2027`, `2026-11-23`. Nil for what is no day, or one that does not exist.
  ///
  ///     Day(norwegian: "mandag 23. nov. 2026")?.iso    // "2026-11-23"
  ///     Day(norwegian: "31.02.2026")                   // nil
  ///
  /// Years of four digits are 1900 to 2199.
  ///
  /// - Parameter latestYear: the last year that two digits may mean; 27 is 2027 where that is 2027 or later, else 1927.
  public init?(norwegian text: String, latestYear: Int = 2079) {
    guard case .day(let day) = DayReading.day(text, latestYear: latestYear) else { return nil }
    self = day
  }

  /// `2026-11-23`.
  public var iso: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `23.11.2026`, as it stands on a form.
  public var norwegian: String { Self.norwegian(year: year, month: month, day: day) }

  /// The same for a day that may not exist: a workbook can hold 29 February 1900.
  package static func norwegian(year: Int, month: Int, day: Int) -> String {
    "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))"
  }

  /// The age in whole years of someone born on this day; the birthday itself counts. Negative before the birth.
  ///
  ///     born.age(on: day) >= 18
  public func age(on other: Day) -> Int {
    let hadBirthday = (other.month, other.day) >= (month, day)
    return other.year - year - (hadBirthday ? 0 : 1)
  }

  /// Whether the left day is the earlier one.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day of the week, from 0 for Monday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// Days since 1 January 1970. From Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that
  /// the leap day is the last.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day this many days after 1 January 1970; nil outside the years 1 to 9999.
  package init?(number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    var digits = String(number)
    while digits.utf8.count < width { digits = "0" + digits }
    return digits
  }
}

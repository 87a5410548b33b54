import Forms
import Norwegian

/// A week as calendars in Norway number it (ISO 8601): it begins on Monday, and week 1 holds the first Thursday of the year.
///
///     let week = Uke(year: 2026, number: 35)
///     week?.monday.norwegian   // "24.08.2026"
///     week?.friday.norwegian   // "28.08.2026"
public struct Uke: Hashable, Sendable {
  public let year: Int
  public let number: Int
  public let monday: Day
  public let friday: Day

  /// Nil for a week that the year does not have.
  public init?(year: Int, number: Int) {
    guard let first = Self.firstMonday(of: year), let next = Self.firstMonday(of: year + 1), number >= 1,
      first + 7 * (number - 1) < next,
      let monday = Day(number: first + 7 * (number - 1)), let friday = Day(number: first + 7 * (number - 1) + 4)
    else { return nil }
    self.year = year
    self.number = number
    self.monday = monday
    self.friday = friday
  }

  /// How many weeks a year has: 52 or 53.
  public static func count(in year: Int) -> Int { Uke(year: year, number: 53) == nil ? 52 : 53 }

  /// The Monday of week 1, counted in days: 4 January always lies in week 1.
  private static func firstMonday(of year: Int) -> Int? {
    guard let fourth = Day(year: year, month: 1, day: 4)?.number else { return nil }
    // 1 January 1970 was a Thursday; Monday is 0.
    let weekday = ((fourth + 3) % 7 + 7) % 7
    return fourth - weekday
  }

  /// `24.–28.08.`, or `28.09.–02.10.` over the end of a month.
  public var days: String {
    func short(_ day: Day) -> String { String(day.norwegian.dropLast(4)) }
    return monday.month == friday.month
      ? short(monday).prefix(3) + "–" + short(friday) : "\(short(monday))–\(short(friday))"
  }
}

/// A real day of the calendar, read from `2026-11-23` or `23.11.2026`.
struct CalendarDay: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// ISO 8601: `2026-11-23`.
  var text: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// Nil when the text has another shape or the day does not exist. Years from 1900 to 2199: others are slips.
  init?(_ text: String) {
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let yearPart = isISO ? parts.first : parts.last, yearPart.count == 4 else { return nil }
    let numbers = parts.compactMap { Self.digits($0) }
    guard numbers.count == 3 else { return nil }
    (year, month, day) = isISO ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    guard (1900..<2200).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(of: month, year)).contains(day) else { return nil }
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Plain digits only: `Int` alone would also take `+5`.
  static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

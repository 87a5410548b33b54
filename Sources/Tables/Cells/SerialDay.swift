import Norwegian

/// The two ways in which a workbook counts days.
enum DateSystem: Sendable {
  /// Day 1 is 1 January 1900, and day 60 a 29 February 1900 that never was: Excel keeps an error of Lotus 1-2-3.
  case from1900
  /// Day 0 is 1 January 1904: workbooks from old Macs.
  case from1904

  /// What a number means under a format of days or times. A number that is no day (negative, after the year 9999) stays a number.
  func cell(_ serial: Double, text: String, format: NumberFormat, column: Int) -> SheetCell {
    let number = SheetCell(column: column, value: .number(text, isPercent: format == .percent))
    guard format == .day || format == .time || format == .elapsed, serial >= 0, serial < 2_958_466 else {
      return number
    }
    var whole = Int(serial.rounded(.down))
    var seconds = Int(((serial - Double(whole)) * 86_400).rounded())
    if seconds == 86_400 { (whole, seconds) = (whole + 1, 0) }
    // A time without a day is text as Excel shows it.
    if format == .elapsed || (format == .time && whole == 0) {
      return SheetCell(column: column, value: .text(TimeOfDay.text(seconds: whole * 86_400 + seconds)))
    }
    if whole == 0, self == .from1900 {
      return seconds == 0 ? number : SheetCell(column: column, value: .text(TimeOfDay.text(seconds: seconds)))
    }
    guard let value = day(whole) else { return number }
    return SheetCell(column: column, value: value, time: seconds == 0 ? nil : TimeOfDay(seconds: seconds))
  }

  private func day(_ serial: Int) -> CellValue? {
    switch self {
    case .from1904: Day(number: serial - 24_107).map { .day($0) }
    case .from1900 where serial == 60: .day(year: 1900, month: 2, day: 29)
    case .from1900: Day(number: serial - (serial > 60 ? 25_569 : 25_568)).map { .day($0) }
    }
  }
}

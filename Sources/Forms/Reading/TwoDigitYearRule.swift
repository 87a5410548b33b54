import Norwegian

/// Which century a year of two digits is in.
///
/// A library has no clock, and a form has both days to come and days of birth. So the days that the document names in full decide:
/// those of its date pickers, those typed with four digits, and the day of its stamp. A year of two digits is at most twenty years
/// after the latest of them. Without any, 80 to 99 are in the last century.
struct TwoDigitYearRule: Sendable {
  /// The last year that two digits may mean.
  let latestYear: Int

  init(_ days: some Sequence<Day>) {
    let years = days.map(\.year).filter { (1950...2150).contains($0) }
    latestYear = years.max().map { $0 + 20 } ?? 2079
  }
}

extension ReadControl {
  /// The day that a place names in full, by its picker or in its text.
  var fullDay: Day? {
    if let picked { return picked }
    guard case .text(let text) = state, text.utf8.count <= 40, text.hasYear,
      case .day(let day) = DayReading.day(text, latestYear: 2079), text.contains("\(day.year)")
    else { return nil }
    return day
  }
}

extension String {
  /// Whether four digits stand together in it.
  fileprivate var hasYear: Bool {
    var digits = 0
    for byte in utf8 {
      digits = (48...57).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}

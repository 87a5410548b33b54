/// Days as people write them on a form.
enum DayText {
  /// `23.11.2026`, `3.3.2027`, `2026-11-23`; nil for a day that does not exist or is written otherwise.
  static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension Day {
  /// From what people write on a form: `23.11.2026`, `3.3.2027`, `2026-11-23`. Nil for anything else.
  public init?(norwegian text: String) {
    guard let day = DayText.day(text) else { return nil }
    self = day
  }
}

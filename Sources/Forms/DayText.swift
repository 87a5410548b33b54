/// Days as people write them on a form.
enum DayText {
  /// `23.11.2026`, `3. 3. 2027`, `2026-11-23`, `23. november 2026`; nil for a day that does not exist or is written otherwise.
  static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let words = text.split { $0.isWhitespace || $0 == "." }.map { $0.lowercased() }
    guard words.count == 3, words[2].count == 4, let day = number(words[0]), let year = number(words[2]) else {
      return nil
    }
    if let month = DateFormat.month(words[1]) { return Day(year: year, month: month, day: day) }
    // Numbers alone are a day only with dots between them.
    let dots = text.filter { !$0.isWhitespace }.split(separator: ".", omittingEmptySubsequences: false)
    guard dots.count == 3, let month = number(words[1]) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ digits: String) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }
}

import Numbers

/// The line that tells how far a long work has come.
extension Wording {
  /// «1 240 av 10 000 dokumenter · 820 i sekundet · 11 s igjen»; only the first part where the line has no room for more.
  ///
  /// - Parameters:
  ///   - elapsed: since the work began.
  ///   - width: columns of the line.
  static func progress(_ done: Int, of total: Int, _ noun: String, elapsed: Duration, width: Int) -> String {
    let short = "\(number(done)) av \(number(total)) \(noun)"
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    guard done > 0, seconds > 0 else { return short + " …" }
    let rate = Double(done) / seconds
    let pace = rate >= 1 ? "\(whole(rate)) i sekundet" : "\(whole(rate * 60)) i minuttet"
    let left = total > done ? " · \(time(Double(total - done) / rate)) igjen" : ""
    let long = "\(short) · \(pace)\(left)"
    return Layout.columns(of: long) < width ? long : short + " …"
  }

  private static func whole(_ rate: Double) -> String { number(Int(nearest: rate, in: 0...most) ?? most) }

  /// Nothing is counted so far.
  private static let most = 1_000_000_000

  /// A number with a no-break space between thousands.
  static func number(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text = "\u{A0}" + text }
      text = String(digit) + text
    }
    return text
  }

  /// A time as one looks at it while waiting: rounded up, and no finer than it can be known.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(nearest: seconds.rounded(.up), in: 0...most) ?? most
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) t \(minutes % 60) min"
  }
}

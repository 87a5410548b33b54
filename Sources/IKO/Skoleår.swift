import Forms
import Numbers

/// A school year: from 1 August to 31 July.
///
///     Skoleår(containing: day).text                 // "2026/2027"
///     Skoleår("2026/2027")?.year(ofMonth: 1)        // 2027
public struct Skoleår: Hashable, Comparable, Sendable {
  /// The calendar year that it begins in.
  public let start: Int

  public init(start: Int) { self.start = start }

  public init(containing day: Day) { start = day.month >= 8 ? day.year : day.year - 1 }

  /// From `2026/2027`, `2026-2027` or `2026/27`; nil unless the second year follows the first.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "–" }
    guard parts.count == 2, parts[0].utf8.count == 4, let first = Int(read: parts[0], in: 1900...2199) else {
      return nil
    }
    let next = String(first + 1)
    guard parts[1] == next || parts[1] == next.suffix(2) else { return nil }
    start = first
  }

  /// The first school year that stands in a text: «1PBB 25-26», «Klasse 1STA 2026/2027»; nil where none does.
  public init?(in text: String) {
    for word in text.split(whereSeparator: { $0.isWhitespace || "()_,".contains($0) }) {
      let isShort = word.utf8.count == 5
      if let year = Skoleår(isShort ? "20" + word : String(word)) {
        self = year
        return
      }
    }
    return nil
  }

  public var text: String { "\(start)/\(start + 1)" }

  /// `2026-2027`, as file names have it.
  public var fileName: String { "\(start)-\(start + 1)" }

  public var next: Skoleår { Skoleår(start: start + 1) }

  /// The calendar year that a month of this school year lies in: August to December in the first, January to July in the second.
  public func year(ofMonth month: Int) -> Int { month >= 8 ? start : start + 1 }

  /// The week of this school year with a number: weeks 31 and later lie in the first calendar year.
  ///
  /// Nil for week 53 in a year that has 52.
  public func week(_ number: Int) -> Uke? { Uke(year: number >= 31 ? start : start + 1, number: number) }

  public static func < (left: Skoleår, right: Skoleår) -> Bool { left.start < right.start }
}

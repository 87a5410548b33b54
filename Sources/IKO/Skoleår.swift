import Forms

/// A school year: from 1 August to 31 July.
///
///     Skoleår(containing: day).text   // "2026/2027"
public struct Skoleår: Hashable, Sendable {
  /// The calendar year that it begins in.
  public let start: Int

  public init(containing day: Day) { start = day.month >= 8 ? day.year : day.year - 1 }

  public var text: String { "\(start)/\(start + 1)" }
}

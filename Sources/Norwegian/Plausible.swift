import Foundation

/// What days and numbers at an upper secondary school can be at all.
///
/// Wide bounds: what lies outside them is a slip, what lies inside may still be wrong.
package enum Plausible {
  /// What a number counts.
  package enum Quantity: Sendable {
    /// A mean of grades (1 to 6), or the points for admission (10 to 60).
    case average
    case percent
    /// Hours, days, remarks.
    case count
  }

  package static func isNumber(_ number: Decimal, for quantity: Quantity) -> Bool {
    switch quantity {
    case .average: (0...6).contains(number) || (10...60).contains(number)
    case .percent: (0...100).contains(number)
    case .count: number >= 0 && !isFine(number)
    }
  }

  /// Whether a number has more than two digits after the point: nobody counts hours and days so, and `1.234` was meant as a thousand.
  private static func isFine(_ number: Decimal) -> Bool {
    var (exact, rounded) = (number, Decimal())
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded != number
  }

  /// Whether somebody born on a day may be a pupil: 13 to 70 years old in that year. Adults have a right to upper secondary education.
  ///
  /// - Parameter day: when the form was made; nil where nothing tells.
  package static func isBirth(_ birth: Day, asOf day: Day?) -> Bool {
    guard let day else { return (1940...2060).contains(birth.year) }
    return (13...70).contains(day.year - birth.year)
  }

  /// Whether a year may stand in a form of another year: a measure of 2072 and a meeting of 1905 are slips.
  ///
  /// - Parameter year: of the form; nil where nothing tells.
  package static func isYear(_ other: Int, near year: Int?) -> Bool {
    guard let year else { return (1990...2060).contains(other) }
    return abs(other - year) <= 15
  }
}

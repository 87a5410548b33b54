import Foundation
import Norwegian

/// Numbers as they stand on a Norwegian form: `2,43`.
///
///     NumberText.decimal("1 234,5").map(NumberText.norwegian)   // "1234,5"
package enum NumberText {
  /// With a decimal comma, as many digits as the number has.
  package static func norwegian(_ number: Decimal) -> String {
    number.description.replacing(".", with: ",")
  }

  /// From `2,43`, `2.43`, `−3`, `1 234,5`, `12 %` (which is 12); nil for anything else, and for more than 38 digits.
  package static func decimal(_ text: String) -> Decimal? { DecimalReading.decimal(text).flatMap { Decimal($0) } }
}

extension Decimal {
  /// The number that a text was read as; it has no more digits than a `Decimal` keeps.
  package init?(_ number: DecimalText) { self.init(string: number.text, locale: Locale(identifier: "en_US_POSIX")) }
}

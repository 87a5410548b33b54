import Foundation
import Norwegian

/// Numbers as they stand on a Norwegian form: `2,43`.
///
///     NumberText.decimal("1 234,5").map(NumberText.norwegian)   // "1234,5"
public enum NumberText {
  /// With a decimal comma, as many digits as the number has.
  public static func norwegian(_ number: Decimal) -> String {
    number.description.replacing(".", with: ",")
  }

  /// From `2,43`, `2.43`, `−3`, `1 234,5`, `12 %` (which is 12); nil for anything else, and for more than 40 digits.
  public static func decimal(_ text: String) -> Decimal? {
    // A Decimal has 38 digits; a longer number would be another one.
    guard text.utf8.count <= 48 else { return nil }
    return DecimalReading.decimal(text).flatMap {
      $0.text.utf8.count > 40 ? nil : Decimal(string: $0.text, locale: Locale(identifier: "en_US_POSIX"))
    }
  }
}

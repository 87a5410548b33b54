import Foundation

/// Numbers as they stand on a Norwegian form: `2,43`.
public enum NumberText {
  /// With a decimal comma, as many digits as the number has.
  public static func norwegian(_ number: Decimal) -> String {
    number.description.replacing(".", with: ",")
  }

  /// From `2,43`, `2.43`, `−3`, `1 234,5`; nil for anything else.
  public static func decimal(_ text: String) -> Decimal? {
    var digits = text.filter { !$0.isWhitespace }.replacing("\u{2212}", with: "-").replacing(",", with: ".")
    if digits.hasPrefix("+") { digits.removeFirst() }
    let body = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    // A Decimal has 38 digits; a longer number would be another one.
    guard (1...2).contains(parts.count), body.count <= 39,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
  }
}

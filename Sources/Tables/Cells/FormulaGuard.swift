/// The apostrophe before a text that a spreadsheet would otherwise run as a formula when it opens a text file.
///
/// Writing puts one before a text that begins with a sign of formulas, also where apostrophes stand there already; reading takes one off. So
/// every text comes back as it was. A sign counts in each of its widths: a spreadsheet set to an East Asian language takes ＝ for =. It counts
/// behind spaces and characters that nobody sees too, which some programs trim.
enum FormulaGuard {
  static func added(to text: String) -> String {
    let isMarked = text.utf8.first == UInt8(ascii: "'") && TextMark.isNumber(behind: text.unicodeScalars.dropFirst())
    return isMarked || isRisky(text.unicodeScalars[...]) ? "'" + text : text
  }

  static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return TextMark.removed(from: text) }
    // Not the first character, which may have an accent on it.
    let rest = text.unicodeScalars.dropFirst()
    return isRisky(rest) ? String(rest) : TextMark.removed(from: text)
  }

  private static func isRisky(_ text: Substring.UnicodeScalarView) -> Bool {
    let text = text.drop { $0 == "'" }
    guard let first = text.first else { return false }
    if first.isASCII, first != " " { return signs.contains(first) || breaks.contains(first) }
    return text.first { !isPassedOver($0) }.map(signs.contains) ?? false
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }

  /// White space that leads a text into another cell or line.
  private static let breaks: Set<Unicode.Scalar> = ["\t", "\r", "\n"]

  /// `=`, `+`, `-` and `@`, full-width (U+FFxx), small (U+FExx), raised and lowered (U+207x, U+208x), the Hebrew plus, and the minus of
  /// mathematics.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
    "\u{207C}", "\u{207A}", "\u{207B}", "\u{208C}", "\u{208A}", "\u{208B}", "\u{FB29}", "\u{2212}",
  ]
}

/// What spreadsheets put around a text so that it stays one, where it has got into the text itself: `="0042"`, `'0042`.
package enum TextMark {
  /// The text without its mark. An apostrophe counts before a digit only: «'t Hooft» is a name.
  package static func removed(from text: String) -> String {
    if text.utf8.first == UInt8(ascii: "="), text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
      let inside = text.dropFirst(2).dropLast()
      let whole = inside.replacing("\"\"", with: "\u{0}")
      return whole.contains("\"") ? text : String(whole.replacing("\u{0}", with: "\""))
    }
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isNumber(behind: rest) ? String(rest) : text
  }

  /// Whether a digit stands behind the apostrophes, however many there are.
  static func isNumber(behind rest: Substring.UnicodeScalarView) -> Bool {
    rest.first { $0 != "'" }.map { ("0"..."9").contains($0) } ?? false
  }
}

/// The apostrophe before a text that a spreadsheet would otherwise run as a formula when it opens a text file.
///
/// Writing puts one before `=`, `+`, `-`, `@`, tab and CR, also where apostrophes stand there already; reading takes one off. So every text
/// comes back as it was.
enum FormulaGuard {
  static func added(to text: String) -> String { isRisky(text[...]) ? "'" + text : text }

  static func removed(from text: String) -> String {
    guard text.utf8.first == apostrophe else { return text }
    // Not the first character, which may have an accent on it.
    let rest = Substring(text.unicodeScalars.dropFirst())
    return isRisky(rest) ? String(rest) : text
  }

  private static func isRisky(_ text: Substring) -> Bool {
    guard let first = text.utf8.first(where: { $0 != apostrophe }) else { return false }
    return "=+-@\t\r\n".utf8.contains(first)
  }

  private static let apostrophe = UInt8(ascii: "'")
}

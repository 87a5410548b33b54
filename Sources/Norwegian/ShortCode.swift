import Numbers

/// What spreadsheets make of short codes of classes, grades and pupils when nobody asks them to: `2/2` becomes `02.feb`, `1E1` becomes
/// `1,00E+01`. What stood there cannot be got back.
package enum ShortCode {
  /// Whether a text is such a remainder.
  package static func isConverted(_ text: String) -> Bool {
    // Nearly all codes have none of these.
    guard text.utf8.contains(where: { ".-/ eE".utf8.contains($0) }) else { return false }
    let text = text.trimmed.lowercased()
    return isScientific(text) || isDayOfMonth(text)
  }

  /// `1,00E+01`.
  package static func isScientific(_ text: String) -> Bool {
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return false }
    let rest = text[text.index(after: mark)...]
    guard let sign = rest.first, sign == "+" || sign == "-" else { return false }
    let digits = rest.dropFirst()
    let number = text[..<mark].drop { $0 == "+" || $0 == "-" }
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
      && !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2E }
  }

  /// The number behind `4.791200002E9`, of which no digit is lost; nil for every other text.
  package static func unscientific(_ text: String) -> String? {
    let parts = text.trimmed.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(read: parts[1], in: 4...14) else { return nil }
    let digits = parts[0].filter { $0 != "." && $0 != "," }
    guard digits.utf8.count == exponent + 1, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      parts[0].dropFirst().first.map({ ".,".contains($0) }) == true
    else { return nil }
    return String(digits)
  }

  /// `02.feb`, `feb.26`, `2-feb`: a number and a month in three letters, as Excel shows days that it made itself.
  private static func isDayOfMonth(_ text: String) -> Bool {
    let parts = text.split { ".-/ ".contains($0) }.map(String.init)
    guard parts.count == 2 else { return false }
    let isNumber = parts.map { !$0.isEmpty && $0.utf8.count <= 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard let index = isNumber.firstIndex(of: false), isNumber[1 - index] else { return false }
    return (3...4).contains(parts[index].count) && Months.number(parts[index]) != nil
  }
}

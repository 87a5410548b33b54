/// A telephone number as a list has it. Spreadsheets take it for a number: they add decimals to it, or keep its first digits only.
///
///     Telephone.numbers(in: "94164884,00")          // ["94164884"]
///     Telephone.numbers(in: "912 00 001 / 912 00 002")   // both
///     Telephone.numbers(in: "9,3E+07")              // nil: the rest of the digits is lost
package enum Telephone {
  /// The numbers that a cell names; nil where a spreadsheet has made something else of one.
  package static func numbers(in text: String) -> [String]? {
    var numbers: [String] = []
    for part in text.split(whereSeparator: { ";/".contains($0) || $0.isNewline }) {
      guard let whole = mended(String(part)) else { return nil }
      // A comma stands between numbers only where it stands in none of them.
      for number in whole.split(separator: ",").map({ String($0).trimmed }) where !number.isEmpty {
        guard let number = mended(number) else { return nil }
        numbers.append(number)
      }
    }
    return numbers
  }

  /// Whether a text is too short for a number beside another: the rest of one.
  package static func isRest(_ text: String) -> Bool { text.count(where: \.isNumber) < 5 }

  /// The number without the decimals that a spreadsheet has added; nil where it has lost digits of it.
  private static func mended(_ text: String) -> String? {
    let text = text.trimmed
    if let whole = ShortCode.unscientific(text) { return whole }
    if text.isEmpty || isLost(text) { return text.isEmpty ? "" : nil }
    guard let point = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return text }
    let (whole, decimals) = (text[..<point], text[text.index(after: point)...])
    let isOneNumber = whole.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x20 || $0 == 0x2B }
    guard isOneNumber, whole.count(where: \.isNumber) >= 5, (1...2).contains(decimals.utf8.count),
      decimals.utf8.allSatisfy({ (48...57).contains($0) })
    else { return text }
    return decimals.allSatisfy { $0 == "0" } ? String(whole).trimmed : nil
  }

  /// `9,3E+07`, and `########` out of a column that is too narrow.
  private static func isLost(_ text: String) -> Bool {
    ShortCode.isScientific(text) || text.utf8.count > 2 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
  }
}

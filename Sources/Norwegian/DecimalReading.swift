/// Reads a number that a person typed as text.
///
/// Comma and point are both decimal signs: `2,5`, `2.5`. Groups of three are distinguished from decimals by what separates them: a space
/// (`1 234,5`), or the one of comma and point that comes first when both stand there (`1.234,5`). `1.234` alone is one and a bit, because
/// grades and absences are small numbers. Zeros after the decimal sign stay: `2,50` was given with two decimals. More than 38 digits are none.
package enum DecimalReading {
  /// The number that a text means; nil when it is none.
  package static func decimal(_ text: String) -> DecimalText? {
    // Most texts begin with a letter; they are let go at once.
    if let first = text.utf8.first, (0x40..<0x80).contains(first) { return nil }
    var rest = Array(text.trimmed.unicodeScalars)
    let isPercent = rest.last == "%"
    if isPercent { rest.removeLast() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    var sign = ""
    if let first = rest.first, ["-", "\u{2212}", "+"].contains(first) {
      rest.removeFirst()
      if first != "+" { sign = "-" }
    }
    let spaced = rest.map { $0.properties.isWhitespace ? " " : $0 }
    guard let number = digits(spaced) else { return nil }
    return DecimalText(number == "0" ? number : sign + number, isPercent: isPercent)
  }

  /// The whole number that a text of one group of three digits may mean too: 1234 for `1.234` and `1,234`. Nil for any other text.
  package static func grouped(_ text: String) -> Int? {
    let parts = text.trimmed.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, (1...3).contains(parts[0].utf8.count), parts[1].utf8.count == 3, parts[0].first != "0"
    else {
      return nil
    }
    return Int(read: parts[0] + parts[1], in: 0...999_999)
  }

  /// Whether a comma stands where English has one between thousands, and Norwegian a decimal sign: `1,250`, `-12,500 %`.
  package static func hasCommaGroup(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ",")), !text.utf8.contains(UInt8(ascii: ".")) else { return false }
    let bare = text.trimmed.drop { "-+\u{2212}".contains($0) }.prefix { $0.isNumber || $0 == "," }
    return grouped(String(bare)) != nil
  }

  private static func digits(_ scalars: [Unicode.Scalar]) -> String? {
    let isDecimalSign = { (scalar: Unicode.Scalar) in scalar == "," || scalar == "." }
    let signs = scalars.filter(isDecimalSign)
    var whole = scalars[...]
    var fraction: ArraySlice<Unicode.Scalar> = []
    if let decimal = signs.last, Set(signs).count == signs.count || signs.count(where: { $0 == decimal }) == 1,
      let index = scalars.lastIndex(of: decimal)
    {
      whole = scalars[..<index]
      fraction = scalars[(index + 1)...]
      guard !fraction.isEmpty else { return nil }
    }
    let groups = whole.split(separator: grouping(in: whole), omittingEmptySubsequences: false)
    guard fraction.allSatisfy(isDigit), groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    guard groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    else {
      return nil
    }
    let joined = groups.flatMap(\.self).drop { $0 == "0" }
    guard !joined.isEmpty || !fraction.isEmpty || whole.contains(where: isDigit),
      joined.count + fraction.count <= DecimalText.mostDigits
    else { return nil }
    let units = joined.isEmpty ? "0" : string(joined[...])
    return fraction.isEmpty ? units : units + "." + string(fraction)
  }

  private static func grouping(in whole: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    whole.first { $0 == "," || $0 == "." } ?? " "
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

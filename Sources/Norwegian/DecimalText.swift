import Numbers

/// A decimal number as text, exact: `-1234.50`. Zeros after the point stay, because they tell how exact the number was given.
package struct DecimalText: Hashable, Sendable {
  /// With `.`, without exponent, grouping or plus sign.
  package let text: String
  /// Whether the number counts hundredths: `12 %` is 12 with this set, from text and from a cell formatted as percent alike.
  package let isPercent: Bool

  package init(_ text: String, isPercent: Bool = false) {
    self.text = text
    self.isPercent = isPercent
  }

  /// A number has so many digits at most, before the point and after it: what lists and forms hold is counted in tens, and a `Decimal` keeps no
  /// more.
  package static let mostDigits = 38

  /// How many digits stand after the point.
  package var decimals: Int { text.split(separator: ".").dropFirst().first?.utf8.count ?? 0 }

  /// The shortest decimal that gives the same binary number, without exponent: 3.3399999999999999 is `3.34`. Nil for what is no number, and
  /// for one of more than 38 digits before the point or zeros after it.
  ///
  /// Swift's `description` is the shortest already (SwiftDtoa); only its exponent is written out.
  package static func shortest(_ number: Double) -> String? {
    if number == 0 { return "0" }
    guard (1e-38..<1e38).contains(number.magnitude) else { return nil }
    let parts = number.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(read: parts[1], in: -400...400) ?? 0 : 0
    let shifted = shifted(String(parts[0]), by: exponent)
    return shifted.hasSuffix(".0") ? String(shifted.dropLast(2)) : shifted
  }

  /// With so many digits after the point at most; half of one is rounded away from zero, as spreadsheets and people do it.
  ///
  ///     DecimalText.rounded("2.4999999999999996", to: 2)    // "2.50"
  package static func rounded(_ text: String, to places: Int) -> String {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, places >= 0, halves[1].utf8.count > places else { return text }
    let isNegative = text.hasPrefix("-")
    var digits = (halves[0].drop { $0 == "-" } + halves[1].prefix(places)).utf8.map { $0 }
    if let next = halves[1].utf8.dropFirst(places).first, next >= UInt8(ascii: "5") {
      var index = digits.count - 1
      while index >= 0, digits[index] == UInt8(ascii: "9") {
        digits[index] = UInt8(ascii: "0")
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
    }
    let whole = String(decoding: digits.prefix(digits.count - places), as: UTF8.self)
    let fraction = String(decoding: digits.suffix(places), as: UTF8.self)
    let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") }
    return (isNegative && !isZero ? "-" : "") + (whole.isEmpty ? "0" : whole) + (places > 0 ? "." + fraction : "")
  }

  /// The point moved to the right, or to the left when negative. Zeros that this leaves behind are taken away.
  package static func shifted(_ text: String, by places: Int) -> String {
    guard places != 0 else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let halves = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(halves[0])
    var fraction = halves.count > 1 ? String(halves[1]) : ""
    if places > 0 {
      fraction += String(repeating: "0", count: max(0, places - fraction.count))
      whole += fraction.prefix(places)
      fraction = String(fraction.dropFirst(places))
    } else {
      whole = String(repeating: "0", count: max(0, 1 - places - whole.count)) + whole
      fraction = whole.suffix(-places) + fraction
      whole = String(whole.dropLast(-places))
    }
    whole = String(whole.drop { $0 == "0" })
    return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

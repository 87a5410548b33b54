/// Numbers that stand in files, read within bounds.
///
/// Whatever comes from a file may be any number: a cell that spans two billion columns, a version of 2^63 − 1. Whoever reads one says what it
/// may be, and gets nil for everything else, so that nothing behind it can overflow, set memory aside by it, or index past an end.
///
///     Int(read: " 12", in: 1...63)    // 12
///     Int(read: "1e999", in: 1...63)  // nil
extension Int {
  /// From a whole number as XML, JSON, calendars and people write it: a sign or none, then digits of ASCII, with spaces around them.
  ///
  /// - Parameter bounds: what the number may be. Give literals: a range of computed ends can itself be impossible.
  package init?(read text: String, in bounds: ClosedRange<Int>) {
    var text = text
    guard let number = text.withUTF8({ Self.number($0) }), bounds.contains(number) else { return nil }
    self = number
  }

  /// The same from a part of a text.
  package init?(read text: Substring, in bounds: ClosedRange<Int>) {
    var text = text
    guard let number = text.withUTF8({ Self.number($0) }), bounds.contains(number) else { return nil }
    self = number
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var rest = bytes[...].drop(while: isSpace)
    let sign = rest.first
    let isNegative = sign == UInt8(ascii: "-")
    if isNegative || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, rest.dropFirst(digits.count).allSatisfy(isSpace) else { return nil }
    var number = 0
    for digit in digits {
      let value = Int(digit - UInt8(ascii: "0"))
      let (shifted, isTooLong) = number.multipliedReportingOverflow(by: 10)
      // Negative numbers count downwards, because there is one more of them.
      let (next, isTooLarge) = shifted.addingReportingOverflow(isNegative ? -value : value)
      guard !isTooLong, !isTooLarge else { return nil }
      number = next
    }
    return number
  }

  /// The white space of XML.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// The nearest whole number; nil where that is out of bounds, and for what is no number or endless.
  ///
  ///     Int(nearest: 1e300, in: 0...100)    // nil
  package init?(nearest number: Double, in bounds: ClosedRange<Int>) {
    guard let nearest = Int(exactly: number.rounded()), bounds.contains(nearest) else { return nil }
    self = nearest
  }
}

extension Double {
  /// From a decimal number as spreadsheets store it, `-1.5E-3`; nil for what is none, and where it is greater than any number.
  ///
  /// Swift's own reading takes `nan`, `infinity` and hexadecimal digits too, and gives an endless number for `1e999`.
  package init?(read text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    self = number
  }
}

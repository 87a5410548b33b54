/// Text on its way into a part: freed of what XML 1.0 forbids, its lines parted by line feeds alone, escaped when it is written.
package struct XMLText {
  /// The text; `\r\n` and `\r` have become `\n`.
  package let text: String
  /// Whether a character was replaced by U+FFFD.
  package let replacedAny: Bool

  package init(_ text: String) {
    let needsCare = text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0xEF }
    guard needsCare else {
      (self.text, replacedAny) = (text, false)
      return
    }
    var scalars = String.UnicodeScalarView()
    var (afterReturn, replaced) = (false, false)
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\r" {
        scalars.append("\n")
      } else if Self.isAllowed(scalar) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
        replaced = true
      }
    }
    (self.text, replacedAny) = (String(scalars), replaced)
  }

  private init(line: Substring) {
    (text, replacedAny) = (String(line), false)
  }

  /// Each line for itself. By bytes, for a combining character after a line break is no part of the break.
  var lines: [XMLText] {
    var lines: [XMLText] = []
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: 0x0A) {
      lines.append(XMLText(line: rest[..<end]))
      rest = rest[rest.utf8.index(after: end)...]
    }
    return lines + [XMLText(line: rest)]
  }

  /// [XML 1.0] 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Inside an open `w:t`: lines parted by `w:br`, tabs as `w:tab`; never a raw newline, which Word shows as a space.
  package func writeRuns(prefix: [UInt8], to output: inout [UInt8]) {
    // Contiguous, but for text that came from Foundation.
    var text = text
    text.withUTF8 { Self.write($0, prefix: prefix, to: &output) }
  }

  /// Stretches without a character that needs care are copied whole.
  private static func write(_ text: UnsafeBufferPointer<UInt8>, prefix: [UInt8], to output: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte <= 0x3E, byte == 0x09 || byte == 0x0A || byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
      output += text[start..<index]
      start = index + 1
      switch byte {
      case UInt8(ascii: "\t"): interrupt("tab", prefix, &output)
      case UInt8(ascii: "\n"): interrupt("br", prefix, &output)
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      default: output += "&gt;".utf8
      }
    }
    output += text[start...]
  }

  /// In an attribute, on one line.
  func writeAttribute(to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "\t"): output += "&#9;".utf8
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: " "))
      default: output.append(byte)
      }
    }
  }

  private static func interrupt(_ name: String, _ prefix: [UInt8], _ output: inout [UInt8]) {
    output += "</".utf8
    output += prefix
    output += "t><".utf8
    output += prefix
    output += name.utf8
    output += "/><".utf8
    output += prefix
    output += "t xml:space=\"preserve\">".utf8
  }
}

/// Text on its way into a part: split at line breaks, freed of what XML 1.0 forbids, escaped.
package struct XMLText {
  /// The lines; `\r\n` and `\r` end one as `\n` does.
  package let lines: [Substring]
  /// Whether a character had to give way to U+FFFD.
  package let replacedAny: Bool

  package init(_ text: String) {
    var replaced = false
    let needsCare = text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0xEF }
    if needsCare {
      var scalars = String.UnicodeScalarView()
      var afterReturn = false
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
      lines = Self.split(String(scalars))
    } else {
      lines = Self.split(text)
    }
    replacedAny = replaced
  }

  /// By scalars, for a combining character after a line break is no part of the break.
  private static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while let end = text.utf8[start...].firstIndex(of: 0x0A) {
      lines.append(text[start..<end])
      start = text.utf8.index(after: end)
    }
    lines.append(text[start...])
    return lines
  }

  /// [XML 1.0] 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Inside an open `w:t`: lines parted by `w:br`, tabs as `w:tab`; never a raw newline, which Word shows as a space.
  package static func writeRuns(_ lines: ArraySlice<Substring>, prefix: [UInt8], to output: inout [UInt8]) {
    var isFirst = true
    for line in lines {
      if !isFirst { interrupt("br", prefix, &output) }
      isFirst = false
      // Contiguous, but for text that came from Foundation.
      var line = line
      line.withUTF8 { write($0, prefix: prefix, to: &output) }
    }
  }

  /// Stretches without a character that needs care are copied whole.
  private static func write(_ text: UnsafeBufferPointer<UInt8>, prefix: [UInt8], to output: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte == 0x09 || byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
      output += text[start..<index]
      start = index + 1
      switch byte {
      case UInt8(ascii: "\t"): interrupt("tab", prefix, &output)
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      default: output += "&gt;".utf8
      }
    }
    output += text[start...]
  }

  static func writeAttribute(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "\t"): output += "&#9;".utf8
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

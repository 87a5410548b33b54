extension String {
  /// Data as it is shown to a person: on one line, and harmless to a terminal.
  ///
  /// ESC becomes `\x1b`, a newline `⏎`, a right-to-left override `\u{202E}`. CVE-2021-42574 ("Trojan Source") has the
  /// list of bidi controls.
  var visible: String { escaped(keepsNewlines: false) }

  /// Our own text, in which newlines are meant.
  var visibleLines: String { escaped(keepsNewlines: true) }

  private func escaped(keepsNewlines: Bool) -> String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where keepsNewlines: shown.unicodeScalars.append(scalar)
      case "\n": shown += "⏎"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where !scalar.steersTerminal: shown.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x100: shown += "\\x" + hex(scalar.value, digits: 2)
      default: shown += "\\u{\(hex(scalar.value, digits: 4).uppercased())}"
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Control characters (C0, DEL, C1), bidi marks and embeddings, line and paragraph separators, invisible tags.
  /// Joiners stay: Persian and Indic names need them.
  var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

/// Lower-case hexadecimal with leading zeros.
func hex(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

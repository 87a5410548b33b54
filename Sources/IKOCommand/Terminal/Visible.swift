import IKO
import JSON

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
      case _ where scalar.value < 0x100: shown += "\\x" + String.hex(scalar.value, digits: 2)
      default: shown += "\\u{\(String.hex(scalar.value, digits: 4).uppercased())}"
      }
    }
    return shown
  }
}

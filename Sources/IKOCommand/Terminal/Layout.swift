/// Wrapping and columns, measured as a terminal draws them.
enum Layout {
  /// Columns that the text takes: one for a letter with all its combining marks, two for East Asian wide ones and emoji.
  static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// Unicode Standard Annex #11, reduced to the blocks a name or a text may hold.
  private static func isWide(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return character.unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation
    }
  }

  /// Lines of at most this many columns, broken at spaces. A longer word keeps its own line.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, columns(of: line) + 1 + columns(of: String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Terms to the left, meanings to the right. A term too long for its column gets a line of its own.
  static func definitions(_ rows: [(String, String)], width: Int) -> [String] {
    let limit = max(12, min(30, width / 3))
    let column = rows.map { columns(of: $0.0) }.filter { $0 <= limit }.max() ?? 4
    return rows.flatMap { term, meaning in
      let right = wrapped(meaning, to: max(20, width - column - 2))
      let indent = String(repeating: " ", count: column + 2)
      let fits = columns(of: term) <= column
      guard fits, let first = right.first else { return [term] + right.map { indent + $0 } }
      return [padded(term, to: column + 2) + first] + right.dropFirst().map { indent + $0 }
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }
}

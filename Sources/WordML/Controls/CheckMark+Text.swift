/// Ticks in a text, however they came there: boxes of any shape, brackets, check marks, an x that somebody typed.
extension CheckMark {
  /// A box or a check mark in a text.
  package struct Mark: Equatable, Sendable {
    /// Where it stands, with the x that belongs to it.
    package let range: Range<String.Index>
    package let isTicked: Bool
    /// Whether there is no doubt: false for the boxes on both sides of one x.
    package let isClear: Bool
  }

  /// Whether a text is a ticked or an empty box and nothing else: `☒`, `✓`, `x`, `[x]`, `☐X`, `☐`, `( )`. Nil for any other text.
  package static func mark(_ text: String) -> Bool? {
    let text = Sign.bare(text)
    if let sign = text.first.flatMap(Sign.init), text.count == 1 { return sign.isTicked }
    // For want of a check mark.
    if text == "v" || text == "V" { return true }
    let marks = marks(in: text)
    guard marks.count == 1, marks[0].range == text.startIndex..<text.endIndex, marks[0].isClear else { return nil }
    return marks[0].isTicked
  }

  /// The boxes and check marks in a text, in their order. Fonts are no matter here: `VisibleText` has made signs of symbols.
  ///
  ///     CheckMark.marks(in: "☐ Ja  X☐ Nei  [x] Vet ikke").map(\.isTicked)   // [false, true, true]
  ///
  /// A letter x is a tick where it touches a box, or stands behind it with a blank or three between, or so before it at the beginning
  /// of a line. It is no mark of its own, for it may be a word; nor are circles, which are bullets more often.
  package static func marks(in text: String) -> [Mark] {
    var scan = MarkScan(text)
    return scan.marks()
  }

  /// Whether the only mark in a text is ticked, whatever is written beside it. Nil where there is none, are several, or one is unclear.
  package static func soleMark(in text: String) -> Bool? {
    let marks = marks(in: text)
    return marks.count == 1 && marks[0].isClear ? marks[0].isTicked : nil
  }

  /// Whether a character of running text is a box, and which; a check mark is a ticked one. Letters and circles may be something else.
  package static func mark(_ character: Character) -> Bool? {
    switch Sign(character) {
    case .emptyBox: false
    case .tickedBox, .check: true
    case .cross, .emptyCircle, .filled, nil: nil
    }
  }

  /// Whether a form prints a character as a box to tick, and whether it is ticked. Circles are among them, where a choice has several;
  /// filled ones are bullets, and so are the coloured check marks of telephones.
  package static func printedBox(_ character: Character) -> Bool? {
    switch Sign(character) {
    case .emptyBox, .emptyCircle: false
    case .tickedBox where !"✅❎".contains(character), .check where "✓✔✗✘".contains(character): true
    case .filled where "◉⦿⬤".contains(character): true
    default: nil
    }
  }

  /// A character that may be a box or a tick.
  enum Sign {
    case emptyBox, tickedBox, check, cross, emptyCircle, filled

    init?(_ character: Character) {
      if let ascii = character.asciiValue {
        guard ascii == UInt8(ascii: "x") || ascii == UInt8(ascii: "X") else { return nil }
        self = .cross
        return
      }
      guard let first = Self.bare(String(character)).unicodeScalars.first else { return nil }
      switch first {
      case "☐", "□", "▢", "❏", "❐", "❑", "❒", "◻", "⬜", "\u{F0A8}", "\u{F06F}", "\u{F071}", "\u{F0A3}": self = .emptyBox
      case "☒", "☑", "🗹", "🗷", "🗵", "⮽", "⌧", "⊠", "✅", "❎", "\u{F0FE}", "\u{F0FD}", "\u{F078}", "\u{F052}", "\u{F054}":
        self = .tickedBox
      case "✓", "✔", "✗", "✘", "✕", "✖", "🗸", "🗴", "🗶", "❌": self = .check
      case "x", "X", "×", "х", "Х", "√": self = .cross
      case "○", "◯": self = .emptyCircle
      case "●", "⬤", "◉", "⦿", "■", "◼", "⬛", "▣", "▪", "◆", "♦": self = .filled
      default: return nil
      }
    }

    var isTicked: Bool { self != .emptyBox && self != .emptyCircle }

    /// Without blanks, and without the selectors by which telephones ask for a coloured sign.
    static func bare(_ text: String) -> String {
      if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isVariationSelector }))
    }
  }
}

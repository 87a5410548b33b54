import LibXML
import WordML

/// A box as a form prints it, and what it becomes when it is ticked.
struct BoxSign {
  enum Shape {
    /// A character or a `w:sym`.
    case glyph
    /// An old-style form field.
    case field(PrintedField)
    /// Between brackets; the texts that hold them, and where they stand in those.
    case brackets(open: Spot, close: Spot)
    /// A blank cell in a column of answers: an X is written there.
    case cell
    /// A content control of the form's own, without a tag.
    case control(ContentControl)
  }

  /// A character of a text.
  struct Spot {
    let element: Element
    let offset: Int
  }

  /// An empty font is the text's own.
  typealias Glyph = CheckMark.Glyph

  let shape: Shape
  let isTicked: Bool
  /// What the box looks like with and without tick.
  let checked: Glyph
  let unchecked: Glyph

  /// Nil for a character that is no box.
  init?(_ scalar: Unicode.Scalar, font: String) {
    let symbols = SymbolFont(named: font)
    // A letter of a symbol font that has no picture is no letter either.
    let isLetter = symbols == nil || scalar.value > 0xFF
    guard let shown = SymbolFont.shown(scalar, in: symbols) ?? (isLetter ? Character(scalar) : nil),
      let isTicked = CheckMark.printedBox(shown)
    else { return nil }
    let own = Glyph(character: String(Character(scalar)), font: font)
    let counterpart = Self.counterpart(of: shown, isTicked: isTicked, as: scalar, in: symbols, font)
    self.init(
      shape: .glyph, isTicked: isTicked, checked: isTicked ? own : counterpart, unchecked: isTicked ? counterpart : own)
  }

  /// Nil for a symbol that is no box.
  init?(symbol: Element) {
    guard let scalar = CheckMark.character(of: symbol).unicodeScalars.first else { return nil }
    self.init(scalar, font: symbol.attribute(.w("font")) ?? "Wingdings")
  }

  /// What a box becomes when it is ticked, or when its tick is taken away: of the same font where that has both.
  private static func counterpart(
    of shown: Character, isTicked: Bool, as scalar: Unicode.Scalar, in symbols: SymbolFont?, _ font: String
  ) -> Glyph {
    let place: UInt32? =
      switch symbols {
      case .wingdings: isTicked ? 0xF0A8 : 0xF0FE
      case .wingdings2: isTicked ? 0xF0A3 : 0xF053
      default: nil
      }
    // Typed as a letter, or at the letter's place in the private area.
    if let place, let counterpart = Unicode.Scalar(scalar.value < 0x100 ? place - 0xF000 : place) {
      return Glyph(character: String(Character(counterpart)), font: font)
    }
    let counterpart =
      switch shown {
      case "○": "●"
      case "◯": "⬤"
      case "◉", "⦿": "○"
      case "⬤": "◯"
      default: isTicked ? "☐" : "☒"
      }
    return Glyph(character: counterpart, font: symbols == nil ? font : CheckMark.defaultChecked.font)
  }

  init(_ field: PrintedField, isTicked: Bool) {
    self.init(
      shape: .field(field), isTicked: isTicked,
      checked: CheckMark.defaultChecked, unchecked: CheckMark.defaultUnchecked)
  }

  init(_ control: ContentControl) {
    self.init(
      shape: .control(control), isTicked: CheckMark.isChecked(control),
      checked: CheckMark.appearance(of: control, checked: true),
      unchecked: CheckMark.appearance(of: control, checked: false))
  }

  static func bracket(open: Spot, close: Spot, isTicked: Bool) -> BoxSign {
    BoxSign(
      shape: .brackets(open: open, close: close), isTicked: isTicked,
      checked: Glyph(character: "x", font: ""), unchecked: Glyph(character: " ", font: ""))
  }

  /// A short line to put a cross on.
  static func drawn(open: Spot, close: Spot, isTicked: Bool) -> BoxSign {
    BoxSign(
      shape: .brackets(open: open, close: close), isTicked: isTicked,
      checked: Glyph(character: "X", font: ""), unchecked: Glyph(character: "_", font: ""))
  }

  static var cell: BoxSign {
    BoxSign(
      shape: .cell, isTicked: false, checked: Glyph(character: "X", font: ""),
      unchecked: Glyph(character: "\u{2002}", font: ""))
  }

  /// A cell in a column of answers with an X in it.
  static var crossedCell: BoxSign {
    BoxSign(shape: .cell, isTicked: true, checked: cell.checked, unchecked: cell.unchecked)
  }

  /// What people type in place of a tick.
  static func isCross(_ text: String) -> Bool { ["x", "X", "✓", "✔", "√"].contains(text) }

  private init(shape: Shape, isTicked: Bool, checked: Glyph, unchecked: Glyph) {
    self.shape = shape
    self.isTicked = isTicked
    self.checked = checked
    self.unchecked = unchecked
  }
}

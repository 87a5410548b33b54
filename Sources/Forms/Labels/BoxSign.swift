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

  /// A character and the font that has it; an empty font is the text's own.
  struct Glyph: Equatable {
    let character: String
    let font: String
  }

  let shape: Shape
  let isTicked: Bool
  /// What the box looks like with and without tick.
  let checked: Glyph
  let unchecked: Glyph

  /// Nil for a character that is no box.
  init?(_ scalar: Unicode.Scalar, font: String) {
    if font.lowercased().hasPrefix("wingdings") {
      // Typed letters in a symbol font: the same code without the private area.
      let code = scalar.value < 0x100 ? scalar.value + 0xF000 : scalar.value
      guard let sign = BoxSign(code: code, font: font, isTyped: scalar.value < 0x100) else { return nil }
      self = sign
      return
    }
    let pairs: [(off: Unicode.Scalar, on: Unicode.Scalar)] = [
      ("☐", "☒"), ("□", "☒"), ("▢", "☒"), ("❏", "☒"), ("❑", "☒"), ("◻", "☒"),
      ("○", "●"), ("◯", "⬤"),
    ]
    let ticks: Set<Unicode.Scalar> = ["☒", "☑", "✓", "✔", "✗", "✘", "◉", "⬤"]
    let pair = pairs.first { $0.off == scalar }
    guard pair != nil || ticks.contains(scalar) else { return nil }
    shape = .glyph
    isTicked = pair == nil
    let on = pair?.on ?? scalar
    checked = Glyph(character: String(Character(on)), font: font)
    unchecked = Glyph(character: String(Character(pair?.off ?? "☐")), font: font)
  }

  /// Nil for a symbol that is no box.
  init?(symbol: Element) {
    guard let code = symbol.attribute(.w("char")).flatMap({ UInt32($0, radix: 16) }) else { return nil }
    self.init(
      code: code < 0x100 ? code + 0xF000 : code, font: symbol.attribute(.w("font")) ?? "Wingdings", isTyped: false)
  }

  /// The boxes of Wingdings and Wingdings 2, and the ticked ones that go with them.
  private init?(code: UInt32, font: String, isTyped: Bool) {
    let isSecond = font.lowercased().hasSuffix("2")
    let pairs: [(off: UInt32, on: UInt32)] =
      isSecond
      ? [(0xF0A3, 0xF053), (0xF0A3, 0xF052)]
      : [
        (0xF0A8, 0xF0FE), (0xF06F, 0xF0FE), (0xF071, 0xF0FE), (0xF072, 0xF0FE), (0xF0A8, 0xF0FD),
        (0xF0A8, 0xF078), (0xF0A8, 0xF0FC), (0xF0A8, 0xF0FB),
      ]
    guard let pair = pairs.first(where: { $0.off == code || $0.on == code }) else { return nil }
    func character(_ code: UInt32) -> String {
      Unicode.Scalar(isTyped ? code - 0xF000 : code).map { String(Character($0)) } ?? ""
    }
    shape = .glyph
    isTicked = pair.off != code
    checked = Glyph(character: character(pair.on), font: font)
    unchecked = Glyph(character: character(pair.off), font: font)
  }

  init(_ field: PrintedField, isTicked: Bool) {
    self.init(
      shape: .field(field), isTicked: isTicked,
      checked: Glyph(character: "☒", font: "MS Gothic"), unchecked: Glyph(character: "☐", font: "MS Gothic"))
  }

  init(_ control: ContentControl) {
    let (on, off) = (
      CheckMark.appearance(of: control, checked: true), CheckMark.appearance(of: control, checked: false)
    )
    self.init(
      shape: .control(control), isTicked: CheckMark.isChecked(control),
      checked: Glyph(character: on.character, font: on.font), unchecked: Glyph(character: off.character, font: off.font)
    )
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

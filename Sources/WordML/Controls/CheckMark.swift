import LibXML

/// A tick, whatever it is made of: a state, a glyph and a font.
package enum CheckMark {
  /// What Word shows where the control names nothing.
  package static let defaultChecked = Glyph(character: "\u{2612}", font: "MS Gothic")
  package static let defaultUnchecked = Glyph(character: "\u{2610}", font: "MS Gothic")

  /// A mark on the page: a character and the font that has it.
  package struct Glyph: Equatable, Sendable {
    package let character: String
    package let font: String

    package init(character: String, font: String) {
      self.character = character
      self.font = font
    }

    /// For `w:sym`, by which Word writes the characters of symbol fonts: four hex digits; nil for an ordinary character.
    package var symbolCode: String? {
      guard let value = character.unicodeScalars.first?.value, (0xF000...0xF0FF).contains(value) else { return nil }
      return String(value, radix: 16, uppercase: true)
    }
  }

  /// The state that a check box control is in: what its glyph shows, and where that is no known mark, `w14:checked`.
  package static func isChecked(_ control: ContentControl) -> Bool {
    glyph(of: control) ?? state(of: control)
  }

  /// `w14:checked` alone; Word writes 0 or 1, others true, false, on, off.
  package static func state(of control: ContentControl) -> Bool {
    let checked = control.properties?.first(.w14("checkbox"))?.first(.w14("checked"))
    return checked?.isOn(.w14("val")) ?? false
  }

  /// What a person sees; nil where it is no mark that we know.
  package static func glyph(of control: ContentControl) -> Bool? {
    guard let content = control.content else { return nil }
    let pieces = VisibleText.pieces(of: content)
    return glyph(of: control, showing: pieces.map(\.text).joined(), raw: pieces.map(\.raw).joined())
  }

  /// The same, where it is known what the content shows, and by which characters.
  package static func glyph(of control: ContentControl, showing text: String, raw: String) -> Bool? {
    // The control's own glyphs may be any characters, and stand in a font that we do not know.
    let raw = Sign.bare(raw)
    if raw == appearance(of: control, checked: true).character { return true }
    if raw == appearance(of: control, checked: false).character { return false }
    return mark(text)
  }

  /// The glyph and font that the control names for a state ([MS-DOCX] 2.6.1.4).
  package static func appearance(of control: ContentControl, checked: Bool) -> Glyph {
    let fallback = checked ? defaultChecked : defaultUnchecked
    let state = control.properties?.first(.w14("checkbox"))?.first(.w14(checked ? "checkedState" : "uncheckedState"))
    guard let code = scalar(state?.attribute(.w14("val"))) else { return fallback }
    let font = state?.attribute(.w14("font")) ?? fallback.font
    let isSymbol = ["wingdings", "webdings", "symbol"].contains { font.lowercased().hasPrefix($0) }
    let scalar = isSymbol && code.value < 0x100 ? Unicode.Scalar(code.value + 0xF000) ?? code : code
    return Glyph(character: String(Character(scalar)), font: font)
  }

  /// The character that a `w:sym` shows; symbol fonts live in the private area F000–F0FF.
  package static func character(of symbol: Element) -> String {
    guard let code = scalar(symbol.attribute(.w("char"))),
      let shown = code.value < 0x100 ? Unicode.Scalar(code.value + 0xF000) : code
    else { return "" }
    return String(Character(shown))
  }

  /// The character of a code as an attribute writes it, to the base of 16.
  static func scalar(_ code: String?) -> Unicode.Scalar? {
    code.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
  }
}

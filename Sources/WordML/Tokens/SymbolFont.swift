/// A font in which letters are pictures: what a character of Wingdings and its kin shows, as a character of Unicode.
///
/// Boxes come out as ☐ and ☒, whatever their shape, for that is what a reader asks of them. Besides, there are the signs that Word
/// puts in place of `:)` and `-->`, and those of its lists. All other characters have no picture here and stay what they are.
package enum SymbolFont: Sendable {
  case wingdings, wingdings2, wingdings3, webdings, marlett, dingbats, symbol

  /// The font that a run names; nil for an ordinary one.
  package init?(named name: String?) {
    // Asked of every run of text, and hardly any begins like one.
    guard let name, let first = name.utf8.first, Self.isBeginning(first) else { return nil }
    switch Self.folded(name) {
    case "wingdings": self = .wingdings
    case "wingdings2": self = .wingdings2
    case "webdings": self = .webdings
    case "marlett": self = .marlett
    case "zapfdingbats", "itczapfdingbats", "dingbats", "monotypesorts": self = .dingbats
    case "symbol": self = .symbol
    case "wingdings3": self = .wingdings3
    default: return nil
    }
  }

  /// In small letters, without spaces. Names of fonts are ASCII nearly always.
  private static func folded(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.lowercased().filter { !$0.isWhitespace } }
    return String(decoding: name.utf8.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Whether the name of a symbol font may begin with this byte.
  static func isBeginning(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80..., ...0x20: true
    default: "wmzids".utf8.contains(byte | 0x20)
    }
  }

  /// What a scalar shows in a font, be it the letter or its place in F000–F0FF, where Word keeps characters of symbol fonts.
  ///
  /// Of such a place without a font, the pictures of Wingdings are taken, and where it has none, those of Wingdings 2.
  package static func shown(_ scalar: Unicode.Scalar, in font: SymbolFont?) -> Character? {
    let isPrivate = (0xF020...0xF0FF).contains(scalar.value)
    guard isPrivate || (0x21...0xFF).contains(scalar.value) else { return nil }
    let code = UInt8(truncatingIfNeeded: scalar.value)
    if let font { return font.pictures[code] }
    return isPrivate ? Self.wingdings.pictures[code] ?? Self.wingdings2.pictures[code] : nil
  }

  private var pictures: [UInt8: Character] {
    switch self {
    case .wingdings: Self.inWingdings
    case .wingdings2: Self.inWingdings2
    case .webdings: [0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"]
    case .marlett: [0x61: "✓", 0x62: "✓", 0x72: "✗"]
    case .dingbats: Self.inDingbats
    case .symbol: Self.inSymbol
    case .wingdings3: [0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x7D: "▶"]
    }
  }

  private static let inWingdings: [UInt8: Character] = [
    0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0x78: "☒", 0xFD: "☒", 0xFE: "☒", 0xFB: "✗", 0xFC: "✓",
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x76: "❖", 0x9F: "•", 0xA1: "○",
    0xA4: "◉", 0xA7: "▪", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "⇐", 0xE8: "⇒", 0xF3: "⇔",
  ]

  private static let inWingdings2: [UInt8: Character] = [
    0xA3: "☐", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0x4F: "✗", 0x50: "✓", 0x98: "●", 0x99: "○", 0xA2: "■",
  ]

  private static let inDingbats: [UInt8: Character] = [
    0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x33: "✓", 0x34: "✓", 0x35: "✗", 0x36: "✗", 0x37: "✗", 0x38: "✗",
    0x6C: "●", 0x6E: "■",
  ]

  /// Adobe's Symbol encoding: Greek letters and the signs of mathematics.
  private static let inSymbol: [UInt8: Character] = {
    var pictures: [UInt8: Character] = [0xF1: "〉", 0xF2: "∫"]
    for (code, sign) in zip(UInt8(0x21)..., low) { pictures[code] = sign }
    for (code, sign) in zip(UInt8(0xA0)..., high) { pictures[code] = sign }
    return pictures
  }()

  private static let low =
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?"
    + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
  private static let high =
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
}

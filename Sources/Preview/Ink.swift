import Foundation

/// A colour of a document.
struct Ink: Equatable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let black = Ink(red: 0, green: 0, blue: 0)
  static let white = Ink(red: 255, green: 255, blue: 255)

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// From six hex digits; nil for anything else, `auto` too.
  init?(_ text: String?) {
    guard let text, text.utf8.count == 6, text.utf8.allSatisfy({ UInt8(hex: $0) != nil }),
      let number = UInt32(text, radix: 16)
    else { return nil }
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  /// One of the colours that a person marks text with ([ECMA-376] 17.18.40); nil for `none`, and what is no such word.
  init?(highlight name: String?) {
    guard let digits = name.flatMap({ Self.highlights[$0] }) else { return nil }
    self.init(digits)
  }

  private static let highlights = [
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
  ]

  var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How light it looks, as WCAG 2 reckons.
  private var luminance: Double {
    func part(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share > 0.04045 ? pow((share + 0.055) / 1.055, 2.4) : share / 12.92
    }
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
  }

  /// From 1 to 21.
  func contrast(to other: Ink) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// What Word takes where no colour is named: black, or white on what is dark.
  static func plain(on ground: Ink) -> Ink {
    black.contrast(to: ground) >= white.contrast(to: ground) ? .black : .white
  }

  /// The colour itself where it can be read on a ground, else a darker or lighter one.
  func readable(on ground: Ink) -> Ink {
    // A little more than is asked for, for what rounding takes.
    let enough = 4.7
    if contrast(to: ground) >= enough { return self }
    let end = Ink.plain(on: ground)
    for step in 1...8 {
      let mixed = mixed(with: end, eighths: step)
      if mixed.contrast(to: ground) >= enough { return mixed }
    }
    return end
  }

  private func mixed(with other: Ink, eighths: Int) -> Ink {
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(clamping: (Int(one) * (8 - eighths) + Int(two) * eighths) / 8)
    }
    return Ink(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }
}

extension UInt8 {
  /// The value of a hex digit.
  fileprivate init?(hex byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self = byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self = byte - UInt8(ascii: "A") + 10
    default: return nil
    }
  }
}

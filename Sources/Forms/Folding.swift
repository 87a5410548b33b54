import Foundation

/// Texts brought to what people mean when they call two labels the same.
enum Folding {
  /// Composed, lower case, without soft hyphens, colons and asterisks at the end; spaces of all kinds are one.
  static func folded(_ text: String) -> String {
    let plain = text.precomposedStringWithCanonicalMapping.lowercased().replacing("\u{AD}", with: "")
    let words = plain.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    return String(words.reversed().drop { ":* ".contains($0) }.reversed())
  }
}

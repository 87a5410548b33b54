/// Characters that nobody sees: soft hyphens and spaces without width, which come with text from pages and documents.
package enum Invisible {
  /// The text without them, trimmed where any was there.
  package static func removed(from text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isInvisible) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) })).trimmed
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }
}

import Foundation

/// Names and labels, as they are compared: what people mean when they call two of them the same.
package enum Folding {
  /// NFC, lower case, trimmed; without colon, asterisk and soft hyphen; a no-break space is a space, and spaces inside are single.
  package static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var space = false
    for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case ":", "*", "\u{AD}", "\u{200B}", "\u{FEFF}": continue
      case _ where scalar.properties.isWhitespace: space = true
      default:
        if space, !scalars.isEmpty { scalars.append(" ") }
        space = false
        scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}

import Foundation

/// Names and labels, as they are compared: what people mean when they call two of them the same.
package enum Folding {
  /// NFC, lower case, trimmed; without colon, asterisk and characters that nobody sees; a no-break space is a space, and spaces inside are
  /// single.
  package static func folded(_ name: String) -> String {
    if let plain = plainlyFolded(name) { return plain }
    var scalars = String.UnicodeScalarView()
    var space = false
    for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case ":", "*", "\u{AD}", "\u{200B}", "\u{FEFF}": continue
      case _ where scalar.properties.isWhitespace: space = true
      case _ where scalar.properties.isDefaultIgnorableCodePoint: continue
      default:
        if space, !scalars.isEmpty { scalars.append(" ") }
        space = false
        scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// The same for what most names are: ASCII, and æ, ø, å in one piece. Nil for any other.
  private static func plainlyFolded(_ name: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    var space = false
    var lead: UInt8?
    for byte in name.utf8 {
      var folded = byte
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "*"): continue
      case 0x20, 0x09...0x0D:
        space = true
        continue
      case 0x41...0x5A: folded = byte + 0x20
      case 0x21...0x7E: break
      // À–Þ and à–þ but × and ÷, whose lower case is 0x20 further on.
      case 0xC3 where lead == nil: lead = byte
      case 0x80...0x9E where lead == 0xC3 && byte != 0x97: (folded, lead) = (byte + 0x20, nil)
      case 0x9F...0xBF where lead == 0xC3 && byte != 0xB7: lead = nil
      default: return nil
      }
      if space, !result.isEmpty { result.append(0x20) }
      space = false
      result.append(folded)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

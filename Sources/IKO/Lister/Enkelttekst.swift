/// Names as most of them are: ASCII, the letters of Latin-1 and Latin Extended-A (U+00C0 to U+017F) in one piece, and the dash of file names.
///
/// Such a text is composed, all of it can be seen, and its only white space is the space: what else would have to be asked of Unicode's
/// tables, character by character, need not be. That was half of what a small document cost.
enum Enkelttekst {
  /// Whether a text is one.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch (lead, byte) {
      case (0, 0x20...0x7E): continue
      case (0, 0xC3...0xC5), (0, 0xE2): lead = byte
      case (0xC3...0xC5, 0x80...0xBF): lead = 0
      // U+2013 is E2 80 93.
      case (0xE2, 0x80): lead = 0x80
      case (0x80, 0x93): lead = 0
      default: return false
      }
    }
    return lead == 0
  }

  /// The words of a text with single spaces between; nil for one that is not plain.
  static func tidy(_ text: some StringProtocol) -> String? {
    guard isPlain(text) else { return nil }
    var isTidy = true
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if byte == 0x20, last == 0x20 { isTidy = false }
      last = byte
    }
    if isTidy, last != 0x20 || text.isEmpty { return String(text) }
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 || bytes.last ?? 0x20 != 0x20 { bytes.append(byte) }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in lower case with single spaces; nil for one with any letter beyond Latin-1.
  ///
  /// - Parameter expandsSharp: `ß` as `ss`, as it is where a text was in capitals in between.
  static func folded(_ text: String, expandsSharp: Bool = false) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isSecond = false
    for byte in text.utf8 {
      switch byte {
      case _ where isSecond:
        guard (0x80...0xBF).contains(byte) else { return nil }
        isSecond = false
        if byte == 0x9F, expandsSharp {
          bytes.removeLast()
          bytes += [UInt8(ascii: "s"), UInt8(ascii: "s")]
        } else {
          // À to Þ but ×: their lower case is 0x20 further on.
          bytes.append(byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte)
        }
      case 0x20: if bytes.last ?? 0x20 != 0x20 { bytes.append(byte) }
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x21...0x7E: bytes.append(byte)
      case 0xC3:
        bytes.append(byte)
        isSecond = true
      default: return nil
      }
    }
    guard !isSecond else { return nil }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

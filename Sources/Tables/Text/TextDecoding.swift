/// Finds out how a text file is encoded, and reads it.
///
/// Norwegian lists come as UTF-8 with and without byte order mark, as UTF-16 («Unicode-tekst» from Excel), and in the code pages of older
/// systems (`CodePage`). Those are believed only where the bytes are not UTF-8: almost no text in them is valid UTF-8 by accident. UTF-8 that
/// was encoded twice is undone (`DoubleEncoding`).
package enum TextDecoding {
  /// The text without byte order mark. Throws when the bytes are no text at all.
  package static func text(_ bytes: [UInt8], place: TablePlace) throws(TableFault) -> String {
    let text: String?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(validating: bytes.dropFirst(3), as: UTF8.self)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes.dropFirst(2), littleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes.dropFirst(2), littleEndian: false)
    } else if let littleEndian = looksLikeUTF16(bytes) {
      text = utf16(bytes[...], littleEndian: littleEndian)
    } else {
      text = String(validating: bytes, as: UTF8.self) ?? CodePage.text(bytes)
    }
    guard let text = text.map({ DoubleEncoding.undone($0) ?? $0 }) else { throw TableFault(.brokenText, place) }
    // A stray control character comes from a form feed or a terminal; many of them, or a zero, from a file that is no text.
    let controls = text.utf8.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    guard !text.utf8.contains(0), controls * 100 <= bytes.count else {
      throw TableFault(.notATable, place, detail: "control characters")
    }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Without a byte order mark: Latin letters in UTF-16 have a zero in every second byte. Nil when it is not clearly so.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let start = bytes.prefix(2048)
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = start.count / 2
    if zeros[1] * 10 >= half * 7, zeros[0] == 0 { return true }
    if zeros[0] * 10 >= half * 7, zeros[1] == 0 { return false }
    return nil
  }
}

/// The two encodings that a part of an Office document may have, brought to UTF-8.
enum Encoding {
  /// The same text in UTF-8 without byte order mark. Throws when the bytes are not what they claim to be.
  static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), littleEndian: false) }
    if bytes.starts(with: [0x3C, 0x00]) { return try utf16(bytes[...], littleEndian: true) }
    if bytes.starts(with: [0x00, 0x3C]) { return try utf16(bytes[...], littleEndian: false) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let name = declared(in: text), name != "utf-8", name != "us-ascii", name != "ascii" {
      throw XMLFault(.malformed, line: 1, detail: "encoding other than UTF-8 and UTF-16")
    }
    return text
  }

  /// How Word begins each part.
  private static let usual = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"".utf8)

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) throws(XMLFault) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw XMLFault(.malformed, detail: "half a UTF-16 character") }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw XMLFault(.malformed, detail: "broken UTF-16")
    }
    let utf8 = Array(text.utf8)
    if let name = declared(in: utf8), !name.hasPrefix("utf-16") {
      throw XMLFault(.malformed, line: 1, detail: "the declared encoding is not the one used")
    }
    return utf8
  }

  /// The encoding named in the XML declaration, in lower case. The parser is set to ignore it, however it is written.
  private static func declared(in bytes: [UInt8]) -> String? {
    if bytes.starts(with: usual) { return "utf-8" }
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.prefix(4096).firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self)
    guard let key = declaration.range(of: "encoding") else { return nil }
    let value = declaration[key.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return value.dropFirst().prefix { $0 != quote }.lowercased()
  }
}

extension StringProtocol {
  /// The first place of a text, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

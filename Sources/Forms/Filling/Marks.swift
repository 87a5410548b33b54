import Numbers

/// The marks by which a serialised part is cut into pieces: ASCII texts that the part itself does not hold.
struct Marks: Sendable {
  enum Kind: UInt8, Sendable {
    case slot = 0x61, slotEnd, group, groupEnd, row, rowEnd, prototype, prototypeEnd, hole, lines, linesEnd
  }

  enum Segment {
    case bytes(ArraySlice<UInt8>)
    case mark(Kind, Int)
  }

  private let prefix: String

  /// Marks that do not occur in the bytes.
  init(absentFrom bytes: [UInt8]) {
    var number = 0
    while Self.stands(Array("ikomark\(number).".utf8), in: bytes) { number += 1 }
    prefix = "ikomark\(number)."
  }

  /// Whether a text stands anywhere in the bytes. The standard library's own search takes a hundred times as long.
  private static func stands(_ text: [UInt8], in bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: text[0]) {
      if bytes[found...].starts(with: text) { return true }
      start = found + 1
    }
    return false
  }

  func text(_ kind: Kind, _ index: Int) -> String {
    prefix + String(UnicodeScalar(kind.rawValue)) + String(index) + ";"
  }

  /// The bytes between the marks, and the marks.
  func segments(of bytes: [UInt8]) -> [Segment] {
    let pattern = Array(prefix.utf8)
    var segments: [Segment] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == pattern[0], bytes[index...].starts(with: pattern),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")),
        let kind = Kind(rawValue: bytes[index + pattern.count]),
        let number = Int(
          read: String(decoding: bytes[(index + pattern.count + 1)..<end], as: UTF8.self), in: 0...Int(Int32.max))
      else {
        index += 1
        continue
      }
      if start < index { segments.append(.bytes(bytes[start..<index])) }
      segments.append(.mark(kind, number))
      index = end + 1
      start = index
    }
    if start < bytes.endIndex { segments.append(.bytes(bytes[start...])) }
    return segments
  }
}

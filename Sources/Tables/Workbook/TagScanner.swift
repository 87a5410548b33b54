/// Finds the tags in the bytes of a part, past comments, CDATA and processing instructions. It does not judge what it sees.
struct TagScanner {
  enum Kind { case start, end, single }

  struct Tag {
    let kind: Kind
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Whether the bytes ended inside a tag or a comment.
  private(set) var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? "" }

  mutating func next() -> Tag? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if starts(with: "<!--") {
        skip(past: "-->", from: 4)
      } else if starts(with: "<![CDATA[") {
        skip(past: "]]>", from: 9)
      } else if starts(with: "<?") {
        skip(past: "?>", from: 2)
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag? {
    let start = index
    var quote: UInt8?
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        if bytes[start + 1] == UInt8(ascii: "/") { return Tag(kind: .end, range: start..<index) }
        let isSingle = bytes[index - 2] == UInt8(ascii: "/")
        return Tag(kind: isSingle ? .single : .start, range: start..<index)
      }
    }
    isBroken = true
    return nil
  }

  /// The name in a start tag, with its prefix.
  func name(of tag: Tag) -> String {
    let start = tag.range.lowerBound + 1
    let end = bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    return String(decoding: bytes[start..<(end ?? start)], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(past end: StaticString, from offset: Int) {
    index += offset
    while index < bytes.count {
      if starts(with: end) {
        index += end.utf8CodeUnitCount
        return
      }
      index += 1
    }
    isBroken = true
  }
}

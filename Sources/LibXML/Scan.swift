import CLibXML2

/// The look at the bytes before libxml2 sees them: it refuses a DOCTYPE and whatever would make parsing costly.
///
/// It does not judge well-formedness; the parser does that. It must only never count less than the parser would. A zero byte is refused
/// here, because libxml2 takes one after the root for the end of the text and never looks at what follows.
struct Scan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var index = 0
  private var depth = 0
  private var nodes = 0

  /// Walks the bytes once, and tells how many nodes they make; throws at the first limit that is passed.
  @discardableResult
  static func check(_ bytes: [UInt8], nodes limit: Int = XMLLimits.nodes) throws(XMLFault) -> Int {
    let result: Result<Int, XMLFault> = bytes.withUnsafeBufferPointer { buffer in
      var scan = Scan(bytes: buffer, limit: limit)
      do throws(XMLFault) {
        try scan.run()
        return .success(scan.nodes)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  private mutating func run() throws(XMLFault) {
    if place(of: 0, from: 0) < bytes.count { throw XMLFault(.malformed, detail: "zero byte") }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        try text()
        continue
      }
      switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
      case UInt8(ascii: "/"):
        depth -= 1
        index = place(of: UInt8(ascii: ">"), from: index) + 1
      case UInt8(ascii: "!"):
        if starts(with: "<!--") {
          try skipNode(past: "-->", from: 4)
        } else if starts(with: "<![CDATA[") {
          try skipNode(past: "]]>", from: 9)
        } else {
          throw XMLFault(.doctype, detail: "DOCTYPE")
        }
      case UInt8(ascii: "?"): try skipNode(past: "?>", from: 2)
      default: try startTag()
      }
    }
  }

  /// A text up to the next tag.
  private mutating func text() throws(XMLFault) {
    try count()
    let start = index
    index = place(of: UInt8(ascii: "<"), from: index)
    try checkLength(from: start)
  }

  private func checkLength(from start: Int) throws(XMLFault) {
    if index - start > XMLLimits.text {
      throw XMLFault(.tooLarge, .text(XMLLimits.text), detail: "\(XMLLimits.text / 1_000_000) MB")
    }
  }

  private mutating func count() throws(XMLFault) {
    nodes += 1
    if nodes > limit { throw XMLFault(.tooLarge, .nodes(limit), detail: "\(limit) XML") }
  }

  private mutating func startTag() throws(XMLFault) {
    let start = index
    var attributes = 0
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A value holds what it will, up to the next such quote.
        index = min(place(of: byte, from: index) + 1, bytes.count)
      case UInt8(ascii: "="): attributes += 1
      case UInt8(ascii: ">"):
        try checkTag(from: start, attributes: attributes)
        if bytes[index - 2] != UInt8(ascii: "/") { depth += 1 }
        if depth > XMLLimits.depth { throw XMLFault(.tooDeep, .depth(XMLLimits.depth), detail: "\(XMLLimits.depth)") }
        return
      default: break
      }
    }
    try checkTag(from: start, attributes: attributes)
  }

  private mutating func checkTag(from start: Int, attributes: Int) throws(XMLFault) {
    if attributes > XMLLimits.attributes {
      throw XMLFault(
        .malformed, .attributes(XMLLimits.attributes), detail: "more than \(XMLLimits.attributes) attributes")
    }
    if index - start > XMLLimits.startTag {
      throw XMLFault(.tooLarge, .startTag(XMLLimits.startTag), detail: "\(XMLLimits.startTag >> 10) kB")
    }
    nodes += attributes
    try count()
  }

  /// The next place of a byte, or the end.
  private func place(of byte: UInt8, from index: Int) -> Int {
    guard index < bytes.count, let start = bytes.baseAddress,
      let found = memchr(start + index, Int32(byte), bytes.count - index)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + count]) }
  }

  private mutating func skipNode(past end: StaticString, from offset: Int) throws(XMLFault) {
    try count()
    let start = index + offset + end.utf8CodeUnitCount
    skip(past: end, from: offset)
    try checkLength(from: start)
  }

  private mutating func skip(past end: StaticString, from offset: Int) {
    index += offset
    while index < bytes.count, !starts(with: end) { index += 1 }
    index += end.utf8CodeUnitCount
  }
}

import CLibXML2

extension Repeats {
  /// The attributes by which Word tells its edits apart, and the one by which every text keeps its blanks; no reader asks for them.
  struct Marks {
    private typealias Word = (text: StaticString, bit: UInt16)

    private static let beginning: StaticString = " w:rsid"
    private static let own: [Word] = [
      ("R=\"", 1), ("RPr=\"", 2), ("RDefault=\"", 4), ("P=\"", 8), ("Tr=\"", 16), ("Del=\"", 32),
    ]
    private static let word2010: [Word] = [(" w14:paraId=\"", 64), (" w14:textId=\"", 128)]
    private static let blanks: Word = (" xml:space=\"preserve\"", 256)

    private let knowsWord2010: Bool

    /// - Parameter root: the bytes up to the end of the root's tag; what has no declaration there is left for the parser to refuse.
    init(root: UnsafeBufferPointer<UInt8>) {
      knowsWord2010 = !Repeats.places(of: " xmlns:w14=", in: root).isEmpty
    }

    /// Where such attributes stand in a `w:p`, `w:r`, `w:t` or `w:tr`; nil where the tag has others, has one twice, or none.
    ///
    /// - Parameter position: behind `<w:`.
    func stretch(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Range<Int>? {
      guard position + 3 < text.count, let start = Self.endOfName(text, position) else { return nil }
      var end = start
      var met: UInt16 = 0
      while end < text.count, text[end] == UInt8(ascii: " ") {
        guard let (bit, next) = attribute(in: text, at: end), met & bit == 0 else { return nil }
        met |= bit
        end = next
      }
      let isWhole = end < text.count && text[end] == UInt8(ascii: ">")
      return isWhole && end > start ? start..<end : nil
    }

    private static func endOfName(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
      switch (text[position], text[position + 1], text[position + 2]) {
      case (UInt8(ascii: "p"), 0x20, _), (UInt8(ascii: "r"), 0x20, _), (UInt8(ascii: "t"), 0x20, _): position + 1
      case (UInt8(ascii: "t"), UInt8(ascii: "r"), 0x20): position + 2
      default: nil
      }
    }

    /// Which attribute it is, and where it ends.
    private func attribute(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (bit: UInt16, end: Int)? {
      if Repeats.holds(Self.beginning, text, at: position) {
        let name = position + Self.beginning.utf8CodeUnitCount
        for word in Self.own where Repeats.holds(word.text, text, at: name) {
          return Self.number(in: text, from: name + word.text.utf8CodeUnitCount).map { (word.bit, $0) }
        }
        return nil
      }
      if Repeats.holds(Self.blanks.text, text, at: position) {
        return (Self.blanks.bit, position + Self.blanks.text.utf8CodeUnitCount)
      }
      guard knowsWord2010 else { return nil }
      for word in Self.word2010 where Repeats.holds(word.text, text, at: position) {
        return Self.number(in: text, from: position + word.text.utf8CodeUnitCount).map { (word.bit, $0) }
      }
      return nil
    }

    /// Behind eight hex digits and a quote.
    private static func number(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
      let end = position + 8
      guard end < text.count, text[end] == UInt8(ascii: "\"") else { return nil }
      for place in position..<end {
        switch text[place] {
        case 48...57, 65...70, 97...102: break
        default: return nil
        }
      }
      return end + 1
    }
  }

  static func holds(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard let start = text.baseAddress, position + word.utf8CodeUnitCount <= text.count else { return false }
    return memcmp(start + position, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}

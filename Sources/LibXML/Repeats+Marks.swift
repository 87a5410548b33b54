import CLibXML2

extension Repeats {
  /// The attributes by which Word tells its edits apart, and the one by which every text keeps its blanks; no reader asks for them.
  struct Marks {
    private static let elements = ["w:p", "w:r", "w:tr", "w:t"].map { Array("\($0) ".utf8) }
    private static let own = ["rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr", "rsidDel"].map {
      Array(" w:\($0)=\"".utf8)
    }
    private static let word2010 = ["paraId", "textId"].map { Array(" w14:\($0)=\"".utf8) }
    private static let blanks = Array(" xml:space=\"preserve\"".utf8)

    private let names: [[UInt8]]

    /// - Parameter root: the bytes up to the end of the root's tag; what has no declaration there is left for the parser to refuse.
    init(root: UnsafeBufferPointer<UInt8>) {
      let isDeclared = !Repeats.places(of: " xmlns:w14=", in: root).isEmpty
      names = Self.own + (isDeclared ? Self.word2010 : [])
    }

    /// Where such attributes stand; nil where the tag has others, has one twice, or none.
    ///
    /// - Parameter position: behind a `<`.
    func stretch(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Range<Int>? {
      guard position + 4 < text.count,
        text[position + 3] == UInt8(ascii: " ") || text[position + 4] == UInt8(ascii: " "),
        let element = Self.elements.first(where: { Repeats.holds($0, text, at: position) })
      else { return nil }
      let start = position + element.count - 1
      var end = start
      var met: Set<Int> = []
      while end < text.count, text[end] == UInt8(ascii: " ") {
        if Repeats.holds(Self.blanks, text, at: end) {
          guard met.insert(-1).inserted else { return nil }
          end += Self.blanks.count
          continue
        }
        guard let name = names.indices.first(where: { Repeats.holds(names[$0], text, at: end) }),
          met.insert(name).inserted, let value = Self.number(in: text, from: end + names[name].count)
        else { return nil }
        end = value
      }
      let isWhole = end < text.count && text[end] == UInt8(ascii: ">")
      return isWhole && end > start ? start..<end : nil
    }

    /// Behind eight hex digits and a quote.
    private static func number(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
      let end = position + 8
      guard end < text.count, text[end] == UInt8(ascii: "\"") else { return nil }
      for byte in text[position..<end] {
        switch byte {
        case 48...57, 65...70, 97...102: break
        default: return nil
        }
      }
      return end + 1
    }
  }
}

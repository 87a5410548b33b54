import CLibXML2

/// Leaves out of a part's bytes what it says again word for word, so that the parser need not read it again.
///
/// Most of a Word document is formatting, and nearly all of that is the same few lines: of 114 kB in a form of four pages, 58 kB. Of each
/// such element the first one stays and is parsed with all the rest, so that what is not well-formed is still refused; a later one with the
/// same bytes is as well-formed as the first, as long as no prefix is declared in between. Of tags that have nothing but Word's numbers for
/// who wrote when (`w:rsidR="00A77B3E"`), those numbers go as well (`Marks`): another 14 kB.
package struct Repeats {
  /// Elements whose name is `w:` and one of these, without attributes.
  private let names: [[UInt8]]
  /// The first two letters of each: hardly any other element has them.
  private let beginnings: [UInt16]
  /// Whether an element says something that a reader wants to meet wherever it stands. Asked once of each that is different.
  private let isTelling: (UnsafeBufferPointer<UInt8>) -> Bool

  /// - Parameters:
  ///   - names: local names of two letters at least, `rPr`; a part that does not declare their namespace once, in its root and as `w`, is left as it is.
  ///   - isTelling: gets the bytes of an element from `<` to `>`.
  package init(_ names: [String], isTelling: @escaping (UnsafeBufferPointer<UInt8>) -> Bool) {
    let all = names.map { Array("w:\($0)>".utf8) }
    self.names = all
    beginnings = all.map { Self.pair($0[2], $0[3]) }
    self.isTelling = isTelling
  }

  /// The bytes without repeated elements; nil where it is not certain that nothing else is lost.
  func removed(from bytes: [UInt8], namespace: Namespace) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress, let root = Self.root(of: text, namespace: namespace) else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      let marks = Marks(root: UnsafeBufferPointer(rebasing: text[..<root]))
      var known = Known()
      // What is before this is in the result.
      var copied = 0
      var position = root
      while let tag = memchr(start + position, 0x3C, text.count - position) {
        position = UnsafeRawPointer(tag) - UnsafeRawPointer(start)
        guard position + 8 < text.count else { break }
        // Comments, CDATA and instructions may hold what looks like a tag.
        if start[position + 1] == UInt8(ascii: "!") || start[position + 1] == UInt8(ascii: "?") { return nil }
        guard start[position + 1] == UInt8(ascii: "w"), start[position + 2] == UInt8(ascii: ":") else {
          position += 1
          continue
        }
        guard beginnings.contains(Self.pair(start[position + 3], start[position + 4])),
          let name = names.first(where: { Self.holds($0, text, at: position + 1) })
        else {
          position += 3
          if let stretch = marks.stretch(in: text, from: position) {
            result.append(contentsOf: text[copied..<stretch.lowerBound])
            copied = stretch.upperBound
            position = stretch.upperBound
          }
          continue
        }
        guard let end = Self.end(of: name, in: text, from: position) else { return nil }
        let element = UnsafeBufferPointer(rebasing: text[position..<end])
        if known.isRepeated(element, isTelling) {
          result.append(contentsOf: text[copied..<position])
          copied = end
        }
        position = end
      }
      // A prefix that is declared further in could make the same bytes mean something else.
      guard Self.places(of: "xmlns", in: UnsafeBufferPointer(rebasing: text[root...])).isEmpty else { return nil }
      result.append(contentsOf: text[copied...])
      return result
    }
  }

  private static func pair(_ one: UInt8, _ other: UInt8) -> UInt16 { UInt16(one) << 8 | UInt16(other) }

  /// Where the content of the root begins; nil where it does not declare the namespace as `w`, or declares it twice.
  private static func root(of text: UnsafeBufferPointer<UInt8>, namespace: Namespace) -> Int? {
    guard let start = text.baseAddress else { return nil }
    var position = 0
    if holds(Array("<?xml ".utf8), text, at: 0) {
      guard let end = memchr(start, 0x3E, text.count) else { return nil }
      position = UnsafeRawPointer(end) - UnsafeRawPointer(start)
    }
    guard let tag = memchr(start + position, 0x3C, text.count - position) else { return nil }
    position = UnsafeRawPointer(tag) - UnsafeRawPointer(start)
    guard position + 1 < text.count, start[position + 1] != UInt8(ascii: "!"), start[position + 1] != UInt8(ascii: "?"),
      let end = memchr(start + position, 0x3E, text.count - position)
    else { return nil }
    let content = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
    let root = UnsafeBufferPointer(rebasing: text[position..<content])
    let found = [namespace.transitional, namespace.strict].compactMap(\.self).flatMap { places(of: $0, in: root) }
    guard found.count == 1, found[0] > 9, holds(Array(" xmlns:w=".utf8), root, at: found[0] - 10) else { return nil }
    return content
  }

  /// Behind the end tag of an element whose inner elements are all closed before it; nil where that is not so.
  private static func end(of name: [UInt8], in text: UnsafeBufferPointer<UInt8>, from element: Int) -> Int? {
    guard let start = text.baseAddress else { return nil }
    var position = element + 1 + name.count
    var depth = 0
    while let tag = memchr(start + position, 0x3C, text.count - position) {
      position = UnsafeRawPointer(tag) - UnsafeRawPointer(start)
      guard position + 1 < text.count, let close = memchr(tag, 0x3E, text.count - position) else { return nil }
      let after = UnsafeRawPointer(close) - UnsafeRawPointer(start) + 1
      switch start[position + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return nil
      case UInt8(ascii: "/"):
        if depth == 0 { return holds(name, text, at: position + 2) ? after : nil }
        depth -= 1
      default:
        // A `>` in an attribute would end the tag too early: then the text does not begin with `<` either, and all is left as it is.
        if start[after - 2] != UInt8(ascii: "/") { depth += 1 }
        guard after < text.count, start[after] == 0x3C else { return nil }
      }
      position = after
    }
    return nil
  }

  static func holds(_ name: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + name.count <= text.count else { return false }
    return name.withUnsafeBufferPointer {
      same(UnsafeBufferPointer(rebasing: text[position..<position + name.count]), $0)
    }
  }

  static func places(of word: StaticString, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let start = text.baseAddress else { return [] }
    let count = word.utf8CodeUnitCount
    var places: [Int] = []
    var position = 0
    while let found = memchr(start + position, Int32(word.utf8Start.pointee), text.count - position) {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if text.count - position >= count, memcmp(found, word.utf8Start, count) == 0 { places.append(position) }
      position += 1
    }
    return places
  }
}

/// Whether two segments hold the same bytes.
private func same(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  guard one.count == other.count, let left = one.baseAddress, let right = other.baseAddress else { return false }
  return memcmp(left, right, one.count) == 0
}

/// The elements that were met, by their bytes.
private struct Known {
  private var all: [(bytes: UnsafeBufferPointer<UInt8>, isTelling: Bool)] = []
  /// Where in the list those of a length are: most differ in it.
  private var byLength: [Int: [Int]] = [:]

  /// Whether these bytes were met before and say nothing.
  mutating func isRepeated(_ element: UnsafeBufferPointer<UInt8>, _ isTelling: (UnsafeBufferPointer<UInt8>) -> Bool)
    -> Bool
  {
    let alike = byLength[element.count] ?? []
    for index in alike where same(all[index].bytes, element) { return !all[index].isTelling }
    // So many different ones are no repetition; comparing would cost more than parsing.
    guard alike.count < 8 else { return false }
    byLength[element.count, default: []].append(all.count)
    all.append((element, isTelling(element)))
    return false
  }
}

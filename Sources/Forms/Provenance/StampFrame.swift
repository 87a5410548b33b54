import LibXML
import Numbers
import OPC
import Synchronization

/// The part that holds the stamp, cut open once for each prefix that documents of a template are stamped with: nearly always one.
final class StampFrames: Sendable {
  private let properties: [UInt8]?
  private let part: PartName
  private let known: Mutex<[String: StampFrame]>

  /// - Parameter properties: the part as the template has it; nil where it has none. It is tried at once, so that what is broken is met when
  ///   the template is compiled.
  init(_ properties: [UInt8]?, part: PartName) throws(PackageFault) {
    (self.properties, self.part) = (properties, part)
    let first = AnyForm.stampPrefix
    known = Mutex([first: try StampFrame(properties, part: part, prefix: first)])
  }

  /// The frame of a prefix.
  func frame(_ prefix: String) throws(PackageFault) -> StampFrame {
    try known.withLock { (known) throws(PackageFault) in
      if let frame = known[prefix] { return frame }
      let frame = try StampFrame(properties, part: part, prefix: prefix)
      known[prefix] = frame
      return frame
    }
  }
}

/// The part that holds the stamp, cut open once where its texts go, so that a document needs no tree for it.
struct StampFrame: Sendable {
  private let before: [UInt8]
  /// From behind the stamp's text to the end tag of the whole.
  private let between: [UInt8]
  /// A property of digests: up to its id, its number, its text, and the rest.
  private let digest: [[UInt8]]
  private let firstID: Int
  private let end: [UInt8]

  /// - Parameters:
  ///   - properties: the part as the template has it; nil where it has none.
  ///   - prefix: what the properties are called.
  init(_ properties: [UInt8]?, part: PartName, prefix: String) throws(PackageFault) {
    let (stampName, printName) = (prefix + Stamp.property, prefix + FieldDigests.property)
    do throws(XMLFault) {
      let tree = try XMLTree(parsing: properties ?? Array(CustomProperties.empty.utf8))
      let marks = Marks(absentFrom: tree.serialized())
      let (stamp, text) = (marks.text(.hole, 0), marks.text(.hole, 1))
      // A template that was a document itself: the new stamp replaces its own, whatever it was called.
      for name in CustomProperties.numberedNames(ending: FieldDigests.property, in: tree) {
        CustomProperties.removeAll(name, in: tree)
      }
      if let old = CustomProperties.name(ending: Stamp.property, in: tree), old != stampName {
        CustomProperties.removeAll(old, in: tree)
      }
      CustomProperties.set(stampName, stamp, in: tree)
      let whole = String(decoding: tree.serialized(), as: UTF8.self)
      // Properties are added at the end, one after the other.
      let name = printName + "1"
      CustomProperties.set(name, text, in: tree)
      let longer = String(decoding: tree.serialized(), as: UTF8.self)
      guard let cut = whole.utf8.firstRange(of: stamp.utf8), let close = whole.utf8.lastIndex(of: UInt8(ascii: "<"))
      else { throw XMLFault(.malformed, detail: "properties") }
      before = Array(whole.utf8[..<cut.lowerBound])
      between = Array(whole.utf8[cut.upperBound..<close])
      end = Array(whole.utf8[close...])
      let added = longer.utf8.dropFirst(before.count + stamp.utf8.count + between.count).dropLast(end.count)
      let pieces = try Self.cut(Array(added), at: [" pid=\"", "\"", name, text])
      guard pieces.count == 5,
        let id = Int(read: String(decoding: pieces[1], as: UTF8.self), in: CustomProperties.ids)
      else {
        throw XMLFault(.malformed, detail: "properties")
      }
      firstID = id
      digest = [
        pieces[0] + Array(" pid=\"".utf8), Array("\"".utf8) + pieces[2] + Array(printName.utf8),
        pieces[3], pieces[4],
      ]
    } catch {
      throw PackageFault(error, part: part.text)
    }
  }

  /// The part with a stamp's text and the lines of its digests. A form may be called what a file is called: what XML cannot hold is replaced.
  func content(_ stamp: String, digests: [String]) -> [UInt8] {
    var content = before
    content.reserveCapacity(before.count + between.count + end.count + 512 + 512 * digests.count)
    XMLText(stamp).writeAttribute(to: &content)
    content += between
    for (index, line) in digests.enumerated() {
      content += digest[0]
      content += "\(firstID + index)".utf8
      content += digest[1]
      content += "\(index + 1)".utf8
      content += digest[2]
      XMLText(line).writeAttribute(to: &content)
      content += digest[3]
    }
    content += end
    return content
  }

  /// The bytes between texts that follow each other.
  private static func cut(_ bytes: [UInt8], at texts: [String]) throws(XMLFault) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    for text in texts {
      guard let range = rest.firstRange(of: Array(text.utf8)) else { throw XMLFault(.malformed, detail: "properties") }
      pieces.append(Array(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [Array(rest)]
  }
}

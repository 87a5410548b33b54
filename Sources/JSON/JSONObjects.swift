import Disk

/// The objects of JSON lines, or of an array, one by one: what stands in memory is one of them and a stretch of text.
///
///     let isRead = try JSONObjects(bytes).forEach { line, object in … }
///
/// A file that is neither, or that has anything broken or odd in it, is not read to its end, and the caller reads it whole: then it shows
/// what it is, and which line is wrong.
package struct JSONObjects {
  /// The byte order mark that some programs write first.
  package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: PackedBytes

  package init(_ bytes: PackedBytes) { self.bytes = bytes }

  /// - Parameter body: gets the line, of JSON lines, and the object; false stops.
  /// - Returns: false where the file must be read whole.
  package func forEach(_ body: (Int?, [String: JSONNode]) -> Bool) throws(FileFault) -> Bool {
    var cutter = Cutter()
    var isBroken = false
    var goesOn = true
    func take(_ line: Int?, _ record: ArraySlice<UInt8>) -> Bool {
      guard case .object(let object) = JSONParser.node(record) else {
        isBroken = true
        return false
      }
      goesOn = body(line, object)
      return goesOn
    }
    try bytes.forEachBlock { cutter.cut($0, take) }
    guard goesOn else { return true }
    return cutter.finish(take) && !isBroken
  }
}

/// Cuts a text that comes block by block into the objects that stand in it.
private struct Cutter {
  typealias Take = (Int?, ArraySlice<UInt8>) -> Bool

  private enum State {
    case unknown
    case lines
    /// In an array: before an object, in one, behind one, behind the array.
    case first, before, inside, after, done
    case neither
  }

  private var state = State.unknown
  /// Text whose object has not ended yet.
  private var pending: [UInt8] = []
  private var scanned = 0
  private var line = 0
  private var count = 0
  private var depth = 0
  private var isText = false
  private var isEscaped = false

  /// Returns false where nothing more is wanted.
  mutating func cut(_ block: [UInt8], _ take: Take) -> Bool {
    pending += block
    if state == .unknown { state = begin() }
    let (start, goesOn) = state == .lines ? cutLines(take) : cutArray(take)
    pending.removeFirst(start)
    scanned = pending.count
    return goesOn && state != .neither
  }

  /// Takes what has no end of its own; false where it was neither lines nor an array.
  mutating func finish(_ take: Take) -> Bool {
    switch state {
    case .done: return true
    // A line of its own is a file with one object.
    case .lines: return takeLine(pending[...], take) && count > 1
    default: return false
    }
  }

  private mutating func begin() -> State {
    if pending.starts(with: JSONObjects.mark) { pending.removeFirst(JSONObjects.mark.count) }
    switch pending.first(where: { !Self.isSpace($0) }) {
    case UInt8(ascii: "{"): return .lines
    case UInt8(ascii: "["):
      scanned = (pending.firstIndex(of: UInt8(ascii: "[")) ?? 0) + 1
      return .first
    default: return .neither
    }
  }

  /// Returns where the text begins that is not used up.
  private mutating func cutLines(_ take: Take) -> (start: Int, goesOn: Bool) {
    var start = 0
    while let end = pending[max(start, scanned)...].firstIndex(of: UInt8(ascii: "\n")) {
      guard takeLine(pending[start..<end], take) else { return (start, false) }
      start = end + 1
    }
    return (start, true)
  }

  private mutating func takeLine(_ text: ArraySlice<UInt8>, _ take: Take) -> Bool {
    line += 1
    guard text.contains(where: { $0 > 0x20 }) else { return true }
    count += 1
    return take(line, text)
  }

  private mutating func cutArray(_ take: Take) -> (start: Int, goesOn: Bool) {
    // An object that has begun stands at the beginning of the text.
    var start = 0
    for index in scanned..<pending.count {
      let byte = pending[index]
      if state == .inside {
        guard isEnd(byte) else { continue }
        state = .after
        guard take(nil, pending[start...index]) else { return (start, false) }
      } else if !Self.isSpace(byte) {
        state = next(byte)
        if state == .neither { return (pending.count, false) }
        start = index
      }
    }
    return (state == .inside ? start : pending.count, true)
  }

  private mutating func next(_ byte: UInt8) -> State {
    switch (state, byte) {
    case (.first, UInt8(ascii: "{")), (.before, UInt8(ascii: "{")):
      depth = 1
      return .inside
    case (.first, UInt8(ascii: "]")), (.after, UInt8(ascii: "]")): return .done
    case (.after, UInt8(ascii: ",")): return .before
    default: return .neither
    }
  }

  /// Whether an object ends here.
  private mutating func isEnd(_ byte: UInt8) -> Bool {
    if isText {
      if isEscaped {
        isEscaped = false
      } else {
        isEscaped = byte == UInt8(ascii: "\\")
        isText = byte != UInt8(ascii: "\"")
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): isText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
    return depth == 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

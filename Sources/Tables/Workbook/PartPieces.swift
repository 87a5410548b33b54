import LibXML

/// A large part, parsed in pieces so that its tree never stands in memory whole.
///
/// A part is cut between the elements that repeat (`row` in `worksheet/sheetData`, `si` in `sst`); each piece is parsed within the
/// part's own start tags, and the rest of the part once without them. All pieces are well-formed exactly when the part is: the cuts
/// lie where the number of open elements is that of the container, and a wrong name inside a piece fails that piece.
struct PartPieces {
  /// Start tags from the root to the container, as they stand.
  private var opening: [UInt8] = []
  private var closing: [UInt8] = []
  /// Everything outside the repeated elements.
  private var rest: [UInt8] = []
  private var pieces: [Range<Int>] = []
  private let bytes: [UInt8]

  /// Calls `body` with the root of each tree in order, until it says false: first the part without its repeated elements, then the pieces.
  ///
  /// `path` are the local names from the root to the container.
  static func read<Fault: Error>(
    _ bytes: [UInt8], path: [String], pieceBytes: Int, convert: (XMLFault) -> Fault,
    body: (Element) throws(Fault) -> Bool
  ) throws(Fault) {
    guard bytes.count > pieceBytes, isUTF8(bytes), let pieces = PartPieces(bytes, path: path, pieceBytes: pieceBytes)
    else {
      _ = try body(try tree(bytes, convert).root)
      return
    }
    guard try body(try tree(pieces.rest, convert).root) else { return }
    for piece in pieces.pieces {
      guard try body(try tree(pieces.opening + bytes[piece] + pieces.closing, convert).root) else { return }
    }
  }

  private static func tree<Fault: Error>(
    _ bytes: [UInt8], _ convert: (XMLFault) -> Fault
  ) throws(Fault) -> XMLTree {
    do throws(XMLFault) {
      return try XMLTree(parsing: bytes)
    } catch {
      throw convert(error)
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF]) && !bytes.prefix(2).contains(0)
  }

  /// Nil when the container is not there, or cannot be cut: then the part is parsed whole, and judged by the parser.
  private init?(_ bytes: [UInt8], path: [String], pieceBytes: Int) {
    self.bytes = bytes
    var tags = TagScanner(bytes)
    var open: [String] = []
    var start: Int?
    var cut = 0
    var end: Int?
    var tail: [String] = []
    while let tag = tags.next() {
      switch tag.kind {
      case .start where start == nil:
        // Before the container every name counts.
        open.append(tags.name(of: tag))
        let isOnPath = open.map(TagScanner.local) == Array(path.prefix(open.count))
        if isOnPath { opening += bytes[tag.range] }
        if open.count == path.count, isOnPath {
          start = tag.range.upperBound
          cut = tag.range.upperBound
          tail = open
        }
      case .start:
        // A second container would be read before the first.
        if end != nil, open.count == path.count - 1, TagScanner.local(tags.name(of: tag)) == path.last { return nil }
        open.append("")
      case .end:
        guard !open.isEmpty else { return nil }
        open.removeLast()
        guard let first = start, end == nil else { continue }
        if open.count == path.count, tag.range.upperBound - cut >= pieceBytes {
          pieces.append(cut..<tag.range.upperBound)
          cut = tag.range.upperBound
        } else if open.count < path.count {
          end = tag.range.lowerBound
          if cut < tag.range.lowerBound { pieces.append(cut..<tag.range.lowerBound) }
          rest = Array(bytes[..<first]) + bytes[tag.range.lowerBound...]
        }
      case .single: break
      }
    }
    guard start != nil, end != nil, open.isEmpty, !tags.isBroken else { return nil }
    closing = tail.reversed().flatMap { Array("</\($0)>".utf8) }
  }
}

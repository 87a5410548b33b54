/// Cuts the text of a separated file into records, strictly: whatever is not clear becomes a problem, nothing is dropped.
///
/// Quotes count only at the beginning of a cell; `""` inside is one quote (RFC 4180). Lines end in LF, CRLF or CR. Where a quote is never
/// closed, it is taken as it stands and reading goes on in the next line, so that one mistake does not swallow the rest of the list.
struct CSVRecords {
  struct Record: Equatable {
    /// The line where the record begins, from 1.
    let line: Int
    var cells: [String]
  }

  struct Flaw: Equatable {
    let kind: TableProblem.Kind
    let line: Int
    /// From 1.
    let column: Int
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line: Int
  /// The cells of the widest record so far.
  private var width = 0
  private(set) var flaws: [Flaw] = []

  init(_ bytes: [UInt8], separator: UInt8, from index: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.index = index
    self.line = line
  }

  /// The next record; an empty line is a record with one empty cell.
  mutating func next() -> Record? {
    guard index < bytes.count else { return nil }
    var record = Record(line: line, cells: [])
    defer { width = max(width, record.cells.count) }
    while true {
      record.cells.append(cell(column: record.cells.count + 1))
      guard index < bytes.count else { return record }
      let end = bytes[index]
      index += 1
      if end == separator {
        if index == bytes.count {
          record.cells.append("")
          return record
        }
        continue
      }
      if end == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
      line += 1
      return record
    }
  }

  /// One cell; stands at the separator or line end after it.
  private mutating func cell(column: Int) -> String {
    guard index < bytes.count, bytes[index] == Self.quote else { return plain(from: index) }
    let start = index
    let startLine = line
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != Self.quote {
        if byte == Self.lineFeed
          || (byte == Self.carriageReturn && !(index < bytes.count && bytes[index] == Self.lineFeed))
        {
          line += 1
        }
        content.append(byte)
      } else if index < bytes.count, bytes[index] == Self.quote {
        content.append(byte)
        index += 1
      } else {
        let rest = plain(from: index)
        let text = LineBreaks.unified(String(decoding: content, as: UTF8.self))
        if rest.utf8.allSatisfy({ $0 == 0x20 }) {
          return line > startLine && holdsRecord(content) ? unclosed(start, startLine, column) : text
        }
        // A quote that closes in another line, in the middle of a text, is rather the next cell's opening one.
        guard line == startLine else { return unclosed(start, startLine, column) }
        flaws.append(Flaw(kind: .textAfterQuote, line: line, column: column))
        return text + rest
      }
    }
    return unclosed(start, startLine, column)
  }

  /// Takes the quote as it stands, and goes on behind the cell that it begins.
  private mutating func unclosed(_ start: Int, _ startLine: Int, _ column: Int) -> String {
    flaws.append(Flaw(kind: .unclosedQuote, line: startLine, column: column))
    line = startLine
    return plain(from: start)
  }

  /// Whether a quoted text of several lines has swallowed others: one of its lines is cut into as many cells as the list has columns. In a
  /// list of two columns that is no sign, since a text may well hold one separator.
  private func holdsRecord(_ content: [UInt8]) -> Bool {
    guard width > 2 else { return false }
    let lines = content.split { $0 == Self.lineFeed || $0 == Self.carriageReturn }
    return lines.dropFirst().contains { line in line.count { $0 == separator } >= width - 1 }
  }

  private mutating func plain(from start: Int) -> String {
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

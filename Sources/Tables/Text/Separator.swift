/// Decides what separates the cells of a text file.
struct Separator {
  let byte: UInt8
  /// Where the list begins, after a `sep=;` line.
  let start: Int
  /// The line number there.
  let line: Int

  /// The signs that are looked for, those that Norwegian programs write most first: the comma is their decimal sign.
  private static let candidates = [
    UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]
  private static let sampledRecords = 40

  /// A first line `sep=;` (Excel's) decides. Otherwise it is a sign that cuts all of the first lines into equally many cells, or else the one
  /// that cuts most of them, with quotes respected: commas in a quoted text of several lines cut many lines, but not all. None of them: a
  /// single column, and `;` is as good as any.
  init(of bytes: [UInt8]) {
    if let named = Self.named(in: bytes) {
      self = named
      return
    }
    var best = (agreement: (all: 0, lines: 0, cells: 0), byte: Self.candidates[0])
    for candidate in Self.candidates {
      let agreement = Self.agreement(bytes, candidate)
      if agreement > best.agreement { best = (agreement, candidate) }
    }
    (byte, start, line) = (best.byte, 0, 1)
  }

  private init(byte: UInt8, start: Int, line: Int) {
    self.byte = byte
    self.start = start
    self.line = line
  }

  private static func named(in bytes: [UInt8]) -> Separator? {
    let isBreak = { (byte: UInt8) in byte == CSVRecords.lineFeed || byte == CSVRecords.carriageReturn }
    let first = bytes.prefix(16).prefix { !isBreak($0) }
    let text = String(decoding: first, as: UTF8.self).filter { $0 != "\"" }
    guard text.lowercased().hasPrefix("sep="), text.utf8.count == 5, let byte = text.utf8.last else { return nil }
    var start = first.count
    if start < bytes.count, bytes[start] == CSVRecords.carriageReturn { start += 1 }
    if start < bytes.count, bytes[start] == CSVRecords.lineFeed { start += 1 }
    return Separator(byte: byte, start: start, line: 2)
  }

  /// Whether all lines are cut into the number of cells that is most common (1 or 0), how many are, and that number. Nothing for a sign that
  /// leaves the first line whole and cuts others in two: «Nordmann, Kari» under «Navn» is one cell.
  private static func agreement(_ bytes: [UInt8], _ separator: UInt8) -> (all: Int, lines: Int, cells: Int) {
    var records = CSVRecords(bytes, separator: separator)
    var counts: [Int] = []
    while counts.count < sampledRecords, let record = records.next() {
      if !record.cells.allSatisfy({ $0.isEmpty }) { counts.append(record.cells.count) }
    }
    let common = Dictionary(grouping: counts.filter { $0 > 1 }) { $0 }
      .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    guard let common, common.key > 2 || counts[0] > 1 || separator != UInt8(ascii: ",") else { return (0, 0, 0) }
    return (common.value.count == counts.count ? 1 : 0, common.value.count, common.key)
  }
}

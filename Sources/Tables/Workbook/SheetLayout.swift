/// How wide the columns of a sheet are, and how high its rows: everything can be read without dragging, on the screen and on paper.
struct SheetLayout {
  /// In digits of the standard font.
  let widths: [Int]

  /// What a line of the standard font takes, in points.
  static let lineHeight = 15.0
  /// Higher than this Excel makes no row.
  static let highest = 409.0
  /// A date that is typed into an empty column has room.
  private static let narrowest = 12
  private static let widest = 42
  /// A text that would take more lines than `tallest` makes its column wider, up to this: high rows hide how many there are.
  private static let widestOfLong = 80
  private static let tallest = 4
  /// Of a list that is to be filled in, nobody knows yet what will stand there.
  private static let ofEmpty = 18
  /// A header may go over several lines, and makes its column no wider than this.
  private static let headerWidth = 20
  /// What A4 on its side holds in letters that can be read.
  private static let page = 200

  init(_ sheet: WorkbookSheet, columnCount: Int) {
    var widths = [Int](repeating: 0, count: columnCount)
    for names in sheet.headers {
      for (column, name) in names.enumerated() {
        let word = name.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
        // Two more for the filter's arrow; bold letters are wider.
        widths[column] = max(widths[column], max(word, min(name.count, Self.headerWidth)) + 3)
      }
    }
    for row in sheet.rows {
      for (column, value) in row.enumerated() {
        let lines = SheetCell(column: 1, value: value).shown.split(whereSeparator: \.isNewline)
        widths[column] = max(widths[column], (lines.map(\.count).max() ?? 0) + 2)
      }
    }
    let longest = (0..<columnCount).map { column in
      sheet.rows.lazy.filter { column < $0.count }.map { SheetCell(column: 1, value: $0[column]).shown.count }.max()
        ?? 0
    }
    let narrowest = sheet.rows.isEmpty ? Self.ofEmpty : Self.narrowest
    self.widths = zip(widths, longest).map { width, length in
      let widest = min(max(Self.widest, length / Self.tallest), Self.widestOfLong)
      return min(max(width, narrowest), widest)
    }
  }

  var fitsOnePage: Bool { widths.reduce(0, +) <= Self.page }

  /// Whether a text needs more than the line that its column has.
  func wraps(_ text: String, in column: Int) -> Bool { lines(of: text, in: column) > 1 }

  /// How many lines the highest of these cells takes.
  func lines(_ cells: [CellValue]) -> Int {
    cells.enumerated().map { column, value in
      if case .text(let text) = value { lines(of: text, in: column) } else { 1 }
    }.max() ?? 1
  }

  /// Words go to the next line whole; one that is longer than a line is cut.
  private func lines(of text: String, in column: Int) -> Int {
    guard column < widths.count else { return 1 }
    let room = max(widths[column] - 1, 1)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) { count, line in
      var (lines, used) = (1, 0)
      for word in line.split(separator: " ") {
        if used > 0, used + 1 + word.count > room { (lines, used) = (lines + 1, 0) }
        used += (used > 0 ? 1 : 0) + word.count
        if used > room { (lines, used) = (lines + (used - 1) / room, (used - 1) % room + 1) }
      }
      return count + lines
    }
  }
}

/// A value that is merged down over several rows («1STA» beside the whole class) belongs to each of them. Rows are asked for in their order.
///
/// Merged cells never overlap in Excel. Where they do, only the first counts, so that the work stays in proportion to the rows.
struct MergedDown {
  /// The ranges of one column, from the top.
  private struct Column {
    var ranges: [CellRange] = []
    /// The range at or below the last row.
    var next = 0
    /// What stands at the top of that range.
    var cell: SheetCell?

    mutating func filled(in row: SheetRow) -> SheetCell? {
      while next < ranges.count, ranges[next].last.row < row.number { (next, cell) = (next + 1, nil) }
      guard next < ranges.count else { return nil }
      if row.number == ranges[next].first.row { cell = row.cell(ranges[next].first.column) }
      return row.number > ranges[next].first.row ? cell : nil
    }
  }

  private var columns: [Int: Column] = [:]

  /// - Parameter header: the row of the names; what is merged in or above it names no pupil's.
  init(_ merged: [CellRange], below header: Int) {
    let down = merged.filter {
      $0.first.column == $0.last.column && $0.first.row < $0.last.row && $0.first.row > header
    }
    for range in down.sorted(by: { $0.first.row < $1.first.row }) {
      let covered = columns[range.first.column]?.ranges.last?.last.row ?? 0
      if range.first.row > covered { columns[range.first.column, default: Column()].ranges.append(range) }
    }
  }

  /// The cells that are merged down into a row.
  mutating func cells(of row: SheetRow) -> [SheetCell] {
    guard !columns.isEmpty else { return [] }
    return columns.keys.sorted().compactMap { columns[$0]?.filled(in: row) }
  }
}

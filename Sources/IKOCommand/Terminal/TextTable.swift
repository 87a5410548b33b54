/// A calm table for a person: no rules, two spaces between columns, the last column wrapped where the width is known; below the others, where
/// they leave no room for it.
///
///     TextTable(header: ["Elev", "Kriterier"], rows: rows).lines(width: terminal.width)
struct TextTable: Sendable {
  var header: [String] = []
  /// Data from documents may stand here as it is: cells are made harmless when drawn.
  var rows: [[String]]

  /// Lines without trailing spaces. A nil width never wraps, for pipes.
  func lines(width: Int? = nil) -> [String] {
    let all = ((header.isEmpty ? [] : [header]) + rows).map { $0.map(\.visible) }
    let count = all.map(\.count).max() ?? 0
    let widths = (0..<count).map { index in
      all.map { $0.indices.contains(index) ? Layout.columns(of: $0[index]) : 0 }.max() ?? 0
    }
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    return all.flatMap { row in drawn(row, widths, before: before, width: width) }
  }

  private func drawn(_ row: [String], _ widths: [Int], before: Int, width: Int?) -> [String] {
    guard let last = row.last, row.count == widths.count else { return [joined(row, widths)] }
    guard let width else { return [joined(row, widths)] }
    guard width - before >= 20 || before + (widths.last ?? 0) <= width else {
      return [joined(row.dropLast(), widths)] + Layout.wrapped(last, to: width - 2).map { "  " + $0 }
    }
    let pieces = Layout.wrapped(last, to: max(20, width - before))
    let first = joined(row.dropLast() + [pieces.first ?? ""], widths)
    return [first] + pieces.dropFirst().map { String(repeating: " ", count: before) + $0 }
  }

  private func joined(_ cells: [String], _ widths: [Int]) -> String {
    let line = zip(cells, widths).map { Layout.padded($0, to: $1) }.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

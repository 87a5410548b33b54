/// A table with a row for each item, which somebody turned: the names of the columns stand below each other in the first column.
extension Grid {
  /// This table with rows and columns exchanged, where it is a turned one of the template's.
  ///
  /// - Parameter pattern: the template's table, of a header and the rows of a group.
  func turned(like pattern: Grid) -> Grid? {
    guard pattern.rows.contains(where: { $0.group != nil }), let header = pattern.rows.first(where: \.isHeader),
      let width = rows.first?.cells.count, width > 1, rows.count > 1, rows.allSatisfy({ $0.cells.count == width })
    else { return nil }
    let titles = Set(header.cells.map(\.title).filter { !$0.isEmpty })
    let down = rows.count { titles.contains($0.cells[0].title) }
    let across = rows[0].cells.count { titles.contains($0.title) }
    guard down > 1, down * 2 >= titles.count, across < 2 else { return nil }
    return Grid(
      rows: (0..<width).map { column in
        let cells = rows.enumerated().map { number, row in
          GridCell(column: number, span: 1, width: nil, flow: row.cells[column].flow)
        }
        return GridRow(cells: cells, group: nil, item: 0, tags: Set(cells.flatMap(\.flow.controlTags)))
      })
  }
}

extension Flow {
  /// The tags of the controls in it that say themselves which slot they are.
  fileprivate var controlTags: [String] {
    atoms.compactMap { atom in if case .control = atom.kind { atom.key } else { nil } }
  }
}

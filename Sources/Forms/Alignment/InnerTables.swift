import WordML

/// A table of the form that somebody put into a cell of another: there it would be taken for a part of the answer.
extension Flow {
  /// The flow with such tables among its own.
  ///
  /// - Parameter pattern: the template's flow. One that has tables in its cells itself keeps the document's.
  func withInnerTables(like pattern: Flow) -> Flow {
    guard grids.contains(where: \.holdsTables), !pattern.grids.contains(where: \.holdsTables) else { return self }
    var flow = self
    for number in grids.indices {
      for row in grids[number].rows.indices {
        for cell in grids[number].rows[row].cells.indices {
          for inner in grids[number].rows[row].cells[cell].flow.grids.indices {
            var other = flow
            let grid = other.grids[number].takeTable(inner, row, cell)
            guard other.lacks(grid, of: pattern) else { continue }
            flow = other
            flow.grids.append(grid)
          }
        }
      }
    }
    return flow
  }

  /// Whether one of the template's tables is this one, and none of the others is as much like it.
  private func lacks(_ grid: Grid, of pattern: Flow) -> Bool {
    pattern.grids.contains { mine in
      let likeness = Likeness.of(mine, grid)
      return likeness >= Self.leastOfInner && grids.allSatisfy { Likeness.of(mine, $0) < likeness }
    }
  }

  /// As for a table that somebody moved elsewhere.
  private static var leastOfInner: Float { 0.6 }
}

extension Grid {
  fileprivate var holdsTables: Bool { rows.contains { $0.cells.contains { !$0.flow.grids.isEmpty } } }

  /// Takes a table out of a cell.
  fileprivate mutating func takeTable(_ number: Int, _ row: Int, _ cell: Int) -> Grid {
    var flow = rows[row].cells[cell].flow
    let taken = flow.grids[number]
    flow.grids[number] = Grid()
    let old = rows[row]
    var cells = old.cells
    cells[cell] = GridCell(column: cells[cell].column, span: cells[cell].span, width: cells[cell].width, flow: flow)
    let tags = taken.rows.reduce(into: Set<String>()) { $0.formUnion($1.tags) }
    rows[row] = GridRow(cells: cells, group: old.group, item: old.item, tags: old.tags.subtracting(tags))
    return taken
  }
}

import LibXML
import WordML

/// Tables: rows, sections around them, cells, controls around those.
extension FlowReader {
  mutating func grid(_ range: Range<Int>) -> Grid {
    var grid = Grid()
    readRows(range, into: &grid)
    return grid
  }

  private mutating func readRows(_ range: Range<Int>, into grid: inout Grid) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens.all[index]
      if token.kind == .begin(.row) {
        read(row: index + 1..<token.end, into: &grid)
        index = token.end
      } else if token.kind == .begin(.control), let control = ContentControl(token.element) {
        let outer = group
        if control.kind == .repeatingSection, group == nil, let tag = control.tag,
          identity.map({ $0.groups.contains(tag) }) ?? true
        {
          group = (tag, -1)
        }
        if control.kind == .repeatingItem, let current = group { group = (current.tag, current.item + 1) }
        let item = group?.item
        within(control) { $0.readRows(index + 1..<token.end, into: &grid) }
        // Items count on through their section.
        group = control.kind == .repeatingItem ? outer.map { ($0.tag, item ?? $0.item) } : outer
        index = token.end
      }
      index += 1
    }
  }

  private mutating func read(row range: Range<Int>, into grid: inout Grid) {
    // A row that stands in its section without an item of its own.
    if let current = group, current.item < 0 { group = (current.tag, 0) }
    var cells: [GridCell] = []
    let before = known.count
    readCells(range, into: &cells)
    var tags = Set(known[before...].map(\.tag))
    for cell in cells { cell.flow.forEach { tags.formUnion($0.slots.map(\.tag)) } }
    grid.rows.append(GridRow(cells: cells, group: group?.tag, item: max(0, group?.item ?? 0), tags: tags))
  }

  private mutating func readCells(_ range: Range<Int>, into cells: inout [GridCell]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens.all[index]
      if case .begin(.cell(let columns)) = token.kind {
        cells.append(GridCell(columns, token.element, flow(of: index + 1..<token.end)))
        index = token.end
      } else if token.kind == .begin(.control), let control = ContentControl(token.element) {
        read(control, around: index + 1..<token.end, at: index, into: &cells)
        index = token.end
      }
      index += 1
    }
  }

  private mutating func read(
    _ control: ContentControl, around range: Range<Int>, at index: Int, into cells: inout [GridCell]
  ) {
    var flow = Flow()
    let cell = tokens.all[range].first { if case .begin(.cell) = $0.kind { true } else { false } }
    if let atom = atom(for: control, at: index, in: &flow), let cell, case .begin(.cell(let columns)) = cell.kind {
      line.begin(at: tokens.place(at: index))
      line.add(atom.kind, key: atom.key, to: &flow.atoms)
      line.add(.paragraph, to: &flow.atoms)
      cells.append(GridCell(columns, cell.element, flow))
    } else {
      within(control) { $0.readCells(range, into: &cells) }
    }
  }
}

extension GridCell {
  fileprivate init(_ columns: Table.Columns, _ cell: Element, _ flow: Flow) {
    self.init(column: columns.first, span: columns.span, width: Table.width(of: cell), flow: flow)
  }
}

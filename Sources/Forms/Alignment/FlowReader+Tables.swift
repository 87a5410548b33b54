import LibXML
import WordML

/// Tables: rows, sections around them, cells, controls around those.
extension FlowReader {
  mutating func grid(_ table: Element) -> Grid {
    let outer = place
    defer { place = outer }
    var grid = Grid()
    readRows(table, into: &grid)
    return grid
  }

  private mutating func readRows(_ element: Element, into grid: inout Grid) {
    for child in element.children where !VisibleText.isHidden(child) {
      if child.matches(.row) {
        read(row: child, into: &grid)
      } else if let control = ContentControl(child) {
        guard let content = control.content else { continue }
        let outer = group
        if control.kind == .repeatingSection, group == nil, let tag = control.tag,
          identity.map({ $0.groups.contains(tag) }) ?? true
        {
          group = (tag, -1)
        }
        if control.kind == .repeatingItem, let current = group { group = (current.tag, current.item + 1) }
        let item = group?.item
        within(control) { $0.readRows(content, into: &grid) }
        // Items count on through their section.
        group = control.kind == .repeatingItem ? outer.map { ($0.tag, item ?? $0.item) } : outer
      } else {
        readRows(child, into: &grid)
      }
    }
  }

  private mutating func read(row: Element, into grid: inout Grid) {
    // A row that stands in its section without an item of its own.
    if let current = group, current.item < 0 { group = (current.tag, 0) }
    var cells: [GridCell] = []
    var column = TableGrid.columnsBefore(row)
    let before = known.count
    readCells(row, into: &cells, &column)
    var tags = Set(known[before...].map(\.tag))
    for cell in cells { cell.flow.forEach { tags.formUnion($0.slots.map(\.tag)) } }
    grid.rows.append(GridRow(cells: cells, group: group?.tag, item: max(0, group?.item ?? 0), tags: tags))
  }

  private mutating func readCells(_ element: Element, into cells: inout [GridCell], _ column: inout Int) {
    for child in element.children where !VisibleText.isHidden(child) {
      if child.matches(.cell) {
        append(child, as: nil, to: &cells, &column)
      } else if let control = ContentControl(child) {
        var flow = Flow()
        if let atom = atom(for: control, in: &flow), let cell = control.content?.first(.cell) {
          place = places.place(of: cell)
          line.begin(at: place)
          line.add(atom.kind, key: atom.key, to: &flow.atoms)
          line.add(.paragraph, to: &flow.atoms)
          append(cell, as: flow, to: &cells, &column)
        } else if let content = control.content {
          within(control) { $0.readCells(content, into: &cells, &column) }
        }
      } else {
        readCells(child, into: &cells, &column)
      }
    }
  }

  private mutating func append(_ cell: Element, as flow: Flow?, to cells: inout [GridCell], _ column: inout Int) {
    let span = TableGrid.span(of: cell)
    cells.append(
      GridCell(column: column, span: span, width: TableGrid.width(of: cell), flow: flow ?? self.flow(below: cell)))
    column += span
  }
}

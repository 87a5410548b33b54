import LibXML
import Norwegian
import WordML

/// Tables of a filled document: answers beside, below and above their labels, and lists.
extension LabelledText {
  mutating func read(_ grid: LabelledTable) {
    isTitled = true
    var row = 0
    while row < grid.rows.count {
      if grid.isAlternating, row.isMultiple(of: 2), !grid.isTaken(row, by: taken) {
        let (label, answer) = (grid.rows[row][0], grid.rows[row + 1][0])
        if answer.text.isEmpty || grid.isTaken(row + 1, by: taken) {
          keep(label.text, at: label.element)
        } else {
          add(label.text, answer.text, at: answer.element, isPlain: true)
        }
        row += 2
      } else if let next = readCaptions(grid, row) {
        row = next
      } else if grid.isUnanswered(row) {
        for cell in grid.rows[row] { keep(cell.text, at: cell.element) }
        row += 2
      } else if grid.isTotal(row), !grid.isTaken(row, by: taken) {
        readTotal(grid, row)
        row += 1
      } else if let end = grid.listEnd(from: row) {
        readList(grid, from: row, to: end)
        row = end
      } else if !grid.isTaken(row, by: taken), !grid.isCellForm, let end = grid.answersEnd(below: row) {
        readList(grid, from: row, to: end)
        row = end
      } else if grid.isCross(row), !grid.isTaken(row + 1, by: taken) {
        row = readCross(grid, row)
      } else {
        readRow(grid, row)
        row += 1
      }
    }
  }

  /// A row of answers with their names in the row below, in smaller print. Returns the row after them.
  private mutating func readCaptions(_ grid: LabelledTable, _ row: Int) -> Int? {
    guard row + 1 < grid.rows.count, grid.isCaptioned(row) else { return nil }
    for (cell, name) in zip(grid.rows[row], grid.rows[row + 1]) where !name.text.isEmpty {
      if cell.text.isEmpty {
        keep(name.text, at: name.element)
      } else {
        add(name.text, cell.text, at: cell.element, isPlain: true)
      }
    }
    return row + 2
  }

  /// «Sum | | 1 703,00» below a list.
  private mutating func readTotal(_ grid: LabelledTable, _ row: Int) {
    let cells = grid.rows[row].filter { !$0.text.isEmpty }
    guard let name = cells.first else { return }
    if cells.count == 1 { keep(name.text, at: name.element) }
    for cell in cells.dropFirst() {
      // Where several columns are summed up, their names tell the sums apart.
      let head = cells.count > 2 ? grid.listHead(above: row, over: cell) : nil
      add(head ?? name.text, cell.text, at: cell.element, isPlain: true, under: head.map { _ in LabelText(name.text) })
    }
  }

  /// Names of columns, and the rows below them.
  private mutating func readList(_ grid: LabelledTable, from head: Int, to end: Int) {
    let heads = grid.rows[head].map { $0.text }
    let place = places.place(of: grid.table.rows[head].element)
    let written = (head + 1..<end).filter { row in
      zip(heads, grid.rows[row]).contains { !$0.isEmpty && !$1.text.isEmpty }
    }
    // Rows that have their number alone.
    for row in head + 1..<end where !written.contains(row) {
      for cell in grid.rows[row] where !cell.text.isEmpty { keep(cell.text, at: cell.element) }
    }
    if written.count == 1, let row = written.first, heads.count == grid.rows[row].count {
      for (name, cell) in zip(heads, grid.rows[row]) where !cell.isMerged {
        if !cell.text.isEmpty, name.isEmpty { keep(cell.text, at: cell.element) }
        if !cell.text.isEmpty, !name.isEmpty { add(name, cell.text, at: cell.element, isPlain: true) }
        if cell.text.isEmpty, !name.isEmpty { keep(name, at: cell.element) }
      }
      return
    }
    guard !written.isEmpty else {
      for name in heads where !name.isEmpty { keep(name, at: grid.table.rows[head].element) }
      return
    }
    let heading = headings.last?.text ?? LabelText(heads.first { !$0.isEmpty } ?? "")
    entries.append(
      Entry(
        label: heading, heading: nil, text: "", rows: (heads, written.map { grid.rows[$0].map(\.text) }), place: place,
        element: grid.table.rows[head].element, isPlain: true))
  }

  /// Names of columns over rows with names of their own. Returns the row after them.
  private mutating func readCross(_ grid: LabelledTable, _ head: Int) -> Int {
    var row = head + 1
    while grid.isCrossRow(row, of: head) {
      let cells = grid.rows[row]
      for (cell, name) in zip(cells, grid.rows[head]).dropFirst() where !cell.text.isEmpty {
        add(name.text, cell.text, at: cell.element, isPlain: true, under: LabelText(cells[0].text))
      }
      if cells.dropFirst().allSatisfy(\.text.isEmpty) { keep(cells[0].text, at: cells[0].element) }
      row += 1
    }
    return row
  }

  private mutating func readRow(_ grid: LabelledTable, _ row: Int) {
    let cells = grid.rows[row]
    let outer = (headings, column)
    defer {
      column = outer.1
      // The names of columns are no headings of what follows the table.
      if grid.isBand(row) { headings = outer.0 }
    }
    var index = 0
    // Where the next label is looked for: behind each answer.
    var start = 0
    while index < cells.count {
      let cell = cells[index]
      column = grid.over(row, index) ?? outer.1
      let next = cells.indices.contains(index + 1) ? cells[index + 1] : nil
      let isLabel = !cell.isRich && grid.isLabel(row, index, isFirst: (index - start).isMultiple(of: 2))
      if cell.text.isEmpty {
        index += 1
      } else if cell.paragraphs.contains(where: taken.contains) {
        for paragraph in cell.paragraphs { readBesideBoxes(Line(paragraph)) }
        index += 1
      } else if grid.isTaken(row, by: taken), !(grid.isCellForm && cell.paragraphs.count > 1) {
        if isLabel, let next, !next.text.isEmpty, !next.isRich, !next.paragraphs.contains(where: taken.contains),
          !grid.isLabel(row, index + 1, isFirst: false), grid.isSideBySide || grid.isStyled(cell)
        {
          add(cell.text, next.text, at: cell.element, isPlain: true)
          index += 1
          start = index + 1
        } else if cell.isRich {
          readInside(cell)
        } else {
          readBesideBoxes(grid, row, index)
        }
        index += 1
      } else if grid.isCellForm {
        readInside(cell, isCellForm: true, isNamed: grid.isNamedForm)
        index += 1
      } else if isLabel, let signs = grid.signs(row, after: index) {
        add(cell.text, signs, at: cell.element, isPlain: true)
        index = cells.count
      } else if isLabel, let next, !next.text.isEmpty, !next.isRich, !grid.isLabel(row, index + 1, isFirst: false),
        LabelWords.score(next.text) <= 0 || grid.isStyled(cell) && !cell.isMerged
      {
        add(cell.text, next.text, at: cell.element, isPlain: true)
        index += 2
        start = index
      } else if isLabel, let next, next.text.isEmpty {
        keep(cell.text, at: cell.element)
        index += 2
        start = index
      } else {
        readInside(cell)
        index += 1
        start = index
      }
    }
  }

  /// A cell by itself: what stands in it, one below the other.
  private mutating func readInside(
    _ cell: LabelledTable.Cell, isCellForm: Bool = false, isNamed: Bool = false
  ) {
    let outer = above
    above = nil
    if cell.paragraphs.count > 1, let first = cell.paragraphs.first,
      LabelledTable.isCaption(first, cell.paragraphs[1])
        || isCellForm && LabelledTable.isNamed(cell.paragraphs, isLikely: isNamed)
    {
      let label = Line(first).text.trimmed
      let text = cell.paragraphs.dropFirst().map { LinePieces.shown(Line($0)) }.joined(separator: "\n")
      add(label, text, at: cell.element, isPlain: true)
    } else {
      read(flow: cell.element)
    }
    above = outer
  }

  /// What is written in a row of boxes: the remark to its item, under the name of its column.
  private mutating func readBesideBoxes(_ grid: LabelledTable, _ row: Int, _ index: Int) {
    let cells = grid.rows[row]
    let item = cells.first { !$0.text.isEmpty && !$0.paragraphs.contains(where: taken.contains) }
    guard let item, item.element != cells[index].element, LabelWords.score(cells[index].text) <= 0 else {
      return keep(cells[index].text, at: cells[index].element)
    }
    let head = grid.head(above: row, of: index)
    add(
      head ?? item.text, cells[index].text, at: cells[index].element, isPlain: head != nil,
      under: head == nil ? nil : LabelText(item.text))
  }
}

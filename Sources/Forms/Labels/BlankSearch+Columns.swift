import LibXML
import Norwegian
import WordML

/// Tables in which a row of names stands over rows of blanks.
extension BlankSearch {
  /// A row of column names with blank rows under it. Returns the row after them.
  mutating func searchColumns(_ table: FormTable, from top: Int, under context: [LabelText]) -> Int? {
    let parted = Self.partedNames(table, below: top)
    let header = parted == nil ? top : top + 1
    let heads = table.rows[header].cells
    let labels =
      parted
      ?? heads.compactMap { cell -> LabelText? in
        if case .number = cell.content { return LabelText(takesAll && cell.isYear ? cell.text : "") }
        return cell.label ?? (isCorner(cell, of: table, over: header + 1) ? LabelText("") : nil)
      }
    guard heads.count >= 2, labels.count == heads.count, labels.allSatisfy({ $0.words.count <= 8 }) else { return nil }
    if let next = searchPrinted(table, from: header, labels, under: context) { return next }
    var first = header + 1
    while first < table.rows.count, Self.isWrittenRow(table.rows[first].cells, like: heads) { first += 1 }
    var next = first
    while next < table.rows.count, isBlankRow(table.rows[next].cells, like: heads) { next += 1 }
    guard next > first else { return nil }
    let boxes = table.rows[first..<next].map { $0.cells.map(\.rowBoxes) }
    let hasBoxes = boxes.contains { $0.contains { !$0.isEmpty } }
    // In a single row a box stands below its label like anything else.
    guard !hasBoxes || next > first + 1 else { return nil }
    noteRows(table.rows[(header + 1)..<first].map(\.cells), under: labels)
    let rows = table.rows[first..<next]
    var found = PrintedRows(
      table: table.element, headers: labels, rows: rows.map(\.element), cells: rows.map { $0.cells.map(\.blank) })
    if hasBoxes { found.boxes = boxes }
    found.over = heads.map { spanningLabel($0, row: header, in: table) }
    add(labels.map(\.printed), .rows(found), at: rows[first].element, .columns, under: context)
    return next
  }

  /// Whether a cell is empty that stands over the numbers of rows: «| Name | Place» over «1. | | ».
  private func isCorner(_ cell: FormTable.Cell, of table: FormTable, over row: Int) -> Bool {
    guard cell.column == 0, cell.blank != nil, table.rows.indices.contains(row),
      let below = table.rows[row].cells.first, below.span == cell.span, case .number = below.content
    else { return false }
    return true
  }

  /// The names of the columns where a second row parts some of the first row's, «Periode» in «Frå» and «Til»; nil where it does not. The other
  /// cells of that row are merged with those above, or left empty.
  private static func partedNames(_ table: FormTable, below top: Int) -> [LabelText]? {
    let heads = table.rows[top].cells
    guard heads.count >= 2, top + 2 < table.rows.count, heads.allSatisfy({ $0.label != nil }),
      heads.contains(where: { $0.span > 1 })
    else { return nil }
    var parts = 0
    var names: [LabelText] = []
    for cell in table.rows[top + 1].cells {
      let above = heads.first { $0.column <= cell.column && cell.column + cell.span <= $0.column + $0.span }
      guard let above, let name = above.label else { return nil }
      if above.span == cell.span, cell.label == nil, cell.isContinued || cell.blank != nil {
        names.append(name)
      } else if above.span > cell.span, let label = cell.label {
        names.append(label)
        parts += 1
      } else if above.span == cell.span, let label = cell.label {
        // «For commercial items» over «Tariff number»: the lower one names the column.
        names.append(label)
      } else {
        return nil
      }
    }
    return parts >= 2 ? names : nil
  }

  /// Names of columns from the second on, and rows with a name and blanks: «| Pårørende 1 | Pårørende 2» over «Navn | | ». Returns the row after them.
  mutating func searchCross(_ table: FormTable, from header: Int, under context: [LabelText]) -> Int? {
    let heads = table.rows[header].cells
    guard heads.count >= 3, heads[0].blank != nil || takesAll && heads[0].label == nil,
      heads.dropFirst().allSatisfy({ $0.label != nil })
    else { return nil }
    var next = header + 1
    while next < table.rows.count {
      let cells = table.rows[next].cells
      guard cells.count == heads.count, let label = cells[0].label, cells.dropFirst().allSatisfy({ $0.blank != nil })
      else { break }
      for (cell, head) in zip(cells.dropFirst(), heads.dropFirst()) {
        guard let blank = cell.blank, let name = head.label else { continue }
        // Where two rows of names stand one over the other, both belong to the column.
        let above =
          header > 0
          ? table.rows[header - 1].cells.first { $0.column <= head.column && head.column < $0.column + $0.span } : nil
        let group = above?.label.map { [LabelText("\($0.printed) \(name.printed)")] } ?? []
        // «Pårørende 1» is whose row it is.
        let isRow = !takesAll && label.numbered != nil
        // «Til sammen» says no more than the column.
        let isSum = !takesAll && Sums.isOne(label.printed)
        add(
          [(isRow || isSum ? name : label).printed], .blank(blank), at: cell.element, .right,
          under: isRow ? [label] + context : isSum ? context : group + [name] + context)
      }
      next += 1
    }
    return next > header + 1 ? next : nil
  }

  /// «Ferie | Dager | Timer» over one row «Hittil i år | | »: the row's name is a part of each label. Returns the row after it.
  mutating func searchSolePrinted(_ table: FormTable, from header: Int, under context: [LabelText]) -> Int? {
    let heads = table.rows[header].cells
    guard header + 2 == table.rows.count, heads.count >= 3, let group = heads[0].label,
      heads.allSatisfy({ $0.label.map { $0.words.count <= 4 && $0.numbered == nil } ?? false })
    else { return nil }
    let cells = table.rows[header + 1].cells
    guard cells.count == heads.count, let name = cells[0].label, name.numbered == nil,
      zip(cells, heads).allSatisfy({ $0.column == $1.column }), cells.dropFirst().allSatisfy(isRoom)
    else { return nil }
    for (cell, head) in zip(cells, heads).dropFirst() {
      guard let blank = cell.blank, let label = head.label else { continue }
      add(["\(name.printed) \(label.printed)"], .blank(blank), at: cell.element, .right, under: [group] + context)
    }
    return header + 2
  }

  /// Rows that have a name of their own in the first cell and are blank beside it: «Norsk | | |». Nothing of a list goes in there.
  private mutating func searchPrinted(
    _ table: FormTable, from header: Int, _ labels: [LabelText], under context: [LabelText]
  ) -> Int? {
    let heads = table.rows[header].cells
    guard heads.count >= 3 else { return nil }
    let rows = table.rows[(header + 1)...].prefix { row in
      guard row.cells.count == heads.count, zip(row.cells, heads).allSatisfy({ $0.column == $1.column }),
        let first = row.cells.first(where: { if case .number = $0.content { false } else { true } })
      else { return false }
      return first.label != nil && row.cells.allSatisfy { $0.column <= first.column || isRoom($0) }
    }
    guard let row = rows.first else { return nil }
    let numbers = rows.compactMap { $0.cells[0].label?.numbered }
    let isNumbered = numbers.count == rows.count
    let next = rows.endIndex
    let found = PrintedRows(
      table: table.element, headers: labels, rows: rows.map(\.element), cells: rows.map { $0.cells.map(\.blank) },
      isPrinted: !isNumbered, stem: isNumbered ? numbers.first?.stem : nil)
    add(labels.map(\.printed), .rows(found), at: row.element, .columns, under: context)
    return next
  }

  /// A row that somebody filled: text in more than its first cell, and none of it bold as the names of columns are.
  private static func isWrittenRow(_ cells: [FormTable.Cell], like heads: [FormTable.Cell]) -> Bool {
    guard cells.count == heads.count, zip(cells, heads).allSatisfy({ $0.column == $1.column }) else { return false }
    guard cells.dropFirst().contains(where: { $0.label != nil }) else { return false }
    return cells.allSatisfy { cell in
      switch cell.content {
      case .blank, .number: true
      case .text: !cell.isBold
      case .boxes, .other: false
      }
    }
  }

  private func isBlankRow(_ cells: [FormTable.Cell], like heads: [FormTable.Cell]) -> Bool {
    guard cells.count == heads.count, zip(cells, heads).allSatisfy({ $0.column == $1.column }) else { return false }
    guard cells.contains(where: { $0.blank != nil }) else { return false }
    return cells.allSatisfy { cell in
      if case .number = cell.content { return true }
      return isRoom(cell) || !cell.rowBoxes.isEmpty
    }
  }

  /// Whether a row's answer is written into a cell. Answers printed there belong to the question beside them, in a form whose fields are declared.
  private func isRoom(_ cell: FormTable.Cell) -> Bool { cell.blank.map { takesAll || $0.options.isEmpty } ?? false }
}

extension FormTable.Cell {
  /// Whether it says a year and nothing else, as columns of figures are named by it.
  fileprivate var isYear: Bool { text.wholeMatch(of: #/(19|20)\d\d/#) != nil }

  /// The boxes to tick in a cell of a row, «☐» or «☐ Ja ☐ Nei», where no question of its own stands with them.
  fileprivate var rowBoxes: [PrintedBox] {
    guard case .boxes(let boxes, let label) = content, label.isEmpty, boxes.count <= 4 else { return [] }
    return boxes
  }
}

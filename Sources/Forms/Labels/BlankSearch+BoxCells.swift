import LibXML
import Norwegian
import WordML

/// Cells that hold boxes: several questions of one row, and what is blank beside boxes.
extension BlankSearch {
  /// The cells behind a label that each hold a question of their own: «Medlem | ☐ Ja ☐ Nei | ☐ Ja ☐ Nei». None where they are answers to one,
  /// «☐ Ja | ☐ Nei».
  static func boxGroups(
    behind index: Int, in cells: [FormTable.Cell]
  ) -> [(cell: FormTable.Cell, boxes: [PrintedBox], own: String)] {
    let groups = cells[(index + 1)...].prefix { cell in
      if case .boxes(let boxes, _) = cell.content { boxes.count > 1 } else { false }
    }
    return groups.compactMap { cell in
      guard case .boxes(let boxes, let own) = cell.content else { return nil }
      return (cell, boxes, own)
    }
  }

  /// Each is called by its own words, or by the name of its column, under what the row is about.
  mutating func addGroups(
    _ groups: [(cell: FormTable.Cell, boxes: [PrintedBox], own: String)], of item: LabelText, row: Int,
    in table: FormTable, under context: [LabelText]
  ) {
    for group in groups {
      let own = group.own.isEmpty ? LineReading.whose(group.boxes) : group.own
      let label = own.map { LabelText($0) } ?? columnName(over: group.cell, in: table, above: row)
      add(
        [(label ?? item).printed], .boxes(group.boxes), at: group.cell.element, .boxes, item: label.map { _ in item },
        under: context)
      addBlanks(besideBoxesOf: group.cell)
    }
  }

  /// What the first row of a table, or of its part below a title, calls the column of a cell: in a filled form the rows between are answers.
  private func columnName(over cell: FormTable.Cell, in table: FormTable, above row: Int) -> LabelText? {
    let start = table.rows[..<row].lastIndex { $0.cells.count == 1 }.map { $0 + 1 } ?? 0
    guard start < row else { return nil }
    let heads = table.heads(row: start)
    guard heads.dropFirst().allSatisfy({ $0 != nil }),
      let index = table.rows[start].cells.firstIndex(where: {
        $0.column <= cell.column && cell.column < $0.column + $0.span
      }), index > 0
    else { return nil }
    return heads[index]
  }

  /// «☐ Ja ☐ Nei   Hvor: ____» in a cell, in a form that nobody declared.
  mutating func addBlanks(besideBoxesOf cell: FormTable.Cell) {
    guard takesAll else { return }
    for paragraph in cell.paragraphs {
      let line = Line(paragraph)
      let reading = LineReading(line)
      guard let first = reading.boxes?.boxes.first?.index else { continue }
      for pair in reading.boxBlanks + reading.pairs where pair.range.lowerBound > first { add(pair, in: line) }
    }
  }
}

import LibXML
import WordML

/// Blanks that have their label below them, or their row's number above them.
extension BlankSearch {
  /// A row of blanks with its names in the row below, as at the head of a card. Returns the row after them.
  ///
  /// It counts where a table begins with it, and no row of blanks stands under the names, which could be theirs.
  mutating func searchCaptions(_ table: FormTable, from row: Int, under context: [LabelText]) -> Int? {
    guard row + 1 < table.rows.count, Self.isPair(table, at: row) else { return nil }
    guard stride(from: 0, to: row, by: 2).allSatisfy({ Self.isPair(table, at: $0) }), row.isMultiple(of: 2) else {
      return nil
    }
    let (blanks, names) = (table.rows[row].cells, table.rows[row + 1].cells)
    if row + 2 < table.rows.count, !Self.isPair(table, at: row + 2),
      table.rows[row + 2].cells.contains(where: { $0.blank != nil })
    {
      return nil
    }
    for (cell, name) in zip(blanks, names) {
      guard let blank = cell.blank, let label = name.label else { continue }
      add([label.printed], .blank(blank), at: cell.element, .above, under: context)
    }
    return row + 2
  }

  private static func isPair(_ table: FormTable, at row: Int) -> Bool {
    guard row + 1 < table.rows.count else { return false }
    let (blanks, names) = (table.rows[row].cells, table.rows[row + 1].cells)
    return !blanks.isEmpty && blanks.count == names.count && zip(blanks, names).allSatisfy { $0.column == $1.column }
      && blanks.allSatisfy { $0.blank != nil } && names.allSatisfy { $0.label != nil }
  }

  /// A table whose columns are numbered: «| Tiltak 1 | Tiltak 2», with names at the left of each row. Returns the row after it.
  mutating func searchNumbered(_ table: FormTable, from row: Int, under context: [LabelText]) -> Int? {
    let heads = table.rows[row].cells
    let numbers = heads.dropFirst().compactMap { $0.label?.numbered }
    guard numbers.count >= 2, numbers.count == heads.count - 1, numbers.map(\.number) == Array(1...numbers.count),
      numbers.allSatisfy({ $0.stem == numbers[0].stem })
    else { return nil }
    var next = row + 1
    while next < table.rows.count {
      let cells = table.rows[next].cells
      guard cells.count == heads.count, let label = cells[0].label, cells.dropFirst().allSatisfy({ $0.blank != nil })
      else { break }
      for (cell, number) in zip(cells.dropFirst(), numbers) {
        guard let blank = cell.blank else { continue }
        add([label.printed], .blank(blank), at: cell.element, .right, under: context, row: number)
      }
      next += 1
    }
    return next > row + 1 ? next : nil
  }

  /// The name of a line to write on, in the paragraph below it.
  mutating func addCaption(_ line: Line, of blanks: [Element]) {
    let label = LabelText(line.text)
    let isOne = blanks.allSatisfy { !Line($0).text.trimmed.contains("  ") } && !line.text.trimmed.contains("   ")
    guard isOne, !line.isBold, label.isPlausible, label.words.count <= 6 else { return }
    add([label.printed], .blank(Blank(kind: .paragraphs(blanks))), at: line.paragraph, .above)
  }
}

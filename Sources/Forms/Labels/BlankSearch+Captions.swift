import LibXML
import WordML

/// Blanks that have their label below them, or their row's number above them.
extension BlankSearch {
  /// A row of blanks with its names in the row below, as at the head of a card. Returns the row after them.
  ///
  /// It counts where a table begins with it, and no row of blanks stands under the names, which could be theirs.
  mutating func searchCaptions(_ table: FormTable, from row: Int, under context: [LabelText]) -> Int? {
    guard row + 1 < table.rows.count, isPair(table, at: row) else { return nil }
    guard stride(from: 0, to: row, by: 2).allSatisfy({ isPair(table, at: $0) }), row.isMultiple(of: 2) else {
      return nil
    }
    let (blanks, names) = (table.rows[row].cells, table.rows[row + 1].cells)
    if row + 2 < table.rows.count, !isPair(table, at: row + 2),
      table.rows[row + 2].cells.contains(where: { $0.blank != nil })
    {
      return nil
    }
    if takesAll, !blanks.indices.contains(where: { names[$0].label != nil && blanks[$0].blank != nil }) { return nil }
    for (cell, name) in zip(blanks, names) {
      guard let blank = cell.blank, let label = name.label else { continue }
      add([label.printed], .blank(blank), at: cell.element, .above, under: context)
    }
    return row + 2
  }

  private func isPair(_ table: FormTable, at row: Int) -> Bool {
    guard row + 1 < table.rows.count else { return false }
    let (blanks, names) = (table.rows[row].cells, table.rows[row + 1].cells)
    // Narrow cells that only keep others apart have neither.
    let named = names.filter { $0.label != nil }
    let areNames =
      takesAll ? named.count > 0 && names.allSatisfy { $0.label != nil || $0.blank != nil } : named.count == names.count
    return !blanks.isEmpty && blanks.count == names.count && zip(blanks, names).allSatisfy { $0.column == $1.column }
      && blanks.allSatisfy { $0.blank != nil } && areNames
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

  /// Names of several blanks on one line, in the paragraph below it, parted as they are. False where they are not as many.
  mutating func addCaptions(_ line: Line, of blanks: [Element]) -> Bool {
    guard blanks.count == 1, let above = blanks.first.map({ Line($0) }) else { return false }
    let ranges = LineParts(above).parts.compactMap { part -> Range<Int>? in
      if case .blank(let range, nil) = part { range } else { nil }
    }
    let names = LineParts(line).parts.compactMap { part -> String? in
      if case .text(let range) = part { line.text(range).trimmed } else { nil }
    }
    guard ranges.count > 1, names.count == ranges.count, names.allSatisfy({ LabelText($0).isPlausible }) else {
      return false
    }
    for (name, range) in zip(names, ranges) {
      let label = Self.withoutBrackets(name)
      add([label], .blank(Blank(kind: .stretch(above, range))), at: line.paragraph, .above)
    }
    return true
  }

  /// «(namn på føresett)» is a name in brackets.
  static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }

  /// Whether nothing parts a line in two.
  private static func isWhole(_ line: Line) -> Bool {
    let signs = line.atoms.map(\.sign)
    guard let first = signs.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = signs.lastIndex(where: { !$0.properties.isWhitespace })
    else { return true }
    return !signs[first...last].contains("\t")
  }

  /// The name of a line to write on, in the paragraph below it.
  ///
  /// - Parameter above: the label above the line. «Med hilsen» makes it a place to sign, and who signs is no field.
  mutating func addCaption(_ line: Line, of blanks: [Element], under above: LabelText?) {
    let label = LabelText(takesAll ? Self.withoutBrackets(line.text.trimmed) : line.text)
    let isOne = blanks.allSatisfy { !Line($0).text.trimmed.contains("  ") } && !line.text.trimmed.contains("   ")
    // Two lines that a tab parts are not one, nor are two names.
    guard isOne, Self.isWhole(line), blanks.allSatisfy({ Self.isWhole(Line($0)) }), !line.isBold,
      label.isPlausible, label.words.count <= 6
    else { return }
    let signing = above.flatMap { $0.isSigned ? [$0.printed] : nil } ?? []
    add([label.printed] + signing, .blank(Blank(kind: .paragraphs(blanks))), at: line.paragraph, .above)
  }
}

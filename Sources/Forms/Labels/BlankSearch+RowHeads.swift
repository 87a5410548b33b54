import Norwegian
import WordML

/// What the first cell of a row is there for, and answers that stand in cells beside each other.
extension BlankSearch {
  /// The first cell of a row of labels and blanks that take turns behind it, as what they are all about: «Ferie | Dager: | | Timer: | ». In the
  /// rows below it may be left empty. Nil where the row has none.
  func rowHead(_ table: FormTable, row: Int) -> LabelText? {
    let cells = table.rows[row].cells
    if takesAll {
      guard let label = cells.first?.label, Self.takesTurns(cells) || Self.labelsAll(cells), !cells[0].isMerged,
        label.isPlausible, !cells[0].text.hasSuffix(":"), !cells[0].text.hasSuffix("?")
      else { return nil }
      return label
    }
    guard Self.takesTurns(cells) else { return nil }
    let first = cells[0]
    if let label = first.label { return first.isMerged ? nil : label }
    guard first.blank != nil, !first.isMerged else { return nil }
    for above in table.rows[..<row].reversed() {
      guard Self.takesTurns(above.cells), above.cells[0].column == first.column, above.cells[0].span == first.span
      else {
        return nil
      }
      if let label = above.cells[0].label { return label }
    }
    return nil
  }

  /// A cell, and behind it labels with their blanks: at least one pair.
  private static func takesTurns(_ cells: [FormTable.Cell]) -> Bool {
    cells.count >= 3 && !cells.count.isMultiple(of: 2) && !cells[0].isContinued
      && cells.indices.dropFirst().allSatisfy { index in
        index.isMultiple(of: 2) ? cells[index].blank?.options.isEmpty ?? false : cells[index].label != nil
      }
  }

  /// «Eier | Navn: | Telefon:»: cells with labels that have their room behind the colon, all of them behind the first.
  private static func labelsAll(_ cells: [FormTable.Cell]) -> Bool {
    guard cells.count > 1, !cells[0].isContinued, cells[0].label != nil else { return false }
    return cells.dropFirst().allSatisfy { cell in
      if cell.label != nil { return cell.text.hasSuffix(":") }
      guard case .other = cell.content, let first = cell.paragraphs.first else { return false }
      return !LineReading(Line(first)).pairs.isEmpty
    }
  }

  /// Boxes for the other answers to a question, in cells of their own: «☐ Nei» beside «☐ Ja».
  static func answers(
    behind index: Int, in cells: [FormTable.Cell]
  ) -> [(index: Int, boxes: [PrintedBox])] {
    func answer(_ index: Int) -> PrintedBox? {
      guard cells.indices.contains(index), case .boxes(let boxes, let label) = cells[index].content, boxes.count == 1,
        label.isEmpty, JaNei.printed(boxes[0].text) != nil
      else { return nil }
      return boxes[0]
    }
    guard let first = answer(index) else { return [] }
    var said = [JaNei.printed(first.text)]
    var found: [(index: Int, boxes: [PrintedBox])] = []
    var next = index + 1
    while let box = answer(next), !said.contains(JaNei.printed(box.text)) {
      said.append(JaNei.printed(box.text))
      found.append((next, [box]))
      next += 1
    }
    return found
  }

  /// «Tema | Ja/Nei | Merknad» over items with blank cells: the word itself is written there. Returns the row after them.
  mutating func searchWords(_ table: FormTable, from header: Int, under context: [LabelText]) -> Int? {
    let heads = table.heads(row: header)
    guard !takesAll, heads.count >= 3, heads.dropFirst().allSatisfy({ $0 != nil }) else { return nil }
    let columns = heads.indices.filter { $0 > 0 && Self.namesAnswers(heads[$0]) }
    guard columns.count == 1, let column = columns.first else { return nil }
    var context = context
    var next = header + 1
    var isFound = false
    while next < table.rows.count {
      let cells = table.rows[next].cells
      if cells.count == 1, let label = cells[0].label {
        context = [label] + context
        next += 1
        continue
      }
      guard cells.count == heads.count, let item = cells[..<column].first(where: { $0.label != nil })?.label,
        let blank = cells[column].blank, blank.options.isEmpty
      else { break }
      add([item.printed, "\(item.printed) (ja/nei)"], .blank(blank), at: cells[column].element, .right, under: context)
      for (other, head) in heads.enumerated() where other > 0 && other != column {
        guard let head, let blank = cells[other].blank else { continue }
        add([head.printed], .blank(blank), at: cells[other].element, .right, item: item, under: context)
      }
      isFound = true
      next += 1
    }
    return isFound ? next : nil
  }

  private static func namesAnswers(_ head: LabelText?) -> Bool {
    let said = head.map { ChoiceRuns.options(of: $0.printed).map { JaNei.printed($0) } } ?? []
    return said.contains(.ja) && said.contains(.nei)
  }
}

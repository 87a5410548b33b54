import LibXML
import Norwegian
import WordML

/// Tables: label and blank beside each other, columns with blank rows.
extension BlankSearch {
  mutating func search(_ table: FormTable) {
    tables.append(table)
    var index = 0
    // Lines to write on that no label owns have their captions in the row below.
    var isBelowLines = false
    var title: LabelText?
    while index < table.rows.count {
      let context = title.map { [$0] } ?? []
      let isCaption = isBelowLines
      isBelowLines = Self.isLines(table.rows[index].cells)
      if let next = searchCaptions(table, from: index, under: context) {
        index = next
        isBelowLines = false
      } else if isBelowLines || isCaption && table.rows[index].cells.allSatisfy({ $0.label != nil }) {
        index += 1
      } else if let next = searchNumbered(table, from: index, under: context) {
        index = next
      } else if let next = searchCross(table, from: index, under: context) {
        index = next
      } else if !takesAll, let next = searchSolePrinted(table, from: index, under: context) {
        index = next
      } else if let next = searchAnswers(table, from: index, under: context)
        ?? searchWords(table, from: index, under: context)
      {
        index = next
      } else if let next = searchColumns(table, from: index, under: context) {
        index = next
      } else {
        if let heading = searchLabels(table, row: index, under: context) { title = heading }
        index += 1
      }
    }
  }

  /// A row of nothing but lines to write on.
  private static func isLines(_ cells: [FormTable.Cell]) -> Bool {
    !cells.isEmpty && cells.contains { $0.hasLeaders } && cells.allSatisfy { $0.blank != nil }
  }

  // MARK: Label and blank

  /// Whether blanks and labels take turns and a label is last: of four cells and more.
  private static func endsInLabel(_ cells: [FormTable.Cell]) -> Bool {
    cells.count >= 4 && cells.count.isMultiple(of: 2)
      && cells.indices.allSatisfy { $0.isMultiple(of: 2) ? cells[$0].blank != nil : cells[$0].label != nil }
  }

  /// Whether a cell holds a field with a tag of its own: what its row leaves empty was left so by whoever set the tags.
  private static func holdsField(_ cell: FormTable.Cell) -> Bool {
    cell.element.descendants(.control).contains { element in
      ContentControl(element).map { SlotFinder.slotTag(of: $0) != nil } ?? false
    }
  }

  /// Whether a cell holds such a field, and no words of its own.
  private static func isNothingButField(_ cell: FormTable.Cell) -> Bool {
    holdsField(cell)
      && cell.paragraphs.allSatisfy { paragraph in
        Line(paragraph).atoms.allSatisfy { $0.thing != nil || $0.sign.properties.isWhitespace }
      }
  }

  /// The labels of one row; returns the row's text where it is a heading for the rows below.
  private mutating func searchLabels(_ table: FormTable, row: Int, under context: [LabelText]) -> LabelText? {
    let cells = table.rows[row].cells
    let merged = table.mergedLabel(row: row)
    if isBand(row, of: table) { return nil }
    var isMergedLabel = false
    if cells.count > 1, cells[0].isMerged, cells[1].label != nil {
      // One that has room below its label is a blank, and no heading of the cells beside it.
      isMergedLabel = !(takesAll && table.labelsStandOverRoom)
    }
    let outer = (isMergedLabel ? merged.map { [$0] } ?? [] : []) + context
    // «____ | Navn | ____ | Adresse»: nobody can say which side is whose.
    if Self.endsInLabel(cells) { return nil }
    let rowHead = rowHead(table, row: row)
    let rowHeads = rowHead.map { [$0] } ?? []
    var claimed: Set<Int> = []
    for (index, cell) in cells.enumerated()
    where !cell.isContinued && !(isMergedLabel && index == 0) && !claimed.contains(index) {
      if index == 0, rowHead != nil { continue }
      let context = rowHeads + band(over: cell, row: row, in: table) + outer
      guard case .text(let label, let first) = cell.content else {
        if case .boxes(let boxes, let label) = cell.content {
          // «☐ | Lesing»: the box of what stands beside it.
          if !takesAll, index == 0, cells.count == 2, boxes.count == 1, boxes[0].text.isEmpty, label.isEmpty,
            let item = cells[1].label
          {
            add([item.printed], .boxes(boxes), at: cell.element, .boxes, under: context)
            break
          }
          let isClaimed = index > 0 && cells[index - 1].label != nil && label.isEmpty
          let own = label.isEmpty ? labelAbove(cell, row: row, in: table)?.printed ?? "" : label
          if !isClaimed {
            add([own], .boxes(boxes), at: cell.element, .boxes, under: context)
            addBlanks(besideBoxesOf: cell)
          }
        } else if case .other = cell.content {
          // «Ferie | Dager: ____ Timer: ____»
          let left = index > 0 && !index.isMultiple(of: 2) ? cells[index - 1].label.map { [$0] } ?? [] : []
          // «Utleier | Leier» over cells that each have a name and a telephone number.
          searchInside(cell, under: left + (left.isEmpty ? over(cell, row: row, in: table) : []) + context)
        }
        continue
      }
      let right = cells.indices.contains(index + 1) ? cells[index + 1] : nil
      if let right, let blank = right.blank, !blank.options.isEmpty {
        add([label.worded, first.worded], .blank(blank), at: right.element, .choice, under: context)
        addRemark(behind: index + 1, of: label, row: row, in: table, under: context)
        continue
      }
      if let right, right.label != nil, PrintedChoice.isChoice(right.text) {
        add([label.worded, first.worded], .boxes([]), at: right.element, .choice, under: context)
        continue
      }
      // One sign goes into each of many narrow cells: that is no blank for words.
      if takesAll, isRowOfSigns(cells, after: index), !Sums.isOne(label.printed), !hasHeader(table, above: row) {
        continue
      }
      let isMatrix = cells.indices.contains(index + 2) && cells[index + 2].blank != nil && hasHeader(table, above: row)
      let blanks = cells.dropFirst().filter { $0.blank != nil }
      if takesAll, index == 0, isItemRow(row, of: table) || blanks.count > 1 && Sums.isOne(label.printed) {
        // «Sum | | » below a list has a blank for each column.
        // One that is shaded beside others that are not is closed.
        let open = blanks.filter { !$0.isShaded }
        for cell in open.isEmpty ? Array(blanks) : open {
          let head = head(over: cell, in: table, above: row)
          add(
            [(head ?? label).printed], cell.blank.map { .blank($0) } ?? .boxes([]), at: cell.element, .right,
            item: head.map { _ in label }, under: context)
        }
        break
      }
      if let right, let blank = right.blank, !isMatrix {
        let whole = Self.joined(label, after: index > 1 ? cells[index - 2].label : nil)
        add(whole + [label.worded, first.worded], .blank(blank), at: right.element, .right, under: context)
      } else if takesAll, case let groups = Self.boxGroups(behind: index, in: cells), groups.count > 1 {
        claimed.formUnion(groups.indices.map { index + 1 + $0 })
        addGroups(groups, of: label, row: row, in: table, under: context)
      } else if let right, case .boxes(let boxes, let own) = right.content, own.isEmpty {
        let more = Self.answers(behind: index + 1, in: cells)
        claimed.formUnion(more.map(\.index))
        add(
          [label.worded, first.worded], .boxes(boxes + more.flatMap(\.boxes)), at: right.element, .boxes,
          under: context)
        addBlanks(besideBoxesOf: right)
        addRemark(behind: index + 1 + more.count, of: label, row: row, in: table, under: context)
      } else if let below = table.cell(row: row + 1, column: cell.column, span: cell.span), let blank = below.blank,
        !isLabelled(below, in: table.rows[row + 1].cells), !isItemRow(row + 1, of: table), right?.blank == nil,
        right.map({ !Self.holdsField($0) }) ?? true, !table.rows[row + 1].cells.contains(where: Self.holdsField)
      {
        add(
          [label.worded, first.worded], .blank(blank), at: below.element, .below,
          under: (spanningLabel(cell, row: row, in: table).map { [$0] } ?? []) + context)
      } else if takesAll, let below = table.cell(row: row + 1, column: cell.column, span: cell.span),
        Self.holdsField(below)
      {
        // Its answer has a control with a tag of its own below; what is left in the cell is only room.
        continue
      } else if takesAll, let right, Self.isNothingButField(right) {
        // The same beside it: behind the label's colon nothing goes.
        continue
      } else if right?.blank == nil {
        noteCell(table, row: row, index: index, label)
        // «Ferie | Dager:⏎Timer:»
        let isInner = !takesAll && index == 1 && cells.count == 2 && cell.text.hasSuffix(":")
        let left = isInner ? cells[0].label.map { [$0] } ?? [] : []
        searchInside(cell, under: left + over(cell, row: row, in: table) + context)
      }
    }
    // «Utleiers navn:» has its answer behind the colon.
    // «1.1 Namn:» is no heading of «1.2 Fødselsdato:».
    let isAnswered =
      cells.count == 1 && cells[0].text.hasSuffix(":")
      && (takesAll ? isFollowedByNumber(table, row: row) : cells[0].label?.numbered == nil)
    if cells.count == 1, let label = cells[0].label, label.isPlausible, !isAnswered { return label }
    return nil
  }

  /// «Lesing | ☐ Ja ☐ Nei | », under «Tema | Svar | Merknad»: what is blank behind the answer is about the item.
  private mutating func addRemark(
    behind index: Int, of item: LabelText, row: Int, in table: FormTable, under context: [LabelText]
  ) {
    let cells = table.rows[row].cells
    for index in (index + 1)..<max(index + 1, cells.count) {
      guard let blank = cells[index].blank, blank.options.isEmpty, let head = head(of: index, in: table, above: row)
      else { break }
      add([head.printed], .blank(blank), at: cells[index].element, .right, item: item, under: context)
    }
  }

  /// What stands in the row above over this column and others: «Ferie» over «Dager | Timer | Prosent».
  func spanningLabel(_ cell: FormTable.Cell, row: Int, in table: FormTable) -> LabelText? {
    guard row > 0 else { return nil }
    return table.rows[row - 1].cells.first { other in
      other.span > cell.span && other.column <= cell.column && other.column + other.span >= cell.column + cell.span
        && other.span < table.width
    }?.label
  }

  /// The label in the cell right above, of the same width.
  private func labelAbove(_ cell: FormTable.Cell, row: Int, in table: FormTable) -> LabelText? {
    row > 0 ? table.cell(row: row - 1, column: cell.column, span: cell.span)?.label : nil
  }

  /// The name of the column that a cell stands in, as the nearest row above has it that is all names.
  private func over(_ cell: FormTable.Cell, row: Int, in table: FormTable) -> [LabelText] {
    guard takesAll, table.rows[row].cells.count > 1,
      cell.paragraphs.contains(where: { !LineReading(Line($0)).pairs.isEmpty })
    else { return [] }
    // «Navn: | Navn:» are labels of their own, and no names of columns.
    let heads = table.rows[..<row].last { other in
      other.cells.count > 1
        && other.cells.allSatisfy { $0.label != nil && !$0.text.hasSuffix(":") && !$0.text.hasSuffix("?") }
    }
    return [heads?.cells.first { $0.column <= cell.column && cell.column < $0.column + $0.span }?.label]
      .compactMap(\.self)
  }

  /// Whether a row names parts of the table that stand side by side below it, each over a label and its blank: «KUNDE | PRØVE».
  private func isBand(_ row: Int, of table: FormTable) -> Bool {
    let cells = table.rows[row].cells
    guard cells.count > 1, row + 1 < table.rows.count, table.rows[row + 1].cells.count > cells.count else {
      return false
    }
    return cells.allSatisfy { $0.label?.isPlausible == true && $0.span > 1 }
  }

  /// The name of such a part that a cell stands in.
  private func band(over cell: FormTable.Cell, row: Int, in table: FormTable) -> [LabelText] {
    guard
      let head = table.rows[..<row].indices.last(where: { isBand($0, of: table) || table.rows[$0].cells.count == 1 })
    else { return [] }
    return [
      table.rows[head].cells.first {
        $0.column <= cell.column && cell.column < $0.column + $0.span && $0.span < table.width
      }?.label
    ].compactMap(\.self)
  }

  /// «Planen gjelder fra | | til |»: what the second of two labels of a row lacks, stands in the first.
  private static func joined(_ label: LabelText, after first: LabelText?) -> [String] {
    let ends: Set = ["til", "t.o.m", "t.o.m.", "tom", "tom."]
    guard let first, let end = label.folded.split(separator: " ").first, ends.contains(String(end)) else { return [] }
    let words = first.printed.split(separator: " ").map(String.init)
    let begin = words.lastIndex { ["fra", "frå", "f.o.m.", "fom"].contains(Folding.folded($0)) }
    // «Planen gjelder fra og med dato»: nothing but small words and the day behind it.
    guard let begin, words.count - begin <= 4 else { return [] }
    return [(words[..<begin] + [label.printed]).joined(separator: " ")]
  }

  /// Whether at least four blank cells and nothing else stand behind a label.
  private func isRowOfSigns(_ cells: [FormTable.Cell], after index: Int) -> Bool {
    let behind = cells[(index + 1)...].prefix { $0.blank != nil }
    return behind.count >= 4 && behind.endIndex == cells.count
  }

  /// What the nearest row of names above calls a column of this one.
  private func head(of index: Int, in table: FormTable, above row: Int) -> LabelText? {
    let count = table.rows[row].cells.count
    let heads = table.rows[..<row].last { other in
      other.cells.count == count && other.cells.allSatisfy { $0.label != nil }
    }
    return heads?.cells[index].label
  }

  /// What the nearest row of names above calls the column that a cell stands in; a name may be merged down from the row above.
  private func head(over cell: FormTable.Cell, in table: FormTable, above row: Int) -> LabelText? {
    for above in (0..<row).reversed() where table.rows[above].cells.count > 1 {
      let heads = table.heads(row: above)
      guard heads.allSatisfy({ $0 != nil }),
        let index = table.rows[above].cells.firstIndex(where: {
          $0.column <= cell.column && cell.column < $0.column + $0.span
        })
      else { continue }
      return heads[index]
    }
    return nil
  }

  /// Whether a row has a name of its own, more that is printed, perhaps, and then nothing but blanks that names of columns stand over:
  /// «Beef | £9.50 | | », in a form that nobody declared. Each blank is of the name and of its column.
  private func isItemRow(_ row: Int, of table: FormTable) -> Bool {
    guard takesAll, table.rows.indices.contains(row), hasHeader(table, above: row) else { return false }
    let cells = table.rows[row].cells
    guard let first = cells.firstIndex(where: { $0.blank != nil }), first > 0, cells[0].label != nil else {
      return false
    }
    if cells.count > 2, cells[2].blank != nil, cells.count(where: { $0.blank != nil }) > 1 { return true }
    guard cells[first...].allSatisfy({ $0.blank?.options.isEmpty ?? false }) else { return false }
    let printed = cells[1..<first]
    guard printed.allSatisfy({ !$0.isContinued && $0.text.contains(where: \.isNumber) }) else { return false }
    return !printed.isEmpty && !cells[0].text.hasSuffix(":")
  }

  /// Whether some row above names the columns of this one.
  private func hasHeader(_ table: FormTable, above row: Int) -> Bool {
    let cells = table.rows[row].cells
    return (0..<row).contains { above in
      guard table.rows[above].cells.count == cells.count else { return false }
      // A name may be merged down from the row above.
      let heads = takesAll ? table.heads(row: above) : table.rows[above].cells.map(\.label)
      return heads.dropFirst().allSatisfy { $0 != nil }
    }
  }

  /// Whether another label stands to the left of a blank cell.
  private func isLabelled(_ cell: FormTable.Cell, in cells: [FormTable.Cell]) -> Bool {
    cells.last { $0.column < cell.column }?.label != nil
  }

  /// Whether the number in front of a row's label is one of several parts, and the row below has the next one: «1.1», «1.2».
  private func isFollowedByNumber(_ table: FormTable, row: Int) -> Bool {
    guard table.rows.indices.contains(row + 1) else { return false }
    let numbers = [row, row + 1].map { LabelText.outlineNumber(table.rows[$0].cells.first?.text ?? "") }
    return numbers[0].count > 1 && numbers[0].count == numbers[1].count
      && numbers[0].dropLast() == numbers[1].dropLast() && numbers[1].last == numbers[0].last.map { $0 + 1 }
  }

  private mutating func searchInside(_ cell: FormTable.Cell, under context: [LabelText]) {
    let outer = (isInCell, above, isAboveAnswered, around)
    (isInCell, isAboveAnswered, around) = (true, false, context.first)
    above = context.first ?? above
    search(flow: cell.element)
    (isInCell, above, isAboveAnswered, around) = outer
  }
}

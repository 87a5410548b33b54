import LibXML
import Norwegian
import WordML

/// What stands where a blank would be: noted without knowing whether somebody wrote it or the form prints it (`AnswerTraces`).
extension BlankSearch {
  /// «Kundens navn: Ylva Tangen-Østbø» is no blank form any more; a sentence with a colon in it says nothing.
  mutating func noteAnswers(in line: Line) {
    for atom in line.atoms {
      if case .control(let control) = atom.thing { note(control) }
    }
    guard line.atoms.contains(where: { $0.sign == ":" && $0.thing == nil }) else { return }
    note(LabelText(""), .stretch(line, line.atoms.indices), .line, at: line.paragraph)
  }

  /// A control without a tag that has an answer: its title is the label.
  mutating func note(_ control: ContentControl) {
    guard control.tag == nil, !Blank.isOpen(control), let title = control.title else { return }
    note(LabelText(title), .control(control), .cell(hasBlankSiblings: false), at: control.element)
  }

  /// Text under a label, in place of a blank or before one.
  mutating func noteBelow(_ label: LabelText, at index: Int, of blocks: [FormBlocks.Block], blank: Blank?) {
    var paragraphs: [Element] = []
    var next = index + 1
    while let line = line(next, blocks), !line.isEmpty, paragraphs.count < 8 {
      guard styles.level(of: line.paragraph) == nil, !line.isBold, !line.hasBoxes, !line.isLeader,
        !line.atoms.contains(where: { $0.thing != nil }), LineReading(line).pairs.isEmpty
      else { break }
      paragraphs.append(line.paragraph)
      next += 1
    }
    guard let first = paragraphs.first else { return }
    // What introduces a table, boxes or lines to write on is printed, mostly.
    var after = next
    while let line = line(after, blocks), line.isEmpty { after += 1 }
    let isLast = !blocks.indices.contains(after)
    let follows = line(after, blocks).map { !$0.hasBoxes && !$0.isLeader } ?? isLast
    note(label, .paragraphs(paragraphs), blank == nil && follows ? .below : .aboveBlank, at: first)
  }

  /// A label with text in the cell to the right of it, or under it.
  mutating func noteCell(_ table: FormTable, row: Int, index: Int, _ label: LabelText) {
    let cells = table.rows[row].cells
    if cells.count <= 6, index.isMultiple(of: 2), cells.indices.contains(index + 1) {
      let right = cells[index + 1]
      guard right.label != nil || right.isFigures, !right.isContinued, !right.isBold || !cells[index].isBold else {
        return
      }
      let blanks = table.rows.filter { other in
        other.cells.indices.contains(index + 1) && other.cells[index].label != nil
          && other.cells[index + 1].blank != nil && other.cells[index + 1].column == right.column
      }
      note(
        label, .paragraphs(right.paragraphs), .cell(hasBlankSiblings: blanks.count >= 2), at: right.element)
    }
    guard table.rows.indices.contains(row + 1), index == 0 || !index.isMultiple(of: 2) || cells.count == 3,
      let below = table.cell(row: row + 1, column: cells[index].column, span: cells[index].span), below.label != nil,
      !below.isBold, table.rows[row + 1].cells.contains(where: { $0.blank != nil }),
      cells.allSatisfy({ $0.label != nil }),
      cells.count > 2
    else { return }
    note(label, .paragraphs(below.paragraphs), .cell(hasBlankSiblings: index > 0), at: below.element)
  }

  mutating func noteRemark(_ cell: FormTable.Cell, of item: LabelText, isBesideTick: Bool) {
    note(item, .paragraphs(cell.paragraphs), .remark(isBesideTick: isBesideTick), at: cell.element)
  }

  /// Rows with text above the blank ones; a first cell may be printed.
  mutating func noteRows(_ rows: [[FormTable.Cell]], under headers: [LabelText]) {
    for cells in rows {
      let written = cells.filter { $0.label != nil }
      guard let first = written.first else { continue }
      note(
        headers.first ?? LabelText(""), .paragraphs(written.flatMap(\.paragraphs)), .row(headers), at: first.element)
    }
  }

  /// Boxes that are ticked; not those that show how to tick.
  mutating func noteTicks(_ content: Candidate.Content, label: LabelText?, at element: Element) {
    let label = label ?? LabelText("")
    switch content {
    case .boxes(let boxes):
      for box in boxes where box.sign.isTicked {
        // A box that the form itself delivers ticked has no state of its own.
        if case .field(let field) = box.sign.shape, !field.isWritten { continue }
        if boxes.showHow(beside: label) { continue }
        note(label, .box(box), .tick, at: box.paragraph)
      }
    case .blank(let blank):
      if case .field(let field) = blank.kind, field.isWritten {
        return note(label, .field(field), .cell(hasBlankSiblings: true), at: element)
      }
      guard case .control(let control) = blank.kind, control.kind == .checkBox, CheckMark.isChecked(control) else {
        return
      }
      note(label, .control(control), .tick, at: element)
    case .rows: return
    }
  }
}

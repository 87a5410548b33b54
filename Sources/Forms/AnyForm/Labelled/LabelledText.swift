import LibXML
import Norwegian
import WordML

/// Reads a filled document of which nobody has the blank: labels, and the answers that stand beside them.
///
/// It looks at the page as a person does who has never seen the form: a cell beside a label, words behind a colon, paragraphs below a bold
/// line, rows under the names of columns. What fits no label is kept as it stands.
struct LabelledText {
  /// A label with what stands beside it.
  struct Entry {
    let label: LabelText
    let heading: LabelText?
    var text: String
    /// The rows of a table, with the names of its columns; `text` is empty then.
    var rows: (heads: [String], cells: [[String]])?
    let place: Place
    /// Where it stands in the tree.
    let element: Element
    /// Whether something plain joins the two: a colon, the cell beside. Else only their order does.
    let isPlain: Bool
  }

  private(set) var entries: [Entry] = []
  /// Lines that belong to no label, in the order of the page.
  private(set) var rest: [String] = []
  private let styles: HeadingStyles
  private let places: Places
  /// Paragraphs that hold boxes or belong to them: they are read elsewhere.
  private let taken: Set<Element>
  private var headings: [(level: Int, text: LabelText)] = []
  /// A label that the paragraphs below may answer.
  private var above: (label: LabelText, element: Element, entry: Int?, isPlain: Bool, isHeading: Bool)?
  /// A printed line that the next may answer, where it is in another hand or on a line to write on.
  private var plain: (text: String, element: Element)?
  private var answerLook: LinePiece.Look?
  /// The paragraph that began the answer to it.
  private var answered: Element?

  init(
    _ root: Element, story: WordDocument.Story.Kind, styles: HeadingStyles, taken: Set<Element>
  ) {
    self.styles = styles
    self.taken = taken
    places = Places(root, in: story)
    read(flow: root.first(.w("body")) ?? root)
  }

  // MARK: Paragraphs

  mutating func read(flow container: Element) {
    let blocks = FormBlocks.blocks(in: container)
    var index = 0
    while index < blocks.count {
      switch blocks[index] {
      case .table(let table):
        leave()
        read(table: FormTable(table))
      case .control(let control):
        leave()
        if let title = control.title { rest.append(title) }
      case .paragraph(let paragraph):
        if index + 1 < blocks.count, case .paragraph(let next) = blocks[index + 1], readCaptioned(paragraph, next) {
          index += 1
        } else {
          read(paragraph)
        }
      }
      index += 1
    }
    leave()
  }

  /// What follows answers no label from above.
  private mutating func leave() {
    if let label = above, label.isHeading, label.entry == nil, let line = plain {
      add(label.label.printed, line.text, at: label.element, isPlain: false)
      plain = nil
    }
    if let label = above, label.entry == nil, !label.isHeading { rest.append(label.label.printed) }
    if let line = plain { rest.append(line.text) }
    (above, plain) = (nil, nil)
  }

  private mutating func read(_ paragraph: Element) {
    defer { readTextBoxes(of: paragraph) }
    let line = Line(paragraph)
    if line.isEmpty || line.isLeader { return }
    let text = LinePieces.shown(line)
    if taken.contains(paragraph) || line.hasBoxes {
      leave()
      let read = LabelledLine(line)
      for pair in read.pairs { add(pair.label, pair.answer, at: paragraph, isPlain: pair.isPlain) }
      return
    }
    if let level = styles.level(of: paragraph), LabelText(text).isPlausible {
      leave()
      headings.removeAll { $0.level >= level }
      headings.append((level, LabelText(text)))
      rest.append(text)
      above = (LabelText(text), paragraph, nil, false, true)
      return
    }
    // An answer in the hand of the one above goes on, whatever colons stand in it.
    if let label = above, label.entry != nil, isWritten(line, like: label.element) { return answer(text, line) }
    let read = LabelledLine(line)
    if let label = above, !label.isHeading, LinePieces.hasLeaders(line), read.pairs.isEmpty, read.open == nil {
      return answer(text, line)
    }
    if !read.pairs.isEmpty || read.open != nil {
      leave()
      for pair in read.pairs { add(pair.label, pair.answer, at: paragraph, isPlain: pair.isPlain) }
      rest += read.rest
      if let open = read.open { above = (LabelText(open), paragraph, nil, true, false) }
      return
    }
    if line.isBold || text.hasSuffix("?") || text.hasSuffix(":"), LabelText(text).isPlausible, !answersPlain(line) {
      leave()
      if line.isBold { heading(LabelText(text)) }
      above = (LabelText(text), paragraph, nil, text.hasSuffix(":"), false)
      return
    }
    answer(text, line)
  }

  /// A bold line stands over what follows, until the next.
  private mutating func heading(_ text: LabelText) {
    headings.removeAll { $0.level >= 10 }
    headings.append((10, text))
  }

  /// Whether a line looks as the answer does that was begun: it has room to write left, or the look of that answer.
  private func isWritten(_ line: Line, like label: Element) -> Bool {
    if let control = Self.control(around: line.paragraph) { return control == Self.control(around: answered) }
    if LinePieces.hasLeaders(line) {
      let read = LabelledLine(line)
      return read.pairs.isEmpty && read.open == nil
    }
    guard let look = LinePieces.look(of: line), let printed = LinePieces.look(of: Line(label)) else { return false }
    return look != printed && look == answerLook && look.colour != printed.colour
  }

  /// The content of the control that a paragraph stands in.
  private static func control(around paragraph: Element?) -> Element? {
    paragraph?.parent.flatMap { $0.matches(.w("sdtContent")) ? $0 : nil }
  }

  /// Whether a line stands in another hand than the printed one above, or on a line to write on.
  private func answersPlain(_ line: Line) -> Bool {
    guard let plain else { return false }
    if LinePieces.hasLeaders(line) { return true }
    if Self.control(around: line.paragraph) != Self.control(around: plain.element) { return true }
    guard let look = LinePieces.look(of: line), let printed = LinePieces.look(of: Line(plain.element)) else {
      return false
    }
    return look != printed
  }

  /// A paragraph without a label of its own: it answers the printed line above, goes on with the label above, or belongs to none.
  private mutating func answer(_ text: String, _ line: Line) {
    if let printed = plain, answersPlain(line) {
      plain = nil
      above = (LabelText(printed.text), printed.element, nil, LinePieces.hasLeaders(line), false)
    }
    guard let label = above, !(Guidance.shows(line) && label.isHeading || text.hasPrefix("(") && text.hasSuffix(")"))
    else {
      if let printed = plain { rest.append(printed.text) }
      plain = LabelledLine.isLabel(text) ? (text, line.paragraph) : nil
      if plain == nil { rest.append(text) }
      return
    }
    if let entry = label.entry {
      // Below a heading, what stands on lines to write on has a printed line of its own above it.
      entries[entry].text += "\n" + text
      return
    }
    if label.isHeading, plain == nil, LabelledLine.isLabel(text), !LinePieces.hasLeaders(line) {
      plain = (text, line.paragraph)
      return
    }
    if let printed = plain {
      // Nothing parts the two: both answer the heading.
      plain = nil
      add(label.label.printed, printed.text, at: label.element, isPlain: false)
      above?.entry = entries.count - 1
      entries[entries.count - 1].text += "\n" + text
      answerLook = LinePieces.look(of: line)
      answered = line.paragraph
      return
    }
    add(label.label.printed, text, at: label.element, isPlain: label.isPlain)
    above?.entry = entries.count - 1
    answerLook = LinePieces.look(of: line)
    answered = line.paragraph
  }

  /// Words on lines to write on, with their names in the line below: «Bergen, 3. mai   ______» over «Sted og dato   Underskrift».
  private mutating func readCaptioned(_ paragraph: Element, _ next: Element) -> Bool {
    guard !taken.contains(paragraph), !taken.contains(next), styles.level(of: paragraph) == nil else { return false }
    let (line, caption) = (Line(paragraph), Line(next))
    guard !line.isEmpty, !caption.isEmpty, !line.hasBoxes, !caption.hasBoxes, !caption.isLeader else { return false }
    let names = Self.parts(caption)
    let values = Self.parts(line)
    guard names.count == values.count, names.allSatisfy({ LabelledLine.isLabel(Self.bare($0)) }) else { return false }
    let text = LinePieces.shown(caption)
    let isBracketed = names.allSatisfy { $0.hasPrefix("(") && $0.hasSuffix(")") }
    guard isBracketed || names.count > 1 && LinePieces.hasLeaders(line) && LabelledLine(line).pairs.isEmpty,
      !text.contains(":")
    else { return false }
    leave()
    for (name, value) in zip(names, values) {
      if value.isEmpty { rest.append(name) } else { add(Self.bare(name), value, at: paragraph, isPlain: true) }
    }
    return true
  }

  /// What stands between the gaps of a line; empty where there is only room to write.
  private static func parts(_ line: Line) -> [String] {
    var parts = [""]
    for piece in LinePieces(line).pieces {
      if case .gap = piece { parts.append("") } else { parts[parts.count - 1] += piece.shown ?? "" }
    }
    return parts.map(\.trimmed)
  }

  private static func bare(_ text: String) -> String { BlankSearch.withoutBrackets(text) }

  private mutating func add(
    _ label: String, _ text: String, at element: Element, isPlain: Bool, under item: LabelText? = nil
  ) {
    let own = LabelText(label)
    let heading = item ?? headings.last { $0.text != own }?.text
    entries.append(
      Entry(
        label: own, heading: heading, text: text.trimmed, place: places.place(of: element), element: element,
        isPlain: isPlain))
  }

  private mutating func readTextBoxes(of paragraph: Element) {
    let boxes = paragraph.descendants.filter { element in
      element.matches(.w("txbxContent")) && !element.isInFallback
        && !sequence(first: element.parent) { $0?.parent }.prefix { $0 != nil && $0 != paragraph }
          .contains { $0?.matches(.w("txbxContent")) == true }
    }
    for box in boxes {
      let before = above
      above = nil
      read(flow: box)
      above = before
    }
  }

  // MARK: Tables

  private mutating func read(table: FormTable) {
    let grid = LabelledTable(table)
    var row = 0
    while row < table.rows.count {
      if let next = readCaptions(grid, row) {
        row = next
      } else if let end = grid.listEnd(from: row) {
        readList(grid, from: row, to: end)
        row = end
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
        rest.append(name.text)
      } else {
        add(name.text, cell.text, at: cell.element, isPlain: true)
      }
    }
    return row + 2
  }

  /// Names of columns, and the rows below them.
  private mutating func readList(_ grid: LabelledTable, from head: Int, to end: Int) {
    let heads = grid.rows[head].map { $0.text }
    let place = places.place(of: grid.table.rows[head].element)
    let written = (head + 1..<end).filter { row in grid.rows[row].contains { !$0.text.isEmpty } }
    if written.count == 1, let row = written.first, heads.count == grid.rows[row].count {
      for (name, cell) in zip(heads, grid.rows[row]) {
        if !cell.text.isEmpty { add(name, cell.text, at: cell.element, isPlain: true) }
        if cell.text.isEmpty, !name.isEmpty { rest.append(name) }
      }
      return
    }
    guard !written.isEmpty else { return rest += heads.filter { !$0.isEmpty } }
    let heading = headings.last?.text ?? LabelText(heads.first ?? "")
    entries.append(
      Entry(
        label: heading, heading: nil, text: "", rows: (heads, written.map { grid.rows[$0].map(\.text) }), place: place,
        element: grid.table.rows[head].element, isPlain: true))
  }

  private mutating func readRow(_ grid: LabelledTable, _ row: Int) {
    let cells = grid.rows[row]
    var index = 0
    // Where the next label is looked for: behind each answer.
    var start = 0
    while index < cells.count {
      let cell = cells[index]
      let next = cells.indices.contains(index + 1) ? cells[index + 1] : nil
      let isLabel = !cell.isRich && grid.isLabel(row, index, isFirst: (index - start).isMultiple(of: 2))
      if cell.text.isEmpty || cell.paragraphs.contains(where: taken.contains) {
        index += 1
      } else if grid.isTaken(row, by: taken) {
        readBesideBoxes(grid, row, index)
        index += 1
      } else if grid.isCellForm {
        readInside(cell, isCellForm: true)
        index += 1
      } else if isLabel, let signs = grid.signs(row, after: index) {
        add(cell.text, signs, at: cell.element, isPlain: true)
        index = cells.count
      } else if isLabel, let next, !next.text.isEmpty, !next.isRich, !grid.isLabel(row, index + 1, isFirst: false) {
        add(cell.text, next.text, at: cell.element, isPlain: true)
        index += 2
        start = index
      } else if isLabel, let next, next.text.isEmpty {
        rest.append(cell.text)
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
  private mutating func readInside(_ cell: LabelledTable.Cell, isCellForm: Bool = false) {
    let outer = above
    above = nil
    if cell.paragraphs.count > 1, let first = cell.paragraphs.first, LabelledTable.isCaption(first, cell.paragraphs[1])
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
    guard let item, item.element != cells[index].element else { return }
    let head = grid.head(above: row, of: index)
    add(
      head ?? item.text, cells[index].text, at: cells[index].element, isPlain: head != nil,
      under: head == nil ? nil : LabelText(item.text))
  }
}

import LibXML
import Norwegian
import WordML

/// A filled table, each cell with its text and its look.
struct LabelledTable {
  struct Cell {
    let element: Element
    let column: Int
    let span: Int
    let text: String
    /// The paragraphs in which something stands.
    let paragraphs: [Element]
    let isBold: Bool
    let isShaded: Bool
    /// Whether tables, several labels or other things stand in it, so that it is no single text.
    let isRich: Bool
    /// Whether it is merged with cells above or below, as what stands beside several rows is.
    let isMerged: Bool
  }

  let table: FormTable
  let rows: [[Cell]]
  /// The rows that name what stands below them side by side.
  private let bands: [Int]

  init(_ table: FormTable) {
    self.table = table
    let rows = table.rows.map { row in row.cells.map(Cell.init) }
    self.rows = rows
    bands = rows.indices.filter { Self.isBand($0, of: rows) }
    isCellForm = Self.isCellForm(rows)
    isSideBySide = Self.isSideBySide(rows)
    let forms = rows.joined().filter { $0.paragraphs.count > 1 }
    isNamedForm = forms.count { Self.isNamed($0.paragraphs) } * 2 > forms.count
  }

  // MARK: Lists

  /// How a row shows that it is one of names; the greater the plainer.
  private enum Mark: Int { case none, looksLike, bold, shaded, header }

  /// The row behind the last of a list whose names of columns stand in a row; nil where no list begins there.
  func listEnd(from head: Int) -> Int? {
    let heads = rows[head]
    let isNumbered = isNumbered(below: head)
    let mark = isNumbered ? .looksLike : mark(head)
    guard mark != .none, heads.count >= 2,
      heads.dropFirst(isNumbered ? 1 : 0).allSatisfy({ !$0.text.isEmpty && isShort($0.text) && !$0.isRich }),
      head + 1 < rows.count
    else { return nil }
    var end = head + 1
    while end < rows.count, isRow(rows[end], of: heads), !isTotal(end),
      self.mark(end).rawValue < mark.rawValue || mark == .looksLike, !isNumbered || isNumber(rows[end][0])
    {
      end += 1
    }
    return end > head + 1 ? end : nil
  }

  /// Whether rows have numbers under an empty corner: «| Name | Place» over «1. | Kari | Volda».
  private func isNumbered(below head: Int) -> Bool {
    let heads = rows[head]
    guard heads.count >= 2, heads[0].text.isEmpty, head + 1 < rows.count, isNumber(rows[head + 1][0]) else {
      return false
    }
    return heads.dropFirst().allSatisfy { LabelText($0.text).isPlausible && LabelWords.score($0.text) >= 0 }
  }

  private func isNumber(_ cell: Cell) -> Bool { !cell.isRich && LabelText(cell.text).onlyNumber != nil }

  private func mark(_ row: Int) -> Mark {
    let cells = rows[row]
    guard cells.count >= 2, !isPairs(row) else { return .none }
    if table.rows[row].isHeader { return .header }
    if cells.allSatisfy(\.isShaded) { return .shaded }
    if cells.allSatisfy(\.isBold) { return .bold }
    // Nothing in the table looks like anything, and all below is of its grid.
    guard row == 0, cells.count >= 3, rows.count >= 3, rows.allSatisfy({ $0.count == cells.count }), !isCellForm,
      !rows.contains(where: { $0.contains { isStyled($0) } }),
      !cells.contains(where: { $0.text.contains(where: \.isNumber) }), !(isAbove(row) && isAbove(row + 2)),
      !isAcross
    else { return .none }
    return .looksLike
  }

  /// Whether each cell has a label in its first line and its answer below, as on customs forms.
  let isCellForm: Bool
  /// Whether labels stand at the left of their answers, as far as words say: in the first, third and fifth cell of a row.
  let isSideBySide: Bool

  /// Whether words say of most cells of such a form which line is the label.
  let isNamedForm: Bool

  private static func isCellForm(_ rows: [[Cell]]) -> Bool {
    let all = rows.joined().filter { !$0.text.isEmpty }
    let labelled = all.count {
      $0.allParagraphs.count > 1 && LabelledLine.isLabel(Line($0.allParagraphs[0]).text.trimmed)
    }
    return labelled >= 2 && labelled * 2 >= all.count
  }

  /// A table of two columns is, mostly; one of more has to show it, and one of an odd number cannot be.
  private static func isSideBySide(_ rows: [[Cell]]) -> Bool {
    var (labels, answers) = (0, 0)
    var isNarrow = true
    for cells in rows {
      if cells.count > 2 { isNarrow = false }
      for (index, cell) in cells.enumerated() where !cell.text.isEmpty && !cell.isRich {
        if index.isMultiple(of: 2) {
          labels += LabelWords.score(cell.text)
        } else {
          answers += LabelWords.score(cell.text)
        }
      }
    }
    return isNarrow ? labels >= answers && (rows.count != 2 || labels > answers) : labels > answers
  }

  // MARK: Sums

  /// Whether a row below others sums them up: its first text says so, and figures stand behind it.
  func isTotal(_ row: Int) -> Bool {
    guard row > 1, let name = rows[row].first(where: { !$0.text.isEmpty }), !name.isRich, Sums.isOne(name.text) else {
      return false
    }
    let values = rows[row].filter { $0.element != name.element && !$0.text.isEmpty }
    return values.allSatisfy { !$0.isRich && $0.text.contains(where: \.isNumber) }
  }

  /// What the first row of full width above calls the columns that a cell stands in.
  func listHead(above row: Int, over cell: Cell) -> String? {
    for above in (0..<row).reversed() where rows[above].count > 1 && !rows[above].contains(where: \.isRich) {
      // A name may be merged down from the row above.
      let heads = table.heads(row: above).map { $0?.printed ?? "" }
      guard heads.allSatisfy({ !$0.isEmpty && ($0.hasSuffix("%") || !$0.contains(where: \.isNumber)) }),
        let index = rows[above].firstIndex(where: { $0.column <= cell.column && cell.column < $0.column + $0.span })
      else { continue }
      return heads[index]
    }
    return nil
  }

  /// What stands over a cell that is a form of its own, as the name of its column: «Vitne 1 | Vitne 2» over «Navn: …» in each.
  func over(_ row: Int, _ index: Int) -> LabelText? {
    let cell = rows[row][index]
    guard rows[row].count > 1, let head = bands.last(where: { $0 < row }) else { return nil }
    return rows[head].first { $0.column <= cell.column && cell.column < $0.column + $0.span }.map { LabelText($0.text) }
  }

  /// Whether a row names what stands below it side by side, and has no answers itself.
  func isBand(_ row: Int) -> Bool { bands.contains(row) }

  private static func isBand(_ row: Int, of rows: [[Cell]]) -> Bool {
    let cells = rows[row]
    guard cells.count > 1, row + 1 < rows.count,
      cells.allSatisfy({ cell in
        !cell.text.isEmpty && !cell.isRich && isShort(cell.text) && LabelText(cell.text).isPlausible
          && !cell.text.hasSuffix(":") && !cell.text.hasSuffix("?")
      })
    else { return false }
    let below = rows[row + 1]
    let areForms = below.count == cells.count && below.allSatisfy(\.isRich)
    return areForms || cells.allSatisfy(\.isStyled) && below.count >= cells.count || cells.allSatisfy { $0.span > 1 }
  }

  // MARK: Labels

  func isStyled(_ cell: Cell) -> Bool { cell.isStyled }

  /// Whether a cell is a label of the one beside it, and no answer.
  ///
  /// - Parameter isFirst: whether a label is expected here: what looks like its neighbour is distinguished by its position.
  func isLabel(_ row: Int, _ index: Int, isFirst: Bool) -> Bool {
    let cells = rows[row]
    let cell = cells[index]
    guard !cell.text.isEmpty, cell.paragraphs.count == 1 || isStyled(cell), LabelText(cell.text).isPlausible else {
      return false
    }
    if cell.text.hasSuffix(":") || cell.text.hasSuffix("?") || isStyled(cell) { return true }
    if CommonLabels.isOne(cell.text) || LabelText(cell.text).isSigned { return true }
    // Nothing but its position says so.
    guard isFirst, isSideBySide, cells.count.isMultiple(of: 2), LabelWords.score(cell.text) >= 0 else { return false }
    return isShort(cell.text) || cells.count == 2
  }

  /// What stands in many cells of one sign each behind a label, as one word; nil for other cells.
  func signs(_ row: Int, after index: Int) -> String? {
    let behind = rows[row][(index + 1)...]
    guard behind.count >= 4, behind.allSatisfy({ $0.text.count <= 1 && !$0.isRich }) else { return nil }
    let text = behind.map(\.text).joined()
    return text.count >= 2 ? text : nil
  }

  func isShort(_ text: String) -> Bool { Self.isShort(text) }

  private static func isShort(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count <= 8 && text.count <= 90
  }

  /// Whether a row holds boxes, or what belongs to them.
  func isTaken(_ row: Int, by taken: Set<Element>) -> Bool {
    rows[row].contains { cell in cell.allParagraphs.contains(where: taken.contains) }
  }

  /// What the nearest row of names above calls a column.
  func head(above row: Int, of index: Int) -> String? {
    let cell = rows[row][index]
    for above in rows[..<row].reversed() where above.count == rows[row].count && !above.contains(where: \.isRich) {
      let styled = above.allSatisfy { isStyled($0) || $0.text.isEmpty }
      if styled || above.allSatisfy({ !$0.text.isEmpty && isShort($0.text) }) && above[0].element == rows[0][0].element
      {
        return above.first { $0.column == cell.column }.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
      }
    }
    return nil
  }

  /// Whether a paragraph in a cell is a label of the one below: it is smaller, bold, or ends with a colon, and the other does not.
  static func isCaption(_ first: Element, _ second: Element) -> Bool {
    let (label, answer) = (Line(first), Line(second))
    guard LabelledLine.isLabel(label.text.trimmed) else { return false }
    if label.text.trimmed.hasSuffix(":") || label.text.trimmed.hasSuffix("?") { return true }
    if label.isBold != answer.isBold { return label.isBold }
    guard let small = size(of: label), let large = size(of: answer) else { return size(of: label) != nil }
    return small < large
  }

  /// Whether the first line of a cell is a label, as far as words say, and what stands below it none.
  ///
  /// - Parameter isLikely: whether the cells around it are so.
  static func isNamed(_ paragraphs: [Element], isLikely: Bool = false) -> Bool {
    guard let first = paragraphs.first else { return false }
    let label = Line(first).text.trimmed
    let answer = paragraphs.dropFirst().map { Line($0).text.trimmed }.joined(separator: " ")
    guard LabelledLine.isLabel(label), !LabelledLine(Line(first)).pairs.contains(where: \.isPlain) else { return false }
    let (of, other) = (LabelWords.score(label), max(0, LabelWords.score(answer)))
    return of > other || isLikely && of == other
  }

  /// Whether a line is in smaller print than another.
  static func isSmaller(_ caption: Line, than line: Line) -> Bool {
    guard let small = size(of: caption) else { return false }
    return size(of: line).map { small < $0 } ?? true
  }

  /// The cell of a table that has no other, with nothing but text; nil for other tables.
  var soleCell: Cell? {
    guard rows.count == 1, rows[0].count == 1, !rows[0][0].isRich, !rows[0][0].text.isEmpty else { return nil }
    return rows[0][0]
  }

  /// What is too small for anybody to read tells nothing: some programs leave empty cells in such print, and answers take it over.
  static func size(of line: Line) -> Int? {
    line.atoms.first { !$0.sign.properties.isWhitespace }?.element.parent?.first(.runProperties)?.first(.w("sz"))?
      .int(.value, in: PrintSize.readable)
  }
}

extension LabelledTable.Cell {
  init(_ cell: FormTable.Cell) {
    let blocks = FormBlocks.blocks(in: cell.element)
    let lines = blocks.compactMap { block -> Line? in
      if case .paragraph(let paragraph) = block { Line(paragraph) } else { nil }
    }
    let written = lines.filter { !$0.isEmpty && !$0.isLeader }
    element = cell.element
    column = cell.column
    span = cell.span
    isMerged = cell.isMerged
    paragraphs = written.map(\.paragraph)
    let texts = written.map { LinePieces.shown($0) }
    // «      mnd.» with nothing before the unit is as empty.
    let isOpen = written.count == 1 && Blank(measured: written[0]) != nil
    text = cell.isContinued || isOpen ? "" : texts.filter { !$0.isEmpty }.joined(separator: "\n")
    isBold = !written.isEmpty && written.allSatisfy(\.isBold)
    isShaded = cell.isShaded
    let others = blocks.contains { if case .paragraph = $0 { false } else { true } }
    let labelled = written.contains { line in
      let read = LabelledLine(line)
      return !read.pairs.filter(\.isPlain).isEmpty
    }
    let isCaptioned = written.count > 1 && LabelledTable.isCaption(written[0].paragraph, written[1].paragraph)
    isRich = others || labelled || isCaptioned
  }

  var isStyled: Bool { isBold || isShaded }

  var allParagraphs: [Element] { element.children(.paragraph).map { $0 } }
}

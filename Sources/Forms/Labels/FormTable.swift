import LibXML
import Norwegian
import WordML

/// A table of a form as a grid: what each cell holds, and in which columns it stands.
struct FormTable {
  struct Cell {
    let element: Element
    /// The first grid column, and how many it spans.
    let column: Int
    let span: Int
    /// Whether it is the lower part of a cell that is merged downwards.
    let isContinued: Bool
    let isMerged: Bool
    let content: CellContent

    /// What it says, where it holds text and nothing else.
    var label: LabelText? {
      if case .text(let label, _) = content { label } else { nil }
    }

    /// The paragraphs in which something stands.
    var paragraphs: [Element] {
      FormBlocks.blocks(in: element).compactMap { block in
        if case .paragraph(let paragraph) = block, !Line(paragraph).isEmpty { paragraph } else { nil }
      }
    }

    /// All that it says.
    var text: String { paragraphs.map { Line($0).text.trimmed }.joined(separator: " ") }

    /// A day, a number, a telephone: figures without a word, which are no label of anything.
    var isFigures: Bool {
      guard blank == nil, label == nil else { return false }
      let text = text
      return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// Whether all of its text is bold, as the name of a column is.
    var isBold: Bool { !paragraphs.isEmpty && paragraphs.allSatisfy { Line($0).isBold } }

    /// Whether it has a ground of its own, as names of columns have, and cells that nobody is to fill.
    var isShaded: Bool {
      let fill = element.first(.w("tcPr"))?.first(.w("shd"))?.attribute(.w("fill"))?.uppercased()
      return fill.map { !["AUTO", "FFFFFF", ""].contains($0) } ?? false
    }

    /// Whether its blank is dots or underscores.
    var hasLeaders: Bool {
      guard case .blank(let blank) = content, case .paragraphs(let paragraphs) = blank.kind else { return false }
      return paragraphs.contains { Line($0).isLeader }
    }

    var blank: Blank? {
      if case .blank(let blank) = content, !isContinued { blank } else { nil }
    }
  }

  let element: Element
  let rows: [(element: Element, isHeader: Bool, cells: [Cell])]
  let width: Int

  /// - Parameter takesUnits: whether a cell with a blank and its unit is a blank, as in forms that nobody declared.
  init(_ table: Element, takesUnits: Bool = false) {
    element = table
    // What stands in controls with the form's own tags is not looked for once more.
    rows = Table(table) { SlotFinder.slotTag(of: $0) == nil }.rows.map { row in
      let cells = row.cells.map { cell in
        Cell(
          element: cell.element, column: cell.columns.first, span: cell.columns.span,
          isContinued: cell.merge == .goesOn, isMerged: cell.merge != nil,
          content: CellContent(cell.element, takesUnits: takesUnits))
      }
      return (row.element, row.isHeader, cells)
    }
    width = rows.map { $0.cells.last.map { $0.column + $0.span } ?? 0 }.max() ?? 0
  }

  /// Whether cells have a label in their first line and room below it, as on customs forms.
  var labelsStandOverRoom: Bool {
    let lines = rows.flatMap(\.cells).filter { !$0.isContinued }.map { cell in
      cell.element.children(.paragraph).map { Line($0) }
    }
    let over = lines.count { $0.count > 1 && !$0[0].isEmpty && $0.dropFirst().allSatisfy(\.isEmpty) }
    return over >= 2
  }

  /// The boxes of a table that has nothing else, one in each cell.
  var onlyBoxes: [PrintedBox]? {
    let cells = rows.flatMap(\.cells)
    let boxes = cells.compactMap { cell -> PrintedBox? in
      guard case .boxes(let boxes, let label) = cell.content, boxes.count == 1, label.isEmpty, !boxes[0].text.isEmpty
      else { return nil }
      return boxes[0]
    }
    let others = cells.count { $0.blank == nil } - boxes.count
    return boxes.count > 1 && others == 0 ? boxes : nil
  }

  /// Room below a line of advice, in a table that has one cell.
  var soleRoom: Blank? {
    guard rows.count == 1, rows[0].cells.count == 1 else { return nil }
    let blocks = FormBlocks.blocks(in: rows[0].cells[0].element)
    let lines = blocks.compactMap { block -> Line? in
      if case .paragraph(let paragraph) = block { Line(paragraph) } else { nil }
    }
    let written = lines.prefix { !$0.isEmpty }
    let room = lines.dropFirst(written.count)
    guard lines.count == blocks.count, !written.isEmpty, written.allSatisfy(\.isAdvice), let first = room.first,
      room.allSatisfy(\.isEmpty)
    else { return nil }
    return Blank(kind: .paragraphs([first.paragraph]))
  }

  /// The cell of a table that has no other, where it is blank.
  var soleBlank: Cell? {
    guard rows.count == 1, rows[0].cells.count == 1, rows[0].cells[0].blank != nil else { return nil }
    return rows[0].cells[0]
  }

  /// The cell of a row that stands in exactly these columns.
  func cell(row: Int, column: Int, span: Int) -> Cell? {
    guard rows.indices.contains(row) else { return nil }
    return rows[row].cells.first { $0.column == column && $0.span == span }
  }

  /// What names the columns of a row of heads: a cell that is merged down from the row above has its name there.
  func heads(row: Int) -> [LabelText?] {
    rows[row].cells.map { cell in
      guard cell.label == nil, cell.isContinued else { return cell.label }
      for above in stride(from: row - 1, through: 0, by: -1) {
        guard let origin = self.cell(row: above, column: cell.column, span: cell.span), origin.isMerged else {
          return nil
        }
        if !origin.isContinued { return origin.label }
      }
      return nil
    }
  }

  /// The text of the cell that is merged down into this row's first one.
  func mergedLabel(row: Int) -> LabelText? {
    guard let first = rows[row].cells.first, first.isMerged else { return nil }
    for above in stride(from: row, through: 0, by: -1) {
      guard let cell = rows[above].cells.first, cell.isMerged else { return nil }
      if !cell.isContinued { return cell.label }
    }
    return nil
  }
}

/// What a cell of a form is there for.
enum CellContent {
  case blank(Blank)
  /// Only text: a label, perhaps; and its first paragraph alone.
  case text(LabelText, first: LabelText)
  /// Boxes and nothing to write on; with the text in front of the first.
  case boxes([PrintedBox], label: String)
  /// Nothing but a number: «1.»
  case number
  /// Text with blanks in it, tables, pictures: to be looked into.
  case other

  init(_ cell: Element, takesUnits: Bool) {
    let blocks = FormBlocks.blocks(in: cell)
    var lines: [Line] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): lines.append(Line(paragraph))
      case .control(let control) where blocks.count == 1 && Blank.isOpen(control):
        self = .blank(Blank(kind: .control(control)))
        return
      case .control, .table:
        self = .other
        return
      }
    }
    let written = lines.filter { !$0.isEmpty }
    if takesUnits, written.count == 1, let blank = Blank(measured: written[0]) {
      self = .blank(blank)
    } else {
      self = Self.content(of: lines)
    }
  }

  private static func content(of lines: [Line]) -> CellContent {
    let written = lines.filter { !$0.isEmpty }
    if written.isEmpty { return lines.first.map { .blank(Blank(kind: .paragraphs([$0.paragraph]))) } ?? .other }
    if written.allSatisfy(\.isLeader) { return .blank(Blank(kind: .paragraphs(written.map(\.paragraph)))) }
    if written.count == 1, let sole = written[0].soleThing { return .blank(Blank(sole: sole.thing)) }
    if written.count == 1, let choice = written[0].soleChoice {
      return .blank(Blank(kind: .stretch(written[0], choice)))
    }
    if written.allSatisfy(\.hasBoxes) || written.dropFirst().allSatisfy(\.hasBoxes) && written.count > 1 {
      return boxes(written)
    }
    let hasThings = written.contains { line in line.atoms.contains { $0.thing != nil } }
    if hasThings || written.contains(where: { !LineReading($0).pairs.allSatisfy(\.isImplicit) }) { return .other }
    let texts = written.map { $0.text.trimmed }
    let text = texts.joined(separator: " ")
    if PromptText(text) != nil { return .blank(Blank(kind: .paragraphs(written.map(\.paragraph)))) }
    if text.allSatisfy({ $0.isNumber || $0 == "." || $0 == ")" || $0.isWhitespace }) { return .number }
    return .text(LabelText(text), first: LabelText(texts[0]))
  }

  /// The first line may be the question.
  private static func boxes(_ lines: [Line]) -> CellContent {
    var boxes: [PrintedBox] = []
    var label = ""
    for (number, line) in lines.enumerated() {
      let reading = LineReading(line)
      // What is asked beside the boxes has a place of its own; so has each of two questions.
      if reading.hasTail || !reading.more.isEmpty || reading.boxes?.boxes.isEmpty == true { return .other }
      guard let found = reading.boxes else {
        guard number == 0, !line.atoms.contains(where: { $0.thing != nil }) else { return .other }
        label = line.text.trimmed
        continue
      }
      if !found.label.isEmpty {
        // Questions one below the other are looked at one by one.
        guard number == 0, lines.count == 1 || found.boxes.count > 1 else { return .other }
        label = found.label
      }
      boxes += found.boxes
    }
    return .boxes(boxes, label: label)
  }
}

extension Blank {
  /// The blank that a field or control is.
  init(sole thing: Line.Thing) {
    switch thing {
    case .field(let field): self.init(kind: .field(field))
    case .control(let control): self.init(kind: .control(control))
    case .box, .other: self.init(kind: .paragraphs([]))
    }
  }
}

/// What stands one below the other: in a body, a cell, a text box, a header.
enum FormBlocks {
  enum Block {
    case paragraph(Element)
    case table(Element)
    case control(ContentControl)
  }

  /// The blocks of a container; controls of the form's own tags are left out, those without any name are looked through.
  static func blocks(in container: Element) -> [Block] {
    container.children.flatMap { child -> [Block] in
      if Revisions.isGone(child) { return [] }
      if child.matches(.paragraph) { return [.paragraph(child)] }
      if child.matches(.table) { return [.table(child)] }
      if child.onlyWraps { return blocks(in: child) }
      guard let control = ContentControl(child) else { return [] }
      if SlotFinder.slotTag(of: control) != nil || control.tag.map(SlotFinder.isNoField) ?? false { return [] }
      if Blank.isOpen(control) { return [.control(control)] }
      return control.content.map { blocks(in: $0) } ?? []
    }
  }
}

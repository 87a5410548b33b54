import LibXML
import WordML

/// What is blank and has no label: every empty cell, every line to write on, so that a person can name each.
extension BlankSearch {
  /// Those below an element, in the order of tables, then of lines.
  func unlabelled(below root: Element) -> [Candidate] {
    let owned = Owned(candidates)
    var found: [Candidate] = []
    var cells: Set<Element> = []
    for table in tables {
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() {
          guard let blank = cell.blank, !owned.has(blank) else { continue }
          if case .paragraphs(let paragraphs) = blank.kind { cells.formUnion(paragraphs) }
          let head = blank.start.flatMap { owned.heads[$0] }
          found.append(
            unlabelled(blank, at: cell.element, column: index + 1, label: head?.label, of: head?.table))
        }
      }
    }
    for paragraph in root.descendants where paragraph.matches(.paragraph) && !paragraph.isInFallback {
      guard !cells.contains(paragraph), !owned.elements.contains(paragraph) else { continue }
      found += lines(in: paragraph, besides: owned)
    }
    return found.numbered(by: \.spot)
  }

  /// Leaders of a paragraph.
  private func lines(in paragraph: Element, besides owned: Owned) -> [Candidate] {
    guard
      paragraph.descendants.contains(where: {
        $0.matches(.text) && $0.text.unicodeScalars.contains(where: Leader.isLeader)
      })
    else { return [] }
    let line = Line(paragraph)
    let column = Self.column(of: paragraph)
    if line.isLeader { return [unlabelled(Blank(kind: .paragraphs([paragraph])), at: paragraph, column: column)] }
    let ranges = owned.ranges[paragraph] ?? []
    return LineParts(line).parts.compactMap { part in
      guard case .blank(let range, nil) = part, !range.isEmpty, !ranges.contains(where: { $0.overlaps(range) }) else {
        return nil
      }
      return unlabelled(Blank(kind: .stretch(line, range)), at: paragraph, column: column)
    }
  }

  /// What the places with labels are made of.
  private struct Owned {
    private(set) var elements: Set<Element> = []
    private(set) var ranges: [Element: [Range<Int>]] = [:]
    /// The cells of tables with names of columns, by their first elements: these are known only if the table is.
    private(set) var heads: [Element: (label: LabelText, table: Element)] = [:]

    init(_ candidates: [Candidate]) {
      for candidate in candidates { for content in [candidate.content] + candidate.twins { add(content) } }
    }

    func has(_ blank: Blank) -> Bool { blank.start.map(elements.contains) ?? true }

    private mutating func add(_ content: Candidate.Content) {
      switch content {
      case .blank(let blank):
        switch blank.kind {
        case .stretch(let line, let range): ranges[line.paragraph, default: []].append(range)
        case .paragraphs(let paragraphs): elements.formUnion(paragraphs)
        case .field, .control: if let start = blank.start { elements.insert(start) }
        }
      case .boxes(let boxes): elements.formUnion(boxes.map(\.paragraph))
      case .rows(let rows):
        for boxes in rows.boxes.joined() { elements.formUnion(boxes.map(\.paragraph)) }
        for cells in rows.cells {
          for (blank, label) in zip(cells, rows.headers) {
            guard let start = blank?.start else { continue }
            // A single row under labels is as many places.
            if rows.rows.count == 1, !rows.isPrinted, !label.folded.isEmpty {
              elements.insert(start)
            } else {
              heads[start] = (label, rows.table)
            }
          }
        }
      }
    }
  }
}

extension Blank {
  /// The element that distinguishes it from others; nil for one that has none.
  fileprivate var start: Element? {
    switch kind {
    case .paragraphs(let paragraphs): paragraphs.first
    case .stretch(let line, _): line.paragraph
    case .field(let field): field.first
    case .control(let control): control.element
    }
  }
}

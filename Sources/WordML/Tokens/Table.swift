import LibXML

/// A table as a person sees it: rows and cells, also those that stand in controls or custom XML, each cell with the columns of the grid that it covers.
///
/// What a tracked change took away is not there. A table in Word has 63 columns at most: a number beyond is no width that anybody sees, and
/// counts as if it were not there.
///
///     for row in Table(element).rows {
///       for cell in row.cells { print(cell.columns.first, VisibleText.of(cell.element)) }
///     }
package struct Table {
  /// The columns that a cell covers.
  package struct Columns: Equatable, Sendable {
    /// The first, from 0.
    package let first: Int
    package let span: Int
    package var end: Int { first + span }
  }

  package struct Cell {
    /// Whether it is merged with cells above and below.
    package enum Merge { case begins, goesOn }

    package let element: Element
    /// The controls around it within its row, outermost first.
    package let controls: [ContentControl]
    package let columns: Columns
    /// `w:vMerge`; nil where it is a cell by itself.
    package let merge: Merge?
  }

  package struct Row {
    package let element: Element
    /// The controls around it within its table, outermost first.
    package let controls: [ContentControl]
    package let cells: [Cell]

    /// Whether it is repeated on every page that the table goes on to.
    package var isHeader: Bool { element.first(.w("trPr"))?.first(.w("tblHeader"))?.isOn() ?? false }
    /// The height that it has at least, in twentieths of a point; nil where it is as high as its text.
    package var height: Int? { element.first(.w("trPr"))?.first(.w("trHeight"))?.int(.value, in: 1...31680) }

    /// The row that an element is.
    ///
    /// - Parameters:
    ///   - row: a `w:tr`.
    ///   - entering: whether cells in a control are cells of this row.
    package init(_ row: Element, entering: (ContentControl) -> Bool = { _ in true }) {
      self.init(row, in: [], entering: entering)
    }

    fileprivate init(_ row: Element, in controls: [ContentControl], entering: (ContentControl) -> Bool) {
      element = row
      self.controls = controls
      var column = Table.columnsBefore(row)
      cells = Table.contents(of: row, .cell, [], entering).map { cell, controls in
        let columns = Columns(first: column, span: Table.span(of: cell))
        column = columns.end
        return Cell(element: cell, controls: controls, columns: columns, merge: Table.merge(of: cell))
      }
    }

    /// The row that an element stands in, the nearest of them, and the index of its cell there; nil outside tables.
    package static func around(_ element: Element) -> (row: Row, cell: Int)? {
      guard let cell = element.nearest(.cell), let row = cell.nearest(.row).map({ Row($0) }),
        let index = row.cells.firstIndex(where: { $0.element == cell })
      else { return nil }
      return (row, index)
    }
  }

  package let element: Element
  package let rows: [Row]

  /// The table that an element is.
  ///
  /// - Parameters:
  ///   - table: a `w:tbl`.
  ///   - entering: whether rows and cells in a control are rows and cells of this table.
  package init(_ table: Element, entering: (ContentControl) -> Bool = { _ in true }) {
    element = table
    rows = Self.contents(of: table, .row, [], entering).map { Row($0, in: $1, entering: entering) }
  }

  /// The table that an element stands in, the nearest of them; nil outside tables.
  package init?(around element: Element) {
    guard let table = element.nearest(.table) else { return nil }
    self.init(table)
  }

  private static func contents(
    of parent: Element, _ name: Name, _ controls: [ContentControl], _ entering: (ContentControl) -> Bool
  ) -> [(Element, [ContentControl])] {
    parent.children.flatMap { child -> [(Element, [ContentControl])] in
      if child.matches(name) { return Revisions.isGone(child) ? [] : [(child, controls)] }
      if let control = ContentControl(child) {
        guard entering(control), let content = control.content else { return [] }
        return contents(of: content, name, controls + [control], entering)
      }
      return child.onlyWraps ? contents(of: child, name, controls, entering) : []
    }
  }

  // MARK: What properties say

  /// The columns of the grid that a row leaves out before its first cell.
  package static func columnsBefore(_ row: Element) -> Int {
    row.first(.w("trPr"))?.first(.w("gridBefore"))?.int(.value, in: 0...63) ?? 0
  }

  /// How many columns of the grid a cell takes.
  package static func span(of cell: Element) -> Int {
    cell.first(.w("tcPr"))?.first(.w("gridSpan"))?.int(.value, in: 1...63) ?? 1
  }

  /// The width that a cell asks for, in twentieths of a point; nil where it is none that a page can have.
  package static func width(of cell: Element) -> Int? {
    let width = cell.first(.w("tcPr"))?.first(.w("tcW"))
    guard width?.attribute(.w("type")) ?? "dxa" == "dxa" else { return nil }
    return width?.int(.w("w"), in: 1...31680)
  }

  private static func merge(of cell: Element) -> Cell.Merge? {
    cell.first(.w("tcPr"))?.first(.w("vMerge")).map { $0.attribute(.value) == "restart" ? .begins : .goesOn }
  }
}

extension Element {
  /// Whether it holds paragraphs, rows or cells and says nothing itself: custom XML, and what a tracked change put there or moved there.
  package var onlyWraps: Bool { matches(.w("customXml")) || matches(.w("ins")) || matches(.w("moveTo")) }

  /// The nearest element of a name that this one is or stands in.
  package func nearest(_ name: Name) -> Element? { sequence(first: self) { $0.parent }.first { $0.matches(name) } }

  /// The cell that a paragraph stands in, also in a control or custom XML in it; nil elsewhere.
  package var cellAround: Element? {
    var above = parent
    while let current = above, current.matches(.control) || current.matches(.w("sdtContent")) || current.onlyWraps {
      above = current.parent
    }
    return above.flatMap { $0.matches(.cell) ? $0 : nil }
  }
}

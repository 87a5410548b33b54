import LibXML

/// In which columns of its table's grid a cell stands: `w:gridBefore` of its row, and `w:gridSpan` of the cells up to it.
///
/// A table in Word has 63 columns at most. A number beyond is no width that anybody sees, and counts as if it were not there.
///
///     var column = TableGrid.columnsBefore(row)
///     for cell in cells { column += TableGrid.span(of: cell) }
package enum TableGrid {
  /// The columns that a cell covers.
  package struct Columns: Equatable, Sendable {
    /// The first, from 0.
    package let first: Int
    package let span: Int
  }

  /// The columns of the grid that a row leaves out before its first cell.
  package static func columnsBefore(_ row: Element) -> Int {
    row.first(.w("trPr"))?.first(.w("gridBefore"))?.int(.value, in: 0...63) ?? 0
  }

  /// The width that a cell asks for, in twentieths of a point; nil where it is none that a page can have.
  package static func width(of cell: Element) -> Int? {
    let width = cell.first(.w("tcPr"))?.first(.w("tcW"))
    guard width?.attribute(.w("type")) ?? "dxa" == "dxa" else { return nil }
    return width?.int(.w("w"), in: 1...31680)
  }

  /// How many columns of the grid a cell takes.
  package static func span(of cell: Element) -> Int {
    cell.first(.w("tcPr"))?.first(.w("gridSpan"))?.int(.value, in: 1...63) ?? 1
  }
}

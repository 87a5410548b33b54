import LibXML
import TestSupport
import Testing
import WordML

/// The rows and cells of a table, and where they stand in its grid, whatever a file says of them.
@Suite struct TableTests {
  private func grid(_ value: String?) throws -> (before: Int, span: Int) {
    let number = value.map { " w:val=\"\($0)\"" } ?? ""
    let row = try parsed(
      "<w:tr><w:trPr><w:gridBefore\(number)/></w:trPr><w:tc><w:tcPr><w:gridSpan\(number)/></w:tcPr><w:p/></w:tc></w:tr>"
    )
    let cell = try #require(row.descendants(.cell).first)
    return (Table.columnsBefore(try #require(row.descendants(.row).first)), Table.span(of: cell))
  }

  @Test func `a row begins after the columns that it leaves out, and a cell spans what it says`() throws {
    #expect(try grid("3") == (3, 3))
    #expect(try grid("63") == (63, 63))
    #expect(try grid("0") == (0, 1))
  }

  @Test(arguments: NumberSites.values + ["64", "2000000000"])
  func `a width that no table has is none`(value: String) throws {
    let grid = try grid(value)

    #expect(grid == (0, 1))
  }

  @Test func `a width that is not there is none`() throws {
    #expect(try grid(nil) == (0, 1))
  }

  // MARK: Rows and cells

  /// A table as lines of text: «0+2 Navn» for a cell of two columns that begins in the first; «!» and «^» where a merged one begins and goes on.
  private func drawn(_ rows: String, entering: (ContentControl) -> Bool = { _ in true }) throws -> [String] {
    let tree = try parsed("<w:tbl><w:tblPr/>\(rows)</w:tbl>")
    let table = try #require(tree.descendants(.table).first)
    return Table(table, entering: entering).rows.map { row in
      (row.isHeader ? "# " : "")
        + row.cells.map { cell in
          let merge = cell.merge.map { $0 == .begins ? "!" : "^" } ?? ""
          return "\(cell.columns.first)+\(cell.columns.span)\(merge) \(VisibleText.of(cell.element))"
        }.joined(separator: " | ")
    }
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func control(_ content: String, tag: String = "goog_rdk_1") -> String {
    "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  @Test func `cells stand in the columns that those before them leave`() throws {
    #expect(
      try drawn(
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Navn", "<w:gridSpan w:val=\"2\"/>") + cell("Klasse") + "</w:tr>"
          + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("Kari", "<w:vMerge w:val=\"restart\"/>")
          + cell("1STA", "<w:vMerge/>") + "</w:tr>")
        == ["# 0+2 Navn | 2+1 Klasse", "1+1! Kari | 2+1^ 1STA"])
  }

  @Test(arguments: ["w:customXml", "w:ins", "w:moveTo"])
  func `what only wraps rows and cells is looked through`(wrapper: String) throws {
    #expect(
      try drawn("<\(wrapper)><w:tr><\(wrapper)>" + cell("A") + "</\(wrapper)>" + cell("B") + "</w:tr></\(wrapper)>")
        == ["0+1 A | 1+1 B"])
  }

  @Test func `rows and cells in controls are those of the table, unless the caller says otherwise`() throws {
    let rows = control("<w:tr>" + control(cell("A")) + cell("B") + "</w:tr>") + "<w:tr>" + cell("C") + "</w:tr>"

    #expect(try drawn(rows) == ["0+1 A | 1+1 B", "0+1 C"])
    #expect(try drawn(rows) { $0.tag != "goog_rdk_1" } == ["0+1 C"])
  }

  @Test func `what a tracked change took away is not there`() throws {
    #expect(
      try drawn(
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("A") + "</w:tr><w:tr>"
          + cell("B", "<w:cellDel w:id=\"2\"/>") + cell("C") + "</w:tr>") == ["0+1 C"])
  }

  @Test func `the row around an element is the nearest, also where it stands in a control`() throws {
    let inner = "<w:tc><w:tbl><w:tr>" + cell("x") + cell("y") + "</w:tr></w:tbl><w:p/></w:tc>"
    let tree = try parsed("<w:tbl><w:tr>" + cell("A") + control(cell("B")) + inner + "</w:tr></w:tbl>")
    func position(_ text: String) throws -> [Int] {
      let found = try #require(tree.descendants(.text).first { $0.text == text })
      let position = try #require(Table.Row.around(found))
      return [position.row.cells.count, position.cell]
    }

    #expect(try position("A") == [3, 0])
    #expect(try position("B") == [3, 1])
    #expect(try position("y") == [2, 1])
    #expect(Table.Row.around(tree) == nil)
  }
}

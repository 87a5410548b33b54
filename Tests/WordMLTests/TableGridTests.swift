import LibXML
import TestSupport
import Testing
import WordML

/// Where a cell stands in its table's grid, whatever a file says of it.
@Suite struct TableGridTests {
  private func grid(_ value: String?) throws -> (before: Int, span: Int) {
    let number = value.map { " w:val=\"\($0)\"" } ?? ""
    let row = try parsed(
      "<w:tr><w:trPr><w:gridBefore\(number)/></w:trPr><w:tc><w:tcPr><w:gridSpan\(number)/></w:tcPr><w:p/></w:tc></w:tr>"
    )
    let cell = try #require(row.descendants(.cell).first)
    return (TableGrid.columnsBefore(try #require(row.descendants(.row).first)), TableGrid.span(of: cell))
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
}

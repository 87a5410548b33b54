/// Where something stands in a list: the file, and as much of sheet, row and column as is known. Never what stands there.
package struct TablePlace: Hashable, Sendable {
  /// The file's name as the caller gave it.
  package let file: String
  /// The sheet's name; nil in a text file.
  package let sheet: String?
  /// The row of a sheet, or the line of a text file, from 1.
  package let row: Int?
  /// From 1.
  package let column: Int?
  /// The name of the column in the list, where it has one.
  package let header: String?

  package init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
  }

  func with(header: String?) -> TablePlace {
    TablePlace(file: file, sheet: sheet, row: row, column: column, header: header)
  }
}

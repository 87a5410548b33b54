import LibXML

/// A file with tables: the sheets of a workbook, or the one table of a text file.
///
///     let file = try TableFile.read(bytes, name: "1STA.xlsx")
///     let list = try RowTable(in: file, rules: HeaderRules(hints: ["fornavn", "etternavn"]))
package struct TableFile: Sendable {
  package let name: String
  package let sheets: [Sheet]

  package init(name: String, sheets: [Sheet]) {
    self.name = name
    self.sheets = sheets
  }

  /// The file without sheets that are no list for the caller.
  package func without(sheets names: Set<String>) -> TableFile {
    TableFile(name: name, sheets: sheets.filter { !names.contains($0.name ?? "") })
  }

  /// Reads a file as what its bytes say it is, whatever its name ends with.
  package static func read(
    _ bytes: [UInt8], name: String, limits: TableLimits = .standard
  ) throws(TableFault) -> TableFile {
    let place = TablePlace(file: name)
    guard bytes.count <= limits.fileBytes else {
      throw TableFault(.tooLarge, place, detail: "\(limits.fileBytes >> 20) MB")
    }
    switch FileSignature(bytes, name: name) {
    case .zip, .ole: return TableFile(name: name, sheets: try Workbook.sheets(of: bytes, place: place, limits: limits))
    case .text: return TableFile(name: name, sheets: [try CSVReader.sheet(of: bytes, place: place, limits: limits)])
    case .other(let kind): throw TableFault(kind, place)
    }
  }
}

/// One table of a file, with everything that stands in it.
package struct Sheet: Sendable {
  /// Nil for a text file.
  package let name: String?
  package let isHidden: Bool
  /// The rows that hold anything, in order; of a list that is read row by row the first ones.
  package let rows: [SheetRow]
  /// How many rows hold anything.
  let rowCount: Int
  /// Columns that the file hides, from 1. They are read all the same.
  package let hiddenColumns: Set<Int>
  /// Cells that are shown as one; the first holds the value.
  package let merged: [CellRange]
  /// What was wrong with the text file as such.
  package let problems: [TableProblem]
  /// The comments beside cells, in the order of the file.
  package var comments: [(cell: CellAddress, text: String)] = []

  package init(
    name: String?, isHidden: Bool = false, rows: [SheetRow], rowCount: Int? = nil, hiddenColumns: Set<Int> = [],
    merged: [CellRange] = [], problems: [TableProblem] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.rowCount = rowCount ?? rows.count
    self.hiddenColumns = hiddenColumns
    self.merged = merged
    self.problems = problems
  }
}

/// One row of a sheet that holds anything.
package struct SheetRow: Equatable, Sendable {
  /// The row in the sheet, or the line of the text file where it begins, from 1.
  package let number: Int
  package let isHidden: Bool
  /// The filled cells by column.
  package let cells: [SheetCell]

  package init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// Whether a person sees nothing in the row.
  package var isBlank: Bool { cells.allSatisfy(\.value.isBlank) }

  package func cell(_ column: Int) -> SheetCell? { cells.first { $0.column == column } }
}

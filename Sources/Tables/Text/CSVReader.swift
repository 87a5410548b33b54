/// Reads a text file with separated cells as a sheet.
enum CSVReader {
  static func sheet(of bytes: [UInt8], place: TablePlace, limits: TableLimits) throws(TableFault) -> Sheet {
    let text = Array(try TextDecoding.text(bytes, place: place).utf8)
    let separator = Separator(of: text)
    var records = CSVRecords(text, separator: separator.byte, from: separator.start, line: separator.line)
    var rows: [SheetRow] = []
    while let record = records.next() {
      guard let row = try row(of: record, place: place, limits: limits) else { continue }
      guard rows.count < limits.rows else {
        throw TableFault(
          .tooManyRows, TablePlace(file: place.file, row: record.line), detail: "\(limits.rows)")
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw TableFault(.empty, place) }
    return Sheet(name: nil, rows: rows, problems: problems(records.flaws, place: place))
  }

  static func problems(_ flaws: [CSVRecords.Flaw], place: TablePlace) -> [TableProblem] {
    flaws.map { TableProblem($0.kind, TablePlace(file: place.file, row: $0.line, column: $0.column)) }
  }

  /// Nil for a record in which nothing stands.
  static func row(
    of record: CSVRecords.Record, place: TablePlace, limits: TableLimits
  ) throws(TableFault) -> SheetRow? {
    let cells = try cells(of: record, place: place, limits: limits)
    return cells.contains { !$0.value.isBlank } ? SheetRow(number: record.line, cells: cells) : nil
  }

  private static func cells(
    of record: CSVRecords.Record, place: TablePlace, limits: TableLimits
  ) throws(TableFault) -> [SheetCell] {
    var cells: [SheetCell] = []
    for (index, text) in record.cells.enumerated() where !text.isEmpty {
      let place = TablePlace(file: place.file, row: record.line, column: index + 1)
      guard index < limits.columns else { throw TableFault(.tooManyColumns, place, detail: "\(limits.columns)") }
      guard text.utf16.count <= limits.characters else {
        throw TableFault(.cellTooLong, place, detail: "\(limits.characters)")
      }
      cells.append(SheetCell(column: index + 1, value: .text(FormulaGuard.removed(from: text))))
    }
    return cells
  }
}

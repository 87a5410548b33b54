/// A list that is read row by row, as often as it is asked for.
///
///     if let list = try TextList(bytes, name: "fylket.csv", rules: rules) {
///       try list.forEach { row in … }
///     }
package protocol RowList: Sendable {
  /// The list's name, header and columns, without rows.
  var table: RowTable { get }

  /// Hands out the rows that can be trusted, and returns what there is besides.
  func forEach(_ body: (RowTable.Row) -> Void) throws(TableFault) -> RowListEnd
}

/// What is known of a list when all of it was read.
package struct RowListEnd: Sendable {
  /// How many rows there are in all.
  package let rows: Int
  /// What was wrong, in the order of the file.
  package let problems: [TableProblem]
  /// Rows that repeat the names of the columns.
  package let repeatedHeaders: [Int]
}

/// A text file as a list. What stays in memory is the file's text, not its rows.
package struct TextList: RowList {
  package let table: RowTable
  private let text: [UInt8]
  private let separator: Separator
  private let found: HeaderFinder.Found
  private let rules: HeaderRules
  private let limits: TableLimits

  /// Nil for bytes that are no text: a workbook. Throws what reading it whole would throw, but for rows and cells, which are read later.
  package init?(
    _ bytes: [UInt8], name: String, rules: HeaderRules, limits: TableLimits = .standard
  ) throws(TableFault) {
    guard case .text = FileSignature(bytes, name: name), bytes.count <= limits.fileBytes else { return nil }
    let place = TablePlace(file: name)
    text = Array(try TextDecoding.text(bytes, place: place).utf8)
    separator = Separator(of: text)
    var records = CSVRecords(text, separator: separator.byte, from: separator.start, line: separator.line)
    var rows: [SheetRow] = []
    while rows.count < HeaderFinder.neededRows, let record = records.next() {
      if let row = try CSVReader.row(of: record, place: place, limits: limits) { rows.append(row) }
    }
    guard !rows.isEmpty else { throw TableFault(.empty, place) }
    let sample = TableFile(name: name, sheets: [Sheet(name: nil, rows: rows)])
    found = try SheetChoice(file: sample, rules: rules).choose(nil).0
    self.rules = rules
    self.limits = limits
    var builder = RowTableBuilder(file: name, found: found, rules: rules)
    _ = builder.begin()
    table = RowTable(name, found, columns: builder.columns)
  }

  package func forEach(_ body: (RowTable.Row) -> Void) throws(TableFault) -> RowListEnd {
    let place = TablePlace(file: table.file)
    var builder = RowTableBuilder(file: table.file, found: found, rules: rules)
    let first = builder.begin().first?.number ?? Int.max
    var records = CSVRecords(text, separator: separator.byte, from: separator.start, line: separator.line)
    var (count, flaws, known) = (0, 0, 0)
    while let record = records.next() {
      defer { (flaws, known) = (records.flaws.count, builder.problems.count) }
      guard let read = try CSVReader.row(of: record, place: place, limits: limits), read.number >= first,
        let row = builder.take(read)
      else { continue }
      guard count < limits.rows else {
        throw TableFault(.tooManyRows, TablePlace(file: place.file, row: row.number), detail: "\(limits.rows)")
      }
      count += 1
      let isBroken =
        records.flaws[flaws...].contains { RowTable.breaking.contains($0.kind) && $0.line == row.number }
        || builder.problems[known...].contains { RowTable.breaking.contains($0.kind) }
      if !isBroken { body(row) }
    }
    builder.end(isEmpty: count == 0)
    let problems = builder.allProblems(of: CSVReader.problems(records.flaws, place: place))
    return RowListEnd(rows: count, problems: problems, repeatedHeaders: builder.repeated)
  }
}

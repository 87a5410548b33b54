import Norwegian
import Numbers

/// Puts the rows below a header together, and collects what is wrong with them.
struct RowTableBuilder {
  private let file: String
  private let found: HeaderFinder.Found
  private let rules: HeaderRules
  private(set) var columns: [RowTable.Column] = []
  private(set) var rows: [RowTable.Row] = []
  private(set) var problems: [TableProblem] = []
  /// Columns without a name in which something was seen: where first, and how often, as long as they are 1, 2, 3 …
  private var nameless: [Int: (place: TablePlace, count: Int, isRunning: Bool)] = [:]
  private var named: Set<Int> = []
  private var merged: MergedDown
  /// The rows that name the columns once more.
  private(set) var repeated: [Int] = []

  init(file: String, found: HeaderFinder.Found, rules: HeaderRules) {
    self.file = file
    self.found = found
    self.rules = rules
    merged = MergedDown(found.sheet.merged, below: found.sheet.rows[found.block.last].number)
  }

  private var isText: Bool { found.sheet.name == nil }

  mutating func build() {
    for row in begin() {
      if let row = take(row) { rows.append(row) }
    }
    end(isEmpty: rows.isEmpty)
  }

  /// Reads the header; gives the rows below it.
  mutating func begin() -> ArraySlice<SheetRow> {
    readHeader()
    named = Set(columns.map(\.number))
    let data = found.sheet.rows.dropFirst(found.block.last + 1)
    if let first = data.first, isLabelRow(first) { return data.dropFirst() }
    return data
  }

  /// The next row of the list, with what is merged down into it; nil where nothing stands.
  mutating func take(_ row: SheetRow) -> RowTable.Row? {
    let fills = merged.cells(of: row)
    if row.cells.contains(where: { $0.look.contains(.struck) && named.contains($0.column) }) { reportStruck(row) }
    guard !row.isBlank else { return nil }
    if found.block.repeats(row) {
      repeated.append(row.number)
      return nil
    }
    // What stands beside nothing is a line, and signs such as ☐ say nothing.
    let isLine = !row.cells.contains { named.contains($0.column) && Self.isData($0) }
    for cell in row.cells
    where !named.contains(cell.column) && Self.isData(cell) && (isText || !isLine && Self.isWritten(cell)) {
      report(cell, row: row, isSurplus: isText && cell.column > columns.last?.number ?? 0)
    }
    if isRule(row) { return nil }
    var cells = row.cells.filter { named.contains($0.column) && !Self.isNull($0) }
    cells += fills.filter { filled in named.contains(filled.column) && row.cell(filled.column) == nil }
    guard cells.contains(where: Self.isData) else { return nil }
    return RowTable.Row(
      isHidden: row.isHidden, place: TablePlace(file: file, sheet: found.sheet.name, row: row.number), cells: cells)
  }

  mutating func end(isEmpty: Bool) {
    // The numbers of the lines need no name.
    problems += nameless.values.filter { !$0.isRunning }.map { TableProblem(.dataWithoutHeader, $0.place) }
    if isEmpty { problems.append(TableProblem(.noRows, place(found.header.number))) }
  }

  /// The problems of the text file and of the list, in the order of the file. Those of the text learn the names of their columns.
  var allProblems: [TableProblem] { allProblems(of: found.sheet.problems) }

  /// - Parameter text: the problems of the text file as such.
  func allProblems(of text: [TableProblem]) -> [TableProblem] {
    let text = text.map { problem in
      TableProblem(
        problem.kind,
        problem.place.with(header: columns.first { $0.number == problem.place.column }?.name), other: problem.other,
        found: problem.found)
    }
    let all = text + problems
    return all.indices.sorted { (all[$0].place.row ?? 0, $0) < (all[$1].place.row ?? 0, $1) }.map { all[$0] }
  }

  private mutating func readHeader() {
    var known: [String: Int] = [:]
    let times = Dictionary(grouping: found.block.names.values.map { Folding.folded($0.text) }) { $0 }.mapValues(\.count)
    for (column, header) in found.block.names.sorted(by: { $0.key < $1.key }) {
      // A list without a header may begin with a pupil; names of columns are printed.
      let isSecret = Fødselsnummer.isLike(header.text)
      // A name that no other column has is called as it stands, unless only its group makes it understood: «Fravær: Dager».
      let isClear =
        times[Folding.folded(header.text)] == 1 && (rules.isKnown(header.text) || !rules.isKnown(header.title))
      let name = isSecret ? hiddenHeader : isClear ? header.text : header.title
      let folded = Folding.folded(header.title)
      if let first = known[folded] {
        problems.append(
          TableProblem(.duplicateHeader, place(header.row, column, name), other: place(header.row, first, name)))
      } else {
        known[folded] = column
      }
      columns.append(
        RowTable.Column(
          name: name, folded: folded, member: isSecret ? hiddenHeader : header.text, group: header.group,
          isInMergedGroup: header.isMerged, number: column,
          isHidden: found.sheet.hiddenColumns.contains(column)))
    }
  }

  /// A row of which everything is struck out is one problem; else each cell is.
  private mutating func reportStruck(_ row: SheetRow) {
    let struck = row.cells.filter { $0.look.contains(.struck) && named.contains($0.column) }
    if row.isBlank {
      problems.append(TableProblem(.struckRow, place(row.number)))
    } else {
      for cell in struck {
        let header = columns.first { $0.number == cell.column }?.name
        problems.append(TableProblem(.struckOut, place(row.number, cell.column, header)))
      }
    }
  }

  private func isLabelRow(_ row: SheetRow) -> Bool {
    let texts = columns.map { column in (header: column.name, text: row.cell(column.number)?.shown ?? "") }
    return rules.isLabelRow(texts)
  }

  /// Formulas drawn down below the last pupil give `#DIV/0!`; a row of nothing else holds no pupil.
  private static func isData(_ cell: SheetCell) -> Bool {
    if case .error = cell.value { return false }
    return !cell.value.isBlank
  }

  /// What databases write where nothing stands.
  private static func isNull(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value, text.utf8.count < 10 else { return false }
    return nulls.contains(text.trimmed)
  }

  private static let nulls: Set<String> = ["NULL", "(null)", "<null>", "[null]", "\\N"]

  /// «-----|-----» below the names of the columns, as databases print them.
  private func isRule(_ row: SheetRow) -> Bool {
    guard isText, row.cells.count > 1 else { return false }
    return row.cells.allSatisfy { cell in
      guard case .text(let text) = cell.value else { return cell.value.isBlank }
      return text.utf8.count > 1 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
    }
  }

  private static func isWritten(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value else { return true }
    return text.contains { $0.isLetter || $0.isNumber }
  }

  /// A surplus cell is reported each time, because its line is broken; a column without a name once.
  private mutating func report(_ cell: SheetCell, row: SheetRow, isSurplus: Bool) {
    if isSurplus {
      problems.append(TableProblem(.surplusCell, place(row.number, cell.column)))
    } else {
      var seen = nameless[cell.column] ?? (place(row.number, cell.column), 0, true)
      seen.count += 1
      seen.isRunning = seen.isRunning && Int(read: cell.shown.filter { $0 != "." }, in: 1...100_000) == seen.count
      nameless[cell.column] = seen
    }
  }

  private func place(_ row: Int, _ column: Int? = nil, _ header: String? = nil) -> TablePlace {
    TablePlace(file: file, sheet: found.sheet.name, row: row, column: column, header: header)
  }
}

import Norwegian

/// Puts the rows below a header together, and collects what is wrong with them.
struct RowTableBuilder {
  private let file: String
  private let found: HeaderFinder.Found
  private let rules: HeaderRules
  private(set) var columns: [RowTable.Column] = []
  private(set) var rows: [RowTable.Row] = []
  private(set) var problems: [TableProblem] = []
  /// Columns without a name in which something was seen already.
  private var nameless: Set<Int> = []
  private var named: Set<Int> = []

  init(file: String, found: HeaderFinder.Found, rules: HeaderRules) {
    self.file = file
    self.found = found
    self.rules = rules
  }

  private var isText: Bool { found.sheet.name == nil }

  mutating func build() {
    let data = begin()
    let fills = fills(from: data)
    for row in data {
      if let row = take(row, fills: fills[row.number] ?? []) { rows.append(row) }
    }
    end(isEmpty: rows.isEmpty)
  }

  /// Reads the header; gives the rows below it.
  mutating func begin() -> ArraySlice<SheetRow> {
    readHeader()
    named = Set(columns.map(\.number))
    let data = found.sheet.rows.dropFirst(found.index + 1)
    if let first = data.first, isLabelRow(first) { return data.dropFirst() }
    return data
  }

  /// A row of the list, with what is merged down into it; nil where nothing stands.
  mutating func take(_ row: SheetRow, fills: [SheetCell] = []) -> RowTable.Row? {
    guard !row.isBlank else { return nil }
    for cell in row.cells where !named.contains(cell.column) && Self.isData(cell) {
      report(cell, row: row, isSurplus: isText && cell.column > columns.last?.number ?? 0)
    }
    var cells = row.cells.filter { named.contains($0.column) }
    cells += fills.filter { filled in named.contains(filled.column) && row.cell(filled.column) == nil }
    guard cells.contains(where: Self.isData) else { return nil }
    return RowTable.Row(
      isHidden: row.isHidden, place: TablePlace(file: file, sheet: found.sheet.name, row: row.number), cells: cells)
  }

  mutating func end(isEmpty: Bool) {
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
    for cell in found.header.cells where !cell.value.isBlank {
      let name = cell.shown
      let folded = Folding.folded(name)
      if let first = known[folded] {
        problems.append(
          TableProblem(
            .duplicateHeader, place(found.header.number, cell.column, name),
            other: place(found.header.number, first, name)))
      } else {
        known[folded] = cell.column
      }
      columns.append(
        RowTable.Column(
          name: name, folded: folded, number: cell.column,
          isHidden: found.sheet.hiddenColumns.contains(cell.column)))
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

  /// A surplus cell is told of each time, because its line is broken; a column without a name once.
  private mutating func report(_ cell: SheetCell, row: SheetRow, isSurplus: Bool) {
    if isSurplus {
      problems.append(TableProblem(.surplusCell, place(row.number, cell.column)))
    } else if nameless.insert(cell.column).inserted {
      problems.append(TableProblem(.dataWithoutHeader, place(row.number, cell.column)))
    }
  }

  /// A value that is merged down over several rows («1STA» beside the whole class) belongs to each of them.
  ///
  /// Merged cells never overlap in Excel. Where they do, only the first counts, so that the work stays in proportion to the rows.
  private func fills(from data: ArraySlice<SheetRow>) -> [Int: [SheetCell]] {
    let down = found.sheet.merged
      .filter { $0.first.column == $0.last.column && $0.first.row < $0.last.row && $0.first.row > found.header.number }
      .sorted { ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row) }
    guard !down.isEmpty, let lastRow = data.last?.number else { return [:] }
    let rows = Dictionary(data.map { ($0.number, $0) }) { first, _ in first }
    var fills: [Int: [SheetCell]] = [:]
    var covered = (column: 0, row: 0)
    for range in down where (range.first.column, range.first.row) > covered && range.first.row < lastRow {
      covered = (range.first.column, range.last.row)
      guard let cell = rows[range.first.row]?.cell(range.first.column) else { continue }
      for row in range.first.row + 1...min(range.last.row, lastRow) where rows[row] != nil {
        fills[row, default: []].append(cell)
      }
    }
    return fills
  }

  private func place(_ row: Int, _ column: Int? = nil, _ header: String? = nil) -> TablePlace {
    TablePlace(file: file, sheet: found.sheet.name, row: row, column: column, header: header)
  }
}

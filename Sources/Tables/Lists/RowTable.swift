import Norwegian

/// A list: the rows under a header, each cell found by the name of its column.
///
///     let list = try RowTable(in: file, rules: HeaderRules(hints: ["etternavn", "fødselsdato"]))
///     for row in list.rows { let born = try list["Fødselsdato"].map { try row[$0].day(latestYear: 2015) } }
package struct RowTable: Sendable {
  package let file: String
  /// The sheet that was read; nil for a text file.
  package let sheet: String?
  /// The row or line of the header, from 1.
  package let headerRow: Int
  package let columns: [Column]
  /// The rows that hold anything, in order.
  package let rows: [Row]
  /// Everything that was wrong, in the order of the file.
  package let problems: [TableProblem]
  /// The rows above the names of the columns, a line each: a title, a school, «Klasse: 2TPA | Kontaktlærer: Anne Lie».
  package let titles: [String]
  /// The numbers of rows above the names of the columns that are filled as those below are.
  package let rowsAbove: [Int]
  /// Rows that repeat the names of the columns, as each page of a printed report does.
  package let repeatedHeaders: [Int]

  /// The comments beside cells below the names of the columns, by their places.
  package let comments: [(place: TablePlace, text: String)]

  /// One named column.
  package struct Column: Hashable, Sendable {
    /// The name as written, trimmed; with its group before it, «Fravær: Dager».
    package let name: String
    package let folded: String
    /// The name alone, where it stands in a group.
    package let member: String
    /// The group that it stands in.
    package let group: String?
    /// Whether the group is merged over its columns.
    package let isInMergedGroup: Bool
    /// From 1.
    package let number: Int
    package let isHidden: Bool

    /// The group and the name in one text, as a column without a group would be called: «Naturfag T1».
    package var whole: String { group.map { "\($0) \(member)" } ?? member }

    init(
      name: String, folded: String, member: String? = nil, group: String? = nil, isInMergedGroup: Bool = false,
      number: Int, isHidden: Bool
    ) {
      self.name = name
      self.folded = folded
      self.member = member ?? name
      self.group = group
      self.isInMergedGroup = isInMergedGroup
      self.number = number
      self.isHidden = isHidden
    }
  }

  /// One row of the list.
  package struct Row: Sendable {
    package let isHidden: Bool
    /// The row itself, without a column.
    package let place: TablePlace
    let cells: [SheetCell]

    /// The row in the sheet, or the line in the text file, from 1.
    package var number: Int { place.row ?? 0 }

    /// The columns in which something is struck out, and nothing else stands.
    package var struckColumns: [Int] { cells.filter { $0.value.isBlank && $0.look.contains(.struck) }.map(\.column) }

    /// The columns in which anything stands.
    package var filledColumns: [Int] { cells.filter { !$0.value.isBlank }.map(\.column) }

    /// The cell in a column; blank where nothing stands.
    package subscript(_ column: Column) -> ListCell {
      let place = TablePlace(
        file: place.file, sheet: place.sheet, row: place.row, column: column.number, header: column.name)
      let cell = cells.first { $0.column == column.number }
      return ListCell(cell: cell ?? SheetCell(column: column.number, value: .blank), place: place)
    }
  }

  /// Finds the list in a file. With a sheet's name, it must be there; without, the sheet that shows most known names is taken, a hidden one
  /// only when no other holds a list.
  package init(in file: TableFile, sheet name: String? = nil, rules: HeaderRules) throws(TableFault) {
    let (found, problems) = try SheetChoice(file: file, rules: rules).choose(name)
    self.init(file.name, found, rules, problems)
  }

  /// The lists of a file: the one that `init(in:sheet:rules:)` finds, and those on other visible sheets that have the same names of columns, in
  /// the order of their tabs.
  package static func all(in file: TableFile, rules: HeaderRules) throws(TableFault) -> [RowTable] {
    try SheetChoice(file: file, rules: rules).all().map { RowTable(file.name, $0, rules, []) }
  }

  /// The lists on visible sheets that `all(in:rules:)` leaves: they have names that are known, and other columns.
  package static func others(in file: TableFile, rules: HeaderRules) -> [RowTable] {
    SheetChoice(file: file, rules: rules).others().map { RowTable(file.name, $0, rules, []) }
  }

  private init(_ file: String, _ found: HeaderFinder.Found, _ rules: HeaderRules, _ problems: [TableProblem]) {
    var builder = RowTableBuilder(file: file, found: found, rules: rules)
    builder.build()
    self.file = file
    sheet = found.sheet.name
    headerRow = found.header.number
    columns = builder.columns
    rows = builder.rows
    self.problems = problems + builder.allProblems
    repeatedHeaders = builder.repeated
    titles = found.titles
    rowsAbove = found.rowsAbove
    let below = found.header.number
    comments = found.sheet.comments.filter { $0.cell.row > below }.map { comment in
      let place = TablePlace(
        file: file, sheet: found.sheet.name, row: comment.cell.row, column: comment.cell.column)
      return (place, comment.text)
    }
  }

  /// A list whose rows are read elsewhere.
  init(_ file: String, _ found: HeaderFinder.Found, columns: [Column]) {
    self.file = file
    sheet = found.sheet.name
    headerRow = found.header.number
    self.columns = columns
    titles = found.titles
    rowsAbove = found.rowsAbove
    rows = []
    problems = []
    repeatedHeaders = []
    comments = []
  }

  /// The rows that can be trusted: in a text file with a quote or a separator too many, what stands in a row may belong to another column.
  package var soundRows: [Row] {
    let broken = Set(problems.filter { Self.breaking.contains($0.kind) }.compactMap(\.place.row))
    return rows.filter { !broken.contains($0.number) }
  }

  /// Problems after which a row cannot be trusted.
  static let breaking: [TableProblem.Kind] = [.unclosedQuote, .textAfterQuote, .surplusCell]

  /// Cells of one row as a line. What follows a cell that ends in a colon belongs to it; else a stroke stands between two.
  package static func line(of cells: [String]) -> String {
    cells.dropFirst().reduce(cells.first ?? "") { line, next in line + (line.hasSuffix(":") ? " " : " | ") + next }
  }

  /// The column of a name, however it is spelled; the first of two.
  package subscript(_ name: String) -> Column? {
    let folded = Folding.folded(name)
    return columns.first { $0.folded == folded }
  }
}

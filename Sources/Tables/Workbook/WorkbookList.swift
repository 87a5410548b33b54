/// A workbook with one list in it. What stays in memory is the file and the texts that its cells share, not its rows.
package struct WorkbookList: RowList {
  package let table: RowTable
  private let workbook: Workbook
  private let tab: Workbook.Tab
  private let found: HeaderFinder.Found
  private let rules: HeaderRules
  private let problems: [TableProblem]

  /// Nil for bytes that are no workbook, and for a workbook with sheets that must be read together. Throws what reading it whole would throw.
  ///
  /// - Parameters:
  ///   - ignored: names of sheets that are no list.
  ///   - belongsToOthers: whether a sheet of this name must.
  package init?(
    _ bytes: [UInt8], name: String, rules: HeaderRules, without ignored: Set<String>,
    limits: TableLimits = .standard, belongsToOthers: (String) -> Bool
  ) throws(TableFault) {
    guard case .zip = FileSignature(bytes), bytes.count <= limits.fileBytes else { return nil }
    let workbook = try Workbook(bytes, place: TablePlace(file: name), limits: limits)
    guard !workbook.tabs.contains(where: { belongsToOthers($0.name) }) else { return nil }
    let tabs = workbook.tabs.filter { !ignored.contains($0.name) }
    var sheets: [Sheet] = []
    for tab in tabs {
      var reader = SheetReader(workbook: workbook, tab)
      // Of several sheets, the longer may be the list.
      sheets.append(try reader.read(tab.part, sampled: HeaderFinder.neededRows, counted: tabs.count > 1))
    }
    let choice = SheetChoice(file: TableFile(name: name, sheets: sheets), rules: rules)
    let (found, problems) = try choice.choose(nil)
    guard try choice.all().count == 1 else { return nil }
    // Excel makes no two sheets of one name; where they are, it is not known which was meant.
    let named = tabs.filter { $0.name == found.sheet.name }
    guard let tab = named.first, named.count == 1 else { return nil }
    var builder = RowTableBuilder(file: name, found: found, rules: rules)
    _ = builder.begin()
    table = RowTable(name, found, columns: builder.columns)
    self.workbook = workbook
    self.tab = tab
    self.found = found
    self.rules = rules
    self.problems = problems
  }

  package func forEach(_ body: (RowTable.Row) -> Void) throws(TableFault) -> RowListEnd {
    var builder = RowTableBuilder(file: table.file, found: found, rules: rules)
    let first = builder.begin().first?.number ?? Int.max
    var reader = SheetReader(workbook: workbook, tab)
    var count = 0
    try reader.forEachRow(of: tab.part) { (read) throws(TableFault) in
      guard read.number >= first, let row = builder.take(read) else { return true }
      count += 1
      body(row)
      return true
    }
    builder.end(isEmpty: count == 0)
    return RowListEnd(rows: count, problems: problems + builder.allProblems, repeatedHeaders: builder.repeated)
  }
}

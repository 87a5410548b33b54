import Norwegian

/// Finds the row of a sheet that names the columns, below title rows.
struct HeaderFinder {
  let rules: HeaderRules

  /// A sheet with its header row.
  struct Found {
    let sheet: Sheet
    /// The header's index in `sheet.rows`.
    let index: Int
    /// How many known names stand there.
    let score: Int

    /// The rows that name the columns, one or two.
    var block: HeaderBlock

    init(sheet: Sheet, index: Int, score: Int, block: HeaderBlock) {
      self.sheet = sheet
      self.index = index
      self.score = score
      self.block = block
    }

    var header: SheetRow { sheet.rows[index] }
    /// The rows above the names of the columns, each in one line: a cell that ends in a colon goes on in the next one.
    var titles: [String] {
      sheet.rows.prefix(block.first).compactMap { row in
        let texts = row.cells.filter { !$0.value.isBlank }.map(\.shown)
        return texts.isEmpty ? nil : RowTable.line(of: texts)
      }
    }
    /// The numbers of rows above that are filled as the rows of the list are: it may have been sorted together with the names of its columns.
    var rowsAbove: [Int] {
      let width = header.cells.count { !$0.value.isBlank }
      // Codes are nobody's title: above them a row of two cells is one too.
      let least = score == .max ? 2 : 3
      return sheet.rows.prefix(block.first).filter { row in
        let filled = row.cells.filter { !$0.value.isBlank }
        let isWide =
          filled.count >= width || filled.count * 3 >= width * 2 && filled.contains(where: HeaderFinder.looksLikeData)
        return filled.count >= least && isWide
      }.map(\.number)
    }
    var dataRows: Int { sheet.rowCount - block.last - 1 }
    var names: Set<String> { Set(block.names.values.map { Folding.folded($0.title) }) }
  }

  /// Rows that are looked at. A title block is shorter.
  private static let sampledRows = 60
  /// So many rows hold the header, wherever it is found, the labels below it, and the first row of the list.
  static let neededRows = sampledRows + 4
  /// A longer text is no name of a column.
  private static let longestName = 120

  func find(in sheet: Sheet) -> Found? {
    let rows = sheet.rows.prefix(Self.sampledRows)
    let tagged = rows.firstIndex { row in
      let texts = row.cells.filter { !$0.value.isBlank }.map { $0.shown }
      return !texts.isEmpty && texts.allSatisfy(rules.isTag)
    }
    if let tagged { return found(sheet, tagged, score: Int.max) }

    var best: (index: Int, score: Int, cells: Int)?
    for (index, row) in rows.enumerated() {
      let score = score(row)
      let better = best.map { (score, row.cells.count) > ($0.score, $0.cells) } ?? true
      if score > 0, better { best = (index, score, row.cells.count) }
    }
    if let best { return found(sheet, best.index, score: best.score) }
    return structural(Array(rows)).map { found(sheet, $0, score: 0) }
  }

  private func found(_ sheet: Sheet, _ index: Int, score: Int) -> Found {
    // Tags stand alone.
    let block = HeaderBlock(sheet, around: index, rules: score == .max ? HeaderRules() : rules)
    return Found(sheet: sheet, index: index, score: score, block: block)
  }

  /// How many names of a row are known, each once. A sentence is no name, and a row below others of which none is short is none of names.
  private func score(_ row: SheetRow) -> Int {
    var met: Set<String> = []
    for cell in row.cells {
      guard case .text(let text) = cell.value, text.utf16.count <= Self.longestName else { continue }
      let name = Folding.folded(cell.shown)
      if rules.hints.contains(name) || rules.knows(cell.shown) { met.insert(name) }
    }
    return met.count
  }

  /// Without a known name: the first row of short texts, none of them a number or a day, that is at least half as wide as the widest.
  private func structural(_ rows: [SheetRow]) -> Int? {
    let widest = rows.map { row in row.cells.count { !$0.value.isBlank } }.max() ?? 0
    return rows.firstIndex { row in
      let names = Set(row.cells.filter { !$0.value.isBlank }.map { Folding.folded($0.shown) })
      let needed = widest == 1 ? 1 : max(2, (widest + 1) / 2)
      return isPlausible(row) && names.count >= needed && !row.cells.contains(where: Self.looksLikeData)
    }
  }

  private func isPlausible(_ row: SheetRow) -> Bool {
    row.cells.allSatisfy { cell in
      switch cell.value {
      case .text(let text): text.utf16.count <= Self.longestName
      case .number, .blank: true
      default: false
      }
    }
  }

  fileprivate static func looksLikeData(_ cell: SheetCell) -> Bool {
    switch cell.value {
    case .text(let text):
      DecimalReading.decimal(text) != nil || DayReading.day(text, latestYear: 2100) != .notADay
    case .number, .day, .bool, .error: true
    case .blank: false
    }
  }
}

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

    var header: SheetRow { sheet.rows[index] }
    var dataRows: Int { sheet.rowCount - index - 1 }
    var names: Set<String> { Set(header.cells.filter { !$0.value.isBlank }.map { Folding.folded($0.shown) }) }
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
    if let tagged { return Found(sheet: sheet, index: tagged, score: Int.max) }

    var best: (index: Int, score: Int, cells: Int)?
    for (index, row) in rows.enumerated() {
      let score = score(row)
      let better = best.map { (score, row.cells.count) > ($0.score, $0.cells) } ?? true
      if score > 0, better { best = (index, score, row.cells.count) }
    }
    if let best { return Found(sheet: sheet, index: best.index, score: best.score) }
    return structural(Array(rows)).map { Found(sheet: sheet, index: $0, score: 0) }
  }

  private func score(_ row: SheetRow) -> Int {
    Set(row.cells.map { Folding.folded($0.shown) }).intersection(rules.hints).count
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

  private static func looksLikeData(_ cell: SheetCell) -> Bool {
    switch cell.value {
    case .text(let text):
      DecimalReading.decimal(text) != nil || DayReading.day(text, latestYear: 2100) != .notADay
    case .number, .day, .bool, .error: true
    case .blank: false
    }
  }
}

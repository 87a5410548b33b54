import WordML

/// A table that somebody turned to text: each row a paragraph, with tabs between its cells.
///
/// Word and LibreOffice both write it so («Convert to text»). Put together again, its rows are read like any others.
struct TabbedTable {
  /// The template's tables that the document does not have.
  private let missing: [Grid]

  init(missing: [Grid]) { self.missing = missing }

  /// The flow with tables in place of the lines that were rows of one of the missing; nil where there are none.
  func restored(in flow: Flow) -> Flow? {
    guard !missing.isEmpty, flow.atoms.contains(where: { $0.kind == .tab }) else { return nil }
    var result = flow
    result.atoms = []
    /// Of a missing table, its number among the flow's.
    var numbers: [Int: Int] = [:]
    var current: Int?
    for line in flow.atoms.paragraphs {
      current = owner(of: line) ?? current.flatMap { isRow(line, of: missing[$0]) ? $0 : nil }
      guard let current, let first = line.first else {
        result.atoms += line
        continue
      }
      if numbers[current] == nil {
        numbers[current] = result.grids.count
        result.atoms.append(first.with(.table(result.grids.count)))
        result.grids.append(Grid())
      }
      result.grids[numbers[current] ?? 0].rows.append(Self.row(line))
    }
    return numbers.isEmpty ? nil : result
  }

  /// The missing table that has this line as a row with words of its own.
  private func owner(of line: [Atom]) -> Int? {
    guard line.contains(where: { $0.kind == .tab }) else { return nil }
    let tags = Set(line.compactMap { if case .control = $0.kind { $0.key } else { nil } })
    let words = line.words
    /// How many of a row's printed words the line has, beside what somebody wrote; 0 where too many are missing.
    func met(_ row: GridRow) -> Int {
      if !row.tags.isDisjoint(with: tags) { return .max }
      let met = row.words.reduce(0) { $0 + min($1.value, words[$1.key] ?? 0) }
      let all = row.words.values.reduce(0, +)
      return Float(met) >= Self.leastShare * Float(all) ? met : 0
    }
    let counts = missing.map { grid in grid.rows.map(met).max() ?? 0 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// Most of a row's printed words stand in the line.
  private static let leastShare: Float = 0.7

  /// Whether a line has as many cells as the rows of the table's groups, or is what stands alone in one of its rows.
  private func isRow(_ line: [Atom], of grid: Grid) -> Bool {
    let cells = line.count { $0.kind == .tab } + 1
    guard cells == 1 else { return grid.rows.contains { $0.group != nil && $0.cells.count == cells } }
    let words = line.words
    return !words.isEmpty && grid.rows.contains { $0.cells.count == 1 && $0.tags.isEmpty && $0.words == words }
  }

  private static func row(_ line: [Atom]) -> GridRow {
    let end = line.filter { $0.kind == .paragraph }
    let text = line.filter { $0.kind != .paragraph }
    let cells = text.split(omittingEmptySubsequences: false) { $0.kind == .tab }.enumerated().map {
      GridCell(column: $0, span: 1, flow: Flow(atoms: $1 + end))
    }
    let tags = Set(text.compactMap { if case .control = $0.kind { $0.key } else { nil } })
    return GridRow(cells: cells, group: nil, item: 0, tags: tags)
  }
}

extension [Atom] {
  /// Its paragraphs, each with its end.
  fileprivate var paragraphs: [[Atom]] {
    var paragraphs: [[Atom]] = []
    var start = startIndex
    for (index, atom) in enumerated() where atom.kind == .paragraph {
      paragraphs.append(Array(self[start...index]))
      start = index + 1
    }
    return start < count ? paragraphs + [Array(self[start...])] : paragraphs
  }

  /// Its words, each with how often it is there.
  fileprivate var words: [String: Int] {
    Dictionary(filter { $0.kind == .word }.map { ($0.key, 1) }, uniquingKeysWith: +)
  }
}

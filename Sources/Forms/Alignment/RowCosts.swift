/// What it costs to take one row for another.
struct RowCosts {
  let units: [RowUnit]
  let pattern: Grid
  let document: Grid
  /// Where the rows of a group begin that say themselves whose they are: none of its rows stands before.
  private let firstKnown: [String: Int]
  /// In how many of the template's rows with places for answers a word stands: «Kundens» tells none of them from another.
  private let commonness: [String: Int]

  init(units: [RowUnit], pattern: Grid, document: Grid) {
    self.units = units
    self.pattern = pattern
    self.document = document
    commonness = pattern.rows.filter { !$0.tags.isEmpty }.flatMap(\.words.keys).reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
    firstKnown = Dictionary(document.rows.enumerated().compactMap { row in row.element.group.map { ($0, row.offset) } })
    {
      first, _ in first
    }
  }

  /// Which row of the document is which of the template's.
  struct Pairs {
    /// By the number of the template's unit.
    var rows: [Int: Int] = [:]
    var groups: [Int: [Int]] = [:]
    /// Rows that are none of the template's.
    var left: [Int] = []
  }

  /// Nil for tables that are too long to compare.
  func pairs() -> Pairs? {
    let steps = Aligner.steps(
      units.count, document.rows.count, match: match, absorb: absorb,
      skip: { unit, _ in if case .row = units[unit] { 1.2 } else { 0 } },
      insert: { row, _ in document.rows[row].group == nil ? 1 : 5 })
    guard let steps else { return nil }
    var pairs = Pairs()
    for step in steps {
      switch step {
      case .match(let unit, let row): pairs.rows[unit] = row
      case .absorb(let unit, let row): pairs.groups[unit, default: []].append(row)
      case .insert(let row): pairs.left.append(row)
      case .skip: continue
      }
    }
    return pairs
  }

  private func match(_ unit: Int, _ row: Int) -> Float? {
    guard case .row(let number) = units[unit], let price = price(of: number, as: row) else { return nil }
    // Of rows that are as near, the first one is meant.
    return price + Float(row) * Self.perRow
  }

  /// So little that it decides nothing but between equals.
  private static let perRow: Float = 0.000_1

  private func price(of number: Int, as row: Int) -> Float? {
    let (mine, theirs) = (pattern.rows[number], document.rows[row])
    // A row in a section belongs to its group.
    if let group = theirs.group, groups.contains(group) { return nil }
    if !mine.tags.isDisjoint(with: theirs.tags) { return 0 }
    guard !mine.words.isEmpty else { return mine.cells.count == theirs.cells.count ? 0.3 : 0.9 }
    let likeness = alike(mine, theirs)
    // «Kundens behov (våren)» has all words of «Kundens behov» too.
    let isLonger = !mine.tags.isEmpty && !mine.hasLabels(of: theirs)
    if likeness >= (mine.tags.isEmpty ? 0.3 : 0.5) { return (1 - likeness) * 1.8 + (isLonger ? 0.05 : 0) }
    // A header may have been written anew; a label that says something else is the label of something else, one that was taken
    // away is no label of anything.
    guard mine.cells.count == theirs.cells.count else { return nil }
    let isBare = zip(mine.cells, theirs.cells).allSatisfy { !$0.isLabel || $1.title.isEmpty }
    return mine.tags.isEmpty || isBare ? 1.25 : nil
  }

  private func absorb(_ unit: Int, _ row: Int) -> Float? {
    guard case .group(let tag, let items) = units[unit], let last = items.last?.last else { return nil }
    let theirs = document.rows[row]
    if isHeaderCopy(row) { return nil }
    if let group = theirs.group, groups.contains(group) { return group == tag ? 0 : nil }
    if row < (firstKnown[tag] ?? 0) { return nil }
    // A cell over the whole row is a heading or a remark between the rows.
    if theirs.cells.count == 1, pattern.rows[last].cells.count > 1, theirs.tags.isEmpty { return nil }
    if theirs.cells.count == pattern.rows[last].cells.count { return 0.1 }
    return theirs.width == pattern.rows[last].width ? 0.5 : 0.8
  }

  /// Whether a row says the same as one of the template's that has no place for answers: headers are repeated on a new page.
  func isHeaderCopy(_ row: Int) -> Bool {
    let words = document.rows[row].words
    return !words.isEmpty && document.rows[row].tags.isEmpty
      && pattern.rows.contains { $0.tags.isEmpty && $0.words == words }
  }

  private var groups: Set<String> {
    units.reduce(into: []) { if case .group(let tag, _) = $1 { $0.insert(tag) } }
  }

  /// How alike a unit of the template and a row are; nil for a group, and for a row without words.
  fileprivate func likeness(_ unit: Int, _ row: Int) -> Float? {
    guard case .row(let number) = units[unit], !pattern.rows[number].words.isEmpty else { return nil }
    return alike(pattern.rows[number], document.rows[row])
  }

  private func alike(_ mine: GridRow, _ theirs: GridRow) -> Float {
    // Where the labels are the same, it is the row, whatever became of the words beside its boxes.
    if !mine.tags.isEmpty, mine.hasLabels(of: theirs) { return 1 }
    return Likeness.of(mine.words, theirs.words) { mine.tags.isEmpty ? 1 : 1 / Float(max(1, commonness[$0] ?? 1)) }
  }
}

extension RowCosts.Pairs {
  /// Rows that somebody moved: a row of the template that was not met finds the one that says the same, wherever it stands.
  mutating func pairMoved(_ costs: RowCosts) {
    for unit in costs.units.indices where rows[unit] == nil {
      let taken = groups.values.flatMap(\.self)
      let fits = (left + taken).filter { (costs.likeness(unit, $0) ?? 0) >= 0.8 }
      guard fits.count == 1, let row = fits.first else { continue }
      rows[unit] = row
      left.removeAll { $0 == row }
      for group in groups.keys { groups[group]?.removeAll { $0 == row } }
    }
  }
}

extension GridRow {
  /// Whether each of its labels stands in the same cell of another row, with the same words.
  fileprivate func hasLabels(of other: GridRow) -> Bool {
    guard cells.count == other.cells.count else { return false }
    let labels = zip(cells, other.cells).filter { $0.0.isLabel }
    return !labels.isEmpty && labels.allSatisfy { $0.title == $1.title }
  }
}

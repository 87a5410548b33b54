import WordML

/// Aligns what stands in a story, a cell or a text box with the template's: static text is the anchor, what lies between is the answer.
struct FlowAligner {
  /// Tags outside groups whose places all say themselves where they are: no loose text is theirs.
  let found: Set<String>
  private(set) var outcome = Outcome()

  init(found: Set<String>) { self.found = found }

  /// Aligns a flow; what stands in groups of rows goes to `outcome.rows`.
  mutating func align(_ pattern: Flow, _ document: Flow) {
    var document = document.unframed(like: pattern).withInnerTables(like: pattern)
    var boxes = alignBoxes(pattern, document)
    var tables = TablePairs(pattern, document)
    if let restored = TabbedTable(missing: tables.missing.map { pattern.grids[$0] }).restored(in: document) {
      document = restored
      tables = TablePairs(pattern, document)
    }
    var placed = pattern.slots.map { SlotMatch(slot: $0) }
    let segments = Segment.all(pattern.atoms, document.atoms)
    for (number, stretch) in segments.enumerated() {
      if stretch.isSame {
        outcome.labels += document.atoms[stretch.document].filter { !$0.text.isEmpty }
      } else {
        let isLast = number == segments.count - 1
        align(pattern, document, stretch, isFirst: number == 0, isLast: isLast, &placed, &tables)
      }
    }
    tables.pairLeftOver()
    tables.pairPieces(pattern, document)
    let joined = tables.joined(pattern, document)
    let inOthers = Set(joined.values.joined())
    for (number, grid) in pattern.grids.enumerated() where !inOthers.contains(number) {
      let others = tables.partners(of: number)
      if !others.isEmpty {
        let own = ([number] + (joined[number] ?? [])).sorted()
        align(
          Grid(rows: own.flatMap { pattern.grids[$0].rows }), Grid(rows: others.flatMap { document.grids[$0].rows }))
      } else if let moved = Self.takeGrid(like: grid, from: &boxes) {
        align(grid, moved)
      } else {
        for row in grid.rows { outcome.addMissing(row) }
      }
    }
    for box in boxes { outcome.addLoose(box) }
    for number in document.grids.indices where tables.isLoose(number) { outcome.addLoose(document.grids[number]) }
    outcome.placed += placed
  }

  /// Changes what was found so far.
  mutating func edit(_ change: (inout Outcome) -> Void) { change(&outcome) }

  /// Text boxes that the template has; the others are given back.
  private mutating func alignBoxes(_ pattern: Flow, _ document: Flow) -> [Flow] {
    var left = document.boxes
    for box in pattern.boxes {
      let words = box.words
      let best = left.indices.max { Likeness.of(words, left[$0].words) < Likeness.of(words, left[$1].words) }
      guard let best,
        Likeness.of(words, left[best].words) > 0.3 || pattern.boxes.count == document.boxes.count
      else {
        outcome.addMissing(box)
        continue
      }
      align(box, left.remove(at: best))
    }
    return left
  }

  /// A table of the template that somebody put into a text box; what else stands in the box stays there.
  private static func takeGrid(like grid: Grid, from boxes: inout [Flow]) -> Grid? {
    for (number, box) in boxes.enumerated() {
      guard let index = box.grids.firstIndex(where: { Likeness.of(grid, $0) >= 0.6 }) else { continue }
      let taken = box.grids[index]
      boxes[number].grids[index] = Grid()
      return taken
    }
    return nil
  }

  // MARK: One stretch

  private mutating func align(
    _ pattern: Flow, _ document: Flow, _ stretch: Segment, isFirst: Bool, isLast: Bool, _ placed: inout [SlotMatch],
    _ tables: inout TablePairs
  ) {
    let costs = FlowCosts(
      pattern: Array(pattern.atoms[stretch.pattern]), document: Array(document.atoms[stretch.document]),
      slots: pattern.slots, found: found, likeness: tables)
    guard let steps = costs.steps() else {
      // Too much to compare: the text is not guessed at, and not lost.
      for paragraph in document.atoms[stretch.document].split(whereSeparator: { $0.kind == .paragraph }) {
        outcome.addLoose(Array(paragraph))
      }
      return
    }
    let hasLabels = pattern.atoms.contains { $0.kind == .word }
    var reader = StepReader(costs, placed: placed, hasLabels: hasLabels, isAfterLabel: !isFirst)
    for step in steps { reader.read(step, document: document, tables: &tables) }
    reader.finish(isBeforeLabel: !isLast)
    outcome.labels += reader.labels
    outcome.addMissing(words: reader.missing)
    outcome.ambiguous += reader.ambiguous
    let (typed, loose, slots) = TypedOptions.all(of: reader, costs)
    placed = reader.placed
    for slot in slots { placed[slot].atoms = [] }
    outcome.typed += typed
    for stretch in loose { outcome.addLoose(stretch) }
    outcome.ticks += Self.lines(of: costs.document, around: reader.ticks)
  }

  /// The lines in which these atoms stand, each once.
  private static func lines(of atoms: [Atom], around ticks: [Int]) -> [[Atom]] {
    var lines: [[Atom]] = []
    var end = 0
    for tick in ticks where tick >= end {
      let start = atoms[..<tick].lastIndex { $0.kind == .paragraph }.map { $0 + 1 } ?? 0
      end = atoms[tick...].firstIndex { $0.kind == .paragraph } ?? atoms.count
      lines.append(Array(atoms[start..<end]))
    }
    return lines
  }
}

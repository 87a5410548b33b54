import WordML

/// What the alignment found in one of the template's places.
struct SlotMatch {
  let slot: PatternSlot
  /// What lies there in the document.
  var atoms: [Atom] = []
  /// The control there that says itself which slot it is, by its number on the page.
  var known: Int?
  /// Whether the place itself is still there: a label beside it, or its cell.
  var isPresent = false
  /// Whether it is a box between two brackets that are there with nothing in them: «( )», which shows no box of its own.
  var isBetweenBrackets = false
  /// Whether its own label stands before it, or it has its cell for itself: then no other label is asked for.
  var isLabelled = false
  var method = MatchMethod.place
}

/// What became of a document's text: answers in their places, rows of groups, and what fits none.
struct Outcome {
  var placed: [SlotMatch] = []
  var rows: [String: [[SlotMatch]]] = [:]
  /// Stretches of text that belong to no place and to no label of the template.
  var loose: [[Atom]] = []
  /// What stands where boxes were.
  var typed: [TypedOptions] = []
  /// Lines with a printed box that somebody ticked and no field asks for.
  var ticks: [[Atom]] = []
  /// Neighbouring slots whose answers cannot be distinguished.
  var ambiguous: [(PatternSlot, PatternSlot, text: [Atom])] = []
  /// Labels of the template that were found, as they stand in the document.
  var labels: [Atom] = []

  /// Words of the template that are not where they were, each as often as it is missing.
  var missing: [String: Int] = [:]

  /// Adds what was found in one row of a group.
  mutating func add(_ row: Outcome, asRowOf group: String) {
    rows[group, default: []].append(row.placed)
    loose += row.loose + row.typed.map(\.atoms)
    ticks += row.ticks
    ambiguous += row.ambiguous
    labels += row.labels
  }

  mutating func addMissing(words: some Sequence<String>) { for word in words { missing[word, default: 0] += 1 } }

  /// What belongs nowhere, paragraph by paragraph.
  mutating func addLoose(_ atoms: [Atom]) {
    guard atoms.contains(where: \.isVisible) else { return }
    loose.append(atoms)
  }

  /// All of a flow belongs nowhere.
  mutating func addLoose(_ flow: Flow) {
    for paragraph in flow.atoms.split(whereSeparator: { $0.kind == .paragraph }) { addLoose(Array(paragraph)) }
    for grid in flow.grids { addLoose(grid) }
    for box in flow.boxes { addLoose(box) }
  }

  mutating func addLoose(_ grid: Grid) { for row in grid.rows { addLoose(row) } }

  mutating func addLoose(_ row: GridRow) { for cell in row.cells { addLoose(cell.flow) } }

  /// Finds places that are gone from where they were by their labels in the loose text.
  mutating func search(_ labels: (PatternSlot) -> [String], besides found: Set<String>) {
    let missing = placed.indices.filter { index in
      let one = placed[index]
      return one.known == nil && !one.isLabelled && !found.contains(one.slot.tag)
        && !one.atoms.contains(where: \.isVisible)
    }
    guard !missing.isEmpty, !loose.isEmpty else { return }
    let result = LabelSearch(loose).hits(for: missing.map { placed[$0].slot }, labels: labels)
    for hit in result.hits {
      guard let index = missing.first(where: { placed[$0].slot.tag == hit.slot.tag }) else { continue }
      placed[index].atoms = hit.atoms
      placed[index].method = .label
    }
    loose = result.loose
    self.labels += result.labels
  }

  /// The places of a flow that the document does not have.
  mutating func addMissing(_ flow: Flow) {
    flow.forEach { placed += $0.slots.filter { $0.group == nil }.map { SlotMatch(slot: $0) } }
    missing.merge(flow.labelWords, uniquingKeysWith: +)
  }

  mutating func addMissing(_ row: GridRow) { for cell in row.cells { addMissing(cell.flow) } }
}

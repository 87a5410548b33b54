import WordML

/// What each step of a flow's alignment costs.
///
/// The figures say what people and programs do to a form: they retype words, add and drop blank paragraphs, write long answers; they
/// seldom take labels away. An answer costs little for each word, so that a word is an answer only where it is no label; a word that
/// belongs nowhere costs a little more.
struct FlowCosts {
  let pattern: [Atom]
  let document: [Atom]
  let slots: [PatternSlot]
  let found: Set<String>
  let likeness: TablePairs
  private let slips: SlipTable

  init(pattern: [Atom], document: [Atom], slots: [PatternSlot], found: Set<String>, likeness: TablePairs) {
    self.pattern = pattern
    self.document = document
    self.slots = slots
    self.found = found
    self.likeness = likeness
    slips = SlipTable(pattern, document)
  }

  /// Whether two words are the same, or the same but for a slip.
  func isSame(_ pattern: Atom, _ document: Atom) -> Bool {
    pattern.key == document.key || slips.isSlip(pattern.key, document.key)
  }

  func steps() -> [Aligner.Step]? {
    Aligner.steps(
      pattern.count, document.count, match: match, absorb: absorb, skip: { skip($0, at: $1) },
      insert: { insert($0, at: $1) })
  }

  private func slot(_ i: Int) -> PatternSlot? {
    if case .slot(let number) = pattern[i].kind { slots[number] } else { nil }
  }

  private func isFound(_ slot: PatternSlot) -> Bool { slot.group == nil && found.contains(slot.tag) }

  private func match(_ i: Int, _ j: Int) -> Float? {
    switch (pattern[i].kind, document[j].kind) {
    case (.word, .word):
      // What stands in a small control of its own is more likely an answer that says the same as a label.
      let inControl: Float = document[j].control == nil ? 0 : 0.05
      if pattern[i].key == document[j].key { return inControl }
      if slips.isSlip(pattern[i].key, document[j].key) { return 0.35 + inControl }
      return pattern[i].weight * 0.95 + inControl
    case (.sign, .sign): return pattern[i].key == document[j].key ? 0 : 0.2
    case (.mark, .mark), (.tab, .tab), (.line, .line), (.paragraph, .paragraph), (.leader, .leader): return 0
    case (.line, .paragraph), (.paragraph, .line): return 0.1
    case (.table(let a), .table(let b)):
      let alike = likeness.likeness(a, b)
      return alike > TablePairs.leastLikeness ? (1 - alike) * 2.5 : nil
    case (.slot, .control): return document[j].key == slot(i)?.tag ? 0 : nil
    case (.slot, .mark):
      guard let slot = slot(i), slot.isBox, !isFound(slot) else { return nil }
      return 0
    case (.slot, .word), (.slot, .sign):
      guard let slot = slot(i), slot.isBox, !isFound(slot), isCross(j) else { return nil }
      return 0.1
    default: return nil
    }
  }

  /// Whether a letter or a sign may be a tick in the place of a box: x, v, ■. «v/» is «ved».
  private func isCross(_ j: Int) -> Bool {
    guard CheckMark.mark(document[j].key) == true else { return false }
    return j + 1 >= document.count || document[j + 1].key != "/"
  }

  private func absorb(_ i: Int, _ j: Int) -> Float? {
    guard let slot = slot(i), !slot.isBox, !isFound(slot) else { return nil }
    switch document[j].kind {
    case .word: return 0.04
    case .sign: return 0.01
    case .tab, .leader: return 0.03
    case .line: return 0.03
    case .mark: return 0.3
    case .paragraph: return slot.holdsParagraphs ? 0.02 : 0.1
    case .table: return slot.holdsParagraphs ? 0.8 : 1.6
    case .slot, .control: return nil
    }
  }

  private func skip(_ i: Int, at j: Int) -> Float {
    switch pattern[i].kind {
    case .word, .sign, .tab, .leader: return pattern[i].weight
    case .mark: return 0.4
    case .line: return 0.05
    // Blank paragraphs come and go; a line seldom joins the one below it.
    case .paragraph: return i == 0 || pattern[i - 1].kind == .paragraph ? 0.12 : 0.6
    case .table: return 2.5
    case .slot:
      guard let slot = slot(i) else { return 0 }
      if isFound(slot) { return 2 }
      if slot.isBox { return 0.6 }
      // Between two slots with nothing printed between them, the edge of a control is where one ends.
      guard i + 1 < pattern.count, case .slot = pattern[i + 1].kind else { return 0 }
      let isCut = j == 0 || j >= document.count || document[j - 1].control != document[j].control
      return isCut ? 0 : 0.02
    case .control: return 0
    }
  }

  private func insert(_ j: Int, at i: Int) -> Float {
    switch document[j].kind {
    // Little more than as an answer: a long note must not cost as much as a label.
    case .word: 0.05
    case .sign: 0.02
    case .mark: 0.35
    case .tab, .line, .leader: 0.05
    case .paragraph: 0.1
    case .table: 1
    case .control: 2
    case .slot: 0
    }
  }
}

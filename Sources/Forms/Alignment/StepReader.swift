import WordML

/// Reads the steps of an alignment: what lies in each slot, which labels are there, what is left over.
struct StepReader {
  private let costs: FlowCosts
  private(set) var placed: [SlotMatch]
  private(set) var labels: [Atom] = []
  private(set) var loose: [Loose] = []
  /// Where printed boxes are ticked that are no slots.
  private(set) var ticks: [Int] = []
  /// Words of the template that the document does not have here.
  private(set) var missing: [String] = []
  private(set) var ambiguous: [(PatternSlot, PatternSlot, text: [Atom])] = []

  /// Text that belongs nowhere, and where in the document it begins; nil for what a place gave up.
  typealias Loose = (atoms: [Atom], start: Int?)

  private var stretch: [Atom] = []
  private var stretchStart = 0
  /// For words, signs and boxes of the template, those of the document that they are.
  private(set) var partners: [Int: Int] = [:]
  /// Slots whose place is there when the next word of the template is.
  private var open: [Int] = []
  /// Whether the last word of the template is in the document.
  private var isAfterLabel = false
  private let hasLabels: Bool
  /// Which of the template's words are printed beside boxes.
  private let isOption: [Bool]
  /// The same within the paragraph.
  private var isAfterOwnLabel = false
  /// The box that the walk has just passed: an x beside it is its tick.
  private var box: Int?

  /// - Parameters:
  ///   - hasLabels: whether the flow has any printed word.
  ///   - isAfterLabel: whether a printed paragraph that was found stands before.
  init(_ costs: FlowCosts, placed: [SlotMatch], hasLabels: Bool, isAfterLabel: Bool) {
    self.costs = costs
    self.placed = placed
    self.hasLabels = hasLabels
    isOption = costs.pattern.areOptions(costs.slots)
    self.isAfterLabel = isAfterLabel
  }

  mutating func read(_ step: Aligner.Step, document: Flow, tables: inout TablePairs) {
    switch step {
    case .match(let i, let j): match(i, j, &tables)
    case .absorb(let i, let j):
      guard case .slot(let number) = costs.pattern[i].kind else { return }
      // A control that says itself which slot it is holds the answer; what stands beside it is set aside.
      guard placed[number].known == nil else { return insert(j) }
      endStretch()
      placed[number].isPresent = true
      if case .table(let table) = costs.document[j].kind {
        tables.absorb(table)
        placed[number].atoms += document.grids[table].atoms
      } else {
        placed[number].atoms.append(costs.document[j])
      }
      box = nil
    case .skip(let i): skip(i)
    case .insert(let j): insert(j)
    }
  }

  /// - Parameter isBeforeLabel: whether a printed paragraph that was found stands after.
  mutating func finish(isBeforeLabel: Bool) {
    endStretch()
    if hasLabels { cutLines() }
    if isBeforeLabel || !hasLabels { settle() }
    markBrackets()
    resolveNeighbours()
  }

  private mutating func match(_ i: Int, _ j: Int, _ tables: inout TablePairs) {
    let (pattern, atom) = (costs.pattern[i], costs.document[j])
    switch (pattern.kind, atom.kind) {
    case (.table(let a), .table(let b)):
      tables.pair(a, b)
      endStretch()
    case (.slot(let number), .control(let known)):
      if placed[number].atoms.contains(where: \.isVisible) { loose.append((placed[number].atoms, nil)) }
      placed[number].atoms = []
      placed[number].known = known
      placed[number].isPresent = true
      endStretch()
    case (.slot(let number), _):
      // A tick, or an x in its place.
      placed[number].atoms.append(atom)
      partners[i] = j
      placed[number].isPresent = true
      takeCross(into: number)
      endStretch()
      box = number
    case (.word, .word) where !costs.isSame(pattern, atom):
      // Another word where the label has one: somebody changed it, and it is reported.
      if !isOption[i] { missing.append(pattern.key) }
      insert(j)
      isAfterLabel = true
    // A sign in the middle of text that fits nowhere goes with it, though the template has one like it.
    case (.sign, .sign) where pattern.key != atom.key || !stretch.isEmpty: insert(j)
    case (.mark, .mark) where pattern.kind != atom.kind:
      // A printed box that no field asks for, and somebody ticked it.
      labels.append(atom)
      ticks.append(j)
    default:
      if !atom.text.isEmpty { labels.append(atom) }
      if !stretch.isEmpty, atom.kind == .line || atom.kind == .tab { stretch.append(atom) }
      if pattern.kind == .word || pattern.kind == .sign { partners[i] = j }
      if pattern.kind == .word {
        settle()
        isAfterLabel = true
        isAfterOwnLabel = true
        endStretch()
        box = nil
      }
      if pattern.kind == .paragraph {
        isAfterOwnLabel = false
        endStretch()
      }
    }
  }

  private mutating func skip(_ i: Int) {
    switch costs.pattern[i].kind {
    case .slot(let number):
      placed[number].isLabelled = isAfterOwnLabel
      if isAfterLabel { placed[number].isPresent = true } else { open.append(number) }
    case .paragraph: isAfterOwnLabel = false
    case .word:
      // What is printed beside a box is no label that somebody may have moved.
      if !isOption[i] { missing.append(costs.pattern[i].key) }
      isAfterLabel = false
      isAfterOwnLabel = false
      open = []
    default: break
    }
  }

  private mutating func insert(_ j: Int) {
    let atom = costs.document[j]
    if atom.isComputed || atom.kind == .leader {
      labels.append(atom)
    } else if let box, atom.key == "x" || atom.kind == .mark(true), stretch.isEmpty {
      placed[box].atoms.append(atom)
    } else if atom.kind == .paragraph {
      endStretch()
    } else if case .control = atom.kind {
      endStretch()
    } else {
      if stretch.isEmpty { stretchStart = j }
      stretch.append(atom)
    }
  }

  /// The places that were passed are there: a label beside them is.
  private mutating func settle() {
    for number in open {
      placed[number].isPresent = true
      if !hasLabels { placed[number].isLabelled = true }
    }
    open = []
  }

  /// An x just before the box that is now read.
  private mutating func takeCross(into number: Int) {
    guard stretch.count == 1, stretch[0].key == "x" else { return }
    placed[number].atoms.append(stretch[0])
    stretch = []
  }

  private mutating func endStretch() {
    if stretch.contains(where: \.isVisible) { loose.append((stretch, stretchStart)) }
    stretch = []
  }

  /// A slot for one line that has something printed beside it takes the line with that; paragraphs above or below are another matter.
  private mutating func cutLines() {
    for (index, atom) in costs.pattern.enumerated() {
      guard case .slot(let number) = atom.kind, !placed[number].slot.isBox, !placed[number].slot.holdsParagraphs else {
        continue
      }
      let lines = placed[number].atoms.split { $0.kind == .paragraph }.filter { $0.contains(where: \.isVisible) }
      guard lines.count > 1 else { continue }
      let isAfterPrint = index > 0 && costs.pattern[index - 1].kind != .paragraph
      let isBeforePrint = index + 1 < costs.pattern.count && costs.pattern[index + 1].kind != .paragraph
      guard isAfterPrint || isBeforePrint else { continue }
      let own = isAfterPrint ? 0 : lines.count - 1
      placed[number].atoms = Array(lines[own])
      loose += lines.indices.filter { $0 != own }.map { (Array(lines[$0]), nil) }
    }
  }

  private mutating func markBrackets() {
    for (index, atom) in costs.pattern.enumerated() {
      guard case .slot(let number) = atom.kind, placed[number].slot.isBox, placed[number].atoms.isEmpty,
        let open = partners[index - 1], let close = partners[index + 1], close == open + 1,
        ["(", "["].contains(costs.pattern[index - 1].key), [")", "]"].contains(costs.pattern[index + 1].key)
      else { continue }
      placed[number].isBetweenBrackets = true
    }
  }

  /// Two slots with nothing printed between them: which text is whose is not guessed, unless the controls say it.
  private mutating func resolveNeighbours() {
    for (one, other) in zip(costs.pattern, costs.pattern.dropFirst()) {
      guard case .slot(let a) = one.kind, case .slot(let b) = other.kind, placed[a].known == nil,
        placed[b].known == nil, !placed[a].slot.isBox, !placed[b].slot.isBox
      else { continue }
      let (left, right) = (placed[a].atoms, placed[b].atoms)
      guard let last = left.last ?? right.first, let first = right.first ?? left.last else { continue }
      let isCut = !left.isEmpty && !right.isEmpty && (last.control != first.control || last.kind == .paragraph)
      guard !isCut else { continue }
      ambiguous.append((placed[a].slot, placed[b].slot, text: left + right))
      placed[a].atoms = []
      placed[b].atoms = []
      placed[a].isPresent = false
      placed[b].isPresent = false
    }
  }
}

extension Grid {
  /// The text of a table that a person put into an answer: a line for each paragraph.
  var atoms: [Atom] {
    rows.flatMap { row in
      row.cells.flatMap { cell in
        cell.flow.atoms.flatMap { atom -> [Atom] in
          if case .table(let number) = atom.kind { return cell.flow.grids[number].atoms }
          return [atom]
        }
      }
    }
  }
}

import LibXML
import WordML

/// What stands in a story, a table cell or a text box, in reading order.
struct Flow: Sendable {
  var atoms: [Atom] = []
  /// The tables that stand in it.
  var grids: [Grid] = []
  /// In a template: the places for answers in it.
  var slots: [PatternSlot] = []
  /// Text boxes that hang on its paragraphs.
  var boxes: [Flow] = []

  /// This flow, and after it another as further paragraphs.
  func followed(by other: Flow) -> Flow {
    var joined = self
    joined.grids += other.grids
    joined.slots += other.slots
    joined.boxes += other.boxes
    joined.atoms += other.atoms.map { atom in
      switch atom.kind {
      case .table(let number): atom.with(.table(number + grids.count))
      case .slot(let number): atom.with(.slot(number + slots.count))
      default: atom
      }
    }
    return joined
  }

  /// Its paragraphs that hold anything, each as a flow of its own.
  var paragraphs: [Flow] {
    atoms.split { $0.kind == .paragraph }.filter { $0.contains(where: \.isVisible) }.map { atoms in
      var paragraph = self
      paragraph.atoms = Array(atoms)
      return paragraph
    }
  }

  /// Whether a control stands in it that says itself which slot it is.
  var holdsControls: Bool { atoms.contains { if case .control = $0.kind { true } else { false } } }

  /// Every flow in this one: itself, those of cells and of text boxes.
  func forEach(_ visit: (Flow) -> Void) {
    visit(self)
    for grid in grids { for row in grid.rows { for cell in row.cells { cell.flow.forEach(visit) } } }
    for box in boxes { box.forEach(visit) }
  }

  /// The words in it, with how often they stand there.
  var words: [String: Int] {
    var words: [String: Int] = [:]
    forEach { flow in
      for atom in flow.atoms where atom.kind == .word && !atom.isComputed { words[atom.key, default: 0] += 1 }
    }
    return words
  }

  /// The same without what is printed beside boxes: that is no label, and where it stands elsewhere, it may be an answer.
  var labelWords: [String: Int] {
    var words: [String: Int] = [:]
    forEach { flow in
      for (atom, isOption) in zip(flow.atoms, flow.atoms.areOptions(flow.slots)) {
        if atom.kind == .word, !isOption, !atom.isComputed { words[atom.key, default: 0] += 1 }
      }
    }
    return words
  }
}

/// A table: rows of cells on a grid.
struct Grid: Sendable {
  var rows: [GridRow] = []
}

/// A row of a table.
struct GridRow: Sendable {
  var cells: [GridCell] = []
  /// The repeating group that it is a row of, and of which item.
  var group: String?
  var item = 0

  /// The words in it.
  let words: [String: Int]
  /// The tags of the slots or known controls in it.
  let tags: Set<String>

  init(cells: [GridCell], group: String?, item: Int, tags: Set<String>) {
    self.cells = cells
    self.group = group
    self.item = item
    self.tags = tags
    words = cells.reduce(into: [:]) { $0.merge($1.flow.words, uniquingKeysWith: +) }
  }

  /// How many columns of the grid it covers.
  var width: Int { cells.last.map { $0.column + $0.span } ?? 0 }
}

/// A cell: the columns that it covers, and what stands in it.
struct GridCell: Sendable {
  let column: Int
  let span: Int
  /// In twentieths of a point, where the document says it.
  var width: Int?
  let flow: Flow
}

/// A place for an answer in a template, as the alignment knows it.
struct PatternSlot: Sendable {
  let tag: String
  let title: String?
  let kind: ContentControl.Kind
  /// The store that it is bound to.
  let binding: String?
  /// Whether it is whole paragraphs of a body or cell, and not a piece of one.
  let isBlock: Bool
  let group: String?
  let item: Int
  let place: Place

  var isBox: Bool { kind == .checkBox }

  /// Whether an answer here may have paragraphs.
  var holdsParagraphs: Bool { kind == .richText || kind == .plainText(multiLine: true) }
}

extension Atom {
  /// The same atom as another kind.
  func with(_ kind: Kind) -> Atom {
    Atom(
      kind: kind, key: key, lead: lead, text: text, place: place, control: control, isComputed: isComputed)
  }

  /// The same atom with another's text after its own.
  func longer(by other: Atom) -> Atom {
    Atom(
      kind: kind, key: key, lead: lead, text: text + other.lead + other.text, place: place, control: control,
      isComputed: isComputed)
  }

  /// The same atom with other white space before it.
  func led(by lead: String) -> Atom {
    Atom(
      kind: kind, key: key, lead: lead, text: text, place: place, control: control, isComputed: isComputed)
  }
}

extension [Atom] {
  /// For each atom of a template whether it is printed beside a box, after it in its paragraph.
  func areOptions(_ slots: [PatternSlot]) -> [Bool] {
    var isOption = false
    return map { atom in
      switch atom.kind {
      case .slot(let number): isOption = slots.indices.contains(number) && slots[number].isBox
      case .paragraph, .table: isOption = false
      default: break
      }
      return isOption
    }
  }
}

import LibXML
import OPC
import WordML

/// Turns one part of a template into pieces: finds its slots, prepares their fragments, serialises once and cuts.
struct PartCompiler {
  private let tree: XMLTree
  private let marks: Marks
  private let places: Places
  private let maker: FragmentMaker
  private var slots: [Slot] = []
  private var groups: [Group] = []
  private var holes: Holes
  /// What was found, in document order.
  private(set) var found: [FoundSlot] = []
  private(set) var sections: [FoundSection] = []

  init(_ tree: XMLTree, story: WordDocument.Story.Kind, placeholderStyles: Set<String>) {
    self.tree = tree
    places = Places(tree.root, in: story)
    marks = Marks(absentFrom: tree.serialized())
    holes = Holes(marks: marks)
    maker = FragmentMaker(editor: BlankEditor(placeholderStyles: placeholderStyles, marks: marks))
  }

  /// The part as pieces; nil when no slot was found in it. The tree is changed by this.
  mutating func compile() -> [Piece]? {
    mark(tree.root, in: nil)
    guard !slots.isEmpty || !groups.isEmpty else { return nil }
    return pieces(of: tree.serialized())
  }

  /// Walks down to the outermost slots. Inside one nothing else is looked for.
  private mutating func mark(_ element: Element, in group: String?) {
    for child in Array(element.children) {
      guard let control = ContentControl(child) else {
        if !SlotFinder.isDeleted(child) { mark(child, in: group) }
        continue
      }
      if case .repeatingSection = control.kind, let tag = control.tag, group == nil,
        let rows = control.content.map(SlotFinder.rows), let last = rows.last
      {
        mark(control, tag: tag, rows: rows, last: last)
      } else if let tag = SlotFinder.slotTag(of: control) {
        let place = places.place(of: child)
        found.append(FoundSlot(control, tag: tag, group: group, place: place))
        mark(control, tag: tag, place: place, isPrototype: false)
      } else {
        mark(child, in: group)
      }
    }
  }

  private mutating func mark(_ control: ContentControl, tag: String, place: Place, isPrototype: Bool) {
    let index = slots.count
    let fragments = maker.fragments(of: control, isPrototype: isPrototype, holes: &holes)
    slots.append(
      Slot(
        tag: tag, kind: SlotFinder.slotKind(of: control), place: place, isBound: control.isBound,
        tick: SlotFinder.tick(of: control, isPrototype: isPrototype),
        untouched: fragments.untouched.map { pieces(of: $0) } ?? [],
        emptied: pieces(of: fragments.emptied), answered: pieces(of: fragments.answered),
        typed: pieces(of: fragments.typed)))
    control.element.insert(markBefore: marks.text(.slot, index), after: marks.text(.slotEnd, index))
  }

  private mutating func mark(_ section: ContentControl, tag: String, rows: [Element], last: Element) {
    let index = groups.count
    groups.append(Group(tag: tag, place: places.place(of: section.element), isBound: section.isBound))
    // The second half of an AlternateContent says the same as the first.
    if !section.element.isInFallback {
      sections.append(FoundSection(tag: tag, place: places.place(of: section.element), rows: rows.count))
    }
    // The prototype is copied first, while the last row has no marks yet.
    if let prototype = last.duplicate() {
      maker.prepare(prototype: prototype, holes: &holes)
      markPrototype(prototype, place: places.place(of: last).moved(down: 1))
      prototype.insert(markBefore: marks.text(.prototype, index), after: marks.text(.prototypeEnd, index))
    }
    for row in rows {
      mark(row, in: tag)
      row.insert(markBefore: marks.text(.row, index), after: marks.text(.rowEnd, index))
    }
    section.element.insert(markBefore: marks.text(.group, index), after: marks.text(.groupEnd, index))
  }

  private mutating func markPrototype(_ element: Element, place: Place) {
    for child in Array(element.children) {
      if let control = ContentControl(child), let tag = SlotFinder.slotTag(of: control) {
        mark(control, tag: tag, place: place, isPrototype: true)
      } else if !SlotFinder.isDeleted(child) {
        markPrototype(child, place: place)
      }
    }
  }

  // MARK: Cutting

  private func pieces(of bytes: [UInt8]) -> [Piece] {
    var segments = marks.segments(of: bytes)[...]
    return pieces(from: &segments, until: nil)
  }

  private func pieces(from segments: inout ArraySlice<Marks.Segment>, until end: Marks.Kind?) -> [Piece] {
    var result: [Piece] = []
    while let segment = segments.popFirst() {
      switch segment {
      case .bytes(let bytes): result.append(.bytes(Array(bytes)))
      case .mark(.hole, let index): result.append(.hole(holes[index]))
      case .mark(.lines, _): result.append(.lines(pieces(from: &segments, until: .linesEnd)))
      case .mark(.slot, let index):
        var slot = slots[index]
        let original = pieces(from: &segments, until: .slotEnd)
        if slot.untouched.isEmpty { slot.untouched = original }
        result.append(.slot(slot))
      case .mark(.group, let index): result.append(.group(group(groups[index], from: &segments)))
      case .mark(let kind, _):
        if kind == end { return result }
      }
    }
    return result
  }

  private func group(_ start: Group, from segments: inout ArraySlice<Marks.Segment>) -> Group {
    var group = start
    var loose: [Piece] = []
    while let segment = segments.popFirst() {
      switch segment {
      case .bytes(let bytes): loose.append(.bytes(Array(bytes)))
      case .mark(.row, _):
        // Whatever stands between two rows goes with the one before it.
        if group.rows.isEmpty { group.head = loose } else { group.rows[group.rows.count - 1] += loose }
        loose = []
        group.rows.append(pieces(from: &segments, until: .rowEnd))
      case .mark(.prototype, _): group.prototype = pieces(from: &segments, until: .prototypeEnd)
      case .mark(.groupEnd, _):
        group.tail = loose
        return group
      case .mark: continue
      }
    }
    return group
  }
}

/// The holes of a part; a mark in the text names one by its number.
struct Holes {
  private let marks: Marks
  private var all: [Hole] = []

  init(marks: Marks) { self.marks = marks }

  subscript(index: Int) -> Hole { all[index] }

  /// The mark to write where the hole shall be.
  mutating func mark(_ hole: Hole) -> String {
    all.append(hole)
    return marks.text(.hole, all.count - 1)
  }
}

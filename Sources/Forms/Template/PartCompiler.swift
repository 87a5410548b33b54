import LibXML
import WordML

/// Turns one part of a template into pieces: finds its slots, prepares their fragments, serialises once and cuts.
struct PartCompiler {
  private let tree: XMLTree
  private let marks: Marks
  private let places: Places
  private let maker: FragmentMaker
  private var cutter: PieceCutter
  private let stores: BoundStores
  /// What was found, in document order.
  private(set) var found: [FoundSlot] = []
  private(set) var sections: [FoundSection] = []
  /// Those of the parts before, and of this one.
  private(set) var numbers: SlotNumbers

  init(
    _ tree: XMLTree, story: WordDocument.Story.Kind, placeholderStyles: Set<String>, stores: BoundStores,
    numbers: SlotNumbers
  ) {
    self.stores = stores
    self.numbers = numbers
    self.tree = tree
    places = Places(tree.root, in: story)
    marks = Marks(absentFrom: tree.serialized())
    cutter = PieceCutter(marks: marks)
    maker = FragmentMaker(editor: BlankEditor(placeholderStyles: placeholderStyles, marks: marks))
  }

  /// The part as pieces; nil when no slot was found in it. The tree is changed by this.
  mutating func compile() -> [Piece]? {
    mark(tree.root, in: nil)
    guard !cutter.slots.isEmpty || !cutter.groups.isEmpty else { return nil }
    FoundControl.dissolve(below: tree.root)
    return cutter.pieces(of: tree.serialized())
  }

  /// Walks down to the outermost slots. Inside one nothing else is looked for.
  private mutating func mark(_ element: Element, in group: String?) {
    for child in Array(element.children) {
      guard let control = ContentControl(child) else {
        if !Revisions.isGone(child) { mark(child, in: group) }
        continue
      }
      if case .repeatingSection = control.kind, let tag = control.tag, group == nil,
        let rows = control.content.map(SlotFinder.rows), let last = rows.last
      {
        mark(control, tag: tag, rows: rows, last: last)
      } else if let tag = SlotFinder.slotTag(of: control) {
        let place = places.place(of: child)
        found.append(FoundSlot(control, tag: tag, group: group, place: place))
        mark(control, tag: tag, in: group, place: place)
      } else {
        mark(child, in: group)
      }
    }
  }

  private mutating func mark(
    _ control: ContentControl, tag: String, in group: String?, place: Place, isPrototype: Bool = false
  ) {
    let index = cutter.slots.count
    let kind = SlotFinder.slotKind(of: control)
    let number = numbers.take(tag, in: group)
    // The store of a group has rows of its own, which are not filled.
    let isStored =
      control.isBound && group == nil
      && stores.take(control, tag: tag, number: number, kind: kind, place: place)
    let fragments = maker.fragments(of: control, isPrototype: isPrototype, holes: &cutter.holes)
    cutter.slots.append(
      Slot(
        tag: tag, number: number, kind: kind, place: place, isBound: control.isBound && !isStored,
        tick: SlotFinder.tick(of: control, isPrototype: isPrototype),
        untouched: fragments.untouched.map { cutter.pieces(of: $0) } ?? [],
        emptied: cutter.pieces(of: fragments.emptied), answered: cutter.pieces(of: fragments.answered),
        typed: cutter.pieces(of: fragments.typed), lines: cutter.pieces(of: fragments.lines)))
    control.element.insert(markBefore: marks.text(.slot, index), after: marks.text(.slotEnd, index))
  }

  private mutating func mark(_ section: ContentControl, tag: String, rows: [Element], last: Element) {
    let index = cutter.groups.count
    let (place, lastRow) = (places.place(of: section.element), places.place(of: last))
    cutter.groups.append(Group(tag: tag, place: place, lastRow: lastRow, isBound: section.isBound))
    // The second half of an AlternateContent says the same as the first.
    if !section.element.isInFallback {
      sections.append(FoundSection(tag: tag, place: place, rows: rows.count))
    }
    // The prototype is copied first, while the last row has no marks yet.
    if let prototype = last.duplicate() {
      maker.prepare(prototype: prototype, holes: &cutter.holes)
      maker.countOn(prototype, from: rows.count, holes: &cutter.holes)
      markPrototype(prototype, of: tag, place: lastRow.moved(down: 1))
      prototype.insert(markBefore: marks.text(.prototype, index), after: marks.text(.prototypeEnd, index))
    }
    for row in rows {
      mark(row, in: tag)
      row.insert(markBefore: marks.text(.row, index), after: marks.text(.rowEnd, index))
    }
    section.element.insert(markBefore: marks.text(.group, index), after: marks.text(.groupEnd, index))
  }

  private mutating func markPrototype(_ element: Element, of group: String, place: Place) {
    for child in Array(element.children) {
      if let control = ContentControl(child), let tag = SlotFinder.slotTag(of: control) {
        mark(control, tag: tag, in: group, place: place, isPrototype: true)
      } else if !Revisions.isGone(child) {
        markPrototype(child, of: group, place: place)
      }
    }
  }
}

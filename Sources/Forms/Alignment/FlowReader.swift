import LibXML
import WordML

/// Reads a part as a flow: what the alignment sees of a template, or of a returned document.
struct FlowReader {
  /// Which controls say themselves which slot they are.
  struct Identity: Sendable {
    var tags: Set<String> = []
    var groups: Set<String> = []
    /// Slots by the store that they are bound to.
    var bindings: [String: String] = [:]
    /// In which groups a tag stands; nil for outside any.
    var homes: [String: Set<String?>] = [:]
    var labels = PrecedingLabels()
    /// Keywords of the days that the template computes itself.
    var printedDays: Set<String> = []

    /// Whether a tag is believed in the rows of a group: one of another group's was pasted there.
    func isAtHome(_ tag: String, in group: String) -> Bool { homes[tag]?.contains(group) ?? true }
  }

  /// A control whose tag says another place than the one where it stands.
  enum Stray {
    /// Before it stands the label of another field.
    case moved(tag: String, owner: String, Place)
    /// It stands in the rows of a group that its tag is none of.
    case inRow(tag: String, group: String, Place)
    /// It stands in the answer to another field.
    case nested(tag: String, outer: String, Place)
  }

  /// A control of a returned document that says which slot it is.
  struct Known {
    let control: ContentControl
    let tag: String
    let rung: MatchMethod
    let place: Place
  }

  /// Nil for a template.
  let identity: Identity?
  let places: Places
  private(set) var known: [Known] = []
  /// The other controls: an editor kept the control and dropped its tag, or a person made it.
  private(set) var controls: [ContentControl] = []
  private(set) var strays: [Stray] = []
  /// Controls that stand at another field's label, with its tag.
  private let misplaced: [Element: String]

  var line: LineReader
  /// Where the walk is.
  var place: Place
  var group: (tag: String, item: Int)?

  init(
    _ root: Element, in story: WordDocument.Story.Kind, identity: Identity?, misplaced: [Element: String] = [:]
  ) {
    self.identity = identity
    self.misplaced = misplaced
    places = Places(root, in: story)
    place = places.place(of: root)
    line = LineReader(at: place, printedDays: identity?.printedDays)
  }

  /// Everything below an element.
  mutating func flow(below element: Element) -> Flow {
    let (outerLine, outerPlace) = (line, place)
    place = places.place(of: element)
    line = LineReader(at: place, printedDays: identity?.printedDays)
    line.control = outerLine.control
    defer { (line, place) = (outerLine, outerPlace) }
    var flow = Flow()
    readBlocks(element, into: &flow)
    line.flush(into: &flow.atoms)
    return flow
  }

  // MARK: Blocks

  private mutating func readBlocks(_ element: Element, into flow: inout Flow) {
    for child in element.children where !VisibleText.isHidden(child) {
      if child.matches(.paragraph) {
        read(paragraph: child, into: &flow)
      } else if child.matches(.table) {
        add(table: child, to: &flow)
      } else if let control = ContentControl(child) {
        read(control, into: &flow, isBlock: true)
      } else if child.matches(.run) {
        read(run: child, into: &flow)
      } else {
        readBlocks(child, into: &flow)
      }
    }
  }

  /// A table that a broken program put into a line is one all the same.
  private mutating func add(table: Element, to flow: inout Flow) {
    flow.grids.append(grid(table))
    line.add(.table(flow.grids.count - 1), to: &flow.atoms)
  }

  private mutating func read(paragraph: Element, into flow: inout Flow) {
    place = places.place(of: paragraph)
    line.begin(at: place)
    readRuns(paragraph, into: &flow)
    line.end(into: &flow.atoms)
    if !Revisions.joinsNext(paragraph) { line.add(.paragraph, to: &flow.atoms) }
  }

  /// A control that is a slot or says which it is becomes one atom; of another only its content is read.
  private mutating func read(_ control: ContentControl, into flow: inout Flow, isBlock: Bool) {
    let element = control.element
    if let atom = atom(for: control, in: &flow) {
      if isBlock {
        place = places.place(of: element)
        line.begin(at: place)
      }
      line.add(atom.kind, key: atom.key, to: &flow.atoms)
      if isBlock { line.add(.paragraph, to: &flow.atoms) }
      return
    }
    let section = identity == nil && control.kind == .repeatingSection && group == nil ? control.tag : nil
    let outerGroup = group
    if let section { group = (section, -1) }
    if control.kind == .repeatingItem, let current = group { group = (current.tag, current.item + 1) }
    within(control) { reader in
      guard let content = control.content else { return }
      if isBlock { reader.readBlocks(content, into: &flow) } else { reader.readRuns(content, into: &flow) }
    }
    if section != nil { group = outerGroup }
  }

  /// The atom that stands for a control; nil where its content is read instead.
  mutating func atom(for control: ContentControl, in flow: inout Flow) -> (kind: Atom.Kind, key: String)? {
    guard let identity else {
      guard let tag = SlotFinder.slotTag(of: control) else { return nil }
      flow.slots.append(slot(control, tag: tag))
      return (.slot(flow.slots.count - 1), tag)
    }
    let rung: MatchMethod
    let tag: String
    if let own = SlotFinder.slotTag(of: control, among: identity.tags), identity.tags.contains(own) {
      guard isInPlace(control, tag: own, identity) else { return nil }
      (tag, rung) = (own, .tag)
    } else if control.tag == nil, let bound = control.binding.flatMap({ identity.bindings[$0] }) {
      (tag, rung) = (bound, .binding)
    } else {
      return nil
    }
    known.append(Known(control: control, tag: tag, rung: rung, place: places.place(of: control.element)))
    return (.control(known.count - 1), tag)
  }

  /// Whether a tag is believed where its control stands. What is not, is read by its place, like any text.
  private mutating func isInPlace(_ control: ContentControl, tag: String, _ identity: Identity) -> Bool {
    let place = places.place(of: control.element)
    if let group, !identity.isAtHome(tag, in: group.tag) {
      strays.append(.inRow(tag: tag, group: group.tag, place))
      return false
    }
    if let owner = misplaced[control.element] {
      strays.append(.moved(tag: tag, owner: owner, place))
      return false
    }
    for inner in control.element.descendants(.control) {
      guard let other = ContentControl(inner)?.tag, other != tag, identity.tags.contains(other) else { continue }
      strays.append(.nested(tag: other, outer: tag, place))
    }
    return true
  }

  private func slot(_ control: ContentControl, tag: String) -> PatternSlot {
    PatternSlot(
      tag: tag, title: control.title, kind: control.kind, binding: control.binding,
      isBlock: control.level != .inline, group: group?.tag,
      item: max(0, group?.item ?? 0), place: places.place(of: control.element))
  }

  /// Notes that what is read now stands in this control.
  mutating func within(_ control: ContentControl, _ read: (inout FlowReader) -> Void) {
    // Google Docs wraps everything; a section or an item says nothing of a single value.
    let isHint: Bool
    switch control.kind {
    case .repeatingSection, .repeatingItem: isHint = false
    default: isHint = identity != nil && !(control.tag.map(SlotFinder.isForeign) ?? false)
    }
    guard isHint else { return read(&self) }
    controls.append(control)
    let outer = line.control
    line.control = controls.count - 1
    read(&self)
    line.control = outer
  }

  // MARK: Runs

  private mutating func readRuns(_ element: Element, into flow: inout Flow) {
    for child in element.children where !VisibleText.isHidden(child) {
      if child.matches(.run) {
        read(run: child, into: &flow)
      } else if let control = ContentControl(child) {
        read(control, into: &flow, isBlock: false)
      } else if child.matches(.w("fldSimple")) {
        line.beginField(instruction: child.attribute(.w("instr")) ?? "", into: &flow.atoms)
        readRuns(child, into: &flow)
        line.endField(into: &flow.atoms)
      } else if child.matches(Name(.math, "oMath")) {
        line.add(VisibleText.of(child), to: &flow.atoms)
      } else if child.matches(.table) {
        add(table: child, to: &flow)
      } else {
        readRuns(child, into: &flow)
      }
    }
  }

  private mutating func read(run: Element, into flow: inout Flow) {
    for child in run.children {
      if child.isIn(.w) {
        switch child.localName {
        case "tab", "ptab": line.add(.tab, to: &flow.atoms)
        case "br", "cr": line.add(.line, to: &flow.atoms)
        case "fldChar": line.field(child, into: &flow.atoms)
        case "instrText": line.instruct(child.text)
        case "t", "sym", "noBreakHyphen", "softHyphen": line.add(VisibleText.of(child), to: &flow.atoms)
        case "ruby": readRuns(child, into: &flow)
        case "tbl": add(table: child, to: &flow)
        default: readBoxes(child, into: &flow)
        }
      } else {
        readBoxes(child, into: &flow)
      }
    }
  }

  /// Text boxes in a drawing; what stands in them is no part of the line. Programs differ in what they call the box.
  private mutating func readBoxes(_ element: Element, into flow: inout Flow) {
    guard !VisibleText.isHidden(element) else { return }
    if element.children.contains(where: { $0.matches(.paragraph) || $0.matches(.table) }) {
      flow.boxes.append(self.flow(below: element))
      return
    }
    for child in element.children { readBoxes(child, into: &flow) }
  }
}

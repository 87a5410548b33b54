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
    let method: MatchMethod
    let place: Place
  }

  /// Nil for a template.
  let identity: Identity?
  let tokens: StoryTokens
  private(set) var known: [Known] = []
  /// The other controls: an editor kept the control and dropped its tag, or a person made it.
  private(set) var controls: [ContentControl] = []
  private(set) var strays: [Stray] = []
  /// The tokens of controls that stand at another field's label, with its tag.
  private let misplaced: [Int: String]

  var line: LineReader
  var group: (tag: String, item: Int)?
  private var isInParagraph = false

  init(_ tokens: StoryTokens, identity: Identity?, misplaced: [Int: String] = [:]) {
    self.identity = identity
    self.misplaced = misplaced
    self.tokens = tokens
    line = LineReader(at: tokens.place(at: 0), fields: tokens.fields, printedDays: identity?.printedDays)
  }

  /// All of the part.
  mutating func flow() -> Flow { flow(of: tokens.all.indices) }

  /// What stands between two tokens.
  mutating func flow(of range: Range<Int>) -> Flow {
    let outer = (line, isInParagraph)
    line = LineReader(
      at: tokens.place(at: range.lowerBound), fields: tokens.fields, printedDays: identity?.printedDays)
    line.control = outer.0.control
    isInParagraph = false
    defer { (line, isInParagraph) = outer }
    var flow = Flow()
    read(range, into: &flow)
    line.flush(into: &flow.atoms)
    return flow
  }

  private mutating func read(_ range: Range<Int>, into flow: inout Flow) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens.all[index]
      switch token.kind {
      case .text: line.add(token.text, to: &flow.atoms)
      case .tab: line.add(.tab, to: &flow.atoms)
      case .lineBreak: line.add(.line, to: &flow.atoms)
      case .field(let number): line.begin(field: number, into: &flow.atoms)
      case .result(let number): line.beginResult(of: number, into: &flow.atoms)
      case .fieldEnd(let number): line.end(field: number, into: &flow.atoms)
      case .begin(.paragraph):
        line.begin(at: tokens.place(at: index))
        isInParagraph = true
      case .end(.paragraph(let joinsNext)):
        line.end(into: &flow.atoms)
        if identity == nil { flow.atoms.dropTabsBehindSlot() }
        if !joinsNext { line.add(.paragraph, to: &flow.atoms) }
        isInParagraph = false
      case .begin(.table):
        flow.grids.append(grid(index + 1..<token.end))
        if !token.isInCode { line.add(.table(flow.grids.count - 1), to: &flow.atoms) }
        index = token.end
      // What stands in a text box is no part of the line that it hangs on.
      case .begin(.textBox):
        flow.boxes.append(self.flow(of: index + 1..<token.end))
        index = token.end
      case .begin(.control):
        if let control = ContentControl(token.element) { read(control, at: index, into: &flow) }
        index = token.end
      default: break
      }
      index += 1
    }
  }

  /// A control that is a slot or says which it is becomes one atom; of another only its content is read.
  private mutating func read(_ control: ContentControl, at index: Int, into flow: inout Flow) {
    let token = tokens.all[index]
    if let atom = atom(for: control, at: index, in: &flow) {
      if token.isInCode { return }
      if !isInParagraph { line.begin(at: tokens.place(at: index)) }
      line.add(atom.kind, key: atom.key, to: &flow.atoms)
      if !isInParagraph { line.add(.paragraph, to: &flow.atoms) }
      return
    }
    let section = identity == nil && control.kind == .repeatingSection && group == nil ? control.tag : nil
    let outerGroup = group
    if let section { group = (section, -1) }
    if control.kind == .repeatingItem, let current = group { group = (current.tag, current.item + 1) }
    within(control) { $0.read(index + 1..<token.end, into: &flow) }
    if section != nil { group = outerGroup }
  }

  /// The atom that stands for a control; nil where its content is read instead.
  mutating func atom(
    for control: ContentControl, at index: Int, in flow: inout Flow
  ) -> (kind: Atom.Kind, key: String)? {
    guard let identity else {
      guard let tag = SlotFinder.slotTag(of: control) else { return nil }
      flow.slots.append(slot(control, tag: tag, at: index))
      return (.slot(flow.slots.count - 1), tag)
    }
    let method: MatchMethod
    let tag: String
    if let own = SlotFinder.slotTag(of: control, among: identity.tags), identity.tags.contains(own) {
      guard isInPlace(control, tag: own, at: index, identity) else { return nil }
      (tag, method) = (own, .tag)
    } else if control.tag == nil, let bound = control.binding.flatMap({ identity.bindings[$0] }) {
      (tag, method) = (bound, .binding)
    } else {
      return nil
    }
    known.append(Known(control: control, tag: tag, method: method, place: tokens.place(at: index)))
    return (.control(known.count - 1), tag)
  }

  /// Whether a tag is believed where its control stands. What is not, is read by its place, like any text.
  private mutating func isInPlace(
    _ control: ContentControl, tag: String, at index: Int, _ identity: Identity
  ) -> Bool {
    let place = tokens.place(at: index)
    if let group, !identity.isAtHome(tag, in: group.tag) {
      strays.append(.inRow(tag: tag, group: group.tag, place))
      return false
    }
    if let owner = misplaced[index] {
      strays.append(.moved(tag: tag, owner: owner, place))
      return false
    }
    for inner in control.element.descendants(.control) {
      guard let other = ContentControl(inner)?.tag, other != tag, identity.tags.contains(other) else { continue }
      strays.append(.nested(tag: other, outer: tag, place))
    }
    return true
  }

  private func slot(_ control: ContentControl, tag: String, at index: Int) -> PatternSlot {
    PatternSlot(
      tag: tag, title: control.title, kind: control.kind, binding: control.binding,
      isBlock: control.level != .inline, group: group?.tag,
      item: max(0, group?.item ?? 0), place: tokens.place(at: index))
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
}

extension [Atom] {
  /// Drops the tabs with which a line of a template ends behind a place: «Navn:⇥» is answered before the tab or after it.
  fileprivate mutating func dropTabsBehindSlot() {
    guard let last = lastIndex(where: { $0.kind != .tab }), case .slot = self[last].kind else { return }
    removeSubrange((last + 1)...)
  }
}

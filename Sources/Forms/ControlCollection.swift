import LibXML
import WordML

/// The tagged controls of a document in document order: those that stand alone, and the rows of its groups.
struct ControlCollection {
  private(set) var plain: [ReadControl] = []
  private(set) var rows: [String: [[ReadControl]]] = [:]
  private let prompts: Prompts
  private let identity: FlowReader.Identity
  /// The only tags that are asked for, and none in a group; nil for all.
  private let wanted: Set<String>?
  private var misplaced: [Element: String] = [:]
  /// Inside a row an inner section is no group of its own.
  private var isInRow = false

  /// - Parameters:
  ///   - identity: which controls say themselves which slot they are.
  ///   - wanted: the only tags that are asked for, and none in a group; nil for all.
  init(prompts: Prompts, identity: FlowReader.Identity, only wanted: Set<String>? = nil) {
    self.prompts = prompts
    self.identity = identity
    self.wanted = wanted
  }

  /// What was found on plain pages.
  init(_ pages: [PlainPage], prompts: Prompts) {
    self.prompts = prompts
    identity = FlowReader.Identity()
    wanted = nil
    for page in pages {
      plain += page.plain.map { ReadControl(page.places[$0], prompts: prompts) }
      for (tag, rows) in page.rows {
        self.rows[tag, default: []] += rows.map { $0.map { ReadControl(page.places[$0], prompts: prompts) } }
      }
    }
  }

  /// Whether every slot of a template says itself where it is.
  func hasAll(of outline: Outline) -> Bool {
    let tags = Set(plain.map(\.tag))
    return outline.slots.allSatisfy { slot in slot.group.map { rows[$0] != nil } ?? tags.contains(slot.tag) }
  }

  /// Whether most fields stand there twice as often as in a template.
  func hasDoubles(of outline: Outline) -> Bool {
    func counts(_ tags: [String]) -> [String: Int] { Dictionary(tags.map { ($0, 1) }, uniquingKeysWith: +) }
    let mine = counts(plain.map(\.tag))
    let wanted = counts(outline.slots.filter { $0.group == nil }.map(\.tag))
    return wanted.count { (mine[$0.key] ?? 0) >= 2 * $0.value } * 2 > wanted.count
  }

  /// What was found with the help of the template, in place of what its tags alone gave.
  mutating func take(_ aligned: DocumentAligner) {
    let inRows = aligned.rows.values.joined().joined().map(\.tag)
    let own = Set(aligned.plain.map(\.tag) + inRows)
    plain = plain.filter { !own.contains($0.tag) } + aligned.plain
    rows.merge(aligned.rows) { $1 }
  }

  /// Adds what stands in one part. Controls at another field's label are left for those who read by places.
  mutating func collect(_ root: Element, story: WordDocument.Story.Kind, misplaced: [Element: String]) {
    self.misplaced = misplaced
    collect(below: root, places: Places(root, in: story))
  }

  private mutating func collect(below element: Element, places: Places) {
    for child in element.children { collect(at: child, places: places) }
  }

  private mutating func collect(at element: Element, places: Places) {
    if VisibleText.isHidden(element) { return }
    guard let control = ContentControl(element) else { return collect(below: element, places: places) }
    if !isInRow, control.kind == .repeatingSection, let tag = control.tag, let content = control.content {
      if wanted != nil { return }
      collect(section: content, tag: tag, places: places)
    } else if let tag = SlotFinder.slotTag(of: control, among: identity.tags) {
      if misplaced[element] != nil || wanted?.contains(tag) == false { return }
      plain.append(ReadControl(control, tag: tag, prompts: prompts, place: places.place(of: element)))
    } else {
      collect(below: element, places: places)
    }
  }

  /// A section whose rows are all gone is there all the same; what stands beside its rows is no row.
  private mutating func collect(section content: Element, tag: String, places: Places) {
    let items = SlotFinder.rows(of: content)
    for item in items {
      var inner = ControlCollection(prompts: prompts, identity: identity)
      inner.isInRow = true
      inner.collect(below: item, places: places)
      rows[tag, default: []].append(inner.plain.filter { identity.isAtHome($0.tag, in: tag) })
    }
    if items.isEmpty { rows[tag, default: []] += [] }
    for loose in content.children where !items.contains(loose) { collect(at: loose, places: places) }
  }
}

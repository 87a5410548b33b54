import LibXML
import WordML

/// The tagged controls of a document in document order: those that stand alone, and the rows of its groups.
struct ControlCollection {
  private(set) var plain: [ReadControl] = []
  private(set) var rows: [String: [[ReadControl]]] = [:]
  private let prompts: Prompts
  /// Inside a row an inner section is no group of its own.
  private var isInRow = false

  init(prompts: Prompts) { self.prompts = prompts }

  /// Adds what stands in one part.
  mutating func collect(_ root: Element, story: WordDocument.Story.Kind) {
    collect(below: root, places: Places(root, in: story))
  }

  private mutating func collect(below element: Element, places: Places) {
    for child in element.children { collect(at: child, places: places) }
  }

  private mutating func collect(at element: Element, places: Places) {
    if VisibleText.isHidden(element) { return }
    guard let control = ContentControl(element) else { return collect(below: element, places: places) }
    if !isInRow, control.kind == .repeatingSection, let tag = control.tag, let content = control.content {
      collect(section: content, tag: tag, places: places)
    } else if let tag = SlotFinder.slotTag(of: control) {
      plain.append(ReadControl(control, tag: tag, prompts: prompts, place: places.place(of: element)))
    } else {
      collect(below: element, places: places)
    }
  }

  /// A section whose rows are all gone is there all the same; what stands beside its rows is no row.
  private mutating func collect(section content: Element, tag: String, places: Places) {
    let items = SlotFinder.rows(of: content)
    for item in items {
      var inner = ControlCollection(prompts: prompts)
      inner.isInRow = true
      inner.collect(below: item, places: places)
      rows[tag, default: []].append(inner.plain)
    }
    if items.isEmpty { rows[tag, default: []] += [] }
    for loose in content.children where !items.contains(loose) { collect(at: loose, places: places) }
  }
}

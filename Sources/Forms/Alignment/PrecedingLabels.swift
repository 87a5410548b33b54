import LibXML
import Norwegian
import WordML

/// Which printed words stand right before each place for an answer: by them it can be seen that a control was moved to another place.
///
/// Boxes have their words behind them, and rows their column's over them: neither is asked here.
struct PrecedingLabels: Sendable {
  /// The place whose label a text is; of texts that stand before several places, none.
  private var owners: [String: String] = [:]
  private var own: [String: Set<String>] = [:]
  private var repeated: Set<String> = []
  /// The tags of boxes.
  private var boxes: Set<String> = []

  /// Adds a part of a template.
  mutating func add(_ root: Element) {
    var walk = Walk { SlotFinder.slotTag(of: $0) }
    walk.visit(root)
    for (_, tag, label) in walk.found {
      own[tag, default: []].insert(label)
      if let other = owners[label], other != tag { repeated.insert(label) }
      owners[label] = tag
    }
    for label in repeated { owners[label] = nil }
    boxes.formUnion(walk.boxes)
  }

  /// The controls of a returned part that stand where the template has another field, with that field's tag.
  func misplaced(in root: Element, tags: Set<String>) -> [Element: String] {
    var walk = Walk { SlotFinder.slotTag(of: $0, among: tags) }
    walk.visit(root)
    var misplaced: [Element: String] = [:]
    for (element, tag, label) in walk.found {
      guard let owner = owners[label], owner != tag else { continue }
      // A place for text that has the tag of a box has another's.
      if let labels = own[tag] ?? (boxes.contains(tag) ? [] : nil), !labels.contains(label) {
        misplaced[element] = owner
      }
    }
    return misplaced
  }

  private struct Walk {
    let tag: (ContentControl) -> String?
    private(set) var found: [(element: Element, tag: String, label: String)] = []
    private(set) var boxes: [String] = []
    /// What is printed on this line since the last control.
    private var line = ""
    /// The last line that has letters, where no control has followed it yet.
    private var last: String?

    init(tag: @escaping (ContentControl) -> String?) { self.tag = tag }

    mutating func visit(_ element: Element) {
      if VisibleText.isHidden(element) { return }
      if element.matches(.run) {
        line += VisibleText.of(element)
      } else if element.matches(.paragraph) {
        line = ""
        descend(element)
        endLine()
      } else if let control = ContentControl(element) {
        visit(control)
      } else {
        descend(element)
      }
    }

    private mutating func visit(_ control: ContentControl) {
      let kind = control.kind
      let tag = kind == .repeatingSection ? nil : tag(control)
      guard tag != nil || kind == .repeatingSection || kind == .checkBox else { return descend(control.element) }
      if let tag, kind == .checkBox { boxes.append(tag) }
      if let tag, kind != .checkBox, let label = line.contains(where: \.isLetter) ? line : last {
        found.append((control.element, tag, Self.key(label)))
      }
      line = ""
      last = nil
    }

    private mutating func descend(_ element: Element) { for child in element.children { visit(child) } }

    private mutating func endLine() {
      if line.contains(where: \.isLetter) { last = line }
      line = ""
    }

    private static func key(_ line: String) -> String {
      Folding.folded(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

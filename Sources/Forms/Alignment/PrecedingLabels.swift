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
  mutating func add(_ tokens: StoryTokens) {
    var walk = Walk { SlotFinder.slotTag(of: $0) }
    walk.visit(tokens)
    for (_, tag, label) in walk.found {
      own[tag, default: []].insert(label)
      if let other = owners[label], other != tag { repeated.insert(label) }
      owners[label] = tag
    }
    for label in repeated { owners[label] = nil }
    boxes.formUnion(walk.boxes)
  }

  /// The controls of a returned part that stand where the template has another field, by their tokens, with that field's tag.
  func misplaced(in tokens: StoryTokens, tags: Set<String>) -> [Int: String] {
    var walk = Walk { SlotFinder.slotTag(of: $0, among: tags) }
    walk.visit(tokens)
    var misplaced: [Int: String] = [:]
    for (index, tag, label) in walk.found {
      guard let owner = owners[label], owner != tag else { continue }
      // A place for text that has the tag of a box has another's.
      if let labels = own[tag] ?? (boxes.contains(tag) ? [] : nil), !labels.contains(label) { misplaced[index] = owner }
    }
    return misplaced
  }

  private struct Walk {
    let tag: (ContentControl) -> String?
    private(set) var found: [(index: Int, tag: String, label: String)] = []
    private(set) var boxes: [String] = []
    /// What is printed on this line since the last control.
    private var line = ""
    /// The last line that has letters, where no control has followed it yet.
    private var last: String?
    /// The lines that text boxes hang on which are open.
    private var around: [(line: String, last: String?)] = []

    init(tag: @escaping (ContentControl) -> String?) { self.tag = tag }

    mutating func visit(_ tokens: StoryTokens) {
      var index = 0
      while index < tokens.all.count {
        let token = tokens.all[index]
        switch token.kind {
        case .text, .tab, .lineBreak: line += token.text
        case .begin(.paragraph): line = ""
        case .end(.paragraph): endLine()
        case .begin(.textBox):
          around.append((line, last))
          (line, last) = ("", nil)
        case .end(.textBox): if let outer = around.popLast() { (line, last) = outer }
        case .begin(.control):
          if let control = ContentControl(token.element), isPlace(control, index) { index = token.end }
        default: break
        }
        index += 1
      }
    }

    /// Whether no label reaches across it: a place for an answer, a box, the rows of a group.
    private mutating func isPlace(_ control: ContentControl, _ index: Int) -> Bool {
      let kind = control.kind
      let tag = kind == .repeatingSection ? nil : tag(control)
      guard tag != nil || kind == .repeatingSection || kind == .checkBox else { return false }
      if let tag, kind == .checkBox { boxes.append(tag) }
      if let tag, kind != .checkBox, let label = line.contains(where: \.isLetter) ? line : last {
        found.append((index, tag, Self.key(label)))
      }
      line = ""
      last = nil
      return true
    }

    private mutating func endLine() {
      if line.contains(where: \.isLetter) { last = line }
      line = ""
    }

    private static func key(_ line: String) -> String {
      Folding.folded(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

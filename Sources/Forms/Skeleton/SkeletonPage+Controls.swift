import LibXML
import WordML

/// Content controls: places for answers, groups of rows, and what only wraps.
extension SkeletonPage {
  mutating func visit(control element: Element, _ level: Level) -> Bool {
    guard let control = ContentControl(element), Self.isWhole(element) else { return false }
    // What wraps some of an answer says nothing.
    if answer != nil { return control.content.map { visit($0.children, level) } ?? true }
    let kind = control.kind
    if let tag = SlotFinder.slotTag(of: control, kind: kind) { return visit(slot: control, kind, tag, level) }
    if !isInRow, kind == .repeatingSection, let tag = control.tag, let content = control.content {
      return visit(section: content, tag, level)
    }
    write(.wrapper)
    guard control.content.map({ visit($0.children, level) }) ?? true else { return false }
    write(.end)
    return true
  }

  /// Whether a control has one content at most, and nothing beside it: what else stands in it is read in other ways.
  private static func isWhole(_ control: Element) -> Bool {
    var hasContent = false
    for child in control.children {
      switch child.localName {
      case "sdtPr", "sdtEndPr": continue
      case "sdtContent" where !hasContent: hasContent = true
      default: return false
      }
    }
    return true
  }

  private mutating func visit(
    slot control: ContentControl, _ kind: ContentControl.Kind, _ tag: String, _ level: Level
  ) -> Bool {
    guard level != .rows, let content = control.content, field == nil else { return false }
    if level == .cells { write(.cell) }
    write(.slot, tag)
    // The paragraph around it, or else the first in it.
    let number = level == .runs ? paragraphs : paragraphs + 1
    let place =
      tableDepth > 0
      ? WordML.Place(story: story, number: tables, isTable: true, row: rowNumber)
      : WordML.Place(story: story, number: number, isTable: false, row: nil)
    let before = paragraphs
    answer = Answer()
    let isPlain = level == .cells ? visit(cells: content) : visit(content.children, level)
    let text = answer?.text
    answer = nil
    guard isPlain, tableDepth > 0 || level == .runs || paragraphs > before else { return false }
    if isInRow { row.append(places.count) } else { plain.append(places.count) }
    places.append(Place(control: control, kind: kind, tag: tag, place: place, text: text))
    return true
  }

  /// A control around one cell.
  private mutating func visit(cells content: Element) -> Bool {
    let cells = Array(content.children)
    guard cells.count == 1, name(cells[0]) == .tc else { return false }
    return visit(cells[0].children, .blocks)
  }

  private mutating func visit(section content: Element, _ tag: String, _ level: Level) -> Bool {
    write(.section, tag)
    var different: [[UInt8]] = []
    let outer = skeleton
    defer { skeleton = outer + different.joined() + [Sign.end.rawValue] }
    isInRow = true
    defer { isInRow = false }
    for item in content.children {
      skeleton = [Sign.item.rawValue]
      row = []
      switch name(item) {
      case .bookmarkStart, .bookmarkEnd, .proofErr: continue
      case .tr: guard level == .rows, visit(row: item) else { return false }
      case .sdt:
        guard let control = ContentControl(item), Self.isWhole(item), control.kind == .repeatingItem,
          let inner = control.content,
          visit(inner.children, level)
        else { return false }
      default: return false
      }
      rows[tag, default: []].append(row)
      if !different.contains(skeleton) { different.append(skeleton) }
    }
    return !different.isEmpty
  }
}

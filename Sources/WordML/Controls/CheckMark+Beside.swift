import LibXML

/// What stands beside a check box.
extension CheckMark {
  /// What is printed beside a box: the text from it to the next control or tab of its paragraph.
  ///
  /// A box that stands in no paragraph has nothing beside it.
  package static func printedText(beside control: ContentControl) -> String {
    guard control.level == .inline else { return "" }
    var text: Substring = ""
    var sibling = control.element.next
    while let element = sibling, !element.matches(.control) {
      // A tab between the box and its text is no end of it.
      text = (text + VisibleText.of(element)).drop(while: \.isWhitespace)
      if let stop = text.firstIndex(where: { $0 == "\t" || $0 == "\n" }) {
        text = text[..<stop]
        break
      }
      sibling = element.next
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A tick that somebody typed beside a box instead of into it.
  package enum TypedMark: Equatable, Sendable {
    case none
    case ticked
    /// It stands right between this box and another.
    case unclear
  }

  /// Whether somebody typed a tick beside a box: next to it in its paragraph, or alone in its cell.
  package static func typedMark(beside control: ContentControl) -> TypedMark {
    if control.level == .inline, let mark = markOnLine(control) { return mark }
    let cell = sequence(first: control.element) { $0.parent }.first { $0.matches(.cell) }
    return cell.flatMap(SoleBox.text).flatMap(CheckMark.mark) == true ? .ticked : .none
  }

  /// Nil where nothing is typed beside the box.
  private static func markOnLine(_ control: ContentControl) -> TypedMark? {
    let before = Neighbours.text(beside: control.element, goingBack: true)
    let line = before + "☐" + Neighbours.text(beside: control.element, goingBack: false)
    guard let box = line.utf8.index(line.startIndex, offsetBy: before.utf8.count, limitedBy: line.endIndex),
      let mark = CheckMark.marks(in: line).first(where: { $0.range.contains(box) })
    else { return nil }
    return mark.isTicked ? .ticked : mark.isClear ? nil : .unclear
  }
}

/// The few characters on either side of an element in its paragraph: enough to tell an x beside a box from a word.
private enum Neighbours {
  private static let enough = 12

  /// Other boxes are empty here, and an answer is no neighbour of a box.
  static func text(beside element: Element, goingBack: Bool) -> String {
    var text = ""
    var current = element
    while text.count < enough, !isLine(current) {
      guard let sibling = goingBack ? current.previous : current.next else {
        // What wraps runs is looked out of.
        guard let parent = current.parent, !isLine(parent) else { break }
        current = parent
        continue
      }
      current = sibling
      let (piece, isEnd) = shown(sibling)
      text = goingBack ? piece + text : text + piece
      if isEnd { break }
    }
    return text
  }

  private static func isLine(_ element: Element) -> Bool {
    element.matches(.paragraph) || element.matches(.cell) || element.matches(.w("body"))
  }

  private static func shown(_ element: Element) -> (text: String, isEnd: Bool) {
    if VisibleText.isHidden(element) { return ("", false) }
    if element.matches(.paragraph) || element.matches(.table) { return ("", true) }
    guard let control = ContentControl(element) else { return (VisibleText.of(element), false) }
    if control.kind == .checkBox { return ("☐", true) }
    // A wrapper of Google Docs has a tag that means nothing.
    if control.tag.map({ !$0.hasPrefix("goog_rdk_") }) ?? false { return ("\u{FFFC}", true) }
    return (VisibleText.of(element), false)
  }
}

/// A cell with one box and next to nothing else.
private struct SoleBox {
  private var text = ""
  private var boxes = 0
  private var steps = 0

  /// The text of a cell with an empty box in place of its only one; nil where there are more of them, or much else.
  static func text(_ cell: Element) -> String? {
    var walk = SoleBox()
    return walk.visit(cell) && walk.boxes == 1 ? walk.text : nil
  }

  private mutating func visit(_ element: Element) -> Bool {
    steps += 1
    if VisibleText.isHidden(element) { return true }
    if let control = ContentControl(element), control.kind == .checkBox {
      boxes += 1
      text += "☐"
    } else if element.matches(.run) {
      text += VisibleText.of(element)
    } else {
      for child in element.children { guard visit(child) else { return false } }
    }
    return boxes <= 1 && steps <= 200 && text.utf8.count <= 40
  }
}

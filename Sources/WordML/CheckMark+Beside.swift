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
    let holders = sequence(first: control.element) { $0.parent }
    if let paragraph = holders.first(where: { $0.matches(.paragraph) }) {
      var line = Line(box: control.element)
      line.visit(paragraph)
      if let mark = line.mark, mark.isTicked || !mark.isClear { return mark.isTicked ? .ticked : .unclear }
    }
    if let cell = holders.first(where: { $0.matches(.cell) }) {
      var line = Line(box: control.element)
      line.visit(cell)
      if line.boxes == 1, CheckMark.mark(line.text) == true { return .ticked }
    }
    return .none
  }

  /// A paragraph or cell with signs in place of its controls: every box is empty, and an answer is no neighbour of it.
  private struct Line {
    let box: Element
    private(set) var text = ""
    private(set) var boxes = 0
    private var position: Int?

    init(box: Element) { self.box = box }

    /// The mark of the box itself.
    var mark: Mark? {
      guard let position, let index = text.utf8.index(text.startIndex, offsetBy: position, limitedBy: text.endIndex)
      else { return nil }
      return CheckMark.marks(in: text).first { $0.range.contains(index) }
    }

    mutating func visit(_ element: Element) {
      if VisibleText.isHidden(element) { return }
      if let control = ContentControl(element) {
        if element == box || control.kind == .checkBox {
          if element == box { position = text.utf8.count }
          boxes += 1
          text += "☐"
          return
        }
        if control.tag != nil, !element.descendants.contains(box) {
          text += "\u{FFFC}"
          return
        }
      }
      if element.matches(.run) {
        text += VisibleText.of(element)
      } else {
        for child in element.children { visit(child) }
        if element.matches(.paragraph) { text += "\n" }
      }
    }
  }
}

import LibXML
import WordML

/// Puts text or a tick into a control, and takes out what stood there; formatted as the blank is.
struct BlankEditor {
  /// The ids of the styles that mark a prompt.
  let placeholderStyles: Set<String>
  let marks: Marks

  /// Marks the place of the answer: one run, or a paragraph for each line where the control may hold several.
  func setText(_ control: ContentControl, holes: inout Holes) {
    let run = soleRun(in: control)
    let prefix = Array(run.prefix.utf8)
    let text = run.append(.text)
    text.setAttribute(Name(.xml, "space"), "preserve")
    text.setText(holes.mark(.text(prefix: prefix)))
    // Only rich text at block level may hold more than one paragraph.
    if control.kind == .richText, control.level != .inline, let paragraph = run.parent, paragraph.matches(.paragraph) {
      // A second paragraph with the same ids is an error.
      paragraph.removeAttribute(.w14("paraId"))
      paragraph.removeAttribute(.w14("textId"))
      for mark in Array(paragraph.children) where Self.isRangeMark(mark) {
        paragraph.parent?.append(copyOf: mark)
        mark.remove()
      }
      paragraph.insert(markBefore: marks.text(.lines, 0), after: marks.text(.linesEnd, 0))
    }
  }

  /// Leaves the control without prompt and text.
  func removeText(_ control: ContentControl) {
    soleRun(in: control).append(.text)
  }

  /// State, glyph and glyph font change together; one of them alone shows the wrong thing in one program or another.
  func setTick(_ control: ContentControl, _ isTicked: Bool) {
    guard let box = control.properties?.first(.w14("checkbox")) else { return }
    if let old = FieldContent.box(in: control) { return FieldContent.tick(old, isTicked) }
    let state = box.first(.w14("checked")) ?? box.prepend(.w14("checked"))
    state.setAttribute(.w14("val"), isTicked ? "1" : "0")
    let glyph = CheckMark.appearance(of: control, checked: isTicked)
    let run = soleRun(in: control)
    // An X in a cell, or between brackets, is a letter like others.
    if glyph.font.isEmpty { return typeMark(glyph.character, in: run) }
    let properties = run.first(.runProperties) ?? run.prepend(.runProperties)
    let fonts = properties.first(.w("rFonts")) ?? properties.insert(.w("rFonts"), after: properties.first(.w("rStyle")))
    // A theme's font would win over the one that has the glyph.
    for theme in ["asciiTheme", "hAnsiTheme", "eastAsiaTheme"] as [StaticString] { fonts.removeAttribute(.w(theme)) }
    for slot in ["ascii", "hAnsi", "eastAsia"] as [StaticString] { fonts.setAttribute(.w(slot), glyph.font) }
    if let code = glyph.symbolCode {
      let symbol = run.append(.w("sym"))
      symbol.setAttribute(.w("font"), glyph.font)
      symbol.setAttribute(.w("char"), code)
    } else {
      run.append(.text).setText(glyph.character)
    }
  }

  private func typeMark(_ character: String, in run: Element) {
    let text = run.append(.text)
    text.setAttribute(Name(.xml, "space"), "preserve")
    text.setText(character == "\u{2002}" ? "" : character)
  }

  /// Puts a space in front of the answer, where the form has none between label and blank.
  func space(_ control: ContentControl) {
    guard FoundControl.note(of: control.element) == .spaced, let content = control.content,
      let answer = content.children.first(where: { $0.matches(.run) })
    else { return }
    let run = answer.insert(before: .run)
    if let properties = answer.first(.runProperties) { run?.append(copyOf: properties) }
    let text = run?.append(.text)
    text?.setAttribute(Name(.xml, "space"), "preserve")
    text?.setText(" ")
  }

  /// Leaves one run without content in the control, formatted as the blank is, and no prompt.
  private func soleRun(in control: ContentControl) -> Element {
    control.properties?.first(.w("showingPlcHdr"))?.remove()
    let content = control.content ?? control.element.append(.w("sdtContent"))
    if let run = FieldContent.resultRun(in: control) { return run }
    let paragraph = firstParagraph(in: content) ?? newParagraph(in: content, at: control.level)
    let container = paragraph ?? content
    let formatting = formatting(of: control, in: container)
    let run = container.append(.run)
    if let formatting, let properties = run.append(copyOf: formatting) { clean(properties) }
    let pairs = Self.rangeMarks(in: container)
    container.removeContent { $0 == run || $0.matches(.w("pPr")) || pairs.contains($0) }
    if let paragraph { empty(content, sparing: paragraph) }
    return run
  }

  /// The first paragraph of the content itself; one in a text box belongs to a drawing.
  private func firstParagraph(in element: Element) -> Element? {
    for child in element.children where !child.matches(.run) {
      if child.matches(.paragraph) { return child }
      if let found = firstParagraph(in: child) { return found }
    }
    return nil
  }

  /// A content that is empty gets what its level must hold.
  private func newParagraph(in content: Element, at level: ContentControl.Level) -> Element? {
    switch level {
    case .inline: nil
    case .block: content.append(.paragraph)
    case .cell: (content.first(.cell) ?? content.append(.cell)).append(.paragraph)
    case .row:
      (content.first(.row) ?? content.append(.row)).append(.cell).append(.paragraph)
    }
  }

  /// Takes the other paragraphs away; a cell of its own keeps its last one, empty.
  private func empty(_ element: Element, sparing kept: Element) {
    let paragraphs = element.children(.paragraph)
    for child in Array(element.children) where child != kept {
      if child.matches(.paragraph) {
        if element.matches(.cell), !paragraphs.contains(kept), child == paragraphs.last {
          child.removeContent { $0.matches(.w("pPr")) }
        } else {
          child.remove()
        }
      } else if !VisibleText.isHidden(child) {
        empty(child, sparing: kept)
      }
    }
  }

  /// What the answer shall look like: the control's own formatting, else that of its first run, else of its paragraph.
  private func formatting(of control: ContentControl, in container: Element) -> Element? {
    control.properties?.first(.runProperties)
      ?? container.descendants.first { $0.matches(.run) }?.first(.runProperties)
      ?? container.first(.w("pPr"))?.first(.runProperties)
  }

  /// The grey of a prompt does not stay with an answer; nor do the changes of a paragraph's mark.
  private func clean(_ properties: Element) {
    if let style = properties.first(.w("rStyle")), placeholderStyles.contains(style.attribute(.value) ?? "") {
      style.remove()
      properties.first(.w("color"))?.remove()
    }
    let changes = ["ins", "del", "moveFrom", "moveTo", "rPrChange"]
    for child in Array(properties.children) where child.isIn(.w) && changes.contains(child.localName) { child.remove() }
    if properties.children.first(where: { _ in true }) == nil { properties.remove() }
  }

  /// Children that begin or end a range whose other end stands elsewhere: without them that would be open.
  private static func rangeMarks(in container: Element) -> Set<Element> {
    let marks = container.children.filter(isRangeMark)
    let ids = marks.map { mark in
      // The two ends of a range are named alike but for the last word.
      let kind = mark.localName.replacing("Start", with: "").replacing("End", with: "")
      return kind + (mark.attribute(.w("id")) ?? "")
    }
    let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    return Set(zip(marks, ids).filter { counts[$0.1] == 1 }.map(\.0))
  }

  private static func isRangeMark(_ element: Element) -> Bool {
    let names = [
      "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
      "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    ]
    return element.isIn(.w) && names.contains(element.localName)
  }
}

import LibXML
import WordML

/// Prepares the states of a slot: each on a copy of its control, so that everything around the text stays as the template has it.
struct FragmentMaker {
  let placeholderStyles: Set<String>
  let marks: Marks

  struct Fragments {
    /// Only where it is not simply the template's own.
    var untouched: [UInt8]?
    var emptied: [UInt8]
    var answered: [UInt8]
    var typed: [UInt8] = []
  }

  func fragments(of control: ContentControl, isPrototype: Bool, holes: inout Holes) -> Fragments {
    switch control.kind {
    case .checkBox:
      let emptied = edited(control) { setTick($0, false) }
      return Fragments(
        untouched: isPrototype && CheckMark.isChecked(control) ? emptied : nil, emptied: emptied,
        answered: edited(control) { setTick($0, true) })
    case .date:
      let fullDate = holes.mark(.fullDate)
      let answered = edited(control, holes: &holes) { control, holes in
        setText(control, holes: &holes)
        control.properties?.first(.w("date"))?.setAttribute(.w("fullDate"), fullDate)
      }
      return fragments(of: control, isPrototype: isPrototype, answered: answered, holes: &holes)
    case .dropDownList, .comboBox:
      let value = holes.mark(.listValue)
      let answered = edited(control, holes: &holes) { control, holes in
        setText(control, holes: &holes)
        for property in ["dropDownList", "comboBox"] as [StaticString] {
          control.properties?.first(.w(property))?.setAttribute(.w("lastValue"), value)
        }
      }
      return fragments(of: control, isPrototype: isPrototype, answered: answered, holes: &holes)
    default:
      let answered = edited(control, holes: &holes) { setText($0, holes: &$1) }
      return fragments(of: control, isPrototype: isPrototype, answered: answered, holes: &holes)
    }
  }

  /// Makes a copied row free of what must be unique, and marks where new ids go.
  func prepare(prototype: Element, holes: inout Holes) {
    for element in Array(prototype.descendants) {
      // Word makes new ones on saving; two rows with the same are an error.
      element.removeAttribute(.w14("paraId"))
      element.removeAttribute(.w14("textId"))
      if element.matches(.w("id")), element.parent?.matches(.w("sdtPr")) == true {
        element.setAttribute(.value, holes.mark(.freshID))
      } else if element.matches(Name(.drawing, "docPr")) {
        element.setAttribute(Name(nil, "id"), holes.mark(.freshID))
      }
    }
    for name in ["bookmarkStart", "bookmarkEnd"] as [StaticString] {
      for element in prototype.descendants(.w(name)) { element.remove() }
    }
  }

  private func fragments(
    of control: ContentControl, isPrototype: Bool, answered: [UInt8], holes: inout Holes
  ) -> Fragments {
    let emptied = edited(control) { control in
      control.properties?.first(.w("date"))?.removeAttribute(.w("fullDate"))
      removePlaceholder(control)
      _ = soleRun(in: control)
    }
    let typed = edited(control, holes: &holes) { control, holes in
      control.properties?.first(.w("date"))?.removeAttribute(.w("fullDate"))
      setText(control, holes: &holes)
    }
    // A new row never begins with what somebody wrote in the last one.
    let holdsAnswer = !control.isShowingPlaceholder && !control.text.isEmpty
    return Fragments(
      untouched: isPrototype && holdsAnswer ? emptied : nil, emptied: emptied, answered: answered, typed: typed)
  }

  private func edited(_ control: ContentControl, _ edit: (ContentControl) -> Void) -> [UInt8] {
    guard let copy = control.element.duplicate(), let duplicate = ContentControl(copy) else { return [] }
    edit(duplicate)
    defer { copy.remove() }
    return copy.serialized()
  }

  private func edited(
    _ control: ContentControl, holes: inout Holes, _ edit: (ContentControl, inout Holes) -> Void
  ) -> [UInt8] {
    guard let copy = control.element.duplicate(), let duplicate = ContentControl(copy) else { return [] }
    edit(duplicate, &holes)
    defer { copy.remove() }
    return copy.serialized()
  }

  // MARK: Editing a copy

  private func setText(_ control: ContentControl, holes: inout Holes) {
    // Only rich text at block level may hold more than one paragraph.
    let takesParagraphs = control.kind == .richText && control.level != .inline
    removePlaceholder(control)
    let run = soleRun(in: control)
    let prefix = Array(run.prefix.utf8)
    let text = run.first(.text) ?? run.append(.text)
    text.setAttribute(Name(.xml, "space"), "preserve")
    if takesParagraphs, let paragraph = run.parent, paragraph.matches(.paragraph) {
      text.setText(holes.mark(.line(prefix: prefix)))
      paragraph.insert(markBefore: marks.text(.lines, 0), after: marks.text(.linesEnd, 0))
    } else {
      text.setText(holes.mark(.text(prefix: prefix)))
    }
  }

  private func removePlaceholder(_ control: ContentControl) {
    control.properties?.first(.w("showingPlcHdr"))?.remove()
  }

  /// Leaves one run with one empty text in the control, formatted as the blank is.
  private func soleRun(in control: ContentControl) -> Element {
    let content = control.content ?? control.element.append(.w("sdtContent"))
    let paragraph = content.descendants(.paragraph).first
    let container = paragraph ?? content
    if let paragraph {
      // The other paragraphs of the blank go; a cell keeps its properties.
      for other in paragraph.parent?.children(.paragraph) ?? [] where other != paragraph { other.remove() }
    }
    let formatting = formatting(of: control, in: container)
    let run = container.append(.run)
    if let formatting { run.append(copyOf: formatting) }
    container.removeContent { $0 == run || $0.matches(.w("pPr")) }
    cleanFormatting(of: run)
    run.append(.text)
    return run
  }

  /// What the answer shall look like: the control's own formatting, else that of its first run.
  private func formatting(of control: ContentControl, in container: Element) -> Element? {
    if let own = control.properties?.first(.runProperties) { return own }
    let first = container.descendants(.run).first ?? (container.matches(.run) ? container : nil)
    return first?.first(.runProperties)
  }

  /// The grey of a prompt does not stay with an answer.
  private func cleanFormatting(of run: Element) {
    guard let properties = run.first(.runProperties) else { return }
    if let style = properties.first(.w("rStyle")), placeholderStyles.contains(style.attribute(.value) ?? "") {
      style.remove()
      properties.first(.w("color"))?.remove()
    }
    if properties.children.first(where: { _ in true }) == nil { properties.remove() }
  }

  /// State, glyph and glyph font change together; one of them alone shows the wrong thing in one program or another.
  private func setTick(_ control: ContentControl, _ isTicked: Bool) {
    guard let box = control.properties?.first(.w14("checkbox")) else { return }
    let state = box.first(.w14("checked")) ?? box.prepend(.w14("checked"))
    state.setAttribute(.w14("val"), isTicked ? "1" : "0")
    let glyph = CheckMark.appearance(of: control, checked: isTicked)
    let run = soleRun(in: control)
    run.first(.text)?.setText(glyph.character)
    let properties = run.first(.runProperties) ?? run.prepend(.runProperties)
    let fonts = properties.first(.w("rFonts")) ?? properties.prepend(.w("rFonts"))
    for slot in ["ascii", "hAnsi", "eastAsia"] as [StaticString] { fonts.setAttribute(.w(slot), glyph.font) }
  }
}

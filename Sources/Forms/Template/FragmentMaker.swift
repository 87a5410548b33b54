import LibXML
import Numbers
import WordML

/// Prepares the states of a slot: each on a copy of its control, so that everything around the text stays as the template has it.
struct FragmentMaker {
  let editor: BlankEditor

  struct Fragments {
    /// Only where it is not simply the template's own.
    var untouched: [UInt8]?
    var emptied: [UInt8]
    var answered: [UInt8]
    /// For a date picker.
    var typed: [UInt8] = []
    /// For a text of one line: with an answer of several, which the control then takes.
    var lines: [UInt8] = []
  }

  /// - Parameter isPrototype: whether the control stands in the copy of a row from which further rows are made.
  func fragments(of control: ContentControl, isPrototype: Bool, holes: inout Holes) -> Fragments {
    guard control.kind != .checkBox else {
      let emptied = edited(control) { editor.setTick($0, false) }
      return Fragments(
        untouched: isPrototype && CheckMark.isChecked(control) ? emptied : nil, emptied: emptied,
        answered: edited(control) { editor.setTick($0, true) })
    }
    let emptied = edited(control) { control in
      forgetChoice(of: control)
      // Answers that a form prints side by side stay there for a person to choose from.
      let isPrinted = FoundControl.isPrintedChoice(control)
      if FieldContent.list(in: control) == nil, !isPrinted { editor.removeText(control) }
    }
    var typed: [UInt8] = []
    if case .date = control.kind {
      typed = edited(control) { control in
        forgetChoice(of: control)
        editor.setText(control, holes: &holes)
        editor.space(control)
      }
    }
    let answered = edited(control) { control in
      markChoice(of: control, holes: &holes)
      if FieldContent.list(in: control) == nil { editor.setText(control, holes: &holes) }
      editor.space(control)
    }
    var lines: [UInt8] = []
    if control.kind == .plainText(multiLine: false) {
      lines = edited(control) { control in
        control.properties?.first(.w("text"))?.setAttribute(.w("multiLine"), "1")
        editor.setText(control, holes: &holes)
        editor.space(control)
      }
    }
    // A new row never begins with what somebody wrote in the last one.
    let holdsAnswer = !control.isShowingPlaceholder && !control.text.isEmpty
    return Fragments(
      untouched: isPrototype && holdsAnswer ? emptied : nil, emptied: emptied, answered: answered, typed: typed,
      lines: lines)
  }

  /// Makes a copied row free of what must be unique, and marks where new ids go.
  func prepare(prototype: Element, holes: inout Holes) {
    let forgotten = ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"]
    for element in Array(prototype.descendants) {
      // Word makes new ones on saving; two rows with the same are an error.
      element.removeAttribute(.w14("paraId"))
      element.removeAttribute(.w14("textId"))
      if element.matches(.w("id")), element.parent?.matches(.w("sdtPr")) == true {
        element.setAttribute(.value, holes.mark(.freshID))
      } else if element.matches(Name(.drawing, "docPr")) {
        element.setAttribute(Name(nil, "id"), holes.mark(.freshID))
      } else if element.matches(.w("ffData")) {
        // Two form fields of one name are an error; one without is none.
        element.first(.w("name"))?.setAttribute(.value, "")
      }
    }
    // From the end, so that none is freed with what it stands in. The store of a bound control has no value for a new row.
    for element in Array(prototype.descendants).reversed() {
      let isBinding = element.matches(.w("dataBinding")) || element.matches(.w15("dataBinding"))
      if isBinding || element.isIn(.w) && forgotten.contains(element.localName) { element.remove() }
    }
  }

  /// Where the last delivered row is numbered, «3.», the rows after it are so too.
  func countOn(_ prototype: Element, from count: Int, holes: inout Holes) {
    for paragraph in prototype.descendants(.paragraph) {
      let written = paragraph.descendants(.text).filter { !$0.text.isEmpty }
      guard written.count == 1, let text = written.first,
        let match = text.text.wholeMatch(of: #/\s*(\d+)([.)]?)\s*/#),
        Int(read: match.1, in: 0...Int(Int32.max)) == count
      else { continue }
      text.setText(holes.mark(.rowNumber) + match.2)
    }
  }

  private func markChoice(of control: ContentControl, holes: inout Holes) {
    switch control.kind {
    case .date:
      control.properties?.first(.w("date"))?.setAttribute(.w("fullDate"), holes.mark(.fullDate))
    case .dropDownList, .comboBox:
      list(of: control)?.setAttribute(.w("lastValue"), holes.mark(.listValue))
      if let old = FieldContent.list(in: control) { FieldContent.choose(holes.mark(.listValue), in: old) }
    default: break
    }
  }

  private func forgetChoice(of control: ContentControl) {
    control.properties?.first(.w("date"))?.removeAttribute(.w("fullDate"))
    list(of: control)?.removeAttribute(.w("lastValue"))
    FieldContent.list(in: control)?.first(.w("result"))?.remove()
  }

  private func list(of control: ContentControl) -> Element? {
    control.properties?.first(.w("dropDownList")) ?? control.properties?.first(.w("comboBox"))
  }

  /// The bytes of an edited copy, which is gone again afterwards.
  private func edited(_ control: ContentControl, _ edit: (ContentControl) -> Void) -> [UInt8] {
    guard let copy = control.element.duplicate(), let duplicate = ContentControl(copy) else { return [] }
    edit(duplicate)
    let bytes = FoundControl.serialized(copy)
    copy.remove()
    return bytes
  }
}

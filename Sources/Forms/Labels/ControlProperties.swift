import LibXML
import WordML

/// What a control that is put around a blank shall say of itself, and how it is put there.
struct ControlProperties {
  enum Kind {
    case text, lines, date, section, item
    case box(BoxSign)
    /// The lines of an old-style list with their numbers; an empty value is its prompt.
    case list([(text: String, value: String)])

    init(_ field: FieldDefinition) {
      switch field.kind {
      case .multiline: self = .lines
      case .day: self = .date
      default: self = .text
      }
    }
  }

  let tag: String?
  let title: String?
  var kind: Kind
  /// False for a field that holds an answer already.
  var isBlank = true
  /// Whether printed words stand for the blank, in grey or italics perhaps, which no answer shall have.
  var isPrompt = false

  /// The same for an old-style field: a list takes its lines along.
  func with(list field: PrintedField) -> ControlProperties {
    guard case .dropDown(let lines) = field.kind else { return self }
    var other = self
    other.kind = .list(
      lines.enumerated().map { number, line in
        let isPrompt =
          number == 0 && (LabelText(line).folded.hasPrefix("velg") || !line.contains { $0.isLetter || $0.isNumber })
        return (line, isPrompt ? "" : "\(number)")
      })
    return other
  }

  /// Puts a control around some elements beside each other.
  func wrap(from first: Element, to last: Element, looks: Element?, note: FoundControl.Note = .plain) {
    guard let control = first.insert(before: .control) else { return }
    let content = fill(control, looks: looks, note: note)
    var next: Element? = first
    while let current = next {
      next = current == last ? nil : current.next
      current.move(into: content)
    }
  }

  /// Puts a control where nothing stands: before a run, or at the end of a paragraph.
  func insert(into parent: Element, before next: Element?, looks: Element?, note: FoundControl.Note = .plain) {
    let control = next?.insert(before: .control) ?? parent.append(.control)
    _ = fill(control, looks: looks, note: note)
  }

  /// Gives a control of the document's own the field's tag.
  func name(_ control: ContentControl) {
    let properties = control.properties ?? control.element.prepend(.w("sdtPr"))
    let tag = properties.insert(.w("tag"), after: properties.first(.w("alias")) ?? properties.first(.runProperties))
    tag.setAttribute(.value, self.tag ?? "")
    FoundControl.set(.tagged, on: control.element)
    if let title, !title.isEmpty { FoundControl.set(title: String(title.prefix(64)), on: control.element) }
  }

  private func fill(_ control: Element, looks: Element?, note: FoundControl.Note) -> Element {
    let properties = control.append(.w("sdtPr"))
    if let looks, let copy = properties.append(copyOf: looks) {
      // The changes of a paragraph's mark are none of the control's.
      for name in ["ins", "del", "moveFrom", "moveTo", "rPrChange"] as [StaticString] { copy.first(.w(name))?.remove() }
      // An empty cell may be in print that nobody can read; an answer is not.
      for name in ["sz", "szCs"] as [StaticString] {
        guard let size = copy.first(.w(name)) else { continue }
        if size.int(.value, in: PrintSize.readable) == nil { size.remove() }
      }
      if isPrompt {
        for name in ["rStyle", "i", "iCs", "color"] as [StaticString] { copy.first(.w(name))?.remove() }
      }
    }
    if let title { properties.append(.w("alias")).setAttribute(.value, String(title.prefix(64))) }
    if let tag { properties.append(.w("tag")).setAttribute(.value, tag) }
    switch kind {
    case .section: properties.append(.w15("repeatingSection"))
    case .item: properties.append(.w15("repeatingSectionItem"))
    case .box(let sign): appendBox(sign, to: properties)
    case .text, .lines, .date, .list:
      if isBlank { properties.append(.w("showingPlcHdr")) }
      appendKind(to: properties)
    }
    FoundControl.set(note, on: control)
    return control.append(.w("sdtContent"))
  }

  private func appendKind(to properties: Element) {
    switch kind {
    case .text: properties.append(.w("text"))
    case .date:
      let date = properties.append(.w("date"))
      for (name, value) in [
        ("dateFormat", "dd.MM.yyyy"), ("lid", "nb-NO"), ("storeMappedDataAs", "dateTime"), ("calendar", "gregorian"),
      ] as [(StaticString, String)] { date.append(.w(name)).setAttribute(.value, value) }
    case .list(let items):
      let list = properties.append(.w("dropDownList"))
      for item in items {
        let line = list.append(.w("listItem"))
        line.setAttribute(.w("displayText"), item.text)
        line.setAttribute(.w("value"), item.value)
      }
    case .lines, .section, .item, .box: break
    }
  }

  private func appendBox(_ sign: BoxSign, to properties: Element) {
    let box = properties.append(.w14("checkbox"))
    box.append(.w14("checked")).setAttribute(.w14("val"), sign.isTicked ? "1" : "0")
    for (name, glyph) in [("checkedState", sign.checked), ("uncheckedState", sign.unchecked)]
      as [(StaticString, BoxSign.Glyph)]
    {
      let state = box.append(.w14(name))
      let code = glyph.character.unicodeScalars.first?.value ?? 0x20
      state.setAttribute(.w14("val"), String(code, radix: 16, uppercase: true).leftPadded(to: 4))
      state.setAttribute(.w14("font"), glyph.font)
    }
  }
}

extension String {
  fileprivate func leftPadded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - self.count)) + self
  }
}

import LibXML
import WordML

/// Makes the found controls of a tree into controls that a document may have: with ids, and something to click on.
///
/// What they show on paper stays: leaders are the prompt of their control; where nothing stood, five spaces do, which a program
/// shows and a printer does not. Fields of the old kind are replaced by the control, which does the same work.
enum ControlFinishing {
  static func finish(_ root: Element, ids: inout FreshIDs) {
    declareNamespaces(on: root)
    for element in FoundControl.all(below: root) {
      guard let control = ContentControl(element), let properties = control.properties else { continue }
      let note = FoundControl.note(of: element)
      if note == .tagged, control.title == nil, let title = FoundControl.title(of: element) {
        properties.insert(.w("alias"), after: properties.first(.runProperties)).setAttribute(.value, title)
      }
      FoundControl.forget(on: element)
      ForeignTags.forget(on: element)
      if note == .tagged { continue }
      if note == .spaced { space(before: element) }
      let last = properties.first(.w("tag")) ?? properties.first(.w("alias")) ?? properties.first(.runProperties)
      properties.insert(.w("id"), after: last).setAttribute(.value, "\(ids.next())")
      switch control.kind {
      case .repeatingSection, .repeatingItem: continue
      case .checkBox: finish(box: control)
      default: finish(blank: control)
      }
    }
  }

  private static func finish(blank control: ContentControl) {
    guard let content = control.content else { return }
    dropFields(in: content)
    guard VisibleText.of(content).isEmpty else { return }
    let container = content.first(.paragraph) ?? content
    for run in container.children(.run) { run.remove() }
    let run = container.append(.run)
    let looks = control.properties?.first(.runProperties) ?? container.first(.w("pPr"))?.first(.runProperties)
    if let looks { clean(run.append(copyOf: looks)) }
    let text = run.append(.text)
    text.setAttribute(Name(.xml, "space"), "preserve")
    text.setText(prompt(of: control))
  }

  private static func prompt(of control: ContentControl) -> String {
    if case .dropDownList(let items) = control.kind, let prompt = items.first(where: { $0.value.isEmpty }) {
      return prompt.text
    }
    // Between label and what follows on the line there is no room that nobody sees.
    if control.level == .inline, control.element.next?.matches(.run) == true { return "\u{A0}" }
    return String(repeating: "\u{2002}", count: 5)
  }

  private static func finish(box control: ContentControl) {
    guard let content = control.content else { return }
    // A mark without a font of its own has that of the text around it.
    let states = control.properties?.first(.w14("checkbox")).map { Array($0.children) } ?? []
    for state in states
    where state.attribute(.w14("font"))?.isEmpty == true { state.removeAttribute(.w14("font")) }
    let isField = content.descendants.contains { $0.matches(.w("ffData")) }
    dropFields(in: content)
    guard isField || VisibleText.of(content).isEmpty else { return }
    for run in content.children(.run) { run.remove() }
    let glyph = CheckMark.appearance(of: control, checked: CheckMark.state(of: control))
    let run = content.append(.run)
    let looks = run.append(.runProperties)
    if isField {
      let fonts = looks.append(.w("rFonts"))
      for slot in ["ascii", "hAnsi", "eastAsia"] as [StaticString] { fonts.setAttribute(.w(slot), glyph.font) }
    }
    let text = run.append(.text)
    text.setAttribute(Name(.xml, "space"), "preserve")
    text.setText(glyph.character)
  }

  /// Takes away begin, code, separator and end of an old field, and blanks in its result; of a merge field only the frame.
  private static func dropFields(in content: Element) {
    for simple in content.children(.w("fldSimple")) { simple.unwrap(keeping: simple) }
    let fields = ComplexField.all(below: content).filter { field in
      field.depth == 0 && field.first.parent == content && field.last.parent == content
    }
    let isForm = fields.contains { $0.kind != nil }
    for element in fields.flatMap({ $0.frame + (isForm ? $0.result : []) }) where element.matches(.run) {
      element.remove()
    }
  }

  private static func space(before control: Element) {
    let run = control.insert(before: .run)
    let text = run?.append(.text)
    text?.setAttribute(Name(.xml, "space"), "preserve")
    text?.setText(" ")
  }

  private static func clean(_ properties: Element?) {
    for name in ["ins", "del", "moveFrom", "moveTo", "rPrChange"] as [StaticString] {
      properties?.first(.w(name))?.remove()
    }
  }

  /// Boxes and rows need Word's later name spaces, which programs that do not know them must be told to pass over.
  private static func declareNamespaces(on root: Element) {
    let needed: [(Namespace, String)] = [(.w14, "w14"), (.w15, "w15")].filter { namespace, _ in
      root.descendants.contains { $0.isIn(namespace) }
    }
    root.declareIgnorable(needed.map(\.0), by: Name(.compatibility, "Ignorable"))
  }
}

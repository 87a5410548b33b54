import LibXML
import WordML

/// The inside of an old-style form field that a finder put a control around: it is filled in place and stays a field.
enum FieldContent {
  /// The `w:checkBox` of the field in a found control; nil where there is none.
  static func box(in control: ContentControl) -> Element? { data(in: control)?.first(.w("checkBox")) }

  /// The `w:ddList` of the field in a found control.
  static func list(in control: ContentControl) -> Element? { data(in: control)?.first(.w("ddList")) }

  /// `w:checked` wins over `w:default` ([ECMA-376] 17.16.8); it stands last.
  static func tick(_ box: Element, _ isTicked: Bool) {
    let state = box.first(.w("checked")) ?? box.append(.w("checked"))
    state.setAttribute(.value, isTicked ? "1" : "0")
  }

  /// `w:result` is the number of the line ([ECMA-376] 17.16.9); it stands first.
  static func choose(_ number: String, in list: Element) {
    let result = list.first(.w("result")) ?? list.prepend(.w("result"))
    result.setAttribute(.value, number)
  }

  /// One run without content as the result of a FORMTEXT; nil where the control holds no such field.
  static func resultRun(in control: ContentControl) -> Element? {
    // Some programs leave out the properties of a text field; its code says what it is.
    guard let field = field(in: control), field.kind == .text, !field.isSimple, let parent = field.last.parent,
      let start = field.separate?.parent ?? separator(before: field.last)
    else { return nil }
    var looks: Element?
    while let next = start.next, next != field.last {
      if looks == nil, let properties = next.first(.runProperties) { looks = start.append(copyOf: properties) }
      next.remove()
    }
    let run = parent.insert(.run, after: start)
    if let looks {
      looks.move(into: run)
    } else if let properties = control.properties?.first(.runProperties) {
      run.append(copyOf: properties)
    }
    return run
  }

  /// The first field in a found control.
  private static func field(in control: ContentControl) -> ComplexField? {
    guard FoundControl.note(of: control.element) != nil, let content = control.content else { return nil }
    return ComplexField.all(below: content).first
  }

  private static func data(in control: ContentControl) -> Element? {
    field(in: control)?.begin.first(.w("ffData"))
  }

  private static func separator(before end: Element) -> Element? {
    let run = end.insert(before: .run)
    run?.append(.w("fldChar")).setAttribute(.w("fldCharType"), "separate")
    return run
  }
}

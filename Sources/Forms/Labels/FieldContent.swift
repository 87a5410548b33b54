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
    guard isText(control), let content = control.content,
      let end = run(of: "end", in: content), let parent = end.parent
    else { return nil }
    let start = run(of: "separate", in: content) ?? separator(before: end)
    guard let start else { return nil }
    var looks: Element?
    while let next = start.next, next != end {
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

  /// Some programs leave out the properties of a text field; its code says what it is.
  private static func isText(_ control: ContentControl) -> Bool {
    if let data = data(in: control) { return data.first(.w("textInput")) != nil }
    guard FoundControl.note(of: control.element) != nil, let content = control.content else { return false }
    return content.descendants(.w("instrText")).contains { $0.text.contains("FORMTEXT") }
  }

  private static func data(in control: ContentControl) -> Element? {
    guard FoundControl.note(of: control.element) != nil, let content = control.content else { return nil }
    return content.descendants.first { $0.matches(.w("ffData")) }
  }

  private static func run(of type: String, in content: Element) -> Element? {
    content.descendants(.w("fldChar")).last { $0.attribute(.w("fldCharType")) == type }?.parent
  }

  private static func separator(before end: Element) -> Element? {
    let run = end.insert(before: .run)
    run?.append(.w("fldChar")).setAttribute(.w("fldCharType"), "separate")
    return run
  }
}

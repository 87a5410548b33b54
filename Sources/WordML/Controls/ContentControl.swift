import LibXML

/// A content control (`w:sdt`): the place that Word shows as a box with a title, and that has a tag for programs.
package struct ContentControl {
  /// The `w:sdt` itself.
  package let element: Element

  /// What goes into it, by the child of its properties that says so.
  package enum Kind: Equatable, Sendable {
    case richText
    case plainText(multiLine: Bool)
    case date(format: String?)
    case dropDownList([ListItem])
    case comboBox([ListItem])
    case checkBox
    case repeatingSection
    case repeatingItem
    /// Pictures, building blocks, groups, citations: nothing that a value goes into.
    case other
  }

  /// A line of a drop-down list: what a person sees, and what stands behind it.
  package struct ListItem: Equatable, Sendable {
    package let text: String
    package let value: String
  }

  /// Where in the document's structure the control stands; each holds other content ([ECMA-376] 17.5.2.29–32).
  package enum Level: Sendable { case block, inline, row, cell }

  /// Nil for an element that is no control.
  package init?(_ element: Element) {
    guard element.matches(.control) else { return nil }
    self.element = element
  }

  /// Its `w:sdtPr`, which may be missing.
  package var properties: Element? { element.first(.w("sdtPr")) }
  /// Its `w:sdtContent`, which may be missing.
  package var content: Element? { element.first(.w("sdtContent")) }
  /// The name for programs; nil where it is empty.
  package var tag: String? { property("tag").flatMap { $0.isEmpty ? nil : $0 } }
  /// The name for people (`w:alias`); nil where it is empty.
  package var title: String? { property("alias").flatMap { $0.isEmpty ? nil : $0 } }

  /// Word writes `w:showingPlcHdr` until the first edit, and takes it away then ([ECMA-376] 17.5.2.39).
  package var isShowingPlaceholder: Bool { isOn("showingPlcHdr") }

  /// Whether the value lives in a part of its own (`w:dataBinding`, or Word 2013's `w15:dataBinding`).
  package var isBound: Bool {
    properties?.first(.w("dataBinding")) != nil || properties?.first(.w15("dataBinding")) != nil
  }

  /// What goes into it; rich text where nothing says otherwise.
  package var kind: Kind {
    for property in properties?.children ?? element.children {
      switch property.localName {
      case "checkbox" where property.isIn(.w14): return .checkBox
      case "repeatingSection" where property.isIn(.w15): return .repeatingSection
      case "repeatingSectionItem" where property.isIn(.w15): return .repeatingItem
      case "text" where property.isIn(.w):
        return .plainText(multiLine: property.isOn(.w("multiLine"), otherwise: false))
      case "date" where property.isIn(.w): return .date(format: property.first(.w("dateFormat"))?.attribute(.value))
      case "dropDownList" where property.isIn(.w): return .dropDownList(Self.items(property))
      case "comboBox" where property.isIn(.w): return .comboBox(Self.items(property))
      case "picture", "group", "citation", "bibliography", "equation", "docPartList", "docPartObj":
        if property.isIn(.w) { return .other }
      default: continue
      }
    }
    return .richText
  }

  /// Where it stands. What it stands in may itself be a control or custom XML, which does not count.
  package var level: Level {
    let blocks = ["body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment", "docPartBody"]
    // Other controls and custom XML wrap without changing the level.
    let wrappers = ["sdtContent", "sdt", "customXml"]
    var above = element.parent
    while let current = above, current.isIn(.w), wrappers.contains(current.localName) { above = current.parent }
    guard let above else { return .block }
    if above.matches(.table) { return .row }
    if above.matches(.row) { return .cell }
    return above.isIn(.w) && blocks.contains(above.localName) ? .block : .inline
  }

  /// The visible text of the content.
  package var text: String { content.map { VisibleText.of($0) } ?? "" }

  /// What was last chosen from a list, where the control remembers it.
  package var lastValue: String? {
    (properties?.first(.w("dropDownList")) ?? properties?.first(.w("comboBox")))?.attribute(.w("lastValue"))
  }

  /// The display format of a date picker.
  package var dateFormat: String? { properties?.first(.w("date"))?.first(.w("dateFormat"))?.attribute(.value) }

  /// The language that a date picker writes days in, as `w:lid` has it: `nn-NO`, `en-US`. Nil where it does not say.
  package var pickerLanguage: String? {
    properties?.first(.w("date"))?.first(.w("lid"))?.attribute(.value)
  }

  /// The language of the place: of its date picker, of the first of its runs that says one, or of what will be typed there.
  package var language: String? {
    if let pickerLanguage { return pickerLanguage }
    func own(_ properties: Element?) -> String? { properties?.first(.w("lang"))?.attribute(.value) }
    let runs = content?.descendants(.run).lazy.compactMap { own($0.first(.runProperties)) }
    return runs?.first ?? own(properties?.first(.runProperties))
  }

  private func property(_ name: StaticString) -> String? { properties?.first(.w(name))?.attribute(.value) }

  private func isOn(_ name: StaticString) -> Bool {
    guard let property = properties?.first(.w(name)) else { return false }
    return property.isOn()
  }

  /// Word leaves `w:value` out where it equals the text, and writes a prompt as an item with an empty value.
  private static func items(_ list: Element) -> [ListItem] {
    list.children(.w("listItem")).compactMap { item in
      let value = item.attribute(.w("value"))
      guard let text = item.attribute(.w("displayText")) ?? value else { return nil }
      return ListItem(text: text, value: value ?? text)
    }
  }
}

extension ContentControl {
  /// Names the place in a data store that a control is bound to: the store's id and the path in it. Nil where it is not bound.
  package var binding: String? {
    guard let binding = properties?.first(.w("dataBinding")) ?? properties?.first(.w15("dataBinding")),
      let path = binding.attribute(.w("xpath")) ?? binding.attribute(.w15("xpath"))
    else { return nil }
    let store = binding.attribute(.w("storeItemID")) ?? binding.attribute(.w15("storeItemID")) ?? ""
    return store.lowercased() + " " + path
  }
}

/// Finding one's way in markup, and changing it from the innermost outwards.
extension Markup {
  /// The value of an attribute; nil takes it away.
  subscript(_ attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      guard let index = attributes.firstIndex(where: { $0.name == attribute }) else {
        if let newValue { attributes.append((attribute, newValue)) }
        return
      }
      if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
    }
  }

  /// The first child of a name.
  func first(_ name: String) -> Markup? { children.first { $0.name == name } }

  /// The children of a name.
  func all(_ name: String) -> [Markup] { children.filter { $0.name == name } }

  /// Everything of a name below this node, in document order.
  func below(_ name: String) -> [Markup] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.below(name) }
  }

  /// Whether a node is this one or stands somewhere below it.
  func holds(_ node: Markup) -> Bool { self === node || children.contains { $0.holds(node) } }

  /// The innermost element of a name that holds a node.
  func innermost(_ name: String, around node: Markup) -> Markup? {
    for child in children where child.holds(node) {
      return child.innermost(name, around: node) ?? (child.name == name && child !== node ? child : nil)
    }
    return nil
  }

  /// Puts none, one or several nodes in the place of each node below this one, the innermost first.
  func rewrite(_ change: (Markup) -> [Markup]) {
    for child in children { child.rewrite(change) }
    children = children.flatMap(change)
  }

  /// The same for the nodes of one name.
  func rewrite(_ name: String, _ change: (Markup) -> [Markup]) { rewrite { $0.name == name ? change($0) : [$0] } }

  /// Puts other nodes in the place of a node somewhere below this one.
  func replace(_ node: Markup, with others: [Markup]) {
    if let index = children.firstIndex(where: { $0 === node }) {
      children.replaceSubrange(index...index, with: others)
    } else {
      children.first { $0.holds(node) }?.replace(node, with: others)
    }
  }

  /// The text of all `w:t` below this node.
  var words: String {
    name == "w:t" ? children.map(\.unescaped).joined() : children.map(\.words).joined()
  }

  /// Puts a text in the place of all text: the first `w:t` takes it, the others go.
  func setWords(_ text: String) {
    var isFirst = true
    for element in below("w:t") {
      element.children = isFirst ? [Markup(text: text)] : []
      element["xml:space"] = "preserve"
      isFirst = false
    }
  }
}

/// Content controls, as their markup.
extension Markup {
  var isControl: Bool { name == "w:sdt" }
  var properties: Markup? { first("w:sdtPr") }
  var content: Markup? { first("w:sdtContent") }
  /// The tag of a control; nil for every other node.
  var tag: String? { isControl ? properties?.first("w:tag")?["w:val"] : nil }
  var isBox: Bool { properties?.first("w14:checkbox") != nil }
  var isSection: Bool { properties?.first("w15:repeatingSection") != nil }
  var showsPrompt: Bool { properties?.first("w:showingPlcHdr") != nil }

  /// The controls that take one answer.
  var slots: [Markup] { below("w:sdt").filter { $0.tag != nil && !$0.isSection } }

  /// The controls of a tag.
  func slots(_ tag: String) -> [Markup] { slots.filter { $0.tag == tag } }

  /// The repeating sections.
  var sections: [Markup] { below("w:sdt").filter(\.isSection) }

  /// A run with a text.
  static func run(_ text: String, _ properties: String = "") -> Markup {
    let run = Markup(parsing: "<w:r>\(properties)<w:t xml:space=\"preserve\">x</w:t></w:r>")
    run.setWords(text)
    return run
  }

  static func paragraph(_ text: String) -> Markup { Markup("w:p", [], [run(text)]) }
}

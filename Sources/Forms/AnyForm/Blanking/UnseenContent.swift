import LibXML
import OPC
import WordML

/// What a page does not show and a file may still hold of somebody: comments, hidden and deleted text, descriptions of pictures, properties, variables,
/// data behind controls. A template that is made of a filled form keeps none of it.
package enum UnseenContent: CaseIterable, Sendable {
  case comments, trackedChanges, hiddenText, variables, mergeData
  case textBoxes, notes, descriptions

  /// Whether a form may well have it of its own, so that nothing but a look tells whose it is.
  package var mayBeOwn: Bool { [.textBoxes, .notes, .descriptions].contains(self) }

  /// What of it a document has, where it has words.
  static func kinds(in document: WordDocument) throws(PackageFault) -> [UnseenContent] {
    var found: Set<UnseenContent> = []
    let package = document.package
    for story in document.stories {
      let root = try document.tree(of: story.part).root
      if Revisions.count(below: root) > 0 { found.insert(.trackedChanges) }
      if VisibleText.isPartlyHidden(below: root) { found.insert(.hiddenText) }
      if [.footnotes, .endnotes].contains(story.kind), holdsWords(root) { found.insert(.notes) }
      for element in root.descendants {
        if isBox(element) { found.insert(.textBoxes) }
        if !descriptions(of: element).isEmpty { found.insert(.descriptions) }
      }
    }
    for part in try package.related(to: package.mainPart, type: "comments")
    where try holdsWords(package.tree(of: part).root) {
      found.insert(.comments)
    }
    for part in try package.related(to: package.mainPart, type: "settings") {
      let settings = try package.tree(of: part).root
      let variables = settings.children(.w("docVars"))
      if variables.contains(where: { $0.children.contains { _ in true } }) { found.insert(.variables) }
      if settings.first(.w("mailMerge")) != nil { found.insert(.mergeData) }
    }
    return allCases.filter(found.contains)
  }

  /// A text box with words in it, or a watermark.
  private static func isBox(_ element: Element) -> Bool {
    element.matches(.w("txbxContent")) && holdsWords(element)
      || element.localName == "textpath" && element.attribute(Name(nil, "string"))?.isEmpty == false
  }

  /// The attributes in which a picture or a link is described.
  private static func descriptions(of element: Element) -> [Name] {
    let names: [Name] =
      switch element.localName {
      case "docPr": [Name(nil, "descr"), Name(nil, "title")]
      case "hyperlink": [.w("tooltip")]
      default: []
      }
    return names.filter { element.attribute($0)?.isEmpty == false }
  }

  private static func holdsWords(_ element: Element) -> Bool {
    element.descendants.contains { text in
      text.matches(.w("t")) && text.text.contains { !$0.isWhitespace }
    }
  }

  /// The package without it.
  static func removed(from bytes: [UInt8]) throws(PackageFault) -> [UInt8] {
    let document = try WordDocument(bytes)
    let package = document.package
    var entries: [ZipEntry] = []
    /// Changes a part, where it can be read: one that is broken is emptied of nothing, and no document is made of such a template.
    func change(_ part: PartName, _ edit: (Element) -> Void) throws(PackageFault) {
      guard let name = package.entry(part)?.name else { return }
      let tree = try package.tree(of: part)
      edit(tree.root)
      entries.append(ZipEntry(name: name, content: tree.serialized()))
    }
    for story in document.stories { try change(story.part, clean) }
    let main = package.mainPart
    for part in try package.related(to: main, type: "comments") { try change(part) { $0.removeContent() } }
    for part in try package.related(to: main, type: "settings") {
      try change(part) { root in
        for name in [Name.w("docVars"), .w("mailMerge")] {
          for element in Array(root.children(name)) { element.remove() }
        }
      }
    }
    for part in try package.related(to: main, type: "customXml") { try change(part, empty) }
    let root = PartName("")
    for type in ["core-properties", "extended-properties"] {
      for part in try package.related(to: root, type: type) {
        try change(part) { properties in
          for property in properties.children where told.contains(property.localName) { property.setText("") }
        }
      }
    }
    for part in try package.related(to: root, type: "custom-properties") { try change(part) { $0.removeContent() } }
    return try package.bytes(replacing: entries)
  }

  /// Properties in which words of somebody may stand.
  private static let told: Set<String> = [
    "title", "subject", "creator", "keywords", "description", "lastModifiedBy", "category", "contentStatus", "Company",
    "Manager", "HyperlinkBase", "TitlesOfParts",
  ]

  private static func clean(_ root: Element) {
    let marks: Set<String> = ["commentRangeStart", "commentRangeEnd", "commentReference", "del", "moveFrom"]
    var gone: [Element] = []
    for element in root.descendants {
      for name in descriptions(of: element) { element.removeAttribute(name) }
      let isHidden = element.matches(.run) && element.first(.runProperties)?.first(.w("vanish"))?.isOn() ?? false
      if isHidden || element.isIn(.w) && marks.contains(element.localName) { gone.append(element) }
    }
    // What stands within goes before what it stands in.
    for element in gone.reversed() { element.remove() }
  }

  /// Data behind controls keep their shape.
  private static func empty(_ root: Element) {
    let leaves = ([root] + root.descendants).filter { element in !element.children.contains { _ in true } }
    for leaf in leaves { leaf.setText("") }
  }
}

import LibXML
import WordML

/// Cleans one WordprocessingML part.
struct TextCleaner {
  let languages: Languages
  let names: ReferredNames
  let keepsBookmarks: Bool
  let keepsParagraphIDs: Bool
  private(set) var noise = Noise()

  init(languages: Languages, names: ReferredNames, keepsBookmarks: Bool, keepsParagraphIDs: Bool) {
    self.languages = languages
    self.names = names
    self.keepsBookmarks = keepsBookmarks
    self.keepsParagraphIDs = keepsParagraphIDs
  }

  /// The order matters: what stands between two runs goes first, so that they can be merged.
  mutating func clean(_ root: Element) {
    for element in [root] + Array(root.descendants) { cleanAttributes(of: element) }
    var emptied: [Element] = []
    for element in Array(root.descendants).reversed() {
      if element.matches(.w("lastRenderedPageBreak")), let run = element.parent { emptied.append(run) }
      cleanElement(element)
    }
    for run in Set(emptied) where isLeftover(run) { run.remove() }
    if !keepsBookmarks { cleanBookmarks(in: root) }
    for element in Array(root.descendants).reversed() where isEmptyProperty(element) {
      element.remove()
      noise.add(.emptyProperty)
    }
    noise.add(.mergedRun, RunMerger.merge(in: root))
  }

  private mutating func cleanAttributes(of element: Element) {
    // ECMA-376 part 1, 17.3 and 17.4: all that hold a revision save id.
    let marks = ["rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidDel", "rsidTr", "rsidSect"] as [StaticString]
    for mark in marks { remove(.w(mark), from: element, .revisionMark) }
    if !keepsParagraphIDs {
      for id in ["paraId", "textId"] as [StaticString] { remove(.w14(id), from: element, .paragraphID) }
    }
    // Word's own words for a person whose name was taken out; the attribute itself is required.
    if let author = element.attribute(.w("author")), author != "Author" {
      element.setAttribute(.w("author"), "Author")
      noise.add(.name)
    }
    remove(.w("initials"), from: element, .name)
  }

  private mutating func remove(_ name: Name, from element: Element, _ kind: Noise.Kind) {
    guard element.attribute(name) != nil else { return }
    element.removeAttribute(name)
    noise.add(kind)
  }

  /// Children come before their parents here, so that nothing that is looked at was freed with another.
  private mutating func cleanElement(_ element: Element) {
    if element.isIn(.w14) || element.isIn(.w15), element.localName == "docId" { return remove(element, .setting) }
    guard element.isIn(.w) else { return }
    switch element.localName {
    case "rsids", "rsid": remove(element, .revisionMark)
    case "proofErr": remove(element, .proofingMark)
    case "proofState": remove(element, .setting)
    case "noProof" where isFormattingOfText(element): remove(element, .proofingMark)
    case "lang" where isFormattingOfText(element) && languages.isSuperfluous(element): remove(element, .language)
    case "lastRenderedPageBreak": remove(element, .pageBreak)
    default: return
    }
  }

  private mutating func remove(_ element: Element, _ kind: Noise.Kind) {
    element.remove()
    noise.add(kind)
  }

  /// A run that held nothing but the page break of the last print.
  private func isLeftover(_ run: Element) -> Bool {
    run.matches(.run) && run.parent?.matches(.paragraph) == true
      && run.children.allSatisfy { $0.matches(.runProperties) }
  }

  /// Formatting of a run, of a paragraph's mark or of a control's answer; not of a style, and not what it was before a change.
  private func isFormattingOfText(_ element: Element) -> Bool {
    guard let properties = element.parent, properties.matches(.runProperties), let owner = properties.parent else {
      return false
    }
    return owner.matches(.run) || owner.matches(.w("pPr")) && owner.parent?.matches(.paragraph) == true
      || owner.matches(.w("sdtPr"))
  }

  /// Only where the schema lets it be left out: a tracked change must have one, empty or not.
  private func isEmptyProperty(_ element: Element) -> Bool {
    guard let owner = element.parent, element.children.first(where: { _ in true }) == nil else { return false }
    if element.matches(.runProperties) {
      return owner.matches(.run) || owner.matches(.w("pPr")) || owner.matches(.w("sdtPr")) || owner.matches(.w("style"))
    }
    return element.matches(.w("pPr")) && (owner.matches(.paragraph) || owner.matches(.w("style")))
  }

  // MARK: Bookmarks

  /// `_GoBack` is where the last editor stopped; the others are empty and nobody goes there.
  private mutating func cleanBookmarks(in root: Element) {
    let ends = Dictionary(grouping: root.descendants(.w("bookmarkEnd"))) { $0.attribute(.w("id")) ?? "" }
    for start in root.descendants(.w("bookmarkStart")) {
      guard let name = start.attribute(.w("name")), let id = start.attribute(.w("id")), let end = ends[id]?.first,
        ends[id]?.count == 1
      else { continue }
      guard name == "_GoBack" || isEmpty(from: start, to: end) && !names.contains(name) else { continue }
      start.remove()
      end.remove()
      noise.add(.bookmark)
    }
  }

  private func isEmpty(from start: Element, to end: Element) -> Bool {
    var sibling = start.next
    while let element = sibling, element.matches(.w("bookmarkStart")) || element.matches(.w("bookmarkEnd")) {
      if element == end { return true }
      sibling = element.next
    }
    return false
  }
}

import LibXML

/// Tracked changes, taken as accepted.
package enum Revisions {
  /// Whether accepting all changes takes an element away: deleted and moved text, deleted rows and cells.
  package static func isGone(_ element: Element) -> Bool {
    guard element.isIn(.w) else { return false }
    switch element.localName {
    case "del", "moveFrom": return true
    case "tc": return element.first(.w("tcPr"))?.first(.w("cellDel")) != nil
    case "tr":
      if element.first(.w("trPr"))?.first(.w("del")) != nil { return true }
      // A row is nothing without its cells.
      var cells = element.children(.cell).makeIterator()
      guard let first = cells.next(), isGone(first) else { return false }
      while let cell = cells.next() { if !isGone(cell) { return false } }
      return !element.children.contains { $0.matches(.control) || $0.matches(.w("customXml")) }
    default: return false
    }
  }

  /// Whether accepting all changes lets a paragraph run on into the next.
  package static func joinsNext(_ paragraph: Element) -> Bool {
    let mark = paragraph.first(.w("pPr"))?.first(.runProperties)
    return mark?.first(.w("del")) != nil || mark?.first(.w("moveFrom")) != nil
  }

  /// Whether accepting all changes takes a control away and leaves its content: its start tag stands in a deleted range.
  ///
  /// Word writes such a range around each tag of the control: `customXmlDelRangeStart`, the tag, `customXmlDelRangeEnd`.
  package static func unwraps(_ control: Element) -> Bool {
    var ended: Set<String> = []
    var sibling = control.previous
    while let mark = sibling, mark.isIn(.w) {
      let id = mark.attribute(.w("id")) ?? ""
      switch mark.localName {
      case "customXmlDelRangeStart", "customXmlMoveFromRangeStart":
        if !ended.contains(id) { return true }
      case "customXmlDelRangeEnd", "customXmlMoveFromRangeEnd": ended.insert(id)
      // Nothing but other marks stands between.
      case let name where name.hasSuffix("Start") || name.hasSuffix("End"): break
      default: return false
      }
      sibling = mark.previous
    }
    return false
  }

  /// How many changes of the text are tracked below an element: segments of one kind by one author with nothing else between, and rows
  /// that follow each other, as a person counts them. Changed formatting is none.
  package static func count(below root: Element) -> Int {
    var walk = Walk()
    walk.visit(root)
    return walk.count
  }

  private struct Change: Equatable {
    enum Kind: Equatable { case inserted, deleted, movedFrom, movedTo, merged }
    let kind: Kind
    let author: String?

    init?(_ element: Element) {
      guard element.isIn(.w) else { return nil }
      switch element.localName {
      case "ins", "cellIns", "customXmlInsRangeStart": kind = .inserted
      case "del", "cellDel", "customXmlDelRangeStart": kind = .deleted
      case "moveFrom", "customXmlMoveFromRangeStart": kind = .movedFrom
      case "moveTo", "customXmlMoveToRangeStart": kind = .movedTo
      case "cellMerge": kind = .merged
      default: return nil
      }
      author = element.attribute(.w("author"))
    }
  }

  private struct Walk {
    private(set) var count = 0
    /// The change that goes on until something unchanged stands there.
    private var current: Change?
    /// Whether it is one of rows or cells: what is in them goes with them, but they do not go on from text.
    private var isOfTable = false
    private var depth = 0

    mutating func visit(_ element: Element) {
      if VisibleText.isOtherHalf(element) { return }
      guard element.isIn(.w) else { return descend(element) }
      switch element.localName {
      case "ins", "del", "moveFrom", "moveTo":
        note(element)
        depth += 1
        descend(element)
        depth -= 1
      case "customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart",
        "customXmlMoveToRangeStart":
        note(element)
      case "p":
        descend(element)
        let marks = element.first(.w("pPr"))?.first(.runProperties)?.children.filter { Change($0) != nil } ?? []
        marks.forEach { note($0) }
        if marks.isEmpty, depth == 0 { current = nil }
      case "tr", "tc":
        // What is in a changed row or cell is changed with it.
        let properties = element.first(.w("trPr")) ?? element.first(.w("tcPr"))
        let changes = properties?.children.filter { Change($0) != nil } ?? []
        changes.forEach { note($0, isOfTable: true) }
        if !changes.isEmpty { depth += 1 }
        descend(element)
        if !changes.isEmpty { depth -= 1 }
      case "t", "tab", "br", "cr", "sym", "drawing", "pict", "object", "noBreakHyphen", "softHyphen", "ptab":
        if depth == 0 { current = nil }
        descend(element)
      // In properties the same names stand for formatting.
      case "pPr", "rPr", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr": return
      default: descend(element)
      }
    }

    private mutating func descend(_ element: Element) {
      for child in element.children { visit(child) }
    }

    private mutating func note(_ element: Element, isOfTable: Bool = false) {
      guard let change = Change(element), change != current || isOfTable && !self.isOfTable else { return }
      count += 1
      current = change
      self.isOfTable = isOfTable
    }
  }
}

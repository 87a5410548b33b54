import OPC
import WordML

/// Where the fields of a returned document stand, for who wants to write into it.
extension Template {
  /// Whether a document has each place of a field that its template has.
  func hasPlaces(for tag: String, as template: Template) -> Bool {
    func places(_ outline: Outline) -> [String: Int] {
      let slots = outline.slots.filter { $0.group == nil && ($0.tag == tag || $0.tag.hasPrefix(tag + ".")) }
      return Dictionary(slots.map { ($0.tag, 1) }, uniquingKeysWith: +)
    }
    let (mine, wanted) = (places(compiled.outline), places(template.compiled.outline))
    return !wanted.isEmpty && wanted.allSatisfy { mine[$0.key, default: 0] >= $0.value }
  }

  /// What to fill a group with, row by row as the document has them, blank ones too; nil where its rows cannot be distinguished.
  ///
  /// - Parameter count: how many rows were read in it.
  func rows(_ change: MergePlan.RowChange, of group: String, _ count: Int) -> [Values]? {
    let answered = rowStates(of: group)
    // Without a row to go by, as in a document that lost its tags, there is no place for any.
    guard !answered.isEmpty, answered.count == deliveredRows(of: group), answered.count(where: { $0 }) == count else {
      return nil
    }
    let places = answered.indices.filter { answered[$0] }
    var rows = [Values](repeating: Values(), count: (places.last ?? -1) + 1)
    for (index, members) in change.members {
      guard places.indices.contains(index) else { return nil }
      rows[places[index]] = members
    }
    return rows + change.added
  }

  /// For each row of a group whether anything is answered in it. A row begins where a tag comes again.
  private func rowStates(of group: String) -> [Bool] {
    var states: [Bool] = []
    var met: Set<String> = []
    for slot in compiled.outline.slots where slot.group == group {
      if states.isEmpty || !met.insert(slot.tag).inserted {
        states.append(false)
        met = [slot.tag]
      }
      if slot.answer != nil, !compiled.outline.prompts.contains(slot.answer ?? "", for: slot.tag) {
        states[states.count - 1] = true
      }
    }
    return states
  }
}

/// A document's package, and what has to change around its text.
struct WordDocumentFrame {
  let package: OfficePackage
  let frame: DocumentFrame

  init(_ bytes: [UInt8]) throws(PackageFault) {
    let document = try WordDocument(bytes)
    package = document.package
    frame = try DocumentFrame(document)
  }
}

extension Template {
  /// What is printed beside a box, by the box's own tag: `ident.kriterier.r1`. Nil where the template has no such box.
  public func printed(box tag: String) -> String? {
    guard let dot = tag.lastIndex(of: ".") else { return nil }
    let id = tag[tag.index(after: dot)...]
    return compiled.outline.options(of: String(tag[..<dot])).first { $0.id == id }?.text
  }
}

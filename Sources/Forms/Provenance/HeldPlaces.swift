import LibXML
import OPC
import WordML

/// Fields whose places a person has made hers in another way than by their text: with a comment, a picture or a link in it, or words right
/// beside it. New data would put their own text under the comment, or before the words.
struct HeldPlaces {
  /// The tags of fields, and of groups that have such a place in one of their rows.
  private(set) var fields: Set<String> = []
  /// What stands outside all places, line by line.
  private let loose: Set<String>
  private let declared: Set<String>

  /// - Parameters:
  ///   - reading: what was read of the document.
  ///   - declared: the tags of the form's fields.
  init(_ reading: Reading<AnyForm>, of document: WordDocument, fields declared: Set<String>) throws(PackageFault) {
    self.declared = declared
    loose = Set(reading.unplaced.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0).trimmed })
    for story in document.stories { look(below: try document.tree(of: story.part).root, in: nil) }
  }

  private mutating func look(below element: Element, in group: String?) {
    for child in element.children {
      guard let control = ContentControl(child) else {
        look(below: child, in: group)
        continue
      }
      if case .repeatingSection = control.kind, let tag = control.tag, group == nil {
        look(below: child, in: tag)
      } else if let tag = SlotFinder.slotTag(of: control) {
        // A box is of the question that it is an answer to.
        let own = declared.contains(tag) ? tag : Outline.split(tag)?.question ?? tag
        if isHeld(control) { fields.insert(group ?? own) }
      } else {
        look(below: child, in: group)
      }
    }
  }

  private func isHeld(_ control: ContentControl) -> Bool {
    if control.content.map({ Adornment($0).hasThings }) ?? false { return true }
    guard !loose.isEmpty else { return false }
    let around = sequence(first: control.element) { $0.parent }
    guard let holder = around.first(where: { $0.matches(.cell) }) ?? around.first(where: { $0.matches(.paragraph) })
    else { return false }
    let lines = VisibleText.of(holder).split(whereSeparator: \.isNewline).map(String.init)
    // A line of its own, or the rest of the line of the answer.
    return lines.contains { line in
      loose.contains(line.trimmed) || loose.contains { !$0.isEmpty && (line.hasSuffix($0) || line.hasPrefix($0)) }
    }
  }
}

import LibXML
import OPC
import WordML

/// Takes out of a new document what a person had taken out of the old one: tables, rows and cells none of whose places are left, and
/// the headings above such tables.
///
/// What still has most of its printed words in the old document stays.
struct RemovedParts {
  /// Fields and groups that have no place in the old document, or fewer than the template has.
  private let gone: Set<String>
  /// What is printed or written in the old document.
  private let lines: Set<String>

  init(_ reading: Reading<AnyForm>, of old: WordDocument) throws(PackageFault) {
    gone = reading.lacking.union(reading.answers.tags.filter { reading.answers[$0] == .gone })
    var phrases = PrintedPhrases(breaksAtSlots: false)
    if !gone.isEmpty { for story in old.stories { phrases.collect(try old.tree(of: story.part).root) } }
    lines = Set(phrases.phrases.map(Self.words))
  }

  /// The document without them; nil where there are none.
  func removed(from bytes: [UInt8]) throws(PackageFault) -> [UInt8]? {
    guard !gone.isEmpty else { return nil }
    let document = try WordDocument(bytes)
    let tree = try document.tree(of: document.package.mainPart)
    guard let body = tree.root.first(.w("body")) else { return nil }
    var isChanged = false
    // From the end: what stands before a table that goes is still there.
    var left = Array(body.children)
    while let block = left.popLast() {
      guard block.matches(.table) else { continue }
      if isTakenOut(block) {
        block.remove()
        removeHeadings(at: &left)
        isChanged = true
        continue
      }
      for row in Table(block).rows {
        if isTakenOut(row.element), row.cells.allSatisfy({ $0.merge == nil }) {
          row.element.remove()
          isChanged = true
        } else {
          for cell in row.cells where isTakenOut(cell.element) { isChanged = empty(cell.element) || isChanged }
        }
      }
    }
    guard isChanged else { return nil }
    return try document.package.bytes(replacing: [
      ZipEntry(name: document.package.mainPart.text, content: tree.serialized())
    ])
  }

  /// A cell whose boxes were taken out, with the words beside them: its first paragraph is what is left. False where it has none.
  private func empty(_ cell: Element) -> Bool {
    guard let first = cell.first(.paragraph) else { return false }
    for child in Array(cell.children) where child != first && !child.matches(.w("tcPr")) { child.remove() }
    for child in Array(first.children) where !child.matches(.w("pPr")) { child.remove() }
    return true
  }

  /// Removes the last of some blocks as long as they are lines of print that the old document does not have.
  private func removeHeadings(at blocks: inout [Element]) {
    while let block = blocks.last {
      let text = VisibleText.of(block)
      guard block.matches(.paragraph), Self.slots(in: block).isEmpty, !text.trimmed.isEmpty,
        !lines.contains(Self.words(text))
      else { return }
      block.remove()
      blocks.removeLast()
    }
  }

  private func isTakenOut(_ element: Element) -> Bool {
    let slots = Self.slots(in: element)
    guard !slots.isEmpty, slots.allSatisfy(isGone) else { return false }
    var printed = PrintedPhrases(breaksAtSlots: true)
    printed.collect(element)
    let phrases = printed.phrases.map(Self.words)
    return phrases.count { !lines.contains($0) } * 2 > phrases.count
  }

  private func isGone(_ tag: String) -> Bool {
    gone.contains(tag) || Outline.split(tag).map { gone.contains($0.question) } ?? false
  }

  /// The tags of places, and of groups, below an element.
  private static func slots(in element: Element) -> [String] {
    element.children.flatMap { child -> [String] in
      guard let control = ContentControl(child) else { return slots(in: child) }
      if control.kind == .repeatingSection, let tag = control.tag { return [tag] }
      return SlotFinder.slotTag(of: control).map { [$0] } ?? slots(in: child)
    }
  }

  private static func words(_ text: String) -> String { PrintedWords.of(text).joined(separator: " ") }
}

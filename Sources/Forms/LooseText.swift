import LibXML
import Norwegian
import WordML

/// The text that stands outside the slots, line by line: labels and headings in a template, and in a returned document also
/// what somebody wrote beside, below or in place of a control.
struct LooseText {
  private(set) var lines: [String] = []
  private var line = ""
  /// How many fields are open: page numbers and the like are computed, and nobody wrote them.
  private var fieldDepth = 0

  /// Adds one part.
  mutating func collect(_ root: Element) {
    visit(root)
    endLine()
  }

  /// Lines that the template does not have, in the order of the document. What is left of a label that somebody shortened is no new line.
  func lines(besides template: Set<String>) -> [String] {
    lines.filter { line in
      let folded = Folding.folded(line)
      return !template.contains(folded) && !template.contains { " \($0) ".contains(" \(folded) ") }
    }
  }

  private mutating func visit(_ element: Element) {
    if VisibleText.isHidden(element) { return }
    if let control = ContentControl(element), SlotFinder.slotTag(of: control) != nil { return }
    if element.matches(.w("fldSimple")) { return }
    if element.matches(.w("fldChar")) {
      switch element.attribute(.w("fldCharType")) {
      case "begin": fieldDepth += 1
      case "end": fieldDepth = max(0, fieldDepth - 1)
      default: break
      }
      return
    }
    if element.matches(.paragraph) { endLine() }
    if element.matches(.text), fieldDepth == 0 {
      line += element.text
    } else if element.matches(.w("br")) || element.matches(.w("tab")) {
      line += " "
    } else if element.matches(.w("sym")), fieldDepth == 0 {
      line += VisibleText.of(element)
    }
    for child in element.children { visit(child) }
    if element.matches(.paragraph) { endLine() }
  }

  private mutating func endLine() {
    if line.contains(where: { !$0.isWhitespace }) { lines.append(line.trimmed) }
    line = ""
  }
}

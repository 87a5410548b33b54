import LibXML

/// The text that a person sees when all tracked changes are accepted: paragraphs and breaks as `\n`, tabs as `\t`.
package enum VisibleText {
  /// The text of everything below an element.
  package static func of(_ element: Element) -> String {
    var walk = Walk()
    walk.visit(element)
    return walk.text
  }

  /// Children that hold no visible text of the accepted document.
  package static func isHidden(_ element: Element) -> Bool {
    if element.isIn(.w) {
      switch element.localName {
      case "del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "tblPr",
        "trPr", "tcPr", "sectPr", "tblGrid", "rt", "fldData", "ffData":
        return true
      // A row that was deleted under change tracking.
      case "tr": return element.first(.w("trPr"))?.first(.w("del")) != nil
      default: return false
      }
    }
    // Both halves of AlternateContent say the same; the first is for programs that know it, and those are today's.
    return element.matches(Name(.compatibility, "Fallback"))
      && element.parent?.first(Name(.compatibility, "Choice")) != nil
  }

  /// Whether a paragraph runs on into the next: its mark was deleted under change tracking.
  package static func runsOn(_ paragraph: Element) -> Bool {
    let mark = paragraph.first(.w("pPr"))?.first(.runProperties)
    return mark?.first(.w("del")) != nil || mark?.first(.w("moveFrom")) != nil
  }

  private struct Walk {
    var text = ""
    private var endsParagraph = false

    mutating func visit(_ element: Element) {
      if VisibleText.isHidden(element) { return }
      guard element.isIn(.w) else { return descend(element) }
      switch element.localName {
      // Word shows a line break inside w:t as a space.
      case "t": write(element.text.replacing("\n", with: " "))
      case "tab", "ptab": write("\t")
      case "br", "cr": write("\n")
      case "noBreakHyphen": write("\u{2011}")
      case "softHyphen": write("\u{AD}")
      case "sym": write(CheckMark.character(of: element))
      case "txbxContent":
        // What stands in a text box is not glued to the line that it hangs on.
        endsParagraph = !text.isEmpty
        descend(element)
      case "p":
        if endsParagraph { text += "\n" }
        endsParagraph = false
        descend(element)
        endsParagraph = !VisibleText.runsOn(element)
      default: descend(element)
      }
    }

    private mutating func descend(_ element: Element) {
      for child in element.children { visit(child) }
    }

    private mutating func write(_ piece: String) {
      if endsParagraph, !piece.isEmpty {
        // Text that stands after a paragraph and in none itself.
        text += "\n"
        endsParagraph = false
      }
      text += piece
    }
  }
}

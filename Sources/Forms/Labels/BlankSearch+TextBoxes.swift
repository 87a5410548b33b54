import LibXML
import WordML

/// Text boxes, which both halves of an AlternateContent hold.
extension BlankSearch {
  mutating func searchTextBoxes(in paragraph: Element) {
    for top in Self.textBoxes(in: paragraph) {
      let before = candidates.count
      if let label = emptyBoxLabel(top.content, in: paragraph) {
        addEmptyBox(top, label)
        continue
      }
      let context = (headings, above, isInCell)
      isInCell = true
      above = nil
      search(flow: top.content)
      if let twin = top.twin {
        // The older half says the same; what it has is found in the same order.
        var other = self
        other.candidates = []
        (other.headings, other.above) = (context.0, nil)
        other.search(flow: twin)
        let found = candidates[before...]
        if found.count == other.candidates.count {
          for (index, candidate) in zip(found.indices, other.candidates)
          where candidate.labels == candidates[index].labels {
            candidates[index].twins.append(candidate.content)
          }
        }
      }
      (headings, above, isInCell) = context
    }
  }

  /// What an empty text box is for: the words of its paragraph, else those right above. Nil where it is not empty, or nothing says so.
  private func emptyBoxLabel(_ content: Element, in paragraph: Element) -> LabelText? {
    let lines = FormBlocks.blocks(in: content).map { block in
      if case .paragraph(let paragraph) = block { Line(paragraph).isEmpty } else { false }
    }
    guard !lines.isEmpty, lines.allSatisfy(\.self) else { return nil }
    let own = LabelText(Line(paragraph).text)
    return own.folded.isEmpty || !own.isPlausible ? above : own
  }

  private mutating func addEmptyBox(_ top: (content: Element, twin: Element?), _ label: LabelText) {
    func blank(_ content: Element) -> Candidate.Content? {
      content.first(.paragraph).map { .blank(Blank(kind: .paragraphs([$0]))) }
    }
    guard let content = blank(top.content) else { return }
    add([label.printed], content, at: top.content, .paragraph)
    if let twin = top.twin.flatMap(blank) { candidates[candidates.count - 1].twins.append(twin) }
    above = nil
  }

  /// The outermost text boxes of a paragraph, each with its older half.
  private static func textBoxes(in paragraph: Element) -> [(content: Element, twin: Element?)] {
    let name = Name.w("txbxContent")
    let all = paragraph.descendants.filter { element in
      element.matches(name)
        && sequence(first: element.parent) { $0?.parent }.prefix { $0 != nil && $0 != paragraph }
          .allSatisfy { $0?.matches(name) == false }
    }
    let seen = all.filter { !$0.isInFallback }
    let hidden = all.filter(\.isInFallback)
    return seen.enumerated().map { ($1, seen.count == hidden.count ? hidden[$0] : nil) }
  }
}

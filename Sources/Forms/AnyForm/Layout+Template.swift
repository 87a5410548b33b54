import LibXML
import OPC
import WordML

extension Layout {
  /// The labels that a template with tags prints at its fields, each with the heading above it: a form without tags that prints the same has the
  /// same fields there.
  ///
  ///     let layout = try Layout(labelsOf: bytes, name: "Mal.docx")
  ///     let prepared = try PreparedForm(form, name: "Ny.docx", fields: template.fields, layout: layout)
  ///
  /// Throws when it is no Word document.
  public init(labelsOf bytes: [UInt8], name: String) throws(FormError) {
    self.init()
    lines = try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      let styles = try HeadingStyles(document)
      var lines: [Line] = []
      for (number, story) in document.stories.enumerated() where story.kind != .footnotes && story.kind != .endnotes {
        let root = try document.tree(of: story.part).root
        ForeignTags.hide(below: root) { _ in true }
        let search = BlankSearch(root, story: story.kind, number: number, styles: styles, takesAll: true)
        for candidate in search.candidates { lines += Self.lines(candidate) }
      }
      return lines
    }
  }

  private static func lines(_ candidate: Candidate) -> [Line] {
    let heading = candidate.headings.first { $0 != candidate.title && $0 != candidate.labels.first }?.printed
    func line(_ tag: String, _ label: LabelText?) -> [Line] {
      label.map { [Line(field: tag, label: $0.printed, heading: heading)] } ?? []
    }
    // The title of a control is what its form calls it; what is printed beside it comes after that.
    let printed = candidate.labels.count > 1 && candidate.shape == .title ? candidate.labels[1] : candidate.labels.first
    switch candidate.content {
    case .blank(let blank):
      guard case .control(let control) = blank.kind, let tag = ForeignTags.aside(control.element) else { return [] }
      return line(tag, printed)
    case .boxes(let boxes):
      guard case .control(let control)? = boxes.first?.sign.shape, let tag = ForeignTags.aside(control.element) else {
        return []
      }
      if boxes.count == 1, JaNei.printed(boxes[0].text) == nil {
        return line(tag, boxes[0].text.isEmpty ? printed : LabelText(boxes[0].text))
      }
      return line(Outline.split(tag)?.question ?? tag, printed)
    case .rows(let rows):
      return rows.headers.enumerated().flatMap { column, head -> [Line] in
        let blank = rows.blank(in: column)
        guard case .control(let control)? = blank?.kind, let tag = ForeignTags.aside(control.element) else { return [] }
        return [Line(field: tag, label: head.printed)]
      }
    }
  }
}

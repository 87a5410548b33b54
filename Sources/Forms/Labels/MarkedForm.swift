import LibXML
import OPC
import WordML

/// The parts of a template as trees in which every place of a declared field is a tagged control: those that the document
/// has, and those that were found by label where it has none.
struct MarkedForm {
  let trees: [(story: WordDocument.Story, tree: XMLTree)]
  let report: LabelReport

  /// - Parameter fields: the declared fields; of a form that nobody declared there are none, and nothing is looked for.
  init(_ document: WordDocument, fields: [FieldDefinition], layout: Layout = Layout()) throws(PackageFault) {
    var trees: [(story: WordDocument.Story, tree: XMLTree)] = []
    for story in document.stories { trees.append((story, try document.tree(of: story.part))) }
    self.trees = trees
    let tags = Self.tags(in: trees.map(\.tree.root))
    let missing = fields.filter { !Self.has($0, tags) }
    guard !missing.isEmpty else {
      report = LabelReport()
      return
    }
    let styles = try HeadingStyles(document)
    var candidates: [Candidate] = []
    var answered: [LabelText] = []
    for (number, line) in trees.enumerated() where line.story.kind != .footnotes && line.story.kind != .endnotes {
      RunSplitter.separateFields(below: line.tree.root)
      let search = BlankSearch(line.tree.root, story: line.story.kind, number: number, styles: styles)
      candidates += search.candidates
      answered += search.answered
    }
    let matching = LabelMatching(candidates, fields: missing, layout: layout)
    report = LabelReport(matching, fields: missing, answered: answered)
    Marking.apply(matching.matches)
  }

  private static func tags(in roots: [Element]) -> Set<String> {
    var tags: Set<String> = []
    for root in roots {
      for element in root.descendants where element.matches(.w("tag")) {
        if let tag = element.attribute(.value) { tags.insert(tag) }
      }
    }
    return tags
  }

  private static func has(_ field: FieldDefinition, _ tags: Set<String>) -> Bool {
    tags.contains(field.tag) || tags.contains { $0.hasPrefix(field.tag + ".") }
  }
}

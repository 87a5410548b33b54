import LibXML
import Norwegian
import OPC
import WordML

extension MarkedForm {
  /// A form that nobody declared, with a control around each of its blanks. Fields that have tags of their own keep them.
  init(unmarked document: WordDocument, layout: Layout) throws(PackageFault) {
    let trees = try Self.trees(of: document)
    var taken: Set<String> = []
    let styles = try HeadingStyles(document)
    var candidates: [Candidate] = []
    for (number, line) in trees.enumerated() where line.story.kind != .footnotes && line.story.kind != .endnotes {
      ForeignTags.hide(below: line.tree.root) { OwnTags.isGeneric($0) }
      taken.formUnion(OwnTags.all(below: line.tree.root))
      RunSplitter.separateFields(below: line.tree.root)
      ChoiceRuns.mark(below: line.tree.root)
      DrawnBoxes.mark(below: line.tree.root)
      candidates +=
        BlankSearch(
          line.tree.root, story: line.story.kind, number: number, styles: styles, takesAll: true
        ).candidates
    }
    let search = UnmarkedSearch(candidates, layout: layout, taken: taken)
    Marking.apply(search.matches)
    for (_, tree) in trees {
      ForeignTags.restore(below: tree.root)
      ChoiceRuns.forget(below: tree.root)
      DrawnBoxes.forget(below: tree.root)
    }
    var report = LabelReport()
    report.written = try FilledForm.written(
      document, blanks: search.fields.count, layout: layout, isPrepared: !taken.isEmpty)
    self.init(trees: trees, report: report, found: search.fields)
  }
}

/// Tags that somebody gave to fields, and not a program.
enum OwnTags {
  static func all(below root: Element) -> [String] {
    root.descendants(.control).compactMap { ContentControl($0)?.tag }.filter { !isGeneric($0) }
  }

  /// «Text1», «Tekst12», «Kontroll3», «1028375», «goog_rdk_4»: what programs number controls by.
  static func isGeneric(_ tag: String) -> Bool {
    if SlotFinder.isForeign(tag) { return true }
    let name = Folding.folded(tag)
    if name.allSatisfy({ $0.isNumber || $0 == "-" }) { return true }
    let stem = name.prefix { !$0.isNumber }.filter(\.isLetter)
    return name.last?.isNumber == true && generic.contains(stem)
  }

  private static let generic: Set<String> = [
    "text", "tekst", "check", "checkbox", "avmerking", "avkrysning", "dropdown", "rullegardin", "kontroll", "control",
    "field", "felt", "sdt", "placeholder", "plassholder", "defaultplaceholder", "contentcontrol", "innholdskontroll",
  ]
}

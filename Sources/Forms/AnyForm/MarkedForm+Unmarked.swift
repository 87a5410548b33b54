import LibXML
import Norwegian
import OPC
import WordML

extension MarkedForm {
  /// A form that nobody declared, with a control around each of its blanks. Fields that have tags of their own keep them.
  ///
  /// - Parameter isPrepared: whether it is for a copy that is kept.
  init(unmarked document: WordDocument, layout: Layout, isPrepared: Bool = false) throws(PackageFault) {
    let trees = try Self.trees(of: document)
    let blanks = try UnmarkedBlankSearch(trees, of: document)
    let search = blanks.fields(layout)
    let all = blanks.candidates.numberedByLabel.flatMap { UnmarkedSearch.singles($0) } + blanks.unlabelled
    Marking.apply(
      search.matches, none: isPrepared ? all.filter { layout.decision($0) == .noField } : [],
      namesQuestions: isPrepared)
    for (_, tree) in trees {
      ForeignTags.restore(below: tree.root)
      ChoiceRuns.forget(below: tree.root)
      DrawnBoxes.forget(below: tree.root)
    }
    var report = LabelReport()
    let printed = search.fields.flatMap { field in [field.printed] + field.definition.members.map(\.label) }
    let titles = trees.flatMap { $0.tree.root.descendants(.control).compactMap { ContentControl($0)?.title } }
    report.written = try FilledForm.written(
      document, blanks: search.fields.count + blanks.taken.count, labels: printed + titles, layout: layout,
      isPrepared: !blanks.taken.isEmpty)
    self.init(trees: trees, report: report, found: search.fields)
  }

  /// Every place of a form that nobody declared, with the field that it becomes where it becomes one.
  static func unmarkedPlaces(
    in trees: [(story: WordDocument.Story, tree: XMLTree)], of document: WordDocument, layout: Layout
  ) throws(PackageFault) -> [FoundPlace] {
    let blanks = try UnmarkedBlankSearch(trees, of: document)
    let search = blanks.fields(layout)
    var found = zip(search.matches, search.fields).map { match, field in
      FoundPlace(candidate: match.candidates[0], state: .found(field.code, field.certainty))
    }
    func rest(_ candidate: Candidate) -> FoundPlace {
      FoundPlace(candidate: candidate, state: layout.decision(candidate) == .noField ? .none : .unlabelled)
    }
    found += blanks.candidates.numberedByLabel.flatMap { UnmarkedSearch.singles($0) }.filter(\.isClear).map(rest)
    return found + blanks.unlabelled.map(rest)
  }
}

/// The blanks of a form that nobody declared, before any of them is a field.
struct UnmarkedBlankSearch {
  private(set) var candidates: [Candidate] = []
  /// Those that no label owns: they are fields only where a person has named them.
  private(set) var unlabelled: [Candidate] = []
  /// Tags that the form has already.
  private(set) var taken: Set<String> = []

  init(_ trees: [(story: WordDocument.Story, tree: XMLTree)], of document: WordDocument) throws(PackageFault) {
    let styles = try HeadingStyles(document)
    for (number, line) in trees.enumerated() where line.story.kind != .footnotes && line.story.kind != .endnotes {
      ForeignTags.hide(below: line.tree.root) { OwnTags.isGeneric($0) }
      taken.formUnion(OwnTags.all(below: line.tree.root))
      RunSplitter.separateFields(below: line.tree.root)
      ChoiceRuns.mark(below: line.tree.root)
      DrawnBoxes.mark(below: line.tree.root)
      let search = BlankSearch(
        line.tree.root, story: line.story.kind, number: number, styles: styles, takesAll: true)
      candidates += search.candidates
      unlabelled += search.unlabelled
    }
  }

  func fields(_ layout: Layout) -> UnmarkedSearch {
    UnmarkedSearch(candidates, unlabelled: unlabelled, layout: layout, taken: taken)
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

import LibXML
import OPC
import WordML

/// The parts of a template as trees in which every place of a declared field is a tagged control: those that the document
/// has, and those that were found by label where it has none.
struct MarkedForm {
  let trees: [(story: WordDocument.Story, tree: XMLTree)]
  let report: LabelReport
  /// The fields that the blanks are, in a form that nobody declared.
  let found: [FoundField]

  init(
    trees: [(story: WordDocument.Story, tree: XMLTree)], report: LabelReport, found: [FoundField] = []
  ) {
    self.trees = trees
    self.report = report
    self.found = found
  }

  /// - Parameters:
  ///   - fields: the declared fields; of a form that nobody declared there are none, and nothing is looked for.
  ///   - isPrepared: whether it is for a copy that is kept: then places at which a person said that nothing goes there are marked as well.
  init(
    _ document: WordDocument, fields: [FieldDefinition], layout: Layout = Layout(), isPrepared: Bool = false
  ) throws(PackageFault) {
    trees = try Self.trees(of: document)
    found = []
    guard let search = try Search(trees, of: document, fields: fields, layout: layout) else {
      report = LabelReport()
      return
    }
    report = LabelReport(search.matching, fields: search.fields, traces: search.traces)
    let all = search.candidates.flatMap { RowMatching.places(of: $0) } + search.unlabelled
    Marking.apply(search.matching.matches, none: isPrepared ? all.filter { layout.decision($0) == .noField } : [])
    for (_, tree) in trees {
      ForeignTags.restore(below: tree.root)
      ChoiceRuns.forget(below: tree.root)
    }
  }

  /// The bytes of the document without what somebody certainly wrote into it.
  static func emptied(
    _ document: WordDocument, fields: [FieldDefinition], layout: Layout
  ) throws(PackageFault) -> [UInt8] {
    let trees = try trees(of: document)
    let found = try Search(trees, of: document, fields: fields, layout: layout)?.traces.filter(\.isCertain) ?? []
    guard !found.isEmpty else { return try document.package.bytes() }
    AnswerRemoval.apply(found.map(\.answer))
    for (_, tree) in trees {
      ForeignTags.restore(below: tree.root)
      ChoiceRuns.forget(below: tree.root)
    }
    let parts = Set(found.map(\.answer.story))
    let entries = trees.enumerated().compactMap { number, line in
      parts.contains(number)
        ? document.package.entry(line.story.part).map { ZipEntry(name: $0.name, content: line.tree.serialized()) } : nil
    }
    return try document.package.bytes(replacing: entries)
  }

  static func trees(
    of document: WordDocument
  ) throws(PackageFault) -> [(story: WordDocument.Story, tree: XMLTree)] {
    var trees: [(story: WordDocument.Story, tree: XMLTree)] = []
    for story in document.stories { trees.append((story, try document.tree(of: story.part))) }
    return trees
  }
}

extension MarkedForm {
  /// What is found by label in the parts of a form; nil where every field has its tag.
  private struct Search {
    let fields: [FieldDefinition]
    let matching: LabelMatching
    let traces: [AnswerTraces.Trace]
    /// All places that were met, whatever came of them.
    let candidates: [Candidate]
    let unlabelled: [Candidate]

    init?(
      _ trees: [(story: WordDocument.Story, tree: XMLTree)], of document: WordDocument, fields: [FieldDefinition],
      layout: Layout
    ) throws(PackageFault) {
      let tags = Self.tags(in: trees.map(\.tree.root))
      let (missing, tagged) = (fields.filter { !Self.has($0, tags) }, fields.filter { Self.has($0, tags) })
      guard !missing.isEmpty else { return nil }
      let styles = try HeadingStyles(document)
      var candidates: [Candidate] = []
      var unlabelled: [Candidate] = []
      var written: [PrintedAnswer] = []
      for (number, line) in trees.enumerated() where line.story.kind != .footnotes && line.story.kind != .endnotes {
        ForeignTags.hide(below: line.tree.root, besides: fields)
        RunSplitter.separateFields(below: line.tree.root)
        ChoiceRuns.mark(below: line.tree.root)
        let search = BlankSearch(line.tree.root, story: line.story.kind, number: number, styles: styles)
        candidates += search.candidates
        unlabelled += search.unlabelled
        written += search.written
      }
      self.fields = missing
      self.candidates = candidates.numberedByLabel
      self.unlabelled = unlabelled
      // A label means the same whether its field has a tag elsewhere or not; only those without are marked.
      var matching = LabelMatching(candidates, unlabelled: unlabelled, fields: fields, layout: layout)
      traces = AnswerTraces(written, matching: matching, fields: fields, tagged: tagged, layout: layout).traces
      matching.forget(Set(tagged.map(\.tag)))
      self.matching = matching
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
}

extension MarkedForm {
  /// Every place of a declared form with what came of it, those that a person said are none too.
  static func places(
    in trees: [(story: WordDocument.Story, tree: XMLTree)], of document: WordDocument, fields: [FieldDefinition],
    layout: Layout
  ) throws(PackageFault) -> [FoundPlace] {
    guard let search = try Search(trees, of: document, fields: fields, layout: layout) else { return [] }
    let matching = search.matching
    var found: [FoundPlace] = []
    func add(_ candidate: Candidate, _ state: PlacedForm.State, _ columns: [FieldDefinition?] = []) {
      let takes = fields.flatMap { field in
        (field.takes(candidate) ? [field.tag] : [])
          + field.members.filter { $0.takes(candidate) }.map { field.tag + "." + $0.tag }
      }
      var place = FoundPlace(candidate: candidate, state: state, columns: columns, takes: takes)
      place.isDecided = layout.decision(candidate) != nil
      if case .found(let tag, _) = state {
        place.members = fields.first { $0.tag == tag }?.members.map { tag + "." + $0.tag } ?? []
      }
      if case .rows(let rows) = candidate.content {
        place.leftOut = rows.headers.indices.filter { column in
          layout.decision(rows.headers[column], at: RowMatching.spot(of: candidate, column: column)) == .noField
        }
      }
      found.append(place)
    }
    for match in matching.matches {
      for candidate in match.candidates {
        add(candidate, .found(match.tag, match.rank == .row ? .likely : .certain), match.columns)
      }
    }
    for open in matching.ambiguities {
      for candidate in open.candidates {
        add(candidate, .open(open.targets.map(\.tag), reason: Wording.reason(open.reason)))
      }
    }
    // The cells of a table of which nothing is known are named one by one, so they go first.
    for candidate in matching.unlabelled { add(candidate, .unlabelled) }
    for candidate in matching.unanswered where candidate.isClear {
      add(candidate, candidate.labels.isEmpty ? .unlabelled : .unknown)
    }
    // What is left a person has said is none, or is of no use to anybody. What stands there already is passed over.
    for candidate in search.candidates.flatMap({ RowMatching.places(of: $0) }) + search.unlabelled
    where candidate.isClear {
      add(candidate, .none)
    }
    return found
  }
}

import LibXML
import Norwegian
import OPC
import WordML

/// All parts of a filled document: boxes and blanks as a search finds them, and labels with the text beside them.
struct LabelledPage {
  /// What was found, in the order of the page.
  enum Item {
    case text(LabelledText.Entry)
    case place(Candidate)
  }

  private(set) var items: [Item] = []
  private var rest: [LooseText] = []
  private var balance = TextBalance()
  private var margin = Annotations()
  private var paragraphs = 0
  private let document: WordDocument

  init(_ document: WordDocument) throws(PackageFault) {
    self.document = document
    let styles = try HeadingStyles(document)
    for (number, story) in document.stories.enumerated() {
      let root = try document.tree(of: story.part).root
      let tokens = StoryTokens(root, in: story.kind)
      margin.collect(root, tokens)
      balance.expect(VisibleText.of(tokens))
      guard story.kind != .footnotes, story.kind != .endnotes else {
        rest += VisibleText.of(tokens).split(separator: "\n").map(String.init).filter { !$0.trimmed.isEmpty }
          .map { LooseText($0, at: nil) }
        continue
      }
      ForeignTags.hide(below: root, besides: [])
      FullBoxes.becomeTicks(below: root)
      TypedCrosses.becomeBoxes(below: root)
      ChosenAnswers.settle(below: root, leavesOut: false)
      StruckAnswers.settle(below: root)
      DrawnBoxes.mark(below: root)
      WrittenRuns.mark(below: root)
      ChoiceRuns.mark(below: root)
      let search = BlankSearch(root, story: story.kind, number: number, styles: styles, takesAll: true)
      let signing = Set(search.candidates.filter { $0.labels.contains(where: \.isSigned) }.map(\.place))
      let found = search.candidates.filter { UnmarkedBlanks.isField($0, signing: signing) }
      let taken = Set(
        found.flatMap { candidate -> [Element] in
          if case .boxes(let boxes) = candidate.content { return boxes.map(\.paragraph) }
          return []
        })
      let text = LabelledText(root, story: story.kind, styles: styles, taken: taken)
      paragraphs += root.descendants(.paragraph).count { !Line($0).isEmpty }
      rest += text.rest
      items += Self.items(text.entries, found, in: root)
    }
    margin.take(try document.comments())
  }

  /// Whether anything on it is a label or a blank. A colon here and there is in every novel.
  var isForm: Bool {
    var (plain, likely) = (0, 0)
    for item in items {
      switch item {
      case .place: return true
      case .text(let entry) where entry.isPlain && entry.place.row != nil: return true
      case .text(let entry): if entry.isPlain { plain += 1 } else { likely += 1 }
      }
    }
    // Words alone make a form of a short page that has hardly anything else.
    return plain > 0 && plain * 12 >= paragraphs || likely > 0 && (plain + likely) * 3 > paragraphs
  }

  /// Entries and places in the order of the page. A place that says again what an entry says is left out.
  private static func items(
    _ entries: [LabelledText.Entry], _ candidates: [Candidate], in root: Element
  ) -> [Item] {
    let told = Set(entries.map { $0.label.folded + "|" + $0.place.description })
    let lists = entries.filter { $0.rows != nil }.map(\.place)
    let answered = Dictionary(grouping: entries.filter { $0.rows == nil }, by: \.place.description)
    let texts = Set(entries.map { LabelText($0.text).folded }.filter { $0.contains(where: \.isLetter) })
    // What is left of a line behind an answer, «Navn: Kari ____», is no blank: its label would be the answer.
    func isLeft(_ candidate: Candidate) -> Bool {
      if let label = candidate.labels.first, texts.contains(label.folded) { return true }
      return (answered[candidate.place.description] ?? []).contains { entry in
        !entry.text.isEmpty
          && candidate.labels.contains {
            $0.folded.hasPrefix(entry.label.folded) && $0.folded.contains(LabelText(entry.text).folded)
          }
      }
    }
    let places = candidates.filter { candidate in
      switch candidate.content {
      case .boxes: true
      case .rows: !lists.contains { $0 == candidate.place || candidate.place.isBelow($0) }
      case .blank:
        !isLeft(candidate)
          && !candidate.labels.contains { told.contains($0.folded + "|" + candidate.place.description) }
      }
    }
    var order: [Element: Int] = [:]
    for (number, element) in root.descendants.enumerated()
    where element.matches(.paragraph) || element.matches(.cell) || element.matches(.row) || element.matches(.control) {
      order[element] = number
    }
    func rank(_ element: Element?) -> Int {
      var step = element
      while let current = step {
        if let number = order[current] { return number }
        step = current.parent
      }
      return Int.max
    }
    let all = entries.map { (rank($0.element), Item.text($0)) } + places.map { (rank($0.element), Item.place($0)) }
    return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  // MARK: The reading

  func reading(of opened: OpenedDocument) throws(PackageFault) -> Reading<AnyForm>.Labelled {
    var build = LabelledAnswers()
    for item in items {
      switch item {
      case .text(let entry): build.add(entry)
      case .place(let candidate): build.add(candidate)
      }
    }
    var balance = balance
    for text in build.told + rest.map(\.text) { balance.account(text) }
    let broken = try document.brokenParts()
    let damaged =
      broken.isEmpty ? [] : [Finding(.damagedPart, .warning, message: Wording.damagedParts(broken))]
    let reading = Reading<AnyForm>(
      value: AnyForm(values: build.answers), answers: build.answers, definitions: build.fields, sources: build.sources,
      looseTexts: rest + balance.lost.map { LooseText($0, at: nil) },
      findings: damaged + margin.findings(besides: Annotations()), stamp: opened.stamp,
      trackedChanges: margin.trackedChanges, comments: margin.comments, places: build.places, repeated: [],
      disputed: [], lacking: [], isDouble: false)
    return Reading<AnyForm>.Labelled(fields: build.fields, reading: reading)
  }
}

extension Candidate {
  /// Where it stands in the tree.
  fileprivate var element: Element? {
    switch content {
    case .boxes(let boxes): boxes.first?.paragraph
    case .rows(let rows): rows.rows.first
    case .blank(let blank):
      switch blank.kind {
      case .paragraphs(let paragraphs): paragraphs.first
      case .stretch(let line, _): line.paragraph
      case .field(let field): field.first
      case .control(let control): control.element
      }
    }
  }
}

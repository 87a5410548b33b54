import LibXML
import Norwegian
import WordML

/// Looks through one part of an unmarked form for places that take an answer, and for the labels that go with them.
///
/// It knows nothing of fields: what it finds is matched with them afterwards, over all parts (`LabelMatching`).
struct BlankSearch {
  private(set) var candidates: [Candidate] = []
  /// What stands where a blank would be.
  private(set) var written: [PrintedAnswer] = []
  let styles: HeadingStyles
  let places: Places
  private let story: Int
  private let isOnEveryPage: Bool
  /// The headings that the search stands under, outermost first.
  private var headings: [(level: Int, text: LabelText)] = []
  /// The label-like paragraph right above, which what comes next may belong to.
  var above: LabelText?
  var isInCell = false
  /// Whether a line to write on stands right above, that no label owns: what comes next is its caption.
  private var isBelowLine = false

  init(_ root: Element, story: WordDocument.Story.Kind, number: Int, styles: HeadingStyles) {
    self.styles = styles
    self.story = number
    isOnEveryPage = story == .header || story == .footer
    places = Places(root, in: story)
    search(flow: root.first(.w("body")) ?? root)
  }

  // MARK: Flows

  /// What stands one below the other.
  mutating func search(flow container: Element) {
    let blocks = FormBlocks.blocks(in: container)
    var index = 0
    while index < blocks.count {
      switch blocks[index] {
      case .table(let table):
        search(FormTable(table))
        above = nil
        index += 1
      case .control(let control):
        add([above?.printed ?? ""], .blank(Blank(kind: .control(control))), at: control.element, .title)
        above = nil
        index += 1
      case .paragraph(let paragraph):
        index = search(Line(paragraph), at: index, of: blocks)
      }
    }
  }

  /// One paragraph, and those below it that belong to it; returns the index of the next block.
  private mutating func search(_ line: Line, at index: Int, of blocks: [FormBlocks.Block]) -> Int {
    defer { searchTextBoxes(in: line.paragraph) }
    let isCaption = isBelowLine
    isBelowLine = line.isLeader || line.isEmpty && isBelowLine
    if line.isBlank { return index + 1 }
    if let sole = line.soleThing {
      add([above?.printed ?? ""], .blank(Blank(sole: sole.thing)), at: line.paragraph, .paragraph)
      return index + 1
    }
    let reading = LineReading(line)
    if let found = reading.boxes { return add(boxes: found, at: index, of: blocks) }
    noteAnswers(in: line)
    let isImplicit = reading.pairs.allSatisfy(\.isImplicit)
    if !isImplicit {
      for pair in reading.pairs { add(pair, in: line) }
      above = nil
      return index + 1
    }
    if isCaption, styles.level(of: line.paragraph) == nil, !line.text.trimmed.hasSuffix(":") {
      above = nil
      return index + 1
    }
    return searchBelow(line, reading, at: index, of: blocks)
  }

  /// A paragraph of text: a heading, a label with its blank below, or neither.
  private mutating func searchBelow(
    _ line: Line, _ reading: LineReading, at index: Int, of blocks: [FormBlocks.Block]
  ) -> Int {
    let text = LabelText(line.text)
    let level = styles.level(of: line.paragraph)
    let ending = line.text.trimmed.last
    let isLabel = level != nil || line.isBold || ending == ":" || ending == "?" || isInCell && text.words.count <= 5
    let found =
      text.isPlausible
      ? blanks(below: index, of: blocks, isLabel: isLabel, mayHaveHelp: level != nil || line.isBold) : nil
    if let found { add([text.printed], .blank(found.blank), at: line.paragraph, .paragraph) }
    if isLabel, text.isPlausible { noteBelow(text, at: index, of: blocks, blank: found?.blank) }
    let hasBoxesBelow = self.line(index + 1, blocks)?.hasBoxes ?? false
    if found == nil, !hasBoxesBelow { for pair in reading.pairs { add(pair, in: line) } }
    if let level {
      headings.removeAll { $0.level >= level }
      headings.append((level, text))
    } else if line.isBold, text.isPlausible, found == nil {
      headings.removeAll { $0.level >= 10 }
      headings.append((10, text))
    }
    above = isLabel && text.isPlausible && found == nil ? text : nil
    return found?.next ?? index + 1
  }

  /// Blank paragraphs or lines of leaders right below a label; an explanation may stand in between.
  private func blanks(
    below index: Int, of blocks: [FormBlocks.Block], isLabel: Bool, mayHaveHelp: Bool
  ) -> (blank: Blank, next: Int)? {
    var next = index + 1
    if mayHaveHelp, let help = line(next, blocks), isHelp(help) { next += 1 }
    guard let first = line(next, blocks) else {
      if isLabel, blocks.indices.contains(next), case .control(let control) = blocks[next] {
        return (Blank(kind: .control(control)), next + 1)
      }
      return nil
    }
    if first.isLeader {
      var paragraphs: [Element] = []
      while let line = line(next, blocks), line.isLeader {
        paragraphs.append(line.paragraph)
        next += 1
      }
      return (Blank(kind: .paragraphs(paragraphs)), next)
    }
    if isLabel, let sole = first.soleThing { return (Blank(sole: sole.thing), next + 1) }
    guard isLabel, first.isEmpty else { return nil }
    var end = next + 1
    while let line = line(end, blocks), line.isEmpty { end += 1 }
    // One empty line before running text or a table is only room between the two.
    if !isInCell, end - next == 1, blocks.indices.contains(end) {
      guard let after = line(end, blocks), styles.level(of: after.paragraph) != nil || after.isBold || !isRunning(after)
      else { return nil }
    }
    return (Blank(kind: .paragraphs([first.paragraph])), end)
  }

  func line(_ index: Int, _ blocks: [FormBlocks.Block]) -> Line? {
    guard blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index] else { return nil }
    return Line(paragraph)
  }

  /// A sentence that says what goes in below.
  private func isHelp(_ line: Line) -> Bool {
    guard !line.isBlank, !line.isBold, styles.level(of: line.paragraph) == nil, !line.hasBoxes,
      !line.atoms.contains(where: { $0.thing != nil }), LineReading(line).pairs.isEmpty
    else { return false }
    let text = line.text.trimmed
    return text.hasSuffix(".") || text.hasSuffix("?") || text.hasPrefix("(") && text.hasSuffix(")")
  }

  private func isRunning(_ line: Line) -> Bool {
    line.text.split(separator: " ").count > 8 && LineReading(line).pairs.isEmpty && !line.hasBoxes
  }

  mutating func note(
    _ label: LabelText, _ content: PrintedAnswer.Content, _ shape: PrintedAnswer.Shape, at element: Element
  ) {
    written.append(
      PrintedAnswer(
        label: label, content: content, shape: shape, place: places.place(of: element), isOnEveryPage: isOnEveryPage,
        story: story))
  }

  // MARK: Boxes

  /// Boxes of a line, and of the lines below that begin with one.
  private mutating func add(
    boxes found: (label: String, boxes: [PrintedBox]), at index: Int, of blocks: [FormBlocks.Block]
  ) -> Int {
    var boxes = found.boxes
    var next = index + 1
    let begins = found.label.isEmpty
    // One question a line, or one long list.
    if begins {
      while let line = line(next, blocks), let more = LineReading(line).boxes, more.label.isEmpty {
        boxes += more.boxes
        next += 1
      }
    }
    let label = found.label.isEmpty ? above?.printed ?? "" : found.label
    guard let first = boxes.first else { return next }
    add([label], .boxes(boxes), at: first.paragraph, .boxes)
    return next
  }

  // MARK: Text boxes

  private mutating func searchTextBoxes(in paragraph: Element) {
    for top in Self.textBoxes(in: paragraph) {
      let before = candidates.count
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

  // MARK: Adding

  private mutating func add(_ pair: LineReading.Pair, in line: Line) {
    // Leaders in running text are an ellipsis, or nobody can say what they are for.
    let isPlausible = pair.labels.contains { LabelText($0).isPlausible }
    guard isPlausible || pair.thing != nil else { return }
    let blank: Blank
    switch pair.thing {
    case .field, .control: blank = pair.thing.map { Blank(sole: $0) } ?? Blank(kind: .paragraphs([]))
    default: blank = Blank(kind: .stretch(line, pair.range), needsSpace: pair.needsSpace)
    }
    add(pair.labels, .blank(blank), at: line.paragraph, pair.isImplicit ? .afterColon : .line)
  }

  mutating func add(
    _ labels: [String], _ content: Candidate.Content, at element: Element, _ shape: Candidate.Shape,
    item: LabelText? = nil, under more: [LabelText] = []
  ) {
    var labels = labels.map { LabelText($0) }.filter { !$0.folded.isEmpty }
    var shape = shape
    noteTicks(content, label: labels.first, at: element)
    if let own = Self.ownName(content) {
      // A field that says itself what goes into it is believed before what is printed beside it.
      labels.insert(LabelText(own.name), at: 0)
      shape = own.shape
    }
    var nearest = more
    if let above, above != labels.first { nearest.append(above) }
    var candidate = Candidate(
      labels: labels, content: content, headings: nearest + headings.reversed().map(\.text),
      place: places.place(of: element), shape: shape)
    candidate.item = item
    candidate.story = story
    candidate.isOnEveryPage = isOnEveryPage
    candidates.append(candidate)
  }

  /// The title of a control, the name of a merge field. Names of form fields mean nothing: Word numbers them.
  private static func ownName(_ content: Candidate.Content) -> (name: String, shape: Candidate.Shape)? {
    guard case .blank(let blank) = content else { return nil }
    switch blank.kind {
    case .control(let control): return control.title.map { ($0, .title) }
    case .field(let field):
      guard case .merge(let name) = field.kind else { return nil }
      return (name.replacing("_", with: " "), .merge)
    default: return nil
    }
  }
}

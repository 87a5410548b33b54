import LibXML
import Norwegian
import WordML

/// Looks through one part of an unmarked form for places that take an answer, and for the labels that go with them.
///
/// It knows nothing of fields: what it finds is matched with them afterwards, over all parts (`LabelMatching`).
struct BlankSearch {
  var candidates: [Candidate] = []
  /// Cells and lines to write on that no label owns: only a person can say what goes there.
  private(set) var unlabelled: [Candidate] = []
  /// The tables, as they were looked through.
  var tables: [FormTable] = []
  /// What stands where a blank would be.
  private(set) var written: [PrintedAnswer] = []
  let styles: HeadingStyles
  let places: Places
  private let story: Int
  private let isOnEveryPage: Bool
  /// The headings that the search stands under, outermost first.
  var headings: [(level: Int, text: LabelText)] = []
  /// The label-like paragraph right above, which what comes next may belong to.
  var above: LabelText?
  /// Whether that has a blank of its own on its line: then it is no heading of the next.
  var isAboveAnswered = false
  /// What stands over the cell that is looked into.
  var around: LabelText?
  var isInCell = false
  /// What the document calls itself: its first words.
  var title: LabelText?
  /// Lines to write on right above, that no label owns: what comes next is their caption.
  private var linesAbove: [Element] = []
  /// Whether every blank is wanted, and not only what a declared field's label stands at.
  let takesAll: Bool

  /// - Parameter takesAll: for a form that nobody declared.
  init(
    _ root: Element, story: WordDocument.Story.Kind, number: Int, styles: HeadingStyles, takesAll: Bool = false
  ) {
    self.styles = styles
    self.takesAll = takesAll
    self.story = number
    isOnEveryPage = story.isOnEveryPage
    places = Places(root, in: story)
    search(flow: root.first(.w("body")) ?? root)
    unlabelled = unlabelled(below: root)
  }

  // MARK: Flows

  /// What stands one below the other.
  mutating func search(flow container: Element) {
    let blocks = FormBlocks.blocks(in: container)
    var index = 0
    while index < blocks.count {
      switch blocks[index] {
      case .table(let table):
        let table = FormTable(table, takesUnits: takesAll)
        if let label = above, let cell = table.soleBlank, let blank = cell.blank {
          // A frame below a label.
          tables.append(table)
          add([label.printed], .blank(blank), at: cell.element, .below)
          headings.removeAll { $0.level >= 10 && $0.text == label }
        } else if takesAll, let label = above, let room = table.soleRoom {
          tables.append(table)
          add([label.printed], .blank(room), at: table.rows[0].cells[0].element, .below)
          headings.removeAll { $0.level >= 10 && $0.text == label }
        } else if takesAll, let label = above, let boxes = table.onlyBoxes {
          tables.append(table)
          add([label.printed], .boxes(boxes), at: table.rows[0].element, .boxes)
        } else {
          search(table)
        }
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
    let labelAbove = above
    defer {
      if above == nil, !line.text.contains(where: \.isLetter) || takesAll && line.isAdvice { above = labelAbove }
      searchTextBoxes(in: line.paragraph)
    }
    let lines = linesAbove
    let isCaption = !lines.isEmpty
    linesAbove = line.isLeader ? lines + [line.paragraph] : line.isEmpty ? lines : []
    if line.isBlank { return index + 1 }
    if let sole = line.soleThing {
      add([above?.printed ?? ""], .blank(Blank(sole: sole.thing)), at: line.paragraph, .paragraph)
      return index + 1
    }
    let reading = LineReading(line)
    if let found = reading.boxes {
      let first = found.boxes.first?.index ?? 0
      for pair in reading.pairs where pair.range.lowerBound < first { add(pair, in: line) }
      let next = found.boxes.isEmpty ? index + 1 : add(boxes: found, at: index, of: blocks)
      addRest(of: reading, after: found, in: line)
      if takesAll { for pair in reading.boxBlanks { add(pair, in: line) } }
      return next
    }
    if let range = line.soleChoice {
      add([above?.printed ?? ""], .blank(Blank(kind: .stretch(line, range))), at: line.paragraph, .choice)
      above = nil
      return index + 1
    }
    if !line.hasChoice, let choice = PrintedChoice(line.text) {
      add([choice.label.isEmpty ? above?.printed ?? "" : choice.label], .boxes([]), at: line.paragraph, .choice)
      above = nil
      return index + 1
    }
    noteAnswers(in: line)
    let isImplicit = reading.pairs.allSatisfy(\.isImplicit)
    if takesAll { noteList(reading, line) }
    if !isImplicit {
      for pair in reading.pairs { add(pair, in: line) }
      above = nil
      return index + 1
    }
    if isCaption, styles.level(of: line.paragraph) == nil, !line.text.trimmed.hasSuffix(":") {
      if !takesAll || !addCaptions(line, of: lines) { addCaption(line, of: lines, under: labelAbove) }
      above = nil
      return index + 1
    }
    return searchBelow(line, reading, at: index, of: blocks)
  }

  /// «Hymns:» over «1. ____» and «2. ____» is what the numbers are of, until something else comes.
  private mutating func noteList(_ reading: LineReading, _ line: Line) {
    let isNumbered = reading.pairs.first?.labels.first.map { LabelText($0).onlyNumber != nil } ?? false
    if !isNumbered {
      headings.removeAll { $0.level == Self.ofList }
    } else if let above, above.isPlausible, headings.last?.text != above {
      headings.removeAll { $0.level == Self.ofList }
      headings.append((Self.ofList, above))
    }
  }

  /// The level of what a list of numbered lines is called, below all headings.
  private static let ofList = 11

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
    var blanks: [(Line, LineReading.Pair)] = []
    var next = index + 1
    let begins = found.label.isEmpty
    // One question a line, or one long list.
    if begins {
      while let line = line(next, blocks), let more = LineReading(line).boxes, more.label.isEmpty, !more.boxes.isEmpty {
        boxes += more.boxes
        if takesAll { blanks += LineReading(line).boxBlanks.map { (line, $0) } }
        next += 1
      }
    }
    let label = found.label.isEmpty ? above?.printed ?? "" : found.label
    guard let first = boxes.first else { return next }
    add([label], .boxes(boxes), at: first.paragraph, .boxes)
    for (line, pair) in blanks { add(pair, in: line) }
    return next
  }

  /// What follows a question on its line: «Heimen orientert ☐ Ja ☐ Nei  dato ____  via ☐ møte ☐ brev». Small words lean on the question.
  private mutating func addRest(
    of reading: LineReading, after question: (label: String, boxes: [PrintedBox]), in line: Line
  ) {
    let first = question.boxes.first?.index ?? 0
    func labels(_ label: String) -> [String] {
      let leans = label.first?.isLowercase == true || LabelText(label).bare == "dato"
      return leans && !question.label.isEmpty ? [question.label + " " + label, label] : [label]
    }
    var rest: [(position: Int, add: (inout BlankSearch) -> Void)] = []
    for pair in reading.pairs where pair.range.lowerBound > first {
      var pair = pair
      if let label = pair.labels.first { pair.labels = labels(label) + pair.labels.dropFirst() }
      rest.append((pair.range.lowerBound, { [pair] search in search.add(pair, in: line) }))
    }
    for group in reading.more {
      guard let box = group.boxes.first else { continue }
      rest.append((box.index, { $0.add(labels(group.label), .boxes(group.boxes), at: box.paragraph, .boxes) }))
    }
    for item in rest.sorted(by: { $0.position < $1.position }) { item.add(&self) }
  }

  // MARK: Adding

  mutating func add(_ pair: LineReading.Pair, in line: Line) {
    var pair = pair
    if takesAll, let other = pair.byOther { pair.labels = [other] }
    // Leaders in running text are an ellipsis, or nobody can say what they are for.
    let isPlausible = pair.labels.contains { LabelText($0).isPlausible }
    let isNumber = !headings.isEmpty && pair.labels.contains { LabelText($0).onlyNumber != nil }
    guard isPlausible || isNumber || pair.thing != nil else { return }
    let blank: Blank
    switch pair.thing {
    case .field, .control: blank = pair.thing.map { Blank(sole: $0) } ?? Blank(kind: .paragraphs([]))
    default: blank = Blank(kind: .stretch(line, pair.range), needsSpace: pair.needsSpace)
    }
    add(pair.labels, .blank(blank), at: line.paragraph, pair.isImplicit ? .afterColon : .line)
    candidates[candidates.count - 1].sentence = pair.sentence.map { LabelText($0) }
  }

  mutating func add(
    _ labels: [String], _ content: Candidate.Content, at element: Element, _ shape: Candidate.Shape,
    item: LabelText? = nil, under more: [LabelText] = [], row: (stem: LabelText, number: Int)? = nil
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
    let isOwn = if case .blank = content { isAboveAnswered } else { false }
    if let above = isOwn && (takesAll || isInCell) ? around : isOwn ? nil : above, above != labels.first {
      nearest.append(above)
    }
    var candidate = Candidate(
      labels: labels, content: content, headings: nearest + headings.reversed().map(\.text),
      place: places.place(of: element), shape: shape)
    if isOwn, !takesAll, above != labels.first { candidate.answeredAbove = above }
    candidate.item = item
    candidate.row = row
    candidate.title = title
    candidate.story = story
    candidate.column = Self.column(of: element)
    candidate.isOnEveryPage = isOnEveryPage
    candidates.append(candidate)
  }

  /// A place that only a person can name.
  func unlabelled(
    _ blank: Blank, at element: Element, column: Int?, label: LabelText? = nil, of table: Element? = nil
  ) -> Candidate {
    var candidate = Candidate(
      labels: [label].compactMap(\.self).filter { !$0.folded.isEmpty }, content: .blank(blank), headings: [],
      place: places.place(of: element), shape: .unlabelled)
    candidate.story = story
    candidate.column = column
    candidate.isOnEveryPage = isOnEveryPage
    candidate.table = table
    return candidate
  }

  /// Which cell of its row an element stands in, from 1; nil outside tables.
  static func column(of element: Element) -> Int? {
    Table.Row.around(element).map { $0.cell + 1 }
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

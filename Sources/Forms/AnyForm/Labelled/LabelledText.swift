import LibXML
import Norwegian
import WordML

/// Reads a filled document of which nobody has the blank: labels, and the answers that stand beside them.
///
/// It looks at the page as a person does who has never seen the form: a cell beside a label, words behind a colon, paragraphs below a bold
/// line, rows under the names of columns. What fits no label is kept as it stands.
struct LabelledText {
  /// A label with what stands beside it.
  struct Entry {
    let label: LabelText
    let heading: LabelText?
    var text: String
    /// The rows of a table, with the names of its columns; `text` is empty then.
    var rows: (heads: [String], cells: [[String]])?
    let place: Place
    /// Where it stands in the tree.
    let element: Element
    /// Whether something plain joins the two: a colon, the cell beside. Else only their order does.
    let isPlain: Bool
  }

  var entries: [Entry] = []
  /// Lines that belong to no label, in the order of the page.
  private(set) var rest: [LooseText] = []
  private let styles: HeadingStyles
  let places: Places
  /// Paragraphs that hold boxes or belong to them: they are read elsewhere.
  let taken: Set<Element>
  var headings: [(level: Int, text: LabelText)] = []
  /// What stands over the cell that is read, as the name of its column.
  var column: LabelText?
  /// A label that the paragraphs below may answer.
  var above: (label: LabelText, element: Element, entry: Int?, isPlain: Bool, isHeading: Bool)?
  /// A printed line that the next may answer, where it is in another hand or on a line to write on.
  private var plain: (text: String, element: Element)?
  private var answerLook: LinePiece.Look?
  /// The paragraph that began the answer to it.
  private var answered: Element?
  /// The first line of the page is what the form is called; nothing answers that.
  var isTitled = false
  /// How many empty lines stand right above.
  private var emptyAbove = 0

  init(
    _ root: Element, story: WordDocument.Story.Kind, styles: HeadingStyles, taken: Set<Element>
  ) {
    self.styles = styles
    self.taken = taken
    places = Places(root, in: story)
    read(flow: root.first(.w("body")) ?? root)
  }

  // MARK: Paragraphs

  mutating func read(flow container: Element) {
    let blocks = FormBlocks.blocks(in: container)
    var index = 0
    while index < blocks.count {
      switch blocks[index] {
      case .table(let table):
        let grid = LabelledTable(FormTable(table))
        if let label = above, label.entry == nil, plain == nil, let cell = grid.soleCell {
          // A frame below a label is room for its answer.
          add(label.label.printed, cell.text, at: cell.element, isPlain: !label.isHeading)
          above = nil
        } else {
          leave()
          read(grid)
        }
      case .control(let control):
        leave()
        if let title = control.title { keep(title, at: control.element) }
      case .paragraph(let paragraph):
        if index + 1 < blocks.count, case .paragraph(let next) = blocks[index + 1], readCaptioned(paragraph, next) {
          index += 1
        } else {
          read(paragraph)
        }
      }
      index += 1
    }
    leave()
  }

  /// What follows answers no label from above.
  private mutating func leave() {
    if let label = above, label.isHeading, label.entry == nil, let line = plain {
      add(label.label.printed, line.text, at: label.element, isPlain: false)
      plain = nil
    }
    if let label = above, label.entry == nil, !label.isHeading { keep(label.label.printed, at: label.element) }
    if let line = plain { keep(line.text, at: line.element) }
    (above, plain) = (nil, nil)
  }

  private mutating func read(_ paragraph: Element) {
    defer { readTextBoxes(of: paragraph) }
    let line = Line(paragraph)
    if line.isEmpty { emptyAbove += 1 }
    if line.isEmpty || line.isLeader { return }
    defer { emptyAbove = 0 }
    let text = LinePieces.shown(line)
    if taken.contains(paragraph) || line.hasBoxes {
      leave()
      readBesideBoxes(line)
      return
    }
    if let level = styles.level(of: paragraph), LabelText(text).isPlausible {
      leave()
      headings.removeAll { $0.level >= level }
      headings.append((level, LabelText(text)))
      keep(text, at: paragraph)
      above = isTitled ? (LabelText(text), paragraph, nil, false, true) : nil
      isTitled = true
      return
    }
    // A label with room left on its own line has no answer, and is none.
    let read = LabelledLine(line)
    if text.hasSuffix(":") || text.hasSuffix("?"), LinePieces.endsOpen(line), read.pairs.isEmpty {
      leave()
      isTitled = true
      return keep(text, at: paragraph)
    }
    // An answer in the hand of the one above goes on, whatever colons stand in it.
    if let label = above, label.entry != nil, isWritten(line, like: label.element) { return answer(text, line) }
    if let label = above, !label.isHeading, LinePieces.hasLeaders(line), read.pairs.isEmpty, read.open == nil {
      return answer(text, line)
    }
    if !read.pairs.isEmpty || read.open != nil {
      leave()
      for pair in read.pairs { add(pair.label, pair.answer, at: paragraph, isPlain: pair.isPlain) }
      for text in read.rest { keep(text, at: paragraph) }
      isTitled = true
      if let open = read.open { above = (LabelText(open), paragraph, nil, true, false) }
      return
    }
    let asks = text.hasSuffix("?") || text.hasSuffix(":") || Question(text).isToldHow
    if line.isBold || asks, LabelText(text).isPlausible, !answersPlain(line) {
      leave()
      if line.isBold { heading(LabelText(text)) }
      guard isTitled || asks else {
        isTitled = true
        return keep(text, at: paragraph)
      }
      isTitled = true
      above = (LabelText(text), paragraph, nil, text.hasSuffix(":"), false)
      return
    }
    // What the form is called has no answer either where nothing makes it look like a title.
    if !isTitled, above == nil, paragraph.cellAround == nil {
      isTitled = true
      return keep(text, at: paragraph)
    }
    isTitled = true
    if let label = above, label.entry != nil, resumesForm(text, line) { leave() }
    answer(text, line)
  }

  /// Whether a sentence behind empty lines is the form's again, and no more of the answer above them.
  private func resumesForm(_ text: String, _ line: Line) -> Bool {
    guard emptyAbove > 0, !LinePieces.hasLeaders(line), line.paragraph.cellAround == nil else {
      return false
    }
    if emptyAbove > 1 { return true }
    // One empty line stands between two paragraphs of an answer as well; then no label follows at once.
    let next = sequence(first: line.paragraph) { $0.next }.dropFirst().first {
      $0.matches(.paragraph) || $0.matches(.table)
    }
    guard let next, next.matches(.paragraph), !taken.contains(next) else { return false }
    return text.hasSuffix(".") && !LabelledLine(Line(next)).pairs.isEmpty
  }

  /// What is written on a line of boxes has a label of its own there.
  mutating func readBesideBoxes(_ line: Line) {
    for pair in LabelledLine(line).pairs { add(pair.label, pair.answer, at: line.paragraph, isPlain: pair.isPlain) }
  }

  /// A bold line stands over what follows, until the next.
  private mutating func heading(_ text: LabelText) {
    headings.removeAll { $0.level >= 10 }
    headings.append((10, text))
  }

  /// Whether a line looks as the answer does that was begun: it has room to write left, or the look of that answer.
  private func isWritten(_ line: Line, like label: Element) -> Bool {
    if let control = Self.control(around: line.paragraph) { return control == Self.control(around: answered) }
    if LinePieces.hasLeaders(line) {
      let read = LabelledLine(line)
      return read.pairs.isEmpty && read.open == nil
    }
    guard let look = LinePieces.look(of: line), let printed = LinePieces.look(of: Line(label)) else { return false }
    return look != printed && look == answerLook && look.colour != printed.colour
  }

  /// The content of the control that a paragraph stands in.
  private static func control(around paragraph: Element?) -> Element? {
    paragraph?.parent.flatMap { $0.matches(.w("sdtContent")) ? $0 : nil }
  }

  /// Whether a line stands in another hand than the printed one above, or on a line to write on.
  private func answersPlain(_ line: Line) -> Bool {
    guard let plain, !LabelText(line.text).isSigned, !line.text.trimmed.hasSuffix(":") else { return false }
    if LinePieces.hasLeaders(line) { return true }
    if Self.control(around: line.paragraph) != Self.control(around: plain.element) { return true }
    guard let look = LinePieces.look(of: line), let printed = LinePieces.look(of: Line(plain.element)) else {
      return false
    }
    return look != printed
  }

  /// A paragraph without a label of its own: it answers the printed line above, goes on with the label above, or belongs to none.
  private mutating func answer(_ text: String, _ line: Line) {
    if let printed = plain, answersPlain(line) {
      plain = nil
      above = (LabelText(printed.text), printed.element, nil, LinePieces.hasLeaders(line), false)
    }
    let isBracketed = LabelWords.isBracketed(text)
    // What tells how to fill the part below a heading is the form's.
    if let label = above, label.entry == nil, plain == nil,
      isBracketed || LabelWords.leaveToOthers(text) || label.isHeading && LabelWords.tell(text)
    {
      return keep(text, at: line.paragraph)
    }
    guard let label = above, !(Guidance.shows(line) && label.isHeading || isBracketed)
    else {
      if let printed = plain { keep(printed.text, at: printed.element) }
      // Where room is left behind words, nothing below them is their answer.
      let mayBeAnswered =
        LabelledLine.isLabel(text) && !Self.isSentence(text) && !LinePieces.endsOpen(line)
        && !LinePieces.endsAtDrawnTab(line)
      plain = mayBeAnswered ? (text, line.paragraph) : nil
      if plain == nil { keep(text, at: line.paragraph) }
      return
    }
    if let entry = label.entry {
      // Below a heading, what stands on lines to write on has a printed line of its own above it.
      entries[entry].text += "\n" + text
      return
    }
    if label.isHeading, plain == nil, LabelledLine.isLabel(text), !LinePieces.hasLeaders(line) {
      plain = (text, line.paragraph)
      return
    }
    if let printed = plain {
      // Nothing parts the two: both answer the heading.
      plain = nil
      add(label.label.printed, printed.text, at: label.element, isPlain: false)
      above?.entry = entries.count - 1
      entries[entries.count - 1].text += "\n" + text
      answerLook = LinePieces.look(of: line)
      answered = line.paragraph
      return
    }
    add(label.label.printed, text, at: label.element, isPlain: label.isPlain)
    above?.entry = entries.count - 1
    answerLook = LinePieces.look(of: line)
    answered = line.paragraph
  }

  /// Whether words are a sentence, with its full stop, and no label.
  private static func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && text.split(whereSeparator: \.isWhitespace).count > 4
  }

  /// Words on lines to write on, with their names in the line below: «Bergen, 3. mai   ______» over «Sted og dato   Underskrift».
  private mutating func readCaptioned(_ paragraph: Element, _ next: Element) -> Bool {
    guard !taken.contains(paragraph), !taken.contains(next), styles.level(of: paragraph) == nil else { return false }
    let (line, caption) = (Line(paragraph), Line(next))
    guard !line.isEmpty, !caption.isEmpty, !line.hasBoxes, !caption.hasBoxes, !caption.isLeader else { return false }
    let names = Self.parts(caption)
    let values = Self.parts(line)
    guard names.count == values.count, names.allSatisfy({ LabelledLine.isLabel(Self.bare($0)) }),
      !names.contains(where: LabelWords.isBracketedAdvice)
    else { return false }
    let text = LinePieces.shown(caption)
    let isBracketed =
      names.allSatisfy { $0.hasPrefix("(") && $0.hasSuffix(")") }
      || names.count == 1 && LabelledTable.isSmaller(caption, than: line) && LabelledLine(line).pairs.isEmpty
        && (CommonLabels.areIn(names[0]) || LabelText(names[0]).isSigned)
    let isOnLine = names.count > 1 && LinePieces.hasLeaders(line) && LabelledLine(line).pairs.isEmpty
    guard isBracketed || isOnLine || Self.areNamedBelow(values, by: names, next), !text.contains(":")
    else { return false }
    leave()
    for (name, value) in zip(names, values) {
      if value.isEmpty { keep(name, at: next) } else { add(Self.bare(name), value, at: paragraph, isPlain: true) }
    }
    return true
  }

  /// Whether words say that what stands in the line below names what a tab parts in this one, and is not answered by the line below that:
  /// «Nordholt Ltd ⇥ Ines Brandt» over «Client name ⇥ Contact person».
  private static func areNamedBelow(_ values: [String], by names: [String], _ caption: Element) -> Bool {
    func areNames(_ texts: [String], of others: [String]) -> Bool {
      let (labels, answers) = (texts.map(LabelWords.score), others.map(LabelWords.score))
      return texts.count > 1 && texts.count == others.count && labels.allSatisfy { $0 >= 0 }
        && answers.allSatisfy { $0 <= 0 } && labels.reduce(0, +) - answers.reduce(0, +) >= 2
    }
    guard areNames(names, of: values) else { return false }
    // Values and names take turns; where values come last, they stand below their names.
    var rest = others(behind: caption)[...]
    var (last, isNames) = (names, true)
    while let line = rest.popFirst() {
      // Labels of their own begin something else.
      guard LabelledLine(line).pairs.allSatisfy({ !$0.isPlain }) else { break }
      let parts = parts(line)
      guard isNames ? areNames(last, of: parts) : areNames(parts, of: last) else { break }
      (last, isNames) = (parts, !isNames)
    }
    return isNames
  }

  /// The lines that follow a paragraph.
  private static func others(behind paragraph: Element) -> [Line] {
    sequence(first: paragraph) { $0.next }.dropFirst().prefix { $0.matches(.paragraph) }.prefix(8).map { Line($0) }
  }

  /// What stands between the gaps of a line; empty where there is only room to write.
  private static func parts(_ line: Line) -> [String] {
    var parts = [""]
    for piece in LinePieces(line).pieces {
      if case .gap = piece { parts.append("") } else { parts[parts.count - 1] += piece.shown ?? "" }
    }
    return parts.map(\.trimmed)
  }

  private static func bare(_ text: String) -> String { BlankSearch.withoutBrackets(text) }

  /// Keeps what no label owns, with its place.
  mutating func keep(_ text: String, at element: Element) {
    rest.append(LooseText(text, at: places.place(of: element)))
  }

  mutating func add(
    _ label: String, _ text: String, at element: Element, isPlain: Bool, under item: LabelText? = nil
  ) {
    let own = LabelText(label)
    if Prompted.isUnanswered(text) {
      keep(label, at: element)
      return keep(text, at: element)
    }
    let heading = item ?? column.flatMap { $0 == own ? nil : $0 } ?? headings.last { $0.text != own }?.text
    entries.append(
      Entry(
        label: own, heading: heading, text: text.trimmed, place: places.place(of: element), element: element,
        isPlain: isPlain))
  }

  private mutating func readTextBoxes(of paragraph: Element) {
    let boxes = paragraph.descendants.filter { element in
      element.matches(.w("txbxContent")) && !element.isInFallback
        && !sequence(first: element.parent) { $0?.parent }.prefix { $0 != nil && $0 != paragraph }
          .contains { $0?.matches(.w("txbxContent")) == true }
    }
    for box in boxes {
      let before = above
      above = nil
      read(flow: box)
      above = before
    }
  }
}

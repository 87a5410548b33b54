import LibXML
import Norwegian
import WordML

/// Puts a content control around each found blank, in the tree: with the field's tag, its label as title, and the field's kind.
///
/// From then on the form is one with tagged controls, and nothing knows how they were found.
struct Marking {
  /// Something to be done at one place. What stands later in a paragraph is done first, for runs are parted by it.
  private struct Job {
    let paragraph: Element?
    let index: Int
    let act: () -> Void
  }

  private var jobs: [Job] = []
  private var rows: [() -> Void] = []
  /// Whether boxes are called by their question too, for a copy that nothing but its controls tells of.
  private var namesQuestions = false
  /// Paragraphs that are a blank as a whole, and have their control.
  private var paragraphs: Set<Element> = []

  /// - Parameters:
  ///   - none: places of which a person said that nothing goes there; in a copy that is prepared they are marked too.
  ///   - namesQuestions: whether boxes that are choices of one question are distinguished from boxes that are none, by their titles.
  static func apply(_ matches: [LabelMatch], none: [Candidate] = [], namesQuestions: Bool = false) {
    var marking = Marking()
    marking.namesQuestions = namesQuestions
    for match in matches {
      for candidate in match.candidates {
        for content in [candidate.content] + candidate.twins {
          marking.plan(content, of: match, label: candidate.labels.first)
        }
      }
    }
    for candidate in none { marking.planNone(candidate) }
    marking.carryOut()
  }

  /// Something that can be pointed at, whatever field it may be.
  enum Piece {
    case blank(Blank)
    case box(PrintedBox)
  }

  /// Puts a control with a tag around each of some pieces.
  static func apply(_ pieces: [(content: Piece, tag: String)]) {
    var marking = Marking()
    for (content, tag) in pieces { marking.plan(content, tag: tag, title: "") }
    marking.carryOut()
  }

  private mutating func plan(_ piece: Piece, tag: String, title: String) {
    switch piece {
    case .blank(let blank):
      plan(blank, tag: tag, field: FieldDefinition(tag: tag, label: title, kind: .text), title: title)
    case .box(let box): plan(box, ControlProperties(tag: tag, title: title, kind: .box(box.sign)))
    }
  }

  /// A place of which a person said that nothing goes there. Each line of it gets a control of its own, so that none is left over for a label above.
  private mutating func planNone(_ candidate: Candidate) {
    var pieces: [Piece] = []
    func add(_ blank: Blank) {
      guard case .paragraphs(let paragraphs) = blank.kind else { return pieces.append(.blank(blank)) }
      // A cell of a table that is none may have been given a field of its own.
      for paragraph in paragraphs where self.paragraphs.insert(paragraph).inserted {
        pieces.append(.blank(Blank(kind: .paragraphs([paragraph]))))
      }
    }
    switch candidate.content {
    case .blank(let blank): add(blank)
    case .boxes(let boxes): pieces = boxes.map { .box($0) }
    case .rows(let rows): for cell in rows.cells.flatMap({ $0 }) { if let cell { add(cell) } }
    }
    for piece in pieces { plan(piece, tag: SlotFinder.noField, title: Wording.noField) }
  }

  private func carryOut() {
    for job in jobs.sorted(by: { $0.index > $1.index }) { job.act() }
    for act in rows { act() }
  }

  private mutating func plan(_ content: Candidate.Content, of match: LabelMatch, label: LabelText?) {
    let title = label?.printed ?? match.target.field.label
    switch content {
    case .blank(let blank): plan(blank, tag: match.tag, field: match.target.field, title: title)
    case .boxes(let boxes): plan(boxes, tag: match.tag, field: match.target.field, title: title)
    case .rows(let table): plan(table, of: match)
    }
  }

  // MARK: Blanks

  private mutating func plan(_ blank: Blank, tag: String, field: FieldDefinition, title: String) {
    var properties = ControlProperties(tag: tag, title: title, kind: .init(field))
    properties.isPrompt = Self.isPrompt(blank)
    let options = blank.options
    if !options.isEmpty, [.choice, .janei, .text].contains(field.kind) {
      properties.kind = .list(options.map { ($0, $0) })
    }
    let note: FoundControl.Note = blank.needsSpace ? .spaced : .plain
    switch blank.kind {
    case .paragraphs(let paragraphs):
      self.paragraphs.formUnion(paragraphs)
      let isBlock = field.kind == .multiline || paragraphs.count > 1
      add(nil, 0) { [properties] in Self.mark(paragraphs, properties, isBlock: isBlock) }
    case .stretch(let line, let range):
      add(line.paragraph, range.lowerBound) { [properties] in Self.mark(line, range, properties, note) }
    case .field(let printed):
      add(nil, 0) { [properties] in Self.mark(printed, properties) }
    case .control(let control):
      add(nil, 0) { [properties] in properties.name(control) }
    }
  }

  private static func isPrompt(_ blank: Blank) -> Bool {
    switch blank.kind {
    case .paragraphs(let paragraphs): PromptText(paragraphs.map { Line($0).text }.joined(separator: " ")) != nil
    case .stretch(let line, let range): line.isPrompt(range)
    case .field, .control: false
    }
  }

  private mutating func add(_ paragraph: Element?, _ index: Int, _ act: @escaping () -> Void) {
    jobs.append(Job(paragraph: paragraph, index: index, act: act))
  }

  private static func mark(_ paragraphs: [Element], _ properties: ControlProperties, isBlock: Bool) {
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    if isBlock {
      // The first run's looks, without those of a prompt.
      let looks = properties.isPrompt ? first.first(.run)?.first(.runProperties) : nil
      properties.wrap(from: first, to: last, looks: looks)
      return
    }
    let runs = first.children.filter { $0.matches(.run) }
    let looks = runs.first?.first(.runProperties) ?? first.first(.w("pPr"))?.first(.runProperties)
    if let start = runs.first, let end = runs.last {
      properties.wrap(from: start, to: end, looks: looks)
    } else {
      properties.insert(into: first, before: nil, looks: looks)
    }
  }

  private static func mark(
    _ line: Line, _ range: Range<Int>, _ properties: ControlProperties, _ note: FoundControl.Note
  ) {
    let ofParagraph = line.paragraph.first(.w("pPr"))?.first(.runProperties)
    if range.isEmpty {
      let next = range.lowerBound < line.atoms.count ? RunSplitter.run(beginningAt: line.atoms[range.lowerBound]) : nil
      properties.insert(into: line.paragraph, before: next, looks: ofParagraph, note: note)
      return
    }
    guard let last = RunSplitter.run(endingAt: line.atoms[range.upperBound - 1]),
      let first = RunSplitter.run(beginningAt: line.atoms[range.lowerBound])
    else { return }
    // A blank of one character is one run; splitting at its beginning made that the new one.
    let end = range.count == 1 || first.parent != last.parent || !reaches(first, last) ? first : last
    properties.wrap(from: first, to: end, looks: first.first(.runProperties), note: note)
  }

  private static func reaches(_ first: Element, _ last: Element) -> Bool {
    sequence(first: first) { $0.next }.contains(last)
  }

  private static func mark(_ field: PrintedField, _ properties: ControlProperties) {
    guard field.first.parent == field.last.parent else { return }
    let looks = field.first.first(.runProperties)
    var properties = properties.with(list: field)
    properties.isBlank = !field.isAnswered
    properties.wrap(from: field.first, to: field.last, looks: looks)
  }

  // MARK: Boxes

  private mutating func plan(_ boxes: [PrintedBox], tag question: String, field: FieldDefinition, title: String) {
    var taken: Set<String> = []
    let longest = boxes.map { LabelText($0.text).printed.count }.max() ?? 0
    for box in boxes {
      var tag = question
      switch field.kind {
      case .check: break
      case .janei:
        guard let answer = field.answers.choice(written: box.text) ?? (boxes.count == 1 ? .ja : nil),
          let id = field.answers.id(of: answer)
        else { continue }
        tag += "." + id
      default: tag += "." + Self.id(of: box.text, besides: &taken)
      }
      let text = field.kind == .check ? title : box.text
      var name = LabelText(text).printed
      if namesQuestions, field.kind != .check { name = QuestionTitle.of(title, option: name, longest: longest) }
      let properties = ControlProperties(tag: tag, title: name, kind: .box(box.sign))
      plan(box, properties)
    }
  }

  private mutating func plan(_ box: PrintedBox, _ properties: ControlProperties) {
    switch box.sign.shape {
    case .field(let field): add(nil, 0) { Self.mark(field, properties) }
    case .control(let control): add(nil, 0) { properties.name(control) }
    case .cell: add(nil, 0) { Self.mark([box.paragraph], properties, isBlock: false) }
    case .glyph:
      guard let line = box.line else { return }
      add(box.paragraph, box.index) { Self.mark(line, box.index..<box.index + 1, properties, .plain) }
    case .brackets(let open, let close):
      add(box.paragraph, box.index) {
        guard let after = RunSplitter.run(beginningAt: close.element, offset: close.offset) else { return }
        let between = RunSplitter.run(beginningAt: open.element, offset: open.offset + 1)
        let looks = after.first(.runProperties)
        if let between, between != after, let last = after.previous, between.parent == after.parent {
          properties.wrap(from: between, to: last, looks: looks)
        } else if let parent = after.parent {
          properties.insert(into: parent, before: after, looks: looks)
        }
      }
    }
  }

  /// An id for a choice, made of its printed words: `helhetligSituasjon`.
  private static func id(of text: String, besides taken: inout Set<String>) -> String {
    let words = LabelText(text).bare.split { !$0.isLetter && !$0.isNumber }.prefix(4)
    let name = words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
    var id = name.isEmpty ? "valg" : name
    var number = 2
    while !taken.insert(id).inserted {
      id = name + "\(number)"
      number += 1
    }
    return id
  }

  // MARK: Rows

  private mutating func plan(_ table: PrintedRows, of match: LabelMatch) {
    for cells in table.cells {
      for (column, cell) in cells.enumerated() where column < match.columns.count {
        guard let member = match.columns[column], let cell else { continue }
        plan(cell, tag: match.tag + "." + member.tag, field: member, title: table.headers[column].printed)
      }
    }
    for cells in table.boxes {
      for (column, boxes) in cells.enumerated() where column < match.columns.count && !boxes.isEmpty {
        guard let member = match.columns[column], [.check, .janei, .choices].contains(member.kind) else { continue }
        plan(boxes, tag: match.tag + "." + member.tag, field: member, title: table.headers[column].printed)
      }
    }
    let title = match.target.field.label
    rows.append {
      guard let first = table.rows.first, let last = table.rows.last, first.parent == last.parent else { return }
      for row in table.rows {
        ControlProperties(tag: nil, title: nil, kind: .item).wrap(from: row, to: row, looks: nil)
      }
      guard let start = first.parent?.parent, let end = last.parent?.parent else { return }
      ControlProperties(tag: match.tag, title: title, kind: .section).wrap(from: start, to: end, looks: nil)
    }
  }
}

import LibXML

/// One walk through a part, or through some of it, in reading order: the one place that knows what of Word's markup is text, where it
/// breaks, and what hides it. All that reads a document reads these.
///
///     let tokens = StoryTokens(root, in: .main)
///     for (index, token) in tokens.all.enumerated() where token.kind == .text { print(tokens.place(at: index), token.text) }
///
/// Tracked changes are taken as accepted; of an AlternateContent one half is read; fields are paired within what is walked.
package struct StoryTokens {
  package internal(set) var all: [StoryToken] = []
  /// The fields in the order of their beginnings.
  package internal(set) var fields: [ComplexField] = []
  private let places: StoryPlaces?

  /// - Parameters:
  ///   - root: it and everything below it.
  ///   - story: which part it is of; nil where no places are asked for.
  package init(_ root: Element, in story: WordDocument.Story.Kind? = nil) {
    var walk = StoryWalk(root, in: story)
    walk.visit(root)
    fields = walk.marks.settle(&walk.tokens)
    all = walk.tokens
    places = walk.places
  }

  /// Where a token stands, by its number: its table and row, else its paragraph.
  package func place(at index: Int) -> Place {
    guard let places, all.indices.contains(index) else { return Place(story: .main, number: 1) }
    return places[all[index].place]
  }
}

/// The walk itself.
struct StoryWalk {
  var tokens: [StoryToken] = []
  var marks = FieldMarks()
  private(set) var places: StoryPlaces?
  private var declaration = LocalNames.Declaration()
  /// How the letters of the run are shown that the walk is in.
  private var look = RunLook()
  private var isInRun = false
  /// Whether a row that is met now is one of a table.
  private var isInTable = false
  /// The next free column of the row that the walk is in.
  private var column = 0

  init(_ root: Element, in story: WordDocument.Story.Kind?) {
    places = story.map { StoryPlaces(in: $0) }
    if let run = root.parent, run.matches(.run) { look = RunLook(run) }
  }

  mutating func visit(_ element: Element) {
    guard let name = WordName(element, &declaration) else { return visit(other: element) }
    if name.isHidden {
      if name == .instrText { marks.write(element) }
      if name == .del || name == .moveFrom { passOver(element) }
      return
    }
    switch name {
    case .t: write(text: element)
    case .r: run(element)
    case .tab, .ptab: add(.tab, element, "\t")
    case .br, .cr: add(.lineBreak, element, "\n")
    case .noBreakHyphen: add(.text, element, "\u{2011}")
    case .softHyphen: add(.text, element, "\u{AD}")
    case .sym: write(symbol: element)
    case .fldChar: marks.take(element, &tokens, place: placeNumber)
    case .fldSimple:
      let index = marks.begin(simple: element, &tokens, place: placeNumber)
      descend(element)
      marks.end(simple: index, &tokens, place: placeNumber)
    case .p: paragraph(element)
    case .tbl: table(element)
    case .tr: row(element)
    case .tc: cell(element)
    case .sdt: control(element)
    case .txbxContent: textBox(element)
    case .footnote, .endnote, .comment: within(.note, element) { $0.descend(element) }
    case .drawing, .pict, .object:
      within(.drawing, element) { walk in
        if name == .object { walk.add(.other(.object), element) }
        walk.descend(element)
      }
    case .altChunk, .subDoc: add(.other(.document), element)
    case .footnoteReference, .endnoteReference: add(.note, element)
    case .commentRangeStart, .commentReference: add(.comment, element)
    default: if !name.isPointMark { descend(element) }
    }
  }

  /// What is of another namespace, or has a name that means nothing here.
  private mutating func visit(other element: Element) {
    if VisibleText.isOtherHalf(element) { return }
    if element.matches(Name(.math, "oMath")) { return add(.text, element, MathText.linear(element)) }
    if element.matches(Name(.symbols, "symEx")) { return write(newSymbol: element) }
    if let kind = OtherContent(element) { add(.other(kind), element) }
    // Programs differ in what they call a box.
    if isInRun, element.children.contains(where: { $0.matches(.paragraph) || $0.matches(.table) }) {
      return textBox(element)
    }
    descend(element)
  }

  private mutating func descend(_ element: Element) {
    for child in element.children { visit(child) }
  }

  /// What was taken away is not read; a comment may hang on it.
  private mutating func passOver(_ element: Element) {
    for inner in element.descendants {
      switch WordName(inner, &declaration) {
      case .commentRangeStart, .commentReference: add(.comment, inner)
      default: break
      }
    }
  }

  // MARK: Tokens

  private var placeNumber: Int { places?.current ?? 0 }

  private mutating func add(_ kind: StoryToken.Kind, _ element: Element, _ text: String = "", raw: String? = nil) {
    if kind == .text, text.isEmpty { return }
    tokens.append(StoryToken(kind, element, text, raw: raw, isMarked: look.isMarked, place: placeNumber))
  }

  private mutating func within(
    _ part: StoryToken.Part, _ element: Element, _ read: (inout StoryWalk) -> Void
  ) {
    let begin = tokens.count
    add(.begin(part), element)
    read(&self)
    tokens[begin].end = tokens.count
    add(.end(part), element)
  }
}

// MARK: What holds text

extension StoryWalk {
  private mutating func run(_ element: Element) {
    let outer = (look, isInRun)
    look = RunLook(element)
    isInRun = true
    if look.isStruck {
      if element.children(.text).contains(where: { $0.text.contains { !$0.isWhitespace } }) { add(.struck, element) }
      passOver(element)
    } else {
      descend(element)
    }
    (look, isInRun) = outer
  }

  private mutating func paragraph(_ element: Element) {
    let outer = places?.beginParagraph()
    let around = marks.beginParagraph()
    within(.paragraph(joinsNext: Revisions.joinsNext(element)), element) { $0.descend(element) }
    marks.endParagraph(around)
    if let outer { places?.end(outer) }
  }

  private mutating func textBox(_ element: Element) {
    let outer = (look, isInRun, isInTable)
    (look, isInRun, isInTable) = (RunLook(), false, false)
    within(.textBox, element) { $0.descend(element) }
    (look, isInRun, isInTable) = outer
  }

  private mutating func table(_ element: Element) {
    let outer = places?.beginTable()
    tableRows(of: element) { $0.descend(element) }
    if let outer { places?.endTable(outer) }
  }

  private mutating func tableRows(of element: Element, _ read: (inout StoryWalk) -> Void) {
    let outer = isInTable
    isInTable = true
    within(.table, element, read)
    isInTable = outer
  }

  private mutating func row(_ element: Element) {
    // A row that a broken program put where no table is, is a table of its own: nobody's answer.
    guard isInTable else { return tableRows(of: element) { $0.row(element) } }
    let outer = places?.beginRow()
    defer { if let outer { places?.endRow(outer) } }
    // A row that was taken away under tracking is still counted on the page.
    if Revisions.isGone(element) { return passOver(element) }
    let before = column
    column = Table.columnsBefore(element)
    within(.row, element) { $0.descend(element) }
    column = before
  }

  private mutating func cell(_ element: Element) {
    if Revisions.isGone(element) { return passOver(element) }
    let columns = Table.Columns(first: column, span: Table.span(of: element))
    let outer = isInTable
    isInTable = false
    within(.cell(columns), element) { $0.descend(element) }
    isInTable = outer
    column = columns.end
  }

  private mutating func control(_ element: Element) {
    let begin = tokens.count
    let place = places?.placeOfControl
    within(.control, element) { $0.descend(element) }
    guard places != nil else { return }
    // Around whole paragraphs, it stands where the first of them does.
    let first = tokens[begin...].first { token in
      switch token.kind {
      case .begin(.paragraph), .begin(.table): true
      default: false
      }
    }
    if let place = place ?? first?.place { tokens[begin].place = place }
  }
}

// MARK: Characters

extension StoryWalk {
  private mutating func write(text element: Element) {
    let raw = element.text
    marks.write(raw)
    // Word shows a line break inside w:t as a blank.
    let text =
      raw.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      ? raw.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ") : raw
    add(.text, element, look.isPlain ? text : look.shown(text), raw: raw)
  }

  /// Symbol fonts live in the private area F000–F0FF; some programs write only the last byte.
  private mutating func write(symbol element: Element) {
    let raw = CheckMark.character(of: element)
    let font = SymbolFont(named: element.attribute(.w("font")))
    let shown = raw.unicodeScalars.first.flatMap { SymbolFont.shown($0, in: font) }
    add(.text, element, shown.map { String($0) } ?? raw, raw: raw)
  }

  /// An emoji from the panel of Word 2016; the same as text stands in the other half, for older programs.
  private mutating func write(newSymbol element: Element) {
    if let code = CheckMark.scalar(element.attribute(Name(.symbols, "char"))) {
      add(.text, element, String(Character(code)))
    }
  }
}

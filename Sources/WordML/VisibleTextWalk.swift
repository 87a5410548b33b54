import LibXML

/// The way through a tree that gives its visible text.
struct VisibleTextWalk {
  private let root: Element
  private(set) var pieces: [VisibleText.Piece] = []
  /// The fields of the tree; looked for where the first one is met.
  private(set) var fields: [ComplexField] = []
  /// Which pieces are a field's result, by its beginning.
  private(set) var results: [Element: Range<Int>] = [:]

  /// Line feeds that are written before the next text.
  private var breaks = 0
  /// Whether text stands on the line that is not ended yet.
  private var isLineOpen = false
  /// Whether the line goes on into the next paragraph, for the mark between them was deleted.
  private var joinsNext = false
  private var endedParagraphs = 0

  private enum Role {
    case begin(Int)
    case separate
    case end
  }
  private struct OpenField {
    let index: Int
    /// Whether text that stands here now is not seen.
    var hides: Bool
    /// Whether the result is drawn by Word from the settings.
    let isDrawn: Bool
    var resultStart: Int?
  }
  private var roles: [Element: Role]?
  private var openFields: [OpenField] = []

  init(root: Element) { self.root = root }

  mutating func run() {
    visit(root)
    // The end of the last paragraph is no line feed.
    if breaks > 1 { append(String(repeating: "\n", count: breaks - 1)) }
  }

  private mutating func visit(_ element: Element) {
    if VisibleText.isHidden(element) { return }
    guard element.isIn(.w) else {
      if element.matches(Name(.math, "oMath")) { return write(MathText.linear(element), element) }
      return descend(element)
    }
    switch element.localName {
    case "t": write(text: element)
    case "tab", "ptab": write("\t", element)
    case "br", "cr": write("\n", element)
    case "noBreakHyphen": write("\u{2011}", element)
    case "softHyphen": write("\u{AD}", element)
    case "sym": write(symbol: element)
    case "fldChar": mark(element)
    case "p": paragraph(element)
    case "tc": cell(element)
    case "tbl", "sdtContent", "footnote", "endnote", "comment":
      endJoin()
      descend(element)
      endJoin()
    case "txbxContent":
      // What stands in a text box is not glued to the line that it hangs on.
      if isLineOpen { endLine() }
      descend(element)
      endJoin()
    default: descend(element)
    }
  }

  private mutating func descend(_ element: Element) {
    for child in element.children { visit(child) }
  }
}

// MARK: Lines

extension VisibleTextWalk {
  private mutating func paragraph(_ element: Element) {
    // Text that stands before a paragraph and in none itself.
    if isLineOpen, !joinsNext { endLine() }
    joinsNext = false
    let before = endedParagraphs
    descend(element)
    if Revisions.joinsNext(element) {
      joinsNext = isLineOpen
    } else if isLineOpen || endedParagraphs == before {
      // After a text box with nothing behind it, the line is ended already.
      endLine()
    }
  }

  /// A cell is a line of its own, whatever was deleted in it.
  private mutating func cell(_ element: Element) {
    endJoin()
    let before = endedParagraphs
    descend(element)
    endJoin()
    if endedParagraphs == before { endLine() }
  }

  private mutating func endLine() {
    breaks += 1
    isLineOpen = false
    joinsNext = false
    endedParagraphs += 1
  }

  /// Nothing runs on out of what holds it.
  private mutating func endJoin() {
    if joinsNext { endLine() }
  }
}

// MARK: Characters

extension VisibleTextWalk {
  private mutating func write(text element: Element) {
    // Word shows a line break inside w:t as a blank.
    let raw = element.text
    let text =
      raw.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      ? raw.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ") : raw
    write(Raised.shown(SymbolRun.shown(text, in: element.parent), in: element.parent), element, raw: raw)
  }

  /// Symbol fonts live in the private area F000–F0FF; some programs write only the last byte.
  private mutating func write(symbol element: Element) {
    let raw = CheckMark.character(of: element)
    let font = SymbolFont(named: element.attribute(.w("font")))
    let shown = raw.unicodeScalars.first.flatMap { SymbolFont.shown($0, in: font) }
    write(shown.map { String($0) } ?? raw, element, raw: raw)
  }

  private mutating func write(_ text: String, _ element: Element, raw: String? = nil) {
    if text.isEmpty || openFields.contains(where: \.hides) { return }
    if breaks > 0 { append(String(repeating: "\n", count: breaks)) }
    breaks = 0
    isLineOpen = true
    joinsNext = false
    append(text, raw ?? text, element)
  }

  private mutating func append(_ text: String, _ raw: String? = nil, _ element: Element? = nil) {
    pieces.append(VisibleText.Piece(text: text, raw: raw ?? text, element: element))
  }
}

// MARK: Fields

extension VisibleTextWalk {
  /// The code of a field is not seen, nor is what stands in it. What has lost its other end hides nothing.
  private mutating func mark(_ element: Element) {
    switch role(of: element) {
    case .begin(let index): begin(fields[index], index)
    case .separate:
      guard let last = openFields.indices.last else { return }
      openFields[last].hides = openFields[last].isDrawn
      openFields[last].resultStart = pieces.count
    case .end:
      guard let last = openFields.popLast() else { return }
      results[fields[last.index].begin] = (last.resultStart ?? pieces.count)..<pieces.count
    case nil:
      guard element.attribute(.w("fldCharType")) == "begin" else { return }
      draw(element, LegacyField.kind(of: element, keyword: ""))
    }
  }

  private mutating func begin(_ field: ComplexField, _ index: Int) {
    let kind = LegacyField.kind(of: field.begin, keyword: field.keyword)
    draw(field.begin, kind)
    let isDrawn = kind == .checkBox || kind == .dropDown
    openFields.append(OpenField(index: index, hides: isDrawn || field.isCodeInOneParagraph, isDrawn: isDrawn))
  }

  private mutating func draw(_ begin: Element, _ kind: LegacyField.Kind?) {
    if let text = kind.flatMap({ LegacyField.shown(begin, as: $0) }) { write(text, begin) }
  }

  private mutating func role(of element: Element) -> Role? {
    if let roles { return roles[element] }
    fields = ComplexField.all(below: root)
    var found: [Element: Role] = [:]
    for (index, field) in fields.enumerated() {
      found[field.begin] = .begin(index)
      if let separate = field.separate { found[separate] = .separate }
      found[field.end] = .end
    }
    roles = found
    return found[element]
  }
}

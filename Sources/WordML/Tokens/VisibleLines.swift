import LibXML

/// Lays what a walk has found out as lines of text.
struct VisibleLines {
  /// What was written, in one piece.
  private(set) var text = ""
  private(set) var pieces: [VisibleText.Piece] = []
  /// Which pieces are a field's result, by its number.
  private(set) var results: [Int: Range<Int>] = [:]
  private let keepsPieces: Bool

  /// Line feeds that are written before the next text.
  private var breaks = 0
  /// Whether text stands on the line that is not ended yet.
  private var isLineOpen = false
  /// Whether the line goes on into the next paragraph, for the mark between them was deleted.
  private var joinsNext = false
  private var endedParagraphs = 0
  /// How many paragraphs were ended before each paragraph or cell that is open.
  private var endedBefore: [Int] = []

  init(_ tokens: some Sequence<StoryToken>, keepsPieces: Bool) {
    self.keepsPieces = keepsPieces
    for token in tokens { take(token) }
    // The end of the last paragraph is no line feed.
    if breaks > 1 { append(String(repeating: "\n", count: breaks - 1)) }
  }

  private mutating func take(_ token: StoryToken) {
    switch token.kind {
    case .text, .tab, .lineBreak: write(token)
    case .begin(let part): begin(part)
    case .end(let part): end(part)
    case .result(let number): if keepsPieces { results[number] = pieces.count..<pieces.count }
    case .fieldEnd(let number):
      if keepsPieces { results[number] = (results[number]?.lowerBound ?? pieces.count)..<pieces.count }
    case .field, .strayMark, .struck, .other, .note, .comment, .nothing: break
    }
  }

  private mutating func begin(_ part: StoryToken.Part) {
    switch part {
    case .paragraph:
      // Text that stands before a paragraph and in none itself.
      if isLineOpen, !joinsNext { endLine() }
      joinsNext = false
      endedBefore.append(endedParagraphs)
    case .cell:
      endJoin()
      endedBefore.append(endedParagraphs)
    // What stands in a text box is not glued to the line that it hangs on.
    case .textBox: if isLineOpen { endLine() }
    case .table, .control, .note: endJoin()
    case .row, .drawing: break
    }
  }

  private mutating func end(_ part: StoryToken.Part) {
    switch part {
    case .paragraph(joinsNext: let isJoined):
      let before = endedBefore.popLast()
      if isJoined {
        joinsNext = isLineOpen
      } else if isLineOpen || endedParagraphs == before {
        // After a text box with nothing behind it, the line is ended already.
        endLine()
      }
    case .cell:
      // A cell is a line of its own, whatever was deleted in it.
      endJoin()
      if endedParagraphs == endedBefore.popLast() { endLine() }
    case .table, .control, .note, .textBox: endJoin()
    case .row, .drawing: break
    }
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

  private mutating func write(_ token: StoryToken) {
    if breaks > 0 { append(String(repeating: "\n", count: breaks)) }
    breaks = 0
    isLineOpen = true
    joinsNext = false
    append(token.text, token)
  }

  private mutating func append(_ text: String, _ token: StoryToken? = nil) {
    if keepsPieces {
      pieces.append(VisibleText.Piece(text: text, raw: token?.raw ?? text, element: token?.element))
    } else {
      self.text += text
    }
  }
}

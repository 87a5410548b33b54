import LibXML
import WordML

/// A filled line as pieces: words that look alike, room between them, lines to write on, boxes, and what stands in fields.
///
/// Without the blank form nothing says what is printed and what was written. What looks otherwise, or stands behind a colon or a gap, does.
enum LinePiece {
  /// Words of one look, and how many characters stand before each place in them at which a run begins.
  case text(String, look: Look, runs: [Int])
  /// A tab, a line break, or three spaces and more.
  case gap
  /// Dots or underscores, and how many.
  case leaders(Int)
  case box
  /// The answer in a form field or a control.
  case answer(String)
  /// Words that somebody wrote, recognised by their run alone.
  case written(String)
  /// A form field or a control without an answer.
  case open

  /// What tells a printed word from a written one.
  struct Look: Equatable {
    var isBold = false
    var isUnderlined = false
    var isItalic = false
    var colour = ""
    var font = ""
    var size = ""
  }

  /// What a person reads.
  var shown: String? {
    switch self {
    case .text(let text, _, _), .answer(let text), .written(let text): text
    case .gap: " "
    case .leaders, .box, .open: nil
    }
  }
}

/// Cuts a line into pieces.
struct LinePieces {
  private(set) var pieces: [LinePiece] = []
  private var text = ""
  private var look = LinePiece.Look()
  private var runs: [Int] = []
  private var run: Element?
  private var isWritten = false

  init(_ line: Line) {
    let atoms = line.atoms
    var index = 0
    while index < atoms.count {
      let atom = atoms[index]
      if let thing = atom.thing {
        flush()
        if let piece = Self.piece(thing) { pieces.append(piece) }
        index += 1
      } else if let end = Self.gapEnd(atoms, index) {
        flush()
        pieces.append(.gap)
        index = end
      } else if Leader.isLeader(atom.sign), let end = Self.leaderEnd(atoms, index) {
        flush()
        pieces.append(.leaders(end - index))
        index = end
      } else {
        add(atom)
        index += 1
      }
    }
    flush()
  }

  /// Whether any room to write is left, or was drawn by the tab stops of the paragraph.
  static func hasLeaders(_ line: Line) -> Bool {
    LinePieces(line).pieces.contains { if case .leaders = $0 { true } else { false } }
      || LineParts.leaderTabs(of: line.paragraph)
  }

  /// Whether nothing but room to write stands at its end.
  static func endsOpen(_ line: Line) -> Bool {
    let pieces = LinePieces(line).pieces
    return switch pieces.last {
    case .leaders, .open:
      !pieces.contains { if case .written = $0 { true } else if case .answer = $0 { true } else { false } }
    default: false
    }
  }

  /// Whether its end is drawn to a tab stop: a label stands there with its answer or with room for it, and nothing below is one.
  static func endsAtDrawnTab(_ line: Line) -> Bool {
    let last = line.atoms.last { $0.thing == nil ? !" \u{A0}".unicodeScalars.contains($0.sign) : true }
    return last?.sign == "\t" && LineParts.leaderTabs(of: line.paragraph)
  }

  /// The look of the first words.
  static func look(of line: Line) -> LinePiece.Look? {
    line.atoms.first { $0.thing == nil && !$0.sign.properties.isWhitespace && !Leader.isLeader($0.sign) }
      .map { look(of: $0.element.parent) }
  }

  /// The line as a person reads it, without lines to write on and boxes.
  static func shown(_ line: Line) -> String {
    LinePieces(line).pieces.compactMap(\.shown).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func add(_ atom: Line.Atom) {
    let isSpace = atom.sign.properties.isWhitespace
    let new = isSpace ? look : Self.look(of: atom.element.parent)
    if let parent = atom.element.parent, parent != run {
      let isMarked = WrittenRuns.isMarked(parent)
      if isMarked != isWritten {
        flush()
        isWritten = isMarked
      } else if let last = text.last, !last.isLetter || !atom.sign.properties.isLowercase {
        // Editors part words for reasons of their own.
        runs.append(text.count)
      }
      run = parent
    }
    if new != look, !isWritten, !text.trimmed.isEmpty { flush() }
    if !isSpace { look = new }
    text.unicodeScalars.append(atom.sign)
  }

  private mutating func flush() {
    if !text.trimmed.isEmpty {
      pieces.append(isWritten ? .written(text) : .text(text, look: look, runs: runs))
    }
    (text, runs) = ("", [])
  }

  private static func piece(_ thing: Line.Thing) -> LinePiece? {
    switch thing {
    case .box: return .box
    case .field(let field):
      switch field.kind {
      case .dropDown(let lines):
        let chosen = field.data?.first(.w("ddList"))?.first(.w("result"))?.int(.value, in: 0...10_000) ?? 0
        return field.isAnswered && lines.indices.contains(chosen) ? .answer(lines[chosen]) : .open
      default: return field.isAnswered ? .answer(field.shown.trimmed) : .open
      }
    case .control(let control):
      if control.kind == .checkBox { return .box }
      let text = control.text.trimmed
      return control.isShowingPlaceholder || text.isEmpty ? .open : .answer(text)
    case .other: return nil
    }
  }

  static func look(of run: Element?) -> LinePiece.Look {
    var look = LinePiece.Look()
    guard let properties = run?.first(.runProperties) else { return look }
    look.isBold = properties.first(.w("b")).map { $0.isOn() } ?? false
    look.isItalic = properties.first(.w("i")).map { $0.isOn() } ?? false
    look.isUnderlined = properties.first(.w("u"))?.attribute(.value).map { $0 != "none" } ?? false
    look.colour = properties.first(.w("color"))?.attribute(.value) ?? ""
    look.font = properties.first(.w("rFonts"))?.attribute(.w("ascii")) ?? ""
    look.size = properties.first(.w("sz"))?.attribute(.value) ?? ""
    return look
  }

  private static func gapEnd(_ atoms: [Line.Atom], _ start: Int) -> Int? {
    var end = start
    var isTab = false
    while end < atoms.count, atoms[end].thing == nil, [" ", "\t", "\n", "\u{A0}"].contains(atoms[end].sign) {
      if atoms[end].sign == "\t" || atoms[end].sign == "\n" { isTab = true }
      end += 1
    }
    return isTab || end - start >= 3 ? end : nil
  }

  /// Three and more of them, or what a person left of them on either side of an answer.
  private static func leaderEnd(_ atoms: [Line.Atom], _ start: Int) -> Int? {
    var end = start
    while end < atoms.count, atoms[end].thing == nil, Leader.isLeader(atoms[end].sign) { end += 1 }
    let signs = atoms[start..<end].map(\.sign)
    if signs.count >= 3 { return end }
    let before = atoms[..<start].last { !$0.sign.properties.isWhitespace }
    return Leader.isBlank(signs, afterColon: before?.sign == ":") ? end : nil
  }
}

/// A book for a reader who uses the program: headings, paragraphs, lists, tables, calls to copy, and pictures, written in a few of Markdown's
/// signs.
///
///     let book = Handbook(text)
///     book.chapters.map(\.title)          // ["August", "September", …]
///     book.webPage { name in … }          // one file of HTML
///     try book.wordDocument { name in … } // the same for Word
///
/// What the signs mean is written once, here; both renderings are made from ``blocks``.
package struct Handbook: Sendable {
  /// A piece of the book.
  package enum Block: Sendable, Equatable {
    /// A heading below the title: level 2 is a chapter. The id is what links lead to.
    case heading(level: Int, title: String, id: String)
    case paragraph([Inline])
    /// Points, or steps that are numbered from the first one's number: a call may stand between two steps.
    case list(first: Int?, items: [[Inline]])
    case table(header: [[Inline]], rows: [[[Inline]]])
    /// Lines to be typed as they stand.
    case code([String])
    /// The name of a picture's file, and what it shows, for whoever does not see it.
    case picture(name: String, shows: String)
    /// What a reader should not miss.
    case note([Inline])
  }

  /// A chapter, as the table of contents has it.
  package struct Chapter: Sendable, Equatable {
    package let title: String
    package let id: String
  }

  /// The heading of level 1.
  package let title: String
  package let blocks: [Block]

  /// - Parameter source: the text with its signs. Every text is a book: what is no sign is a paragraph.
  package init(_ source: String) {
    var parser = BookParser(source)
    (title, blocks) = parser.parse()
  }

  package var chapters: [Chapter] {
    blocks.compactMap { block in
      if case .heading(2, let title, let id) = block { Chapter(title: title, id: id) } else { nil }
    }
  }

  /// The names of the pictures, in their order.
  package var pictures: [String] {
    blocks.compactMap { block in if case .picture(let name, _) = block { name } else { nil } }
  }

  /// Every piece of a line, wherever it stands.
  package var inlines: [Inline] {
    blocks.flatMap { block -> [Inline] in
      switch block {
      case .heading, .code, .picture: []
      case .paragraph(let line), .note(let line): line
      case .list(_, let items): items.flatMap(\.self)
      case .table(let header, let rows): header.flatMap(\.self) + rows.flatMap { $0.flatMap(\.self) }
      }
    }
  }

  /// The calls that are to be typed: lines of code, and code within a line.
  package var calls: [String] {
    let lines = blocks.flatMap { block -> [String] in if case .code(let lines) = block { lines } else { [] } }
    return lines + inlines.compactMap { if case .code(let text) = $0 { text } else { nil } }
  }
}

/// A piece of a line.
package enum Inline: Sendable, Equatable {
  case text(String)
  /// What stands on a button or another place to click.
  case strong(String)
  case code(String)
  /// A link: `#id` within the book, or an address.
  case link(String, to: String)

  /// The pieces of a line: `**bold**`, a call between backticks, `[text](#id)`.
  static func pieces(of line: some StringProtocol) -> [Inline] {
    var pieces: [Inline] = []
    var plain = ""
    var rest = Substring(line)
    while !rest.isEmpty {
      if let (piece, after) = marked(rest) {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(piece)
        rest = after
      } else {
        plain.append(rest.removeFirst())
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// What a sign begins here, and what stands behind it; nil where there is none.
  private static func marked(_ rest: Substring) -> (Inline, Substring)? {
    if let (text, after) = between("**", rest) { return (.strong(text), after) }
    if let (text, after) = between("`", rest) { return (.code(text), after) }
    if let (text, target, after) = link(rest) { return (.link(text, to: target), after) }
    return nil
  }

  private static func between(_ sign: String, _ rest: Substring) -> (text: String, after: Substring)? {
    guard rest.hasPrefix(sign) else { return nil }
    let inner = rest.dropFirst(sign.count)
    guard let end = inner.firstRange(of: sign), end.lowerBound > inner.startIndex else { return nil }
    return (String(inner[..<end.lowerBound]), inner[end.upperBound...])
  }

  private static func link(_ rest: Substring) -> (text: String, target: String, after: Substring)? {
    guard rest.hasPrefix("["), let middle = rest.firstRange(of: "]("),
      let end = rest[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let text = rest[rest.index(after: rest.startIndex)..<middle.lowerBound]
    return (String(text), String(rest[middle.upperBound..<end]), rest[rest.index(after: end)...])
  }

  /// What is read of it.
  package var words: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
    }
  }
}

import Numbers

/// Takes the text of a book apart, line by line. A paragraph ends at an empty line.
struct BookParser {
  private var lines: [Substring]
  private var blocks: [Handbook.Block] = []
  private var title = ""
  private var ids: Set<String> = []

  init(_ source: String) {
    lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }.reversed()
  }

  mutating func parse() -> (title: String, blocks: [Handbook.Block]) {
    while let line = lines.popLast() {
      if line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix("```") {
        blocks.append(.code(taken { !$0.hasPrefix("```") }))
        _ = lines.popLast()
      } else if let (level, text) = Self.heading(line) {
        addHeading(level, text)
      } else if let picture = Self.picture(line) {
        blocks.append(picture)
      } else if line.hasPrefix("|") {
        addTable([line] + taken { $0.hasPrefix("|") }.map { $0[...] })
      } else if Self.item(line) != nil {
        addList(line)
      } else if line.hasPrefix("> ") {
        let more = taken { $0.hasPrefix("> ") }
        blocks.append(.note(Inline.pieces(of: ([String(line)] + more).map { $0.dropFirst(2) }.joined(separator: " "))))
      } else {
        let more = taken { !$0.allSatisfy(\.isWhitespace) && !Self.begins($0) }
        blocks.append(.paragraph(Inline.pieces(of: ([String(line)] + more).joined(separator: " "))))
      }
    }
    return (title, blocks)
  }

  /// The next lines, as long as they are of one kind.
  private mutating func taken(_ isMeant: (Substring) -> Bool) -> [String] {
    var taken: [String] = []
    while let line = lines.last, isMeant(line) {
      taken.append(String(line))
      lines.removeLast()
    }
    return taken
  }

  /// Whether a line begins something else than a paragraph.
  private static func begins(_ line: Substring) -> Bool {
    line.hasPrefix("```") || line.hasPrefix("|") || line.hasPrefix("> ") || heading(line) != nil || item(line) != nil
      || picture(line) != nil
  }

  private static func heading(_ line: Substring) -> (level: Int, text: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...4).contains(level), line.dropFirst(level).first == " " else { return nil }
    return (level, String(line.dropFirst(level + 1)))
  }

  private mutating func addHeading(_ level: Int, _ text: String) {
    if level == 1 {
      title = text
      return
    }
    var id = Self.id(text)
    while !ids.insert(id).inserted { id += "-2" }
    blocks.append(.heading(level: level, title: text, id: id))
  }

  /// A heading as an address has it: «Når noe går galt» is `nar-noe-gar-galt`.
  private static func id(_ text: String) -> String {
    let letters = text.lowercased().map { character -> String in
      switch character {
      case "æ": "ae"
      case "ø": "o"
      case "å": "a"
      case "a"..."z", "0"..."9": String(character)
      default: "-"
      }
    }
    return letters.joined().split(separator: "-").joined(separator: "-")
  }

  private static func picture(_ line: Substring) -> Handbook.Block? {
    guard let match = line.wholeMatch(of: /!\[([^\]]*)\]\(([a-z0-9-]+\.png)\)/) else { return nil }
    return .picture(name: String(match.2), shows: String(match.1))
  }

  /// The number of a step, nil for a point, and its text.
  private static func item(_ line: Substring) -> (number: Int?, text: Substring)? {
    if line.hasPrefix("- ") { return (nil, line.dropFirst(2)) }
    guard let match = line.prefixMatch(of: #/\d{1,2}\. /#) else { return nil }
    return (Int(read: line[..<match.range.upperBound].dropLast(2), in: 0...99), line[match.range.upperBound...])
  }

  /// A line that is indented goes on with the item before it.
  private mutating func addList(_ first: Substring) {
    guard let (number, text) = Self.item(first) else { return }
    var items = [String(text)]
    while let line = lines.last {
      if let (kind, text) = Self.item(line), (kind == nil) == (number == nil) {
        items.append(String(text))
      } else if line.hasPrefix("  "), line.contains(where: { !$0.isWhitespace }) {
        items[items.count - 1] += " " + line.drop(while: \.isWhitespace)
      } else {
        break
      }
      lines.removeLast()
    }
    blocks.append(.list(first: number, items: items.map { Inline.pieces(of: $0) }))
  }

  private mutating func addTable(_ lines: [Substring]) {
    let rows = lines.filter { !$0.allSatisfy { "|-: ".contains($0) } }.map { line in
      line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false).map
      {
        Inline.pieces(of: String($0).split(separator: " ").joined(separator: " "))
      }
    }
    guard let header = rows.first else { return }
    // A row with fewer cells than the header has empty ones.
    let body = rows.dropFirst().map { row in header.indices.map { $0 < row.count ? row[$0] : [] } }
    blocks.append(.table(header: header, rows: Array(body)))
  }
}

import LibXML

/// Where in a document something stands, in words that a person can follow with a finger on the page.
package struct Place: Equatable, Hashable, Sendable {
  private let words: [String]
  /// The row of a table, from 1.
  package let row: Int?

  /// `tabell 2, rad 3`, `avsnitt 14`, `topptekst, avsnitt 1`.
  package var description: String { (words + (row.map { ["rad \($0)"] } ?? [])).joined(separator: ", ") }

  /// The same column some rows further down.
  package func moved(down rows: Int) -> Place { Place(words: words, row: row.map { $0 + rows }) }

  private init(words: [String], row: Int?) {
    self.words = words
    self.row = row
  }

  /// The place of an element: its outermost table and row, else its paragraph, counted from 1 in its part.
  package init(of element: Element, in story: WordDocument.Story.Kind) {
    var steps: [Element] = [element]
    while let above = steps.last?.parent { steps.append(above) }
    let root = steps.last ?? element

    var words: [String] = []
    var number: Int?
    switch story {
    case .main: break
    case .header: words.append("topptekst")
    case .footer: words.append("bunntekst")
    case .footnotes: words.append("fotnote")
    case .endnotes: words.append("sluttnote")
    }
    if let table = steps.last(where: { $0.matches(.table) }) {
      let tables = root.descendants(.table).filter { !Self.isNested($0) }
      words.append("tabell \((tables.firstIndex(of: table) ?? 0) + 1)")
      if let row = steps.last(where: { $0.matches(.row) }) {
        number = (table.descendants(.row).firstIndex(of: row) ?? 0) + 1
      }
    } else {
      let paragraph = steps.last { $0.matches(.paragraph) } ?? element.descendants(.paragraph).first
      let position = paragraph.flatMap { root.descendants(.paragraph).firstIndex(of: $0) } ?? 0
      words.append("avsnitt \(position + 1)")
    }
    self.init(words: words, row: number)
  }

  private static func isNested(_ table: Element) -> Bool {
    var above = table.parent
    while let current = above {
      if current.matches(.table) { return true }
      above = current.parent
    }
    return false
  }
}

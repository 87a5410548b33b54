import LibXML

/// Where in a document something stands, in words that a person can follow with a finger on the page.
package struct Place: Equatable, Hashable, Sendable {
  private let story: WordDocument.Story.Kind
  /// Of a table, or else of a paragraph, from 1.
  private let number: Int
  private let isTable: Bool
  /// The row of a table, from 1.
  package let row: Int?

  /// `tabell 2, rad 3`, `avsnitt 14`, `topptekst, avsnitt 1`.
  package var description: String {
    let part: String? =
      switch story {
      case .main: nil
      case .header: "topptekst"
      case .footer: "bunntekst"
      case .footnotes: "fotnote"
      case .endnotes: "sluttnote"
      }
    let words = [part, (isTable ? "tabell" : "avsnitt") + " \(number)", row.map { "rad \($0)" }]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  /// The same column some rows further down.
  package func moved(down rows: Int) -> Place {
    Place(story: story, number: number, isTable: isTable, row: row.map { $0 + rows })
  }

  /// Whether it is a later row of the same table.
  package func isBelow(_ other: Place) -> Bool {
    guard let row, let otherRow = other.row else { return false }
    return moved(down: otherRow - row) == other && row > otherRow
  }

  /// Whether it is the row or the paragraph right above or below another.
  package func isBeside(_ other: Place) -> Bool {
    if let row, let otherRow = other.row { return moved(down: otherRow - row) == other && abs(otherRow - row) == 1 }
    return story == other.story && isTable == other.isTable && row == other.row && abs(number - other.number) == 1
  }

  /// A paragraph outside tables, or the row of a table.
  init(story: WordDocument.Story.Kind, number: Int, row: Int? = nil) {
    self.init(story: story, number: number, isTable: row != nil, row: row)
  }

  /// - Parameters:
  ///   - story: the page, or which header, footer or notes.
  ///   - number: of the table, or of the paragraph.
  ///   - isTable: whether it is a table.
  ///   - row: of the table.
  package init(story: WordDocument.Story.Kind, number: Int, isTable: Bool, row: Int?) {
    self.story = story
    self.number = number
    self.isTable = isTable
    self.row = row
  }
}

/// The places of one part, counted once.
///
/// Tables, their rows, and the paragraphs outside tables count from 1; what stands inside another table, inside a
/// text box, or in the half of an AlternateContent that nobody sees does not count, and has the place of what holds it.
package struct Places {
  private let story: WordDocument.Story.Kind
  private var tables: [Element: Int] = [:]
  private var rows: [Element: Int] = [:]
  private var paragraphs: [Element: Int] = [:]

  /// Counts a part; it must not be changed before the last place is asked for.
  package init(_ root: Element, in story: WordDocument.Story.Kind) {
    self.story = story
    count(below: root)
  }

  private mutating func count(below element: Element, inParagraph: Bool = false) {
    for child in element.children where !VisibleText.isHidden(child) {
      if child.matches(.table) {
        // A table in a text box is still a table of its own.
        tables[child] = tables.count + 1
        var number = 0
        countRows(below: child, &number)
      } else if child.matches(.paragraph), !inParagraph {
        paragraphs[child] = paragraphs.count + 1
        count(below: child, inParagraph: true)
      } else {
        count(below: child, inParagraph: inParagraph)
      }
    }
  }

  private mutating func countRows(below element: Element, _ number: inout Int) {
    for child in element.children {
      if child.matches(.row) {
        number += 1
        rows[child] = number
      } else if !child.matches(.table) {
        countRows(below: child, &number)
      }
    }
  }

  /// The place of an element: its outermost table and row, else its paragraph; of what holds those, the first of them.
  package func place(of element: Element) -> Place {
    if let table = Self.nearest(element, in: tables) {
      let row = Self.nearest(element, in: rows) ?? element.descendants.lazy.compactMap { rows[$0] }.first
      return Place(story: story, number: table, isTable: true, row: row)
    }
    if let number = Self.nearest(element, in: paragraphs) { return Place(story: story, number: number) }
    for inner in element.descendants {
      if let number = paragraphs[inner] { return Place(story: story, number: number) }
      if let number = tables[inner] { return Place(story: story, number: number, row: 1) }
    }
    return Place(story: story, number: 1)
  }

  /// The number of an element, or of the nearest around it that has one.
  private static func nearest(_ element: Element, in numbers: [Element: Int]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    var step: Element? = element
    while let current = step {
      if let number = numbers[current] { return number }
      step = current.parent
    }
    return nil
  }
}

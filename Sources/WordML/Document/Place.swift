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

  package var isOnEveryPage: Bool { story.isOnEveryPage }

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

import LibXML
import WordML

/// Where in a document a place to write stands: the same each time that the file is read, whatever is known of its label.
package struct BlankAddress: Hashable, Sendable {
  /// The part, by its number among those with text.
  package let story: Int
  /// The paragraph, by its number among all of the part, from 0: those of tables in tables and of text boxes too.
  package let paragraph: Int
  /// Some of its characters, none of them where the answer goes in between two; nil for the whole paragraph.
  package let characters: Range<Int>?
  /// Whether it is a box to tick.
  package let isBox: Bool

  /// As one word: `0-12`, `0-12-5-17`, `0-12-5-6-x`.
  package var text: String {
    let range = characters.map { "-\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "\(story)-\(paragraph)\(range)" + (isBox ? "-x" : "")
  }
}

/// The paragraphs of a part with their numbers, counted before anything is put around them.
struct BlankAddresses {
  private let story: Int
  private var numbers: [Element: Int] = [:]

  init(_ root: Element, story: Int) {
    self.story = story
    for paragraph in root.descendants where paragraph.matches(.paragraph) { numbers[paragraph] = numbers.count }
  }

  func address(of blank: Blank) -> BlankAddress? {
    switch blank.kind {
    case .paragraphs(let paragraphs): return paragraphs.first.flatMap { address(in: $0, nil) }
    case .stretch(let line, let range): return address(in: line.paragraph, range)
    case .field(let field): return address(of: field.first)
    case .control(let control): return address(of: control.element)
    }
  }

  func address(of box: PrintedBox) -> BlankAddress? {
    switch box.sign.shape {
    case .cell: address(in: box.paragraph, nil, isBox: true)
    case .control(let control): address(of: control.element, isBox: true)
    case .field(let field): address(of: field.first, isBox: true)
    case .glyph, .brackets: address(in: box.paragraph, box.index..<box.index + 1, isBox: true)
    }
  }

  /// Of a control or a field: the character that it is in its paragraph, or the paragraph that it holds.
  func address(of element: Element, isBox: Bool = false) -> BlankAddress? {
    let around = sequence(first: element) { $0.parent }
    if let paragraph = around.first(where: { $0.matches(.paragraph) }) {
      let index = Line(paragraph).atoms.firstIndex { $0.element == element }
      return address(in: paragraph, index.map { $0..<$0 + 1 } ?? 0..<0, isBox: isBox)
    }
    return element.descendants.first { $0.matches(.paragraph) }.flatMap { address(in: $0, nil, isBox: isBox) }
  }

  private func address(in paragraph: Element, _ characters: Range<Int>?, isBox: Bool = false) -> BlankAddress? {
    numbers[paragraph].map { BlankAddress(story: story, paragraph: $0, characters: characters, isBox: isBox) }
  }

  /// The table and the column of its grid that a paragraph stands in, as one word that is the same for all of a column; nil outside tables.
  func column(of paragraph: Element) -> String? {
    guard let (row, cell) = Table.Row.around(paragraph),
      let first = row.element.nearest(.table)?.descendants.lazy.compactMap({ numbers[$0] }).first
    else { return nil }
    return "\(story)-\(first)-\(row.cells[cell].columns.first)"
  }
}

import LibXML

/// What one step of the walk through a part finds: a text, the beginning or the end of what holds text, a mark of a field.
package struct StoryToken {
  package enum Kind: Equatable {
    /// What a person sees: of a `w:t`, a symbol, a hyphen, a formula, or a form field that Word draws.
    case text
    case tab
    case lineBreak
    case begin(Part)
    case end(Part)
    /// The code of a field begins, by its number in ``StoryTokens/fields``.
    case field(Int)
    /// What the field shows begins.
    case result(Int)
    case fieldEnd(Int)
    /// A mark of a field that has lost its other marks. It hides nothing.
    case strayMark
    /// A run that is struck out and has text; that text is left out.
    case struck
    /// Content that is no text.
    case other(OtherContent)
    /// The sign of a footnote or an endnote.
    case note
    /// Where a comment hangs; also in text that was taken away.
    case comment
    /// What stood here is not seen.
    case nothing
  }

  /// What holds text.
  package enum Part: Equatable {
    /// - joinsNext: the mark at its end was deleted, so that it runs on into the next.
    case paragraph(joinsNext: Bool)
    case table
    case row
    /// With the columns of the grid that it covers.
    case cell(Table.Columns)
    case control
    case textBox
    /// A footnote, an endnote, a comment.
    case note
    /// A drawing, a picture, an object of another program: what stands in it is no part of the line.
    case drawing
  }

  package internal(set) var kind: Kind
  /// What a person sees: characters of symbol fonts as those of Unicode, boxes as ☐ and ☒.
  package internal(set) var text = ""
  /// The characters as the document has them, where they are others.
  var characters: String?
  /// What says it.
  package let element: Element
  /// At a beginning: the token of the end.
  package internal(set) var end = 0
  /// Whether it stands in the code of a field, where nothing is seen.
  package internal(set) var isInCode = false
  /// Whether its run is marked with a colour.
  package let isMarked: Bool
  /// Its place, by its number.
  var place = 0

  init(_ kind: Kind, _ element: Element, _ text: String = "", raw: String? = nil, isMarked: Bool = false, place: Int) {
    self.isMarked = isMarked
    self.kind = kind
    self.text = text
    characters = raw
    self.element = element
    self.place = place
  }

  /// The characters as the document has them.
  package var raw: String { characters ?? text }
}

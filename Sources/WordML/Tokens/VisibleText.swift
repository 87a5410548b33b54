import LibXML

/// The text that a person sees when all tracked changes are accepted: paragraphs and breaks as `\n`, tabs as `\t`.
package enum VisibleText {
  /// A stretch of visible text, and what it stands in.
  package struct Piece {
    /// What a person sees: characters of symbol fonts as those of Unicode, boxes as ☐ and ☒.
    package let text: String
    /// The characters as the document has them.
    package let raw: String
    /// The `w:t`, `w:tab`, `w:sym` or `w:fldChar` that says it; nil for the line feeds between paragraphs.
    package let element: Element?
  }

  /// The text of everything below an element.
  package static func of(_ element: Element) -> String { of(StoryTokens(element)) }

  /// The text of what a walk has found.
  package static func of(_ tokens: StoryTokens) -> String { of(tokens.all[...]) }

  /// The text of some of it.
  package static func of(_ tokens: ArraySlice<StoryToken>) -> String { VisibleLines(tokens, keepsPieces: false).text }

  /// The same, piece by piece, in the order of the document.
  package static func pieces(of element: Element) -> [Piece] {
    VisibleLines(StoryTokens(element).all, keepsPieces: true).pieces
  }

  /// The fields below an element, each with the pieces of its result that are seen.
  package static func fieldResults(below element: Element) -> [(field: ComplexField, pieces: [Piece])] {
    let tokens = StoryTokens(element)
    let lines = VisibleLines(tokens.all, keepsPieces: true)
    return tokens.fields.enumerated().map { number, field in
      guard let range = lines.results[number] else { return (field, []) }
      // A line feed before the first text belongs to what stands before the field.
      return (field, Array(lines.pieces[range].drop { $0.element == nil }))
    }
  }

  /// Children that hold no visible text of the accepted document.
  package static func isHidden(_ element: Element) -> Bool {
    guard let name = WordName(element) else { return isOtherHalf(element) }
    switch name {
    case .r: return Struck.isStruck(element)
    case .tr, .tc: return Revisions.isGone(element)
    default: return name.isHidden
    }
  }

  /// Whether it is a half of an AlternateContent that says again what the first one says; that is for programs of today.
  static func isOtherHalf(_ element: Element) -> Bool {
    let choice = Name(.compatibility, "Choice")
    if element.matches(Name(.compatibility, "Fallback")) { return element.parent?.first(choice) != nil }
    guard element.matches(choice) else { return false }
    return element.parent?.first(choice) != element
  }

  /// Whether some of the text below an element is formatted as hidden (`w:vanish`).
  package static func isPartlyHidden(below element: Element) -> Bool {
    element.descendants.contains { vanish in
      guard vanish.matches(.w("vanish")), let run = vanish.parent?.parent, run.matches(.run) else { return false }
      return vanish.isOn() && of(run).contains { !$0.isWhitespace }
    }
  }
}

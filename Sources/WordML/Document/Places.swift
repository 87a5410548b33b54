import LibXML

/// The places of one part, counted once, for whoever has an element and no token.
package struct Places {
  private var counting: StoryPlaces
  /// Numbers in `counting`.
  private var numbers: [Element: Int] = [:]

  /// Counts a part; it must not be changed before the last place is asked for.
  package init(_ root: Element, in story: WordDocument.Story.Kind) {
    counting = StoryPlaces(in: story)
    count(below: root)
  }

  private mutating func count(below element: Element) {
    for child in element.children { count(child) }
  }

  private mutating func count(_ element: Element) {
    switch WordName(element) {
    case .tbl:
      let outer = counting.beginTable()
      note(element)
      counting.endTable(outer)
    case .tr:
      // One that was taken away under tracking is still counted on the page.
      let outer = counting.beginRow()
      note(element)
      counting.endRow(outer)
    case .p:
      let outer = counting.beginParagraph()
      note(element)
      counting.end(outer)
    default:
      if VisibleText.isHidden(element) { return }
      if element.matches(.control) { numbers[element] = counting.placeOfControl }
      count(below: element)
    }
  }

  private mutating func note(_ element: Element) {
    numbers[element] = counting.current
    count(below: element)
  }

  /// The place of an element: its outermost table and row, else its paragraph; of what holds those, the first of them.
  package func place(of element: Element) -> Place {
    let holders = sequence(first: element) { $0.parent }
    let number =
      holders.lazy.compactMap { numbers[$0] }.first ?? element.descendants.lazy.compactMap { numbers[$0] }.first
    return counting[number ?? 0]
  }
}

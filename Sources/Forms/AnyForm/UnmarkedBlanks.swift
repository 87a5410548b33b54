import LibXML
import Norwegian
import WordML

/// Which of the places that a search met are blanks to everyone's eyes.
///
/// In a declared form a label that means nothing takes nothing. Here nothing else says that the room below a heading is only room.
enum UnmarkedBlanks {
  /// Whether a place becomes a field.
  ///
  /// - Parameter signing: places at which somebody signs; who signs for whom is nothing to fill in there.
  static func isField(_ candidate: Candidate, signing: Set<Place> = []) -> Bool {
    if candidate.labels.contains(where: \.isSigned) || isSigning(candidate) { return false }
    if signing.contains(candidate.place), let label = candidate.labels.first, label.words.first == "for",
      label.words.count <= 4
    {
      return false
    }
    switch candidate.content {
    case .rows(let rows): return rows.headers.contains { !$0.folded.isEmpty && $0.isPlausible }
    case .boxes(let boxes) where boxes.showHow(beside: candidate.labels.first): return false
    case .boxes(let boxes):
      return boxes.contains { !LabelText($0.text).folded.isEmpty } || !candidate.labels.isEmpty
    case .blank(let blank):
      // «___ Ja  ___ Nei»: room for a cross, and no text.
      if candidate.shape == .line,
        isBeforeAnswer(blank)
          || candidate.labels.contains(where: { $0.words.count == 1 && JaNei.printed($0.printed) != nil })
      {
        return false
      }
      return isBlank(blank, candidate)
    }
  }

  /// Whether the word right behind it is Ja or Nei.
  private static func isBeforeAnswer(_ blank: Blank) -> Bool {
    guard case .stretch(let line, let range) = blank.kind else { return false }
    let word = line.text(range.upperBound..<line.atoms.count).split { $0.isWhitespace || $0 == "/" }.first
    return word.map { JaNei.printed(String($0)) != nil } ?? false
  }

  /// Room below a label with the empty lines that follow: an answer may take them all.
  static func withAllRoom(_ content: Candidate.Content) -> Candidate.Content {
    guard case .blank(let blank) = content, case .paragraphs(let paragraphs) = blank.kind, paragraphs.count == 1,
      let first = paragraphs.first, Line(first).isEmpty
    else { return content }
    var all = [first]
    while let next = all.last?.next, next.matches(.paragraph), Line(next).isEmpty, !hasSection(next) {
      all.append(next)
    }
    // The last line of a page is room to what comes after it.
    if all.count > 1, first.cellAround == nil, all.last?.next?.matches(.table) ?? true { all.removeLast() }
    return .blank(Blank(kind: .paragraphs(all), needsSpace: blank.needsSpace))
  }

  private static func hasSection(_ paragraph: Element) -> Bool {
    paragraph.first(.w("pPr"))?.first(.w("sectPr")) != nil
  }

  /// Whether nothing but an answer can go there.
  static func isCertain(_ candidate: Candidate) -> Bool {
    switch candidate.shape {
    case .afterColon: return false
    case .paragraph: return candidate.isClear
    default: return true
    }
  }

  private static func isBlank(_ blank: Blank, _ candidate: Candidate) -> Bool {
    let isLabelled = candidate.labels.contains(where: \.isPlausible)
    switch candidate.shape {
    case .afterColon: return isLabelled && isColonBlank(blank)
    case .paragraph where !candidate.isClear: return isLabelled && isRoom(blank)
    default:
      // «1. ____» under a heading is the first of what the heading asks for.
      let isNumbered = !candidate.labels.isEmpty && candidate.labels.allSatisfy { $0.onlyNumber != nil }
      // What a row's own name stands beside may have a column named by a figure: «50 %», «2027».
      let isOfItem = candidate.item?.isPlausible == true && candidate.labels.first?.folded.isEmpty == false
      return isLabelled || isOfItem || (candidate.labels.isEmpty || isNumbered) && !candidate.headings.isEmpty
    }
  }

  /// People sign below such a heading or on such a line, and write their own names and the day.
  private static func isSigning(_ candidate: Candidate) -> Bool {
    guard candidate.headings.contains(where: { $0 != candidate.title && $0.isSigned && $0.words.count <= 6 }) else {
      return false
    }
    // Where and when it was signed is filled in all the same.
    return !candidate.labels.contains { $0.words.contains { ["dato", "date", "sted", "stad", "place"].contains($0) } }
  }

  /// «Adresse:» with nothing behind it, unless what comes next is what it introduces: a list, or running text.
  private static func isColonBlank(_ blank: Blank) -> Bool {
    guard case .stretch(let line, let range) = blank.kind else { return true }
    // Two labels on a line are a form's in any case.
    if range.lowerBound < line.atoms.count { return true }
    guard let next = line.paragraph.next(where: { $0.matches(.paragraph) || $0.matches(.table) }) else { return true }
    if next.matches(.table) { return false }
    let below = Line(next)
    if below.isEmpty { return true }
    // A field with a tag of its own below has the answer.
    let things = below.atoms.filter { !$0.sign.properties.isWhitespace }
    if things.count == 1, case .control(let control)? = things[0].thing, SlotFinder.slotTag(of: control) != nil {
      return false
    }
    if below.paragraph.first(.w("pPr"))?.first(.w("numPr")) != nil || below.hasBoxes { return false }
    let text = below.text.trimmed
    let blanks = LineReading(below).pairs
    // «Varselet gjelder eiendommen:» over a line of labels with their blanks.
    if line.text.split(separator: " ").count > 3, blanks.count > 1 || blanks.contains(where: { !$0.isImplicit }) {
      return false
    }
    // «Hymns:» over «1. ____» and «2. ____».
    if blanks.first?.labels.first.map({ LabelText($0).onlyNumber != nil }) ?? false { return false }
    // A bold line over labels that are not is their heading.
    if line.isBold, !below.isBold, !blanks.isEmpty { return false }
    return text.hasSuffix(":") || !blanks.isEmpty || below.isBold
      || text.split(separator: " ").count <= 4 && !text.hasPrefix("-") && !text.hasPrefix("•")
  }

  /// Whether other cells of the table have a line of text and room below it too.
  private static func isCellForm(_ cell: Element) -> Bool {
    let cells = Table(around: cell)?.rows.flatMap(\.cells) ?? []
    let labelled = cells.count { cell in
      let lines = cell.element.children(.paragraph).map { Line($0) }
      return lines.count > 1 && !lines[0].isEmpty && lines.dropFirst().allSatisfy(\.isEmpty)
    }
    return labelled >= 2
  }

  /// Room to write in below a label: more than one line of it, or all of a cell, or below a question.
  private static func isRoom(_ blank: Blank) -> Bool {
    guard case .paragraphs(let paragraphs) = blank.kind, let first = paragraphs.first else { return false }
    let label = first.previous(where: { $0.matches(.paragraph) }).map { Line($0).text.trimmed } ?? ""
    if label.hasSuffix(":") || label.hasSuffix("?") { return true }
    // A cell that has a label in its first line and room below it is one of many in such a form.
    if let cell = first.cellAround, isCellForm(cell) { return true }
    var count = 0
    var next: Element? = first
    while let current = next, current.matches(.paragraph), Line(current).isEmpty {
      count += 1 + Line(current).atoms.count { $0.sign == "\n" }
      next = current.next
    }
    // A text box that has nothing but a heading and room.
    if next == nil, first.parent?.matches(.w("txbxContent")) ?? false { return true }
    // Empty lines before running text are only room between the two.
    if let after = next, after.matches(.paragraph), first.cellAround == nil {
      let line = Line(after)
      if count < 3, !line.isBold, !line.hasBoxes, LineReading(line).pairs.isEmpty,
        line.text.split(separator: " ").count > 8
      {
        return false
      }
    }
    return count >= 2
  }
}

extension Element {
  /// The nearest sibling after it that fits, passing over marks that are no text.
  fileprivate func next(where fits: (Element) -> Bool) -> Element? {
    var step = next
    while let current = step {
      if fits(current) { return current }
      step = current.next
    }
    return nil
  }

  fileprivate func previous(where fits: (Element) -> Bool) -> Element? {
    var step = previous
    while let current = step {
      if fits(current) { return current }
      step = current.previous
    }
    return nil
  }
}

import LibXML
import WordML

/// A part with nothing in it but paragraphs, runs, tables and content controls, taken in at one walk.
///
/// Nearly every returned document is one: the answers differ from the template, and nothing else. Where all that stands outside the
/// controls is what the template has there, byte for byte, nothing has moved and nothing can be lost, and there is no need to look at the
/// page in other ways. Tracked changes, comments, text boxes, footnotes and whatever this walk does not know make a page none of these.
struct SkeletonPage {
  /// What is printed, and between what each place for an answer stands. Of a group's rows, those that differ, once each.
  var skeleton: [UInt8] = []
  /// The places for answers in the order of the page.
  var places: [Place] = []
  /// Those outside all groups, and the rows of groups, by their numbers in `places`.
  var plain: [Int] = []
  var rows: [String: [[Int]]] = [:]

  /// A place for an answer.
  struct Place {
    let control: ContentControl
    let kind: ContentControl.Kind
    let tag: String
    let place: WordML.Place
    /// What it shows; nil where some of that is hidden or a picture.
    let text: String?
    /// Whether other places stand in a cell with this one box, where their answers may look like a tick that is typed beside it.
    var sharesCell = false
  }

  /// What stands in `skeleton` beside text. No character of XML has these numbers.
  enum Sign: UInt8 {
    case end = 0, paragraph, table, row, cell, slot, section, item, wrapper
    // 9, 10 and 13 are characters.
    case field = 14, picture
  }

  /// Where in the structure the walk is, which says what it may meet.
  enum Level { case blocks, runs, rows, cells }

  let story: WordDocument.Story.Kind
  let codes: NameCodes
  var tables = 0
  var tableDepth = 0
  var rowNumber = 0
  var paragraphs = 0
  var isInRow = false
  /// The row of a group that is being walked.
  var row: [Int] = []
  var field: Field?
  var answer: Answer?
  /// Whether there is formatting on it that says something.
  var holdsMore = false

  /// Takes in a part; nil where it is none of these pages.
  init?(_ tree: XMLTree, in story: WordDocument.Story.Kind) {
    self.story = story
    codes = NameCodes(.w, SkeletonName.all.map(\.rawValue), in: tree)
    guard visit(tree.root.children, .blocks), field == nil, !holdsMore else { return nil }
  }

  /// Whether there is anything on it but blank lines.
  var isBlank: Bool { skeleton.allSatisfy { $0 == Sign.paragraph.rawValue } }

  func name(_ element: Element) -> SkeletonName? { codes.code(of: element).map { SkeletonName.all[Int($0)] } }

  // MARK: Structure

  mutating func visit(_ elements: Element.Children, _ level: Level) -> Bool {
    for element in elements {
      guard let name = name(element), visit(element, name, level) else { return false }
    }
    return true
  }

  private mutating func visit(_ element: Element, _ name: SkeletonName, _ level: Level) -> Bool {
    switch (name, level) {
    case (.bookmarkStart, _), (.bookmarkEnd, _), (.permStart, _), (.permEnd, _), (.proofErr, _): return true
    case (.sdt, _): return visit(control: element, level)
    case (.p, .blocks): return visit(paragraph: element)
    case (.tbl, .blocks): return visit(table: element)
    case (.body, .blocks): return visit(element.children, .blocks)
    case (.footnote, .blocks), (.endnote, .blocks): return isSeparator(element)
    case (.sectPr, .blocks), (.tblPr, .rows), (.tblGrid, .rows), (.tblPrEx, .cells): return true
    case (.tr, .rows): return visit(row: element)
    case (.tc, .cells): return visit(cell: element)
    case (.pPr, .runs): return !holdsChange(element, below: .rPr)
    case (.trPr, .cells), (.tcPr, .blocks): return !holdsChange(element)
    case (.r, .runs): return visit(run: element)
    case (.hyperlink, .runs): return visit(element.children, .runs)
    case (.fldSimple, .runs): return visit(simpleField: element)
    default: return false
    }
  }

  private mutating func visit(paragraph: Element) -> Bool {
    write(.paragraph)
    if tableDepth == 0 { paragraphs += 1 }
    guard visit(paragraph.children, .runs), field == nil else { return false }
    answer?.endLine()
    return true
  }

  private mutating func visit(table: Element) -> Bool {
    // A table in an answer is read in other ways.
    guard answer == nil else { return false }
    write(.table)
    tableDepth += 1
    if tableDepth == 1 { (tables, rowNumber) = (tables + 1, 0) }
    guard visit(table.children, .rows) else { return false }
    tableDepth -= 1
    write(.end)
    return true
  }

  mutating func visit(row: Element) -> Bool {
    write(.row)
    if tableDepth == 1 { rowNumber += 1 }
    return visit(row.children, .cells)
  }

  private mutating func visit(cell: Element) -> Bool {
    write(.cell)
    let first = places.count
    guard visit(cell.children, .blocks) else { return false }
    let inCell = first..<places.count
    if inCell.count > 1, inCell.count(where: { places[$0].kind == .checkBox }) == 1 {
      for number in inCell { places[number].sharesCell = true }
    }
    return true
  }

  /// The lines over notes that Word keeps beside them.
  private func isSeparator(_ note: Element) -> Bool {
    note.attribute(.w("type")).map { $0 != "normal" } ?? false
  }

  /// Whether formatting says that something was inserted, deleted or moved.
  private func holdsChange(_ properties: Element, below inner: SkeletonName? = nil) -> Bool {
    for child in properties.children {
      switch name(child) {
      case .ins, .del, .moveFrom, .moveTo, .cellIns, .cellDel, .cellMerge: return true
      case let name? where name == inner: if holdsChange(child) { return true }
      default: break
      }
    }
    return false
  }

  // MARK: Writing

  /// In an answer nothing is printed.
  mutating func write(_ sign: Sign) {
    if answer == nil { skeleton.append(sign.rawValue) }
  }

  mutating func write(_ sign: Sign, _ name: String) {
    write(sign)
    skeleton.append(contentsOf: name.utf8)
    skeleton.append(Sign.end.rawValue)
  }

  /// Adds the text of a `w:t`; false where a line feed is in it, which is for other ways of reading.
  mutating func write(text element: Element) -> Bool {
    if answer != nil { return answer?.append(element) ?? true }
    let start = skeleton.count
    element.appendText(to: &skeleton)
    return !skeleton[start...].contains { $0 == 10 || $0 == 13 }
  }

  mutating func write(text: String) {
    if answer != nil { answer?.append(text) } else { skeleton.append(contentsOf: text.utf8) }
  }
}

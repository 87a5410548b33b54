import LibXML
import Norwegian
import WordML

/// A place of an unmarked form that takes an answer.
struct Blank {
  enum Kind {
    /// Paragraphs without text: the first takes the answer; lines of leaders after it are replaced by the answer.
    case paragraphs([Element])
    /// Some characters of a paragraph; none of them where the answer goes in between two.
    case stretch(Line, Range<Int>)
    /// A field of the old kind, in a paragraph.
    case field(PrintedField)
    /// A control that has no tag of the form.
    case control(ContentControl)
  }

  let kind: Kind
  /// Whether the answer would stand right at the label's last letter.
  var needsSpace = false

  /// A control without a tag that shows its prompt, or nothing.
  static func isOpen(_ control: ContentControl) -> Bool {
    guard control.tag == nil else { return false }
    switch control.kind {
    case .repeatingSection, .repeatingItem, .other: return false
    case .checkBox: return true
    default: return control.isShowingPlaceholder || control.text.allSatisfy(\.isWhitespace)
    }
  }
}

extension Blank {
  /// What stands right behind it on its line, up to more room or the next blank; nothing for a blank that is a cell or a line.
  var wordsBehind: String {
    let (line, end): (Line, Int)
    switch kind {
    case .stretch(let own, let range): (line, end) = (own, range.upperBound)
    case .field(let field):
      guard let paragraph = sequence(first: field.first, next: { $0.parent }).first(where: { $0.matches(.paragraph) })
      else { return "" }
      line = Line(paragraph)
      guard let index = line.atoms.firstIndex(where: { $0.element == field.first }) else { return "" }
      end = index + 1
    case .paragraphs, .control: return ""
    }
    let behind = line.text(end..<line.atoms.count).drop { $0 == " " || $0 == "\u{A0}" }
    let words = behind.prefix {
      !Leader.isLeader($0.unicodeScalars.first ?? " ") && !"\t\n\u{E000}\u{E001}\u{E002}".contains($0)
    }
    return words.range(of: "  ").map { String(words[..<$0.lowerBound]).trimmed } ?? String(words).trimmed
  }
}

/// A box of an unmarked form, with the text that is printed for it.
struct PrintedBox {
  let sign: BoxSign
  /// The line and the atom that shows it; nil for a blank cell, whose paragraph it is then.
  let line: Line?
  let index: Int
  let paragraph: Element
  let text: String
}

extension [PrintedBox] {
  /// Whether it is one that only shows how to answer: «Bruk [x] for å krysse av».
  ///
  /// - Parameter label: what stands before it.
  func showHow(beside label: LabelText?) -> Bool {
    guard count == 1, self[0].sign.isTicked else { return false }
    let words = (label?.words ?? []) + LabelText(self[0].text).words
    return words.contains { $0.hasPrefix("kryss") || $0.hasPrefix("avkryss") }
  }
}

/// A table whose header row names the columns, and its blank rows.
struct PrintedRows {
  let table: Element
  let headers: [LabelText]
  let rows: [Element]
  /// What stands in the columns of each row; nil where there is no blank.
  let cells: [[Blank?]]
  /// The boxes to tick in the columns of each row; none in a column without, and no rows at all where no column has any.
  var boxes: [[[PrintedBox]]] = []
  /// Whether each row has a name of its own in its first cell: «Norsk | | |». Nothing of a list goes in there.
  var isPrinted = false
  /// What numbers name in the first cell of each row, «Pårørende 1»; nil where none do.
  var stem: LabelText?
  /// What stands over each name of a column and its neighbours; nil where nothing does.
  var over: [LabelText?] = []
}

extension PrintedRows {
  /// The boxes of a column in the first row that has any.
  func boxes(in column: Int) -> [PrintedBox] {
    boxes.lazy.compactMap { $0.indices.contains(column) ? $0[column] : nil }.first { !$0.isEmpty } ?? []
  }

  /// What is blank in a column in the first row where anything is.
  func blank(in column: Int) -> Blank? {
    cells.lazy.compactMap { $0.indices.contains(column) ? $0[column] : nil }.first
  }
}

/// A place with the label that goes with it, before anybody knows which field that is.
struct Candidate {
  enum Content {
    case blank(Blank)
    case boxes([PrintedBox])
    case rows(PrintedRows)
  }

  /// How the label and the place belong together, in the words of the report.
  enum Shape: String, Sendable {
    case line = "på samme linje"
    case right = "i ruten til høyre"
    case below = "i ruten under"
    case above = "over etiketten"
    case paragraph = "i avsnittet under"
    case afterColon = "etter kolon"
    case boxes = "ruter å krysse av"
    case columns = "rader under kolonneoverskrifter"
    case title = "etter feltets tittel"
    case merge = "flettefelt"
    case choice = "stryk det som ikke passer"
    case unlabelled = "uten etikett"

    enum Sort { case text, boxes, rows }

    /// What kind of answer goes there: text, ticks, rows.
    var sort: Sort {
      switch self {
      case .boxes, .choice: .boxes
      case .columns: .rows
      default: .text
      }
    }
  }

  /// What is printed, and then other readings of it: with a unit that stands after the blank.
  let labels: [LabelText]
  var content: Content
  /// What stands above, the nearest first.
  let headings: [LabelText]
  let place: Place
  let shape: Shape
  /// The first words of the document, before any blank.
  var title: LabelText?
  /// For the remark of an item of a check table: the item's own label; `labels` is then the column's.
  var item: LabelText?
  /// For a table that has its rows as columns: the name of the column, and which it is.
  var row: (stem: LabelText, number: Int)?
  /// A label right above that has a blank of its own: it is a heading only where the place means nothing without.
  var answeredAbove: LabelText?
  /// The sentence that ends before the label, on its line: «Møtet er holdt. Dato: ____».
  var sentence: LabelText?
  /// Whether its first label is a title that stands in the control, and not on the page.
  var isNamedByItself: Bool { shape == .title || shape == .merge }
  /// The part, by its number among the stories.
  var story = 0
  /// Whether it stands in a header or footer, which repeats.
  var isOnEveryPage = false
  /// Its number in the document.
  var order = 0
  /// In a table, the cell of its row that it stands in, from 1.
  var column: Int?
  /// Which of several places with this label on one line or row.
  var number: Int?
  /// What stands above it, apart from the title.
  var heading: String? { headings.first { $0 != title }?.printed }
  /// Whether the label is a question that Ja or Nei answers, or names both: «Er det behov for tolk?», «Tolk (ja/nei)».
  var asksYesOrNo: Bool {
    labels.contains { label in
      let words = Folding.folded(label.printed).split { !$0.isLetter }
      if words.contains("ja"), words.contains("nei") { return true }
      guard label.printed.hasSuffix("?"), let first = words.first else { return false }
      return ![
        "hva", "hvem", "hvor", "hvordan", "hvorfor", "hvilke", "hvilken", "hvilket", "når", "kva", "kven", "kvar",
        "korleis", "kvifor",
      ]
      .contains(first)
    }
  }
  /// Where it stands, so that no other place with this label has the same words.
  var spot: String {
    let cell = shape == .unlabelled ? column.map { ", rute \($0)" } ?? "" : ""
    return place.description + cell + (number.map { ", nr. \($0)" } ?? "")
  }
  /// For a cell of a table of which nothing may be known: that table.
  var table: Element?
  /// Whether it is a blank to everyone's eyes, and not only the room below a heading.
  var isClear: Bool {
    guard shape == .paragraph, case .blank(let blank) = content, case .paragraphs(let paragraphs) = blank.kind else {
      return true
    }
    return column != nil || paragraphs.contains { !Line($0).isEmpty }
  }
  /// The column names of a table, as the report prints them; nil for a single place.
  var heads: String? {
    guard case .rows(let rows) = content else { return nil }
    return rows.headers.map(\.printed).filter { !$0.isEmpty }.joined(separator: " | ")
  }
  /// The answers that are printed there to choose from, at boxes or side by side.
  private var choices: [String] {
    switch content {
    case .boxes(let boxes): boxes.map(\.text)
    case .blank(let blank): blank.options
    case .rows: []
    }
  }
  /// Whether it has answers to choose from, other than yes and no.
  var isChoice: Bool { choices.count > 1 && !choices.contains { JaNei.printed($0) != nil } }
  /// Whether it is answered by a choice, at boxes or of what is printed side by side.
  var isBoxes: Bool { if case .boxes = content { true } else { !choices.isEmpty } }
  /// The table whose rows it is.
  var rowsTable: Element? { if case .rows(let rows) = content { rows.table } else { nil } }
  /// The same place in the half of an AlternateContent that older programs show.
  var twins: [Content] = []
}

extension [Candidate] {
  /// In their order, those that a person could not tell apart by `key` with their number.
  ///
  /// - Parameter key: what a report says of one.
  func numbered(by key: (Candidate) -> String) -> [Candidate] {
    let keys = map(key)
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return zip(self, keys).enumerated().map { order, pair in
      var candidate = pair.0
      let key = pair.1
      candidate.order = order
      guard counts[key, default: 0] > 1 else { return candidate }
      seen[key, default: 0] += 1
      candidate.number = seen[key]
      return candidate
    }
  }

  /// Equal labels at one place with their number.
  var numberedByLabel: [Candidate] {
    numbered { ($0.heads ?? $0.labels.first?.folded ?? "") + "|" + $0.place.description }
  }
}

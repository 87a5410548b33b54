import LibXML
import Norwegian
import WordML

/// Turns the blanks of a form that nobody declared into fields of its own: each with a code, a label that no other has, and a kind.
///
/// The blanks are those of `BlankSearch`. Where a declared form takes only what its labels mean, here every blank becomes a field, so what may be
/// room between two texts is left alone.
struct UnmarkedSearch {
  private(set) var fields: [FoundField] = []
  private(set) var matches: [LabelMatch] = []
  private var codes = FieldCodes()
  private let layout: Layout
  private var before: Candidate?
  private var isSigners = false
  /// Paragraphs that are a field's already.
  private var taken: Set<Element> = []
  /// Places at which somebody signs.
  private let signing: Set<Place>

  /// So many fields are more than a person fills; a workbook has no more columns either.
  static let most = 5000

  /// - Parameters:
  ///   - unlabelled: blanks without a label, which become fields where a person has named them.
  ///   - taken: tags that the form has already.
  init(_ candidates: [Candidate], unlabelled: [Candidate] = [], layout: Layout, taken: Set<String> = []) {
    self.layout = layout
    for tag in taken.sorted() { _ = codes.take(tag) }
    signing = Set(candidates.filter { $0.labels.contains(where: \.isSigned) }.map(\.place))
    for candidate in candidates.numberedByLabel {
      guard matches.count < Self.most else { break }
      for single in Self.singles(candidate) { add(single) }
    }
    for candidate in unlabelled where matches.count < Self.most {
      if case .field? = layout.decision(candidate) { add(candidate) }
    }
    nameApart()
  }

  // MARK: From candidates to fields

  /// A table whose rows have names of their own, or that has one blank row, is so many single blanks.
  static func singles(_ candidate: Candidate) -> [Candidate] {
    // Boxes that no line above asks for are so many statements.
    if case .boxes(let boxes) = candidate.content, boxes.count > 1, candidate.labels.isEmpty || asksOfEach(candidate) {
      return boxes.map { box in
        var single = candidate
        single.content = .boxes([box])
        return single
      }
    }
    guard case .rows(let rows) = candidate.content, rows.isPrinted || rows.rows.count == 1 else { return [candidate] }
    let table = FormTable(rows.table, takesUnits: true)
    let numbers = rows.rows.map { row in table.rows.firstIndex { $0.element == row } }
    let first = numbers.first.flatMap(\.self) ?? 0
    return zip(rows.cells, numbers).flatMap { cells, number in
      let name = number.flatMap { table.rows[$0].cells.lazy.compactMap(\.label).first }
      let place = candidate.place.moved(down: (number ?? first) - first)
      return zip(rows.headers, cells).compactMap { head, blank -> Candidate? in
        guard let blank, !head.folded.isEmpty || name != nil else { return nil }
        var single = Candidate(
          labels: [head.folded.isEmpty ? name ?? head : head], content: .blank(blank),
          headings: (name.map { [$0] } ?? []) + candidate.headings, place: place, shape: .below)
        single.item = rows.isPrinted ? name : nil
        single.title = candidate.title
        single.story = candidate.story
        single.order = candidate.order
        single.isOnEveryPage = candidate.isOnEveryPage
        return single
      }
    }
  }

  /// «Kryss av for hvert punkt»: each box is a question of its own.
  private static func asksOfEach(_ candidate: Candidate) -> Bool {
    let words = candidate.labels.first?.words ?? []
    return words.contains { ["each", "hvert", "kvart", "hver", "kvar"].contains($0) }
  }

  private mutating func add(_ candidate: Candidate) {
    defer { before = candidate }
    // Names below lines, right behind where and when: those who sign.
    if candidate.shape == .above, let before, before.story == candidate.story,
      before.labels.contains(where: \.tellsWhereAndWhen) || isSigners && before.place == candidate.place
    {
      isSigners = true
      return
    }
    isSigners = false
    let decision = layout.decision(candidate)
    guard decision != .noField, decision != nil || UnmarkedBlanks.isField(candidate, signing: signing)
    else { return }
    guard let label = name(decision) ?? Self.label(of: candidate),
      let definition = definition(candidate, label, decision)
    else { return }
    if definition.kind == .rows, definition.members.isEmpty { return }
    // One place is one field.
    guard takes(candidate.content) else { return }
    let target = FieldTarget(field: definition, group: nil)
    var marked = candidate
    marked.content = UnmarkedBlanks.withAllRoom(candidate.content)
    matches.append(
      LabelMatch(
        target: target, tag: definition.tag, candidates: [marked], rank: .exact, isByHeading: false,
        columns: columns(of: candidate, definition)))
    fields.append(
      FoundField(
        definition: definition, printed: label.printed, heading: Self.heading(of: candidate, label)?.printed,
        place: candidate.spot, how: candidate.shape.rawValue,
        certainty: UnmarkedBlanks.isCertain(candidate) ? .certain : .likely, choices: Self.choices(of: candidate),
        unit: candidate.labels.first.flatMap(Self.measured)?.unit ?? "", columns: candidate.heads ?? ""))
  }

  /// False where a cell or a line is another field's already, whatever names it once more.
  private mutating func takes(_ content: Candidate.Content) -> Bool {
    guard case .blank(let blank) = content, case .paragraphs(let paragraphs) = blank.kind else { return true }
    guard taken.isDisjoint(with: paragraphs) else { return false }
    taken.formUnion(paragraphs)
    return true
  }

  /// «Pris: kr ____»: what it is called, and what it is measured in.
  private static func measured(_ label: LabelText) -> (name: LabelText, unit: String)? {
    let parts = label.printed.split(separator: ":", maxSplits: 1).map(String.init)
    return parts.count == 2 && Unit.isOne(parts[1]) ? (LabelText(parts[0]), parts[1].trimmed) : nil
  }

  /// What a person has called the field.
  private func name(_ decision: Layout.Decision?) -> LabelText? {
    guard case .field(let code)? = decision else { return nil }
    return layout.lines.first { $0.field == code && $0.name != nil }?.name.map { LabelText($0) }
  }

  /// What is printed for a blank: its own label, the text of a lone box, or the heading that it stands under.
  private static func label(of candidate: Candidate) -> LabelText? {
    if case .rows(let rows) = candidate.content {
      return candidate.headings.first { $0 != candidate.title && $0.isPlausible }
        ?? LabelText(rows.headers.first { !$0.folded.isEmpty }?.printed ?? "")
    }
    if case .boxes(let boxes) = candidate.content, boxes.count == 1, JaNei.printed(boxes[0].text) == nil {
      let own = LabelText(boxes[0].text)
      if !own.folded.isEmpty { return own }
    }
    if let number = candidate.labels.first?.onlyNumber,
      let heading = candidate.headings.first(where: { $0 != candidate.title && $0.isPlausible })
    {
      return LabelText("\(heading.printed) \(number)")
    }
    if let label = candidate.labels.first {
      if let measured = measured(label) { return measured.name }
      return candidate.shape == .line ? InlineLabel.of(label) : label
    }
    return candidate.headings.first { $0 != candidate.title && $0.isPlausible }
  }

  /// What goes before the label in the code and tells equal labels apart.
  private static func heading(of candidate: Candidate, _ label: LabelText) -> LabelText? {
    if let item = candidate.item { return item }
    if isOfColumn(candidate), let item = candidate.labels.first { return item }
    if let row = candidate.row { return LabelText("\(row.stem.printed) \(row.number)") }
    return candidate.headings.first { $0 != candidate.title && $0 != label && $0.isPlausible && $0.words.count <= 8 }
  }

  /// Whether it is the only box of a row in a table, whose words stand over its column: «Tick».
  private static func isOfColumn(_ candidate: Candidate) -> Bool {
    guard case .boxes(let boxes) = candidate.content, boxes.count == 1, let label = candidate.labels.first else {
      return false
    }
    let own = boxes[0].line?.text.contains(where: \.isLetter) ?? false
    return !own && !boxes[0].text.isEmpty && LabelText(boxes[0].text) != label
  }

  private mutating func definition(
    _ candidate: Candidate, _ label: LabelText, _ decision: Layout.Decision?
  ) -> FieldDefinition? {
    let code: String
    if case .field(let own)? = decision, codes.take(own) {
      code = own
    } else {
      code = codes.take(label.printed, under: Self.heading(of: candidate, label)?.printed)
    }
    func field(_ kind: FieldKind, members: [FieldDefinition] = []) -> FieldDefinition {
      FieldDefinition(tag: code, label: label.printed, kind: kind, members: members)
    }
    switch candidate.content {
    case .blank(let blank): return field(BlankNature.kind(of: blank, label: label.printed))
    case .boxes(let boxes):
      return field(Self.kind(of: boxes))
    case .rows(let rows): return field(.rows, members: Self.members(of: rows))
    }
  }

  /// Ja and Nei, and beside them nothing that is neither, are one question.
  static func kind(of boxes: [PrintedBox]) -> FieldKind {
    let answers = boxes.compactMap { JaNei.printed($0.text) }
    if boxes.count == answers.count, Set(answers).count == answers.count { return .janei }
    return boxes.count == 1 ? .check : .choices
  }

  /// The columns in which anything is blank.
  private static func members(of rows: PrintedRows) -> [FieldDefinition] {
    var codes = FieldCodes()
    return rows.headers.enumerated().compactMap { column, head in
      guard !head.folded.isEmpty else { return nil }
      let kind: FieldKind
      if let blank = rows.blank(in: column) {
        let nature = BlankNature.kind(of: blank, label: head.printed)
        kind = nature == .multiline ? .text : nature
      } else {
        let boxes = rows.boxes(in: column)
        guard !boxes.isEmpty else { return nil }
        kind = Self.kind(of: boxes)
      }
      return FieldDefinition(tag: codes.take(head.printed, under: nil), label: head.printed, kind: kind)
    }
  }

  private func columns(of candidate: Candidate, _ definition: FieldDefinition) -> [FieldDefinition?] {
    guard case .rows(let rows) = candidate.content else { return [] }
    var left = definition.members[...]
    return rows.headers.enumerated().map { column, head in
      let isBlank = rows.blank(in: column) != nil || !rows.boxes(in: column).isEmpty
      return isBlank && !head.folded.isEmpty ? left.popFirst() : nil
    }
  }

  private static func choices(of candidate: Candidate) -> [String] {
    switch candidate.content {
    case .boxes(let boxes): boxes.map { LabelText($0.text).printed }.filter { !$0.isEmpty }
    case .blank(let blank):
      switch blank.kind {
      case _ where !blank.options.isEmpty: blank.options
      case .control(let control): SlotFinder.items(of: control).filter { !$0.value.isEmpty }.map(\.text)
      case .field(let field): if case .dropDown(let lines) = field.kind { lines } else { [] }
      case .paragraphs, .stretch: []
      }
    case .rows: []
    }
  }

  // MARK: Labels that no other field has

  private mutating func nameApart() {
    let names = FieldNames.apart(fields.map { ($0.printed, $0.heading) })
    for index in fields.indices where names[index] != fields[index].printed {
      let definition = fields[index].definition.labelled(names[index])
      fields[index] = fields[index].with(definition)
      let old = matches[index]
      matches[index] = LabelMatch(
        target: FieldTarget(field: definition, group: nil), tag: old.tag, candidates: old.candidates, rank: old.rank,
        isByHeading: old.isByHeading, columns: old.columns)
    }
  }
}

extension LabelText {
  /// «Sted», «Dato», «Sted og dato».
  fileprivate var tellsWhereAndWhen: Bool {
    !words.isEmpty && words.allSatisfy { ["sted", "stad", "dato", "date", "place", "og", "and"].contains($0) }
  }
}

/// The label of a blank that stands in a sentence.
private enum InlineLabel {
  private static let words: Set<String> = [
    "fra", "frå", "til", "from", "to", "until", "den", "kl", "kr", "av", "by", "on", "at", "dato", "date",
  ]

  /// «tillatelse til å hente barnet i tidsrommet fra ____» asks for «fra»; what begins a sentence is a label as a whole.
  static func of(_ label: LabelText) -> LabelText {
    let parts = label.printed.split(separator: " ")
    guard parts.count > 4, label.printed.first?.isLowercase == true, let last = parts.last,
      words.contains(Folding.folded(String(last)))
    else { return label }
    return LabelText(String(last))
  }
}

extension FieldDefinition {
  /// The same under another label.
  func labelled(_ label: String) -> FieldDefinition {
    with(label: label)
  }
}

extension FoundField {
  func with(_ definition: FieldDefinition) -> FoundField {
    FoundField(
      definition: definition, printed: printed, heading: heading, place: place, how: how, certainty: certainty,
      choices: choices, unit: unit, leadIn: leadIn, columns: columns)
  }
}

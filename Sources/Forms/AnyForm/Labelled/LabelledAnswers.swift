import Norwegian
import WordML

/// Makes fields and answers of what was found beside labels.
struct LabelledAnswers {
  private(set) var answers = Values()
  private(set) var sources: [String: MatchMethod] = [:]
  private(set) var places: [String: Place] = [:]
  /// All text in labels and answers, to be compared with the page's text.
  private(set) var told: [String] = []
  private var found: [(definition: FieldDefinition, printed: String, heading: String?)] = []
  private var codes = FieldCodes()

  /// The fields, each under a label that no other has.
  var fields: [FieldDefinition] {
    let names = FieldNames.apart(found.map { ($0.printed, $0.heading) })
    return zip(found, names).map { $0.definition.labelled($1) }
  }

  mutating func add(_ entry: LabelledText.Entry) {
    let label = entry.label.printed.isEmpty ? "Rader" : entry.label.printed
    let heading = entry.heading?.printed
    told += [label, entry.text] + [heading].compactMap(\.self)
    let code = codes.take(label, under: heading)
    guard let rows = entry.rows else {
      let (kind, answer) = Self.typed(entry.text, label: label)
      return add(
        FieldDefinition(tag: code, label: label, kind: kind), label, heading, answer, entry.isPlain ? .beside : .label,
        entry.place)
    }
    told += rows.heads + rows.cells.flatMap(\.self)
    var columns = FieldCodes()
    let members = rows.heads.map { head in
      FieldDefinition(
        tag: columns.take(head, under: nil), label: head, kind: BlankNature.asksForDay(head) ? .day : .text)
    }
    let list = rows.cells.map { cells in
      var row = Values()
      // Numbers of rows under an empty corner are no answers.
      for (member, text) in zip(members, cells) where !text.isEmpty && !member.label.isEmpty {
        row[member.tag] = Self.typed(text, label: member.label).answer
      }
      return row
    }
    add(
      FieldDefinition(tag: code, label: label, kind: .rows, members: members.filter { !$0.label.isEmpty }), label,
      heading, .rows(list), .beside,
      entry.place)
    for (index, row) in list.enumerated() {
      for tag in row.tags { sources["\(code)[\(index)].\(tag)"] = .beside }
    }
  }

  /// Boxes with their ticks, and blanks that nobody filled.
  mutating func add(_ candidate: Candidate) {
    for single in UnmarkedSearch.singles(candidate) { add(single: single) }
  }

  private mutating func add(single candidate: Candidate) {
    guard let field = UnmarkedSearch([candidate], layout: Layout()).fields.first else { return }
    told += candidate.labels.map(\.printed) + [candidate.heading, candidate.heads].compactMap(\.self)
    let old = field.definition
    let code = codes.take(field.printed, under: field.heading)
    let definition = FieldDefinition(tag: code, label: old.label, kind: old.kind, members: old.members)
    var answer = Answer.untouched
    if case .boxes(let boxes) = candidate.content {
      told += boxes.flatMap { [$0.text, $0.sign.isTicked ? "☒ ☑ ✓ ✔ x X " + FullBoxes.signs : "☐ □ ○"] }
      answer = Self.answer(boxes, old.kind)
    }
    add(definition, field.printed, field.heading, answer, .beside, candidate.place)
  }

  private mutating func add(
    _ definition: FieldDefinition, _ printed: String, _ heading: String?, _ answer: Answer, _ method: MatchMethod,
    _ place: Place
  ) {
    found.append((definition, printed, heading))
    answers[definition.tag] = answer
    sources[definition.tag] = method
    places[definition.tag] = place
  }

  private static func answer(_ boxes: [PrintedBox], _ kind: FieldKind) -> Answer {
    let ticked = boxes.filter(\.sign.isTicked)
    switch kind {
    case .janei:
      let said = ticked.compactMap { JaNei.printed($0.text) }
      if ticked.count > 1 { return .janei(.motstridende) }
      return .janei(said.first ?? .ubesvart)
    case .check: return .check(!ticked.isEmpty)
    default: return ticked.isEmpty ? .untouched : .choices(ticked.map { LabelText($0.text).printed })
    }
  }

  /// A text as the label asks for it: a day where it asks for one and one stands there.
  private static func typed(_ text: String, label: String) -> (kind: FieldKind, answer: Answer) {
    if text.isEmpty { return (.text, .untouched) }
    if BlankNature.asksForDay(label), case .day(let day) = DayReading.day(text, latestYear: 2049) {
      return (.day, .day(day))
    }
    return (text.contains("\n") ? .multiline : .text, .text(text))
  }
}

import Foundation

/// What one slot is told to become.
enum SlotAnswer: Equatable, Sendable {
  case emptied
  case text(String)
  case day(Day)
  case box(Bool)
}

/// The answers of a form brought to its slots: choices and Ja/Nei become boxes, rows get their members' full tags.
struct SlotAnswers {
  private(set) var plain: [String: SlotAnswer] = [:]
  private(set) var rows: [String: [[String: SlotAnswer]]] = [:]
  private(set) var findings: [Finding] = []
  private let open: [LabelReport.Open]
  private var withoutPlace: [(tag: String, label: String)] = []

  let outline: Outline

  /// - Parameter open: labels of an unmarked form that fit several fields or places.
  init(_ values: Values, fields: [FieldDefinition], outline: Outline, open: [LabelReport.Open] = []) {
    self.outline = outline
    self.open = open
    var plain: [String: SlotAnswer] = [:]
    plain.reserveCapacity(fields.count)
    var met = 0
    for field in fields {
      guard let answer = values[field.tag] else { continue }
      met += 1
      if field.kind == .rows {
        add(rows: answer, of: field, singleInto: &plain)
      } else {
        add(answer, of: field, tag: field.tag, in: nil, to: &plain)
      }
    }
    self.plain = plain
    if met != values.count {
      let known = Set(fields.map(\.tag))
      for tag in values.tags where !known.contains(tag) && values[tag]?.isAnswered == true {
        withoutPlace.append((tag, tag))
      }
    }
    sayWithoutPlace()
  }

  private mutating func sayWithoutPlace() {
    // A field whose label is there twice has too many places, not none.
    for label in open {
      let unclear = withoutPlace.filter { line in
        label.fields.contains { $0 == line.tag || $0.hasPrefix(line.tag + ".") }
      }
      guard !unclear.isEmpty else { continue }
      withoutPlace.removeAll { line in unclear.contains { $0.tag == line.tag } }
      findings.append(
        Finding(
          .unclearLabel, .warning, place: label.places.first, field: unclear.count == 1 ? unclear[0].tag : nil,
          message: Wording.unclearLabel(label.label, fields: unclear.map(\.label), places: label.places)))
    }
    guard let first = withoutPlace.first else { return }
    let counts = Dictionary(withoutPlace.map { ($0.label, 1) }, uniquingKeysWith: +)
    // Of two fields that are called the same, the code tells which is meant.
    let names = withoutPlace.map { "«\($0.label)»" + (counts[$0.label, default: 0] > 1 ? " (\($0.tag))" : "") }
    let message = withoutPlace.count == 1 ? Wording.noPlace(first.label) : Wording.noPlaces(names)
    findings.append(
      Finding(.noPlace, .warning, field: withoutPlace.count == 1 ? first.tag : nil, message: message))
  }

  private mutating func add(
    rows answer: Answer, of field: FieldDefinition, singleInto plain: inout [String: SlotAnswer]
  ) {
    guard case .rows(let list) = answer else {
      if answer.isAnswered { refuse(field, field.tag) }
      return
    }
    guard outline.groups.contains(field.tag) else { return add(single: list, of: field, to: &plain) }
    let members = field.members.map { ($0, tag: outline.fullTag($0.tag, in: field.tag)) }
    let known = Set(field.members.map(\.tag))
    rows[field.tag] = list.map { values in
      var row: [String: SlotAnswer] = [:]
      var met = 0
      for (member, tag) in members {
        guard let answer = values[member.tag] else { continue }
        met += 1
        add(answer, of: member, tag: tag, in: field.tag, to: &row)
      }
      for tag in met == values.count ? [] : values.tags where !known.contains(tag) && values[tag]?.isAnswered == true {
        let full = field.tag + "." + tag
        if !withoutPlace.contains(where: { $0.tag == full }) { withoutPlace.append((full, full)) }
      }
      return row
    }
  }

  /// Rows of a group whose members stand one by one: `evaluering[0].vurdering`.
  private mutating func add(
    single list: [Values], of field: FieldDefinition, to plain: inout [String: SlotAnswer]
  ) {
    for (number, values) in list.enumerated() where values.isAnswered {
      let tags = field.members.map { "\(field.tag)[\(number)].\($0.tag)" }
      guard tags.contains(where: { outline.has($0, in: nil) || !outline.options(of: $0).isEmpty }) else {
        noPlace(field, field.tag)
        continue
      }
      for (member, tag) in zip(field.members, tags) {
        guard let answer = values[member.tag] else { continue }
        add(answer, of: member, tag: tag, in: nil, to: &plain)
      }
    }
  }

  private mutating func add(
    _ answer: Answer, of field: FieldDefinition, tag: String, in group: String?, to slots: inout [String: SlotAnswer]
  ) {
    switch answer {
    case .text, .number, .day, .check:
      if field.kind == .choices || field.kind == .janei { return refuse(field, tag) }
    default: break
    }
    var counts = true
    let place: SlotAnswer
    switch answer {
    case .untouched, .gone: return
    case .choices(let texts): return slots.merge(boxes(texts, of: field, tag: tag)) { _, new in new }
    case .janei(let choice): return slots.merge(boxes(choice, of: field, tag: tag)) { _, new in new }
    case .emptied where field.kind == .choices || field.kind == .janei:
      for option in outline.options(of: tag) { slots[tag + "." + option.id] = .box(false) }
      return
    // One of several boxes, where the form has no list.
    case .text(let text) where !text.isEmpty && !outline.has(tag, in: group) && !outline.options(of: tag).isEmpty:
      return slots.merge(boxes([text], of: field, tag: tag)) { _, new in new }
    case .number(let number) where number.isNaN: return refuse(field, tag)
    case .rows: return refuse(field, tag)
    case .emptied, .text(""): (place, counts) = (.emptied, false)
    case .check(let isTicked): (place, counts) = (.box(isTicked), isTicked)
    case .text(let text): place = .text(text)
    case .number(let number): place = .text(NumberText.norwegian(number))
    case .day(let day): place = .day(day)
    }
    if outline.has(tag, in: group) {
      slots[tag] = place
    } else if counts {
      noPlace(field, tag)
    }
  }

  mutating func refuse(_ field: FieldDefinition, _ tag: String) {
    let message = Wording.wrongKind(field.label, expected: Wording.expected(field.kind))
    note(Finding(.wrongKind, .error, field: tag, message: message))
  }

  /// What has no place is said of all fields together.
  mutating func noPlace(_ field: FieldDefinition, _ tag: String) {
    if !withoutPlace.contains(where: { $0.tag == tag }) { withoutPlace.append((tag, field.label)) }
  }

  /// What is true of a column is said once and not for each row.
  mutating func note(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

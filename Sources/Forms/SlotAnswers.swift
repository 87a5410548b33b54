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

  let outline: Outline

  init(_ values: Values, fields: [FieldDefinition], outline: Outline) {
    self.outline = outline
    var known: Set<String> = []
    for field in fields {
      known.insert(field.tag)
      guard let answer = values[field.tag] else { continue }
      if field.kind == .rows {
        add(rows: answer, of: field)
      } else {
        plain.merge(slots(for: answer, of: field, tag: field.tag, in: nil)) { _, new in new }
      }
    }
    for tag in values.tags where !known.contains(tag) && values[tag]?.isAnswered == true {
      findings.append(Finding(.noPlace, .warning, field: tag, message: Wording.noPlace(tag)))
    }
  }

  private mutating func add(rows answer: Answer, of field: FieldDefinition) {
    guard case .rows(let list) = answer else {
      if answer.isAnswered { refuse(field, field.tag) }
      return
    }
    guard outline.groups.contains(field.tag) else {
      if list.contains(where: \.isAnswered) {
        findings.append(Finding(.noPlace, .warning, field: field.tag, message: Wording.noPlace(field.label)))
      }
      return
    }
    let members = field.members.map { ($0, tag: outline.fullTag($0.tag, in: field.tag)) }
    let known = Set(field.members.map(\.tag))
    rows[field.tag] = list.map { values in
      var row: [String: SlotAnswer] = [:]
      for (member, tag) in members {
        guard let answer = values[member.tag] else { continue }
        row.merge(slots(for: answer, of: member, tag: tag, in: field.tag)) { _, new in new }
      }
      for tag in values.tags where !known.contains(tag) && values[tag]?.isAnswered == true {
        let full = field.tag + "." + tag
        note(Finding(.noPlace, .warning, field: full, message: Wording.noPlace(full)))
      }
      return row
    }
  }

  private mutating func slots(
    for answer: Answer, of field: FieldDefinition, tag: String, in group: String?
  ) -> [String: SlotAnswer] {
    switch answer {
    case .text, .number, .day, .check:
      if field.kind == .choices || field.kind == .janei {
        refuse(field, tag)
        return [:]
      }
    default: break
    }
    switch answer {
    case .untouched, .gone: return [:]
    case .choices(let texts): return boxes(texts, of: field, tag: tag)
    case .janei(let choice): return boxes(choice, of: field, tag: tag)
    case .check(let isTicked): return placed(.box(isTicked), of: field, tag: tag, in: group, counts: isTicked)
    case .emptied:
      if field.kind == .choices || field.kind == .janei {
        return Dictionary(outline.options(of: tag).map { (tag + "." + $0.id, .box(false)) }) { first, _ in first }
      }
      return placed(.emptied, of: field, tag: tag, in: group, counts: false)
    case .text(""): return placed(.emptied, of: field, tag: tag, in: group, counts: false)
    case .text(let text): return placed(.text(text), of: field, tag: tag, in: group, counts: true)
    case .number(let number) where number.isNaN:
      refuse(field, tag)
      return [:]
    case .number(let number):
      return placed(.text(NumberText.norwegian(number)), of: field, tag: tag, in: group, counts: true)
    case .day(let day): return placed(.day(day), of: field, tag: tag, in: group, counts: true)
    case .rows:
      refuse(field, tag)
      return [:]
    }
  }

  private mutating func placed(
    _ answer: SlotAnswer, of field: FieldDefinition, tag: String, in group: String?, counts: Bool
  ) -> [String: SlotAnswer] {
    guard outline.has(tag, in: group) else {
      if counts { note(Finding(.noPlace, .warning, field: tag, message: Wording.noPlace(field.label))) }
      return [:]
    }
    return [tag: answer]
  }

  mutating func refuse(_ field: FieldDefinition, _ tag: String) {
    let message = Wording.wrongKind(field.label, expected: Wording.expected(field.kind))
    note(Finding(.wrongKind, .error, field: tag, message: message))
  }

  /// What is true of a column is said once and not for each row.
  mutating func note(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

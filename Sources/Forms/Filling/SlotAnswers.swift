import Foundation
import Norwegian

/// What one slot becomes.
enum SlotAnswer: Equatable, Sendable {
  case emptied
  case text(String)
  case day(Day)
  case box(Bool)
}

/// The answers of a form brought to its slots: choices, Ja and Nei become boxes.
struct SlotAnswers {
  /// By the numbers of the slots; nil leaves one as it is.
  private(set) var plain: [SlotAnswer?]
  /// By the group's tag; in each row by the numbers of its slots.
  private(set) var rows: [String: [[SlotAnswer?]]] = [:]
  private(set) var findings: [Finding] = []
  private let open: [LabelReport.Open]
  private var withoutPlace: [(tag: String, label: String)] = []
  /// The row that is being brought to its places; nil outside groups.
  private var row: (group: String, index: Int)?

  /// - Parameter open: labels of an unmarked form that fit several fields or places.
  init(_ values: Values, _ plan: SlotPlan, open: [LabelReport.Open] = []) {
    self.open = open
    plain = []
    var slots = [SlotAnswer?](repeating: nil, count: plan.size)
    var met = 0
    for entry in plan.entries {
      guard let answer = values[entry.field.tag] else { continue }
      met += 1
      // The name stands in its two halves, or with the last one first.
      if entry.field.role == .name, !entry.isOffered,
        [NameHalves.first(of: entry.tag), NameHalves.turned(of: entry.tag)].contains(where: { values[$0] != nil })
      {
        continue
      }
      if let group = entry.group {
        add(rows: answer, of: entry, group, singleInto: &slots)
      } else {
        add(answer, of: entry, to: &slots)
      }
    }
    plain = slots
    if met != values.count {
      for tag in values.tags where !plan.has(tag) && values[tag]?.isAnswered == true {
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
    let counts = Dictionary(withoutPlace.map { ($0.label, 1) }, uniquingKeysWith: +)
    for (tag, label) in withoutPlace {
      // Of two fields that are called the same, the code tells which is meant.
      let name = counts[label, default: 0] > 1 && label != tag ? "\(label) (\(tag))" : label
      findings.append(Finding(.noPlace, .warning, field: tag, label: name, message: Wording.noPlace(name)))
    }
  }

  private mutating func add(
    rows answer: Answer, of entry: SlotPlan.Entry, _ group: SlotPlan.GroupPlan, singleInto slots: inout [SlotAnswer?]
  ) {
    guard case .rows(let list) = answer else {
      if answer.isAnswered { refuse(entry) }
      return
    }
    guard group.repeats else { return add(single: list, of: entry, group, to: &slots) }
    defer { row = nil }
    rows[entry.tag] = list.enumerated().map { number, values in
      self.row = (entry.tag, number)
      var row = [SlotAnswer?](repeating: nil, count: group.size)
      var met = 0
      for member in group.members {
        guard let answer = values[member.field.tag] else { continue }
        met += 1
        add(answer, of: member, to: &row)
      }
      if met != values.count {
        for tag in values.tags where !group.tags.contains(tag) && values[tag]?.isAnswered == true {
          let full = entry.tag + "." + tag
          if !withoutPlace.contains(where: { $0.tag == full }) { withoutPlace.append((full, full)) }
        }
      }
      return row
    }
  }

  /// Rows of a group whose members stand one by one: `evaluering[0].vurdering`.
  private mutating func add(
    single list: [Values], of entry: SlotPlan.Entry, _ group: SlotPlan.GroupPlan, to slots: inout [SlotAnswer?]
  ) {
    defer { row = nil }
    for (number, values) in list.enumerated() where values.isAnswered {
      self.row = (entry.tag, number)
      guard let row = group.single[number] else {
        noPlace(entry)
        continue
      }
      for member in row {
        guard let answer = values[member.field.tag] else { continue }
        add(answer, of: member, to: &slots)
      }
    }
  }

  private mutating func add(_ answer: Answer, of entry: SlotPlan.Entry, to slots: inout [SlotAnswer?]) {
    let asksForBoxes = [.choices, .janei].contains(entry.field.kind) && !entry.isWritten
    switch answer {
    case .text, .number, .day, .check: if asksForBoxes { return refuse(entry) }
    default: break
    }
    var counts = true
    let place: SlotAnswer
    switch answer {
    case .untouched, .gone: return
    case .choices(let texts) where entry.isWritten:
      (place, counts) = texts.isEmpty ? (.emptied, false) : (.text(Answer.line(of: texts)), true)
    case .janei(.motstridende): return refuse(entry)
    case .janei(let choice) where entry.isWritten:
      (place, counts) = entry.field.answers.written(choice).map { (.text($0), true) } ?? (.emptied, false)
    case .choices(let texts): return tick(texts, of: entry, in: &slots)
    case .janei(let choice): return tick(choice, of: entry, in: &slots)
    case .emptied where asksForBoxes:
      for case let slot? in entry.boxes.map(\.slot) { slots[slot] = .box(false) }
      return
    // One of several boxes, where the form has no list.
    case .text(let text) where !text.isEmpty && entry.slot == nil && !entry.boxes.isEmpty:
      return tick([text], of: entry, in: &slots)
    case .number(let number) where number.isNaN: return refuse(entry)
    case .rows: return refuse(entry)
    case .emptied, .text(""): (place, counts) = (.emptied, false)
    case .check(let isTicked): (place, counts) = (.box(isTicked), isTicked)
    case .text(let text): place = .text(text)
    case .number(let number):
      let text = entry.conventions.text(number)
      // A number of more digits than are read would come back as text.
      guard entry.conventions.number(text) == number else { return refuse(entry, .wrongKind, Wording.numberTooLong) }
      place = .text(text)
    case .day(let day):
      // A picker remembers the day itself; a text is read as a day of our time or not at all.
      guard entry.isPicker || DayReading.years.contains(day.year) else {
        return refuse(entry, .notADay, Wording.dayOutside)
      }
      place = .day(day)
    }
    if let slot = entry.slot {
      slots[slot] = place
    } else if counts {
      noPlace(entry)
    }
  }

  mutating func refuse(_ entry: SlotPlan.Entry) {
    refuse(entry, .wrongKind) { Wording.wrongKind($0, expected: Wording.expected(entry.field.kind)) }
  }

  /// Leaves the place as it is, and says why.
  private mutating func refuse(_ entry: SlotPlan.Entry, _ code: Finding.Code, _ message: (_ label: String) -> String) {
    note(Finding(code, .error, field: path(of: entry), message: message(entry.field.label)))
  }

  /// What names the answer that is being brought to its place.
  func path(of entry: SlotPlan.Entry) -> String {
    guard let row, entry.group == nil else { return entry.path }
    return FieldPath(row.group, row: row.index, member: entry.field.tag).description
  }

  /// Fields without a place are reported together.
  mutating func noPlace(_ entry: SlotPlan.Entry) {
    if !withoutPlace.contains(where: { $0.tag == entry.path }) { withoutPlace.append((entry.path, entry.field.label)) }
  }

  /// Each finding is reported once.
  mutating func note(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

import Numbers
import WordML

/// What a template offers: its slots by tag, in document order, and the choices printed beside its boxes.
struct Outline: Sendable {
  let slots: [FoundSlot]
  let groups: [String]
  /// What each place shows before it is answered.
  let prompts: Prompts
  private let byTag: [String: [Int]]
  private let numbers: SlotNumbers
  private let boxes: [String: [Option]]
  private let boxPlaces: [String: String]
  private let rows: [String: Int]
  private let singles: [String: [Int]]

  struct Option: Sendable, Equatable {
    let id: String
    let text: String
  }

  init(_ slots: [FoundSlot], sections: [FoundSection], numbers: SlotNumbers) {
    self.slots = slots
    self.numbers = numbers
    byTag = Dictionary(grouping: slots.indices) { slots[$0].tag }
    prompts = Prompts(slots)
    rows = Dictionary(sections.map { ($0.tag, $0.rows) }) { first, _ in first }
    var boxes: [String: [Option]] = [:]
    var boxPlaces: [String: String] = [:]
    for slot in slots where slot.kind == .checkBox {
      guard let (question, id) = Self.split(slot.tag), boxes[question]?.contains(where: { $0.id == id }) != true
      else { continue }
      let named = slot.title.flatMap(QuestionTitle.whole)
      let text = named ?? (slot.printed.isEmpty ? slot.title.map(QuestionTitle.option) ?? id : slot.printed)
      boxes[question, default: []].append(Option(id: id, text: text))
      if boxPlaces[question] == nil { boxPlaces[question] = slot.place.description }
    }
    self.boxes = boxes
    self.boxPlaces = boxPlaces
    singles = Self.singles(Array(byTag.keys) + Array(boxes.keys))
    groups = slots.reduce(into: []) { list, slot in
      if let group = slot.group, !list.contains(group) { list.append(group) }
    }
  }

  /// `s7.ja` is the answer `ja` to the question `s7`.
  static func split(_ tag: String) -> (question: String, id: String)? {
    guard let dot = tag.lastIndex(of: ".") else { return nil }
    return (String(tag[..<dot]), String(tag[tag.index(after: dot)...]))
  }

  func slots(_ tag: String) -> [FoundSlot] { byTag[tag]?.map { slots[$0] } ?? [] }

  /// The kind of the first slot of a tag; nil where it has none.
  func firstKind(of tag: String) -> ContentControl.Kind? { byTag[tag]?.first.map { slots[$0].kind } }

  /// The number of a tag among those in a group's rows, or outside all groups; nil where it has no place there.
  func number(of tag: String, in group: String?) -> Int? { numbers.number(of: tag, in: group) }

  /// How many tags stand in a group's rows, or outside all groups.
  func count(in group: String?) -> Int { numbers.count(in: group) }

  /// The printed texts of a group of boxes with their ids: every box tagged `<field>.<id>`.
  func options(of tag: String) -> [Option] { boxes[tag] ?? [] }

  /// Where the first box of a question stands.
  func place(ofBoxes tag: String) -> String? { boxPlaces[tag] }

  /// How many rows of a group are delivered.
  func rows(of group: String) -> Int { rows[group] ?? 0 }

  /// Whether answers are printed side by side somewhere, to strike out or to ring.
  var printsChoices: Bool {
    slots.contains { slot in
      guard case .dropDownList(let items) = slot.kind, items.count > 1 else { return false }
      return slot.prompts.contains { ChoiceRuns.options(of: $0) == items.map(\.text) }
    }
  }

  /// Whether an answer to a field can be written anywhere in the template.
  func offers(_ field: FieldDefinition) -> Bool { offers(field, tag: field.tag, in: nil) }

  /// The same for a member of a group, whose places stand in the group's rows.
  ///
  /// - Parameters:
  ///   - tag: that of its places, in full.
  ///   - group: the repeating group; nil for what stands in no row.
  func offers(_ field: FieldDefinition, tag: String, in group: String?) -> Bool {
    if field.kind == .rows { return groups.contains(field.tag) || !singleRows(of: field.tag).isEmpty }
    let hasLine = number(of: tag, in: group) != nil
    let boxes = boxesInReach(of: tag, in: group)
    switch field.kind {
    case .check, .day, .number: return hasLine
    case .choices: return !boxes.isEmpty || hasLine && firstKind(of: tag) != .checkBox
    case .janei:
      let isAsked = boxes.contains { field.answers.answer(ofBox: $0.id) != nil }
      return isAsked || boxes.isEmpty && hasLine && firstKind(of: tag) != .checkBox
    case .text, .multiline, .choice, .rows: return hasLine || !boxes.isEmpty
    }
  }

  /// The boxes of a question that stand where its answers are written: in the rows of its group, or in none.
  func boxesInReach(of tag: String, in group: String?) -> [Option] {
    options(of: tag).filter { number(of: "\(tag).\($0.id)", in: group) != nil }
  }

  /// The rows of a group whose members stand one by one: 0 for `evaluering[0].vurdering`.
  func singleRows(of group: String) -> [Int] { singles[group] ?? [] }

  /// The same for all groups.
  private static func singles(_ tags: some Sequence<String>) -> [String: [Int]] {
    var numbers: [String: Set<Int>] = [:]
    for tag in tags {
      guard let open = tag.firstIndex(of: "["), let end = tag[open...].firstIndex(of: "]"),
        let number = Int(read: tag[tag.index(after: open)..<end], in: RowNumber.all)
      else { continue }
      numbers[String(tag[..<open]), default: []].insert(number)
    }
    return numbers.mapValues { $0.sorted() }
  }

  /// The tag that a member of a group has in this template: with the group's prefix, or without where its author left it out.
  func fullTag(_ member: String, in group: String) -> String {
    let full = group + "." + member
    func has(_ tag: String) -> Bool { number(of: tag, in: group) != nil }
    if has(full) || boxes[full] != nil { return full }
    return has(member) || options(of: member).contains { has(member + "." + $0.id) } ? member : full
  }
}

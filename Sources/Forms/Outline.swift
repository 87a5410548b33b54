import WordML

/// What a template offers: its slots by tag, in document order, and the choices printed beside its boxes.
struct Outline: Sendable {
  let slots: [FoundSlot]
  private let byTag: [String: [Int]]

  init(_ slots: [FoundSlot]) {
    self.slots = slots
    byTag = Dictionary(grouping: slots.indices) { slots[$0].tag }
  }

  func slots(_ tag: String) -> [FoundSlot] { byTag[tag]?.map { slots[$0] } ?? [] }

  /// The printed texts of a group of boxes with their ids: every box tagged `<field>.<id>`.
  func options(of tag: String) -> [Option] {
    var seen: Set<String> = []
    return slots.compactMap { slot in
      guard slot.kind == .checkBox, slot.tag.hasPrefix(tag + ".") else { return nil }
      let id = String(slot.tag.dropFirst(tag.count + 1))
      guard !id.contains("."), seen.insert(id).inserted else { return nil }
      return Option(id: id, text: slot.printed.isEmpty ? slot.title ?? id : slot.printed)
    }
  }

  struct Option: Sendable, Equatable {
    let id: String
    let text: String
  }

  /// What each place shows before it is answered.
  var prompts: [String: String] {
    Dictionary(slots.compactMap { slot in slot.prompt.map { (slot.tag, $0) } }) { first, _ in first }
  }

  /// The tag that a member of a group has in this template: with the group's prefix, or without where its author left it out.
  func fullTag(_ member: String, in group: String) -> String {
    let full = group + "." + member
    return byTag[full] == nil && byTag[member]?.contains { slots[$0].group == group } == true ? member : full
  }

  /// The fields of a form that nobody declared, read off its controls.
  var inferredFields: [FieldDefinition] { fields(of: slots.filter { $0.group == nil }, including: groups, prefix: "") }

  private var groups: [String] {
    slots.reduce(into: []) { list, slot in
      if let group = slot.group, !list.contains(group) { list.append(group) }
    }
  }

  private func fields(of slots: [FoundSlot], including groups: [String], prefix: String) -> [FieldDefinition] {
    var fields: [FieldDefinition] = []
    var seen: Set<String> = []
    for slot in groups.isEmpty ? slots : self.slots {
      if let group = slot.group, groups.contains(group) {
        guard seen.insert(group).inserted else { continue }
        let members = self.slots.filter { $0.group == group }
        fields.append(
          FieldDefinition(
            tag: group, label: group, kind: .rows,
            members: self.fields(of: members, including: [], prefix: group + ".")))
        continue
      }
      let (tag, kind) = inferred(slot)
      guard seen.insert(tag).inserted else { continue }
      let short = tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : tag
      fields.append(FieldDefinition(tag: short, label: kind == .janei ? short : slot.title ?? short, kind: kind))
    }
    return fields
  }

  private func inferred(_ slot: FoundSlot) -> (tag: String, kind: FieldKind) {
    switch slot.kind {
    case .date: return (slot.tag, .day)
    case .dropDownList, .comboBox: return (slot.tag, .choice)
    case .plainText(multiLine: true), .richText: return (slot.tag, .multiline)
    case .checkBox:
      // `x.ja` beside `x.nei` is one question.
      guard let dot = slot.tag.lastIndex(of: ".") else { return (slot.tag, .check) }
      let question = String(slot.tag[..<dot])
      let isAnswer = JaNei(rawValue: String(slot.tag[slot.tag.index(after: dot)...])) != nil
      let isQuestion = isAnswer && byTag[question + ".ja"] != nil && byTag[question + ".nei"] != nil
      return isQuestion ? (question, .janei) : (slot.tag, .check)
    default: return (slot.tag, .text)
    }
  }
}

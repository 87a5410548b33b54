/// The fields of a form that nobody declared, read off its controls.
extension Outline {
  /// In document order: plain fields, and each group where its first slot stands.
  var inferredFields: [FieldDefinition] {
    var fields: [FieldDefinition] = []
    var seen: Set<String> = []
    for slot in slots {
      if let group = slot.group {
        guard seen.insert(group).inserted else { continue }
        fields.append(FieldDefinition(tag: group, label: group, kind: .rows, members: members(of: group)))
      } else {
        let field = inferred(slot)
        if seen.insert(field.tag).inserted { fields.append(field) }
      }
    }
    return fields
  }

  private func members(of group: String) -> [FieldDefinition] {
    var members: [FieldDefinition] = []
    for slot in slots where slot.group == group {
      let member = inferred(slot).without(prefix: group + ".")
      if !members.contains(where: { $0.tag == member.tag }) { members.append(member) }
    }
    return members
  }

  private func inferred(_ slot: FoundSlot) -> FieldDefinition {
    func field(_ kind: FieldKind) -> FieldDefinition {
      FieldDefinition(tag: slot.tag, label: slot.title ?? slot.tag, kind: kind)
    }
    switch slot.kind {
    case .date: return field(.day)
    case .dropDownList, .comboBox: return field(.choice)
    case .plainText(multiLine: true), .richText: return field(.multiline)
    case .checkBox:
      // `x.ja` beside `x.nei` is one question.
      guard let (question, id) = Self.split(slot.tag) else { return field(.check) }
      let options = options(of: question).map(\.id)
      let ids = Set(options)
      let name = QuestionTitle.question(of: options.map { slots("\(question).\($0)").first?.title })
      let words = [YesNoWords.norwegian, .english].first {
        $0.answer(ofBox: id) != nil && ids.isSuperset(of: [$0.yes, $0.no])
      }
      // «Ja», «Litt» and «Nei» are choices.
      if let name, words.map({ words in !ids.allSatisfy { words.answer(ofBox: $0) != nil } }) ?? true {
        return FieldDefinition(tag: question, label: name, kind: .choices)
      }
      guard let words else { return field(.check) }
      return FieldDefinition(tag: question, label: name ?? question, kind: .janei, answers: words)
    default: return field(.text)
    }
  }
}

extension FieldDefinition {
  /// As a member of a group; a label that is only the tag is shortened with it.
  fileprivate func without(prefix: String) -> FieldDefinition {
    guard tag.hasPrefix(prefix) else { return self }
    let short = String(tag.dropFirst(prefix.count))
    return with(tag: short, label: label == tag ? short : label)
  }
}

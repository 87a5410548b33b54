import Norwegian

/// Choices and Ja/Nei as the boxes that are ticked for them.
extension SlotAnswers {
  mutating func boxes(_ texts: [String], of field: FieldDefinition, tag: String) -> [String: SlotAnswer] {
    let options = outline.options(of: tag)
    guard !options.isEmpty else {
      if !texts.isEmpty { noPlace(field, tag) }
      return [:]
    }
    let wanted = Set(texts.map(Folding.folded))
    var boxes: [String: SlotAnswer] = [:]
    var met: Set<String> = []
    for option in options {
      let fits = [option.text, option.id].map(Folding.folded).first { wanted.contains($0) }
      boxes[tag + "." + option.id] = .box(fits != nil)
      if let fits { met.insert(fits) }
    }
    if met.count < wanted.count {
      let message = Wording.notInList(field.label, choices: options.map(\.text))
      note(Finding(.notInList, .error, place: outline.place(ofBoxes: tag), field: tag, message: message))
    }
    return boxes
  }

  mutating func boxes(_ choice: JaNei, of field: FieldDefinition, tag: String) -> [String: SlotAnswer] {
    // Other boxes may stand beside Ja and Nei.
    let options = outline.options(of: tag).filter { JaNei(rawValue: $0.id) != nil }
    if choice == .motstridende {
      refuse(field, tag)
      return [:]
    }
    guard choice == .ubesvart || options.contains(where: { $0.id == choice.rawValue }) else {
      noPlace(field, tag)
      return [:]
    }
    return Dictionary(options.map { (tag + "." + $0.id, .box($0.id == choice.rawValue)) }) { first, _ in first }
  }
}

import Norwegian

/// Choices and Ja/Nei as the boxes that are ticked for them.
extension SlotAnswers {
  mutating func tick(_ texts: [String], of entry: SlotPlan.Entry, in slots: inout [SlotAnswer?]) {
    guard !entry.boxes.isEmpty else {
      if !texts.isEmpty { noPlace(entry) }
      return
    }
    let known = Set(entry.boxes.flatMap(\.folded))
    let wanted = Set(texts.flatMap { TypedOptions.names(in: $0, among: known) ?? [Folding.folded($0)] })
    var met: Set<String> = []
    for box in entry.boxes {
      let fits = box.folded.first { wanted.contains($0) }
      if let slot = box.slot { slots[slot] = .box(fits != nil) }
      if let fits { met.insert(fits) }
    }
    if met.count < wanted.count {
      let message = Wording.notInList(entry.field.label, choices: entry.boxes.map(\.text), several: true)
      note(Finding(.notInList, .error, place: entry.boxPlace, field: path(of: entry), message: message))
    }
  }

  mutating func tick(_ choice: JaNei, of entry: SlotPlan.Entry, in slots: inout [SlotAnswer?]) {
    if choice == .motstridende { return refuse(entry) }
    let answers = entry.field.answers
    guard choice == .ubesvart || entry.boxes.contains(where: { answers.answer(ofBox: $0.id) == choice }) else {
      return noPlace(entry)
    }
    // Other boxes may stand beside Ja and Nei.
    for box in entry.boxes {
      if let slot = box.slot, let own = answers.answer(ofBox: box.id) { slots[slot] = .box(own == choice) }
    }
  }
}

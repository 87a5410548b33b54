import WordML

extension Template {
  /// The choices of a field with their ids, in the template's order: what stands behind the line of a list, the last word of a box's tag.
  /// The id is the same in every language; the text is what is printed. Members of a group by their full tag.
  ///
  ///     template.options(of: "ident.kriterier")   // [("r1", "Tatt inn på førsteønske …"), …]
  package func options(of tag: String) -> [(id: String, text: String)] {
    for slot in compiled.outline.slots(tag) {
      switch slot.kind {
      case .dropDownList(let items), .comboBox(let items):
        return items.filter { !$0.value.isEmpty }.map { ($0.value, $0.text) }
      default: continue
      }
    }
    return compiled.outline.options(of: tag).map { ($0.id, $0.text) }
  }
}

extension Template {
  /// The only texts and values that a field takes, where a list or boxes allow no others; nil where anything may be written. Members of a group by
  /// their full tag.
  package func closedChoices(of tag: String) -> [String]? {
    let slots = compiled.outline.slots(tag)
    if slots.isEmpty {
      let boxes = compiled.outline.options(of: tag)
      return boxes.isEmpty ? nil : boxes.flatMap { [$0.text, $0.id] }
    }
    guard case .dropDownList(let items)? = slots.first?.kind else { return nil }
    return items.filter { !$0.value.isEmpty }.flatMap { [$0.text, $0.value] }
  }
}

extension Reading {
  /// The same with other words for its answers: those of another written language.
  package func saying(_ answers: Values) -> Self {
    Self(
      value: F(values: answers), answers: answers, definitions: definitions, sources: sources, looseTexts: looseTexts,
      findings: findings,
      stamp: stamp, trackedChanges: trackedChanges, comments: comments, places: places, repeated: repeated,
      disputed: disputed, lacking: lacking, isDouble: isDouble)
  }
}

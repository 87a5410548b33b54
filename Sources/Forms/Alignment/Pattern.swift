import WordML

/// What of a template the alignment knows: its stories as flows, without any tree.
struct Pattern: Sendable {
  typealias Story = (kind: WordDocument.Story.Kind, flow: Flow)
  private(set) var stories: [Story] = []
  private var labels = PrecedingLabels()
  private var printedDays: Set<String> = []

  /// Adds a part; it must not have been changed by compiling.
  mutating func add(_ tokens: StoryTokens, in kind: WordDocument.Story.Kind) {
    var reader = FlowReader(tokens, identity: nil)
    stories.append((kind, reader.flow()))
    labels.add(tokens)
    printedDays.formUnion(ComputedField.days(among: tokens.fields))
  }

  /// What tells which control of a document is which slot.
  var identity: FlowReader.Identity {
    var identity = FlowReader.Identity()
    identity.labels = labels
    identity.printedDays = printedDays
    var repeated: Set<String> = []
    for slot in slots {
      identity.tags.insert(slot.tag)
      identity.homes[slot.tag, default: []].insert(slot.group)
      if let group = slot.group { identity.groups.insert(group) }
      guard let binding = slot.binding, slot.group == nil else { continue }
      if identity.bindings[binding].map({ $0 != slot.tag }) ?? false { repeated.insert(binding) }
      identity.bindings[binding] = slot.tag
    }
    // A store that two slots share tells neither.
    for binding in repeated { identity.bindings[binding] = nil }
    return identity
  }

  /// Every place for an answer.
  var slots: [PatternSlot] {
    var slots: [PatternSlot] = []
    for story in stories { story.flow.forEach { slots += $0.slots } }
    return slots
  }

  /// The printed words of the main text.
  var words: [String: Int] { stories.first { $0.kind == .main }?.flow.words ?? [:] }
}

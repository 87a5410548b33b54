import WordML

/// A story of a returned document: what stands in it, and which of its controls say themselves which slot they are.
struct Page {
  let kind: WordDocument.Story.Kind
  let flow: Flow
  let known: [FlowReader.Known]
  /// The other controls.
  let controls: [ContentControl]
  /// Controls whose tags are not believed where they stand.
  let strays: [FlowReader.Stray]
  /// The text that a person sees on it.
  let visibleText: String

  init(
    _ tokens: StoryTokens, kind: WordDocument.Story.Kind, identity: FlowReader.Identity, misplaced: [Int: String]
  ) {
    var reader = FlowReader(tokens, identity: identity, misplaced: misplaced)
    self.kind = kind
    visibleText = VisibleText.of(tokens)
    flow = reader.flow()
    known = reader.known
    controls = reader.controls
    strays = reader.strays
  }

  /// Where a line of that text stands, by its words.
  func place(of line: String) -> Place? {
    let words = line.split { !$0.isLetter && !$0.isNumber }.map { LineReader.key(String($0)) }
    var place: Place?
    flow.forEach { flow in
      guard place == nil, !words.isEmpty else { return }
      let atoms = flow.atoms.filter { $0.kind == .word }
      guard atoms.count >= words.count else { return }
      let start = (0...(atoms.count - words.count)).first { start in
        atoms[start..<(start + words.count)].lazy.map(\.key).elementsEqual(words)
      }
      place = start.map { atoms[$0].place }
    }
    return place
  }

  /// Its lines outside the controls with a tag.
  var lines: [String] {
    let tagged = Set(controls.indices.filter { SlotFinder.slotTag(of: controls[$0]) != nil })
    return flow.lines { atom in atom.control.map { !tagged.contains($0) } ?? true }
  }
}

extension Flow {
  /// The text of its paragraphs, without places for answers and what a program computed.
  ///
  /// - Parameter isLoose: which atoms count.
  func lines(_ isLoose: (Atom) -> Bool = { _ in true }) -> [String] {
    var lines: [String] = []
    forEach { flow in
      for paragraph in flow.atoms.split(whereSeparator: { $0.kind == .paragraph }) {
        let atoms = paragraph.filter { !$0.isComputed && isLoose($0) }
        if atoms.contains(where: \.isVisible) { lines.append(atoms.joined) }
      }
    }
    return lines
  }

  /// Every visible atom in it.
  var ink: [Atom] {
    var ink: [Atom] = []
    forEach { ink += $0.atoms.filter { !$0.text.isEmpty } }
    return ink
  }
}

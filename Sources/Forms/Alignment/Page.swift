import LibXML
import OPC
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
  private let root: Element

  init(
    _ root: Element, kind: WordDocument.Story.Kind, identity: FlowReader.Identity, misplaced: [Element: String]
  ) {
    var reader = FlowReader(root, in: kind, identity: identity, misplaced: misplaced)
    self.kind = kind
    self.root = root
    flow = reader.flow(below: root)
    known = reader.known
    controls = reader.controls
    strays = reader.strays
  }

  /// The text that a person sees on it.
  var visibleText: String { VisibleText.of(root) }

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

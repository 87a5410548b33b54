import LibXML
import WordML

/// A tagged control of a returned document, as it is found there.
struct ReadControl {
  enum State: Equatable {
    case untouched
    case emptied
    case text(String)
    case box(Bool)
  }

  let tag: String
  let state: State
  let place: Place
  /// `w:fullDate` of a date picker.
  let fullDate: String?
  /// What a person sees in a box and what its state says are not the same.
  let hasOtherGlyph: Bool
  /// Text in a box that is no mark.
  let strayText: String?

  /// - Parameter prompt: what the template shows in this place before it is answered.
  init(_ control: ContentControl, tag: String, prompt: String?, story: WordDocument.Story.Kind) {
    self.tag = tag
    place = Place(of: control.element, in: story)
    fullDate = control.properties?.first(.w("date"))?.attribute(.w("fullDate"))
    guard control.kind != .checkBox else {
      let glyph = CheckMark.glyph(of: control)
      let text = control.text
      let isStray = glyph == nil && text.contains { !$0.isWhitespace }
      state = .box(glyph ?? (isStray ? false : CheckMark.state(of: control)))
      hasOtherGlyph = glyph.map { $0 != CheckMark.state(of: control) } ?? false
      strayText = isStray ? text : nil
      return
    }
    hasOtherGlyph = false
    strayText = nil
    let text = control.text
    let isPrompt = prompt.map { Folding.folded($0) == Folding.folded(text) } ?? false
    // The flag alone is not believed where the text is no longer the prompt: some editors leave it behind.
    if isPrompt || control.isShowingPlaceholder && (prompt == nil || text.isEmpty) {
      state = .untouched
    } else {
      state = text.isEmpty ? .emptied : .text(text)
    }
  }
}

/// The tagged controls of a document in document order: those that stand alone, and the rows of its groups.
struct ControlCollection {
  private(set) var plain: [ReadControl] = []
  private(set) var rows: [String: [[ReadControl]]] = [:]
  private let prompts: [String: String]

  init(prompts: [String: String]) { self.prompts = prompts }

  mutating func collect(_ element: Element, story: WordDocument.Story.Kind) {
    for child in element.children where !VisibleText.isHidden(child) {
      guard let control = ContentControl(child) else {
        collect(child, story: story)
        continue
      }
      if case .repeatingSection = control.kind, let tag = control.tag, let content = control.content {
        for row in PartCompiler.rows(of: content) {
          rows[tag, default: []].append(controls(in: row, story: story))
        }
      } else if let tag = SlotFinder.slotTag(of: control) {
        plain.append(ReadControl(control, tag: tag, prompt: prompts[tag], story: story))
      } else {
        collect(child, story: story)
      }
    }
  }

  private func controls(in row: Element, story: WordDocument.Story.Kind) -> [ReadControl] {
    var inner = ControlCollection(prompts: prompts)
    inner.collect(row, story: story)
    return inner.plain
  }
}

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
  /// The day that a date picker was set to, and what it wrote for it.
  let picked: Day?
  private let pickedText: String
  /// What a person sees in a box and what its state says are not the same.
  let hasOtherGlyph: Bool
  /// Text in a box that is no mark.
  let strayText: String?

  /// - Parameter prompts: what the template shows before anything is answered.
  init(_ control: ContentControl, tag: String, prompts: Prompts, place: Place) {
    self.tag = tag
    self.place = place
    let text = control.text
    guard control.kind != .checkBox else {
      let glyph = CheckMark.glyph(of: control)
      let isStray = glyph == nil && text.contains { !$0.isWhitespace }
      state = .box(glyph ?? (isStray ? false : CheckMark.state(of: control)))
      hasOtherGlyph = glyph.map { $0 != CheckMark.state(of: control) } ?? false
      strayText = isStray ? text : nil
      (picked, pickedText) = (nil, "")
      return
    }
    hasOtherGlyph = false
    strayText = nil
    picked = control.properties?.first(.w("date"))?.attribute(.w("fullDate")).flatMap { Day(iso: $0.prefix(10)) }
    pickedText = picked.map { DateFormat(control.dateFormat).text($0) } ?? ""
    if prompts.contains(text, for: tag) || control.isShowingPlaceholder && prompts.explains(text, for: tag) {
      state = .untouched
    } else {
      state = text.isEmpty ? .emptied : .text(text)
    }
  }

  /// The day that a text in this place means, in the picker's own words or as people write days.
  func day(_ text: String) -> Day? {
    text == pickedText ? picked : Day(norwegian: text)
  }
}

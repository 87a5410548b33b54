import LibXML
import WordML

/// A place of a returned document that holds the answer to a tag, as it is found there.
struct ReadControl: Sendable {
  enum State: Equatable {
    case untouched
    case emptied
    case text(String)
    case box(Bool)
  }

  let tag: String
  let state: State
  let place: Place
  /// How it was found to be the place of its tag.
  let method: MatchMethod
  /// The day that a date picker was set to, and what it wrote for it.
  let picked: Day?
  let pickedText: String
  /// What a person sees in a box and what its state says are not the same.
  let hasOtherGlyph: Bool
  /// A tick that somebody typed beside the box.
  let beside: CheckMark.TypedMark
  /// Text in a box control that is no mark.
  private let textInBox: String?
  /// The lines of the document's own list, where the place still has one.
  let choices: [String]
  /// A prompt stands beside the answer.
  let hasPrompt: Bool
  /// A date or a choice is set, and nothing of it is shown.
  let hasHiddenValue: Bool
  /// Some of what was read is hidden on the page.
  let hasHiddenText: Bool
  /// How days and numbers are written there, where that makes a difference and the place says so.
  let conventions: Conventions?

  /// - Parameter prompts: what the template shows before anything is answered.
  init(_ control: ContentControl, tag: String, prompts: Prompts, place: Place, method: MatchMethod = .tag) {
    self.init(control, control.kind, tag: tag, prompts: prompts, place: place, method: method)
  }

  /// A place of a plain page. What is printed beside a box is no tick there, for it is the template's.
  init(_ found: SkeletonPage.Place, prompts: Prompts) {
    self.init(
      found.control, found.kind, tag: found.tag, prompts: prompts, place: found.place, method: .tag,
      plainText: found.text, isAlone: !found.sharesCell)
  }

  /// - Parameters:
  ///   - plainText: what the content shows, where it is already known, and none of it is hidden or in a symbol font.
  ///   - isAlone: whether no tick can be typed beside it.
  private init(
    _ control: ContentControl, _ kind: ContentControl.Kind, tag: String, prompts: Prompts, place: Place,
    method: MatchMethod,
    plainText: String? = nil, isAlone: Bool = false
  ) {
    self.tag = tag
    self.place = place
    self.method = method
    let text = plainText ?? control.text
    choices = SlotFinder.items(of: kind).filter { !$0.value.isEmpty }.map(\.text)
    hasHiddenText = plainText == nil && control.content.map { VisibleText.isPartlyHidden(below: $0) } ?? false
    guard kind != .checkBox else {
      let glyph =
        plainText.map { CheckMark.glyph(of: control, showing: $0, raw: $0) } ?? CheckMark.glyph(of: control)
      let beside = isAlone ? .none : CheckMark.typedMark(beside: control)
      let isStray = glyph == nil && text.contains { !$0.isWhitespace }
      let seen = beside == .ticked ? true : glyph ?? CheckMark.soleMark(in: text)
      state = .box(seen ?? (isStray ? false : CheckMark.state(of: control)))
      hasOtherGlyph = seen.map { $0 != CheckMark.state(of: control) } ?? false
      self.beside = beside
      textInBox = isStray ? text : nil
      (hasPrompt, hasHiddenValue) = (false, false)
      (picked, pickedText) = (nil, "")
      conventions = nil
      return
    }
    beside = .none
    hasOtherGlyph = false
    textInBox = nil
    conventions = Conventions.canDiffer(text) ? Conventions(language: control.language) : nil
    if case .date(let format) = kind {
      picked = control.properties?.first(.w("date"))?.attribute(.w("fullDate")).flatMap { Day(iso: $0.prefix(10)) }
      pickedText = picked.map { DateFormat(format, language: control.pickerLanguage).text($0) } ?? ""
    } else {
      (picked, pickedText) = (nil, "")
    }
    if prompts.contains(text, for: tag) || control.isShowingPlaceholder && prompts.explains(text, for: tag) {
      state = .untouched
      hasPrompt = false
    } else if let answer = prompts.answer(beside: text, for: tag) {
      state = .text(answer)
      hasPrompt = true
    } else if !text.isEmpty, control.isShowingPlaceholder, text.allSatisfy(\.isWhitespace) {
      // A blank that looks blank on paper is a prompt that is not printed.
      state = .untouched
      hasPrompt = false
    } else {
      state = text.isEmpty ? .emptied : .text(text)
      hasPrompt = false
    }
    let isShown = if case .text = state { true } else { false }
    hasHiddenValue = !isShown && (picked != nil || control.lastValue.map { !$0.isEmpty } ?? false)
  }

  /// A place without a control: a cell, a line, a box printed on the page.
  ///
  /// - Parameters:
  ///   - hasPrompt: whether a prompt stands beside the answer.
  ///   - beside: whether a tick stands so that it may be another box's.
  init(
    tag: String, state: State, place: Place, method: MatchMethod, hasPrompt: Bool = false,
    beside: CheckMark.TypedMark = .none
  ) {
    self.hasPrompt = hasPrompt
    hasHiddenValue = false
    self.tag = tag
    self.state = state
    self.place = place
    self.method = method
    hasOtherGlyph = false
    self.beside = beside
    textInBox = nil
    choices = []
    hasHiddenText = false
    conventions = nil
    (picked, pickedText) = (nil, "")
  }

  /// Text where a mark should be, and that is none; nil where there is no box.
  func strayText(isBox: Bool) -> String? {
    if isBox, case .text(let text) = state, CheckMark.mark(text) == nil { return text }
    return textInBox
  }
}

extension MatchMethod {
  /// The method of an answer that was put together from several places. They are declared from the surest to the least sure.
  static func leastSure(of places: some Sequence<ReadControl>) -> MatchMethod {
    let methods = Set(places.map(\.method))
    return allCases.last { methods.contains($0) } ?? .tag
  }
}

import Norwegian
import WordML

/// From what stands in the places of a tag to one answer.
extension Reader {
  /// One answer out of the places of a tag: prompts say nothing, different answers are a finding.
  mutating func agreed(_ controls: [ReadControl], _ field: FieldDefinition) -> ReadControl? {
    if controls.count == 1 { return controls[0] }
    let written = controls.filter { $0.state != .untouched && $0.state != .emptied }
    let others = written.first.map { first in written.filter { !says($0, the: first, field) } } ?? []
    if let other = others.first {
      disputed.insert(other.tag)
      if controls.count > max(1, outline.slots(other.tag).count) { repeated.insert(other.tag) }
      report(
        .contradiction, .warning, other.place.description, other.tag,
        Wording.differentTexts(field.label, places: controls.count))
      leaveOver(others)
    }
    return written.first ?? controls.first { $0.state == .emptied } ?? controls.first
  }

  /// Whether two places hold the same answer; a day and a number may be written in several ways.
  private func says(_ one: ReadControl, the same: ReadControl, _ field: FieldDefinition) -> Bool {
    guard case .text(let left) = one.state, case .text(let right) = same.state else { return one.state == same.state }
    switch field.kind {
    case .day: return left == right || one.day(left, century).map { $0 == same.day(right, century) } ?? false
    case .number: return left == right || NumberText.decimal(left).map { $0 == NumberText.decimal(right) } ?? false
    default: return left == right
    }
  }

  mutating func answer(of control: ReadControl, to field: FieldDefinition) -> Answer {
    switch control.state {
    case _ where field.kind == .check: return .check(isTicked(control))
    case .untouched: return .untouched
    case .emptied: return .emptied
    case .box(let isTicked): return .check(isTicked)
    case .text(let text):
      switch field.kind {
      case .day: return day(text, control, field)
      case .number:
        if let number = NumberText.decimal(text) { return .number(number) }
        report(.notANumber, .warning, control.place.description, control.tag, Wording.notANumber(field.label))
        return .text(text)
      default: return .text(choice(text, control, field))
      }
    }
  }

  /// The line of the template's list that is meant, in its own words: some programs write what stands behind it, and people type it.
  /// Other text is kept, and told where the list allows none.
  private mutating func choice(_ text: String, _ control: ReadControl, _ field: FieldDefinition) -> String {
    let slots = outline.slots(control.tag)
    guard case .dropDownList(let items)? = slots.first?.kind else { return text }
    if let item = items.filter({ !$0.value.isEmpty }).item(for: text) { return item.text }
    // What the school has added to the list, or the template itself shows, is meant to be there.
    guard !control.choices.contains(text), !slots.contains(where: { $0.answer == text }) else { return text }
    report(.offList, .warning, control.place.description, control.tag, Wording.offList(field.label))
    return text
  }

  /// What a person sees counts; the picker's own date is believed where the text agrees with it in any format.
  private mutating func day(_ text: String, _ control: ReadControl, _ field: FieldDefinition) -> Answer {
    guard let seen = control.day(text, century) else {
      let message = Wording.sentence(DayDoubt(text), field.label)
      report(.notADay, .warning, control.place.description, control.tag, message)
      return .text(text)
    }
    if let picked = control.picked, picked != seen {
      report(.dayAgainstText, .remark, control.place.description, control.tag, Wording.dayAgainstText(field.label))
    }
    if DayReading.contradictsWeekday(text, seen) {
      report(.dayAgainstText, .remark, control.place.description, control.tag, Wording.weekdayAgainstDay(field.label))
    }
    return .day(seen)
  }
}

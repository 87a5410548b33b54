import Foundation
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
    case .day: return left == right || day(left, in: one).certain.map { $0 == day(right, in: same).certain } ?? false
    case .number:
      return left == right || number(left, in: one).certain.map { $0 == number(right, in: same).certain } ?? false
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
        let meaning = number(text, in: control)
        if let number = meaning.certain { return .number(number) }
        let message = meaning == .none ? Wording.notANumber(field.label) : Wording.eitherNumber(field.label)
        report(.notANumber, .warning, control.place.description, control.tag, message)
        return .text(text)
      default: return .text(choice(text, control, field))
      }
    }
  }

  /// The line of the template's list that is meant, in its own words: some programs write what stands behind it, and people type it.
  /// Other text is kept, and reported where the list allows none.
  private mutating func choice(_ text: String, _ control: ReadControl, _ field: FieldDefinition) -> String {
    let slots = outline.slots(control.tag)
    guard case .dropDownList(let items)? = slots.first?.kind else { return text }
    if let item = items.filter({ !$0.value.isEmpty }).item(for: text) { return item.text }
    // What its owner has added to the list, or the template itself shows, is meant to be there.
    guard !control.choices.contains(text), !slots.contains(where: { $0.answer == text }) else { return text }
    report(.offList, .warning, control.place.description, control.tag, Wording.offList(field.label))
    return text
  }

  /// What a person sees counts; the picker's own date is believed where the text agrees with it in any format.
  private mutating func day(_ text: String, _ control: ReadControl, _ field: FieldDefinition) -> Answer {
    let meaning = day(text, in: control)
    guard let seen = meaning.certain else {
      let message = meaning == .none ? Wording.sentence(DayDoubt(text), field.label) : Wording.eitherDay(field.label)
      report(.notADay, .warning, control.place.description, control.tag, message)
      return .text(text)
    }
    if let picked = control.picked, picked != seen {
      report(.dayAgainstText, .remark, control.place.description, control.tag, Wording.dayAgainstText(field.label))
    }
    if DayReading.contradictsWeekday(text, seen) {
      report(.dayAgainstText, .remark, control.place.description, control.tag, Wording.weekdayAgainstDay(field.label))
    }
    if text != control.pickedText, let time = DayReading.time(in: text) {
      setAside(time, control, Wording.hourBesideDay(field.label))
    }
    return .day(seen)
  }

  // MARK: Conventions

  /// The day that a text in a place means, in the picker's own words or as people write days. One without a year means the picked day where
  /// that agrees.
  private func day(_ text: String, in control: ReadControl) -> Meaningful<Day> {
    if let picked = control.picked {
      if text == control.pickedText { return .one(picked) }
      if DayDoubt(text) == .noYear(month: picked.month, day: picked.day) { return .one(picked) }
    }
    if let given { return given.day(text, latestYear: years.latestYear).map { .one($0) } ?? .none }
    let meaning = conventions(of: control, text).meaning(ofDay: text, latestYear: years.latestYear)
    // A picker that somebody typed into has the day that Word took the text for.
    if case .either(let one, let other) = meaning, let picked = control.picked, picked == one || picked == other {
      return .one(picked)
    }
    return meaning
  }

  private func number(_ text: String, in control: ReadControl) -> Meaningful<Decimal> {
    if let given { return given.number(text).map { .one($0) } ?? .none }
    return conventions(of: control, text).meaning(ofNumber: text)
  }

  /// Those of the place as it is now, else as the template has it.
  private func conventions(of control: ReadControl, _ text: String) -> Conventions {
    guard Conventions.canDiffer(text) else { return .norwegian }
    return control.conventions ?? outline.slots(control.tag).lazy.compactMap(\.conventions).first ?? .norwegian
  }
}

import LibXML
import WordML

/// What was learnt of a slot when its template was compiled.
struct FoundSlot: Sendable {
  let tag: String
  let title: String?
  /// The repeating group that it stands in.
  let group: String?
  let kind: ContentControl.Kind
  let place: Place
  let isBound: Bool
  /// The prompt, where one shows.
  let prompt: String?
  /// Text that stands there already.
  let answer: String?
  /// What is printed beside a box.
  let printed: String

  init(_ control: ContentControl, tag: String, group: String?, story: WordDocument.Story.Kind) {
    self.tag = tag
    title = control.title
    self.group = group
    kind = control.kind
    place = Place(of: control.element, in: story)
    isBound = control.isBound
    if control.kind == .checkBox {
      prompt = nil
      answer = CheckMark.isChecked(control) ? "☒" : nil
      printed = CheckMark.printedText(beside: control)
    } else {
      let text = control.text
      prompt = control.isShowingPlaceholder ? text : nil
      answer = control.isShowingPlaceholder || text.isEmpty ? nil : text
      printed = ""
    }
  }
}

/// Which controls are slots. A finder of one kind; nothing after it knows how a slot was found.
enum SlotFinder {
  /// The tag of a control that takes one answer; nil for one that only wraps others, or is another program's.
  static func slotTag(of control: ContentControl) -> String? {
    guard let tag = control.tag, !isForeign(tag) else { return nil }
    switch control.kind {
    case .repeatingSection, .repeatingItem, .other: return nil
    default: break
    }
    let holdsSlots = control.element.descendants(.control).contains { element in
      ContentControl(element).flatMap(\.tag).map { !isForeign($0) } ?? false
    }
    return holdsSlots ? nil : tag
  }

  /// Google Docs wraps runs and cells in controls of its own; they mean nothing.
  static func isForeign(_ tag: String) -> Bool { tag.hasPrefix("goog_rdk_") }

  static func slotKind(of control: ContentControl) -> Slot.Kind {
    switch control.kind {
    case .date(let format): .day(DateFormat(format))
    case .dropDownList(let items): .list(items.filter { !$0.value.isEmpty }, isOpen: false)
    case .comboBox(let items): .list(items.filter { !$0.value.isEmpty }, isOpen: true)
    case .checkBox: .box
    default: .text
    }
  }
}

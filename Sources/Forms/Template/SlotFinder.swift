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
  /// The prompt, where one shows, and the line of a list that stands for no answer.
  let prompts: [String]
  /// Text that stands there already.
  let answer: String?
  /// What is printed beside a box.
  let printed: String
  /// How days and numbers are written there; nil where the template does not say.
  let conventions: Conventions?

  init(_ control: ContentControl, tag: String, group: String?, place: Place) {
    self.tag = tag
    title = control.title
    self.group = group
    kind = control.kind
    self.place = place
    conventions = Conventions(language: control.language)
    if control.kind == .checkBox {
      prompts = []
      answer = CheckMark.isChecked(control) ? "☒" : nil
      // A finder knows which text goes with a box, also one that stands before it or at the head of its column.
      let isFound = FoundControl.note(of: control.element).map { $0 != .tagged } ?? false
      printed = isFound ? title ?? "" : Self.withoutBrackets(CheckMark.printedText(beside: control))
    } else {
      let text = control.text
      let blanks = SlotFinder.items(of: control).filter { $0.value.isEmpty }.map(\.text)
      prompts = (control.isShowingPlaceholder ? [text] : []) + blanks
      answer = control.isShowingPlaceholder || text.isEmpty || blanks.contains(text) ? nil : text
      printed = ""
    }
  }
}

extension FoundSlot {
  /// «] Vg1 [»: the brackets are those of the box and of the next one.
  private static func withoutBrackets(_ text: String) -> String {
    var text = text[...]
    if text.first == "]" { text = text.dropFirst().drop { $0.isWhitespace } }
    while text.last == "[" || text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

/// What was learnt of a repeating section.
struct FoundSection: Sendable {
  let tag: String
  let place: Place
  /// How many rows stand in it.
  let rows: Int
}

/// Which controls are slots. A finder of one kind; nothing after it knows how a slot was found.
enum SlotFinder {
  /// The tag of a control that takes one answer; nil for one that only wraps others, or is another program's.
  static func slotTag(of control: ContentControl) -> String? { slotTag(of: control, kind: control.kind) }

  /// The same in a returned document: what its template has as one place is one, whatever was pasted into it.
  static func slotTag(of control: ContentControl, among tags: Set<String>) -> String? {
    guard let tag = control.tag, tags.contains(tag), !Revisions.unwraps(control.element) else {
      return slotTag(of: control)
    }
    switch control.kind {
    case .repeatingSection, .repeatingItem, .other: return nil
    default: return tag
    }
  }

  /// The same, where its kind is known.
  static func slotTag(of control: ContentControl, kind: ContentControl.Kind) -> String? {
    guard let tag = control.tag, !isForeign(tag), !Revisions.unwraps(control.element) else { return nil }
    switch kind {
    case .repeatingSection, .repeatingItem, .other: return nil
    default: break
    }
    let holdsSlots = control.element.descendants(.control).contains { element in
      ContentControl(element).flatMap(\.tag).map { !isForeign($0) } ?? false
    }
    return holdsSlots ? nil : tag
  }

  /// The rows of a repeating section: its item controls, and table rows where an editor dropped those.
  static func rows(of content: Element) -> [Element] {
    content.children.filter { child in
      if child.matches(.row) { return !Revisions.isGone(child) }
      guard let item = ContentControl(child), item.kind == .repeatingItem else { return false }
      // An item whose row was taken away under tracking is still there, and empty.
      let rows = item.content?.children(.row) ?? []
      return rows.isEmpty || rows.contains { !Revisions.isGone($0) }
    }
  }

  /// The state of a box as its untouched fragment has it; nil where state and glyph say different things.
  static func tick(of control: ContentControl, isPrototype: Bool) -> Bool? {
    let isTicked = CheckMark.isChecked(control)
    // The untouched box of a new row is always without tick.
    if isPrototype, isTicked { return false }
    return isTicked == CheckMark.state(of: control) ? isTicked : nil
  }

  /// Google Docs wraps runs and cells in controls of its own; they mean nothing. Nor does a place of which a person said that nothing goes there.
  static func isForeign(_ tag: String) -> Bool { tag.hasPrefix("goog_rdk_") || isNoField(tag) }

  /// The tag of a control around a place of which a person said that nothing goes there: without it, its label would be understood again when the
  /// prepared form is filled.
  static let noField = "ikke-noe-felt"

  static func isNoField(_ tag: String) -> Bool { tag == noField }

  static func slotKind(of control: ContentControl) -> Slot.Kind {
    switch control.kind {
    case .date(let format): .day(DateFormat(format, language: control.pickerLanguage))
    case .dropDownList: .list(items(of: control).filter { !$0.value.isEmpty }, isOpen: false)
    case .comboBox: .list(items(of: control).filter { !$0.value.isEmpty }, isOpen: true)
    case .checkBox: .box
    default: .text
    }
  }

  /// The lines of a list; a line without value is its prompt.
  static func items(of control: ContentControl) -> [ContentControl.ListItem] { items(of: control.kind) }

  static func items(of kind: ContentControl.Kind) -> [ContentControl.ListItem] {
    switch kind {
    case .dropDownList(let items), .comboBox(let items): items
    default: []
    }
  }
}

import LibXML
import WordML

/// A content control that a finder put around a blank, in the tree only.
///
/// It has a private attribute that no document has. A document that is filled gets its content without it, as if somebody had
/// typed; only a copy that is prepared on purpose keeps it.
enum FoundControl {
  private static let mark = Name(nil, "ikofunnet")

  enum Note: String {
    case plain
    /// The answer needs a space in front.
    case spaced
    /// The control is the document's own; only its tag is ours.
    case tagged
  }

  static func note(of element: Element) -> Note? { element.attribute(mark).flatMap(Note.init) }

  static func set(_ note: Note, on element: Element) { element.setAttribute(mark, note.rawValue) }

  static func forget(on element: Element) {
    element.removeAttribute(mark)
    element.removeAttribute(name)
  }

  private static let name = Name(nil, "ikotittel")

  /// What a control of the document's own is called by its label, for a copy that is kept.
  static func title(of element: Element) -> String? { element.attribute(name) }

  static func set(title: String, on element: Element) { element.setAttribute(name, title) }

  /// Whether it was put around answers that are printed side by side, and not around an old field.
  static func isPrintedChoice(_ control: ContentControl) -> Bool {
    guard case .dropDownList = control.kind, let note = note(of: control.element), note != .tagged else { return false }
    return FieldContent.list(in: control) == nil
  }

  /// All of them below an element, innermost last.
  static func all(below root: Element) -> [Element] { root.descendants(.control).filter { note(of: $0) != nil } }

  /// Takes the found controls out of a tree again; what they hold stays.
  static func dissolve(below root: Element) {
    for control in all(below: root).reversed() { dissolve(control) }
  }

  static func dissolve(_ control: Element) {
    if note(of: control) == .tagged {
      control.first(.w("sdtPr"))?.first(.w("tag"))?.remove()
      forget(on: control)
      ForeignTags.restore(on: control)
    } else {
      control.unwrap(keeping: control.first(.w("sdtContent")))
    }
  }

  /// The bytes of an edited copy: those of its content, where it stands in the tree only.
  static func serialized(_ control: Element) -> [UInt8] {
    guard let note = note(of: control) else { return control.serialized() }
    if note == .tagged {
      dissolve(control)
      return control.serialized()
    }
    guard let content = control.first(.w("sdtContent")) else { return [] }
    let bytes = content.serialized()
    // Between the end of the start tag and the end tag; an element without content has neither.
    guard let start = bytes.firstIndex(of: UInt8(ascii: ">")), bytes[start - 1] != UInt8(ascii: "/"),
      let end = bytes.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return [] }
    return Array(bytes[(start + 1)..<end])
  }
}

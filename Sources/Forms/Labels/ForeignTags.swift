import LibXML
import WordML

/// Tags of controls that are no field's of the form: «Text1», «goog_rdk_4». They mean nothing, so the labels and titles beside them do.
///
/// They are set aside while blanks are looked for, and put back where no field got the place.
enum ForeignTags {
  private static let aside = Name(nil, "ikotagg")

  /// Sets aside the tags of plain controls that none of the fields has.
  static func hide(below root: Element, besides fields: [FieldDefinition]) {
    hide(below: root) { !isField($0, of: fields) }
  }

  /// Sets aside the tags of plain controls that mean nothing.
  static func hide(below root: Element, where isForeign: (String) -> Bool) {
    for element in root.descendants(.control) {
      guard let control = ContentControl(element), let tag = control.tag, !SlotFinder.isNoField(tag), isForeign(tag),
        isPlain(control)
      else { continue }
      control.properties?.first(.w("tag"))?.remove()
      element.setAttribute(aside, tag)
    }
  }

  /// The tag that was set aside.
  static func aside(_ element: Element) -> String? { element.attribute(aside) }

  /// Puts them back on controls that got no other.
  static func restore(below root: Element) {
    for element in root.descendants(.control) {
      guard let tag = element.attribute(aside), FoundControl.note(of: element) != .tagged else { continue }
      put(tag, on: element)
    }
  }

  /// Gives a control its own tag again in place of a field's.
  static func restore(on element: Element) {
    guard let tag = element.attribute(aside) else { return }
    put(tag, on: element)
  }

  /// Lets the field's tag stand for good.
  static func forget(on element: Element) { element.removeAttribute(aside) }

  private static func put(_ tag: String, on element: Element) {
    element.removeAttribute(aside)
    guard let properties = element.first(.w("sdtPr")) else { return }
    let last = properties.first(.w("alias")) ?? properties.first(.runProperties)
    let new = last.map { properties.insert(.w("tag"), after: $0) } ?? properties.prepend(.w("tag"))
    new.setAttribute(.value, tag)
  }

  private static func isPlain(_ control: ContentControl) -> Bool {
    switch control.kind {
    case .repeatingSection, .repeatingItem, .other: return false
    default: break
    }
    return !control.element.descendants(.control).contains { $0 != control.element }
  }

  private static func isField(_ tag: String, of fields: [FieldDefinition]) -> Bool {
    let plain = tag.replacing(#/\[\d+\]/#, with: "")
    return fields.contains { $0.tag == plain || plain.hasPrefix($0.tag + ".") }
  }
}

import LibXML
import WordML

/// A part as its text alone, to see what a filling touched.
package enum Canonical {
  /// The canonical form of a part in which every slot is cut out: each control with a tag that holds no other with one, and each
  /// repeating section.
  package static func outsideSlots(_ part: [UInt8]) throws -> String {
    let tree = try XMLTree(parsing: part)
    cut(below: tree.root)
    return String(decoding: tree.canonical(), as: UTF8.self)
  }

  private static func cut(below element: Element) {
    for child in Array(element.children) {
      guard let control = ContentControl(child), let tag = control.tag, !tag.hasPrefix("goog_rdk_") else {
        cut(below: child)
        continue
      }
      let holdsOthers = child.descendants(.control).contains { ContentControl($0)?.tag != nil }
      if control.kind == .repeatingSection || !holdsOthers && isFilled(control.kind) {
        child.removeContent()
      } else {
        cut(below: child)
      }
    }
  }

  private static func isFilled(_ kind: ContentControl.Kind) -> Bool {
    switch kind {
    case .repeatingSection, .repeatingItem, .other: false
    default: true
    }
  }
}

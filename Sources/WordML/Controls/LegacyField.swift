import LibXML
import Numbers

/// A form field as Word 97 has them and Word of today still does: a text, a box or a drop-down list, with a name that seldom means something.
///
///     for field in LegacyField.all(below: root) where field.kind == .checkBox { print(field.name ?? "", field.isTicked) }
package struct LegacyField {
  /// What goes into it.
  package enum Kind: Equatable, Sendable {
    case text
    case checkBox
    case dropDown
  }

  /// Where it begins and ends, and its code.
  package let field: ComplexField
  /// What goes into it.
  package let kind: Kind
  /// What a person sees in it: text, `☐` or `☒`, the line of the list that is chosen.
  package let text: String
  /// The pieces of a text field's result, in the order of the document.
  package let pieces: [VisibleText.Piece]

  /// `w:ffData`, where its settings and states are; a field that a program made may lack it.
  package var data: Element? { field.begin.first(.w("ffData")) }
  /// The name; nil where it is empty. Word names fields `Tekst1`, LibreOffice `__Fieldmark__1_2`.
  package var name: String? { Self.value(data?.first(.w("name"))).flatMap { $0.isEmpty ? nil : $0 } }
  /// The state of a box.
  package var isTicked: Bool { Self.isTicked(field.begin) }
  /// The lines of a drop-down list.
  package var items: [String] { Self.items(field.begin) }
  /// Which line of a drop-down list is chosen, from 0.
  package var index: Int { Self.index(field.begin) }
  /// What a text field shows before somebody writes in it.
  package var defaultText: String? { Self.value(data?.first(.w("textInput"))?.first(.w("default"))) }
  /// Whether there is nothing in a text field but blanks: Word keeps its place with five en spaces.
  package var isBlank: Bool { kind == .text && text.allSatisfy(\.isWhitespace) }

  /// The form fields below an element, in the order of their beginnings. Those in deleted text are none.
  package static func all(below root: Element) -> [LegacyField] {
    let results = VisibleText.fieldResults(below: root)
    return results.compactMap { field, pieces in
      guard let kind = kind(of: field.begin, keyword: field.keyword) else { return nil }
      let text = shown(field.begin, as: kind) ?? pieces.map(\.text).joined()
      return LegacyField(field: field, kind: kind, text: text, pieces: kind == .text ? pieces : [])
    }
  }

  /// What a box or a list shows; Word draws both and writes no result for them.
  static func shown(_ begin: Element, as kind: Kind) -> String? {
    switch kind {
    case .text: return nil
    case .checkBox: return isTicked(begin) ? "☒" : "☐"
    case .dropDown:
      let (items, index) = (items(begin), index(begin))
      return items.indices.contains(index) ? items[index] : ""
    }
  }

  /// What a field is, by its settings.
  ///
  /// - Parameters:
  ///   - begin: the sign that begins it.
  ///   - keyword: the first word of the field's code, which tells where there is no `w:ffData`.
  package static func kind(of begin: Element, keyword: String) -> Kind? {
    let data = begin.first(.w("ffData"))
    if data?.first(.w("checkBox")) != nil { return .checkBox }
    if data?.first(.w("ddList")) != nil { return .dropDown }
    if data?.first(.w("textInput")) != nil { return .text }
    switch keyword {
    case "FORMTEXT": return .text
    case "FORMCHECKBOX": return .checkBox
    case "FORMDROPDOWN": return .dropDown
    default: return nil
    }
  }

  /// `w:checked` is there once somebody has touched the box, and then counts; `w:default` is how the form was made.
  package static func isTicked(_ begin: Element) -> Bool {
    let box = begin.first(.w("ffData"))?.first(.w("checkBox"))
    guard let state = box?.first(.w("checked")) ?? box?.first(.w("default")) else { return false }
    return state.isOn()
  }

  /// The lines of a drop-down list.
  package static func items(_ begin: Element) -> [String] {
    begin.first(.w("ffData"))?.first(.w("ddList"))?.children(.w("listEntry")).map { $0.attribute(.value) ?? "" } ?? []
  }

  /// As with boxes: `w:result` counts, else `w:default`, else the first line. −1 where a number stands there that no list has.
  private static func index(_ begin: Element) -> Int {
    let list = begin.first(.w("ffData"))?.first(.w("ddList"))
    guard let text = value(list?.first(.w("result"))) ?? value(list?.first(.w("default"))) else { return 0 }
    return Int(read: text, in: 0...Int(Int16.max)) ?? -1
  }

  private static func value(_ element: Element?) -> String? { element?.attribute(.value) }
}

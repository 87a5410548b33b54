/// The two halves of the pupil's name, for forms that ask for them in two places: «Fornavn: ____  Etternavn: ____».
///
/// They are no fields of a form. Who knows the name in its two parts gives them, beside the name; what is read there is the name.
package enum NameHalves {
  static let whole = "elev.navn"
  /// The tag of the place for the first name, and of that for the last.
  package static let first = "elev.navn.fornavn"
  package static let last = "elev.navn.etternavn"

  /// The halves as fields, where a form asks for the name at all.
  static func definitions(of fields: [FieldDefinition]) -> [FieldDefinition] {
    guard fields.contains(where: { $0.tag == whole }) else { return [] }
    return [
      FieldDefinition(tag: first, label: "Fornavn", kind: .text),
      FieldDefinition(tag: last, label: "Etternavn", kind: .text),
    ]
  }

  /// The same where a template has places for both; half a name is none.
  static func definitions(of fields: [FieldDefinition], in outline: Outline) -> [FieldDefinition] {
    let halves = definitions(of: fields)
    return halves.allSatisfy(outline.offers) ? halves : []
  }

  /// The answers with the name in place of its halves. Returns whether name and halves say different things.
  static func join(_ answers: inout Values) -> Bool {
    let parts = [first, last].map { answers[$0] }
    guard parts.contains(where: { $0 != nil }) else { return false }
    (answers[first], answers[last]) = (nil, nil)
    let words = parts.compactMap { part in if case .text(let text)? = part { text } else { nil } }
    let name = words.joined(separator: " ")
    if case .text(let text)? = answers[whole], !text.isEmpty { return !name.isEmpty && text != name }
    answers[whole] =
      !name.isEmpty
      ? .text(name) : parts.allSatisfy { $0 == .gone } ? .gone : parts.contains(.emptied) ? .emptied : .untouched
    return false
  }
}

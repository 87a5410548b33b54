/// The two halves of a person's name, for forms that ask for them in two places: «Fornavn: ____  Etternavn: ____».
///
/// They are no fields of a form. Who knows the name in its two parts gives them, beside the name; what is read there is the name.
package struct NameHalves: Sendable {
  /// The field of the whole name.
  let whole: FieldDefinition
  /// The tag of the place for the first name.
  package var first: String { Self.first(of: whole.tag) }
  /// The tag of the place for the last name.
  package var last: String { Self.last(of: whole.tag) }

  /// Nil where a form does not ask for the name of a person: no field has the role ``FieldRole/name``.
  init?(_ fields: [FieldDefinition]) {
    guard let whole = fields.first(where: { $0.role == .name }) else { return nil }
    self.whole = whole
  }

  /// The tag of the place for the first name, of the field of a whole name.
  package static func first(of whole: String) -> String { whole + ".fornavn" }

  /// The tag of the place for the last name, of the field of a whole name.
  package static func last(of whole: String) -> String { whole + ".etternavn" }

  /// The halves as fields.
  var definitions: [FieldDefinition] {
    [
      FieldDefinition(tag: first, label: "Fornavn", kind: .text, role: .subject),
      FieldDefinition(tag: last, label: "Etternavn", kind: .text, role: .subject),
    ]
  }

  /// The halves as fields, where a form asks for the name at all.
  static func definitions(of fields: [FieldDefinition]) -> [FieldDefinition] { NameHalves(fields)?.definitions ?? [] }

  /// The same where a template has places for both; half a name is none.
  static func definitions(of fields: [FieldDefinition], in outline: Outline) -> [FieldDefinition] {
    let halves = definitions(of: fields)
    return halves.allSatisfy(outline.offers) ? halves : []
  }

  /// The answers with the name in place of its halves. Returns whether name and halves say different things.
  func join(_ answers: inout Values) -> Bool {
    let parts = [first, last].map { answers[$0] }
    guard parts.contains(where: { $0 != nil }) else { return false }
    (answers[first], answers[last]) = (nil, nil)
    let words = parts.compactMap { part in if case .text(let text)? = part { text } else { nil } }
    let name = words.joined(separator: " ")
    if case .text(let text)? = answers[whole.tag], !text.isEmpty { return !name.isEmpty && text != name }
    answers[whole.tag] =
      !name.isEmpty
      ? .text(name) : parts.allSatisfy { $0 == .gone } ? .gone : parts.contains(.emptied) ? .emptied : .untouched
    return false
  }
}

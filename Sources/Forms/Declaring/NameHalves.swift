/// The two halves of a person's name, for forms that ask for them in two places, «Fornavn: ____  Etternavn: ____», or in one with the last name
/// first: «Etternavn, fornavn: ____».
///
/// They are no fields of a form. Who knows the name in its two parts gives them, beside the name; what is read there is the name.
package struct NameHalves: Sendable {
  /// The field of the whole name.
  let whole: FieldDefinition
  /// The tag of the place for the first name.
  package var first: String { Self.first(of: whole.tag) }
  /// The tag of the place for the last name.
  package var last: String { Self.last(of: whole.tag) }
  /// The tag of the place for both, the last name first.
  package var turned: String { Self.turned(of: whole.tag) }

  /// Nil where a form does not ask for the name of a person: no field has the role ``FieldRole/name``.
  init?(_ fields: [FieldDefinition]) {
    guard let whole = fields.first(where: { $0.role == .name }) else { return nil }
    self.whole = whole
  }

  /// The tag of the place for the first name, of the field of a whole name.
  package static func first(of whole: String) -> String { whole + ".fornavn" }

  /// The tag of the place for the last name, of the field of a whole name.
  package static func last(of whole: String) -> String { whole + ".etternavn" }

  /// The tag of the place for both with the last name first, of the field of a whole name.
  package static func turned(of whole: String) -> String { whole + ".etternavnFornavn" }

  /// Whether a label asks for the last name first: «Etternavn, fornavn», «Navn (etternavn og fornavn)».
  static func isTurned(_ label: LabelText) -> Bool {
    let words = label.words.map(String.init)
    guard let last = words.firstIndex(where: ["etternavn", "etternamn", "surname"].contains),
      let first = words.firstIndex(where: ["fornavn", "førenamn", "fornamn", "forename"].contains)
    else { return false }
    return last < first
  }

  /// The two halves as fields.
  private var halves: [FieldDefinition] {
    [
      FieldDefinition(tag: first, label: "Fornavn", kind: .text, role: .subject),
      FieldDefinition(tag: last, label: "Etternavn", kind: .text, role: .subject),
    ]
  }

  /// The two halves as fields, where a form asks for the name at all. A label of both is the name's.
  static func halves(of fields: [FieldDefinition]) -> [FieldDefinition] { NameHalves(fields)?.halves ?? [] }

  /// What stands for the name as fields, where a form asks for it at all.
  static func definitions(of fields: [FieldDefinition]) -> [FieldDefinition] {
    guard let name = NameHalves(fields) else { return [] }
    return name.halves + [FieldDefinition(tag: name.turned, label: "Etternavn, fornavn", kind: .text, role: .subject)]
  }

  /// The same where a template has places for it; half a name is none.
  static func definitions(of fields: [FieldDefinition], in outline: Outline) -> [FieldDefinition] {
    let all = definitions(of: fields)
    let halves = halves(of: fields)
    let areOffered = halves.allSatisfy(outline.offers)
    return all.filter { field in halves.contains { $0.tag == field.tag } ? areOffered : outline.offers(field) }
  }

  /// The answers at these places, of a name in its two parts.
  ///
  /// - Parameter places: of ``definitions(of:in:)``.
  func answers(first: String, last: String, at places: [FieldDefinition]) -> [(tag: String, answer: Answer)] {
    let all = [self.first: first, self.last: last, turned: last.isEmpty ? first : "\(last), \(first)"]
    return places.compactMap { place in all[place.tag].map { (place.tag, .text($0)) } }
  }

  /// The answers with the name in place of what stands for it. Returns whether they say different things.
  func join(_ answers: inout Values) -> Bool {
    let isOther = join(answers[turned].map { [Self.straight($0)] } ?? [], into: &answers)
    let parts = [first, last].map { answers[$0] }
    let areOther = parts.contains { $0 != nil } && join(parts, into: &answers)
    for tag in [first, last, turned] { answers[tag] = nil }
    return isOther || areOther
  }

  private func join(_ parts: [Answer?], into answers: inout Values) -> Bool {
    guard !parts.isEmpty else { return false }
    let words = parts.compactMap { part in if case .text(let text)? = part { text } else { nil } }
    let name = words.joined(separator: " ")
    if case .text(let text)? = answers[whole.tag], !text.isEmpty { return !name.isEmpty && text != name }
    answers[whole.tag] =
      !name.isEmpty
      ? .text(name) : parts.allSatisfy { $0 == .gone } ? .gone : parts.contains(.emptied) ? .emptied : .untouched
    return false
  }

  /// «Tangen-Østbø, Ylva» as the name; what has no comma, or two, stands as it is.
  private static func straight(_ answer: Answer) -> Answer {
    guard case .text(let text) = answer else { return answer }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return answer }
    return .text("\(parts[1]) \(parts[0])")
  }
}

import Forms

/// What a document says, piece by piece, each with what a person calls its place.
struct Feltstekst: Sendable {
  /// «Situasjon», «Tiltak 2: Frist»; of what stands in no field, where it stands.
  let sted: String
  /// The field's tag, a member's with its group's; nil for what stands in no field.
  let tag: String?
  let tekst: String
  /// Whether it is words, and not a tick, a day, a number or a printed choice.
  let erFri: Bool

  /// Every answer, every line outside the fields, every comment.
  static func of(_ lest: Dokumentleser.Lest) -> [Feltstekst] {
    let values = lest.reading.answers
    var all = lest.fields.flatMap { field -> [Feltstekst] in
      guard case .rows(let rows) = values[field.tag] else {
        return piece(values[field.tag], field, field.label, field.tag)
      }
      return rows.enumerated().flatMap { index, row in
        field.members.flatMap {
          piece(row[$0.tag], $0, "\(field.label) \(index + 1): \($0.label)", field.tag + "." + $0.tag)
        }
      }
    }
    all += lest.reading.unplaced.map { Feltstekst(sted: Wording.besideFields, tag: nil, tekst: $0, erFri: true) }
    all += lest.reading.comments.map {
      let text = [$0.author, $0.text].compactMap(\.self).joined(separator: ": ")
      return Feltstekst(sted: Wording.inComment, tag: nil, tekst: text, erFri: true)
    }
    return all
  }

  private static func piece(_ answer: Answer?, _ field: FieldDefinition, _ label: String, _ tag: String) -> [Feltstekst]
  {
    let (text, isFree): (String, Bool)
    switch answer {
    case nil, .untouched, .emptied, .gone, .rows, .janei(.ubesvart): return []
    case .text(let written): (text, isFree) = (written, true)
    case .number(let number): (text, isFree) = (number.description, false)
    case .day(let day): (text, isFree) = (day.iso, false)
    case .check(let isTicked):
      guard isTicked else { return [] }
      (text, isFree) = ("x", false)
    case .choices(let texts): return texts.map { Feltstekst(sted: label, tag: tag, tekst: $0, erFri: false) }
    case .janei(let choice): (text, isFree) = (choice.rawValue, false)
    }
    return text.isEmpty ? [] : [Feltstekst(sted: label, tag: tag, tekst: text, erFri: isFree)]
  }
}

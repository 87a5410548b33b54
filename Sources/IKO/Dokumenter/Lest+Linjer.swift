import Forms

extension Answer {
  /// The answer on one line, as a person reads it.
  package var visning: String {
    switch self {
    case .untouched, .emptied, .gone: ""
    case .text(let text): text.replacing("\n", with: " / ")
    case .number(let number): NumberText.norwegian(number)
    case .day(let day): day.norwegian
    case .check(let isTicked): isTicked ? "ja" : ""
    case .choices(let texts): texts.joined(separator: "; ")
    case .janei(let choice): choice.printed ?? ""
    case .rows(let rows): "\(rows.count)"
    }
  }
}

extension Dokumentleser.Lest {
  /// One answer as a person reads it; a row of a group is one line.
  package struct Linje: Sendable, Equatable {
    package let navn: String
    /// The field, or the group with the row: what a correction of it is about.
    package let tag: String
    package var rad: Int?
    /// How sure it is; nil where the answer was found by its own control.
    package let tvil: String?
    package let svar: String
    /// «rettet av bruker, 30.11.2026», where a person has corrected any of it.
    package var rettet: String?

    /// What stands under how it was read: how sure it is, and that it was corrected.
    package var lest: String {
      rettet.map { [tvil, $0].compactMap(\.self).joined(separator: "; ") } ?? tvil ?? "sikker"
    }
  }

  /// The answers by their labels, in the order of the form.
  package var linjer: [Linje] { fields.flatMap(linjer) }

  /// How many of the form's fields have an answer.
  package var antallUtfylt: Int { fields.count { reading.answers[$0.tag]?.isAnswered == true } }

  private func linjer(of field: FieldDefinition) -> [Linje] {
    guard let answer = reading.answers[field.tag], answer.isAnswered else { return [] }
    guard case .rows(let rows) = answer else {
      return [
        Linje(
          navn: field.label, tag: field.tag, tvil: tvil([reading.sources[field.tag]]), svar: answer.visning,
          rettet: rettelser[FieldPath(field.tag)]?.visning)
      ]
    }
    return rows.enumerated().map { index, row in
      let answered = field.members.filter { row[$0.tag]?.isAnswered == true }
      let parts = answered.map { "\($0.label): \(row[$0.tag].map(\.visning) ?? "")" }
      let methods = answered.map { reading.sources["\(field.tag)[\(index)].\($0.tag)"] }
      let corrected = rettelser.gjeldende.filter { $0.felt.tag == field.tag && $0.felt.row == index }
      return Linje(
        navn: "\(field.label) \(index + 1)", tag: field.tag, rad: index, tvil: tvil(methods),
        svar: parts.joined(separator: " · "),
        rettet: Rettelsesutfall(gjeldende: corrected).visning)
    }
  }

  private func tvil(_ methods: [MatchMethod?]) -> String? {
    let word = Self.least(methods.compactMap(\.self))
    return word == "sikker" ? nil : word
  }
}

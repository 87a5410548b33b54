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
    /// How sure it is; nil where the answer was found by its own control.
    package let tvil: String?
    package let svar: String
  }

  /// The answers by their labels, in the order of the form.
  package var linjer: [Linje] { fields.flatMap(linjer) }

  /// How many of the form's fields have an answer.
  package var antallUtfylt: Int { fields.count { reading.answers[$0.tag]?.isAnswered == true } }

  private func linjer(of field: FieldDefinition) -> [Linje] {
    guard let answer = reading.answers[field.tag], answer.isAnswered else { return [] }
    guard case .rows(let rows) = answer else {
      return [Linje(navn: field.label, tvil: tvil([reading.sources[field.tag]]), svar: answer.visning)]
    }
    return rows.enumerated().map { index, row in
      let answered = field.members.filter { row[$0.tag]?.isAnswered == true }
      let parts = answered.map { "\($0.label): \(row[$0.tag].map(\.visning) ?? "")" }
      let methods = answered.map { reading.sources["\(field.tag)[\(index)].\($0.tag)"] }
      return Linje(navn: "\(field.label) \(index + 1)", tvil: tvil(methods), svar: parts.joined(separator: " · "))
    }
  }

  private func tvil(_ methods: [MatchMethod?]) -> String? {
    let word = Self.least(methods.compactMap(\.self))
    return word == "sikker" ? nil : word
  }
}

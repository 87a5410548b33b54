import Forms

/// A form filled for a pupil who does not exist, so that a person sees where answers come before anybody's are written.
extension EgetSkjema {
  /// The bytes of the filled document. Nothing is written anywhere.
  package func prøve() throws(FormError) -> [UInt8] {
    guard let skjema else {
      let template = try Template<AnyForm>(unmarked: mal, name: navn)
      return try template.fill(AnyForm(values: oppdiktet(template, Values()))).bytes
    }
    let template = try Template<AnyForm>(mal, name: navn, fields: fields)
    return try template.fill(AnyForm(values: oppdiktet(template, skjema.eksempel))).bytes
  }

  /// - Parameter values: what the example of the form says.
  private func oppdiktet(_ template: Template<AnyForm>, _ values: Values) -> Values {
    let known = Oppfølgingsplan.eksempel.values
    var values = values
    for field in template.fields where values[field.tag]?.isAnswered != true {
      // What a form of the school's own asks in the same words gets the same answer.
      let same = FrittSkjema.kjenteFelt.first { $0.label == field.label && $0.kind == field.kind }
      if let answer = same.flatMap({ known[$0.tag] }), answer.isAnswered {
        values[field.tag] = answer
      } else {
        values[field.tag] = Self.svar(field, choices: template.choices(of: field.tag)) { member in
          template.choices(of: field.tag + "." + member)
        }
      }
    }
    return values
  }

  private static func svar(
    _ field: FieldDefinition, choices: [String], ofMember: (String) -> [String]
  ) -> Answer {
    switch field.kind {
    case .text, .multiline: .text("Oppdiktet svar")
    case .day: Day(year: 2026, month: 11, day: 23).map { .day($0) } ?? .untouched
    case .number: .number(12)
    case .choice: .text(choices.first ?? "Oppdiktet svar")
    case .choices: .choices(Array(choices.prefix(1)))
    case .janei: .janei(.ja)
    case .check: .check(true)
    case .rows:
      .rows([
        field.members.reduce(into: Values()) { row, member in
          row[member.tag] = svar(member, choices: ofMember(member.tag)) { _ in [] }
        }
      ])
    }
  }
}

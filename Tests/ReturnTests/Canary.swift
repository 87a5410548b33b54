import Forms
import Foundation
import IKO

/// Answers for every field of a form, each unlike all others where its kind allows.
struct Canary {
  private let template: Template<AnyForm>
  private var number = 0

  /// Every place answered; of a repeating group as many rows as the template has, and one more.
  static func values(of template: Template<AnyForm>) -> Values {
    var canary = Canary(template: template)
    return canary.values(of: template.fields, prefix: "")
  }

  private init(template: Template<AnyForm>) { self.template = template }

  private mutating func values(of fields: [FieldDefinition], prefix: String) -> Values {
    var values = Values()
    for field in fields { values[field.tag] = answer(to: field, tag: prefix + field.tag) }
    return values
  }

  private mutating func answer(to field: FieldDefinition, tag: String) -> Answer {
    number += 1
    let choices = template.choices(of: tag)
    switch field.kind {
    case .day: return Day(year: 2031, month: 1 + number / 28 % 12, day: 1 + number % 28).map(Answer.day) ?? .untouched
    case .number: return .number(Decimal(1000 + number))
    case .choice where !choices.isEmpty: return .text(choices[number % choices.count])
    case .choices: return .choices(choices.enumerated().filter { ($0.offset + number) % 3 == 0 }.map(\.element))
    case .janei: return .janei(choices.count > 2 && number % 3 == 0 ? .ikkeAktuelt : number % 3 == 1 ? .ja : .nei)
    case .check: return .check(true)
    case .rows:
      let count = template.deliveredRows(of: tag) + 1
      return .rows((0..<count).map { _ in values(of: field.members, prefix: tag + ".") })
    case .multiline: return .text("Fugl \(word) sang.\nSå fløy \(word) hjem.")
    default: return .text("Fugl \(word)")
    }
  }

  /// `kvaba`: a word for a number, so that no two share more than their first letters.
  private var word: String {
    let syllables = ["ba", "de", "fi", "go", "hu", "ky", "læ", "mø", "nå", "pa"]
    let digits = String(number).compactMap(\.wholeNumberValue)
    return "kv" + digits.map { syllables[$0] }.joined()
  }
}

/// A form with its template and the answers that it is filled with.
struct Filling: Sendable {
  let form: String
  let template: Template<AnyForm>
  let values: Values

  /// All forms, with an answer in every place.
  static func full() throws -> [Filling] {
    try Skjemasamling.alle.map { skjema in
      let template = try skjema.template()
      return Filling(form: skjema.navn, template: template, values: Canary.values(of: template))
    }
  }

  /// All forms as the samples have them, with many places left blank.
  static func samples() throws -> [Filling] {
    let samples: [String: Values] = [
      Oppfølgingsplan.navn: Oppfølgingsplan.eksempel.values, Sjekkliste.navn: Sjekkliste.eksempel.values,
      Modell.navn: Modell.eksempel.values, Rutine.navn: Rutine.eksempel.values,
      ÅrshjulDetaljert.navn: ÅrshjulDetaljert.eksempel.values, ÅrshjulOversikt.navn: ÅrshjulOversikt.eksempel.values,
      ÅrshjulUngdomsskolene.navn: ÅrshjulUngdomsskolene.eksempel.values,
    ]
    return try Skjemasamling.alle.compactMap { skjema in
      try samples[skjema.navn].map { Filling(form: skjema.navn, template: try skjema.template(), values: $0) }
    }
  }

  /// The document as it leaves the school.
  func returned() throws -> Returned {
    let document = try template.fill(AnyForm(values: values))
    return try Returned(document.bytes, expected: values)
  }
}

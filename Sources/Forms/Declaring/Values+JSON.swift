import Foundation
import Norwegian

/// Answers as JSON has them, flat and in the shape of the contract:
///
///     {"plan.mål": "Møte ukentlig", "plan.fra": "2026-11-23", "tolk": "ja", "årsaker": ["Ferie"], "tiltak": [{"frist": "2027-01-15"}]}
///
/// A date is ISO, a question `ja`, `nei`, `ikkeAktuelt`, `ubesvart` or `motstridende`, `""` a place that was emptied, `null` one whose prompt shows. A
/// place that is gone has no key.
extension Values: Codable {
  /// From JSON, without knowing the form: a text stays a text, also where it is a day. ``fitted(to:)`` makes it one.
  ///
  ///     let values = try JSONDecoder().decode(Values.self, from: data).fitted(to: template.fields)
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TagKey.self)
    self.init()
    for key in container.allKeys { self[key.stringValue] = try container.decode(Plain.self, forKey: key).answer }
  }

  /// As JSON.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TagKey.self)
    for tag in tags {
      if let answer = self[tag], answer != .gone { try container.encode(Plain(answer: answer), forKey: TagKey(tag)) }
    }
  }

  private struct TagKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// An answer on its way to or from JSON.
  private struct Plain: Codable {
    let answer: Answer

    init(answer: Answer) { self.answer = answer }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        answer = .untouched
      } else if let isTicked = try? value.decode(Bool.self) {
        answer = .check(isTicked)
      } else if let text = try? value.decode(String.self) {
        answer = text.isEmpty ? .emptied : .text(text)
      } else if let number = try? value.decode(Decimal.self) {
        answer = .number(number)
      } else if let texts = try? value.decode([String].self) {
        answer = .choices(texts)
      } else {
        answer = .rows(try value.decode([Values].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch answer {
      case .untouched, .gone: try container.encodeNil()
      case .emptied: try container.encode("")
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .day(let day): try container.encode(day.iso)
      case .check(let isTicked): try container.encode(isTicked)
      case .choices(let texts): try container.encode(texts)
      case .janei(let choice): try container.encode(choice.rawValue)
      case .rows(let rows): try container.encode(rows)
      }
    }
  }
}

extension Values {
  /// The same answers as the fields of a form take them: a text in a field for a day is that day, `ja` the answer to a question. What cannot be of
  /// its field's kind stays as it is, and is reported when a document is made (F104).
  ///
  /// - Parameter fields: of the form, ``Template/fields``.
  public func fitted(to fields: [FieldDefinition]) -> Values {
    var values = self
    for field in fields { values[field.tag] = self[field.tag].map { $0.fitted(to: field) ?? $0 } }
    return values
  }
}

extension Answer {
  /// The answer as a field takes it; nil where it cannot be of the field's kind. A text where a day or a number is asked for stays a text.
  package func fitted(to field: FieldDefinition) -> Answer? {
    switch (field.kind, self) {
    case (_, .untouched), (_, .emptied), (_, .gone): return self
    case (.text, .text), (.multiline, .text), (.choice, .text): return self
    case (.text, .number(let number)), (.multiline, .number(let number)): return .text(NumberText.norwegian(number))
    case (.day, .day), (.number, .number), (.check, .check), (.choices, .choices), (.janei, .janei): return self
    case (.day, .text(let text)): return (Day(iso: text) ?? Day(norwegian: text)).map { .day($0) } ?? self
    case (.number, .text(let text)): return NumberText.decimal(text).map { .number($0) } ?? self
    // As in the cell of a list.
    case (.choices, .text(let text)): return .choices(Answer.choices(in: text))
    case (.janei, .text(let text)):
      return (JaNei(rawValue: text) ?? field.answers.choice(written: text) ?? JaNei(written: text)).map { .janei($0) }
    case (.rows, .rows(let rows)): return .rows(rows.map { $0.fitted(to: field.members) })
    // A list without anything in it does not say what it is of.
    case (.rows, .choices(let texts)) where texts.isEmpty: return .rows([])
    default: return nil
    }
  }
}

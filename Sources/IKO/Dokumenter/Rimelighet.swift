import Forms
import Norwegian

/// Days and numbers of a pupil's form that cannot be right: they are kept as written, and reported.
///
///     let findings = Rimelighet(values, fields: fields, today: dato).findings
struct Rimelighet {
  private let values: Values
  private let fields: [FieldDefinition]
  /// The day that others are held against: of the document, or of its stamp; nil where it says none.
  private let made: Day?

  /// - Parameter made: when the document was made, where the answers do not say so themselves.
  init(_ values: Values, fields: [FieldDefinition], made: Day?) {
    self.values = values
    self.fields = fields
    self.made = values.day("dok.dato").flatMap { Plausible.isYear($0.year, near: made?.year) ? $0 : nil } ?? made
  }

  /// One for each place, and one for a period that ends before it begins.
  var findings: [Finding] {
    var findings: [Finding] = []
    for field in fields {
      if field.kind == .rows {
        guard case .rows(let rows) = values[field.tag] else { continue }
        for (index, row) in rows.enumerated() {
          for member in field.members {
            findings += finding(row[member.tag], member, tag: "\(field.tag)[\(index)].\(member.tag)")
          }
        }
      } else {
        findings += finding(values[field.tag], field, tag: field.tag)
      }
    }
    if let from = values.day("plan.fra"), let to = values.day("plan.til"), to < from {
      findings.append(Finding(.implausible, .warning, field: "plan.til", message: Wording.periodBackwards))
    }
    return findings
  }

  private func finding(_ answer: Answer?, _ field: FieldDefinition, tag: String) -> [Finding] {
    let message = Wording.implausible(field.label)
    return Self.isPlausible(answer, tag: tag, made: made)
      ? [] : [Finding(.implausible, .warning, field: tag, message: message)]
  }

  /// The one rule: of a document that was read, and of a cell of a list.
  static func isPlausible(_ answer: Answer?, tag: String, made: Day?) -> Bool {
    switch answer {
    case .day(let day):
      tag == "elev.fødselsdato" ? Plausible.isBirth(day, asOf: made) : Plausible.isYear(day.year, near: made?.year)
    case .number(let number): Plausible.isNumber(number, for: quantity(of: tag))
    default: true
    }
  }

  /// What a number of the forms counts, by the last word of its tag.
  private static func quantity(of tag: String) -> Plausible.Quantity {
    switch tag.split(separator: ".").last {
    case "snitt": .average
    case "prosent": .percent
    default: .count
    }
  }
}

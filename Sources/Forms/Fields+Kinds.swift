import Foundation

/// The kinds of line that a table can have. A property starts blank; blank leaves the place as it is.
///
/// The parameters are the same for all: the tag in the template, the property, the label as printed on paper, other words that
/// lists use for it, and a sentence of help.
extension Field {
  /// One line of text. Nil leaves the blank, "" empties it.
  ///
  ///     .text("klasse", \.klasse, "Klasse", synonyms: ["Gruppe"])
  public static func text(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.text, tag, path, label, synonyms, help) }

  /// Lines of text, separated by `\n`. Nil leaves the blank, "" empties it.
  ///
  ///     .multiline("mål", \.mål, "Mål for perioden")
  public static func multiline(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.multiline, tag, path, label, synonyms, help) }

  /// One line of the template's list, or free text where that is a combo box. Nil leaves the blank, "" empties it.
  ///
  ///     .choice("trinn", \.trinn, "Trinn")
  public static func choice(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.choice, tag, path, label, synonyms, help) }

  /// A day. Nil leaves the blank.
  ///
  ///     .day("frist", \.frist, "Frist")
  public static func day(
    _ tag: String, _ path: WritableKeyPath<Root, Day?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .day, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: nil, answer: { $0.map(Answer.day) }) { answer in
      if case .day(let day) = answer { day } else { nil }
    }
  }

  /// An exact number. Nil leaves the blank.
  ///
  ///     .number("snitt", \.snitt, "Karaktersnitt")
  public static func number(
    _ tag: String, _ path: WritableKeyPath<Root, Decimal?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .number, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: nil, answer: { $0.map(Answer.number) }) { answer in
      if case .number(let number) = answer { number } else { nil }
    }
  }

  /// Boxes tagged `<tag>.<id>`, by their printed texts; ids are taken too. An empty list leaves them as the template has them.
  ///
  ///     .choices("årsaker", \.årsaker, "Årsaker til utfordringene")
  public static func choices(
    _ tag: String, _ path: WritableKeyPath<Root, [String]> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .choices, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: [], answer: { $0.isEmpty ? nil : .choices($0) }) { answer in
      if case .choices(let texts) = answer { texts } else { nil }
    }
  }

  /// A question with boxes tagged `<tag>.ja`, `<tag>.nei` and perhaps `<tag>.ikkeAktuelt`. `ubesvart` leaves the boxes as the
  /// template has them.
  ///
  ///     .janei("tolk", \.tolk, "Behov for tolk")
  public static func janei(
    _ tag: String, _ path: WritableKeyPath<Root, JaNei> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .janei, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: .ubesvart, answer: { $0 == .ubesvart ? nil : .janei($0) }) { answer in
      if case .janei(let choice) = answer { choice } else { nil }
    }
  }

  /// One box. False leaves it as the template has it.
  ///
  ///     .check("samtykke", \.samtykke, "Eleven samtykker")
  public static func check(
    _ tag: String, _ path: WritableKeyPath<Root, Bool> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .check, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: false, answer: { $0 ? .check(true) : nil }) { answer in
      if case .check(let isTicked) = answer { isTicked } else { nil }
    }
  }

  private static func string(
    _ kind: FieldKind, _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String,
    _ synonyms: [String], _ help: String
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: kind, synonyms: synonyms, help: help)
    return leaf(definition, path, blank: nil, answer: { $0.map { $0.isEmpty ? .emptied : .text($0) } }) { answer in
      switch answer {
      case .text(let text): text
      case .emptied: ""
      default: nil
      }
    }
  }

  /// - Parameters:
  ///   - blank: what the property is where nothing was answered.
  ///   - answer: what the property says; nil leaves the blank as it is.
  ///   - value: what an answer gives; nil when it is of another kind, or of a kind that holds nothing.
  static func leaf<Value: Sendable>(
    _ definition: FieldDefinition, _ path: WritableKeyPath<Root, Value> & Sendable, blank: Value,
    answer: @escaping @Sendable (Value) -> Answer?, value: @escaping @Sendable (Answer) -> Value?
  ) -> Field {
    Field(leaves: [
      Leaf(
        definition: definition, get: { answer($0[keyPath: path]) },
        set: { root, answer in
          let new = value(answer)
          root[keyPath: path] = new ?? blank
          return new != nil || [.untouched, .emptied, .gone].contains(answer)
        },
        path: { path })
    ])
  }
}

import Foundation

/// The kinds of line that a table can have. A property starts blank; blank leaves the place as it is.
///
/// The parameters are the same for all: the tag in the template, the property, the label as printed on paper, other words that
/// lists use for it, and a sentence of help.
extension Field {
  /// One line of text. Nil leaves the blank, "" empties it.
  ///
  ///     .text("avdeling", \.avdeling, "Avdeling", synonyms: ["Gruppe"])
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
  ///     .choice("nivå", \.nivå, "Nivå")
  public static func choice(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.choice, tag, path, label, synonyms, help) }

  /// One line of the template's list, as a case of an enumeration. Nil leaves the blank. A line that the enumeration lacks is in the answers
  /// of a reading, leaves the property blank, and is reported (F211).
  ///
  ///     enum Ansvar: String, Sendable { case tannlege = "Tannlege", tannpleier = "Tannpleier" }
  ///     .choice("ansvar", \.ansvar, "Ansvarlig")
  public static func choice<Choice: RawRepresentable<String> & Sendable>(
    _ tag: String, _ path: WritableKeyPath<Root, Choice?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .choice, synonyms: synonyms, help: help)
    var field = leaf(definition, path, blank: nil, answer: { $0.map { .text($0.rawValue) } }) { answer in
      guard case .text(let text) = answer, let choice = Choice(rawValue: text) else { return nil }
      return choice
    }
    field.leaves[0].isStrict = true
    return field
  }

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

  /// There is no such kind: a form asks for a day, which has no time and no time zone.
  @available(
    *, unavailable, message: "A form asks for a day without time and time zone: use .day and a property of type Day?"
  )
  public static func date<Value>(
    _ tag: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { Field(leaves: []) }

  /// An exact number. Nil leaves the blank.
  ///
  ///     .number("snitt", \.snitt, "Snitt")
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

  /// Boxes tagged `<tag>.<id>`, as cases of an enumeration by their printed texts or their ids. A box that is ticked and that the enumeration lacks is
  /// in the answers of a reading, and leaves the property blank (F211).
  ///
  ///     enum Plage: String, Sendable { case smerte = "Smerter", blødning = "Blødning" }
  ///     .choices("plager", \.plager, "Plager")
  public static func choices<Choice: RawRepresentable<String> & Sendable>(
    _ tag: String, _ path: WritableKeyPath<Root, [Choice]> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .choices, synonyms: synonyms, help: help)
    var field = leaf(definition, path, blank: [], answer: { $0.isEmpty ? nil : .choices($0.map(\.rawValue)) }) {
      answer in
      guard case .choices(let texts) = answer else { return nil }
      let choices = texts.compactMap { Choice(rawValue: $0) }
      return choices.count == texts.count ? choices : nil
    }
    field.leaves[0].isStrict = true
    return field
  }

  /// A question with a box for yes and one for no. Nil leaves the boxes as the template has them.
  ///
  ///     .yesNo("allergi", \.allergi, "Har du allergier?")                             // allergi.ja, allergi.nei
  ///     .yesNo("consent", \.consent, "Do you agree?", words: .english)                // consent.yes, consent.no
  ///     .yesNo("tilbud", \.tilbud, "Tilbudet", words: YesNoWords(yes: "godtar", no: "avslår"))
  ///
  /// «Ikke aktuelt», and two ticks, are in the answers of a reading and leave the property blank; for a property that tells them apart there is
  /// ``janei(_:_:_:words:synonyms:help:)``.
  public static func yesNo(
    _ tag: String, _ path: WritableKeyPath<Root, Bool?> & Sendable, _ label: String, words: YesNoWords = .norwegian,
    synonyms: [String] = [], help: String = ""
  ) -> Field {
    let definition = FieldDefinition(
      tag: tag, label: label, kind: .janei, synonyms: synonyms, help: help, answers: words)
    return leaf(definition, path, blank: nil, answer: { $0.map { .janei($0 ? .ja : .nei) } }) { answer in
      switch answer {
      case .janei(.ja): true
      case .janei(.nei): false
      default: nil
      }
    }
  }

  /// A question with boxes tagged `<tag>.ja`, `<tag>.nei` and perhaps `<tag>.ikkeAktuelt`. `ubesvart` leaves the boxes as the
  /// template has them.
  ///
  ///     .janei("tolk", \.tolk, "Behov for tolk")
  public static func janei(
    _ tag: String, _ path: WritableKeyPath<Root, JaNei> & Sendable, _ label: String, words: YesNoWords = .norwegian,
    synonyms: [String] = [], help: String = ""
  ) -> Field {
    let definition = FieldDefinition(
      tag: tag, label: label, kind: .janei, synonyms: synonyms, help: help, answers: words)
    return leaf(definition, path, blank: .ubesvart, answer: { $0 == .ubesvart ? nil : .janei($0) }) { answer in
      if case .janei(let choice) = answer { choice } else { nil }
    }
  }

  /// One box. False leaves it as the template has it.
  ///
  ///     .check("samtykke", \.samtykke, "Kunden samtykker")
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

extension Fields where Root: Form {
  /// The fields whose property takes some answers only, and does not take the one that is there: a line of a list that an enumeration lacks.
  func untaken(from answers: Values) -> [FieldDefinition] {
    leaves.filter(\.isStrict).compactMap { leaf in
      guard let answer = answers[leaf.definition.tag], answer.isAnswered else { return nil }
      var form = Root()
      return leaf.set(&form, answer) ? nil : leaf.definition
    }
  }
}

import Forms

/// The two templates of one form, and the printed words of its choices from one to the other.
///
///     let maler = try Målmaler(skjema)
///     let document = try maler[.nynorsk].fill(AnyForm(values: maler.ord.values(values, i: .nynorsk)))
///
/// Data know a choice by its printed words in bokmål. Which words stand in a document is a matter of its language.
public struct Målmaler: Sendable {
  public let bokmål: Template<AnyForm>
  public let nynorsk: Template<AnyForm>
  public let ord: Valgord

  /// - Parameters:
  ///   - bokmål: the form's template.
  ///   - nynorsk: its twin.
  public init(bokmål: Template<AnyForm>, nynorsk: Template<AnyForm>) {
    self.bokmål = bokmål
    self.nynorsk = nynorsk
    ord = Valgord(bokmål: bokmål, nynorsk: nynorsk)
  }

  /// Those that come with the program, or a school's own.
  ///
  /// - Throws: `no-such-file` where one of them is missing.
  public init(_ skjema: Skjema) throws(FormError) {
    self.init(bokmål: try skjema.template(i: .bokmål), nynorsk: try skjema.template(i: .nynorsk))
  }

  public subscript(målform: Målform) -> Template<AnyForm> { målform == .nynorsk ? nynorsk : bokmål }

  /// The language of the template that a document was made from; nil where it was another.
  func målform(of stamp: Stamp) -> Målform? {
    Målform.allCases.first { self[$0].digest == stamp.template }
  }
}

/// The printed words of the choices of a form, in both written languages: the same id, two wordings.
public struct Valgord: Sendable {
  /// By the full tag of the field; then by the words as they are compared.
  private var tilNynorsk: [String: [String: String]] = [:]
  private var tilBokmål: [String: [String: String]] = [:]
  private let fields: [FieldDefinition]

  init(bokmål: Template<AnyForm>, nynorsk: Template<AnyForm>) {
    fields = bokmål.fields
    for tag in Self.tags(of: fields) {
      let others = Dictionary(nynorsk.options(of: tag).map { ($0.id, $0.text) }) { first, _ in first }
      for (id, text) in bokmål.options(of: tag) {
        guard let other = others[id], other != text else { continue }
        tilNynorsk[tag, default: [:]][Nøkkel.folded(text)] = other
        tilBokmål[tag, default: [:]][Nøkkel.folded(other)] = text
      }
    }
  }

  private static func tags(of fields: [FieldDefinition]) -> [String] {
    fields.flatMap { field in
      field.kind == .rows
        ? field.members.filter(isChoice).map { "\(field.tag).\($0.tag)" } : isChoice(field) ? [field.tag] : []
    }
  }

  private static func isChoice(_ field: FieldDefinition) -> Bool { field.kind == .choice || field.kind == .choices }

  /// The answers with the words of a language for its choices. Other text, a county's own choice among it, stays as it is.
  ///
  /// - Parameters:
  ///   - values: the answers, in either language.
  ///   - målform: the language of the result.
  public func values(_ values: Values, i målform: Målform) -> Values {
    let words = målform == .nynorsk ? tilNynorsk : tilBokmål
    guard !words.isEmpty else { return values }
    var result = values
    for field in fields {
      switch (field.kind, values[field.tag]) {
      case (.rows, .rows(let rows)?):
        result[field.tag] = .rows(
          rows.map { row in
            var row = row
            for member in field.members {
              if let answer = row[member.tag] {
                row[member.tag] = Self.answer(answer, words["\(field.tag).\(member.tag)"])
              }
            }
            return row
          })
      case (_, let answer?): result[field.tag] = Self.answer(answer, words[field.tag])
      default: continue
      }
    }
    return result
  }

  private static func answer(_ answer: Answer, _ words: [String: String]?) -> Answer {
    guard let words else { return answer }
    func word(_ text: String) -> String { words[Nøkkel.folded(text)] ?? text }
    return switch answer {
    case .text(let text): .text(word(text))
    case .choices(let texts): .choices(texts.map(word))
    default: answer
    }
  }
}

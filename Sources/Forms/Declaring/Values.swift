/// Answers by tag, in any order.
///
///     var values: Values = ["kunde.navn": .text("Kari Nordmann")]
///     values["tiltak"] = .rows([["tiltak": .text("Ukentlig samtale")]])
///
/// Tags are compared as people read them, so that `ø` typed on a Mac finds the same field. An absent tag leaves its blank as it is.
public struct Values: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  private var answers: [String: Answer] = [:]

  /// No answers.
  public init() {}

  /// These answers; of a tag that is there twice, the last.
  public init(dictionaryLiteral elements: (String, Answer)...) {
    answers = Dictionary(elements) { _, last in last }
  }

  /// The answer under a tag, or at a path into a row; nil leaves its blank as it is.
  ///
  ///     values["plan.hovedmål"]
  ///     values["tiltak[0].frist"] = .day(day)   // in a row that is there
  public subscript(tag: String) -> Answer? {
    get { answers[tag] ?? member(at: tag) }
    set {
      // A template may have a field that is called so itself: only a row that is there takes it.
      if let path = rowPath(tag), let row = path.row, let member = path.member, answers[tag] == nil,
        case .rows(var rows)? = answers[path.tag], rows.indices.contains(row)
      {
        rows[row][member] = newValue
        answers[path.tag] = .rows(rows)
      } else {
        answers[tag] = newValue
      }
    }
  }

  private func rowPath(_ tag: String) -> FieldPath? {
    guard tag.utf8.contains(UInt8(ascii: "[")) else { return nil }
    let path = FieldPath(tag)
    return path.row == nil ? nil : path
  }

  private func member(at tag: String) -> Answer? {
    guard let path = rowPath(tag), let row = path.row, let member = path.member,
      case .rows(let rows)? = answers[path.tag], rows.indices.contains(row)
    else { return nil }
    return rows[row][member]
  }

  /// The tags that have an answer of any state, sorted.
  public var tags: [String] { answers.keys.sorted() }

  /// How many tags have an answer of any state.
  var count: Int { answers.count }

  /// Whether no tag has an answer of any state.
  public var isEmpty: Bool { answers.isEmpty }

  /// The texts among the answers, those of rows too.
  package var texts: Set<String> {
    answers.values.reduce(into: []) { texts, answer in
      switch answer {
      case .text(let text): texts.insert(text)
      case .rows(let rows): for row in rows { texts.formUnion(row.texts) }
      default: break
      }
    }
  }

  /// Whether anything was written in any of the places.
  public var isAnswered: Bool { answers.values.contains { $0.isAnswered } }
}

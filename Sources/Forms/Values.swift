/// Answers by tag: `values["plan.hovedmål"] = .text("…")`.
///
/// Tags are compared as people read them, so that `ø` typed on a Mac finds the same field. An absent tag leaves its blank as it is.
public struct Values: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  private var answers: [String: Answer] = [:]

  public init() {}

  public init(dictionaryLiteral elements: (String, Answer)...) {
    answers = Dictionary(elements) { _, last in last }
  }

  public subscript(tag: String) -> Answer? {
    get { answers[tag] }
    set { answers[tag] = newValue }
  }

  /// The tags that have an answer of any state, sorted.
  public var tags: [String] { answers.keys.sorted() }

  public var isEmpty: Bool { answers.isEmpty }

  /// Whether anything was written in any of the places.
  public var isAnswered: Bool { answers.values.contains { $0.isAnswered } }
}

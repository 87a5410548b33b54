import Forms

extension Dokumentleser.Lest {
  /// How each answer was found, in the order of the form; keys as in JSON: `plan.fra`, `tiltak[0].ansvar`. Blank places are left out.
  public var answeredSources: [(tag: String, rung: MatchMethod)] {
    fields.flatMap { field -> [(tag: String, rung: MatchMethod)] in
      guard case .rows(let rows) = reading.answers[field.tag] else {
        return source(field.tag, reading.answers[field.tag])
      }
      return rows.enumerated().flatMap { index, row in
        field.members.flatMap { source("\(field.tag)[\(index)].\($0.tag)", row[$0.tag]) }
      }
    }
  }

  private func source(_ key: String, _ answer: Answer?) -> [(tag: String, rung: MatchMethod)] {
    guard let answer, answer.isAnswered || answer == .emptied, let rung = reading.sources[key] else { return [] }
    return [(key, rung)]
  }

  /// The least sure of the answers: `sikker`, `trolig` or `usikker`; nil where nothing is answered.
  public var confidence: String? { Self.least(answeredSources.map(\.rung)) }

  /// The least sure of some rungs.
  public static func least(_ rungs: [MatchMethod]) -> String? {
    let words = Set(rungs.map(\.confidence))
    return ["usikker", "trolig", "sikker"].first { words.contains($0) }
  }
}

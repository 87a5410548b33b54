import Forms

extension Dokumentleser.Lest {
  /// How each answer was found, in the order of the form; keys as in JSON: `plan.fra`, `tiltak[0].ansvar`. Blank places are left out.
  public var answeredSources: [(tag: String, method: MatchMethod)] {
    fields.flatMap { field -> [(tag: String, method: MatchMethod)] in
      guard case .rows(let rows) = reading.answers[field.tag] else {
        return source(field.tag, reading.answers[field.tag])
      }
      return rows.enumerated().flatMap { index, row in
        field.members.flatMap { source("\(field.tag)[\(index)].\($0.tag)", row[$0.tag]) }
      }
    }
  }

  private func source(_ key: String, _ answer: Answer?) -> [(tag: String, method: MatchMethod)] {
    guard let answer, answer.isAnswered || answer == .emptied, let method = reading.sources[key] else { return [] }
    return [(key, method)]
  }

  /// The least sure of the answers: `sikker`, `trolig` or `usikker`; nil where nothing is answered.
  public var confidence: String? { Self.least(answeredSources.map(\.method)) }

  /// The same, and that a person has corrected some of them: «trolig; rettet av bruker, 30.11.2026».
  public var sikkerhet: String? {
    guard let corrected = rettelser.visning else { return confidence }
    return confidence == "sikker" ? corrected : [confidence, corrected].compactMap(\.self).joined(separator: "; ")
  }

  /// The least sure of some methods.
  public static func least(_ methods: [MatchMethod]) -> String? {
    let words = Set(methods.map(\.confidence))
    return ["usikker", "trolig", "sikker"].first { words.contains($0) }
  }
}

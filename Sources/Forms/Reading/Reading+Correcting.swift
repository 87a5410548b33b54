extension Reading {
  /// The same with other answers, which a person gave instead of what was read; each is then found by ``MatchMethod/corrected``.
  ///
  /// What was found of these places, such as a text where a day should be, is answered by that, and left out.
  ///
  /// - Parameter answers: by paths of fields, and of members of rows that are there.
  package func corrected(_ answers: [FieldPath: Answer]) -> Self {
    var (values, sources) = (self.answers, sources)
    for (path, answer) in answers {
      values[path.description] = answer
      sources[path.description] = .corrected
    }
    let paths = Set(answers.keys.map(\.description))
    return Self(
      value: F(values: values), answers: values, definitions: definitions, sources: sources, looseTexts: looseTexts,
      findings: findings.filter { finding in
        guard let field = finding.field, paths.contains(field) else { return true }
        return !Finding.Code.ofOneAnswer.contains(finding.code)
      }, stamp: stamp, trackedChanges: trackedChanges, comments: comments, places: places, repeated: repeated,
      disputed: disputed, lacking: lacking, isDouble: isDouble)
  }
}

extension Finding.Code {
  /// What is found of one answer, and means nothing when a person has said what the answer is.
  fileprivate static let ofOneAnswer: Set<Self> = [
    .contradiction, .notADay, .notANumber, .glyphAgainstState, .dayAgainstText, .unclearMark, .offList, .hiddenValue,
    .ambiguous, .storeDisagrees,
  ]
}

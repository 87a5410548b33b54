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

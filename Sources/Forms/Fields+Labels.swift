/// What a published form without fields may print for a line of the table, beside its label and synonyms.
extension Field {
  /// Words that mean this field where they stand under its own heading, and say too little elsewhere.
  ///
  ///     .day("dato", \.dato, "Dato for identifisering").short("Dato")
  public func short(_ labels: String...) -> Field {
    changing { $0.with(shortLabels: labels) }
  }

  /// The label itself means this field only under its own heading; elsewhere it is another's.
  ///
  ///     .day("samtykkeDato", \.samtykkeDato, "Dato").onlyUnderHeading()
  public func onlyUnderHeading() -> Field {
    changing { $0.with(needsHeading: true) }
  }

  /// The headings under which published forms have this line, or the lines of this group.
  ///
  ///     .group("ident", \.ident).under("Identifisering")
  public func under(_ headings: String...) -> Field {
    changing { $0.with(headings: headings) }
  }

  private func changing(_ change: (FieldDefinition) -> FieldDefinition) -> Field {
    Field(
      leaves: leaves.map { leaf in
        Leaf(definition: change(leaf.definition), get: leaf.get, set: leaf.set, path: leaf.path)
      })
  }
}

import Norwegian

/// What the caller knows of the names of columns, to find the row that holds them.
package struct HeaderRules: Sendable {
  /// The known names, folded (`Folding.folded`). The row that holds most of them is the header.
  package var hints: Set<String>
  /// Whether a name that is not among the hints is one that the caller understands.
  package var knows: @Sendable (String) -> Bool
  /// Whether a text heads a group of columns, so that the names below it are to be read together with it: «Fravær» over «Dager».
  package var isGroup: @Sendable (String) -> Bool
  /// Whether a text is a tag. A row of nothing but tags is the header, whatever else is there.
  package var isTag: @Sendable (String) -> Bool
  /// Whether the row right after the header holds labels to the names above them, and no data. A register has one under its tags.
  package var isLabelRow: @Sendable ([(header: String, text: String)]) -> Bool

  func isKnown(_ name: String) -> Bool { hints.contains(Folding.folded(name)) || knows(name) }

  package init(
    hints: Set<String> = [], knows: @escaping @Sendable (String) -> Bool = { _ in false },
    isGroup: @escaping @Sendable (String) -> Bool = { _ in false },
    isTag: @escaping @Sendable (String) -> Bool = { _ in false },
    isLabelRow: @escaping @Sendable ([(header: String, text: String)]) -> Bool = { _ in false }
  ) {
    self.hints = hints
    self.knows = knows
    self.isGroup = isGroup
    self.isTag = isTag
    self.isLabelRow = isLabelRow
  }
}

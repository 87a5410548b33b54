import Norwegian

/// What the caller knows of the names of columns, to find the row that holds them.
package struct HeaderRules: Sendable {
  /// The known names, folded (`Folding.folded`). The row that holds most of them is the header.
  package var hints: Set<String>
  /// Whether a text is a tag. A row of nothing but tags is the header, whatever else is there.
  package var isTag: @Sendable (String) -> Bool
  /// Whether the row right after the header holds labels to the names above them, and no data. A register has one under its tags.
  package var isLabelRow: @Sendable ([(header: String, text: String)]) -> Bool

  package init(
    hints: Set<String> = [], isTag: @escaping @Sendable (String) -> Bool = { _ in false },
    isLabelRow: @escaping @Sendable ([(header: String, text: String)]) -> Bool = { _ in false }
  ) {
    self.hints = hints
    self.isTag = isTag
    self.isLabelRow = isLabelRow
  }
}

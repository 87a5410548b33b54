import Forms

/// Columns that say the same of many pupils, and that a list which is grouped, as a pivot table is, fills on the first row of each group alone.
/// Nothing is carried down: whose it is cannot be seen.
struct Gruppekolonner {
  private let columns: [(tag: String, name: String)]
  private var filled: [String: Int] = [:]
  private var pupils = 0

  init(_ columns: Kolonner) {
    self.columns =
      columns.isOwn
      ? []
      : columns.mål.compactMap { column, mål in
        guard case .field(let field, _) = mål, Self.tags.contains(field.tag) else { return nil }
        return (field.tag, column.name)
      }
  }

  private static let tags: Set<String> = ["elev.klasse", "elev.trinn", "elev.utdanningsprogram", "elev.kontaktlærer"]

  mutating func meet(_ pupil: Oppføring) {
    pupils += 1
    for (tag, _) in columns where pupil.values[tag]?.isAnswered == true { filled[tag, default: 0] += 1 }
  }

  /// A warning for each column that is blank in more rows than not.
  func findings(place: String) -> [Finding] {
    columns.compactMap { tag, name in
      let filled = filled[tag] ?? 0
      guard filled > 0, pupils - filled > filled else { return nil }
      return Finding(.list, .warning, place: place, message: Wording.mostlyBlank(name, blank: pupils - filled))
    }
  }
}

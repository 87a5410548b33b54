import Testing

/// Every form, filled and edited in every way, is read again.
@Suite struct EditedFormsTests {
  @Test func `full forms after every edit`() async throws {
    let table = try await measured(Filling.full(), Variant.all)

    table.publish("Fullt utfylte skjemaer, etter at noen har arbeidet med dem")
    table.expectAchieved()
  }

  @Test func `samples with blank places after every edit`() async throws {
    let table = try await measured(Filling.samples(), Variant.all)

    table.publish("Eksempler med tomme felt, etter at noen har arbeidet med dem")
    table.expectAchieved()
  }

  /// Every edit that does something to a form, with its controls as they were, without names, and gone.
  private func measured(_ fillings: [Filling], _ variants: [Variant]) async throws -> ReturnTable {
    let filled = try fillings.map { ($0, try Original($0.returned())) }
    let lines = try await withThrowingTaskGroup(of: (Int, [ReturnTable.Line]).self) { group in
      for (number, variant) in variants.enumerated() {
        group.addTask {
          let lines = try Variant.Keeping.allCases.enumerated().flatMap { turn, keeping in
            // All forms with all edits take minutes; the table of a file has them all, and each run every third.
            let some = filled.indices.filter { ReturnTable.isWhole || ($0 + number + turn) % 3 == 0 }
            return try scored(variant, keeping, some.map { filled[$0] })
          }
          return (number, lines)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return ReturnTable(lines.sorted { $0.0 < $1.0 }.flatMap(\.1))
  }

  private func scored(
    _ variant: Variant, _ keeping: Variant.Keeping, _ filled: [(Filling, Original)]
  ) throws -> [ReturnTable.Line] {
    try filled.compactMap { filling, original in
      var returned = original.copy()
      try variant.edit(&returned)
      guard variant.name == "ingenting" || returned.differs(from: original.returned) else { return nil }
      keeping.edit(&returned)
      return ReturnTable.Line(
        variant: "\(variant.name) [\(keeping.rawValue)]", form: filling.form, score: try filling.score(returned))
    }
  }
}

/// A returned document that nobody edits: its trees are only copied.
private struct Original: @unchecked Sendable {
  let returned: Returned

  init(_ returned: Returned) { self.returned = returned }

  func copy() -> Returned { returned.copy() }
}

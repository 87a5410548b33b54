import Forms
import Tables

/// What people decided in a column Beslutning: who gets a document.
struct Beslutninger: Sendable {
  /// The first source that has the column.
  private(set) var kilde: String?

  static let tag = "beslutning"
  static let field = FieldDefinition(tag: tag, label: "Beslutning", kind: .text)

  /// The fields that a list is read for, with the decision; a form that has a field of that name keeps it.
  static func added(to fields: [FieldDefinition]) -> [FieldDefinition] {
    fields.contains { $0.tag == tag } ? fields : fields + [field]
  }

  mutating func note(_ ark: [Arkbeskrivelse], of source: String) {
    if ark.contains(where: { $0.kolonner.contains { $0.field == Self.field.label } }) { kilde = kilde ?? source }
  }

  /// Those who are to be followed up, without the decision itself; everybody where no source has such a column.
  func kept(_ oppføringer: [Oppføring]) -> [Oppføring] {
    guard kilde != nil else { return oppføringer }
    return oppføringer.filter { Self.decision($0) == .følgesOpp }.map { oppføring in
      var oppføring = oppføring
      oppføring.values[Self.tag] = nil
      return oppføring
    }
  }

  /// How many are left out, and why. Blank is not decided, and that is not yes.
  func findings(_ oppføringer: [Oppføring]) -> [Finding] {
    guard kilde != nil else { return [] }
    var counts: [(text: String, count: Int)] = []
    for decision in [Vurdertliste.Beslutning.følgesIkkeOpp, .avventer] {
      counts.append(("«\(decision.rawValue)»", oppføringer.count { Self.decision($0) == decision }))
    }
    let blank = oppføringer.count { Self.text($0) == nil }
    let unknown = oppføringer.count { Self.text($0) != nil && Self.decision($0) == nil }
    counts.append((Wording.undecided, blank + unknown))
    counts.removeAll { $0.count == 0 }
    var findings: [Finding] = []
    if unknown > 0 {
      findings.append(Finding(.badCell, .warning, field: Self.tag, message: Wording.unknownDecision(unknown)))
    }
    if !counts.isEmpty { findings.append(Finding(.list, .remark, field: Self.tag, message: Wording.leftOut(counts))) }
    return findings
  }

  private static func text(_ oppføring: Oppføring) -> String? { oppføring.values.text(tag) }

  private static func decision(_ oppføring: Oppføring) -> Vurdertliste.Beslutning? {
    text(oppføring).flatMap { Vurdertliste.Beslutning($0) }
  }
}

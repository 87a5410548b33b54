import Forms
import Tables

/// What people decided in a column Beslutning: who gets a document.
struct Beslutninger: Sendable {
  /// The first source that has the column.
  private(set) var kilde: String?

  static let tag = "beslutning"
  static let field = FieldDefinition(tag: tag, label: "Beslutning", kind: .text)

  /// What somebody wrote beside the decision. It goes into the plan, with why the pupil was noticed.
  static let remark = FieldDefinition(tag: "beslutning.merknad", label: Vurdertliste.remark, kind: .multiline)
  private static let reasons = "ident.grunnlag"

  /// The fields that a list is read for, with the decision; a form that has a field of that name keeps it.
  static func added(to fields: [FieldDefinition]) -> [FieldDefinition] {
    guard !fields.contains(where: { $0.tag == tag }) else { return fields }
    return fields + [field] + (fields.contains { $0.tag == reasons } ? [remark] : [])
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
      if let text = oppføring.values.text(Self.remark.tag) {
        let line = Wording.decisionRemark(text)
        let before = oppføring.values.text(Self.reasons)
        if before?.contains(line) != true {
          oppføring.values[Self.reasons] = .text([before, line].compactMap(\.self).joined(separator: "\n"))
        }
      }
      oppføring.values[Self.remark.tag] = nil
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
    counts.append((Wording.undecided, oppføringer.count { Self.text($0) == nil }))
    counts.append((Wording.otherDecision, oppføringer.count(where: Self.isUnknown)))
    counts.removeAll { $0.count == 0 }
    return counts.isEmpty ? [] : [Finding(.list, .remark, field: Self.tag, message: Wording.leftOut(counts))]
  }

  /// The rows of one list whose decision is none of the choices.
  static func unknown(in list: [Oppføring]) -> [Finding] {
    list.filter(isUnknown).map {
      Finding(.badCell, .warning, place: $0.sted, field: tag, message: Wording.unknownDecision)
    }
  }

  private static func isUnknown(_ oppføring: Oppføring) -> Bool { text(oppføring) != nil && decision(oppføring) == nil }

  private static func text(_ oppføring: Oppføring) -> String? { oppføring.values.text(tag) }

  private static func decision(_ oppføring: Oppføring) -> Vurdertliste.Beslutning? {
    text(oppføring).flatMap { Vurdertliste.Beslutning($0) }
  }
}

import Words

/// A field with its place in an unmarked form.
struct LabelMatch {
  let target: FieldTarget
  /// The key of the slot: the field's tag, `evaluering[0].vurdering` for a member outside any table, a group's tag for rows.
  let tag: String
  var candidates: [Candidate]
  let rank: LabelIndex.Rank
  let isByHeading: Bool
  /// For rows: the members in the order of the columns; nil for a column that no member answers.
  var columns: [FieldDefinition?] = []
}

/// A label that fits more than one field or place.
struct LabelAmbiguity {
  let label: String
  let targets: [FieldTarget]
  let candidates: [Candidate]
  /// Why it is not certain.
  var reason = Meaning.Reason.several
}

extension Layout {
  /// What a person said of a place.
  func decision(_ candidate: Candidate) -> Decision? {
    // A cell without a label is named by where it stands.
    let own = candidate.labels.isEmpty ? [LabelText("")] : candidate.labels
    let labels = candidate.heads.map { [LabelText($0)] } ?? own
    return labels.lazy.compactMap { decision($0, at: candidate.spot) }.first
  }
}

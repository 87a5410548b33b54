/// Brings tables with column names and blank rows to the groups of a form, by what their columns are called.
struct RowMatching {
  private(set) var matches: [LabelMatch] = []
  private(set) var ambiguities: [LabelAmbiguity] = []
  private(set) var unanswered: [Candidate] = []
  /// The places of tables that are none: one blank row under labels.
  private(set) var singles: [Candidate] = []

  private let index: LabelIndex
  private typealias Fit = (
    field: FieldDefinition, columns: [FieldDefinition?], rank: LabelIndex.Rank, score: Int, isNamed: Bool
  )

  init(_ candidates: [Candidate], index: LabelIndex, layout: Layout) {
    self.index = index
    var found: [String: [LabelMatch]] = [:]
    for candidate in candidates {
      guard case .rows(let rows) = candidate.content else { continue }
      let decision = layout.decision(candidate)
      if decision == .noField { continue }
      guard !rows.isPrinted, let best = group(of: rows, headings: candidate.headings, decision: decision) else {
        if rows.rows.count == 1, !rows.isPrinted {
          singles += Self.single(candidate, rows)
        } else {
          unanswered.append(candidate)
        }
        continue
      }
      found[best.field.tag, default: []].append(
        LabelMatch(
          target: FieldTarget(field: best.field, group: nil), tag: best.field.tag, candidates: [candidate],
          rank: best.rank, isByHeading: best.isNamed, columns: best.columns))
    }
    for (_, list) in found.sorted(by: { $0.key < $1.key }) { settle(list) }
  }

  /// Two tables of one group: nobody can say which is meant.
  private mutating func settle(_ list: [LabelMatch]) {
    guard list.count > 1 else { return matches += list }
    ambiguities.append(
      LabelAmbiguity(
        label: list[0].target.field.label, targets: [list[0].target],
        places: list.flatMap { $0.candidates.map(\.spot) }))
  }

  private func group(of rows: PrintedRows, headings: [LabelText], decision: Layout.Decision?) -> Fit? {
    var best: [Fit] = []
    for (field, members) in index.groups {
      let (columns, rank) = Self.columns(rows.headers, members)
      let count = columns.count { $0 != nil }
      let isNamed = headings.contains { heading in
        ([field.label] + field.headings).contains { LabelText($0).words.elementsEqual(heading.words) }
      }
      if let decision {
        if decision == .field(field.tag), count > 0 { return (field, columns, .own, 0, false) }
        continue
      }
      if count >= 2 || count == 1 && isNamed {
        best.append((field, columns, rank, count * 2 + (isNamed ? 1 : 0), isNamed))
      }
    }
    guard let top = best.map(\.score).max() else { return nil }
    let winners = best.filter { $0.score == top }
    guard winners.count == 1, let winner = winners.first else { return nil }
    // Of a wide table of which hardly anything is known, nothing is taken.
    let known = winner.columns.count { $0 != nil }
    guard known * 2 >= rows.headers.count(where: { !$0.folded.isEmpty }) || winner.isNamed else { return nil }
    return winner
  }

  /// The member of each column, and the least sure of them.
  private static func columns(
    _ headers: [LabelText], _ members: LabelIndex
  ) -> (columns: [FieldDefinition?], rank: LabelIndex.Rank) {
    var rank = LabelIndex.Rank.exact
    var columns: [FieldDefinition?] = headers.map { header in
      guard !header.folded.isEmpty else { return nil }
      let fits = members.fits(header)
      guard let top = fits.map(\.rank).min() else { return nil }
      let winners = fits.filter { $0.rank == top }
      guard winners.count == 1 else { return nil }
      rank = max(rank, top)
      return winners[0].target.field
    }
    // Two columns of one member: neither is filled.
    for (column, member) in columns.enumerated() {
      if let member, columns.count(where: { $0?.tag == member.tag }) > 1 { columns[column] = nil }
    }
    return (columns, rank)
  }

  /// Labels with one blank row under them.
  private static func single(_ candidate: Candidate, _ rows: PrintedRows) -> [Candidate] {
    zip(rows.headers, rows.cells[0]).compactMap { header, blank in
      guard let blank, !header.folded.isEmpty else { return nil }
      var single = Candidate(
        labels: [header], content: .blank(blank), headings: candidate.headings, place: candidate.place, shape: .below)
      single.story = candidate.story
      single.order = candidate.order
      single.isOnEveryPage = candidate.isOnEveryPage
      return single
    }
  }
}

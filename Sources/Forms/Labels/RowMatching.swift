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
      // What the document calls itself says nothing of one table of it.
      let headings = candidate.headings.filter { $0 != candidate.title }
      let decided = { column in layout.decision(rows.headers[column], at: Self.spot(of: candidate, column: column)) }
      guard !rows.isPrinted, let best = group(of: rows, headings: headings, decision: decision, decided) else {
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
        candidates: list.flatMap(\.candidates), reason: .onlyMeaning))
  }

  /// What a column of a table is called in a person's decision: a table is one place, and each of its columns asks something.
  static func spot(of candidate: Candidate, column: Int) -> String { "\(candidate.spot), kolonne \(column + 1)" }

  /// - Parameter decided: what a person said of a column.
  private func group(
    of rows: PrintedRows, headings: [LabelText], decision: Layout.Decision?, _ decided: (Int) -> Layout.Decision?
  ) -> Fit? {
    var best: [Fit] = []
    for (field, members) in index.groups {
      // Rows of «Gjest 1», «Gjest 2» are no rows of another group.
      if decision == nil, let stem = rows.stem, !index.names(stem, field) { continue }
      let (columns, rank, weak) = Self.columns(rows, members, of: field, decided)
      let count = columns.count { $0 != nil }
      let isNamed = headings.contains { index.names($0, field) }
      if decision == nil, isLog(field, columns, weak, rows.headers, headings, isNamed: isNamed) { continue }
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
    let names = rows.headers.count { !$0.folded.isEmpty }
    guard known * 2 >= names || winner.isNamed || isPlain(winner, rows.headers) && known * 3 >= names else {
      return nil
    }
    return winner
  }

  /// Whether a column says without doubt what each row is about.
  private func isPlain(_ fit: Fit, _ headers: [LabelText]) -> Bool {
    guard let principal = index.meanings?.principal(of: fit.field.tag),
      let column = fit.columns.firstIndex(where: { $0?.tag == principal }),
      let members = index.groups.first(where: { $0.field.tag == fit.field.tag })?.members
    else { return false }
    if case .certain(let fit) = members.answer(headers[column]) { return !fit.isWeak }
    return false
  }

  /// Whether a table is no list of a group's rows: it lacks what each row is about, or is a log of past days.
  private func isLog(
    _ group: FieldDefinition, _ columns: [FieldDefinition?], _ weak: Set<Int>, _ headers: [LabelText],
    _ headings: [LabelText], isNamed: Bool
  ) -> Bool {
    guard let meanings = index.meanings, let principal = meanings.principal(of: group.tag) else { return false }
    guard let column = columns.firstIndex(where: { $0?.tag == principal }) else { return true }
    if headings.contains(where: { meanings.isBarred($0.printed) }) { return true }
    // «Dato | Hva | Hvem» may be anything that was done; «Hva | Hvem | Når» is what shall be.
    return weak.contains(column) && !isNamed && columns[..<column].contains { $0 != nil }
  }

  /// The member of each column, the least sure of them, and the columns whose name says little.
  private static func columns(
    _ rows: PrintedRows, _ members: LabelIndex, of group: FieldDefinition, _ decided: (Int) -> Layout.Decision?
  ) -> (columns: [FieldDefinition?], rank: LabelIndex.Rank, weak: Set<Int>) {
    var rank = LabelIndex.Rank.exact
    var weak: Set<Int> = []
    var columns: [FieldDefinition?] = rows.headers.enumerated().map { number, header in
      // A column in which nothing is blank, as that of printed numbers, takes no answer.
      guard !header.folded.isEmpty, rows.blank(in: number) != nil else { return nil }
      switch decided(number) {
      case .noField: return nil
      case .field(let tag):
        if let member = group.members.first(where: { group.tag + "." + $0.tag == tag }) { return member }
      case nil: break
      }
      let isAsked = header.namesYesAndNo
      guard case .certain(let fit) = members.answer(header), !isAsked || fit.target.field.kind == .janei else {
        return nil
      }
      rank = max(rank, fit.rank)
      if fit.isWeak { weak.insert(number) }
      return fit.target.field
    }
    // Two columns of one member: the one that says it plainly, or neither.
    for (tag, same) in Dictionary(grouping: columns.indices.filter { columns[$0] != nil }, by: { columns[$0]?.tag }) {
      guard tag != nil, same.count > 1 else { continue }
      let plain = same.filter { !weak.contains($0) }
      for column in same where plain.count != 1 || column != plain[0] { columns[column] = nil }
    }
    return (columns, rank, weak)
  }

  /// The places that a candidate is: of labels with one blank row under them as many, else itself.
  static func places(of candidate: Candidate) -> [Candidate] {
    guard case .rows(let rows) = candidate.content, rows.rows.count == 1, !rows.isPrinted else { return [candidate] }
    return single(candidate, rows)
  }

  /// Labels with one blank row under them.
  private static func single(_ candidate: Candidate, _ rows: PrintedRows) -> [Candidate] {
    zip(rows.headers, rows.cells[0]).enumerated().compactMap { column, cell in
      let (header, blank) = cell
      guard let blank, !header.folded.isEmpty else { return nil }
      let over = rows.over.indices.contains(column) ? [rows.over[column]].compactMap(\.self) : []
      var single = Candidate(
        labels: [header], content: .blank(blank), headings: over + candidate.headings, place: candidate.place,
        shape: .below)
      single.story = candidate.story
      single.order = candidate.order
      single.title = candidate.title
      single.isOnEveryPage = candidate.isOnEveryPage
      if case .paragraphs(let paragraphs) = blank.kind {
        single.column = paragraphs.first.flatMap(BlankSearch.column)
      }
      return single
    }
  }
}

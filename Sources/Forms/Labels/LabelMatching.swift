import Norwegian
import WordML

/// Brings the places of an unmarked form to the fields: each field gets one place, or a report of all that might be it.
struct LabelMatching {
  /// A field with its place.
  struct Match {
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
  struct Ambiguity {
    let label: String
    let targets: [FieldTarget]
    let places: [String]
  }

  private(set) var matches: [Match] = []
  private(set) var ambiguities: [Ambiguity] = []
  /// Labels with a place that no field answers.
  private(set) var unanswered: [Candidate] = []

  private let index: LabelIndex
  private let layout: Layout
  private typealias Decided = (
    candidate: Candidate, target: FieldTarget, strength: Int, rank: LabelIndex.Rank, byHeading: Bool, tag: String?
  )
  private var decided: [Decided] = []

  init(_ candidates: [Candidate], fields: [FieldDefinition], layout: Layout = Layout()) {
    index = LabelIndex(fields, layout: layout)
    self.layout = layout
    let candidates = Self.numbered(candidates)
    var plain: [Candidate] = []
    var tables: [(Candidate, PrintedRows)] = []
    for candidate in candidates {
      if case .rows(let rows) = candidate.content { tables.append((candidate, rows)) } else { plain.append(candidate) }
    }
    plain += match(tables: tables)
    for candidate in plain where candidate.item == nil { decide(candidate, among: fields) }
    settle()
    for candidate in plain where candidate.item != nil { matchRemark(candidate, among: fields) }
    matches.sort { ($0.candidates.first?.order ?? 0) < ($1.candidates.first?.order ?? 0) }
  }

  /// Equal labels at one place are told apart by their number.
  private static func numbered(_ candidates: [Candidate]) -> [Candidate] {
    func key(_ candidate: Candidate) -> String {
      (candidate.labels.first?.folded ?? "") + "|" + candidate.place.description
    }
    let counts = Dictionary(candidates.map { (key($0), 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return candidates.enumerated().map { order, candidate in
      var other = candidate
      other.order = order
      guard counts[key(candidate), default: 0] > 1 else { return other }
      seen[key(candidate), default: 0] += 1
      other.number = seen[key(candidate)]
      return other
    }
  }

  /// What a person said of a place.
  private func decision(_ candidate: Candidate) -> Layout.Decision? {
    let labels = candidate.heads.map { [LabelText($0)] } ?? candidate.labels
    return labels.lazy.compactMap { layout.decision($0, at: candidate.spot) }.first
  }

  // MARK: Tables of rows

  /// Returns the places of tables that are none: one blank row under labels.
  private mutating func match(tables: [(Candidate, PrintedRows)]) -> [Candidate] {
    var plain: [Candidate] = []
    var found: [String: [(Match)]] = [:]
    for (candidate, rows) in tables {
      let decision = decision(candidate)
      if decision == .noField { continue }
      guard let best = group(of: rows, headings: candidate.headings, decision: decision) else {
        if rows.rows.count == 1 {
          plain += Self.single(candidate, rows)
        } else {
          unanswered.append(candidate)
        }
        continue
      }
      var match = Match(
        target: FieldTarget(field: best.field, group: nil), tag: best.field.tag, candidates: [candidate],
        rank: best.rank,
        isByHeading: best.isByHeading)
      match.columns = best.columns
      found[best.field.tag, default: []].append(match)
    }
    for (_, list) in found.sorted(by: { $0.key < $1.key }) {
      if list.count == 1 {
        matches += list
      } else {
        ambiguities.append(
          Ambiguity(
            label: list[0].target.field.label, targets: [list[0].target],
            places: list.flatMap { $0.candidates.map(\.spot) }))
      }
    }
    return plain
  }

  private func group(
    of rows: PrintedRows, headings: [LabelText], decision: Layout.Decision?
  ) -> (field: FieldDefinition, columns: [FieldDefinition?], rank: LabelIndex.Rank, isByHeading: Bool)? {
    var best: [(field: FieldDefinition, columns: [FieldDefinition?], rank: LabelIndex.Rank, score: Int, named: Bool)] =
      []
    for (field, members) in index.groups {
      var rank = LabelIndex.Rank.exact
      var columns: [FieldDefinition?] = rows.headers.map { header in
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
      let count = columns.count { $0 != nil }
      let isNamed = headings.contains { heading in
        LabelText(field.label).words.elementsEqual(heading.words)
          || field.headings.contains { LabelText($0).words.elementsEqual(heading.words) }
      }
      if let decision {
        if decision == .field(field.tag), count > 0 { return (field, columns, .own, false) }
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
    guard known * 2 >= rows.headers.count(where: { !$0.folded.isEmpty }) || winner.named else { return nil }
    return (winner.field, winner.columns, winner.rank, winner.named)
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

  // MARK: Single places

  private mutating func decide(_ candidate: Candidate, among fields: [FieldDefinition]) {
    switch decision(candidate) {
    case .noField: return
    case .field(let tag):
      guard let target = index.target(tag), Self.takes(target.field, candidate) else { break }
      decided.append((candidate, target, 1000, .own, false, tag))
      return
    case nil: break
    }
    if candidate.labels.contains(where: \.isSignature) { return }
    guard let candidate = withoutItems(candidate) else { return }
    for label in candidate.labels {
      let fits = index.fits(label).filter { Self.takes($0.target.field, candidate) }
      guard !fits.isEmpty else { continue }
      if decide(candidate, label, fits) { return }
    }
    unanswered.append(candidate)
  }

  /// False where no fit counts.
  private mutating func decide(_ candidate: Candidate, _ label: LabelText, _ fits: [LabelIndex.Fit]) -> Bool {
    let own = fits.filter { $0.rank == .own }
    if !own.isEmpty { return accept(candidate, label, own, bonus: 0) }
    for (number, heading) in candidate.headings.enumerated() {
      let named = fits.filter { $0.rank != .prefix && index.isUnder($0.target, heading: heading) }
      guard let top = named.map(\.rank).min() else { continue }
      let winners = named.filter { $0.rank == top }
      // The title of the whole document says little, and nothing where it names several of its parts.
      let isTitle = number == candidate.headings.count - 1 && number > 0
      if isTitle, index.parts(namedIn: heading) > 1 { continue }
      return accept(candidate, label, winners, bonus: isTitle ? 2 : 8)
    }
    let open = fits.filter { $0.rank != .short && $0.target.group == nil }
    guard let top = open.map(\.rank).min() else {
      // Only words that need a heading.
      ambiguities.append(
        Ambiguity(label: label.printed, targets: fits.map(\.target), places: [candidate.spot]))
      return true
    }
    return accept(candidate, label, open.filter { $0.rank == top }, bonus: 0)
  }

  private mutating func accept(
    _ candidate: Candidate, _ label: LabelText, _ winners: [LabelIndex.Fit], bonus: Int
  ) -> Bool {
    guard winners.count == 1, let winner = winners.first else {
      ambiguities.append(Ambiguity(label: label.printed, targets: winners.map(\.target), places: [candidate.spot]))
      return true
    }
    let base = [40, 30, 20, 10, 15, 5][winner.rank.rawValue]
    // Who signs is named again there.
    let isSigning = candidate.headings.first?.isSignature == true
    decided.append((candidate, winner.target, base + bonus - (isSigning ? 3 : 0), winner.rank, bonus > 0, nil))
    return true
  }

  /// Takes out the boxes that are a question each: «☐ Eleven har medvirket». What is left is one question, or nothing.
  private mutating func withoutItems(_ candidate: Candidate) -> Candidate? {
    guard case .boxes(let boxes) = candidate.content else { return candidate }
    // Ja and Nei answer one question; a lone box with a label of its own does too.
    if boxes.contains(where: { JaNei.printed($0.text) != nil }) { return candidate }
    var rest: [PrintedBox] = []
    for box in boxes {
      let fits = box.text.isEmpty ? [] : index.fits(LabelText(box.text))
      let questions = fits.filter { [.check, .janei].contains($0.target.field.kind) }
      guard questions.count == 1, questions[0].rank <= .synonym else {
        rest.append(box)
        continue
      }
      var single = candidate
      single.content = .boxes([box])
      decided.append((single, questions[0].target, 20, questions[0].rank, false, nil))
    }
    var other = candidate
    other.content = .boxes(rest)
    return rest.isEmpty ? nil : other
  }

  /// Whether a field's answers can go into such a place at all.
  private static func takes(_ field: FieldDefinition, _ candidate: Candidate) -> Bool {
    switch candidate.content {
    case .boxes(let boxes):
      switch field.kind {
      case .janei: return boxes.count == 1 || boxes.contains { JaNei.printed($0.text) != nil }
      case .check: return boxes.count == 1
      case .choices, .choice, .text: return boxes.count > 1 && boxes.allSatisfy { !$0.text.isEmpty }
      default: return false
      }
    case .blank(let blank):
      if case .control(let control) = blank.kind, control.kind == .checkBox {
        return field.kind == .check || field.kind == .janei
      }
      return ![.janei, .check, .choices, .rows].contains(field.kind)
    case .rows: return field.kind == .rows
    }
  }

  // MARK: One place for each field

  private mutating func settle() {
    // A member of a group that stands alone is of the first row, where nobody says otherwise.
    func tag(_ line: Decided) -> String {
      line.tag ?? line.target.group.map { "\($0.tag)[0].\(line.target.field.tag)" } ?? line.target.tag
    }
    var order: [String] = []
    for line in decided where !order.contains(tag(line)) { order.append(tag(line)) }
    for key in order {
      let lines = decided.filter { tag($0) == key }
      guard let target = lines.first?.target else { continue }
      // What stands in headers and footers repeats; it does not compete with the page.
      let repeated = lines.filter(\.candidate.isOnEveryPage)
      let single = lines.filter { !$0.candidate.isOnEveryPage }
      let top = single.map(\.strength).max() ?? 0
      let winners = single.filter { $0.strength == top }
      if winners.count > 1, top < 1000 {
        ambiguities.append(
          Ambiguity(
            label: winners[0].candidate.labels.first?.printed ?? target.field.label, targets: [target],
            places: winners.map(\.candidate.spot)))
        continue
      }
      for line in single where line.strength < top && top < 1000 {
        ambiguities.append(
          Ambiguity(
            label: line.candidate.labels.first?.printed ?? "", targets: [target], places: [line.candidate.spot]))
      }
      guard let best = winners.first ?? repeated.first else { continue }
      matches.append(
        Match(
          target: target, tag: key, candidates: winners.map(\.candidate) + repeated.map(\.candidate), rank: best.rank,
          isByHeading: best.byHeading))
    }
  }

  /// The remark of an item: its field stands beside that of the item, and is named like the column.
  private mutating func matchRemark(_ candidate: Candidate, among fields: [FieldDefinition]) {
    guard let item = candidate.item, let label = candidate.labels.first,
      let question = matches.first(where: {
        $0.candidates.contains { $0.labels.first == item && $0.place == candidate.place }
      })
    else {
      unanswered.append(candidate)
      return
    }
    guard let dot = question.target.field.tag.lastIndex(of: ".") else { return }
    let prefix = question.target.field.tag[...dot]
    let field = fields.first { field in
      guard field.tag.hasPrefix(prefix), field.tag != question.target.field.tag else { return false }
      let own = field.label.split(separator: ":").last.map { LabelText(String($0)) }
      return own == label
        || (field.synonyms + [String(field.tag.dropFirst(prefix.count))]).contains { LabelText($0) == label }
    }
    guard let field else {
      unanswered.append(candidate)
      return
    }
    matches.append(
      Match(
        target: FieldTarget(field: field, group: nil), tag: field.tag, candidates: [candidate], rank: .exact,
        isByHeading: false))
  }
}

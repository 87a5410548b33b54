import Norwegian
import WordML

/// Brings the places of an unmarked form to the fields: each field gets one place, or a report of all that might be it.
struct LabelMatching {
  private(set) var matches: [LabelMatch] = []
  private(set) var ambiguities: [LabelAmbiguity] = []
  /// Labels with a place that no field answers.
  private(set) var unanswered: [Candidate] = []
  /// Blanks without a label that nobody has named, and those beside which people sign.
  private(set) var unlabelled: [Candidate] = []
  private let index: LabelIndex
  /// Whether the file holds the form twice, perhaps for two people.
  private var isTwice = false

  /// - Parameter unlabelled: blanks without a label, which count only where a person named them.
  init(
    _ candidates: [Candidate], unlabelled: [Candidate] = [], fields: [FieldDefinition], layout: Layout = Layout()
  ) {
    index = LabelIndex(fields + NameHalves.halves(of: fields), layout: layout)
    let candidates = candidates.numberedByLabel
    let rows = RowMatching(candidates, index: index, layout: layout)
    let known = Set(rows.matches.flatMap(\.candidates).compactMap(\.rowsTable))
    let others = unlabelled.filter { $0.table.map { !known.contains($0) } ?? true }
    let named = others.enumerated().filter { layout.decision($0.element) != nil }.map { number, candidate in
      var candidate = candidate
      candidate.order = candidates.count + number
      return candidate
    }
    let plain = candidates.filter { $0.heads == nil } + rows.singles + named
    let single = PlaceMatching(plain.filter { $0.item == nil }, index: index, layout: layout)
    matches = rows.matches
    ambiguities = rows.ambiguities + single.ambiguities
    unanswered = rows.unanswered
    settle(single.decisions)
    for candidate in plain where candidate.item != nil { matchRemark(candidate, among: fields) }
    for candidate in single.unanswered { matchRemark(below: candidate, among: fields) }
    self.unlabelled = others.filter { layout.decision($0) == nil } + single.signed
    if let name = NameHalves(fields) { dropHalf(of: name) }
    matches.sort { ($0.candidates.first?.order ?? 0) < ($1.candidates.first?.order ?? 0) }
  }

  /// Leaves out what is about fields that have a place already.
  mutating func forget(_ tags: Set<String>) {
    func isKnown(_ target: FieldTarget) -> Bool { tags.contains(target.group?.tag ?? target.field.tag) }
    matches.removeAll { isKnown($0.target) }
    ambiguities.removeAll { $0.targets.allSatisfy(isKnown) }
  }

  /// A first name without a last one, or the other way round, is no name.
  private mutating func dropHalf(of name: NameHalves) {
    let halves = [name.first, name.last]
    let found = matches.filter { halves.contains($0.tag) }
    guard found.count == 1 else { return }
    matches.removeAll { halves.contains($0.tag) }
    unanswered += found.flatMap(\.candidates)
  }

  // MARK: One place for each field

  private mutating func settle(_ decisions: [PlaceMatching.Decision]) {
    let doubled = Dictionary(grouping: decisions.filter { !$0.candidate.isOnEveryPage }, by: \.tag).filter {
      tag, lines in
      lines.count > 1 && !(index.meanings?.repeats(tag) ?? false) && Self.haveOneLabel(lines)
    }
    isTwice = doubled.count >= 2
    var order: [String] = []
    for line in decisions where !order.contains(line.tag) { order.append(line.tag) }
    for tag in order { settle(decisions.filter { $0.tag == tag }, tag: tag) }
  }

  private static func haveOneLabel(_ lines: [PlaceMatching.Decision]) -> Bool {
    Set(lines.map { $0.candidate.labels.first?.folded }).count == 1
  }

  private mutating func settle(_ lines: [PlaceMatching.Decision], tag: String) {
    guard let target = lines.first?.target else { return }
    // What stands in headers and footers repeats; it does not compete with the page.
    let repeated = lines.filter(\.candidate.isOnEveryPage)
    let single = lines.filter { !$0.candidate.isOnEveryPage }
    let top = single.map(\.strength).max() ?? 0
    let winners = single.filter { $0.strength == top }
    // The same twice in one row or on one line is asked of two.
    let areApart = Set(winners.map(\.candidate.place)).count == winners.count
    let isRepeated = !isTwice && areApart && (index.meanings?.repeats(tag) ?? false) && Self.haveOneLabel(winners)
    if winners.count > 1, top < 1000, !isRepeated {
      ambiguities.append(
        LabelAmbiguity(
          label: winners[0].candidate.labels.first?.printed ?? target.field.label, targets: [target],
          candidates: winners.map(\.candidate), reason: .onlyMeaning))
      return
    }
    for line in single where line.strength < top && top < 1000 {
      ambiguities.append(
        LabelAmbiguity(
          label: line.candidate.labels.first?.printed ?? "", targets: [target], candidates: [line.candidate],
          reason: .onlyMeaning))
    }
    guard let best = winners.first ?? repeated.first else { return }
    let candidates = winners.map(\.candidate) + repeated.map(\.candidate)
    for (isTurned, candidates) in [false, true].map({ turned in (turned, candidates.filter { isTurned($0) == turned }) }
    )
    where !candidates.isEmpty {
      let isName = target.group == nil && target.field.role == .name
      matches.append(
        LabelMatch(
          target: target, tag: isTurned && isName ? NameHalves.turned(of: tag) : tag, candidates: candidates,
          rank: best.rank, isByHeading: best.isByHeading))
    }
  }

  /// Whether a place asks for the last name first.
  private func isTurned(_ candidate: Candidate) -> Bool {
    candidate.labels.first.map(NameHalves.isTurned) ?? false
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
    match(candidate, label, besides: question, among: fields)
  }

  /// The remark of a question that stands right above: «Merknad: ……» below «Lesing ☐ Ja ☐ Nei».
  private mutating func matchRemark(below candidate: Candidate, among fields: [FieldDefinition]) {
    let question = matches.first { match in
      [.janei, .choices, .check].contains(match.target.field.kind)
        && match.candidates.contains { $0.isBoxes && $0.order == candidate.order - 1 && $0.story == candidate.story }
    }
    guard let question, let label = candidate.labels.first, case .blank = candidate.content else {
      unanswered.append(candidate)
      return
    }
    match(candidate, label, besides: question, among: fields)
  }

  private mutating func match(
    _ candidate: Candidate, _ label: LabelText, besides question: LabelMatch, among fields: [FieldDefinition]
  ) {
    let tag = question.target.field.tag
    if index.meanings?.isBareDay(label.printed) ?? false, let day = index.target(tag + "Dato"), day.group == nil {
      return match(candidate, as: day.field)
    }
    guard let dot = tag.lastIndex(of: ".") else { return unanswered.append(candidate) }
    let prefix = tag[...dot]
    let field = fields.first { field in
      guard field.tag.hasPrefix(prefix), field.tag != tag else { return false }
      let own = field.label.split(separator: ":").last.map { LabelText(String($0)) }
      let names = (field.synonyms + [String(field.tag.dropFirst(prefix.count))]).map { LabelText($0) }
      if index.meanings?.isRemark(label.printed) ?? false,
        own.map({ index.meanings?.isRemark($0.printed) ?? false }) ?? false
      {
        return true
      }
      return own == label || label.alternatives.contains { names.contains($0) || own == $0 }
    }
    guard let field else { return unanswered.append(candidate) }
    match(candidate, as: field)
  }

  private mutating func match(_ candidate: Candidate, as field: FieldDefinition) {
    guard field.takes(candidate), !matches.contains(where: { $0.tag == field.tag }) else {
      return unanswered.append(candidate)
    }
    matches.append(
      LabelMatch(
        target: FieldTarget(field: field, group: nil), tag: field.tag, candidates: [candidate], rank: .exact,
        isByHeading: false))
  }
}

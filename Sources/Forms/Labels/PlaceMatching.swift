import Norwegian
import WordML

/// Says of single places which field each may be for, and how surely; several may want one field yet.
struct PlaceMatching {
  /// A place and the field that its label means.
  struct Decision {
    let candidate: Candidate
    let target: FieldTarget
    /// The greater the surer; a person's word is 1000.
    let strength: Int
    let rank: LabelIndex.Rank
    let isByHeading: Bool
    /// Where it is not the field's own tag: a member of a row that stands by itself.
    let tag: String
  }

  private(set) var decisions: [Decision] = []
  private(set) var ambiguities: [LabelAmbiguity] = []
  private(set) var unanswered: [Candidate] = []
  /// Where people sign.
  private(set) var signed: [Candidate] = []

  private let index: LabelIndex
  private let layout: Layout
  private var numbers: RowNumbers
  /// The place before the one that is decided on.
  private var before: Candidate?

  init(_ candidates: [Candidate], index: LabelIndex, layout: Layout) {
    self.index = index
    self.layout = layout
    numbers = RowNumbers(index)
    for candidate in candidates {
      decide(candidate)
      before = candidate
    }
    dropHalfRows()
  }

  private mutating func decide(_ candidate: Candidate) {
    switch layout.decision(candidate) {
    case .noField: return
    case .field(let tag):
      guard let target = index.target(tag), target.field.takes(candidate) else { break }
      decisions.append(
        Decision(
          candidate: candidate, target: target, strength: 1000, rank: .own, isByHeading: false,
          tag: target.group != nil && !tag.contains("[") ? target.tag(inRow: 0) : tag))
      return
    case nil: break
    }
    // People sign below such a heading, and write their own names.
    if candidate.labels.contains(where: \.isSignature) || isSigning(candidate) { return signed.append(candidate) }
    if let row = candidate.row { return decide(candidate, inRow: row) }
    if let decision = day(of: candidate) { return decisions.append(decision) }
    guard let candidate = withoutItems(candidate) else { return }
    if let (target, row) = numbers.member(candidate), target.field.takes(candidate) {
      decisions.append(
        Decision(
          candidate: candidate, target: target, strength: 25, rank: .row, isByHeading: false,
          tag: target.tag(inRow: row)))
      return
    }
    var open: LabelAmbiguity?
    var weak: LabelIndex.Fit?
    for label in candidate.labels {
      switch index.answer(label, at: candidate) {
      case .certain(let fit) where fit.isWeak: weak = weak ?? fit
      case .certain(let fit): return accept(candidate, fit)
      case .open(let targets, let reason):
        // «til» may be either; «Periode til», another reading of it, is one.
        open =
          open
          ?? LabelAmbiguity(
            label: label.printed, targets: targets, candidates: [candidate], reason: reason)
      case .unknown: continue
      }
    }
    if let weak { return accept(candidate, weak) }
    if let fit = fit(of: candidate, beside: before) { return accept(candidate, fit) }
    if let open { ambiguities.append(open) } else { unanswered.append(candidate) }
  }

  /// The day of what stands before it in the line: «Pårørende er orientert: ____  Dato: ____».
  private func day(of candidate: Candidate) -> Decision? {
    guard candidate.labels.contains(where: { ["dato", "den", "gitt den", "gitt dato"].contains($0.bare) }), let before,
      before.order == candidate.order - 1,
      before.place == candidate.place,
      let target = before.labels.lazy.compactMap(meaning).compactMap({ index.target($0.tag + "Dato") }).first,
      target.field.takes(candidate)
    else { return nil }
    return Decision(
      candidate: candidate, target: target, strength: 30, rank: .synonym, isByHeading: true, tag: target.tag)
  }

  /// What a label means that says too little, right behind another of somebody's: «Pårørende: ____  Telefon: ____».
  private func fit(of candidate: Candidate, beside before: Candidate?) -> LabelIndex.Fit? {
    guard let before, before.order == candidate.order - 1, before.place == candidate.place,
      let owner = before.labels.first, index.meanings?.namesPerson(owner.printed) ?? false
    else { return nil }
    for label in candidate.labels {
      if case .certain(let fit) = index.answer(label, at: candidate, under: [owner]), fit.isByHeading { return fit }
    }
    return nil
  }

  /// Whether it stands under a heading of signatures and says no more than who signs.
  private func isSigning(_ candidate: Candidate) -> Bool {
    guard candidate.headings.contains(where: { $0 != candidate.title && $0.isSignature }) else { return false }
    // Names below lines are those who write on them.
    guard let meanings = index.meanings, candidate.shape != .above else { return true }
    return candidate.labels.allSatisfy { meanings.isSigner($0.printed) }
  }

  private func meaning(of label: LabelText) -> FieldTarget? { index.meaning(of: label) }

  private mutating func accept(_ candidate: Candidate, _ fit: LabelIndex.Fit) {
    let base = [40, 30, 20, 20, 20][fit.rank.rawValue]
    decisions.append(
      Decision(
        candidate: candidate, target: fit.target, strength: base + (fit.isByHeading ? 8 : 0), rank: fit.rank,
        isByHeading: fit.isByHeading, tag: fit.target.tag(inRow: numbers.row(of: fit.target, candidate))))
  }

  /// A cell of a table that has its rows as columns: «Tiltak 1 | Tiltak 2» above, «Ansvarlig» to the left.
  private mutating func decide(_ candidate: Candidate, inRow row: (stem: LabelText, number: Int)) {
    guard let label = candidate.labels.first,
      let (group, members) = index.groups.first(where: { index.names(row.stem, $0.field) }),
      case .certain(let fit) = members.answer(label, accepts: { $0.field.takes(candidate) })
    else { return unanswered.append(candidate) }
    let target = FieldTarget(field: fit.target.field, group: group)
    decisions.append(
      Decision(
        candidate: candidate, target: target, strength: 25, rank: fit.rank, isByHeading: true,
        tag: target.tag(inRow: row.number - 1)))
  }

  /// No row is written without what it is about: a responsible person without a measure says nothing.
  private mutating func dropHalfRows() {
    let tags = Set(decisions.map(\.tag))
    decisions.removeAll { decision in
      guard let row = decision.candidate.row, let group = decision.target.group,
        let principal = index.meanings?.principal(of: group.tag)
      else { return false }
      guard !tags.contains("\(group.tag)[\(row.number - 1)].\(principal)") else { return false }
      unanswered.append(decision.candidate)
      return true
    }
  }

  /// Takes out the boxes that are a question each: «☐ Kunden har medvirket». What is left is one question, or nothing.
  private mutating func withoutItems(_ candidate: Candidate) -> Candidate? {
    guard case .boxes(let boxes) = candidate.content, !boxes.isEmpty else { return candidate }
    // Ja and Nei answer one question; a lone box with a label of its own does too.
    if boxes.contains(where: { JaNei.printed($0.text) != nil }) { return candidate }
    // The answers to a question that is understood are no questions.
    let isUnderstood =
      boxes.count > 1
      && candidate.labels.contains { label in
        if case .certain = index.answer(label, at: candidate) { true } else { false }
      }
    var rest: [PrintedBox] = []
    for box in boxes {
      let answer =
        box.text.isEmpty
        ? .unknown : index.answer(LabelText(box.text)) { [.check, .janei].contains($0.field.kind) }
      // «☐ Ferie» is an answer to something; «☐ Kunden har medvirket i planen» is a question by itself.
      guard case .certain(let fit) = answer,
        fit.rank <= .exact
          || !isUnderstood
            && (boxes.count == 1 || box.text.split(separator: " ").count >= 4
              || candidate.labels.isEmpty && fit.rank <= .synonym)
      else {
        rest.append(box)
        continue
      }
      var single = candidate
      single.content = .boxes([box])
      decisions.append(
        Decision(
          candidate: single, target: fit.target, strength: 20, rank: fit.rank, isByHeading: false,
          tag: fit.target.tag(inRow: 0)))
    }
    var other = candidate
    other.content = .boxes(rest)
    return rest.isEmpty ? nil : other
  }
}

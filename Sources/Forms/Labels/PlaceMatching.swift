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
  }

  private mutating func decide(_ candidate: Candidate) {
    switch layout.decision(candidate) {
    case .noField: return
    case .field(let tag):
      guard let target = index.target(tag), target.field.takes(candidate) else { break }
      decisions.append(
        Decision(candidate: candidate, target: target, strength: 1000, rank: .own, isByHeading: false, tag: tag))
      return
    case nil: break
    }
    if candidate.labels.contains(where: \.isSignature) { return }
    if let decision = day(of: candidate) { return decisions.append(decision) }
    guard let candidate = withoutItems(candidate) else { return }
    if let (target, row) = numbers.member(candidate), target.field.takes(candidate) {
      decisions.append(
        Decision(
          candidate: candidate, target: target, strength: 25, rank: .either, isByHeading: false,
          tag: target.tag(inRow: row)))
      return
    }
    var weak: (label: LabelText, fits: [LabelIndex.Fit])?
    for label in candidate.labels {
      let fits = index.fits(label).filter { $0.target.field.takes(candidate) }
      guard !fits.isEmpty else { continue }
      // «til» needs a heading; «Periode til», another reading of it, does not.
      guard fits.allSatisfy({ $0.rank == .short }), !isNamed(fits, above: candidate) else {
        return decide(candidate, label, fits)
      }
      weak = weak ?? (label, fits)
    }
    if let weak { decide(candidate, weak.label, weak.fits) } else { unanswered.append(candidate) }
  }

  /// The day of what stands before it in the line: «Foresatte er orientert: ____  Dato: ____».
  private func day(of candidate: Candidate) -> Decision? {
    guard candidate.labels.first?.bare == "dato", let before, before.order == candidate.order - 1,
      before.place == candidate.place,
      let target = before.labels.flatMap({ index.fits($0) }).lazy.compactMap({ index.target($0.target.tag + "Dato") })
        .first, target.field.takes(candidate)
    else { return nil }
    return Decision(
      candidate: candidate, target: target, strength: 30, rank: .short, isByHeading: true, tag: target.tag)
  }

  /// Whether a heading says which of the fields is meant.
  private func isNamed(_ fits: [LabelIndex.Fit], above candidate: Candidate) -> Bool {
    fits.contains { fit in candidate.headings.contains { index.isUnder(fit.target, heading: $0) } }
  }

  private mutating func decide(_ candidate: Candidate, _ label: LabelText, _ fits: [LabelIndex.Fit]) {
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
      ambiguities.append(LabelAmbiguity(label: label.printed, targets: fits.map(\.target), places: [candidate.spot]))
      return
    }
    accept(candidate, label, open.filter { $0.rank == top }, bonus: 0)
  }

  private mutating func accept(_ candidate: Candidate, _ label: LabelText, _ winners: [LabelIndex.Fit], bonus: Int) {
    guard winners.count == 1, let winner = winners.first else {
      // «Kommentar» is what every item has: it says something only beside its item.
      let names = Set(winners.map { $0.target.tag.split(separator: ".").last })
      if winners.count > 2, names.count == 1 { return unanswered.append(candidate) }
      ambiguities.append(LabelAmbiguity(label: label.printed, targets: winners.map(\.target), places: [candidate.spot]))
      return
    }
    let base = [40, 30, 20, 10, 15, 5][winner.rank.rawValue]
    // Who signs is named again there.
    let isSigning = candidate.headings.first?.isSignature == true
    decisions.append(
      Decision(
        candidate: candidate, target: winner.target, strength: base + bonus - (isSigning ? 3 : 0), rank: winner.rank,
        isByHeading: bonus > 0, tag: winner.target.tag(inRow: numbers.row(of: winner.target, candidate))))
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
      let target = questions[0].target
      decisions.append(
        Decision(
          candidate: single, target: target, strength: 20, rank: questions[0].rank, isByHeading: false,
          tag: target.tag(inRow: 0)))
    }
    var other = candidate
    other.content = .boxes(rest)
    return rest.isEmpty ? nil : other
  }
}

extension FieldDefinition {
  /// Whether its answers can go into such a place at all.
  fileprivate func takes(_ candidate: Candidate) -> Bool {
    switch candidate.content {
    case .boxes(let boxes):
      switch kind {
      case .janei: return boxes.count == 1 || boxes.contains { JaNei.printed($0.text) != nil }
      case .check: return boxes.count == 1
      case .choices, .choice, .text: return boxes.count > 1 && boxes.allSatisfy { !$0.text.isEmpty }
      default: return false
      }
    case .blank(let blank):
      if case .control(let control) = blank.kind, control.kind == .checkBox { return kind == .check || kind == .janei }
      return ![.janei, .check, .choices, .rows].contains(kind)
    case .rows: return kind == .rows
    }
  }
}

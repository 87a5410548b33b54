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
  /// Whether that place is known to be a field's.
  private var isBeforeKnown = false

  init(_ candidates: [Candidate], index: LabelIndex, layout: Layout) {
    self.index = index
    self.layout = layout
    numbers = RowNumbers(index)
    let signers = index.meanings.map { SigningPlaces(candidates, meanings: $0).found } ?? []
    for (number, candidate) in candidates.enumerated() {
      let count = decisions.count
      if signers.contains(number), layout.decision(candidate) == nil {
        signed.append(candidate)
      } else {
        decide(candidate)
      }
      isBeforeKnown = decisions.count > count
      before = candidate
    }
    settleNeighbours()
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
    if candidate.labels.first?.isConditional ?? false || isHour(candidate) { return unanswered.append(candidate) }
    if let row = candidate.row { return decide(candidate, inRow: row) }
    if let decision = day(of: candidate) { return decisions.append(decision) }
    guard let candidate = withoutItems(candidate) else { return }
    if let (target, row) = numbers.member(candidate), target.field.takes(candidate) {
      // «Mor/pårørende 1» is not whoever stands first in a list.
      if isOfOneByKin(candidate) { return leaveOpen(candidate) }
      decisions.append(
        Decision(
          candidate: candidate, target: target, strength: 25, rank: .row, isByHeading: false,
          tag: target.tag(inRow: row)))
      return
    }
    if isOthersDay(candidate) { return leaveOpen(candidate) }
    if let both = namedTwice(candidate) { return ambiguities.append(both) }
    var open: LabelAmbiguity?
    var weak: LabelIndex.Fit?
    for label in readings(of: candidate) {
      switch answer(label, at: candidate) {
      case .certain(let fit) where fit.isWeak: weak = weak ?? fit
      case .certain(let fit):
        let isCompleted = fit.isByHeading || label != candidate.labels.first
        return isCompleted && isOfNeighbour(candidate, fit) ? leaveOpen(candidate) : accept(candidate, fit)
      case .open(let targets, let reason):
        // «til» may be either; «Periode til», another reading of it, is one.
        open =
          open
          ?? LabelAmbiguity(
            label: label.printed, targets: targets, candidates: [candidate], reason: reason)
      case .unknown: continue
      }
    }
    if let weak {
      return isOfNeighbour(candidate, weak) ? leaveOpen(candidate) : accept(candidate, weak)
    }
    if let fit = fit(of: candidate, beside: before) { return accept(candidate, fit) }
    if let open { ambiguities.append(open) } else { unanswered.append(candidate) }
  }

  /// What is printed for a place, and the other readings of it, those that say something of their own.
  private func readings(of candidate: Candidate) -> [LabelText] {
    let labels = candidate.labels
    guard let first = labels.first, let meanings = index.meanings else { return labels }
    // The title that a program or a person gave a control says less than what stands beside it: «Dato» at «Møtedato».
    if candidate.isNamedByItself, labels.count > 1, meanings.isBare(first.printed) { return Array(labels.dropFirst()) }
    // The day of a question is no other's: «Samtykke til bilder ☐ Ja ☐ Nei  Dato: ____».
    if candidate.shape == .line, !meanings.isBareDay(first.printed) {
      return labels.filter { !meanings.isBareDay($0.printed) }
    }
    return labels
  }

  /// What a label means: by itself where it can, else under the label above it that has a blank of its own.
  private func answer(_ label: LabelText, at candidate: Candidate) -> LabelIndex.Answer {
    let plain = index.answer(label, at: candidate)
    if case .certain(let fit) = plain, !fit.isWeak { return plain }
    guard let above = candidate.answeredAbove,
      case .certain(let fit) = index.answer(label, at: candidate, under: [above])
    else { return plain }
    return .certain(fit)
  }

  /// A control whose title means one field and whose printed label another: somebody copied it.
  private func namedTwice(_ candidate: Candidate) -> LabelAmbiguity? {
    guard candidate.isNamedByItself, candidate.labels.count > 1,
      index.meanings.map({ !$0.isBare(candidate.labels[0].printed) }) ?? false,
      case .certain(let own) = index.answer(candidate.labels[0], at: candidate),
      case .certain(let printed) = index.answer(candidate.labels[1], at: candidate), own.target != printed.target
    else { return nil }
    return LabelAmbiguity(
      label: candidate.labels[1].printed, targets: [printed.target, own.target], candidates: [candidate])
  }

  /// Whether a bare day is that of what stands before it in its line, and nobody knows of what: «Godkjent av leder: ____  Dato: ____».
  private func isOthersDay(_ candidate: Candidate) -> Bool {
    guard let label = candidate.labels.first, let meanings = index.meanings, meanings.isBareDay(label.printed) else {
      return false
    }
    if let sentence = candidate.sentence {
      let whole = LabelText("\(sentence.printed) \(label.printed)")
      if case .certain = index.answer(whole, at: candidate) { return false }
      return true
    }
    guard let before, before.order == candidate.order - 1, before.place == candidate.place,
      before.story == candidate.story
    else { return false }
    return !isBeforeKnown
  }

  /// «Kl.» behind a day on its line is the hour, whatever else it is short for.
  private func isHour(_ candidate: Candidate) -> Bool {
    guard let label = candidate.labels.first, label.mayAskHour, let before,
      before.order == candidate.order - 1, before.place == candidate.place, before.story == candidate.story
    else { return false }
    return decisions.last.map { $0.candidate.order == before.order && $0.target.field.kind == .day } ?? false
      || before.labels.first?.asksDay ?? false
  }

  /// Whether a label that says little follows one of another part of the form on its line: «Avtalen avsluttet: ____ Grunn: ____».
  private func isOfNeighbour(_ candidate: Candidate, _ fit: LabelIndex.Fit) -> Bool {
    guard fit.target.field.role == nil, candidate.shape == .line, candidate.labels.first?.words.count == 1, let before,
      before.order == candidate.order - 1, before.place == candidate.place,
      before.story == candidate.story, fit.target.field.kind != .day
    else { return false }
    let part = fit.target.tag.prefix { $0 != "." }
    let known = decisions.last.flatMap { $0.candidate.order == before.order ? $0.tag.prefix { $0 != "." } : nil }
    return known != part
  }

  /// Lists a place with what it may mean.
  private mutating func leaveOpen(_ candidate: Candidate) {
    var targets: [FieldTarget] = []
    for label in candidate.labels where targets.isEmpty {
      switch index.answer(label, at: candidate) {
      case .certain(let fit): targets = [fit.target]
      case .open(let known, _): targets = known
      case .unknown: continue
      }
    }
    guard !targets.isEmpty else { return unanswered.append(candidate) }
    ambiguities.append(
      LabelAmbiguity(
        label: candidate.labels.first?.printed ?? "", targets: targets, candidates: [candidate], reason: .uncertain))
  }

  /// What says too little by itself is certain beside what belongs to it: «Møtedato» beside «Til stede».
  private mutating func settleNeighbours() {
    guard let meanings = index.meanings else { return }
    for (number, open) in ambiguities.enumerated().reversed() where open.reason == .uncertain {
      guard open.targets.count == 1, open.candidates.count == 1, let target = open.targets.first,
        let candidate = open.candidates.first, !meanings.isBare(open.label)
      else { continue }
      let beside = meanings.neighbours(of: target.tag)
      let isBeside = decisions.contains { other in
        beside.contains(other.tag) && other.candidate.story == candidate.story
          && abs(other.candidate.order - candidate.order) <= 2
          && other.candidate.headings.first == candidate.headings.first
      }
      guard isBeside, !decisions.contains(where: { $0.tag == target.tag }) else { continue }
      ambiguities.remove(at: number)
      decisions.append(
        Decision(
          candidate: candidate, target: target, strength: 20, rank: .words, isByHeading: false,
          tag: target.tag(inRow: 0)))
    }
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

  /// «Navn» right behind «Utleier» is that one's, or nobody knows whose, unless both ask for the same person.
  private func isOfWhoeverStandsBefore(_ candidate: Candidate, _ target: FieldTarget) -> Bool {
    guard target.field.role == .name, let meanings = index.meanings, let before, before.story == candidate.story,
      before.order == candidate.order - 1, let label = candidate.labels.first, meanings.isBare(label.printed),
      let owner = before.labels.first,
      meanings.isRole(owner.printed) || owner.words.count == 1 && meanings.namesPerson(owner.printed)
    else { return false }
    func root(_ tag: String) -> Substring { tag.prefix { $0 != "." } }
    if case .certain(let fit) = index.answer(owner, at: before, under: before.headings) {
      return root(fit.target.tag) != root(target.tag)
    }
    return true
  }

  /// Whether its label, or what stands right above it, asks for one of several people by what they are.
  private func isOfOneByKin(_ candidate: Candidate) -> Bool {
    let texts = candidate.labels.prefix(1) + candidate.headings.prefix(1).filter { $0 != candidate.title }
    let isBeside = before.map { $0.order == candidate.order - 1 && $0.place == candidate.place } ?? false
    let all = texts + (isBeside ? before?.labels.prefix(1) ?? [] : [])
    return all.contains { index.meanings?.namesOneByKin($0.printed) ?? false }
  }

  private mutating func accept(_ candidate: Candidate, _ fit: LabelIndex.Fit) {
    if fit.target.group != nil, isOfOneByKin(candidate) { return leaveOpen(candidate) }
    if isOfWhoeverStandsBefore(candidate, fit.target) { return leaveOpen(candidate) }
    // Of whom only the name is known, and not its two parts, no last name goes first.
    if fit.target.field.role != .name, candidate.labels.first.map(NameHalves.isTurned) ?? false {
      return leaveOpen(candidate)
    }
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

import Norwegian
import Numbers

/// The rows of a group that a form prints one by one: «Tiltak 1: ____ Ansvar: ____», «Pårørende 2».
///
/// A number makes the label, and what stands on its line, members of that row. Without one a member alone is of the first.
struct RowNumbers {
  private let index: LabelIndex
  /// The row that was begun last, and where.
  private var begun: (group: String, row: Int, story: Int, place: String)?
  /// The order of the place that was a member of that row last, and the members it has.
  private var last = 0
  private var members: Set<String> = []

  init(_ index: LabelIndex) { self.index = index }

  /// The member of a numbered row that a place is for; nil where no number says so.
  mutating func member(_ candidate: Candidate) -> (target: FieldTarget, row: Int)? {
    // Those who sign are named one by one too.
    guard candidate.headings.first?.isSignature != true else { return nil }
    for label in candidate.labels {
      // «1) ____  Ansvar: ____» under «Avtalte tiltak».
      if let number = label.onlyNumber, let heading = candidate.headings.first, let target = first(of: heading) {
        return begin(target, number - 1, at: candidate)
      }
      if let (stem, number) = label.numbered, let target = first(of: stem) {
        return begin(target, number - 1, at: candidate)
      }
      if let (target, row) = inner(label) { return begin(target, row, at: candidate) }
    }
    guard let begun, begun.story == candidate.story,
      let group = index.groups.first(where: { $0.field.tag == begun.group })
    else { return nil }
    let isOnLine = begun.place == candidate.place.description
    for label in candidate.labels {
      guard case .certain(let fit) = group.members.answer(label), isOnLine || goesOn(candidate, with: fit) else {
        continue
      }
      (last, _) = (candidate.order, members.insert(fit.target.field.tag))
      return (FieldTarget(field: fit.target.field, group: group.field), begun.row)
    }
    return nil
  }

  /// Whether a row goes on in the line below: «Tiltak 1: ____», and then «Ansvarlig: ____  Frist: ____».
  private func goesOn(_ candidate: Candidate, with fit: LabelIndex.Fit) -> Bool {
    candidate.shape == .line && candidate.column == nil && candidate.order == last + 1 && !fit.isWeak
      && !members.contains(fit.target.field.tag)
  }

  /// «Pårørende 1 – navn», «Pårørende 2, telefon»: the number stands before the member.
  private func inner(_ label: LabelText) -> (target: FieldTarget, row: Int)? {
    guard label.printed.contains(where: { $0.isASCII && $0.isNumber }),
      let match = label.printed.firstMatch(of: Self.pattern), let number = Int(read: match.2, in: 1...20),
      let stem = first(of: LabelText(String(match.1))),
      let group = index.groups.first(where: { $0.field.tag == stem.group?.tag }),
      let member = group.members.meaning(of: LabelText(String(match.3)))
    else { return nil }
    return (FieldTarget(field: member.field, group: group.field), number - 1)
  }

  // Made once: a form may have thousands of labels.
  nonisolated(unsafe) private static let pattern =
    #/^(\p{L}[^0-9]*?) ?(?:nr\.? ?)?(\d{1,2})(?: ?[–—:,-] ?| )(\p{L}.*)$/#

  /// Begins a row with the member that a place is for.
  private mutating func begin(_ target: FieldTarget, _ row: Int, at candidate: Candidate) -> (
    target: FieldTarget, row: Int
  ) {
    let group = target.group?.tag ?? ""
    if begun.map({ $0.group != group || $0.row != row }) ?? true { members = [] }
    begun = (group, row, candidate.story, candidate.place.description)
    (last, _) = (candidate.order, members.insert(target.field.tag))
    return (target, row)
  }

  /// The row that a heading above a place numbers: «Pårørende 2»; else the first.
  func row(of target: FieldTarget, _ candidate: Candidate) -> Int {
    guard let group = target.group, let heading = candidate.headings.first, let (stem, number) = heading.numbered,
      first(of: stem)?.group?.tag == group.tag
    else { return 0 }
    return number - 1
  }

  /// The member that a group's own word stands for: «Tiltak» is the measure itself, «Pårørende» the name.
  private func first(of stem: LabelText) -> FieldTarget? {
    let found = index.groups.compactMap { group, members -> FieldTarget? in
      guard index.names(stem, group), let member = members.meaning(of: stem) else { return nil }
      return FieldTarget(field: member.field, group: group)
    }
    return found.count == 1 ? found.first : nil
  }
}

extension LabelText {
  /// The number that a label is, and nothing else: «1)», «2.».
  var onlyNumber: Int? { Int(read: printed.filter { !").".contains($0) }, in: 1...20) }

  /// «Tiltak 1» is the first «Tiltak».
  var numbered: (stem: LabelText, number: Int)? {
    guard let space = printed.lastIndex(of: " ") else { return nil }
    let digits = printed[printed.index(after: space)...]
    guard let number = Int(read: digits, in: 1...20) else { return nil }
    let stem = LabelText(String(printed[..<space]).replacing(#/ nr\.?$/#, with: ""))
    return stem.folded.isEmpty ? nil : (stem, number)
  }
}

import Norwegian
import Numbers

/// The rows of a group that a form prints one by one: «Tiltak 1: ____ Ansvar: ____», «Pårørende 2».
///
/// A number makes the label, and what stands on its line, members of that row. Without one a member alone is of the first.
struct RowNumbers {
  private let index: LabelIndex
  /// The row that was begun last, and where.
  private var begun: (group: String, row: Int, story: Int, place: String)?

  init(_ index: LabelIndex) { self.index = index }

  /// The member of a numbered row that a place is for; nil where no number says so.
  mutating func member(_ candidate: Candidate) -> (target: FieldTarget, row: Int)? {
    // Those who sign are named one by one too.
    guard candidate.headings.first?.isSignature != true else { return nil }
    for label in candidate.labels {
      // «1) ____  Ansvar: ____» under «Avtalte tiltak».
      if let number = label.onlyNumber, let heading = candidate.headings.first, let target = first(of: heading) {
        begun = (target.group?.tag ?? "", number - 1, candidate.story, candidate.place.description)
        return (target, number - 1)
      }
      if let (stem, number) = label.numbered, let target = first(of: stem) {
        begun = (target.group?.tag ?? "", number - 1, candidate.story, candidate.place.description)
        return (target, number - 1)
      }
    }
    guard let begun, begun.story == candidate.story, begun.place == candidate.place.description else { return nil }
    for label in candidate.labels {
      guard let members = index.groups.first(where: { $0.field.tag == begun.group })?.members else { continue }
      if let member = members.meaning(of: label),
        let group = index.groups.first(where: { $0.field.tag == begun.group })?.field
      {
        return (FieldTarget(field: member.field, group: group), begun.row)
      }
    }
    return nil
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

import Norwegian
import Words

/// The labels of a form's fields, to be found by what a published form prints.
struct LabelIndex {
  /// How a printed label and a field's words agree; the earlier the surer.
  enum Rank: Int, Comparable, Sendable {
    /// One's own word for it.
    case own
    /// The field's own label.
    case exact
    /// A whole label that means the same.
    case synonym
    /// All of its words are known, and mean this field only.
    case words
    /// A member of a row that a number names.
    case row

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  struct Fit: Equatable {
    let target: FieldTarget
    let rank: Rank
    /// Whether a heading names the part of the form that the field belongs to.
    var isByHeading = false
    /// Whether another reading of the label goes before.
    var isWeak = false
  }

  /// What a label at a place means.
  enum Answer {
    case certain(Fit)
    /// What it may mean; nothing is written.
    case open([FieldTarget], Meaning.Reason)
    case unknown
  }

  struct Entry {
    let target: FieldTarget
    let label: LabelText
    let synonyms: [LabelText]
    /// One's own labels.
    let own: [Layout.OwnLabel]
  }

  private let entries: [Entry]
  private let targets: [String: FieldTarget]
  let groups: [(field: FieldDefinition, members: LabelIndex)]
  /// What labels mean word for word; nil where no vocabulary was given.
  let meanings: Meanings?

  /// - Parameter group: of whose members this is the index.
  init(_ fields: [FieldDefinition], layout: Layout = Layout(), group: String? = nil) {
    var entries: [Entry] = []
    var groups: [(FieldDefinition, LabelIndex)] = []
    for field in fields {
      guard field.kind == .rows else {
        let tag = group.map { $0 + "." + field.tag } ?? field.tag
        entries.append(Entry(field, group: nil, own: layout.labels(of: tag, isMember: group != nil)))
        continue
      }
      groups.append((field, LabelIndex(field.members, layout: layout, group: field.tag)))
      for member in field.members {
        let own = layout.labels(of: field.tag + "." + member.tag, isMember: false)
        entries.append(Entry(member, group: field, own: own))
      }
    }
    self.entries = entries
    self.groups = groups
    targets = Dictionary(entries.map { ($0.target.tag, $0.target) }) { first, _ in first }
    meanings = layout.words.map { Meanings.shared($0, of: entries.map(\.subject), group: group) }
  }

  /// What a label means at a place: one's own word, all its words by the vocabulary, or a field's whole label.
  ///
  /// - Parameter more: what stands nearer than the headings.
  func answer(_ label: LabelText, at candidate: Candidate, under more: [LabelText] = []) -> Answer {
    answer(
      label, under: more + candidate.headings.filter { $0 != candidate.title }, title: candidate.title,
      at: candidate.shape,
      isChoice: candidate.isChoice, accepts: { $0.field.takes(candidate) })
  }

  /// The same of a label by itself: a column's name, the text of a box.
  func answer(
    _ label: LabelText, under headings: [LabelText] = [], title: LabelText? = nil, at shape: Candidate.Shape? = nil,
    isChoice: Bool = false, accepts: (FieldTarget) -> Bool = { _ in true }
  ) -> Answer {
    let own = entries.flatMap { entry in
      entry.own.filter { accepts(entry.target) && $0.isMet(label, under: headings, at: shape) }.prefix(1).map {
        (entry.target, $0)
      }
    }
    if !own.isEmpty {
      // «Navn», «Dato», «Telefon» is somebody else's in the next form.
      if own.allSatisfy(\.1.isLearnt), meanings?.isBare(label.printed) ?? false {
        return .open(own.map(\.0), .uncertain)
      }
      return Self.only(own.map { Fit(target: $0.0, rank: .own) })
    }
    guard let meanings else {
      let fits = wholes(label).filter { accepts($0.target) && $0.target.group == nil }
      let top = fits.map(\.rank).min()
      return Self.only(fits.filter { $0.rank == top })
    }
    let verdict = meanings.verdict(
      on: label.worded, under: headings.map(\.printed), title: title?.printed, isChoice: isChoice,
      accepts: { key in targets[key].map(accepts) ?? true })
    switch verdict {
    case .certain(let meaning):
      guard let target = targets[meaning.key] else { return .unknown }
      let rank = wholes(label).first { $0.target == target }?.rank ?? .words
      return .certain(Fit(target: target, rank: rank, isByHeading: meaning.isByHeading, isWeak: meaning.isWeak))
    case .probable(let proposals):
      let known = proposals.compactMap { targets[$0.key] }
      return known.isEmpty ? .unknown : .open(known, proposals[0].reason)
    case .unknown: return .unknown
    }
  }

  private static func only(_ fits: [Fit]) -> Answer {
    guard let first = fits.first else { return .unknown }
    return fits.count == 1 ? .certain(first) : .open(fits.map(\.target), .several)
  }

  /// The only field that a label means by itself; nil where there is none, or more than one.
  func meaning(of label: LabelText) -> FieldTarget? {
    if case .certain(let fit) = answer(label) { fit.target } else { nil }
  }

  /// The fields of which a printed label is a whole name.
  func wholes(_ label: LabelText) -> [Fit] {
    entries.compactMap { entry in entry.rank(of: label).map { Fit(target: entry.target, rank: $0) } }
  }

  /// The field of a tag, as a person writes it: `kunde.navn`, `evaluering[0].vurdering`, `evaluering.vurdering`.
  func target(_ tag: String) -> FieldTarget? { targets[tag.replacing(#/\[\d+\]/#, with: "")] }

  /// Whether a heading names a group's part of the form.
  func names(_ heading: LabelText, _ group: FieldDefinition) -> Bool {
    if LabelText(group.label).folded == heading.folded { return true }
    return meanings?.names(heading.printed, part: String(group.tag.prefix { $0 != "." })) ?? false
  }
}

/// A field of the form, or a member of one of its groups.
struct FieldTarget: Equatable, Hashable, Sendable {
  let field: FieldDefinition
  let group: FieldDefinition?

  /// As in the form's data: `kunde.navn`, `tiltak.frist`.
  var tag: String { group.map { $0.tag + "." + field.tag } ?? field.tag }

  /// The key of its slot outside any table, where a member is of a certain row: `evaluering[0].vurdering`.
  func tag(inRow row: Int) -> String { group.map { "\($0.tag)[\(row)].\(field.tag)" } ?? field.tag }

  static func == (left: FieldTarget, right: FieldTarget) -> Bool { left.tag == right.tag }
  func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}

extension LabelIndex.Entry {
  fileprivate init(_ field: FieldDefinition, group: FieldDefinition?, own: [Layout.OwnLabel]) {
    self.own = own
    target = FieldTarget(field: field, group: group)
    label = LabelText(field.label)
    synonyms = field.synonyms.map { LabelText($0) }
  }

  /// A member's own names mean it among its own only: «Navn» is the person's elsewhere.
  fileprivate var subject: Meanings.Subject {
    let isMember = target.group != nil
    return Meanings.Subject(
      key: target.tag, label: isMember ? "" : target.field.label, synonyms: isMember ? [] : target.field.synonyms,
      isQuestion: [.janei, .check].contains(target.field.kind))
  }

  fileprivate func rank(of other: LabelText) -> LabelIndex.Rank? {
    if own.contains(where: { $0.label.folded == other.folded && $0.heading == nil }) { return .own }
    if other.isSame(as: label) { return .exact }
    return synonyms.contains(where: other.isSame) ? .synonym : nil
  }
}

extension FieldDefinition {
  /// Whether its answers can go into such a place at all.
  func takes(_ candidate: Candidate) -> Bool {
    switch candidate.content {
    case .boxes(let boxes):
      switch kind {
      case .janei: return boxes.count == 1 || boxes.contains { JaNei.printed($0.text) != nil }
      case .check: return boxes.count == 1
      case .choices, .choice, .text: return boxes.count > 1 && boxes.allSatisfy { !$0.text.isEmpty }
      default: return false
      }
    case .blank(let blank) where !blank.options.isEmpty: return takes(options: blank.options)
    case .blank(let blank):
      if case .control(let control) = blank.kind {
        switch control.kind {
        case .checkBox: return kind == .check || kind == .janei
        case .date, .dropDownList, .comboBox: if [.choices, .janei].contains(kind) { return false }
        default: break
        }
      }
      switch kind {
      case .check, .rows: return false
      // «Pårørende orientert: ……» may ask for a day or for how.
      case .janei: return candidate.asksYesOrNo
      default: return true
      }
    case .rows: return kind == .rows
    }
  }

  /// Whether one of the answers that are printed somewhere can be chosen for it.
  private func takes(options: [String]) -> Bool {
    let said = options.map { answers.choice(written: $0) }
    switch kind {
    case .janei: return said.contains(.ja) && said.contains(.nei)
    case .choice, .text: return said.allSatisfy { $0 == nil }
    default: return false
    }
  }
}

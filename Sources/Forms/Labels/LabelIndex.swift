import Norwegian

/// The labels of a form's fields, to be found by what a published form prints.
struct LabelIndex {
  /// How a printed label and a field's words agree; the earlier the surer.
  enum Rank: Int, Comparable, Sendable {
    /// The school's own word for it.
    case own
    case exact, synonym
    /// A word that means the field under its own heading only: «Dato» under «Identifisering».
    case short
    /// Two words with a slash between, both of them the field's.
    case either
    /// The beginning of the field's label, and of no other's.
    case prefix

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  struct Fit: Equatable {
    let target: FieldTarget
    let rank: Rank
  }

  struct Entry {
    let target: FieldTarget
    let label: LabelText
    let synonyms: [LabelText]
    let short: [LabelText]
    let headings: [LabelText]
    let own: [LabelText]
  }

  private let entries: [Entry]
  let groups: [(field: FieldDefinition, members: LabelIndex)]

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
  }

  /// The fields that a printed label may mean, each with its best rank.
  func fits(_ label: LabelText) -> [Fit] {
    var fits = entries.compactMap { entry in entry.rank(of: label).map { Fit(target: entry.target, rank: $0) } }
    // The name of a table of rows is not the beginning of another field's label: «Tiltak» is not «Tiltak som er prøvd».
    if groups.contains(where: { LabelText($0.field.label).folded == label.folded }) {
      fits.removeAll { $0.rank == .prefix || $0.rank == .synonym && $0.target.group != nil }
    }
    if fits.allSatisfy({ $0.rank == .prefix }), let both = bothFits(label) { return both }
    if fits.isEmpty, let rest = label.withoutOpener {
      return self.fits(rest).filter { $0.rank <= .synonym }.map { Fit(target: $0.target, rank: .either) }
    }
    return fits
  }

  /// What two words together mean: «Omfang/varighet» one field, «Trinn/klasse» and «Foresattes navn og telefon» two, of which nobody can
  /// say which is meant.
  private func bothFits(_ label: LabelText) -> [Fit]? {
    let slashed = label.bare.split(separator: "/").map(String.init)
    let joined = label.bare.split(separator: " ").map(String.init)
    let parts: [[String]]
    if slashed.count > 1 {
      parts = slashed.map { [$0] }
    } else if let and = joined.firstIndex(of: "og"), and > 0, and + 1 < joined.count {
      // «Elevens ønsker og behov»: the second lacks the first word of the first.
      let second = joined[(and + 1)...].joined(separator: " ")
      parts = [[joined[..<and].joined(separator: " ")], [second, joined[0] + " " + second]]
    } else {
      return nil
    }
    let sets = parts.map { readings in
      entries.filter { entry in readings.contains { (entry.rank(of: LabelText($0)) ?? .prefix) <= .synonym } }.map(
        \.target)
    }
    guard sets.allSatisfy({ !$0.isEmpty }) else { return nil }
    let all = entries.map(\.target)
    let common = all.filter { target in sets.allSatisfy { $0.contains(target) } }
    // Only a slash joins two words for one thing.
    if !common.isEmpty { return slashed.count > 1 ? common.map { Fit(target: $0, rank: .either) } : nil }
    return all.filter { target in sets.contains { $0.contains(target) } }.map { Fit(target: $0, rank: .either) }
  }

  /// The field of a tag, as a person writes it: `elev.navn`, `evaluering[0].vurdering`, `evaluering.vurdering`.
  func target(_ tag: String) -> FieldTarget? {
    let plain = tag.replacing(#/\[\d+\]/#, with: "")
    return entries.first { $0.target.tag == plain }?.target
  }

  /// Whether a heading names the part of the form that a field belongs to.
  func isUnder(_ target: FieldTarget, heading: LabelText) -> Bool {
    entries.first { $0.target == target }?.isNamed(in: heading) ?? false
  }

  /// How many parts of the form a heading names.
  func parts(namedIn heading: LabelText) -> Int {
    Set(entries.filter { $0.isNamed(in: heading) }.compactMap { $0.target.tag.split(separator: ".").first }).count
  }
}

/// A field of the form, or a member of one of its groups.
struct FieldTarget: Equatable, Hashable, Sendable {
  let field: FieldDefinition
  let group: FieldDefinition?

  /// As in the form's data: `elev.navn`, `tiltak.frist`.
  var tag: String { group.map { $0.tag + "." + field.tag } ?? field.tag }

  /// The key of its slot outside any table, where a member is of a certain row: `evaluering[0].vurdering`.
  func tag(inRow row: Int) -> String { group.map { "\($0.tag)[\(row)].\(field.tag)" } ?? field.tag }

  static func == (left: FieldTarget, right: FieldTarget) -> Bool { left.tag == right.tag }
  func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}

extension LabelIndex.Entry {
  fileprivate init(_ field: FieldDefinition, group: FieldDefinition?, own: [LabelText]) {
    self.own = own
    target = FieldTarget(field: field, group: group)
    label = LabelText(field.label)
    synonyms = field.synonyms.map { LabelText($0) }
    short = field.shortLabels.map { LabelText($0) }
    headings =
      (field.headings + (group?.headings ?? [])).map { LabelText($0) } + (group.map { [LabelText($0.label)] } ?? [])
  }

  fileprivate func rank(of other: LabelText) -> LabelIndex.Rank? {
    if own.contains(where: { $0.folded == other.folded }) { return .own }
    if other.isSame(as: label) {
      return target.field.needsHeading ? .short : .exact
    }
    if synonyms.contains(where: other.isSame) { return .synonym }
    if short.contains(where: other.isSame) { return .short }
    guard other.bare.count >= 4 else { return nil }
    return label.folded.hasPrefix(other.bare + " ") ? .prefix : nil
  }

  /// Whole words of the heading, one after the other.
  fileprivate func isNamed(in heading: LabelText) -> Bool {
    let words = heading.words
    return headings.contains { name in
      let wanted = name.words
      guard !wanted.isEmpty, wanted.count <= words.count else { return false }
      return (0...(words.count - wanted.count)).contains { words[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
  }
}

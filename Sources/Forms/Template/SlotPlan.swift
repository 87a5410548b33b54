import Norwegian
import WordML

/// Where a form's fields go in one template. It is made once, so that a document asks for each field once and puts no tag together.
struct SlotPlan: Sendable {
  /// In the order of the form.
  let entries: [Entry]
  /// How many tags stand outside all groups.
  let size: Int
  private let tags: Set<String>

  /// A field, or a member of a group, with its places.
  final class Entry: Sendable {
    let field: FieldDefinition
    /// In full, as messages name it.
    let tag: String
    /// Its number among the tags that stand where it does; nil where it has only boxes, or no place.
    let slot: Int?
    /// Of the first control with its tag, wherever that stands; nil where there is none.
    let kind: ContentControl.Kind?
    /// Whether the template has a place for it at all.
    let isOffered: Bool
    let boxes: [Box]
    /// What names the answer: the tag, `tiltak.frist` for a member of a group whatever its places are called.
    let path: String
    /// How a number is written there.
    let conventions: Conventions
    /// Where the first of the boxes stands.
    let boxPlace: String?
    /// Nil for what is no repeating group.
    let group: GroupPlan?

    init(
      _ field: FieldDefinition, tag: String, path: String, in group: String?, _ outline: Outline, _ given: Conventions?
    ) {
      self.field = field
      self.tag = tag
      self.path = path
      conventions = given ?? outline.slots(tag).lazy.compactMap(\.conventions).first ?? .norwegian
      slot = outline.number(of: tag, in: group)
      kind = outline.firstKind(of: tag)
      isOffered = outline.offers(field, tag: tag, in: group)
      boxes = outline.boxesInReach(of: tag, in: group).map { option in
        Box(
          id: option.id, text: option.text, folded: [option.text, option.id].map(Folding.folded),
          slot: outline.number(of: "\(tag).\(option.id)", in: group))
      }
      boxPlace = outline.place(ofBoxes: tag)
      self.group = field.kind == .rows ? GroupPlan(field, outline, given) : nil
    }

    /// Whether it is a date picker.
    var isPicker: Bool { if case .date? = kind { true } else { false } }

    /// Whether the answer to a question with choices is written, because the form has a blank where others have boxes.
    var isWritten: Bool { slot != nil && boxes.isEmpty && kind != .checkBox }
  }

  /// One box of a question.
  struct Box: Sendable {
    let id: String
    let text: String
    /// What it is called, text and id, as they are compared.
    let folded: [String]
    let slot: Int?
  }

  /// A repeating group: rows that can be added, or members that stand one by one (`evaluering[0].vurdering`).
  struct GroupPlan: Sendable {
    let repeats: Bool
    let members: [Entry]
    /// How many tags stand in a row.
    let size: Int
    let tags: Set<String>
    /// By the number of the row.
    let single: [Int: [Entry]]

    /// Its members, each with whether any row has a place for it.
    var columns: [(path: String, isOffered: Bool)] {
      members.map { member in
        let isOffered =
          repeats
          ? member.isOffered
          : single.values.joined().contains { $0.field.tag == member.field.tag && $0.isOffered }
        return (member.path, isOffered)
      }
    }

    init(_ group: FieldDefinition, _ outline: Outline, _ given: Conventions?) {
      repeats = outline.groups.contains(group.tag)
      size = outline.count(in: group.tag)
      tags = Set(group.members.map(\.tag))
      members = group.members.map {
        Entry(
          $0, tag: outline.fullTag($0.tag, in: group.tag), path: "\(group.tag).\($0.tag)", in: group.tag, outline, given
        )
      }
      single = outline.singleRows(of: group.tag).reduce(into: [:]) { rows, number in
        let row = group.members.map { member in
          let tag = "\(group.tag)[\(number)].\(member.tag)"
          return Entry(member, tag: tag, path: tag, in: nil, outline, given)
        }
        if row.contains(where: \.isOffered) { rows[number] = row }
      }
    }
  }

  /// - Parameter conventions: how days and numbers are written, where somebody said so.
  init(_ fields: [FieldDefinition], _ outline: Outline, conventions: Conventions?) {
    entries = fields.map { Entry($0, tag: $0.tag, path: $0.tag, in: nil, outline, conventions) }
    size = outline.count(in: nil)
    tags = Set(fields.map(\.tag))
  }

  /// The paths of what the template has no place for: fields, and members of groups that it has.
  var withoutPlace: [String] {
    entries.flatMap { entry -> [String] in
      guard entry.isOffered else { return [entry.path] }
      guard let group = entry.group else { return [] }
      return group.columns.filter { !$0.isOffered }.map(\.path)
    }
  }

  /// Whether the template has a place for what a path names.
  func hasPlace(for path: FieldPath) -> Bool {
    let column = path.column
    guard let entry = entries.first(where: { $0.tag == path.tag || column.hasPrefix($0.tag + ".") && $0.group != nil })
    else { return false }
    guard let group = entry.group, column != entry.tag else { return entry.isOffered }
    guard entry.isOffered else { return false }
    if !group.repeats, let row = path.row {
      return group.single[row]?.first { $0.field.tag == path.member }?.isOffered ?? false
    }
    return group.columns.first { $0.path == column }?.isOffered ?? false
  }

  /// Whether a tag is a field of the form.
  func has(_ tag: String) -> Bool { tags.contains(tag) }
}

/// Numbers for the tags of a template, from 0: those outside all groups, and those of each group by themselves.
struct SlotNumbers: Sendable {
  private var scopes: [String?: [String: Int]] = [:]

  /// The number of a tag, a new one where it has none yet.
  mutating func take(_ tag: String, in group: String?) -> Int {
    if let known = scopes[group]?[tag] { return known }
    let next = count(in: group)
    scopes[group, default: [:]][tag] = next
    return next
  }

  func number(of tag: String, in group: String?) -> Int? { scopes[group]?[tag] }

  func count(in group: String?) -> Int { scopes[group]?.count ?? 0 }
}

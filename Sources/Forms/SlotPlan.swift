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
    /// Where the first of the boxes stands.
    let boxPlace: String?
    /// Nil for what is no repeating group.
    let group: GroupPlan?

    init(_ field: FieldDefinition, tag: String, in group: String?, _ outline: Outline) {
      self.field = field
      self.tag = tag
      slot = outline.number(of: tag, in: group)
      kind = outline.firstKind(of: tag)
      isOffered = group != nil || outline.offers(field)
      boxes = outline.options(of: tag).map { option in
        Box(
          id: option.id, text: option.text, folded: [option.text, option.id].map(Folding.folded),
          slot: outline.number(of: "\(tag).\(option.id)", in: group))
      }
      boxPlace = outline.place(ofBoxes: tag)
      self.group = field.kind == .rows ? GroupPlan(field, outline) : nil
    }

    /// Whether the answer to a question with choices is written, because the form has a blank where others have boxes.
    var isWritten: Bool { slot != nil && boxes.isEmpty && kind != .checkBox }
  }

  /// One box of a question.
  struct Box: Sendable {
    let id: String
    let text: String
    /// What it is called, text and id, as they are compared.
    let folded: [String]
    /// Nil where it stands in another group than its field.
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

    init(_ group: FieldDefinition, _ outline: Outline) {
      repeats = outline.groups.contains(group.tag)
      size = outline.count(in: group.tag)
      tags = Set(group.members.map(\.tag))
      members = group.members.map {
        Entry($0, tag: outline.fullTag($0.tag, in: group.tag), in: group.tag, outline)
      }
      single = outline.singleRows(of: group.tag).reduce(into: [:]) { rows, number in
        let row = group.members.map { Entry($0, tag: "\(group.tag)[\(number)].\($0.tag)", in: nil, outline) }
        if row.contains(where: { $0.slot != nil || !$0.boxes.isEmpty }) { rows[number] = row }
      }
    }
  }

  init(_ fields: [FieldDefinition], _ outline: Outline) {
    entries = fields.map { Entry($0, tag: $0.tag, in: nil, outline) }
    size = outline.count(in: nil)
    tags = Set(fields.map(\.tag))
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

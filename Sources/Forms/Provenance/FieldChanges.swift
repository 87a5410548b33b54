import Norwegian

/// What became of the fields of a document since it was made: by tag, `tiltak[0].frist` for a member of a row, counted as the rows stand now.
///
///     if let changes = FieldChanges(reading, fields: template.fields) { print(changes.changed) }
public struct FieldChanges: Equatable, Sendable {
  /// Another answer than was written.
  public private(set) var changed: [String] = []
  /// An answer was written, and none is there.
  public private(set) var emptied: [String] = []
  /// None was written, and an answer is there.
  public private(set) var filled: [String] = []
  /// Groups, and how many rows are new in them.
  public private(set) var addedRows: [String: Int] = [:]
  /// Groups, and how many of the rows that were written are gone.
  public private(set) var removedRows: [String: Int] = [:]

  public var isEmpty: Bool {
    changed.isEmpty && emptied.isEmpty && filled.isEmpty && addedRows.isEmpty && removedRows.isEmpty
  }

  /// Nil where the document does not remember what its fields held: it has no stamp, or one from before fields were remembered.
  public init?<F: Form>(_ reading: Reading<F>, fields: [FieldDefinition]) {
    guard let stamp = reading.stamp, let old = stamp.digests else { return nil }
    let new = FieldDigests(reading.answers, fields: fields, salt: stamp.salt, like: old)
    for field in fields {
      if field.kind == .rows {
        compare(rows: old.rows[field.tag] ?? [], new.rows[field.tag] ?? [], of: field)
      } else {
        compare(old.plain[field.tag], new.plain[field.tag], field.tag)
      }
    }
  }

  private mutating func compare(_ old: String?, _ new: String?, _ tag: String) {
    switch (old, new) {
    case (nil, nil): return
    case (nil, _): filled.append(tag)
    case (_, nil): emptied.append(tag)
    default: if old != new { changed.append(tag) }
    }
  }

  private mutating func compare(rows old: [[String: String]], _ new: [[String: String]], of field: FieldDefinition) {
    for pair in RowMatch(old, new).pairs {
      switch pair {
      case (let i?, let j?):
        for member in field.members {
          compare(old[i][member.tag], new[j][member.tag], "\(field.tag)[\(j)].\(member.tag)")
        }
      case (nil, _): addedRows[field.tag, default: 0] += 1
      case (_, nil): removedRows[field.tag, default: 0] += 1
      }
    }
  }
}

extension FieldDefinition {
  /// What a person calls a field, or a member of a row, counted from 1: `Tiltak 2: Frist`. A label that several fields have is distinguished by
  /// its section: `Dato (Evaluering)`.
  public static func label(of path: String, among fields: [FieldDefinition]) -> String {
    let parts = FieldPath(path)
    if let row = parts.row, let member = parts.member, let group = fields.first(where: { $0.tag == parts.tag }) {
      // No row of a file is numbered so high that one more could not be counted.
      return "\(group.label) \(row + 1): \(group.members.first { $0.tag == member }?.label ?? member)"
    }
    for field in fields {
      if field.tag == path { return field.distinctLabel(among: fields) }
      if let member = field.members.first(where: { field.tag + "." + $0.tag == path }) {
        return member.distinctLabel(among: fields, in: field)
      }
    }
    return path
  }

  /// The label, with the section that it stands in where another field of the form has the same label.
  ///
  /// - Parameters:
  ///   - fields: those of the form.
  ///   - group: the repeating group that this is a member of.
  public func distinctLabel(among fields: [FieldDefinition], in group: FieldDefinition? = nil) -> String {
    let own = Folding.folded(label)
    let count = fields.reduce(0) { count, field in
      count + ([field] + field.members).count { Folding.folded($0.label) == own }
    }
    return count > 1 ? section(among: fields, in: group).map { "\(label) (\($0))" } ?? label : label
  }

  /// The group, or the field that this one belongs to and whose tag its own begins with: pårørende.samtykke of pårørende.samtykkeDato.
  fileprivate func section(among fields: [FieldDefinition], in group: FieldDefinition?) -> String? {
    if let group { return Folding.folded(group.label) == Folding.folded(label) ? nil : group.label }
    return fields.filter { $0.tag != tag && tag.hasPrefix($0.tag) }.max { $0.tag.count < $1.tag.count }?.label
  }

  fileprivate func relabelled(_ label: String, members: [FieldDefinition]) -> FieldDefinition {
    with(label: label, members: members)
  }
}

extension [FieldDefinition] {
  /// With labels that several fields have told apart by their sections.
  var toldApart: [FieldDefinition] {
    var counts: [String: Int] = [:]
    for field in self { for one in [field] + field.members { counts[Folding.folded(one.label), default: 0] += 1 } }
    func label(_ one: FieldDefinition, in group: FieldDefinition?) -> String {
      guard counts[Folding.folded(one.label), default: 0] > 1, let section = one.section(among: self, in: group) else {
        return one.label
      }
      return "\(one.label) (\(section))"
    }
    return map { field in
      field.relabelled(
        label(field, in: nil), members: field.members.map { $0.relabelled(label($0, in: field), members: $0.members) })
    }
  }
}

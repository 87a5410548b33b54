import Numbers

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
    guard let stamp = reading.stamp, let old = stamp.prints else { return nil }
    let new = AnswerPrints(reading.answers, fields: fields, salt: stamp.salt, like: old)
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
  /// What a person calls a field, or a member of a row, counted from 1: `Tiltak 2: Frist`.
  public static func label(of path: String, among fields: [FieldDefinition]) -> String {
    if let match = path.wholeMatch(of: /(.*)\[([0-9]+)\]\.(.*)/), let row = Int(read: match.2, in: RowNumber.all),
      let group = fields.first(where: { $0.tag == match.1 })
    {
      let member = group.members.first { $0.tag == match.3 }?.label ?? String(match.3)
      return "\(group.label) \(row + 1): \(member)"
    }
    return fields.first { $0.tag == path }?.label ?? path
  }
}

import Numbers

/// Names one answer of a form, the same way everywhere: in `Values`, in a reading's places and sources, in findings, in JSON.
///
///     FieldPath("plan.hovedmål")      // a field
///     FieldPath("tiltak[0].frist")    // a member of a repeating group, in its first row
///     FieldPath("tiltak.frist")       // the same member in every row, where it is about the template and not about one row
///
/// Rows count from 0, as the answers have them. A text that is none of these is the tag of a field that nobody declared.
public struct FieldPath: Hashable, Sendable, Codable, LosslessStringConvertible, ExpressibleByStringLiteral {
  /// The tag of the field, or of the repeating group.
  public let tag: String
  /// The row of the group, from 0; nil for a field that stands in no row.
  public let row: Int?
  /// The member of the group, without the group's prefix.
  public let member: String?

  /// From the text of a path.
  public init(_ text: String) {
    if let parts = Self.parts(text[...]) {
      (tag, row, member) = (String(parts.group), parts.row, String(parts.member))
    } else {
      (tag, row, member) = (text, nil, nil)
    }
  }

  /// A member of a repeating group: `FieldPath("tiltak", row: 0, member: "frist")`.
  public init(_ group: String, row: Int, member: String) {
    (tag, self.row, self.member) = (group, row, member)
  }

  /// From a literal, which is read as any text is.
  public init(stringLiteral text: String) { self.init(text) }

  /// As one text: `tiltak[0].frist`.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// As one text: `tiltak[0].frist`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// `plan.hovedmål`, `tiltak[0].frist`.
  public var description: String {
    guard let row, let member else { return tag }
    return "\(tag)[\(row)].\(member)"
  }

  /// The same without its row: `tiltak.frist`, for whoever asks what a column is.
  public var column: String { member.map { tag + "." + $0 } ?? tag }

  /// The parts of `tiltak[0].frist`; nil for what stands in no row. Every field of every document has a path: no regular expression.
  static func parts(_ path: Substring) -> (group: Substring, row: Int, member: Substring)? {
    let bytes = path.utf8
    var end = bytes.endIndex
    while let open = bytes[..<end].lastIndex(of: UInt8(ascii: "[")) {
      let digits = bytes[bytes.index(after: open)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let rest = bytes[digits.endIndex...]
      if rest.starts(with: "].".utf8), let row = Int(read: Substring(digits), in: RowNumber.all) {
        return (path[..<open], row, Substring(rest.dropFirst(2)))
      }
      end = open
    }
    return nil
  }
}

extension [FieldDefinition] {
  /// The field that a path names, and the group that it is a member of; nil where the form has none.
  ///
  ///     fields.field(at: "tiltak[0].frist")?.label   // "Frist"
  public func field(at path: FieldPath) -> FieldDefinition? {
    if path.member == nil, let field = first(where: { $0.tag == path.tag }) { return field }
    for group in self where group.kind == .rows {
      if let member = path.member {
        if group.tag == path.tag { return group.members.first { $0.tag == member } }
      } else if path.tag.hasPrefix(group.tag + "."),
        let member = group.members.first(where: { group.tag + "." + $0.tag == path.tag })
      {
        return member
      }
    }
    return nil
  }
}

import Forms

/// Which answers a person may correct beside the document, and which are changed in the document itself or not at all.
///
/// Never: who the pupil is, the school, and the days that tell the year, by which documents are known; consent; that somebody was informed; signatures. What
/// people have agreed to, or put their name to, stands in the document and nowhere else.
enum Rettbart {
  /// Words of labels that ask for consent, for what somebody was told, or for a signature.
  private static let words = [
    "samtykk", "orientert", "informert", "informeres", "informerast", "underskrift", "signatur", "signert",
    "underteikn", "undertegn", "medvirket", "medverka", "fullmakt",
  ]
  private static let groups: Set<String> = ["elev", "dok", "skole"]

  /// Whether a field's answer may be corrected.
  ///
  /// - Parameter group: the repeating group that it is a member of.
  static func isAllowed(_ field: FieldDefinition, in group: FieldDefinition?) -> Bool {
    guard field.kind != .rows else { return false }
    let tag = (group.map { $0.tag + "." } ?? "") + field.tag
    guard !groups.contains(String(tag.prefix { $0 != "." })) else { return false }
    guard ![.name, .subject].contains(field.role), ![.name, .subject].contains(group?.role) else { return false }
    let text = Nøkkel.folded([tag, group?.label ?? "", field.label].joined(separator: " "))
    return !words.contains { text.contains($0) }
  }

  /// The field of a path where its answer may be corrected.
  static func field(at path: FieldPath, among fields: [FieldDefinition]) -> FieldDefinition? {
    let group = path.member == nil ? nil : fields.first { $0.tag == path.tag && $0.kind == .rows }
    guard let field = fields.field(at: path), isAllowed(field, in: group) else { return nil }
    return field
  }

  /// Whether a field takes such an answer.
  static func takes(_ kind: FieldKind, _ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (_, .emptied): kind != .check && kind != .choices && kind != .janei
    case (.text, .text), (.multiline, .text), (.choice, .text), (.day, .day), (.number, .number),
      (.choices, .choices), (.janei, .janei), (.check, .check):
      true
    default: false
    }
  }
}

/// What makes a table of fields lose answers: it is refused before anything is filled.
extension [FieldDefinition] {
  /// The first fault of a table; nil for one that can be used.
  ///
  /// - Parameter name: the file that the table was to be used with.
  func fault(in name: String) -> FormError? {
    if let fault = Self.repeated(self, prefix: "", name: name) { return fault }
    for group in self where group.kind == .rows {
      if let inner = group.members.first(where: { $0.kind == .rows }) {
        return FormError(.nestedRows, file: name, message: Wording.nestedRows(inner.label, in: group.label))
      }
      if let fault = Self.repeated(group.members, prefix: group.tag + ".", name: name) { return fault }
    }
    return nil
  }

  /// - Parameter prefix: what stands before the tags of a group's members.
  private static func repeated(_ fields: [FieldDefinition], prefix: String, name: String) -> FormError? {
    var seen: Set<String> = []
    for field in fields where !seen.insert(field.tag).inserted {
      return FormError(.repeatedField, file: name, message: Wording.repeatedField(prefix + field.tag))
    }
    // `x.a` is a box of the choices `x`; of a question it is one only by its words.
    for field in fields where field.kind == .check {
      guard let (question, id) = Outline.split(field.tag),
        let owner = fields.first(where: { $0.tag == question }),
        owner.kind == .choices || owner.kind == .janei && owner.answers.answer(ofBox: id) != nil
      else { continue }
      return FormError(
        .repeatedField, file: name, message: Wording.fieldOfBox(prefix + field.tag, of: prefix + question))
    }
    return nil
  }
}

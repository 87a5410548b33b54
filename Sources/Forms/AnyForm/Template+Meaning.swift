extension Template where F == AnyForm {
  /// The same form, of some fields of which somebody knows what they mean: two places for one answer then have one meaning.
  ///
  ///     let template = try Template<AnyForm>(unmarkedContentsOf: "leiekontrakt.docx").meaning(["leietaker.tlf": "kunde.telefon"])
  ///
  /// - Parameter meanings: by the codes of the fields; of a group's members behind that of the group, with a dot.
  public func meaning(_ meanings: [String: String]) -> Template {
    func named(_ field: FieldDefinition, _ tag: String) -> FieldDefinition {
      meanings[tag].map { field.meaning($0) } ?? field
    }
    let named = fields.map { field in
      named(field.with(members: field.members.map { named($0, field.tag + "." + $0.tag) }), field.tag)
    }
    return Template(name: name, compiled, fields: named, conventions: conventions)
  }
}

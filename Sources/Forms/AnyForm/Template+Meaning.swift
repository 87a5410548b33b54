extension Template where F == AnyForm {
  /// The same form, of some fields of which somebody knows what they mean: two places for one answer then have one meaning.
  ///
  ///     let template = try Template<AnyForm>(unmarkedContentsOf: "leiekontrakt.docx").meaning(["leietaker.tlf": "kunde.telefon"])
  ///
  /// - Parameter meanings: by the codes of the fields.
  public func meaning(_ meanings: [String: String]) -> Template {
    let named = fields.map { field in meanings[field.tag].map { field.meaning($0) } ?? field }
    return Template(name: name, compiled, fields: named, conventions: conventions)
  }
}

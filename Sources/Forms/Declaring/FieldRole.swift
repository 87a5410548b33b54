/// What a field is to the form: whose answer it asks for. It tells what somebody left in a form from what is printed for all.
///
///     .group("kunde", \.kunde).role(.subject)
///     .text("navn", \.navn, "Navn").role(.name)
///     .group("klinikk", \.klinikk).role(.owner)
public enum FieldRole: Sendable, Hashable {
  /// The name of the person whom a document is about. A template may have two places for it, tagged `<tag>.fornavn` and `<tag>.etternavn`.
  case name
  /// Something else of that person.
  case subject
  /// What whoever hands out the form prints for all: its name, the day, who is in charge.
  case owner
}

extension Field {
  /// The same with a role, for the fields that have none of their own.
  ///
  ///     .group("kunde", \.kunde).role(.subject)
  ///
  /// - Parameter role: what the fields are to the form.
  public func role(_ role: FieldRole) -> Field {
    Field(
      leaves: leaves.map { leaf in
        Leaf(
          definition: leaf.definition.with(role: leaf.definition.role ?? role), get: leaf.get, set: leaf.set,
          path: leaf.path, rowPaths: leaf.rowPaths, isStrict: leaf.isStrict)
      })
  }
}

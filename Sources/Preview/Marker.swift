/// A place of a document that a person may point at: a content control with a tag that is known becomes a link with a name.
///
/// It is a link, so that it is reached by the keyboard and leads somewhere where no script runs.
package struct Marker: Sendable {
  /// The `id` of the link.
  package let id: String
  /// Where it leads.
  package let target: String
  /// What whoever listens to the page hears.
  package let name: String
  /// What stands in it where the document has nothing but room to write.
  package let text: String
  /// A class that says what is known of the place.
  package let look: String

  package init(id: String, target: String, name: String, text: String, look: String) {
    (self.id, self.target, self.name, self.text, self.look) = (id, target, name, text, look)
  }
}

/// Why no document or no reading could be produced. `message` is the Norwegian sentence for the one who asked.
///
///     do throws(FormError) {
///       let reading = try template.read(contentsOf: path)
///     } catch {
///       print("\(error.file): \(error.message)")
///     }
public struct FormError: Error, Equatable, Sendable {
  /// What is wrong, in a word for programs. Kinds are stable: `no-such-file`, `not-permitted`, `not-a-package`, `bad-xml`,
  /// `too-large`, `wrong-type`, `repeated-group`, `no-fields` and others.
  public let kind: String
  /// The file's name or path, as given.
  public let file: String
  /// The sentence for a person, without the file's name.
  public let message: String

  /// An error of a caller's own kind.
  public init(kind: String, file: String, message: String) {
    self.kind = kind
    self.file = file
    self.message = message
  }
}

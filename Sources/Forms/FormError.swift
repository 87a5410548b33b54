/// Why no document or no reading could be produced. `message` is the Norwegian sentence for the one who asked.
public struct FormError: Error, Equatable, Sendable {
  /// Kinds are stable; those of a broken package have its names (`not-a-package`, `bad-xml`, `too-large` …).
  public let kind: String
  /// The file's name or path, as given.
  public let file: String
  public let message: String

  public init(kind: String, file: String, message: String) {
    self.kind = kind
    self.file = file
    self.message = message
  }
}

/// Something a person should know about a document that was made or read all the same.
///
///     for finding in reading.findings where finding.severity != .remark {
///       print(finding.code.rawValue, finding.place ?? "", finding.message)
///     }
///
/// Where no document or reading comes about at all, that is a `FormError`.
public struct Finding: Equatable, Sendable, Error {
  /// How much it matters, in the words of the output.
  public enum Severity: String, Sendable {
    /// An answer did not get to its place.
    case error = "feil"
    /// Something to look at before the document is used.
    case warning = "advarsel"
    /// Something that is as it should be, but may surprise.
    case remark = "merknad"
  }

  /// What it is about. The values are stable: `F101` to `F108` are of filling, `F201` and those after it of reading, `F601` to `F603` of what a
  /// document holds besides. A program that uses this library may have codes of its own.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// As it stands in JSON.
    public let rawValue: String

    /// A code of this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// As it stands in JSON.
    public var description: String { rawValue }
  }

  /// What it is about.
  public let code: Code
  /// How much it matters.
  public let severity: Severity
  /// Where in the document: `tabell 2, rad 3`. Nil where it concerns the whole.
  public let place: String?
  /// Which field it concerns, as a path: `plan.hovedmål`, `tiltak[0].frist`, and `tiltak.frist` where it is true of every row. Nil where it
  /// concerns none alone.
  public let field: String?
  /// What the field is called on the form, where several findings of one kind may be said in one sentence.
  public let label: String?
  /// A Norwegian sentence: what is there, what was expected, what to do. Never what anybody wrote.
  public let message: String

  /// - Parameters:
  ///   - code: what it is about, for programs.
  ///   - severity: how much it matters.
  ///   - place: where in the document, in words; nil where it concerns the whole.
  ///   - field: the path, where it concerns one field.
  ///   - label: what the field is called.
  ///   - message: the sentence for a person.
  public init(
    _ code: Code, _ severity: Severity, place: String? = nil, field: String? = nil, label: String? = nil,
    message: String
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.field = field
    self.label = label
    self.message = message
  }

  /// The same about another field.
  func about(_ path: String) -> Finding {
    Finding(code, severity, place: place, field: path, label: label, message: message)
  }
}

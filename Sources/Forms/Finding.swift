/// Something a person should know about a document that was made or read all the same.
public struct Finding: Equatable, Sendable, Error {
  /// How much it matters, in the words of the output.
  public enum Severity: String, Sendable {
    /// An answer did not get to its place.
    case error = "feil"
    /// Something to look at before the document is used.
    case warning = "advarsel"
    case remark = "merknad"
  }

  /// What it is about; the raw values are stable.
  public enum Code: String, Sendable, CaseIterable {
    /// F1: filling.
    case noPlace = "F101"
    case notInList = "F102"
    case replacedCharacters = "F103"
    case wrongKind = "F104"
    case boundControl = "F105"
    case unknownField = "F106"
    /// F2: reading.
    case gone = "F201"
    case contradiction = "F202"
    case notADay = "F203"
    case notANumber = "F204"
    case glyphAgainstState = "F205"
    case dayAgainstText = "F206"
    case unknownTag = "F207"
    case unclearMark = "F208"
    case unanswered = "F209"
    /// F3: lists and registers.
    case list = "F301"
    case unknownColumn = "F302"
    case difference = "F303"
    case onlyInOne = "F304"
    case badCell = "F305"
    case noName = "F306"
    case sameKey = "F307"
    /// F4: the domain's rules.
    case rule = "F401"
    /// F5: files and folders.
    case kept = "F501"
    case twice = "F502"
  }

  public let code: Code
  public let severity: Severity
  /// Where in the document: `tabell 2, rad 3`. Nil where it concerns the whole.
  public let place: String?
  /// The field's tag, where it concerns one.
  public let field: String?
  /// A Norwegian sentence: what is there, what was expected, what to do. Never what a pupil or teacher wrote.
  public let message: String

  public init(_ code: Code, _ severity: Severity, place: String? = nil, field: String? = nil, message: String) {
    self.code = code
    self.severity = severity
    self.place = place
    self.field = field
    self.message = message
  }
}

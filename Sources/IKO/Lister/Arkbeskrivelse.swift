/// What was understood of a sheet, to be shown to the one who gave it.
public struct Arkbeskrivelse: Sendable {
  public let fil: String
  public let ark: String?
  public let rader: Int
  /// Each column, and the field that it was taken for.
  public let kolonner: [(column: String, field: String)]
  public let ubrukt: [String]
  /// What stands in the first filled cell of a column, by its name; of columns that are shown to nobody, nothing.
  package var eksempler: [String: String] = [:]
}

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
  /// The columns from the left, as they are called in the sheet, each with the word of ``Skolensord/valg`` that it means: none where it means something
  /// else, and nil where it is not used. Of sheets that are no lists of pupils, and of those that this program wrote, nothing.
  package var navn: [Kolonne] = []

  /// A column, for whoever decides what it means.
  package struct Kolonne: Sendable, Equatable {
    package let navn: String
    /// The word of ``Skolensord/valg`` that it means.
    package let ord: String?
    package let erBrukt: Bool
    /// Whether nothing is to be chosen: a fødselsnummer is what it is.
    package let erLåst: Bool
  }
}

/// A field of a form that nobody declared: what is printed at a blank, and what may be written there.
///
///     for field in try Template<AnyForm>(unmarkedContentsOf: "leiekontrakt.docx").found {
///       print(field.code, field.definition.label, field.definition.kind, field.places)
///     }
public struct FoundField: Sendable, Equatable {
  /// The field as a template has it: its code is the tag, its label no other field's.
  public let definition: FieldDefinition
  /// What is printed at the blank, letter for letter; two fields may share it.
  public let printed: String
  /// What stands above it; nil where nothing does.
  public let heading: String?
  /// Where its blank is: `tabell 2, rad 3`.
  public let place: String
  /// How label and blank belong together: «i ruten til høyre».
  public let how: String
  /// Likely where the blank may be room between two texts.
  public let certainty: Certainty
  /// The word that a person sees.
  package var confidence: String { certainty.rawValue }
  /// The texts of its boxes or of its list.
  public let choices: [String]

  /// What the blank is measured in, where that is printed and is no part of its name: «kr», «dager»; empty where nothing is.
  public var unit = ""

  /// The last line of text between the place before and this one; nil where none stands there, and in tables.
  package var leadIn: String?

  /// The names of the columns of a table, as they are printed; empty for a single blank.
  public var columns = ""

  /// Whether it asks at what hour: «Dato: ____ kl. ____», where the field before it is on its line.
  package func isHour(after before: FoundField) -> Bool {
    guard LabelText(printed).mayAskHour, before.place == place else { return false }
    return before.definition.kind == .day || LabelText(before.printed).asksDay
  }

  /// The key of its answers.
  public var code: String { definition.tag }
}

/// What `iko skjema` was asked to show.
struct SkjemaOptions: CommandOptions, Equatable {
  enum Subject: Equatable, Sendable {
    /// The list of documents.
    case all
    /// The fields of one document.
    case form(FormChoice)
    /// The catalogue of measures.
    case catalogue
    /// The list in which people report concerns.
    case concerns
  }

  var subject: Subject
  /// `-o`: an empty register to fill in.
  var output: OutputFile?
  /// `--mal`: the path of another template.
  var template: String?
  var isJSON = false
  /// `--json-schema`: the contract of one document.
  var isSchema = false
}

/// What `iko sjekk` was asked to check.
struct SjekkOptions: CommandOptions, Equatable {
  /// Files and folders, byte for byte as typed; at least one.
  var paths: [String]
  /// `--mal`: the template that the documents were made from.
  var template: String?
  /// `--skjema`; nil means that the document says itself.
  var form: FormChoice?
  /// `--elevliste`: the name of another pupil in it is reported.
  var list: String?
  /// `--dato`, as ISO 8601: by which ages are judged; nil means today.
  var date: String?
  /// `--jobber`; nil means one for each core.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

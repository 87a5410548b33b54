/// What `iko les` was asked to read, checked.
struct LesOptions: CommandOptions, Equatable {
  /// Files and folders, byte for byte as typed; at least one.
  var paths: [String]
  /// `-o`; nil shows the answers on standard output.
  var output: OutputFile?
  /// `--mal`: the template that the documents were made from.
  var template: String?
  /// `--skjema`; nil means that the document says itself.
  var form: FormChoice?
  /// `--etiketter`: a file with the school's own words for the fields.
  var labels: String?
  /// `--elev`: names or keys.
  var pupils: [String] = []
  /// `--klasse`.
  var klasse: String?
  /// `--felt`: tags of fields and groups.
  var tags: [String] = []
  /// `--avvis-sporede-endringer`: a document with tracked changes is an error.
  var refusesTrackedChanges = false
  /// `--med-helse`: items about health come along in workbooks and text files.
  var withHealth = false
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false

  /// Whether the answers become a workbook or a text file.
  var isTable: Bool { output.map { $0.format == .xlsx || $0.format == .csv } ?? false }

  /// Whether each line of `--json` is written as soon as its document is read. Where a pupil is asked for, all documents say together who it
  /// is; and what has no place in a table is known when it is made.
  var isShownAtOnce: Bool { isJSON && pupils.isEmpty && !isTable }
}

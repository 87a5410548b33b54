/// How `iko demo` runs, checked.
struct DemoOptions: CommandOptions, Equatable {
  /// `-o`: the folder that documents go into.
  var folder = "Output/demo"
  /// The documents' date in ISO form; nil means today's.
  var date: String?
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
}

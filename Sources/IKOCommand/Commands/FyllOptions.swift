import IKO

/// What `iko fyll` was asked to make, checked.
struct FyllOptions: CommandOptions, Equatable {
  var form: FormChoice
  /// `--fra`, in the order given: earlier sources win. `-` is standard input.
  var sources: [String] = []
  /// `--ark`: the only sheet of workbooks that is meant.
  var sheet: String?
  /// `-o`: the folder that documents go into.
  var folder = "Output"
  /// `--mal`: the path of another template.
  var template: String?
  /// `--etiketter`: a file with the school's own words for the fields.
  var labels: String?
  /// `--tøm-malen`: take out of the template what somebody wrote into it.
  var empties = false
  /// `--ja`: without asking.
  var isConfirmed = false
  /// `--elev`, `--klasse`, `--trinn`.
  var utvalg = Utvalg()
  /// The documents' date in ISO form; nil means today's.
  var date: String?
  /// `2026/2027`; nil means the one that the date lies in.
  var schoolYear: String?
  /// `--målform`: the written language of all documents; nil leaves it to the list and the school's settings.
  var målform: Målform?
  /// `--for-papir`: blanks look blank.
  var forPaper = false
  /// `--pdf`: a PDF beside each document.
  var makesPDF = false
  /// `--navn-fra`: the tag whose answer names the files of a free form.
  var nameField: String?
  /// False with `--uten-navn`: the key's digest stands in file names.
  var namesFiles = true
  /// False with `--uten-stempel`.
  var stamps = true
  /// `--oppdater`, `--ny-kopi`, `--ny-periode`.
  var handling = Utfylling.Handling.behold
  /// `--samme-elev`: documents that a person vouches for.
  var vouched: [String] = []
  /// `--prøv`: plan and print, write nothing.
  var isDryRun = false
  /// False where what comes next is reported anyway.
  var remindsOfDecisions = true
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

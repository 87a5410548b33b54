import ArgumentParser
import IKO

/// `iko oppsett`: the school's settings, and its own templates.
struct Oppsettskommando: Command {
  static let configuration = CommandConfiguration(
    commandName: "oppsett",
    abstract: "Setter skolens navn og andre innstillinger, og lager skolens egne maler.",
    usage: "iko oppsett [--vis | --egne-maler [SKJEMA …]] [--for-skolen] [valg]",
    helpNames: [],
    aliases: ["setup"])

  static let examples = [
    Example("iko oppsett", "Svar på spørsmål om skolen. Enter beholder det som står."),
    Example("iko oppsett --vis", "Se innstillingene, og hvilken fil de kommer fra."),
    Example(
      "sudo iko oppsett --for-skolen --skole \"Halden videregående skole\" --fylke Østfold",
      "Sett dem for alle på maskinen, uten spørsmål."),
    Example("iko oppsett --egne-maler oppfølgingsplan", "Lag skolens egen mal av den som følger med, i mappen maler."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Malene skolen skal ha sine egne av, med --egne-maler. Ellers alle skjemaene.", valueName: "SKJEMA"),
    completion: .list(Malmappe.ord))
  var words: [String] = []

  @Option(
    name: .customLong("skole"),
    help: ArgumentHelp("Skolens navn, øverst i dokumentene. Skriv - for å ta det bort.", valueName: "NAVN"))
  var skole: String?

  @Option(name: .customLong("fylke"), help: ArgumentHelp("Fylket skolen hører til.", valueName: "NAVN"))
  var fylke: String?

  @Option(
    name: .customLong("utdanningsleder"),
    help: ArgumentHelp("Utdanningslederen som står i planene når listen ikke sier noe annet.", valueName: "NAVN"))
  var utdanningsleder: String?

  @Option(
    name: .customLong("målform"), help: ArgumentHelp("Målformen skolen skriver.", valueName: "bokmål|nynorsk"),
    completion: .list(["bokmål", "nynorsk"]))
  var målform: String?

  @Option(
    name: .customLong("sidemålform"),
    help: ArgumentHelp("Målformen på siden (iko side); ellers den skolen skriver.", valueName: "bokmål|nynorsk"),
    completion: .list(["bokmål", "nynorsk"]))
  var sidemålform: String?

  @Option(
    name: .customLong("møtedag"), help: ArgumentHelp("Ukedagen IKO-teamet møtes.", valueName: "UKEDAG"),
    completion: .list(["mandag", "tirsdag", "onsdag", "torsdag", "fredag"]))
  var møtedag: String?

  @Option(
    name: .customLong("møtetid"), help: ArgumentHelp("Når IKO-teamet møtes, f.eks. 12.00–13.30.", valueName: "TID"))
  var møtetid: String?

  @Option(
    name: .customLong("aldersgrense-kopier"),
    help: ArgumentHelp("Etter så mange dager er kopier av erstattede dokumenter gamle.", valueName: "DAGER"))
  var aldersgrenseKopier: String?

  @Option(
    name: .customLong("dokumenteier"),
    help: ArgumentHelp("Hvem som eier skolens dokumenter: nederst i dem som ikke gjelder en elev.", valueName: "NAVN"))
  var dokumenteier: String?

  @Option(
    name: .customLong("logo"), help: ArgumentHelp("Bilde øverst på hver side, høyst 1 MB.", valueName: "FIL"),
    completion: .file(extensions: ["png", "jpg", "jpeg"]))
  var logo: String?

  @Option(
    name: .customLong("for-papir"),
    help: ArgumentHelp("Lag alltid dokumenter der tomme felt er blanke på papir.", valueName: "ja|nei"),
    completion: .list(["ja", "nei"]))
  var forPapir: String?

  @Flag(name: .customLong("for-skolen"), help: "Skriv for alle på maskinen, i /etc/iko, og ikke i denne mappen.")
  var isForSchool = false

  @Flag(name: .customLong("vis"), help: "Vis innstillingene og hvor de kommer fra; skriv ingenting.")
  var shows = false

  @Flag(
    name: .customLong("egne-maler"),
    help: "Lag skolens egne maler som kopier av dem som følger med. En mal noen har endret, blir ikke rørt.")
  var copiesTemplates = false

  @Flag(
    name: .customLong("godta"),
    help: "Malene er sammenlignet med dem som følger med nå; ikke si mer fra om det.")
  var accepts = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var help: HelpFlag

  /// What was typed for each setting. A setting without an option is a fault of ours, which a test finds.
  private var typed: [(innstilling: Innstilling, option: String, text: String?)] {
    Innstilling.allCases.map { innstilling in
      switch innstilling {
      case .skole: (innstilling, "--skole", skole)
      case .fylke: (innstilling, "--fylke", fylke)
      case .utdanningsleder: (innstilling, "--utdanningsleder", utdanningsleder)
      case .målform: (innstilling, "--målform", målform)
      case .sidemålform: (innstilling, "--sidemålform", sidemålform)
      case .møtedag: (innstilling, "--møtedag", møtedag)
      case .møtetid: (innstilling, "--møtetid", møtetid)
      case .aldersgrenseKopier: (innstilling, "--aldersgrense-kopier", aldersgrenseKopier)
      case .dokumenteier: (innstilling, "--dokumenteier", dokumenteier)
      case .logo: (innstilling, "--logo", logo)
      case .forPapir: (innstilling, "--for-papir", forPapir)
      }
    }
  }

  func options() throws(UsageFaults) -> OppsettOptions {
    var read = ValueReader()
    var changes: [Innstilling: String?] = [:]
    for (innstilling, option, text) in typed {
      guard let text else { continue }
      if text == OppsettOptions.remove {
        changes[innstilling] = .some(nil)
      } else if let value = read.value(text, of: option, innstilling.forventet, innstilling.verdi) {
        changes[innstilling] = value
      }
      read.conflict("--egne-maler", option, if: copiesTemplates)
      read.conflict("--vis", option, if: shows)
    }
    read.conflict("--vis", "--egne-maler", if: shows && copiesTemplates)
    read.conflict("--vis", "--for-skolen", if: shows && isForSchool)
    read.needs("--godta", "--egne-maler", if: accepts && !copiesTemplates)
    if let word = words.first { read.needs(word, "--egne-maler", if: !copiesTemplates) }
    let known = copiesTemplates ? words.compactMap { read.template($0) } : nil
    let options = OppsettOptions(
      changes: changes, isForSchool: isForSchool, shows: shows,
      templates: known, accepts: accepts,
      isQuiet: flags.quiet, isJSON: flags.json)
    try read.finish()
    return options
  }
}

extension ValueReader {
  /// A template, or a file of data, that a school may have its own of.
  fileprivate mutating func template(_ text: String) -> String? {
    let suggestion = Spelling.nearest(to: text, among: Malmappe.ord)
    return value(text, of: "SKJEMA", Wording.expectedTemplate(suggestion: suggestion)) { text in
      Malmappe.ord.first { Spelling.of(text.lowercased(), fits: $0) }
    }
  }
}

/// What `iko oppsett` was asked for, checked.
struct OppsettOptions: CommandOptions, Equatable {
  /// What is typed to take a setting out.
  static let remove = "-"

  /// The new values; nil takes a setting out.
  var changes: [Innstilling: String?] = [:]
  /// `--for-skolen`: write what holds for the whole machine.
  var isForSchool = false
  /// `--vis`.
  var shows = false
  /// `--egne-maler`: which ones, none for all; nil where that was not asked for.
  var templates: [String]?
  /// `--godta`.
  var accepts = false
  var isQuiet = false
  var isJSON = false
}

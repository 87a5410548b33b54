import ArgumentParser
import IKO

/// `iko rydd`: lists copies of replaced files that have become old, and deletes them when somebody says so.
struct Rydd: Command {
  static let configuration = CommandConfiguration(
    commandName: "rydd",
    abstract: "Viser gamle kopier i .iko/kopier, og sletter dem når du sier ja.",
    usage: "iko rydd --eldre-enn TID [MAPPE] [valg]",
    helpNames: [],
    aliases: ["tidy"])

  static let examples = [
    Example(
      "iko rydd --eldre-enn 180d Output", "Se kopier som er eldre enn et halvt år, og bli spurt om de skal slettes."),
    Example("iko rydd --eldre-enn \"2 år\" Output --prøv", "Se hva som ville blitt slettet. Ingenting slettes."),
    Example(
      "iko rydd --eldre-enn 01.08.2026 Output --ja", "Slett det som er fra før skoleåret, uten spørsmål (for skript)."),
    Example(
      "iko rydd --eldre-enn \"2 år\" Output --også-eneste", "Slett også kopier med tekst som ikke står noe annet sted."),
  ]

  @Argument(
    help: ArgumentHelp("Mappen, med alle mapper under. Ellers mappen du står i.", valueName: "MAPPE"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("eldre-enn"),
    help: ArgumentHelp(
      "Alderen (180d, 8 uker, 6 måneder, 2 år) eller datoen kopiene skal være fra før.", valueName: "TID"))
  var age: String?

  @Flag(
    name: .customLong("også-eneste"),
    help:
      "Ta med kopier der det står noe som ikke står i noe gjeldende dokument, og rettelser av lesinger som ikke gjelder lenger. Ellers blir de liggende."
  )
  var alsoOnly = false

  @Flag(name: .customLong("ja"), help: "Slett uten å spørre. Uten skjerm blir ingenting slettet uten dette valget.")
  var yes = false

  @Flag(name: .customLong("prøv"), help: "Slett ingenting; vis hva som ville blitt slettet.")
  var dryRun = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> RyddOptions {
    var read = ValueReader()
    read.conflict("--ja", "--prøv", if: yes && dryRun)
    let text = read.required(age, "--eldre-enn", "Hvor gamle kopiene skal være, f.eks. --eldre-enn 180d.")
    let options = RyddOptions(
      folder: folder ?? ".",
      age: age == nil ? nil : read.value(text, of: "--eldre-enn", Wording.expectedAge) { Aldersgrense($0) },
      alsoOnly: alsoOnly,
      isConfirmed: yes,
      isDryRun: dryRun,
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko rydd` was asked for, checked.
struct RyddOptions: CommandOptions, Equatable {
  /// Byte for byte as typed.
  var folder: String
  /// `--eldre-enn`.
  var age: Aldersgrense?
  /// `--også-eneste`: copies whose words stand nowhere else go too.
  var alsoOnly = false
  /// `--ja`: nobody is asked.
  var isConfirmed = false
  /// `--prøv`: deletes nothing.
  var isDryRun = false
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

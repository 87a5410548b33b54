import ArgumentParser
import IKO

/// `iko identifiser`: which criteria each pupil meets, and what is missing.
struct Identifiser: Command {
  static let configuration = CommandConfiguration(
    commandName: "identifiser",
    abstract: "Viser hvilke kriterier hver elev oppfyller, og hva som mangler.",
    usage: "iko identifiser LISTE … [-o FIL] [valg]",
    helpNames: [],
    aliases: ["identify"])

  static let examples = [
    Example("iko identifiser 1STA.xlsx", "Se hvem som oppfyller et kriterium, og hvorfor."),
    Example("iko identifiser inntak.xlsx fravær.csv --trinn Vg1", "Se flere lister om de samme elevene sammen."),
    Example("iko identifiser 1STA.xlsx -o vurdert.xlsx", "Få en liste med kolonner for beslutning."),
    Example("iko identifiser 1STA.xlsx --siden august.xlsx", "Se hva som er nytt siden forrige gang."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Lister med snitt, ønske, karakterer eller fravær (.xlsx, .csv), eller en mappe med lister.", valueName: "LISTE"),
    completion: .file(extensions: ["xlsx", "csv", "txt"]))
  var lists: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Skriv resultatet til et regneark med kolonner for beslutning.", valueName: "FIL.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    name: .customLong("trinn"),
    help: ArgumentHelp("Trinnet, der listene ikke sier det; ellers bare dette trinnet.", valueName: "Vg1|Vg2|Vg3"),
    completion: .list(["Vg1", "Vg2", "Vg3"]))
  var level: String?

  @OptionGroup var chosen: PupilOptions
  @OptionGroup var sheet: SheetOption

  @Option(
    name: .customLong("siden"),
    help: ArgumentHelp("Et resultat fra før: vis nye, ikke lenger og uendret.", valueName: "FIL"),
    completion: .file(extensions: ["xlsx"]))
  var since: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> IdentifiserOptions {
    var read = ValueReader()
    let options = IdentifiserOptions(
      lists: lists,
      output: read.output(output, [.xlsx]),
      utvalg: chosen.utvalg(trinn: read.level(level)),
      sheet: sheet.name?.composed,
      since: since,
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko identifiser` was asked to judge, checked.
struct IdentifiserOptions: CommandOptions, Equatable {
  /// The lists, in the order given; earlier ones win.
  var lists: [String]
  /// `-o`: the workbook for decisions.
  var output: OutputFile?
  /// `--elev`, `--klasse`, `--trinn`.
  var utvalg = Utvalg()
  /// `--ark`: the only sheet of workbooks that is meant.
  var sheet: String?
  /// `--siden`: the workbook of an earlier run.
  var since: String?
  var isQuiet = false
  var isJSON = false
}

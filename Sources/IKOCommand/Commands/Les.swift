import ArgumentParser

/// `iko les`: data from filled documents.
struct Les: Command {
  static let configuration = CommandConfiguration(
    commandName: "les",
    abstract: "Leser utfylte dokumenter og skriver svarene som data.",
    usage: "iko les FIL|MAPPE … [-o FIL] [valg]",
    helpNames: [],
    aliases: ["read"])

  static let examples = [
    Example("iko les Output/1STA -o svar.xlsx", "Samle svarene fra en hel klasse i et regneark."),
    Example("iko les \"Nordmann, Kari.docx\"", "Vis hva som står i ett dokument."),
    Example("iko les sjekkliste.docx --med-helse", "Vis også svarene om helse."),
    Example("iko les Output --felt tiltak,plan.til -o tiltak.xlsx", "Ta bare med tiltakene og når planene slutter."),
    Example("iko les Output --json", "Gi svarene videre til et annet program."),
    Example("iko les - -o - < plan.docx", "Les et dokument fra et annet program, og gi det svarene som JSON."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Utfylte dokumenter, eller mapper med slike.", discussion: "Tegnet - er standard inn.", valueName: "FIL|MAPPE"),
    completion: .file())
  var paths: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Skriv svarene til en fil som slutter på .xlsx, .csv, .json eller .jsonl.",
      discussion: "Tegnet - gir det samme som --json.", valueName: "FIL"),
    completion: .file(extensions: ["xlsx", "csv", "json", "jsonl"]))
  var output: String?

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("etiketter"),
    help: ArgumentHelp("Skolens egne ord for feltene i malen: kolonnene Felt og Etikett.", valueName: "FIL"),
    completion: .file(extensions: ["csv", "xlsx", "jsonl"]))
  var labels: String?

  @Option(
    name: .customLong("elev"), parsing: .singleValue,
    help: ArgumentHelp("Bare dokumentene til denne eleven.", discussion: "Kan gjentas.", valueName: "NAVN|NØKKEL"))
  var pupils: [String] = []

  @Option(name: .customLong("klasse"), help: ArgumentHelp("Bare denne klassen.", valueName: "KLASSE"))
  var klasse: String?

  @Option(
    name: .customLong("felt"), parsing: .singleValue,
    help: ArgumentHelp(
      "Bare disse feltene eller gruppene, med kodene som iko skjema viser.", discussion: "Kan gjentas.",
      valueName: "TAG,…"))
  var tags: [String] = []

  @Flag(
    name: .customLong("med-helse"),
    help:
      "Ta med svar på spørsmål om helse, og tekst utenfor feltene i skjemaer som har slike. Ellers utelates de, på skjermen og i filer. Det noen har skrevet om helse i andre felt, er alltid med."
  )
  var withHealth = false

  @Flag(name: .customLong("avvis-sporede-endringer"), help: "Les ikke dokumenter med sporede endringer.")
  var refusesTrackedChanges = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> LesOptions {
    var read = ValueReader()
    let isToStandardOutput = output == "-"
    let options = LesOptions(
      paths: paths,
      output: isToStandardOutput ? nil : read.output(output, [.xlsx, .csv, .json, .jsonl]),
      template: documents.template,
      form: read.form(documents.form, of: "--skjema"),
      labels: labels,
      pupils: pupils.map(\.composed),
      klasse: klasse?.composed,
      tags: read.tags(tags),
      refusesTrackedChanges: refusesTrackedChanges,
      withHealth: withHealth,
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json || isToStandardOutput)
    try read.finish()
    return options
  }
}

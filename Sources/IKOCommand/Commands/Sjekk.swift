import ArgumentParser

/// `iko sjekk`: whether a template or a document is in order.
struct Sjekk: Command {
  static let configuration = CommandConfiguration(
    commandName: "sjekk",
    abstract: "Sjekker om en mal eller et utfylt dokument er i orden.",
    usage: "iko sjekk FIL|MAPPE … [--elevliste LISTE] [valg]",
    helpNames: [],
    aliases: ["check"])

  static let examples = [
    Example("iko sjekk Mal.docx", "Sjekk skolens egen mal før den tas i bruk."),
    Example("iko sjekk Output/1STA", "Se hva som mangler i planene til en klasse."),
    Example("iko sjekk Output/1STA --elevliste 1STA.xlsx", "Se også etter navn på andre elever."),
  ]

  @Argument(
    help: ArgumentHelp("Maler eller utfylte dokumenter, eller mapper med slike.", valueName: "FIL|MAPPE"),
    completion: .file())
  var paths: [String]

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("elevliste"),
    help: ArgumentHelp("Se etter navn på andre elever fra denne listen.", valueName: "LISTE"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var list: String?

  @Option(
    name: .customLong("dato"),
    help: ArgumentHelp("Datoen alder vurderes etter. Ellers dagens dato.", valueName: "ÅÅÅÅ-MM-DD"))
  var date: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> SjekkOptions {
    var read = ValueReader()
    let options = SjekkOptions(
      paths: paths,
      template: documents.template,
      form: read.form(documents.form, of: "--skjema"),
      list: list,
      date: read.date(date),
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

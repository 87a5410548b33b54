import ArgumentParser

/// `iko demo`: the main job on an invented class.
struct Demo: Command {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Viser hovedjobben på en oppdiktet klasse.",
    usage: "iko demo [-o MAPPE] [valg]",
    helpNames: [])

  static let examples = [
    Example("iko demo", "Lag dokumentene i Output/demo."),
    Example("iko demo -o Prøve --dato 23.11.2026", "Lag dem i en annen mappe, med en bestemt dato."),
  ]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Mappen dokumentene legges i. Ellers Output/demo.", valueName: "MAPPE"), completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("dato"), help: ArgumentHelp("Dokumentenes dato. Ellers dagens dato.", valueName: "ÅÅÅÅ-MM-DD"))
  var date: String?

  @Flag(name: .customLong("stille"), help: "Skriv bare feil; ikke framdrift og oppsummering.")
  var quiet = false

  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> DemoOptions {
    var read = ValueReader()
    let options = DemoOptions(
      folder: folder ?? "Output/demo", date: read.date(date), jobs: read.jobs(jobs.count), isQuiet: quiet)
    try read.finish()
    return options
  }
}

import ArgumentParser
import IKO

/// `iko diagnose`: what IT needs to know when something does not work.
struct Diagnosekommando: Command {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Viser versjoner, maler, oppsett og om det kan skrives, for skolens IT.",
    usage: "iko diagnose [-o MAPPE] [--json]",
    helpNames: [])

  static let examples = [
    Example("iko diagnose", "Se om alt er på plass i denne mappen."),
    Example("iko diagnose -o /srv/iko/ut", "Prøv om det kan skrives i en bestemt mappe."),
    Example("iko diagnose --json", "Gi svaret videre til et annet program."),
  ]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Mappen dokumenter skal skrives i. Ellers denne.", valueName: "MAPPE"), completion: .directory)
  var folder: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> DiagnoseOptions {
    DiagnoseOptions(folder: folder, isQuiet: flags.quiet, isJSON: flags.json)
  }

  static func run(_ options: DiagnoseOptions, on terminal: Terminal) async throws -> ExitStatus {
    try run(options, .prosessen, on: terminal)
  }

  static func run(_ options: DiagnoseOptions, _ omgivelser: Omgivelser, on terminal: Terminal) throws -> ExitStatus {
    let diagnose = Diagnose(omgivelser: omgivelser, mappe: options.folder, erTerminal: terminal.output.isTerminal)
    let output = Diagnosevisning(diagnose)
    if options.isJSON { terminal.emit(output.json) } else if !options.isQuiet { output.show(on: terminal) }
    var report = Report()
    report.add(diagnose.funn)
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.diagnosis(diagnose, isWorrying: report.isWorrying))
    return !diagnose.kanLageDokumenter ? .nothingDone : report.isWorrying ? .doneWithFindings : .allDone
  }
}

/// What `iko diagnose` was asked for.
struct DiagnoseOptions: CommandOptions, Equatable {
  /// `-o`: the folder that is tried; nil means the working folder.
  var folder: String?
  var isQuiet = false
  var isJSON = false
}

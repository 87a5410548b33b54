import ArgumentParser

/// `iko endringer`: what people did to documents since they were made.
struct Endringsliste: Command {
  static let configuration = CommandConfiguration(
    commandName: "endringer",
    abstract: "Viser hva som er endret i dokumentene siden de ble laget.",
    usage: "iko endringer FIL|MAPPE … [valg]",
    helpNames: [],
    aliases: ["changes"])

  static let examples = [
    Example("iko endringer Output/1STA", "Se hvilke planer i klassen noen har skrevet i."),
    Example("iko endringer \"Nordmann, Kari.docx\"", "Se hvilke felter som er endret i ett dokument."),
    Example("iko endringer Output --json", "Gi oversikten videre til et annet program."),
  ]

  @Argument(
    help: ArgumentHelp("Dokumenter som iko har laget, eller mapper med slike.", valueName: "FIL|MAPPE"),
    completion: .file())
  var paths: [String]

  @Option(
    name: .customLong("mal"), help: ArgumentHelp("Malen dokumentene ble laget av.", valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> EndringslisteOptions {
    var read = ValueReader()
    let options = EndringslisteOptions(
      paths: paths, template: template, jobs: read.jobs(jobs.count), isQuiet: flags.quiet, isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko endringer` was asked to look at, checked.
struct EndringslisteOptions: CommandOptions, Equatable {
  /// Files and folders, byte for byte as typed; at least one.
  var paths: [String]
  /// `--mal`: the template that the documents were made from.
  var template: String?
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

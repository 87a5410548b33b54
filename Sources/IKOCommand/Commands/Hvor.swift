import ArgumentParser
import IKO

/// `iko hvor`: every file of a folder that holds one pupil.
struct Hvor: Command {
  static let configuration = CommandConfiguration(
    commandName: "hvor",
    abstract: "Finner alle filer i en mappe som gjelder én elev, til innsyn eller sletting.",
    usage: "iko hvor --elev NAVN|NØKKEL [MAPPE] [valg]",
    helpNames: [],
    aliases: ["where"])

  static let examples = [
    Example("iko hvor --elev \"Kari Nordmann\"", "Eleven ber om innsyn: Hvilke filer her handler om henne?"),
    Example(
      "iko hvor --elev \"kari nordmann|2010-01-14\" /srv/iko",
      "To elever heter det samme: Oppgi nøkkelen som iko viser for den ene."),
    Example("iko hvor --elev 260104 Output --json > filer.jsonl", "Gi listen videre til den som skal slette."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Mappen det letes i, med alle mapper under og skjulte kopier. Ellers mappen du står i.", valueName: "MAPPE"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("elev"),
    help: ArgumentHelp("Hele navnet, elevnummeret eller en annen nøkkel for eleven.", valueName: "NAVN|NØKKEL"))
  var pupil: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> HvorOptions {
    var read = ValueReader()
    let options = HvorOptions(
      folder: folder ?? ".",
      pupil: read.required(pupil, "--elev", "Hele navnet eller nøkkelen til eleven, f.eks. --elev \"Kari Nordmann\".")
        .composed,
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko hvor` was asked for, checked.
struct HvorOptions: CommandOptions, Equatable {
  /// Byte for byte as typed.
  var folder: String
  /// `--elev`: a name or a key.
  var pupil: String
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

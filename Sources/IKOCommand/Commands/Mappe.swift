import ArgumentParser
import Forms
import Foundation
import IKO
import Numbers

/// `iko mappe`: one round for two folders, for whoever schedules it.
struct Mappe: Command {
  static let configuration = CommandConfiguration(
    commandName: "mappe",
    abstract: "Lager dokumenter og oversikt av det som legges i en mappe.",
    usage: "iko mappe INN UT [valg]",
    helpNames: [],
    aliases: ["folder"])

  static let examples = [
    Example(
      "iko mappe /srv/iko/inn /srv/iko/ut", "Kjør én runde. Sett den opp i cron eller systemd, f.eks. hvert minutt."),
    Example("iko mappe inn ut --skjema sjekkliste", "La lister som legges rett i mappen, bli sjekklister."),
    Example("iko mappe inn ut --json", "Skriv hva som ble gjort med hver fil, til en logg."),
  ]

  @Argument(
    help: ArgumentHelp("Mappen der lister og utfylte dokumenter legges.", valueName: "INN"), completion: .directory)
  var inn: String

  @Argument(
    help: ArgumentHelp("Mappen der dokumentene og oversikten kommer.", valueName: "UT"), completion: .directory)
  var ut: String

  @Option(
    name: .customLong("skjema"),
    help: ArgumentHelp(
      "Skjemaet for lister som ligger rett i INN. Ellers oppfølgingsplan; mappene i INN sier det for resten.",
      valueName: "NAVN"),
    completion: .list(["oppfølgingsplan", "sjekkliste"]))
  var form: String?

  @Option(
    name: .customLong("vent"),
    help: ArgumentHelp(
      "La filer som er endret for mindre enn så mange sekunder siden, ligge. Ellers 10.", valueName: "N"))
  var wait: String?

  @Option(
    name: .customLong("dato"), help: ArgumentHelp("Datoen som gjelder. Ellers dagens dato.", valueName: "ÅÅÅÅ-MM-DD"))
  var date: String?

  @Option(
    name: .customLong("gruppe"),
    help: ArgumentHelp(
      "La denne gruppen lese og skrive det som ligger i mappene; som-mappen: den mappen selv har. Ellers bare eieren.",
      valueName: "NAVN|som-mappen"))
  var group: String?

  @Flag(name: .customLong("uten-navn"), help: "Bruk en kode i filnavnene, ikke elevens navn.")
  var withoutNames = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> MappeOptions {
    var read = ValueReader()
    let options = MappeOptions(
      inn: inn,
      ut: ut,
      form: read.value(form, of: "--skjema", Wording.expectedFolderForm) { text in
        FormChoice.Published.allCases.first {
          [.oppfølgingsplan, .sjekkliste].contains($0) && Spelling.of(text.lowercased(), fits: $0.rawValue)
        }?.rawValue
      },
      wait: read.value(wait, of: "--vent", Wording.expectedSeconds) { text in
        Int(read: text, in: 0...86_400)
      },
      date: read.date(date),
      group: group?.composed,
      namesFiles: !withoutNames,
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko mappe` was asked for, checked.
struct MappeOptions: CommandOptions, Equatable {
  /// The two folders, byte for byte as typed.
  var inn: String
  var ut: String
  /// `--skjema`: the form of lists in the folder itself; nil means a plan.
  var form: String?
  /// `--vent`: seconds; nil means 10.
  var wait: Int?
  /// `--dato`, as ISO 8601; nil means today.
  var date: String?
  /// `--gruppe`: a group, or `som-mappen`.
  var group: String?
  /// False with `--uten-navn`.
  var namesFiles = true
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

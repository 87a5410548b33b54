import ArgumentParser

/// `iko oversikt`: what the IKO-team looks at each week, from the folder of documents.
struct Oversikt: Command {
  static let configuration = CommandConfiguration(
    commandName: "oversikt",
    abstract: "Viser åpne planer, frister og hva som mangler, i en mappe.",
    usage: "iko oversikt MAPPE … [-o FIL] [valg]",
    helpNames: [],
    aliases: ["overview"])

  static let examples = [
    Example("iko oversikt Output", "Se hva som haster, og hva som mangler."),
    Example(
      "iko oversikt Output --fra vurdert.xlsx -o oversikt.html",
      "Lag en side til IKO-møtet, også med dem som mangler plan."),
    Example("iko oversikt Output --møte 3 -o møte3.html", "Lag møteark med temaet og elevene det gjelder."),
    Example("iko oversikt Output --med-frister -o iko.ics", "Få møtene og evalueringene i kalenderen."),
    Example("iko oversikt Output --ansvarlig -o ansvar.xlsx", "Gi hver ansvarlig et ark med tiltak og frister."),
    Example("iko oversikt Output --siden svar-forrige.xlsx", "Se hva som er avtalt siden forrige møte."),
    Example("iko oversikt Output --virkning", "Se hva tiltakene førte til, uten navn."),
    Example("iko oversikt Output --overlevering --klasse 1STA -o overlevering.xlsx", "Lever over åpne planer i juni."),
  ]

  @Argument(
    help: ArgumentHelp("Mapper med utfylte planer og sjekklister, eller slike dokumenter.", valueName: "MAPPE"),
    completion: .directory)
  var paths: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Skriv oversikten til en fil som slutter på .xlsx, .html eller .ics (kalender).", valueName: "FIL"),
    completion: .file(extensions: ["xlsx", "html", "ics"]))
  var output: String?

  @Option(
    name: .customLong("dato"),
    help: ArgumentHelp("Datoen frister og alder vurderes etter. Ellers dagens dato.", valueName: "ÅÅÅÅ-MM-DD"))
  var date: String?

  @Option(
    name: .customLong("fra"), parsing: .singleValue,
    help: ArgumentHelp(
      "Vis også hvem i denne listen som skal følges opp og mangler plan, og hvem som ikke står i den.",
      discussion: "Kan gjentas.", valueName: "LISTE"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var lists: [String] = []

  @OptionGroup var chosen: PupilOptions
  @OptionGroup var level: LevelOption

  @Option(
    name: .customLong("møte"),
    help: ArgumentHelp("Møteark: temaet for dette møtet i årshjulet, og elevene det gjelder.", valueName: "NR"))
  var meeting: String?

  @Option(
    name: .customLong("årshjul"),
    help: ArgumentHelp(
      "Årshjulet (.docx) eller en liste med Møte nr., Dato, Klokkeslett og Sted. Ellers årshjulet i mappen.",
      valueName: "FIL"),
    completion: .file(extensions: ["docx", "xlsx", "csv"]))
  var wheel: String?

  @Flag(name: .customLong("ansvarlig"), help: "Lag et ark til hver ansvarlig, med det hun har tatt på seg (.xlsx).")
  var byResponsible = false

  @Option(
    name: .customLong("siden"),
    help: ArgumentHelp(
      "Vis hva som er avtalt siden dette registeret fra iko les: tiltak, ansvarlig og frist.", valueName: "FIL"),
    completion: .file(extensions: ["xlsx"]))
  var since: String?

  @Flag(
    name: .customLong("virkning"),
    help: "Vis hva tiltakene førte til, etter utfordring og slag tiltak, uten navn. Tall under fem vises ikke.")
  var effect = false

  @Flag(name: .customLong("med-frister"), help: "Ta med evalueringene i kalenderen (.ics), med elevens initialer.")
  var withDeadlines = false

  @Option(
    name: .customLong("vis-elev"),
    help: ArgumentHelp(
      "Vis i kalenderen hvem evalueringen gjelder, med initialer eller en kode.", valueName: "initialer|nøkkel"),
    completion: .list(["initialer", "nøkkel"]))
  var showPupil: String?

  @Flag(
    name: .customLong("med-navn"),
    help: "Skriv elevens navn i kalenderen. Kalendere havner på telefoner; bruk det bare der ingen andre kan lese.")
  var withNames = false

  @Flag(name: .customLong("overlevering"), help: "Lag listen som leveres over til neste trinn (.xlsx).")
  var handOver = false

  @Option(
    name: .customLong("felt"), parsing: .singleValue,
    help: ArgumentHelp(
      "Bare disse feltene i overleveringen, f.eks. plan.hovedmål,tiltak.", discussion: "Kan gjentas.",
      valueName: "TAG,…"))
  var tags: [String] = []

  @Flag(name: .customLong("med-helse"), help: "Nevn også sjekklistens punkter om helse.")
  var withHealth = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> OversiktOptions {
    var read = ValueReader()
    read.conflict("--møte", "--overlevering", if: meeting != nil && handOver)
    read.conflict("--overlevering", "--med-helse", if: handOver && withHealth)
    let kinds = [
      ("--møte", meeting != nil), ("--overlevering", handOver), ("--ansvarlig", byResponsible), ("--virkning", effect),
    ]
    .filter(\.1).map(\.0)
    if kinds.count > 1, kinds != ["--møte", "--overlevering"] { read.conflict(kinds[0], kinds[1], if: true) }
    read.conflict(
      "--siden", kinds.first { $0 != "--møte" } ?? "", if: since != nil && kinds.contains { $0 != "--møte" })
    read.conflict("--vis-elev", "--med-navn", if: showPupil != nil && withNames)
    let isWorkbook = handOver || byResponsible || effect
    let options = OversiktOptions(
      paths: paths,
      output: read.output(
        output, isWorkbook ? [.xlsx] : meeting == nil && since == nil ? [.xlsx, .html, .ics] : [.xlsx, .html]),
      date: read.date(date),
      lists: lists,
      utvalg: chosen.utvalg(trinn: read.level(level.name)),
      meeting: meeting?.composed,
      wheel: wheel,
      withDeadlines: withDeadlines,
      showPupil: read.value(showPupil?.composed, of: "--vis-elev", Wording.expectedShowPupil) { text in
        OversiktOptions.ShowPupil.allCases.first { Spelling.of(text.lowercased(), fits: $0.rawValue) }
      },
      showsNames: withNames,
      handsOver: handOver,
      listsResponsible: byResponsible,
      since: since,
      showsEffect: effect,
      tags: read.tags(tags),
      withHealth: withHealth,
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

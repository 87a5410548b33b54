import ArgumentParser
import IKO

/// `iko fyll`: documents from data.
struct Fyll: Command {
  static let configuration = CommandConfiguration(
    commandName: "fyll",
    abstract: "Lager dokumenter av data, ett for hver elev.",
    usage: "iko fyll SKJEMA [--fra KILDE]… [-o MAPPE] [valg]",
    helpNames: [],
    aliases: ["fill"])

  static let examples = [
    Example(
      "iko identifiser 1STA.xlsx -o vurdert.xlsx", "Først: Hvem kan trenge oppfølging? Skriv beslutningene i listen."),
    Example(
      "iko fyll oppfølgingsplan --fra vurdert.xlsx", "Lag en plan for hver elev som skal følges opp, i mappen Output."),
    Example("iko fyll oppfølgingsplan --fra vurdert.xlsx --prøv", "Se hva som ville blitt laget."),
    Example("iko fyll oppfølgingsplan --fra 1STA.xlsx", "Lag en plan for alle elevene i en klasseliste."),
    Example("iko fyll sjekkliste --fra 1STA.xlsx --elev \"Nordmann, Kari\"", "Lag sjekklisten for én elev."),
    Example(
      "iko fyll oppfølgingsplan --fra vurdert.xlsx --oppdater", "Få nye data inn i planer som noen har skrevet i."),
    Example(
      "iko fyll oppfølgingsplan --fra vurdert.xlsx --ny-periode", "Lag neste plan for hver elev, ut fra den forrige."),
    Example("iko fyll oppfølgingsplan --fra vurdert.xlsx --fra svar.jsonl", "Ta med svar som iko les har samlet."),
    Example("iko fyll oppfølgingsplan --fra 1STA.xlsx --målform nynorsk", "Lag planene på nynorsk."),
    Example(
      "iko fyll sjekkliste --fra 1STA.xlsx --for-papir --pdf", "Sjekklister til å skrive på for hånd, og PDF-er."),
    Example("iko fyll leiekontrakt.docx --fra leietakere.xlsx", "Fyll ut et skjema iko ikke kjenner fra før."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Et av skjemaene (se iko skjema), eller stien til et hvilket som helst skjema (.docx).", valueName: "SKJEMA"),
    completion: .list(FormChoice.words))
  var form: String

  @Option(
    name: .customLong("fra"), parsing: .singleValue,
    help: ArgumentHelp(
      "Klasseliste eller register (.xlsx, .csv), .json, .jsonl, utfylte .docx, en mappe med lister, eller - for JSON-linjer fra standard inn.",
      discussion: "Kan gjentas.", valueName: "KILDE"),
    completion: .file(extensions: ["xlsx", "csv", "json", "jsonl", "docx"]))
  var sources: [String] = []

  @Option(
    name: .customShort("o"), help: ArgumentHelp("Mappen dokumentene legges i. Ellers Output.", valueName: "MAPPE"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("mal"), help: ArgumentHelp("Bruk denne malen, ikke den som følger med.", valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  @OptionGroup var chosen: PupilOptions
  @OptionGroup var level: LevelOption
  @OptionGroup var sheet: SheetOption

  @Option(
    name: .customLong("dato"), help: ArgumentHelp("Dokumentets dato. Ellers dagens dato.", valueName: "ÅÅÅÅ-MM-DD"))
  var date: String?

  @Option(
    name: .customLong("skoleår"),
    help: ArgumentHelp("Skoleåret. Ellers det som datoen ligger i.", valueName: "2026/2027"))
  var schoolYear: String?

  @OptionGroup var language: LanguageOption

  @Option(
    name: .customLong("navn-fra"),
    help: ArgumentHelp(
      "Feltet eller kolonnen som gir filene navn, for skjemaer som ikke handler om en elev.", valueName: "KOLONNE"))
  var nameField: String?

  @Option(
    name: .customLong("etiketter"),
    help: ArgumentHelp("Skolens egne ord for feltene, for et skjema uten felter.", valueName: "FIL"),
    completion: .file(extensions: ["csv", "xlsx", "jsonl"]))
  var labels: String?

  @Flag(name: .customLong("tøm-malen"), help: "Ta bort det som er skrevet i malen, før den brukes.")
  var empties = false

  @Flag(
    name: .customLong("ja"),
    help: "Ta bort uten å spørre, med --tøm-malen. Uten skjerm blir ingenting tatt bort uten dette valget.")
  var yes = false

  @Flag(name: .customLong("uten-navn"), help: "Bruk en kode i filnavnene, ikke elevens navn.")
  var withoutNames = false

  @Flag(
    name: .customLong("uten-stempel"),
    help: "Ikke legg i dokumentene hva iko skrev i dem. Da kan iko senere ikke se hva som er endret.")
  var withoutStamp = false

  @Flag(
    name: .customLong("oppdater"),
    help: "Skriv nye data inn i dokumenter som noen har endret: bare i felter som står urørt. Resten blir stående.")
  var updates = false

  @Flag(name: .customLong("ny-kopi"), help: "Lag et nytt dokument ved siden av et som er endret.")
  var copies = false

  @Flag(
    name: .customLong("ny-periode"),
    help: "Lag neste plan ved siden av den forrige: elev, bakgrunn og tiltak som ikke er ferdige, føres over.")
  var isNextPeriod = false

  @Option(
    name: .customLong("samme-elev"), parsing: .singleValue,
    help: ArgumentHelp(
      "Du går god for at dokumentet gjelder eleven i listen, når iko ikke kan avgjøre det.",
      valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var vouched: [String] = []

  @Flag(
    name: .customLong("for-papir"),
    help: "La tomme felt være blanke på papir, uten ledetekst. De er fortsatt felt, og leses som ubesvart.")
  var forPaper = false

  @Flag(name: .customLong("pdf"), help: "Lag også en PDF ved siden av hvert dokument, med LibreOffice.")
  var pdf = false

  @Flag(name: .customLong("prøv"), help: "Skriv ingen filer; vis hva som ville blitt gjort.")
  var dryRun = false

  @OptionGroup var output: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> FyllOptions {
    var read = ValueReader()
    read.conflict("--uten-navn", "--navn-fra", if: withoutNames && nameField != nil)
    read.conflict("--oppdater", "--ny-kopi", if: updates && copies)
    read.conflict("--oppdater", "--ny-periode", if: updates && isNextPeriod)
    read.conflict("--ny-kopi", "--ny-periode", if: copies && isNextPeriod)
    let options = FyllOptions(
      form: read.form(form, of: "SKJEMA") ?? .file(form),
      sources: sources,
      sheet: sheet.name?.composed,
      folder: folder ?? "Output",
      template: template,
      labels: labels,
      empties: empties,
      isConfirmed: yes,
      utvalg: chosen.utvalg(trinn: read.level(level.name)),
      date: read.date(date),
      schoolYear: read.schoolYear(schoolYear),
      målform: read.målform(language.name),
      forPaper: forPaper,
      makesPDF: pdf,
      nameField: nameField?.composed,
      namesFiles: !withoutNames,
      stamps: !withoutStamp,
      handling: updates ? .oppdater : copies ? .nyKopi : isNextPeriod ? .nyPeriode : .behold,
      vouched: vouched,
      isDryRun: dryRun,
      jobs: read.jobs(jobs.count),
      isQuiet: output.quiet,
      isJSON: output.json)
    try read.finish()
    return options
  }
}

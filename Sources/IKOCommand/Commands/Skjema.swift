import ArgumentParser

/// `iko skjema`: which documents there are, which fields one of them has, or the catalogue of measures.
struct Skjema: Command {
  static let configuration = CommandConfiguration(
    commandName: "skjema",
    abstract: "Viser skjemaene, feltene i ett av dem, eller tiltakskatalogen.",
    usage: "iko skjema [SKJEMA|tiltak|bekymringer] [-o FIL.xlsx] [--mal FIL] [--json] [--json-schema]",
    helpNames: [],
    aliases: ["forms"])

  static let examples = [
    Example("iko skjema", "List opp de sju dokumentene."),
    Example("iko skjema oppfølgingsplan", "Vis feltene i oppfølgingsplanen."),
    Example("iko skjema sjekkliste -o register.xlsx", "Lag et tomt register å fylle ut."),
    Example(
      "iko skjema oppfølgingsplan --json-schema", "Vis hva iko les gir og iko fyll tar, for den som skriver et program."
    ),
    Example("iko skjema tiltak", "Vis tiltakskatalogen."),
    Example("iko skjema bekymringer -o bekymringer.xlsx", "Lag en tom liste der lærere melder bekymring gjennom året."),
    Example(
      "iko skjema leiekontrakt.docx", "Vis hvilke plasser et hvilket som helst skjema har, med koder og etiketter."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Et av skjemaene, stien til et hvilket som helst skjema (.docx), eller ordet tiltak eller bekymringer.",
      valueName: "SKJEMA"),
    completion: .list(FormChoice.words + Skjema.lists))
  var subject: String?

  /// What is shown beside forms.
  static let lists = ["tiltak", "bekymringer"]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Skriv et tomt register med en kolonne for hvert felt.", valueName: "FIL.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    name: .customLong("mal"), help: ArgumentHelp("Bruk denne malen, ikke den som følger med.", valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  @Flag(name: .customLong("json"), help: "Skriv JSON-linjer til standard ut.")
  var json = false

  @Flag(
    name: .customLong("json-schema"),
    help: "Skriv et JSON Schema for det iko les gir og iko fyll tar av skjemaet.")
  var schema = false

  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> SkjemaOptions {
    var read = ValueReader()
    let isCatalogue = subject?.lowercased() == "tiltak"
    let isConcerns = subject?.lowercased() == "bekymringer"
    let form = isCatalogue || isConcerns ? nil : read.form(subject, of: "SKJEMA", or: Self.lists)
    let options = SkjemaOptions(
      subject: isCatalogue ? .catalogue : isConcerns ? .concerns : form.map { .form($0) } ?? .all,
      output: read.output(output, [.xlsx]),
      template: template,
      isJSON: json,
      isSchema: schema)
    try read.finish()
    return options
  }
}

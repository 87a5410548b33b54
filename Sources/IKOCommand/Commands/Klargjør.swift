import ArgumentParser

/// `iko klargjør`: a published form without fields becomes a template.
struct Klargjør: Command {
  static let configuration = CommandConfiguration(
    commandName: "klargjør",
    abstract: "Setter felter inn i et publisert skjema uten felter.",
    usage: "iko klargjør SKJEMA FIL [-o FIL] [--rettelser FIL] [--etiketter FIL]",
    helpNames: [],
    aliases: ["prepare"])

  static let examples = [
    Example("iko klargjør oppfølgingsplan Plan.docx", "Vis hvilke felt som ble funnet, og hvor. Ingenting skrives."),
    Example("iko klargjør oppfølgingsplan Plan.docx -o \"Plan med felt.docx\"", "Lag en mal av skolens eget skjema."),
    Example(
      "iko klargjør oppfølgingsplan Plan.docx --rettelser svar.csv -o Mal.docx", "Lag den med svar på åpne spørsmål."),
    Example(
      "iko klargjør oppfølgingsplan Plan.docx -o rapport.xlsx",
      "Få en rad for hver plass, og velg felt der. Ta svarene tilbake med --rettelser rapport.xlsx."),
  ]

  @Argument(
    help: ArgumentHelp("Hvilket skjema det er: et av de sju.", valueName: "SKJEMA"),
    completion: .list(FormChoice.words))
  var form: String

  @Argument(
    help: ArgumentHelp("Skolens eget skjema, et Word-dokument uten felter.", valueName: "FIL"),
    completion: .file(extensions: ["docx", "dotx"]))
  var path: String

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Skriv malen hit (.docx), eller en rapport å svare i (.xlsx). Ellers vises bare rapporten.", valueName: "FIL"),
    completion: .file(extensions: ["docx", "xlsx"]))
  var output: String?

  @Option(
    name: .customLong("rettelser"),
    help: ArgumentHelp(
      "Svar på åpne spørsmål: kolonnene Felt, Etikett og Sted, som i rapporten.", valueName: "FIL"),
    completion: .file(extensions: ["csv", "xlsx", "jsonl"]))
  var corrections: String?

  @Option(
    name: .customLong("etiketter"),
    help: ArgumentHelp("Skolens egne ord for feltene: kolonnene Felt og Etikett.", valueName: "FIL"),
    completion: .file(extensions: ["csv", "xlsx", "jsonl"]))
  var labels: String?

  @Flag(name: .customLong("tøm-malen"), help: "Ta bort det som er skrevet i skjemaet, før feltene settes inn.")
  var empties = false

  @Flag(
    name: .customLong("ja"),
    help: "Ta bort uten å spørre. Uten skjerm blir ingenting tatt bort uten dette valget.")
  var yes = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> KlargjørOptions {
    var read = ValueReader()
    let form = read.form(form, of: "SKJEMA")
    let options = KlargjørOptions(
      form: form ?? .file(self.form),
      path: path,
      output: read.value(output, of: "-o", Wording.expectedEnding([".docx", ".xlsx"])) { path in
        [".docx", ".xlsx"].contains { path.lowercased().hasSuffix($0) } ? path : nil
      },
      corrections: corrections,
      labels: labels,
      empties: empties,
      isConfirmed: yes,
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }
}

/// What `iko klargjør` was asked to prepare.
struct KlargjørOptions: CommandOptions, Equatable {
  var form: FormChoice
  /// The form without fields.
  var path: String
  /// `-o`: the template to write, or a report to answer in; nil shows the report only.
  var output: String?
  /// Whether what is written is a report.
  var isReport: Bool { output?.lowercased().hasSuffix(".xlsx") ?? false }
  /// `--rettelser`: what a person decided, in the report's own form.
  var corrections: String?
  /// `--etiketter`: the school's own words.
  var labels: String?
  /// `--tøm-malen`: take out what somebody wrote into the form.
  var empties = false
  /// `--ja`: without asking.
  var isConfirmed = false
  var isQuiet = false
  var isJSON = false
}

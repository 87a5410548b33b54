import ArgumentParser

/// `iko klargjør`: a published form without fields becomes a template.
struct Klargjør: Command {
  static let configuration = CommandConfiguration(
    commandName: "klargjør",
    abstract: "Setter felter inn i et skjema uten felter.",
    usage: "iko klargjør [SKJEMA] FIL [-o FIL] [--rettelser FIL] [--etiketter FIL] [--som MAL]",
    helpNames: [],
    aliases: ["prepare"])

  static let examples = [
    Example("iko klargjør leiekontrakt.docx -o Mal.docx", "Lag en mal av et hvilket som helst skjema."),
    Example(
      "iko klargjør Utfylt.docx --eksempel Annen.docx -o Mal.docx",
      "Lag en tom mal når bare utfylte skjemaer finnes."),
    Example("iko klargjør nytt.docx --som Mal.docx -o Ny.docx", "Gi et skjema de samme feltene som en mal du har."),
    Example("iko klargjør oppfølgingsplan Plan.docx", "Vis hvilke felt som ble funnet, og hvor. Ingenting skrives."),
    Example("iko klargjør oppfølgingsplan Plan.docx -o \"Plan med felt.docx\"", "Lag en mal av skolens eget skjema."),
    Example(
      "iko klargjør oppfølgingsplan Plan.docx --rettelser svar.csv -o Mal.docx", "Lag den med svar på åpne spørsmål."),
    Example(
      "iko klargjør oppfølgingsplan Plan.docx -o rapport.xlsx",
      "Få en rad for hver plass, og velg felt der. Ta svarene tilbake med --rettelser rapport.xlsx."),
  ]

  @Argument(
    help: ArgumentHelp(
      "Hvilket skjema det er: et av de sju. Uten det får hver plass en kode laget av etiketten.", valueName: "SKJEMA"),
    completion: .list(FormChoice.words))
  var form: String

  @Argument(
    help: ArgumentHelp("Skjemaet, et Word-dokument uten felter.", valueName: "FIL"),
    completion: .file(extensions: ["docx", "dotx"]))
  var path: String?

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

  @Option(
    name: .customLong("som"),
    help: ArgumentHelp(
      "En mal med felter: skjemaet får de samme feltene, der etikettene er de samme.", valueName: "MAL"),
    completion: .file(extensions: ["docx", "dotx"]))
  var definition: String?

  @Option(
    name: .customLong("eksempel"),
    help: ArgumentHelp(
      "Et annet utfylt eksemplar av samme skjema. Det som står i begge, er skjemaets; resten tas bort.",
      valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var example: String?

  @Option(
    name: .customLong("tekster"),
    help: ArgumentHelp(
      "Listen over tekstene i et utfylt skjema, med ja ved dem som er skjemaets. Resten tas bort.", valueName: "FIL"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var texts: String?

  @Flag(
    name: .customLong("tøm-malen"),
    help: "Ta bort det som er skrevet i skjemaet, før feltene settes inn. Uten SKJEMA: lag listen til --tekster.")
  var empties = false

  @Flag(
    name: .customLong("ja"),
    help: "Ta bort uten å spørre. Uten skjerm blir ingenting tatt bort uten dette valget.")
  var yes = false

  @OptionGroup var flags: OutputFlags
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> KlargjørOptions {
    var read = ValueReader()
    // One word alone is the file.
    let form = path == nil ? nil : read.form(self.form, of: "SKJEMA")
    if path == nil, case .published = FormChoice(self.form) {
      _ = read.required(nil, "FIL", "skjemaet som skal få felter")
    }
    read.conflict("--eksempel", "--tekster", if: example != nil && texts != nil)
    read.conflict("SKJEMA", "--eksempel", if: path != nil && example != nil)
    read.conflict("SKJEMA", "--tekster", if: path != nil && texts != nil)
    read.conflict("SKJEMA", "--som", if: path != nil && definition != nil)
    read.conflict("--etiketter", "FIL uten SKJEMA", if: path == nil && definition == nil && labels != nil)
    let options = KlargjørOptions(
      form: form,
      path: path ?? self.form,
      definition: definition,
      example: example,
      texts: texts,
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
  /// Nil where each blank is a field of its own.
  var form: FormChoice?
  /// The form without fields.
  var path: String
  /// `--som`: a template whose fields these are.
  var definition: String?
  /// `--eksempel`: another filled copy of the form.
  var example: String?
  /// `--tekster`: which pieces of text are the form's.
  var texts: String?
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

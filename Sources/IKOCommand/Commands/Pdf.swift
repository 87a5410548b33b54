import ArgumentParser
import Forms
import IKO
import JSON
import Numbers

/// `iko pdf`: PDFs beside documents.
struct Pdf: Command {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "Lager PDF-er av dokumenter, ved siden av hvert dokument.",
    usage: "iko pdf FIL|MAPPE… [valg]",
    helpNames: [])

  static let examples = [
    Example("iko pdf Output/1STA", "Lag PDF-er av dokumentene som mangler det, eller som er endret siden."),
    Example("iko pdf Output --alle", "Lag alle på nytt."),
  ]

  @Argument(
    help: ArgumentHelp("Dokumenter, eller mapper med alt under.", valueName: "FIL|MAPPE"),
    completion: .file(extensions: ["docx", "docm"]))
  var paths: [String] = []

  @Flag(name: .customLong("alle"), help: "Lag også dem som er nyere enn dokumentet.")
  var all = false

  @Option(
    name: .customLong("tidsgrense"),
    help: ArgumentHelp("Hvor mange sekunder ett dokument kan ta. Ellers 60.", valueName: "SEKUNDER"))
  var seconds: String?

  @OptionGroup var flags: OutputFlags
  @OptionGroup var jobs: JobsOption
  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> PdfOptions {
    var read = ValueReader()
    _ = read.required(paths.first, "FIL|MAPPE", Wording.whatToPrint)
    let options = PdfOptions(
      paths: paths,
      isForAll: all,
      seconds: read.value(seconds, of: "--tidsgrense", Wording.expectedTimeLimit) { Int(read: $0, in: 1...3600) },
      jobs: read.jobs(jobs.count),
      isQuiet: flags.quiet,
      isJSON: flags.json)
    try read.finish()
    return options
  }

  static func run(_ options: PdfOptions, on terminal: Terminal) async throws -> ExitStatus {
    let documents = try PDFLager.dokumenter(options.paths)
    guard !documents.isEmpty else {
      throw Failure(sentence: Wording.noDocumentsToPrint, file: options.paths[0], kind: "no-documents")
    }
    var lager = try PDFLager()
    lager.sekunder = options.seconds ?? lager.sekunder
    lager.jobs = options.jobs ?? lager.jobs
    var report = Report(folder: options.paths.count == 1 ? options.paths[0] : ".")
    let made = make(documents, lager, alle: options.isForAll, &report, isJSON: options.isJSON, on: terminal)
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.pdfSummary(made))
    if made[.mislykket] == documents.count { return .nothingDone }
    return report.isWorrying ? .doneWithFindings : .allDone
  }

  /// Makes the PDFs, shows how far it is, and counts what became of them.
  static func make(
    _ documents: [String], _ lager: PDFLager, alle: Bool, _ report: inout Report, isJSON: Bool, on terminal: Terminal
  ) -> [PDFLager.Resultat.Status: Int] {
    var counts: [PDFLager.Resultat.Status: Int] = [:]
    let progress = Progress(of: documents.count, "PDF-er", on: terminal)
    lager.lag(documents, alle: alle) { result in
      progress.advance()
      counts[result.status, default: 0] += 1
      report.add(result.funn)
      if isJSON {
        terminal.emit(
          .object([
            ("fil", .string(PDFLager.pdf(for: result.fil))), ("status", .string(result.status.rawValue)),
            ("funn", .array(result.funn.map { JSONValue($0) })),
          ]))
      }
    }
    progress.finish()
    return counts
  }
}

/// What `iko pdf` was asked for, checked.
struct PdfOptions: CommandOptions, Equatable {
  /// Byte for byte as typed.
  var paths: [String]
  /// `--alle`.
  var isForAll = false
  /// `--tidsgrense`; nil means the usual.
  var seconds: Int?
  /// Nil means two.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false
}

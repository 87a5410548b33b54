import IKO
import JSON

/// What `fyll` reports of its documents, one by one: a line of JSON or of the plan for each, findings and a sum at the end.
///
/// No result is kept: of a hundred thousand documents only their number of each status is.
struct FyllOutput {
  private let options: FyllOptions
  private let terminal: Terminal
  private var report: Report
  /// Whether these are all pupils of a list, and nobody said who is to be followed up.
  var isForAll = false
  /// So many are a handful: a list of them was made for those who are meant.
  private static let handful = 5
  private var counts: [Utfylling.Status: Int] = [:]
  private var isStopped = false
  private var plan: [[String]] = []
  /// The documents that are there, for `--pdf`; else those that were written, whose PDF may be older now.
  private var documents: [String] = []
  private var merges: [String] = []

  init(_ options: FyllOptions, report: Report, on terminal: Terminal) {
    self.options = options
    self.report = report
    self.terminal = terminal
  }

  mutating func take(_ result: Utfylling.Resultat) {
    counts[result.status, default: 0] += 1
    isStopped = isStopped || result.stops
    report.add(result.funn, in: result.fil)
    let isWritten = [.laget, .oppdatert, .konflikt, .nyKopi].contains(result.status)
    if !options.isDryRun, options.makesPDF ? result.status != .mislykket : isWritten { documents.append(result.fil) }
    if options.isJSON {
      var members: [(String, JSONValue)] = [
        ("fil", .string(result.fil)), ("nøkkel", .string(result.nøkkel)), ("status", .string(result.status.rawValue)),
        ("funn", .array(result.funn.map { JSONValue($0) })),
      ]
      if !result.fletting.isEmpty { members.append(("fletting", .array(result.fletting.map { JSONValue($0) }))) }
      if options.isDryRun { members.append(("prøv", .bool(true))) }
      terminal.emit(.object(members))
    } else if options.isDryRun {
      plan.append([report.shortened(result.fil), result.status.rawValue])
      merges += Wording.merge(result.fletting, in: report.shortened(result.fil))
    }
  }

  /// A PDF beside each document that is there.
  private func makePDFs(_ report: inout Report) -> [PDFLager.Resultat.Status: Int] {
    guard !options.isDryRun, var lager = try? PDFLager() else { return [:] }
    if let jobs = options.jobs { lager.jobs = jobs }
    return Pdf.make(documents, lager, alle: false, &report, isJSON: options.isJSON, on: terminal)
  }

  /// - Parameter total: how many there were to make; fewer results mean that the run stopped.
  func finish(of total: Int) -> ExitStatus {
    var report = report
    let new = counts[.laget] ?? 0
    if isForAll, new > Self.handful {
      report.add(
        Finding(.list, .remark, message: Wording.madeForAll(new, options.sources, isDryRun: options.isDryRun)))
    }
    let made = options.makesPDF ? makePDFs(&report) : nil
    if !options.makesPDF { report.add(PDFLager.utdaterte(documents)) }
    if !options.isJSON, options.isDryRun {
      terminal.show(TextTable(header: ["Dokument", "Blir"], rows: plan))
      if !merges.isEmpty { terminal.show("\n" + merges.joined(separator: "\n")) }
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.summary(counts, of: total, folder: options.folder, isDryRun: options.isDryRun))
    if let made, !options.isDryRun { terminal.tell(Wording.pdfSummary(made)) }
    let tried = counts.values.reduce(0, +)
    if isStopped || tried < total || counts[.mislykket] == tried { return .nothingDone }
    let isIncomplete = (counts[.beholdt] ?? 0) + (counts[.mislykket] ?? 0) > 0
    return isIncomplete || report.isWorrying ? .doneWithFindings : .allDone
  }
}

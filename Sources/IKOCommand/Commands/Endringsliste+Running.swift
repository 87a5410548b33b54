import Forms
import IKO
import JSON

extension Endringsliste {
  static func run(_ options: EndringslisteOptions, on terminal: Terminal) async throws -> ExitStatus {
    let reader = try Dokumentleser(mal: options.template)
    let found = try DocumentReading.files(at: options.paths)
    let files = found.paths
    let results = DocumentReading.read(files, with: reader, jobs: options.jobs, on: terminal) { result in
      guard options.isJSON else { return }
      switch result {
      case .success(let lest): terminal.emit(JSONValue(Endringer(lest)))
      case .failure(let error): terminal.emit(JSONValue(error))
      }
    }

    let folder = DocumentReading.folder(of: options.paths)
    var report = Report(folder: folder)
    var all: [Endringer] = []
    for result in results {
      switch result {
      case .success(let lest):
        let changes = Endringer(lest)
        all.append(changes)
        report.add(changes.findings, in: changes.fil)
      case .failure(let error): report.add(error)
      }
    }
    if let others = found.others { report.add(others) }
    if !options.isJSON { show(all, report, on: terminal) }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.changesSummary(all, failed: files.count - all.count))
    return all.isEmpty ? .nothingDone : report.isWorrying ? .doneWithFindings : .allDone
  }

  /// A row for each document that somebody wrote in, with what; the others are only counted.
  private static func show(_ all: [Endringer], _ report: Report, on terminal: Terminal) {
    let edited = all.filter { $0.status == .endret || $0.status == .lagret }
    guard !edited.isEmpty else { return }
    let rows = edited.map { [report.shortened($0.fil), Wording.changes($0)] }
    terminal.show(TextTable(header: ["Dokument", "Endret siden det ble laget"], rows: rows))
  }
}

extension JSONValue {
  /// The line of one document.
  fileprivate init(_ changes: Endringer) {
    func list(_ tags: [String]?) -> JSONValue { tags.map { .array($0.map { .string($0) }) } ?? .null }
    func counts(_ rows: [String: Int]?) -> JSONValue {
      rows.map { .object($0.sorted { $0.key < $1.key }.map { ($0.key, .number(String($0.value))) }) } ?? .null
    }
    let felter = changes.felter
    self = .object([
      ("fil", .string(changes.fil)), ("skjema", .string(changes.skjema)), ("status", .string(changes.status.rawValue)),
      ("endret", list(felter?.changed)), ("utfylt", list(felter?.filled)), ("tømt", list(felter?.emptied)),
      ("nyeRader", counts(felter?.addedRows)), ("fjernedeRader", counts(felter?.removedRows)),
      ("kommentarer", .number(String(changes.kommentarer))),
      ("sporedeEndringer", .number(String(changes.sporedeEndringer))),
      ("annenTekst", .number(String(changes.annenTekst))),
      ("funn", .array(changes.findings.map { JSONValue($0) })),
    ])
  }
}

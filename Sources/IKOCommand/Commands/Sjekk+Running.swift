import Forms
import IKO
import JSON

extension Sjekk {
  static func run(_ options: SjekkOptions, on terminal: Terminal) async throws -> ExitStatus {
    let check = try check(options)
    let found = try DocumentReading.files(at: options.paths)
    let files = found.paths
    if options.template == nil { try showInstallation(options, on: terminal) }
    let results = DocumentReading.each(files, on: terminal) { onEach in
      check.check(files, jobs: options.jobs ?? Workers.standard, onEach: onEach) { result in
        do throws(FormError) {
          show(try result.get(), options, on: terminal)
        } catch {
          if options.isJSON { terminal.emit(JSONValue(error)) }
          terminal.complain(Wording.sentence(for: error))
        }
        terminal.flush()
      }
    }
    let checked = results.compactMap { try? $0.get().findings.map(\.severity) }
    let wrong = checked.count { $0.contains(.error) }
    let warned = checked.count { !$0.contains(.error) && $0.contains(.warning) }
    var isWorrying = checked.count < files.count
    if let others = found.others {
      isWorrying = true
      var report = Report()
      report.add(others)
      for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    }
    terminal.tell(Wording.checked(checked.count, warned: warned, wrong: wrong, failed: files.count - checked.count))
    return checked.isEmpty ? .nothingDone : isWorrying || warned + wrong > 0 ? .doneWithFindings : .allDone
  }

  /// What is to be known of the templates that documents are held against; once, however many files there are.
  private static func showInstallation(_ options: SjekkOptions, on terminal: Terminal) throws(FormError) {
    var report = Report()
    for finding in try Malmappe.gjeldende.funn() {
      report.add(finding)
      if options.isJSON {
        terminal.emit(.object([("fil", .string(finding.place ?? "")), ("funn", .array([JSONValue(finding)]))]))
      }
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
  }

  private static func check(_ options: SjekkOptions) throws -> Dokumentsjekk {
    let today = try Day.asked(options.date)
    switch options.form {
    case nil: return try Dokumentsjekk(mal: options.template, elevliste: options.list, today: today)
    case .file(let path):
      return try Dokumentsjekk(mal: options.template ?? path, elevliste: options.list, today: today)
    case .published(let published):
      return try Dokumentsjekk(
        skjema: Skjemasamling.skjema(published.rawValue), mal: options.template, elevliste: options.list, today: today)
    }
  }

  /// The file, what it is, and under it what was found, worst first; the same sentence once with all its places.
  private static func show(_ result: Dokumentsjekk.Resultat, _ options: SjekkOptions, on terminal: Terminal) {
    if options.isJSON {
      terminal.emit(
        .object([
          ("fil", .string(result.fil)), ("skjema", result.skjema.map { .string($0) } ?? .null),
          ("slag", .string(result.erUtfylt ? "utfylt" : "mal")),
          ("funn", .array(result.findings.map { JSONValue($0) })),
        ]))
      return
    }
    var report = Report()
    report.add(result.findings)
    let lines = report.text(isQuiet: options.isQuiet)
    if lines.isEmpty, options.isQuiet { return }
    terminal.show(Wording.checkedFile(result, isFine: lines.isEmpty))
    for line in lines { terminal.show("  " + line) }
  }
}

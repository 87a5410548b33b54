import Forms
import IKO
import JSON

extension Fyll {
  /// One text list, or data, about pupils of whom none is asked for by name: it is read pupil by pupil. Nil where the source is another.
  static func stream(_ fil: Kildefil, _ options: FyllOptions, of chosen: ChosenForm, dato: Day) -> Elevstrøm? {
    guard options.utvalg.elever.isEmpty, options.nameField == nil else { return nil }
    let tags = Set(chosen.template.fields.map(\.tag))
    // A form that is about no pupil names its files by an answer, and that must be no other row's.
    guard chosen.skjema != nil || tags.contains("elev.navn") else { return nil }
    let strøm = try? Elevstrøm(
      fil, skjema: chosen.navn, fields: chosen.listefelter, today: dato,
      prepare: { oppføring in
        // Chosen after the options have their say, as in a list that is read whole.
        (try? options.utvalg.of([prepared(oppføring, options, tags: tags)]))?.first
      })
    // That nobody is left, or that it cannot be read at all, is reported where sources are read whole.
    return strøm.flatMap { $0.count > 0 ? $0 : nil }
  }

  /// All that is wrong with the source is reported first; then the documents are made.
  static func make(
    _ strøm: Elevstrøm, of fil: Kildefil, _ options: FyllOptions, _ run: Utfylling, report: Report,
    on terminal: Terminal
  ) throws -> ExitStatus {
    var report = report
    report.add(strøm.findings)
    for line in Wording.understood(strøm.ark.map { [$0] } ?? [], width: terminal.width) { terminal.tell(line) }
    if options.isJSON, !strøm.findings.isEmpty {
      terminal.emit(
        .object([
          ("fil", .string(fil.navn)), ("funn", .array(strøm.findings.map { JSONValue($0) })),
        ]))
    }
    if strøm.protectedCount > 0 { terminal.complain(Wording.skjermet(strøm.protectedCount)) }
    var output = FyllOutput(options, report: report, on: terminal)
    let progress = Progress(of: strøm.count, "dokumenter", on: terminal)
    try run.make(strøm) { result in
      progress.advance()
      output.take(result)
    }
    progress.finish()
    return output.finish(of: strøm.count)
  }
}

import Forms
import IKO

extension Fyll {
  /// One text list about pupils of whom none is asked for by name: it is read row by row. Nil where the sources are others.
  static func stream(_ options: FyllOptions, of chosen: ChosenForm, dato: Day) -> Elevstrøm? {
    guard options.sources.count == 1, options.pupils.isEmpty, options.nameField == nil else { return nil }
    let tags = Set(chosen.template.fields.map(\.tag))
    let utvalg = Utvalg(klasse: options.klasse, trinn: options.level)
    let strøm = try? Elevstrøm(
      options.sources[0], skjema: chosen.navn, fields: chosen.template.fields, today: dato,
      prepare: { oppføring in
        // Chosen after the options have their say, as in a list that is read whole.
        (try? utvalg.of([prepared(oppføring, options, tags: tags)]))?.first
      })
    // What cannot be read at all, and who there is when nobody is left, is told where sources are read whole.
    return strøm.flatMap { $0.hasPupils && $0.count > 0 ? $0 : nil }
  }

  /// All that is wrong with the list is told first; then the documents are made.
  static func make(
    _ strøm: Elevstrøm, _ options: FyllOptions, _ run: Utfylling, report: Report, on terminal: Terminal
  ) throws -> ExitStatus {
    var report = report
    report.add(strøm.findings)
    terminal.tell(Wording.understood(strøm.ark, width: terminal.width))
    if options.isJSON, !strøm.findings.isEmpty {
      terminal.emit(
        .object([
          ("fil", .string(options.sources[0])), ("funn", .array(strøm.findings.map { JSONValue($0) })),
        ]))
    }
    guard strøm.count > 0 else {
      throw Failure(sentence: Wording.nobodyLeft([]), file: options.sources[0], kind: "no-pupils")
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

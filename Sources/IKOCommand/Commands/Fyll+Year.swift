import Forms
import IKO

extension Fyll {
  /// A form that is about no pupil: one document for a school year, its wheel rolled forward; or those of a register as they stand there.
  static func fillYear(
    _ skjema: IKO.Skjema, _ chosen: ChosenForm, _ options: FyllOptions, dato: Day, oppsett: Skoleoppsett,
    on terminal: Terminal
  ) throws -> ExitStatus {
    guard options.handling != .nyPeriode else {
      terminal.complain(Wording.noPeriods)
      return .wrongUsage
    }
    let asked = options.schoolYear.flatMap { Skoleår($0) }
    let skoleår = asked ?? Skoleår(containing: dato)
    let run = try chosen.utfylling(options, dato: dato, oppsett: oppsett)
    var report = Report(folder: options.folder)
    report.add(try chosen.installation(options, on: terminal))
    var document = Årsdokument(skoleår: skoleår)
    guard options.sources.count <= 1 else {
      terminal.complain(Wording.oneListOfDates)
      return .wrongUsage
    }
    if let source = options.sources.first {
      let register = try Årsregister(source, skjema: chosen.navn, fields: chosen.template.fields, today: dato)
      if let register {
        report.add(register.findings)
        let wanted = register.documents.map { ($0.skoleår ?? skoleår, $0.values) }
          .filter { asked == nil || $0.0 == asked }
        guard !wanted.isEmpty else {
          throw Failure(sentence: Wording.noSuchYear, file: source, kind: "no-documents")
        }
        return try make(wanted, skjema, run, options, report: report, on: terminal)
      }
      document.datoer = try Møtedatoer(contentsOf: source, skoleår: skoleår)
    }
    let (values, findings) = try document.values(for: chosen.template)
    report.add(findings)
    return try make([(skoleår, values)], skjema, run, options, report: report, on: terminal)
  }

  private static func make(
    _ documents: [(skoleår: Skoleår, values: Values)], _ skjema: IKO.Skjema, _ run: Utfylling,
    _ options: FyllOptions, report: Report, on terminal: Terminal
  ) throws -> ExitStatus {
    var run = run
    var output = FyllOutput(options, report: report, on: terminal)
    for (skoleår, values) in documents {
      run.fileName = Årsdokument.filnavn(skjema, skoleår)
      try run.make([Oppføring(skoleår, values: values)]) { output.take($0) }
    }
    return output.finish(of: documents.count)
  }
}

import Forms
import IKO

extension Fyll {
  /// A form that is about no pupil: one document for a school year, its wheel rolled forward.
  static func fillYear(
    _ skjema: IKO.Skjema, _ chosen: ChosenForm, _ options: FyllOptions, dato: Day, on terminal: Terminal
  ) throws -> ExitStatus {
    let skoleår = options.schoolYear.flatMap { Skoleår($0) } ?? Skoleår(containing: dato)
    var report = Report(folder: options.folder)
    var document = Årsdokument(skoleår: skoleår)
    guard options.sources.count <= 1 else {
      terminal.complain(Wording.oneListOfDates)
      return .wrongUsage
    }
    if let source = options.sources.first { document.datoer = try Møtedatoer(contentsOf: source, skoleår: skoleår) }
    let (values, findings) = try document.values(for: chosen.template)
    report.add(findings)

    var run = chosen.utfylling(options, dato: dato)
    run.fileName = "\(skjema.publisertNavn.trimmedOfUnderscores) \(skoleår.fileName)"
    let results = try run.make([Oppføring(skoleår, values: values)])
    return show(results, of: 1, options, report: report, on: terminal)
  }
}

extension String {
  /// The page's file name of one document ends in an underscore, which means nothing before a year.
  fileprivate var trimmedOfUnderscores: String { String(reversed().drop { $0 == "_" }.reversed()) }
}

import Forms
import IKO
import JSON

extension Fyll {
  /// Fills what the criteria give a plan, where the sources are lists that hold the data. Only blank fields are filled.
  static func fillFromCriteria(
    _ oppføringer: inout [Oppføring], av kilder: Kilder, _ options: FyllOptions, of chosen: ChosenForm, dato: Day,
    jobs: Int,
    report: inout Report,
    on terminal: Terminal
  ) throws {
    guard chosen.skjema?.navn == Oppfølgingsplan.navn else { return }
    let forslag = Planforslag(chosen.template, try Regelverk.publisert())
    let trinn = options.utvalg.trinn.flatMap { Trinn($0) }
    let result = forslag.filled(oppføringer, av: kilder, trinn: trinn, dato: dato, jobs: jobs)
    oppføringer = result.oppføringer
    let new = report.addNew(result.findings)
    if options.isJSON, !new.isEmpty {
      terminal.emit(
        .object([
          ("fil", .string(options.sources.joined(separator: ", "))), ("funn", .array(new.map { JSONValue($0) })),
        ]))
    }
  }
}

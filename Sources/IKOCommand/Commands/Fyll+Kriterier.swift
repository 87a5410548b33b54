import Forms
import IKO

extension Fyll {
  /// Fills what the criteria give a plan, where the sources are lists that hold the data. Only blank fields are filled.
  static func fillFromCriteria(
    _ oppføringer: inout [Oppføring], _ options: FyllOptions, of chosen: ChosenForm, dato: Day, jobs: Int,
    report: inout Report,
    on terminal: Terminal
  ) throws {
    let lists = options.sources.filter { source in
      let ending = source.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return source != "-" && !["json", "jsonl", "docx", "docm", "dotx"].contains(ending)
    }
    guard chosen.skjema?.navn == Oppfølgingsplan.navn, !lists.isEmpty else { return }
    let forslag = Planforslag(chosen.template, try Regelverk.publisert())
    let trinn = options.utvalg.trinn.flatMap { Trinn($0) }
    let result = forslag.filled(oppføringer, fra: lists, trinn: trinn, dato: dato, jobs: jobs)
    oppføringer = result.oppføringer
    let new = report.addNew(result.findings)
    if options.isJSON, !new.isEmpty {
      terminal.emit(
        .object([
          ("fil", .string(lists.joined(separator: ", "))), ("funn", .array(new.map { JSONValue($0) })),
        ]))
    }
  }
}

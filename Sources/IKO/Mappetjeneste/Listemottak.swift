import Forms

/// Makes documents of a list, as `iko fyll` does.
struct Listemottak {
  let tjeneste: Mappetjeneste

  init(_ tjeneste: Mappetjeneste) { self.tjeneste = tjeneste }

  func make(_ fil: Innkurv.Fil) -> Behandling.Resultat {
    guard ["xlsx", "csv", "txt", "json", "jsonl"].contains(Dokumentfil.ending(fil.name)) else {
      return Behandling.Resultat(melding: "", feil: [Wording.notAListOrDocument])
    }
    do throws(FormError) {
      return try documents(of: fil)
    } catch {
      return Behandling.Resultat(melding: "", feil: [error.message], isBusy: error.kind == "busy")
    }
  }

  private func documents(of fil: Innkurv.Fil) throws(FormError) -> Behandling.Resultat {
    guard let skjema = Skjemasamling.skjema(fil.skjema) else {
      throw FormError(kind: "no-template", file: fil.path, message: Wording.noSuchForm)
    }
    let template = try skjema.template()
    try Malkontroll.check(template, skjema: skjema)
    var kilder = Kilder(skjema: skjema.navn, fields: Målform.lagtTil(template.fields), today: tjeneste.dato)
    try kilder.add(fil.path)
    var oppføringer = kilder.oppføringer
    var funn = kilder.findings
    guard !oppføringer.isEmpty else {
      return Behandling.Resultat(
        melding: "", funn: funn,
        feil: kilder.isDecidedAway ? [Wording.nobodyDecidedInList] : Self.reasons(funn, otherwise: Wording.nobodyInList)
      )
    }
    if skjema.navn == Oppfølgingsplan.navn {
      let forslag = Planforslag(template, try Regelverk.publisert())
      let filled = forslag.filled(oppføringer, av: kilder, trinn: nil, dato: tjeneste.dato)
      oppføringer = filled.oppføringer
      funn += filled.findings.filter { finding in !funn.contains(finding) }
    }
    var run = Utfylling(skjema: skjema.navn, template: template, folder: tjeneste.ut, dato: tjeneste.dato)
    run.complete = { skjema.completed($0, on: $1) }
    run.forvalg = tjeneste.forvalg
    run.withNames = tjeneste.withNames
    run.skolensMålform = tjeneste.målform
    run.maler = Målmaler(bokmål: template, nynorsk: try skjema.template(i: .nynorsk))
    try run.kle(tjeneste.utskrift)
    run.jobs = tjeneste.jobs
    let results = try run.make(oppføringer)
    return summary(results, of: oppføringer.count, funn)
  }

  /// What is wrong with a list that gave nobody; the sentence that says only that stands where nothing else does.
  static func reasons(_ funn: [Finding], otherwise: String) -> [String] {
    let errors = Wording.lines(funn.filter { $0.severity == .error })
    return errors.isEmpty ? [otherwise] : errors
  }

  /// A row that gave no document sends the whole list back: when it is laid there again, the others are as they should be.
  private func summary(
    _ results: [Utfylling.Resultat], of total: Int, _ funn: [Finding]
  ) -> Behandling.Resultat {
    let failed = results.filter { $0.status == .mislykket }
    var result = Behandling.Resultat(melding: Wording.made(results), funn: funn + results.flatMap(\.funn))
    result.stops = results.contains(where: \.stops)
    if !failed.isEmpty || results.count < total {
      result.feil =
        [Wording.madeSome(results, of: total)]
        + Set(failed.flatMap { $0.funn.filter { $0.severity == .error } }.map(Wording.line)).sorted()
    }
    // What stands in the list and did not get to its place is to be set right in the list.
    let lost = funn.filter { $0.severity == .error }
    if !lost.isEmpty { result.feil += lost.map(Wording.line) }
    return result
  }
}

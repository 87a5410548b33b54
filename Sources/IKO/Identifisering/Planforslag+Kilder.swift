import Forms

extension Planforslag {
  /// Fills the blank fields of plans from the lists that they are made of. Nothing that is there is changed, but what is no average or no
  /// percentage: grunnskolepoeng are divided, and a column that cannot be understood is left out.
  ///
  /// - Parameters:
  ///   - oppføringer: what the sources say of each pupil.
  ///   - lists: the sources that are lists.
  ///   - trinn: the year of pupils whose lists do not tell it.
  ///   - dato: the day of the plans.
  ///   - jobs: how many pupils are held against the criteria at once.
  public func filled(
    _ oppføringer: [Oppføring], fra lists: [String], trinn: Trinn?, dato: Day, jobs: Int = 1
  ) -> Resultat {
    var lister = Elevlister(dato: dato, regelverk: regelverk)
    // A list that cannot be read has been told of where the plans' own sources were read.
    for list in lists { try? lister.add(list) }
    let elever = lister.elever
    let register = Elevregister(elever.map(\.kjennetegn))
    let filled = Workers.map(oppføringer.count, jobs: jobs) { index in
      guard case .en(let place, _) = register.finn(oppføringer[index].kjennetegn) else {
        return (oppføringer[index], [Finding]())
      }
      let elev = elever[place]
      return self.filled(oppføringer[index], Elevvurdering(elev, trinn: elev.trinn ?? trinn, regelverk))
    }
    var result = Resultat(oppføringer: filled.map(\.0), findings: lister.findings + filled.flatMap(\.1))
    // What is wrong with the pupil's own fields, and which columns nobody uses, is told where the form is filled.
    result.findings.removeAll { $0.field?.hasPrefix("elev.") == true || $0.code == .unknownColumn && $0.field == nil }
    return result
  }

  public struct Resultat: Sendable {
    public var oppføringer: [Oppføring]
    public var findings: [Finding]
  }

  private func filled(_ oppføring: Oppføring, _ vurdering: Elevvurdering) -> (Oppføring, [Finding]) {
    var new = oppføring
    let answers = svar(vurdering)
    fill(&new.values, answers, vurdering)
    return (new, [difference(oppføring, answers)].compactMap(\.self) + vurdering.funn)
  }

  /// Criteria that a source brings along and that the pupil's own numbers do not give: perhaps another pupil's plan.
  private func difference(_ oppføring: Oppføring, _ answers: Values) -> Finding? {
    guard case .choices(let given) = oppføring.values["ident.kriterier"],
      case .choices(let computed) = answers["ident.kriterier"], Set(given) != Set(computed)
    else { return nil }
    return Finding(
      .difference, .warning, place: oppføring.sted, field: "ident.kriterier", message: Wording.otherCriteria)
  }

  private func fill(_ values: inout Values, _ answers: Values, _ vurdering: Elevvurdering) {
    if let snitt = values.number("inn.snitt"), snitt > 6 || snitt <= 0 { values["inn.snitt"] = nil }
    // What is told to be wrong does not stand in a plan.
    if let percent = values.number("fravær.prosent"), percent > 100 || percent < 0 { values["fravær.prosent"] = nil }
    if let percent = values.number("fravær.prosent"), percent > 0, percent < 1,
      vurdering.elev.fravær.prosent.hele != percent
    {
      values["fravær.prosent"] = nil
    }
    for tag in answers.tags where values[tag]?.isAnswered != true { values[tag] = answers[tag] }
  }
}

import Forms

extension Planforslag {
  /// Fills the blank fields of plans from the lists that they are made of. Nothing that is there is changed.
  ///
  /// - Parameters:
  ///   - oppføringer: those of the sources' pupils who get a plan.
  ///   - kilder: the sources, read once.
  ///   - trinn: the year of pupils whose lists do not tell it.
  ///   - dato: the day of the plans.
  ///   - jobs: how many pupils are held against the criteria at once.
  public func filled(
    _ oppføringer: [Oppføring], av kilder: Kilder, trinn: Trinn?, dato: Day, jobs: Int = 1
  ) -> Resultat {
    let (elever, findings) = kilder.grunnlag()
    let register = Elevregister(elever.map(\.kjennetegn))
    let filled = Workers.map(oppføringer.count, jobs: jobs) { index in
      guard oppføringer[index].erListet, case .en(let place, _) = register.finn(oppføringer[index].kjennetegn) else {
        return (oppføringer[index], [Finding]())
      }
      let elev = elever[place]
      return self.filled(oppføringer[index], Elevvurdering(elev, trinn: elev.trinn(ellers: trinn), regelverk), dato)
    }
    return Resultat(oppføringer: filled.map(\.0), findings: findings + filled.flatMap(\.1))
  }

  public struct Resultat: Sendable {
    public var oppføringer: [Oppføring]
    public var findings: [Finding]
  }

  private func filled(_ oppføring: Oppføring, _ vurdering: Elevvurdering, _ dato: Day) -> (Oppføring, [Finding]) {
    var new = oppføring
    let answers = svar(vurdering, dato: dato)
    fill(&new.values, answers)
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

  private func fill(_ values: inout Values, _ answers: Values) {
    for tag in answers.tags where values[tag]?.isAnswered != true { values[tag] = answers[tag] }
  }
}

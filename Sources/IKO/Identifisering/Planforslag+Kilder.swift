import Forms

extension Planforslag {
  /// Fills the blank fields of plans from the lists that they are made of. Nothing that is there is changed, but what is no average or no
  /// percentage: grunnskolepoeng are divided, and a column that cannot be understood is left out.
  ///
  /// - Parameter lists: the sources that are lists.
  public func filled(_ oppføringer: [Oppføring], fra lists: [String], trinn: Trinn?, dato: Day) -> Resultat {
    var lister = Elevlister(dato: dato, regelverk: regelverk)
    // A list that cannot be read has been told of where the plans' own sources were read.
    for list in lists { try? lister.add(list) }
    let vurderinger = Identifisering(of: lister.elever, trinn: trinn, regelverk: regelverk)
    let register = Elevregister(vurderinger.map(\.elev.kjennetegn))
    var result = Resultat(oppføringer: oppføringer, findings: lister.findings)
    for index in oppføringer.indices {
      let places = register.places(of: oppføringer[index].kjennetegn)
      guard places.count == 1 else { continue }
      let vurdering = vurderinger[places[0]]
      if let finding = difference(result.oppføringer[index], vurdering) { result.findings.append(finding) }
      fill(&result.oppføringer[index].values, vurdering)
      result.findings += vurdering.funn
    }
    // What is wrong with the pupil's own fields, and which columns nobody uses, is told where the form is filled.
    result.findings.removeAll { $0.field?.hasPrefix("elev.") == true || $0.code == .unknownColumn && $0.field == nil }
    return result
  }

  public struct Resultat: Sendable {
    public var oppføringer: [Oppføring]
    public var findings: [Finding]
  }

  /// Criteria that a source brings along and that the pupil's own numbers do not give: perhaps another pupil's plan.
  private func difference(_ oppføring: Oppføring, _ vurdering: Elevvurdering) -> Finding? {
    guard case .choices(let given) = oppføring.values["ident.kriterier"],
      case .choices(let computed) = svar(vurdering)["ident.kriterier"], Set(given) != Set(computed)
    else { return nil }
    return Finding(
      .difference, .warning, place: oppføring.sted, field: "ident.kriterier", message: Wording.otherCriteria)
  }

  private func fill(_ values: inout Values, _ vurdering: Elevvurdering) {
    if let snitt = values.number("inn.snitt"), snitt > 6 { values["inn.snitt"] = nil }
    if let percent = values.number("fravær.prosent"), percent > 0, percent < 1,
      vurdering.elev.fravær.prosent.hele != percent
    {
      values["fravær.prosent"] = nil
    }
    let answers = svar(vurdering)
    for tag in answers.tags where values[tag]?.isAnswered != true { values[tag] = answers[tag] }
  }
}

import Forms
import Hypertext
import IKO

extension Router {
  /// What a form says of each pupil, by her id; nil where it says anything that no form of ours does.
  private func chosen(_ form: Parameters) -> [String: Vurdertliste.Avgjørelse]? {
    var chosen: [String: Vurdertliste.Avgjørelse] = [:]
    for pair in form.all where pair.name.hasPrefix("b-") || pair.name.hasPrefix("m-") {
      let id = String(pair.name.dropFirst(2))
      if pair.name.hasPrefix("b-") {
        guard let decision = Vurdertliste.Beslutning(rawValue: pair.value) else { return nil }
        chosen[id, default: .init(nil)].beslutning = decision
      } else {
        let text = pair.value.trimmingSpaces
        chosen[id, default: .init(nil)].merknad = text.isEmpty ? nil : String(text.prefix(1000))
      }
    }
    return chosen
  }

  /// Whether a form is of what is there now. A pupil who is not in the lists any more, or other lists: nobody's decision is guessed.
  private func isCurrent(
    _ form: Parameters, _ chosen: [String: Vurdertliste.Avgjørelse], _ list: DecisionList
  ) -> Bool {
    let known = Set(list.vurderinger.map { DecisionList.id($0) })
    return form["tilstand"] == list.state && chosen.keys.allSatisfy(known.contains)
  }

  /// Of a form that was shown before the list changed, what its person chose there: what she left as it was may be another's decision by now.
  private func changed(
    _ form: Parameters, _ chosen: [String: Vurdertliste.Avgjørelse]
  ) -> [String: Vurdertliste.Avgjørelse] {
    chosen.filter { id, avgjørelse in form["v-" + id].map { $0 != DecisionList.mark(avgjørelse) } ?? true }
  }

  /// Which of these choices are about pupils on whom somebody decided otherwise since the form was shown.
  private func contested(
    _ form: Parameters, _ mine: [String: Vurdertliste.Avgjørelse], _ list: DecisionList
  ) -> Set<String> {
    var contested: Set<String> = []
    for vurdering in list.vurderinger {
      let (id, now) = (DecisionList.id(vurdering), list.saved(vurdering))
      guard let chosen = mine[id], chosen != now, let shown = form["v-" + id] else { continue }
      if shown != DecisionList.mark(now) { contested.insert(id) }
    }
    return contested
  }

  /// Saves what a person chose, where all is as it was shown.
  func saveDecisions(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, !workspace.lists.isEmpty else { return .seeOther("/folges-opp") }
    guard let chosen = chosen(form) else { return .refused(400, Wording.badRequest) }
    let list = try decisionList()
    let part = form["vis"].flatMap { DecisionList.Part(rawValue: $0) }?.rawValue
    func again(
      _ tone: HTML.Tone, _ sentence: String, _ chosen: [String: Vurdertliste.Avgjørelse], _ contested: Set<String> = []
    ) -> Response {
      let warning = HTML.note(tone, [sentence], role: "alert")
      let table = decisions(list, chosen: chosen, contested: contested, show: contested.isEmpty ? part : nil)
      return page(.følgesOpp, Wording.decisionTitle, [warning] + table).response
    }
    guard isCurrent(form, chosen, list) else {
      let mine = changed(form, chosen)
      let contested = contested(form, mine, list)
      return again(.warn, Wording.decisionsChanged(list.name, contested.count), mine, contested)
    }
    let path = workspace.folder + "/" + list.name
    if Skrivehinder.hinder(path) != nil { return again(.bad, Wording.openElsewhere(list.name), chosen) }
    // Choices on pupils who were not shown stay what they are: not saved.
    let others = DecisionDraft(of: list, in: workspace.folder, dato: dato).chosen.filter { chosen[$0.key] == nil }
    let copy = try Utfil.write(list.workbook(chosen, for: path, dato: dato), to: path)
    DecisionDraft.remove(in: workspace.folder)
    if !others.isEmpty {
      try DecisionDraft(of: try decisionList(), in: workspace.folder, dato: dato).keep(others)
    }
    let yes = list.vurderinger.count {
      (chosen[DecisionList.id($0)] ?? list.saved($0)).beslutning == .følgesOpp
    }
    return goOn(
      to: form["videre"] == "ja" ? "/dokumenter" : "/folges-opp" + (part.map { "?vis=" + $0 } ?? ""), .ok,
      [Wording.decisionsSaved(list.name, yes: yes)]
        + [copy.map { Wording.before(workspace.shown($0)) }].compactMap(\.self))
  }

  /// Keeps what a person has chosen and not saved yet, for the next time that the page is opened.
  func keepChoices(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, let chosen = chosen(form), !workspace.lists.isEmpty else {
      return .refused(400, Wording.badRequest)
    }
    let list = try decisionList()
    guard isCurrent(form, chosen, list) else { return .refused(409, Wording.decisionsChanged(list.name, 0)) }
    try DecisionDraft(of: list, in: workspace.folder, dato: dato).keep(chosen)
    return Response(200, "text/plain; charset=utf-8", [])
  }

  func leaveChoices(_ request: Request) -> Response {
    DecisionDraft.remove(in: workspace.folder)
    return .seeOther("/folges-opp")
  }
}

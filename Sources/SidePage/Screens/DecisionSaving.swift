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
    return form["tilstand"] == list.state && list.outside == 0 && chosen.keys.allSatisfy(known.contains)
  }

  /// Saves what a person chose, where all is as it was shown.
  func saveDecisions(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, !workspace.lists.isEmpty else { return .seeOther("/folges-opp") }
    guard let chosen = chosen(form) else { return .refused(400, Wording.badRequest) }
    let list = try decisionList()
    func again(_ tone: HTML.Tone, _ sentence: String) -> Response {
      let warning = HTML.note(tone, [sentence], role: "alert")
      return page(.følgesOpp, Wording.decisionTitle, [warning] + decisions(list, chosen: chosen)).response
    }
    guard isCurrent(form, chosen, list) else { return again(.warn, Wording.decisionsChanged(list.name)) }
    let path = workspace.folder + "/" + list.name
    if Skrivehinder.hinder(path) != nil { return again(.bad, Wording.openElsewhere(list.name)) }
    // Choices on pupils who were not shown stay what they are: not saved.
    let others = DecisionDraft(of: list, in: workspace.folder, dato: dato).chosen.filter { chosen[$0.key] == nil }
    let copy = try Utfil.write(list.workbook(chosen, for: path, dato: dato), to: path)
    DecisionDraft.remove(in: workspace.folder)
    if !others.isEmpty {
      try DecisionDraft(of: try decisionList(), in: workspace.folder, dato: dato).keep(others)
    }
    let yes = list.vurderinger.count {
      (chosen[DecisionList.id($0)]?.beslutning ?? list.before($0)?.avgjørelse.beslutning) == .følgesOpp
    }
    return goOn(
      to: form["videre"] == "ja" ? "/dokumenter" : "/folges-opp", .ok,
      [Wording.decisionsSaved(list.name, yes: yes)]
        + [copy.map { Wording.before(workspace.shown($0)) }].compactMap(\.self))
  }

  /// Keeps what a person has chosen and not saved yet, for the next time that the page is opened.
  func keepChoices(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, let chosen = chosen(form), !workspace.lists.isEmpty else {
      return .refused(400, Wording.badRequest)
    }
    let list = try decisionList()
    guard isCurrent(form, chosen, list) else { return .refused(409, Wording.decisionsChanged(list.name)) }
    try DecisionDraft(of: list, in: workspace.folder, dato: dato).keep(chosen)
    return Response(200, "text/plain; charset=utf-8", [])
  }

  func leaveChoices(_ request: Request) -> Response {
    DecisionDraft.remove(in: workspace.folder)
    return .seeOther("/folges-opp")
  }
}

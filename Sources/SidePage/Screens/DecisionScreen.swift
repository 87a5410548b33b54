import Forms
import Hypertext
import IKO

extension Router {
  /// Who is to be followed up: the criteria with the numbers behind them, and three choices for each pupil.
  func decisionScreen(_ request: Request) throws(FormError) -> Response {
    let files = workspace.lists
    guard !files.isEmpty else {
      return page(
        .følgesOpp, Wording.decisionTitle,
        [.paragraph(Wording.listsFirst), .link(Wording.wayListsLink, to: "/klasseliste", "knapp hoved")], after: request
      ).response
    }
    let read = try lists.read(files, dato: dato)
    guard read.errors.isEmpty, !read.lister.elever.isEmpty else { return .seeOther("/klasseliste") }
    guard trinn != nil || read.lister.elever.contains(where: { $0.trinn != nil }) else {
      return page(.følgesOpp, Wording.levelTitle, [levelForm], after: request).response
    }
    let list = try decisionList()
    let draft = DecisionDraft(of: list, in: workspace.folder, dato: dato).chosen
    let kept = draft.isEmpty ? [] : [keptChoices(draft.count)]
    // Whoever chose the year need not be told where it comes from.
    let said = trinn == nil ? read.lister.trinnFraKlassene?.message : nil
    let years: [HTML] = said.map { [.paragraph($0, "ned")] } ?? []
    return page(
      .følgesOpp, Wording.decisionTitle, kept + years + decisions(list, chosen: draft, show: request.query["vis"]),
      after: request
    ).response
  }

  /// That there are choices which were not saved, and the way to leave them.
  private func keptChoices(_ count: Int) -> HTML {
    .tag(
      "div", [("class", "note warn"), ("role", "status")], .paragraph(Wording.keptChoices(count)),
      .button(Wording.leaveChoices, to: "/folges-opp/forkast", [], "liten"))
  }

  func decisionList() throws(FormError) -> DecisionList {
    let files = workspace.lists
    return try DecisionList(
      lists.read(files, dato: dato).lister.elever, of: files, trinn: trinn, in: workspace.folder, dato: dato)
  }

  private var levelForm: HTML {
    .tag(
      "form", [("method", "post"), ("action", "/folges-opp/trinn")], .paragraph(Wording.levelMissing),
      .tag(
        "div", [("class", "rad")],
        .all(
          Trinn.allCases.map {
            .tag("button", [("name", "trinn"), ("value", $0.text)], .text(Wording.allOnLevel($0.text)))
          })))
  }

  func setLevel(_ request: Request) throws(FormError) -> Response {
    guard let level = request.form?["trinn"].flatMap({ Trinn($0) }) else { return .refused(400, Wording.badRequest) }
    trinn = level
    return .seeOther("/folges-opp")
  }

  /// - Parameters:
  ///   - chosen: what a person had chosen on a page that could not be saved.
  ///   - contested: the pupils on whom somebody else decided otherwise in the meantime.
  ///   - wanted: which pupils are shown; those who are not keep what was decided.
  func decisions(
    _ list: DecisionList, chosen: [String: Vurdertliste.Avgjørelse] = [:], contested: Set<String> = [],
    show wanted: String? = nil
  ) -> [HTML] {
    let all = list.vurderinger.map { vurdering in
      (vurdering, chosen[DecisionList.id(vurdering)] ?? list.saved(vurdering))
    }
    let parts = DecisionList.Part.allCases.map { part in (part, all.filter { part.holds($0.0, $0.1, list) }) }
    let part = wanted.flatMap { DecisionList.Part(rawValue: $0) } ?? .alle
    let shown = parts.first { $0.0 == part }?.1 ?? all
    var main: [HTML] = [.paragraph(Wording.decisionIntroduction)]
    if let trinn { main.append(.paragraph(Wording.levelOfAll(trinn.text), "ned")) }
    if !list.common.isEmpty { main.append(.note(.warn, [Wording.missingForAll(list.common)])) }
    if !list.outside.isEmpty {
      let names = list.outside.map { rad in
        [rad.navn?.sortert ?? Wording.nameless, rad.klasse.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
      }
      main.append(.note(.warn, [Wording.decisionsOutside(names, in: list.name)], role: "status"))
    }
    main.append(choices(parts.map { ($0.0, $0.1.count) }, now: part))
    func count(_ beslutning: Vurdertliste.Beslutning?) -> Int { all.count { $0.1.beslutning == beslutning } }
    let caption = Wording.decisionCounts(
      all: all.count, yes: count(.følgesOpp), no: count(.følgesIkkeOpp), later: count(.avventer), open: count(nil))
    let homonyms = list.homonyms
    let rows = shown.map { vurdering, avgjørelse in
      [
        .text(name(vurdering.elev, homonyms)), .text(vurdering.elev.klasse ?? ""), hits(vurdering, list),
        .text(vurdering.mangler.filter { !list.common.contains($0) }.joined(separator: ", ")),
        choice(
          vurdering, avgjørelse, list, homonyms, isContested: contested.contains(DecisionList.id(vurdering))),
        .void(
          "input",
          [
            ("type", "text"), ("name", "m-" + DecisionList.id(vurdering)), ("value", avgjørelse.merknad ?? ""),
            ("aria-label", Wording.reasonFor(name(vurdering.elev, homonyms))),
          ]),
      ]
    }
    let table = HTML.framed(
      caption,
      [Wording.pupil, Wording.schoolClass, Wording.meetsCriterion, Wording.lacks, Wording.decision, Wording.reason],
      rows)
    // Enter in a field presses the first button of a form: it saves, and she stays where she is.
    let enter = HTML.tag(
      "button",
      [("class", "skjult"), ("name", "videre"), ("value", "nei"), ("tabindex", "-1"), ("aria-hidden", "true")],
      .text(Wording.saveOnly))
    let buttons = HTML.tag(
      "div", [("class", "rad")],
      .tag(
        "button", [("class", "hoved"), ("name", "videre"), ("value", "ja")],
        .text(Wording.saveDecisions(shown.count, list.name))),
      .tag("button", [("name", "videre"), ("value", "nei")], .text(Wording.saveOnly)))
    let form = HTML.tag(
      "form",
      [
        ("method", "post"), ("action", "/folges-opp"), ("autocomplete", "off"), ("data-utkast", "/folges-opp/utkast"),
        ("data-sagt", Wording.choicesKept),
      ],
      .void("input", [("type", "hidden"), ("name", "tilstand"), ("value", list.state)]),
      .void("input", [("type", "hidden"), ("name", "vis"), ("value", part.rawValue)]), enter, table,
      .tag("p", [("role", "status"), ("aria-live", "polite"), ("class", "ned ikkepapir")]), buttons)
    main += [form, .paragraph(Wording.whereDecisions(list.name), "ned ikkepapir"), words(list)]
    return main
  }

  /// The ways to show some of the pupils only.
  private func choices(_ parts: [(part: DecisionList.Part, count: Int)], now: DecisionList.Part) -> HTML {
    let items = parts.map { part, count -> HTML in
      let current = part == now ? [("aria-current", "true")] : []
      return .tag(
        "li", [],
        .tag("a", [("href", "/folges-opp?vis=" + part.rawValue)] + current, .text(Wording.part(part, count))))
    }
    return .tag(
      "nav", [("class", "utvalg ikkepapir"), ("aria-label", Wording.showOnly)], .tag("ul", [], .all(items)))
  }

  private func name(_ elev: Elevgrunnlag, _ homonyms: Set<String>) -> String {
    let name = elev.navn?.sortert ?? Wording.nameless
    guard homonyms.contains(DecisionList.plainName(elev)), let født = elev.født else { return name }
    return "\(name) (f. \(født.norwegian))"
  }

  private func hits(_ vurdering: Elevvurdering, _ list: DecisionList) -> HTML {
    let change = list.forrige?.endring(vurdering)
    var pieces = vurdering.grunnlag.map { HTML.text($0) }
    // Who met no criterion before is new as a whole; who met another one is new on this one.
    if let mark = change?.slag == .ny ? Wording.isNew : change?.nyttTekst {
      pieces.insert(.mark(.warn, mark), at: 0)
    }
    guard pieces.isEmpty else { return .all(pieces, between: "<br>") }
    if case .kanIkkeVurderes = vurdering.elevUtfall { return .text(Wording.cannotBeJudged) }
    return .text(Wording.noHit)
  }

  private func choice(
    _ vurdering: Elevvurdering, _ avgjørelse: Vurdertliste.Avgjørelse, _ list: DecisionList, _ homonyms: Set<String>,
    isContested: Bool
  ) -> HTML {
    let id = DecisionList.id(vurdering)
    let saved = list.saved(vurdering)
    let radios = Vurdertliste.Beslutning.allCases.map { beslutning -> HTML in
      let checked = avgjørelse.beslutning == beslutning ? [("checked", "")] : []
      return .tag(
        "label", [],
        .void("input", [("type", "radio"), ("name", "b-" + id), ("value", beslutning.rawValue)] + checked),
        .text(Wording.decisionWord(beslutning)))
    }
    let unknown = list.before(vurdering)?.erKjent == false ? [HTML.mark(.warn, Wording.otherDecision(list.name))] : []
    return .tag(
      "fieldset", [("class", "valg")],
      .tag("legend", [("class", "skjult")], .text(Wording.decisionFor(name(vurdering.elev, homonyms)))),
      .all(radios + unknown + (isContested ? [.mark(.warn, Wording.decidedMeanwhile(saved))] : [])),
      .void("input", [("type", "hidden"), ("name", "v-" + id), ("value", DecisionList.mark(saved))]))
  }

  /// The words of the criteria that anybody meets, as the page of the model has them.
  private func words(_ list: DecisionList) -> HTML {
    let met = Set(list.vurderinger.flatMap { $0.treff.map(\.id) })
    let rows = list.regelverk.kriterier.filter { met.contains($0.id) }.map { [HTML.text($0.id), .text($0.ordlyd)] }
    return rows.isEmpty ? HTML(source: "") : .framed(Wording.criteria, [Wording.criterion, Wording.wording], rows)
  }
}

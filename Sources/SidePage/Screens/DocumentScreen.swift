import Disk
import Forms
import Hypertext
import IKO

extension Router {
  /// What will be made, kept and updated; nothing is written yet.
  func documentScreen(_ request: Request) throws(FormError) -> Response {
    let choice = DocumentChoice(request.query, dato: dato)
    guard !sources.isEmpty else {
      return page(
        .dokumenter, Wording.documentTitle,
        [.paragraph(Wording.noSources), .link(Wording.wayListsLink, to: "/klasseliste", "knapp hoved")], after: request
      ).response
    }
    return page(.dokumenter, Wording.documentTitle, try shown(choice), after: request).response
  }

  /// The plan of a choice. Where a form of the school's own cannot be used, another one can still be chosen.
  private func shown(_ choice: DocumentChoice) throws(FormError) -> [HTML] {
    do throws(FormError) {
      return show(try plan(choice))
    } catch {
      guard choice.isOwnForm else { throw error }
      return [form(choice, isUndecided: false), .note(.bad, [sentence(error)], role: "alert")]
    }
  }

  /// The lists with decisions, and after them what the lists of this session have besides.
  private var sources: [String] {
    decisions + workspace.lists
  }

  private var decisions: [String] { workspace.decisionLists.map { workspace.folder + "/" + $0 } }

  private func plan(_ choice: DocumentChoice) throws(FormError) -> DocumentPlan {
    try DocumentPlan(
      choice, decisions: decisions, lists: workspace.lists, in: workspace.folder, trinn: trinn,
      oppsett: try Skoleoppsett.les(omgivelser), progress: progress)
  }

  private func show(_ plan: DocumentPlan) -> [HTML] {
    var main: [HTML] = [
      .paragraph(Wording.from(sources.map { workspace.shown($0) }), "ned"),
      form(plan.choice, isUndecided: plan.isUndecided),
    ]
    if plan.isUndecided, plan.choice.isOwnForm {
      main.append(.note(.null, [Wording.allSinceUndecided]))
    } else if plan.isUndecided, !plan.choice.isForAll {
      let all = DocumentChoice(plan.choice, isForAll: true).address
      main += [
        .note(.warn, [Wording.nobodyDecided]),
        .tag(
          "div", [("class", "rad")], .link(Wording.decideFirst, to: "/folges-opp", "knapp hoved"),
          .link(Wording.forAll, to: all, "knapp")),
      ]
      return main
    }
    if plan.protectedCount > 0 { main.append(.note(.warn, [Wording.protected(plan.protectedCount)])) }
    if plan.results.isEmpty {
      let isForAll = plan.isUndecided || plan.choice.isOwnForm && plan.choice.isForAll
      main.append(.note(.warn, [isForAll ? Wording.nobodyToMakeFor : Wording.nobodyFollowed]))
    }
    main += [notes(plan.formFindings), notes(plan.findings, remarks: false)]
    if plan.choice.pupils != nil {
      main.append(
        .tag(
          "p", [], .text(Wording.onlyThese(plan.results.count) + " "),
          .link(Wording.showAllPupils, to: plan.choice.address)))
    }
    guard plan.count > 0 else { return plan.results.isEmpty ? main : main + [table(plan, choosing: false)] }
    // With one pupil there is nobody to choose among.
    let isChoosing = plan.results.count > 1
    let hidden = (plan.choice.fields + [("plan", plan.digest)]).map {
      HTML.void("input", [("type", "hidden"), ("name", $0.0), ("value", $0.1)])
    }
    main.append(
      .tag(
        "form", [("method", "post"), ("action", "/dokumenter"), ("autocomplete", "off")], .all(hidden, between: ""),
        isChoosing ? .paragraph(Wording.chooseSingle, "ned ikkepapir") : HTML(source: ""),
        table(plan, choosing: isChoosing),
        .tag(
          "div", [("class", "rad")],
          .tag("button", [("class", "hoved")], .text(Wording.make(plan.count))),
          isChoosing
            ? .tag("button", [("name", "gjor"), ("value", "vis")], .text(Wording.showChosen)) : HTML(source: ""))))
    return main
  }

  /// - Parameter choosing: whether each pupil has a box.
  private func table(_ plan: DocumentPlan, choosing: Bool) -> HTML {
    let rows = plan.results.alphabetical({ plan.name($0).navn }).map { result -> [HTML] in
      let name = plan.name(result)
      let box = [("type", "checkbox"), ("name", DocumentChoice.chosenPupil), ("value", DocumentPlan.id(result.nøkkel))]
      return [
        choosing ? .tag("label", [], .void("input", box), .text(" " + name.navn)) : .text(name.navn),
        .text(name.klasse), .text(workspace.shown(result.fil)),
        .mark(Self.tone(result.status), Wording.planned(result.status)),
        .all(details(result), between: "<br>"),
      ]
    }
    let counts = Utfylling.Status.allCases.map { status in (status, plan.results.count { $0.status == status }) }
    return .framed(
      Wording.planCaption(plan.results.count, counts.filter { $0.1 > 0 }),
      [Wording.pupil, Wording.schoolClass, Wording.file, Wording.becomes, Wording.remark], rows)
  }

  /// What is to be said of a document: what was found, and what becomes of each of its fields.
  private func details(_ result: Utfylling.Resultat) -> [HTML] {
    let found = lines(result.funn).map { HTML.text($0.text) }
    return found + result.fletting.map { .text(Wording.merged($0.navn, $0.blir)) }
  }

  static func tone(_ status: Utfylling.Status) -> HTML.Tone {
    switch status {
    case .laget, .nyKopi, .oppdatert: .ok
    case .uendret: .null
    case .beholdt, .konflikt: .warn
    case .mislykket: .bad
    }
  }

  private func form(_ choice: DocumentChoice, isUndecided: Bool) -> HTML {
    let languages = [("", Wording.languageOfList)] + Målform.allCases.map { ($0.rawValue, $0.rawValue) }
    let handlings = DocumentChoice.handlings.map { ($0.value, Wording.handling($0.handling)) }
    func value(_ name: String) -> String { choice.fields.first { $0.0 == name }?.1 ?? "" }
    return .tag(
      "form", [("method", "get"), ("action", "/dokumenter"), ("class", "rad")],
      formList(choice),
      .select(Wording.writtenLanguage, "malform", languages, chosen: value("malform")),
      .tag(
        "label", [], .text(Wording.date + " "),
        .void("input", [("type", "date"), ("name", "dato"), ("value", choice.dato.iso)])),
      .select(Wording.thoseThere, "hva", handlings, chosen: value("hva")),
      whom(choice, isUndecided: isUndecided),
      .tag("button", [], .text(Wording.showPlan)))
  }

  /// The published forms, and behind them the school's own.
  private func formList(_ choice: DocumentChoice) -> HTML {
    func option(_ value: String, _ text: String) -> HTML {
      .tag("option", [("value", value)] + (value == choice.skjema ? [("selected", "")] : []), .text(text))
    }
    let published = Skjemasamling.alle.filter(\.gjelderElev).map { option($0.navn, $0.publisertNavn) }
    let own = Skolemal.alle(i: workspace.folder).map { option($0.id, $0.navn) }
    let group =
      own.isEmpty
      ? HTML(source: "") : .tag("optgroup", [("label", Wording.ownForms)], .all(own, between: ""))
    return .tag(
      "label", [], .text(Wording.form + " "),
      .tag("select", [("name", "skjema")], .all(published + [group], between: "")))
  }

  /// For whom: chosen for a form of the school's own; a plan is for those who are to be followed up, where anybody has decided that.
  private func whom(_ choice: DocumentChoice, isUndecided: Bool) -> HTML {
    if choice.isOwnForm, !isUndecided {
      let choices = [(value: "nei", text: Wording.thoseFollowed), (value: "ja", text: Wording.allInLists)]
      return .select(Wording.forWhom, "alle", choices, chosen: choice.isForAll ? "ja" : "nei")
    }
    return choice.isForAll ? .void("input", [("type", "hidden"), ("name", "alle"), ("value", "ja")]) : HTML(source: "")
  }

  /// Makes the documents, where all is as it was shown. Of pupils who were chosen, or those alone are shown.
  func makeDocuments(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, !sources.isEmpty else { return .seeOther("/dokumenter") }
    let choice = DocumentChoice(form, dato: dato)
    func changed(_ choice: DocumentChoice) throws(FormError) -> Response {
      let warning = HTML.note(.warn, [Wording.planChanged], role: "alert")
      return page(.dokumenter, Wording.documentTitle, [warning] + (try shown(choice))).response
    }
    // The template may have been taken away since.
    if choice.isOwnForm, Skolemal.mal(choice.skjema, i: workspace.folder) == nil { return try changed(choice) }
    var plan = try plan(choice)
    guard form["plan"] == plan.digest else { return try changed(choice) }
    let chosen = Set(form.values(DocumentChoice.chosenPupil))
    if !chosen.isEmpty {
      let narrow = try self.plan(DocumentChoice(choice, pupils: chosen))
      // Somebody who was not shown is nobody's choice.
      guard narrow.results.count == chosen.count else { return try changed(choice) }
      guard narrow.isPart(of: plan) else {
        return page(
          .dokumenter, Wording.documentTitle, [.note(.warn, [Wording.planChanged], role: "alert")] + show(narrow)
        ).response
      }
      plan = narrow
    }
    if form["gjor"] == "vis" { return page(.dokumenter, Wording.documentTitle, show(plan)).response }
    let outcome = try plan.carryOut(progress)
    let id = String(UInt32.random(in: 1...UInt32.max))
    if outcomes.count >= 20 { outcomes.removeAll() }
    outcomes[id] = outcome
    return .seeOther("/dokumenter/resultat?nr=" + id)
  }

  /// What became of the documents, each to be opened where it lies.
  func outcomeScreen(_ request: Request) throws(FormError) -> Response {
    guard let id = request.query["nr"], let outcome = outcomes[id] else { return .seeOther("/dokumenter") }
    let made = outcome.lines.count { DocumentPlan.written.contains($0.result.status) }
    let others = outcome.lines.filter { !$0.isAsShown }
    var main: [HTML] = [.note(.ok, [Wording.made(made, of: outcome.total)], role: "status")]
    if outcome.lines.count < outcome.total {
      main.append(.note(.bad, [Wording.stopped(outcome.total - outcome.lines.count)], role: "alert"))
    }
    if !others.isEmpty { main.append(.note(.warn, [Wording.notAsShown(others.count)], role: "alert")) }
    main.append(.tag("div", [("class", "rad")], openButton(workspace.folder, back: "/dokumenter")))
    let rows = outcome.lines.alphabetical({ $0.name.navn }).map { line -> [HTML] in
      let isPresent = Files.kind(of: line.result.fil) == .file
      return [
        .text(line.name.navn), .text(line.name.klasse), .text(workspace.shown(line.result.fil)),
        .mark(Self.tone(line.result.status), Wording.became(line.result.status)),
        .all(details(line.result), between: "<br>"),
        isPresent ? openButton(line.result.fil, back: "/dokumenter") : HTML(source: ""),
      ]
    }
    main.append(
      .framed(
        Wording.outcomeCaption,
        [Wording.pupil, Wording.schoolClass, Wording.file, Wording.becameHead, Wording.remark, Wording.open], rows))
    main.append(.paragraph(Wording.nextIsWord, "ned"))
    return page(.dokumenter, Wording.outcomeTitle, main, after: request).response
  }
}

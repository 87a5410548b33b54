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
    return page(.dokumenter, Wording.documentTitle, show(try plan(choice)), after: request).response
  }

  /// The lists with decisions, and after them what the lists of this session have besides.
  private var sources: [String] {
    workspace.decisionLists.map { workspace.folder + "/" + $0 } + workspace.lists
  }

  private func plan(_ choice: DocumentChoice) throws(FormError) -> DocumentPlan {
    try DocumentPlan(
      choice, sources: sources, in: workspace.folder, trinn: trinn, oppsett: try Skoleoppsett.les(omgivelser),
      progress: progress)
  }

  private func show(_ plan: DocumentPlan) -> [HTML] {
    var main: [HTML] = [.paragraph(Wording.from(sources.map { workspace.shown($0) }), "ned"), form(plan.choice)]
    if plan.isUndecided, !plan.choice.isForAll {
      let all = DocumentChoice(plan.choice, isForAll: true).query
      main += [
        .note(.warn, [Wording.nobodyDecided]),
        .tag(
          "div", [("class", "rad")], .link(Wording.decideFirst, to: "/folges-opp", "knapp hoved"),
          .link(Wording.forAll, to: "/dokumenter?" + all, "knapp")),
      ]
      return main
    }
    if plan.protectedCount > 0 { main.append(.note(.warn, [Wording.protected(plan.protectedCount)])) }
    if plan.results.isEmpty { main.append(.note(.warn, [Wording.nobodyFollowed])) }
    main.append(notes(plan.findings, remarks: false))
    if !plan.results.isEmpty { main.append(table(plan)) }
    if plan.count > 0 {
      let hidden = plan.choice.fields + [("plan", plan.digest)]
      main.append(
        .tag(
          "div", [("class", "rad")],
          .button(Wording.make(plan.count), to: "/dokumenter", hidden, "hoved")))
    }
    return main
  }

  private func table(_ plan: DocumentPlan) -> HTML {
    let rows = plan.results.alphabetical({ plan.name($0).navn }).map { result -> [HTML] in
      let name = plan.name(result)
      return [
        .text(name.navn), .text(name.klasse), .text(workspace.shown(result.fil)),
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

  private func form(_ choice: DocumentChoice) -> HTML {
    let forms = Skjemasamling.alle.filter(\.gjelderElev).map { ($0.navn, $0.publisertNavn) }
    let languages = [("", Wording.languageOfList)] + Målform.allCases.map { ($0.rawValue, $0.rawValue) }
    let handlings = DocumentChoice.handlings.map { ($0.value, Wording.handling($0.handling)) }
    func value(_ name: String) -> String { choice.fields.first { $0.0 == name }?.1 ?? "" }
    return .tag(
      "form", [("method", "get"), ("action", "/dokumenter"), ("class", "rad")],
      .select(Wording.form, "skjema", forms, chosen: choice.skjema),
      .select(Wording.writtenLanguage, "malform", languages, chosen: value("malform")),
      .tag(
        "label", [], .text(Wording.date + " "),
        .void("input", [("type", "date"), ("name", "dato"), ("value", choice.dato.iso)])),
      .select(Wording.thoseThere, "hva", handlings, chosen: value("hva")),
      choice.isForAll ? .void("input", [("type", "hidden"), ("name", "alle"), ("value", "ja")]) : HTML(source: ""),
      .tag("button", [], .text(Wording.showPlan)))
  }

  /// Makes the documents, where all is as it was shown.
  func makeDocuments(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, !sources.isEmpty else { return .seeOther("/dokumenter") }
    let plan = try plan(DocumentChoice(form, dato: dato))
    guard form["plan"] == plan.digest else {
      let warning = HTML.note(.warn, [Wording.planChanged], role: "alert")
      return page(.dokumenter, Wording.documentTitle, [warning] + show(plan)).response
    }
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

extension DocumentChoice {
  init(_ choice: DocumentChoice, isForAll: Bool) {
    self = choice
    self.isForAll = isForAll
  }

  /// As the part of an address behind the question mark; none of it needs a percent sign but the form's name.
  var query: String {
    fields.map { name, value in
      let bytes = value.utf8.map { byte -> String in
        let isPlain =
          byte < 0x80 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return name + "=" + bytes.joined()
    }.joined(separator: "&")
  }
}

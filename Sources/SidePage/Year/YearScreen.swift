import Disk
import Forms
import Hypertext
import IKO

extension Router {
  /// The school year: its meetings in a ring, their dates to be set, and what will be made of them.
  func yearScreen(_ request: Request) throws(FormError) -> Response {
    let year = schoolYear(request.query)
    let plan = try yearPlan(try dates(of: year), isUpdating: request.query["hva"] == "oppdater")
    return page(.året, Wording.yearTitle(year), show(plan), after: request).response
  }

  /// The years that can be planned: the one that runs, and the next.
  private var schoolYears: [Skoleår] {
    let now = Skoleår(containing: dato)
    return [now, now.next]
  }

  private func schoolYear(_ parameters: Parameters) -> Skoleår {
    // Before the summer it is the next year that is planned.
    let usual = dato.month == 6 || dato.month == 7 ? schoolYears[1] : schoolYears[0]
    return schoolYears.first { String($0.start) == parameters["ar"] } ?? usual
  }

  /// What was typed and not saved; else what the list in the folder says, else a wheel in the folder, else nothing but the months.
  private func dates(of year: Skoleår) throws(FormError) -> Møtedatoliste {
    if let typed = meetingDates[year.start] { return typed }
    let path = workspace.folder + "/" + Møtedatoliste.navn(year)
    if Files.kind(of: path) == .file {
      let plan = try Møteplan(skoleår: year, datoer: Møtedatoer(contentsOf: path, skoleår: year))
      return Møtedatoliste(skoleår: year, møter: plan.møter)
    }
    let wheels = try readDocuments().read.filter { $0.skjema == ÅrshjulOversikt.navn }
    let plan = try Møteplan(skoleår: year, årshjul: wheels.map(\.reading.answers))
    return Møtedatoliste(skoleår: year, møter: plan.møter)
  }

  private func yearPlan(_ dates: Møtedatoliste, isUpdating: Bool) throws(FormError) -> YearPlan {
    try YearPlan(
      dates, isUpdating: isUpdating, in: workspace.folder, dato: dato, oppsett: try Skoleoppsett.les(omgivelser))
  }

  // MARK: What is shown

  private func show(_ plan: YearPlan) -> [HTML] {
    let year = plan.dates.skoleår
    let others = schoolYears.map { one -> HTML in
      let current = one == year ? [("aria-current", "true")] : []
      return .tag(
        "li", [], .tag("a", [("href", "/aret?ar=\(one.start)")] + current, .text(Wording.schoolYear(one))))
    }
    return [
      .paragraph(Wording.yearIntroduction),
      .tag(
        "nav", [("class", "utvalg ikkepapir"), ("aria-label", Wording.chooseYear)],
        .tag("ul", [], .all(others, between: ""))),
      .tag("div", [("class", "hjul")], HTML(source: plan.meetings.ring)),
      form(plan),
    ]
  }

  private func form(_ plan: YearPlan) -> HTML {
    let year = plan.dates.skoleår
    let rows = zip(plan.meetings.møter, plan.dates.rader).enumerated().map { index, pair -> [HTML] in
      let (meeting, date) = pair
      let name = Wording.meeting(meeting.nr)
      return [
        .all([.text(name), .text(meeting.måned)], between: "<br>"),
        .all(meeting.tema.map { .text($0) }, between: "<br>"),
        field(
          "d-\(index)", Wording.dayOf(name), date.erUgyldig ? date.dato : date.dag?.iso ?? "",
          // A browser shows no text in a field for dates: what is none stands in one for text.
          date.erUgyldig
            ? [("type", "text"), ("aria-invalid", "true")]
            : [("type", "date"), ("min", "\(year.start)-08-01"), ("max", "\(year.start + 1)-07-31")]),
        field(
          "k-\(index)", Wording.timeOf(name), date.klokkeslett, [("type", "text"), ("placeholder", "12.00–13.30")]),
        field("s-\(index)", Wording.placeOf(name), date.sted, [("type", "text")]),
      ]
    }
    let invalid = plan.dates.rader.filter(\.erUgyldig).map { Wording.noDate($0.dato, Wording.meeting($0.nr)) }
    let updating = plan.isUpdating ? [("checked", "")] : []
    let button: HTML =
      plan.count == 0 || !invalid.isEmpty
      ? HTML(source: "")
      : .tag(
        "button", [("class", "hoved"), ("name", "gjor"), ("value", "lag")],
        .text(Wording.makeYear(wheels: plan.wheels, all: plan.count)))
    return .tag(
      "form", [("method", "post"), ("action", "/aret"), ("autocomplete", "off")],
      .void("input", [("type", "hidden"), ("name", "ar"), ("value", String(year.start))]),
      .void("input", [("type", "hidden"), ("name", "plan"), ("value", plan.digest)]),
      .note(.bad, invalid, role: "alert"),
      .tag(
        "div", [("class", "aar")],
        .framed(
          Wording.meetingsCaption, [Wording.meetingWord, Wording.theme, Wording.date, Wording.time, Wording.spot], rows)
      ),
      .tag(
        "div", [("class", "rad")],
        .tag("button", [("name", "gjor"), ("value", "vis")], .text(Wording.showYear)),
        .tag(
          "label", [("class", "kryssboks")],
          .void("input", [("type", "checkbox"), ("name", "hva"), ("value", "oppdater")] + updating),
          .text(Wording.updateWheels))),
      .tag("h2", [], .text(Wording.yearPlanHeading)), notes(plan.findings),
      table(plan.pieces, Wording.yearPlanCaption(plan.count), Wording.becomes, Wording.planned),
      .tag("div", [("class", "rad")], button))
  }

  private func field(_ name: String, _ label: String, _ value: String, _ more: [(String, String)]) -> HTML {
    .void("input", [("name", name), ("value", value), ("aria-label", label)] + more)
  }

  private func table(
    _ pieces: [YearPlan.Piece], _ caption: String, _ became: String, _ word: (Utfylling.Status) -> String,
    opens: Bool = false
  ) -> HTML {
    let rows = pieces.map { piece -> [HTML] in
      let found = lines(piece.notes).map { HTML.text($0.text) }
      return [
        .text(piece.name), .text(workspace.shown(piece.path)), .mark(Self.tone(piece.status), word(piece.status)),
        .all(found, between: "<br>"),
        opens && Files.kind(of: piece.path) == .file ? openButton(piece.path, back: "/aret") : HTML(source: ""),
      ]
    }
    return .framed(caption, [Wording.what, Wording.file, became, Wording.remark, Wording.open], rows)
  }

  // MARK: What a person does

  /// Keeps what was typed; makes the files where all is as it was shown.
  func makeYear(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form else { return .refused(400, Wording.badRequest) }
    let year = schoolYear(form)
    var dates = try dates(of: year)
    for index in dates.rader.indices {
      func typed(_ letter: String) -> String? {
        form["\(letter)-\(index)"].map { String($0.trimmingSpaces.prefix(100)) }
      }
      if let text = typed("d") { dates.rader[index].dato = text }
      if let text = typed("k") { dates.rader[index].klokkeslett = text }
      if let text = typed("s") { dates.rader[index].sted = text }
    }
    meetingDates[year.start] = dates
    let isUpdating = form["hva"] == "oppdater"
    let address = "/aret?ar=\(year.start)" + (isUpdating ? "&hva=oppdater" : "")
    guard form["gjor"] == "lag" else { return .seeOther(address) }
    let plan = try yearPlan(dates, isUpdating: isUpdating)
    guard form["plan"] == plan.digest, !dates.rader.contains(where: \.erUgyldig) else {
      return goOn(to: address, .warn, [Wording.yearChanged])
    }
    let outcome = plan.carryOut(dato: dato)
    // What is in the list now is read from there.
    if outcome.error == nil { meetingDates[year.start] = nil }
    let id = String(UInt32.random(in: 1...UInt32.max))
    if yearOutcomes.count >= 20 { yearOutcomes.removeAll() }
    yearOutcomes[id] = outcome
    return .seeOther("/aret/resultat?nr=" + id)
  }

  /// What became of the plan, each file to be opened where it lies.
  func yearOutcomeScreen(_ request: Request) throws(FormError) -> Response {
    guard let id = request.query["nr"], let outcome = yearOutcomes[id] else { return .seeOther("/aret") }
    let made = outcome.pieces.count { DocumentPlan.written.contains($0.status) }
    var main: [HTML] = [.note(.ok, [Wording.yearMade(made)], role: "status")]
    if let error = outcome.error { main.append(.note(.bad, [Wording.yearStopped, error], role: "alert")) }
    main += [
      .tag("div", [("class", "rad")], openButton(workspace.folder, back: "/aret")),
      table(outcome.pieces, Wording.outcomeCaption, Wording.becameHead, Wording.became, opens: true),
      .paragraph(Wording.calendarHelp, "ned"),
    ]
    return page(.året, Wording.yearOutcomeTitle(outcome.skoleår), main, after: request).response
  }
}

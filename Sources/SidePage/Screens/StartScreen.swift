import Forms
import Hypertext
import IKO

extension Router {
  /// Where somebody begins: what lies in the folder, what is due this week, and the ways on.
  func startScreen(_ request: Request) throws(FormError) -> Response {
    let read = try readDocuments()
    return page(
      .start, Wording.startTitle,
      [settings, ways, .tag("h2", [], .text(Wording.folderHeading)), folderBox(read), try dueThisWeek(read)]
        + [.paragraph(Wording.endsByItself, "ned ikkepapir")],
      after: request
    ).response
  }

  /// The first time: what the school is called, because it stands at the top of every document.
  private var settings: HTML {
    do throws(FormError) {
      guard try Skoleoppsett.les(omgivelser)[.skole] == nil else { return HTML(source: "") }
    } catch {
      return .note(.bad, [sentence(error)])
    }
    return .tag(
      "form", [("method", "post"), ("action", "/oppsett"), ("class", "ram")],
      .tag(
        "label", [], .text(Wording.schoolName + " "),
        .void("input", [("type", "text"), ("name", "skole"), ("required", "")])),
      HTML(source: " "), .tag("button", [("class", "liten")], .text(Wording.saveInSettings)))
  }

  func setSchool(_ request: Request) throws(FormError) -> Response {
    guard let name = request.form?["skole"]?.trimmingSpaces, !name.isEmpty else {
      return goOn(to: "/", .warn, [Wording.schoolNameMissing])
    }
    guard let path = Skoleoppsett.stier(omgivelser).arbeid else { return .seeOther("/") }
    try Oppsettfil.endre(path, [.skole: name])
    return goOn(to: "/", .ok, [Wording.schoolNameSaved])
  }

  /// The page in the other written language, from now on.
  func changeLanguage(_ request: Request) throws(FormError) -> Response {
    guard let path = Skoleoppsett.stier(omgivelser).arbeid else { return .seeOther("/") }
    let other = Wording.målform == .nynorsk ? Målform.bokmål : .nynorsk
    try Oppsettfil.endre(path, [.sidemålform: other.rawValue])
    return Wording.$målform.withValue(other) { goOn(to: "/", .ok, [Wording.languageChanged]) }
  }

  private var ways: HTML {
    func card(_ title: String, _ text: String, _ link: HTML) -> HTML {
      .tag("section", [], .tag("h2", [], .text(title)), .paragraph(text), link)
    }
    let hasDecisions = !workspace.decisionLists.isEmpty
    return .tag(
      "div", [("class", "kort")],
      card(
        Wording.wayLists, Wording.wayListsText,
        .link(Wording.wayListsLink, to: "/klasseliste", hasDecisions ? "knapp" : "knapp hoved")),
      card(
        Wording.wayDocuments, Wording.wayDocumentsText(hasDecisions),
        .link(Wording.wayDocumentsLink, to: "/dokumenter", hasDecisions ? "knapp hoved" : "knapp")),
      card(Wording.wayBack, Wording.wayBackText, .link(Wording.wayBackLink, to: "/tilbake", "knapp")))
  }

  private func folderBox(_ read: DocumentMemory.Documents) -> HTML {
    let lists = workspace.listsInFolder
    let classes = Set(read.read.compactMap { $0.reading.answers.text("elev.klasse") }).sorted()
    var lines = [Wording.documentsInFolder(read.read.count + read.errors.count, classes: classes)]
    if !lists.isEmpty { lines.append(Wording.listsInFolder(lists)) }
    if !workspace.decisionLists.isEmpty { lines.append(Wording.decisionsInFolder(workspace.decisionLists)) }
    return .tag(
      "div", [("class", "ram")], .tag("p", [("class", "sti")], .tag("b", [], .text(workspace.folder))),
      .tag("ul", [("class", "filer")], .all(lines.map { .tag("li", [], .text($0)) }, between: "")),
      .paragraph(Wording.allInFolder), openButton(workspace.folder, back: "/"))
  }

  private func dueThisWeek(_ read: DocumentMemory.Documents) throws(FormError) -> HTML {
    var lister: [Oversiktsliste] = []
    for name in workspace.decisionLists {
      if let liste = try? Oversiktsliste(contentsOf: workspace.folder + "/" + name, dato: dato) { lister.append(liste) }
    }
    let week = dato.later(by: 7)
    let oversikt = Oversikt(of: read.read, errors: read.errors, lister: lister, dato: dato, neste: week)
    let due: [(HTML.Tone, Oversikt.Gruppe)] = [
      (.bad, .fristPassert), (.warn, .fristSnart), (.warn, .evalueringSnart), (.warn, .fyller18),
    ]
    let rows = due.flatMap { tone, gruppe in
      oversikt.innslag(gruppe).map { one -> [HTML] in
        [
          .text(one.elev?.visning ?? ""), .text(one.elev?.klasse ?? ""), .text(one.merke.dag?.norwegian ?? ""),
          .all([.mark(tone, oversikt.tittel(gruppe)), .text(one.merke.hva)], between: " "),
          .text(one.merke.ansvar ?? ""),
        ]
      }
    }
    let table: HTML =
      rows.isEmpty
      ? .paragraph(Wording.nothingDue(week))
      : .framed(
        Wording.dueUntil(week), [Wording.pupil, Wording.schoolClass, Wording.date, Wording.what, "Ansvar"], rows)
    let without = oversikt.innslag(.manglerPlan).count
    let more = [
      without > 0 ? Wording.withoutPlan(without) : nil,
      oversikt.uleste.isEmpty ? nil : Wording.unread(oversikt.uleste.count),
    ].compactMap(\.self)
    return .all([.tag("h2", [], .text(Wording.thisWeek)), table, .note(.warn, more)])
  }
}

extension Day {
  /// The day some days later; the last that there is, beyond it.
  func later(by days: Int) -> Day { Day(number: number + days) ?? self }
}

extension String {
  /// Without the white space around it, and without breaks of lines in it.
  var trimmingSpaces: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

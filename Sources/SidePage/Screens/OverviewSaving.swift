import Disk
import Forms
import Hypertext
import IKO

extension Router {
  /// The pupils of the folder and their plans, with the lists that hold decisions.
  private func overview(helse: Bool = false, until next: Day? = nil) throws(FormError) -> Oversikt {
    let found = try readDocuments()
    var lister: [Oversiktsliste] = []
    for name in workspace.decisionLists {
      lister.append(try Oversiktsliste(contentsOf: workspace.folder + "/" + name, dato: dato))
    }
    return Oversikt(of: found.read, errors: found.errors, lister: lister, dato: dato, neste: next, helse: helse)
  }

  /// The meetings of the year that runs: by the list of dates, else by a wheel, else as they are published.
  private func meetings() throws(FormError) -> Møteplan {
    let year = Skoleår(containing: dato)
    let path = workspace.folder + "/" + Møtedatoliste.navn(year)
    let wheels = try readDocuments().read.filter { $0.skjema == ÅrshjulOversikt.navn }
    guard Files.kind(of: path) == .file else {
      return try Møteplan(skoleår: year, årshjul: wheels.map(\.reading.answers))
    }
    return try Møteplan(skoleår: year, datoer: Møtedatoer(contentsOf: path, skoleår: year))
  }

  /// The choice of a meeting whose sheet is made.
  var meetingSheet: HTML {
    guard let plan = try? meetings(), !plan.møter.isEmpty else { return HTML(source: "") }
    // The next meeting, else the last.
    let next = plan.møter.first { ($0.dato ?? $0.til).map { $0 >= dato } ?? false } ?? plan.møter[plan.møter.count - 1]
    let choices = plan.møter.map { (value: $0.nr, text: Wording.meeting($0.nr) + ": " + $0.når) }
    return .tag(
      "form", [("method", "post"), ("action", "/tilbake/moteark"), ("class", "rad")],
      .select(Wording.meetingSheetFor, "nr", choices, chosen: next.nr),
      .tag("button", [], .text(Wording.makeMeetingSheet)))
  }

  /// The files that were saved here, each to be opened where it lies.
  var savedFiles: HTML {
    let names = (try? Files.names(in: workspace.folder)) ?? []
    let sheets = names.filter { Workspace.isMeetingSheet($0) }.sorted()
    let saved = ([Workspace.overview, Workspace.register, Workspace.handover] + sheets).filter {
      Files.kind(of: workspace.folder + "/" + $0) == .file
    }
    guard !saved.isEmpty else { return HTML(source: "") }
    return .framed(
      Wording.savedCaption, [Wording.file, Wording.open],
      saved.map { [.text($0), openButton(workspace.folder + "/" + $0, back: "/tilbake")] })
  }

  func saveOverview(_ request: Request) throws(FormError) -> Response {
    let path = workspace.folder + "/" + Workspace.overview
    let page = Oversiktsside(
      try overview(helse: request.form?["helse"] == "ja"), folder: workspace.folder, møteplan: try? meetings(), at: path
    )
    try Utfil.write(page.bytes, to: path)
    return goOn(to: "/tilbake", .ok, [Wording.saved(Workspace.overview)])
  }

  /// The sheet of a meeting: its theme, and the pupils whom it is about.
  func saveMeetingSheet(_ request: Request) throws(FormError) -> Response {
    let plan = try meetings()
    guard let number = request.form?["nr"], let meeting = plan[number] else { return .refused(400, Wording.badRequest) }
    let next = plan.after(meeting)?.begynner.flatMap { $0 > dato ? $0 : nil }
    let name = Filnavn.clean(Wording.meetingSheetFile(meeting.nr, plan.skoleår)) + ".html"
    let path = workspace.folder + "/" + name
    let page = Oversiktsside(
      try overview(until: next), folder: workspace.folder, møte: meeting, møteplan: plan, at: path)
    try Utfil.write(page.bytes, to: path)
    return goOn(to: "/tilbake", .ok, [Wording.saved(name)])
  }

  /// What is handed over at the end of the year.
  func saveHandover(_ request: Request) throws(FormError) -> Response {
    let path = workspace.folder + "/" + Workspace.handover
    if Skrivehinder.hinder(path) != nil {
      return goOn(to: "/tilbake", .bad, [Wording.openElsewhere(Workspace.handover)])
    }
    let handover: Overlevering
    let whole = try overview()
    do throws(Uklart) {
      handover = try Overlevering(whole)
    } catch {
      return goOn(to: "/tilbake", .bad, [Wording.notDone])
    }
    guard !handover.elever.isEmpty else { return goOn(to: "/tilbake", .warn, [Wording.nothingToHandOver]) }
    try Utfil.write(handover.workbook(for: path), to: path)
    return goOn(to: "/tilbake", .ok, [Wording.saved(Workspace.handover), Overlevering.samtykke])
  }
}

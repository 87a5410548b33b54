import Disk
import Forms
import Foundation
import Hypertext
import IKO

/// Answers requests that were let in, one at a time: which screen, and what an act of a person does.
///
/// An act is answered by sending the browser on to a screen that only shows, so that going back or loading again repeats nothing.
actor Router {
  static let upload = "/klasseliste/fil"
  static let returns = "/tilbake/fil"
  static let handbook = "/handbok"
  static let progress = "/framdrift"
  static let language = "/malform"

  var workspace: Workspace
  let dato: Day
  let open: @Sendable (String) -> Bool
  /// The year of pupils whose lists do not tell it.
  var trinn: Trinn?
  /// What was read of the documents, and of the lists, as long as their files stay as they are.
  var documents = DocumentMemory()
  var lists = ListMemory()
  /// What was said after an act, for the screen that the browser is sent to.
  private var said: [(id: String, said: Said)] = []
  /// Files that the page shows: an address holds the number and never a name.
  private var files: [String] = []
  var outcomes: [String: DocumentOutcome] = [:]
  /// Dates of meetings that were typed and are not saved, by the year that the school year begins in.
  var meetingDates: [Int: Møtedatoliste] = [:]
  /// What came of documents that were sent, by a number for those that were sent together.
  var returned: [(id: String, outcomes: [Innlevering.Utfall])] = []
  var delivery: Innlevering
  var yearOutcomes: [String: YearPlan.Outcome] = [:]
  /// The school's own form, as it was read last.
  var forms = FormMemory()
  let progress: WorkProgress
  /// What the program was started with.
  private let start: Omgivelser
  private let idleSeconds: Int
  private var lastAct = ContinuousClock.now
  private var isClosed = false

  /// A sentence or several, after an act.
  struct Said: Sendable {
    let tone: HTML.Tone
    let lines: [String]
    /// Where a person may go on from there.
    var link: (text: String, to: String)?
  }

  init(
    _ workspace: Workspace, dato: Day, idleSeconds: Int, progress: WorkProgress, omgivelser: Omgivelser,
    open: @escaping @Sendable (String) -> Bool
  ) {
    (self.workspace, self.dato, self.idleSeconds) = (workspace, dato, idleSeconds)
    (self.progress, self.open, start) = (progress, open, omgivelser)
    delivery = Innlevering(i: workspace.folder, dato: dato)
  }

  func secondsLeft() -> Int? {
    let passed = Int(lastAct.duration(to: .now).components.seconds)
    return isClosed || passed >= idleSeconds ? nil : idleSeconds - passed
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    workspace.close()
  }

  func answer(_ request: Request) -> Response {
    switch request.path {
    case "/stil.css": return Response(200, "text/css; charset=utf-8", Array(Assets.style.utf8))
    case "/side.js": return Response(200, "text/javascript; charset=utf-8", Array(Assets.script.utf8))
    default: break
    }
    guard !isClosed else { return .refused(403, Wording.timeIsUp) }
    lastAct = .now
    // What takes long is no idleness.
    defer { lastAct = .now }
    // A file that cannot be used is said where the lists are.
    let words = (try? Skolensord(omgivelser)) ?? .ingen
    let language = (try? Skoleoppsett.les(omgivelser))?.sidemålform ?? .bokmål
    return Wording.$målform.withValue(language) { Skolensord.$gitt.withValue(words) { answered(request) } }
  }

  private func answered(_ request: Request) -> Response {
    do throws(FormError) {
      return request.method == "POST" ? try act(request) : try show(request)
    } catch {
      let screen = Page.Screen.allCases.last { request.path.hasPrefix($0.rawValue) } ?? .start
      return page(screen, Wording.notDone, [.note(.bad, [sentence(error)], role: "alert")]).response
    }
  }

  private func show(_ request: Request) throws(FormError) -> Response {
    switch request.path {
    case "/": try startScreen(request)
    case "/klasseliste": try listScreen(request)
    case "/folges-opp": try decisionScreen(request)
    case "/dokumenter": try documentScreen(request)
    case "/dokumenter/resultat": try outcomeScreen(request)
    case "/tilbake": try returnScreen(request)
    case "/tilbake/dokument": try readingScreen(request)
    case Self.correction: try correctionScreen(request)
    case "/aret": try yearScreen(request)
    case "/aret/resultat": try yearOutcomeScreen(request)
    case Self.ownForm: try ownFormScreen(request)
    case Self.trial: try trialScreen(request)
    case Self.ownFormStyle: formStyle(request)
    case Self.handbook: try handbookScreen(request)
    case let path where path.hasPrefix(Self.handbook + "/"): handbookPicture(path)
    default: .refused(404, Wording.notFound)
    }
  }

  private func act(_ request: Request) throws(FormError) -> Response {
    switch request.path {
    case "/oppsett": return try setSchool(request)
    case Self.upload: return try takeLists(request)
    case "/klasseliste/valg": return try chooseLists(request)
    case "/klasseliste/kolonner": return try saveColumns(request)
    case "/folges-opp": return try saveDecisions(request)
    case "/folges-opp/utkast": return try keepChoices(request)
    case "/folges-opp/forkast": return leaveChoices(request)
    case "/folges-opp/trinn": return try setLevel(request)
    case "/dokumenter": return try makeDocuments(request)
    case Self.returns: return try takeDocuments(request)
    case "/tilbake/oversikt": return try saveOverview(request)
    case "/tilbake/overlevering": return try saveHandover(request)
    case "/tilbake/moteark": return try saveMeetingSheet(request)
    case "/tilbake/svar": return try saveRegister(request)
    case Self.correction: return try saveCorrections(request)
    case Self.correction + "/bort": return try removeCorrection(request)
    case "/aret": return try makeYear(request)
    case Self.ownFormUpload: return try takeForm(request)
    case Self.ownForm: return try chooseFields(request)
    case Self.ownForm + "/utkast": return try keepFields(request)
    case Self.ownForm + "/slag": return try changeKind(request)
    case Self.ownForm + "/ta-bort": return leaveForm(request)
    case "/apne": return try openFile(request)
    case Self.language: return try changeLanguage(request)
    case "/avslutt":
      close()
      var response = Response.page(SmallPage.bytes(Wording.endedTitle, Wording.endedSentence))
      response.ends = true
      return response
    default: return .refused(404, Wording.notFound)
    }
  }

  // MARK: What screens have in common

  var omgivelser: Omgivelser {
    var omgivelser = start
    omgivelser.arbeidsmappe = workspace.folder
    return omgivelser
  }

  /// The school and the year, as every page has them at the top.
  var school: String {
    let name = (try? Skoleoppsett.les(omgivelser))?[.skole]?.verdi
    return [name, Skoleår(containing: dato).text].compactMap(\.self).joined(separator: " · ")
  }

  /// The documents of the folder, read.
  func readDocuments() throws(FormError) -> DocumentMemory.Documents {
    try documents.read(workspace.folder, progress)
  }

  func page(_ screen: Page.Screen?, _ title: String, _ main: [HTML], after request: Request? = nil) -> Page {
    var main = main
    if let id = request?.query["sagt"], let one = said.first(where: { $0.id == id }) {
      if let link = one.said.link { main.insert(.tag("p", [], .link(link.text, to: link.to, "knapp")), at: 0) }
      main.insert(.note(one.said.tone, one.said.lines, role: "status"), at: 0)
    }
    return Page(screen: screen, title: title, school: school, main: main)
  }

  /// Sends the browser on to a screen, with something to say there.
  func goOn(
    to path: String, _ tone: HTML.Tone, _ lines: [String], link: (text: String, to: String)? = nil
  ) -> Response {
    let id = String(UInt32.random(in: 1...UInt32.max))
    said.append((id, Said(tone: tone, lines: lines, link: link)))
    if said.count > 50 { said.removeFirst() }
    return .seeOther(path + (path.contains("?") ? "&" : "?") + "sagt=" + id)
  }

  func sentence(_ error: FormError) -> String {
    let file = workspace.shown(error.file)
    return (file.isEmpty ? "" : file + ": ") + workspace.said(error.message)
  }

  /// What was found, a line each: the same sentence once, with its places.
  func lines(_ findings: [Finding]) -> [(severity: Finding.Severity, text: String)] {
    var lines: [(finding: Finding, places: [String])] = []
    for finding in findings {
      let place = finding.place.map { workspace.shown($0) }
      if let index = lines.firstIndex(where: {
        $0.finding.message == finding.message && $0.finding.severity == finding.severity
      }) {
        if let place, !lines[index].places.contains(place) { lines[index].places.append(place) }
      } else {
        lines.append((finding, [place].compactMap(\.self)))
      }
    }
    return lines.map { finding, places in
      let shown =
        places.prefix(5).joined(separator: "; ") + (places.count > 5 ? " " + Wording.andMore(places.count - 5) : "")
      return (finding.severity, (shown.isEmpty ? "" : shown + ": ") + workspace.said(finding.message))
    }
  }

  /// Notes of what was found: errors, then warnings, then remarks.
  func notes(_ findings: [Finding], remarks: Bool = true) -> HTML {
    let all = lines(findings)
    func of(_ severity: Finding.Severity) -> [String] { all.filter { $0.severity == severity }.map(\.text) }
    return .all(
      [
        .note(.bad, of(.error)), .note(.warn, of(.warning)), .note(.null, remarks ? of(.remark) : []),
      ], between: "")
  }

  /// The number by which an address means a file that the page shows.
  func number(of file: String) -> String {
    if let index = files.firstIndex(of: file) { return String(index + 1) }
    files.append(file)
    return String(files.count)
  }

  /// The file of a number; nil where there is none.
  func file(_ number: String?) -> String? {
    guard let number, let index = files.indices.first(where: { String($0 + 1) == number }) else { return nil }
    return files[index]
  }

  func openButton(_ file: String, back: String, _ text: String? = nil) -> HTML {
    .button(
      text ?? (file == workspace.folder ? Wording.openFolder : Wording.open), to: "/apne",
      [("fil", number(of: file)), ("til", back)], text == nil ? "liten" : "hoved")
  }

  private func openFile(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, let path = file(form["fil"]), Files.kind(of: path) != nil else {
      return .refused(404, Wording.fileIsGone)
    }
    let back = form["til"].flatMap { til in Page.Screen.allCases.first { $0.rawValue == til } } ?? .start
    guard open(path) else { return goOn(to: back.rawValue, .warn, [Wording.cannotOpen(path)]) }
    return goOn(to: back.rawValue, .ok, [Wording.opened(workspace.shown(path))])
  }
}

import Disk
import Forms
import Hypertext
import IKO
import OPC
import Preview

extension Router {
  static let ownForm = "/eget-skjema"
  static let ownFormUpload = "/eget-skjema/fil"
  static let ownFormStyle = "/eget-skjema/stil.css"
  static let trial = "/eget-skjema/prove"

  /// The most places that a person can be asked about on one page.
  static let mostPlaces = 500

  /// The school's own form as a page, with its places to click, and beside it what goes where.
  func ownFormScreen(_ request: Request) throws(FormError) -> Response {
    let draft = FormDraft(in: workspace.folder)
    guard let (bytes, state) = draft.read() else {
      return page(
        .egetSkjema, Wording.ownFormTitleEmpty, [.paragraph(Wording.ownFormIntroduction), formBox], after: request
      ).response
    }
    let eget: EgetSkjema
    do throws(FormError) {
      eget = try forms.make(bytes, state)
    } catch {
      // What was kept cannot be used any more: another version, or somebody has been at the file.
      return page(
        .egetSkjema, Wording.ownFormTitleEmpty, [.note(.bad, [sentence(error)], role: "alert"), leaveForm, formBox],
        after: request
      ).response
    }
    guard eget.plasser.count <= Self.mostPlaces else {
      return page(
        .egetSkjema, Wording.ownFormTitle,
        [.note(.bad, [Wording.tooManyPlaces(eget.plasser.count)], role: "alert"), leaveForm], after: request
      ).response
    }
    let panel = FormPanel(eget, state: Self.identity(bytes, state))
    let shown = try WordPage.shown(eget.visning, named: eget.navn, marks: panel.markers)
    var main: [HTML] = [
      .paragraph(Wording.ownFormLead), kindForm(state), panel.counts, notes(eget.funn, remarks: false),
    ]
    if !eget.tekster.isEmpty { main.append(.note(.warn, [Wording.textStays(eget.tekster)])) }
    if eget.erBeskyttet { main.append(.note(.warn, [Wording.formIsProtected])) }
    main.append(
      .tag(
        "div", [("class", "to")],
        region(shown.html, Wording.formRegion(eget.navn)), .tag("section", [("class", "panel")], panel.html)))
    main.append(.tag("div", [("class", "rad")], leaveForm))
    var page = page(.egetSkjema, Wording.ownFormTitle, main, after: request)
    page.styles = [forms.address(of: shown.style)]
    return page.response
  }

  /// A document in a frame that scrolls by itself: a sheet of paper is wider than a telephone.
  private func region(_ html: HTML, _ name: String) -> HTML {
    .tag("div", [("class", "skjerm"), ("role", "region"), ("aria-label", name), ("tabindex", "0")], html)
  }

  /// Another form than the one that is shown is another page: what is chosen here is not chosen there.
  static func identity(_ bytes: [UInt8], _ state: FormDraft.State) -> String {
    String(Stamp.digest(ofKey: Stamp.digest(ofBytes: bytes) + "\n" + (state.skjema ?? "")).prefix(20))
  }

  private var formBox: HTML {
    DropBox(
      target: Self.ownFormUpload, title: Wording.dropForm, choose: Wording.chooseForm, send: Wording.sendForm,
      kinds: Wording.formKinds, accept: ".docx,.dotx", limit: Gate.Limits.document, tooLarge: Wording.documentsTooLarge,
      sending: Wording.readingForm
    ).html
  }

  private var leaveForm: HTML { .button(Wording.leaveForm, to: Self.ownForm + "/ta-bort", [], "liten") }

  /// Which of the published forms it is meant to be.
  private func kindForm(_ state: FormDraft.State) -> HTML {
    let choices =
      Skjemasamling.alle.map { (value: $0.navn, text: $0.publisertNavn) } + [(value: "", text: Wording.otherForm)]
    return .tag(
      "form", [("method", "post"), ("action", Self.ownForm + "/slag"), ("class", "rad ikkepapir")],
      .select(Wording.whichForm, "skjema", choices, chosen: state.skjema ?? ""),
      .tag("button", [("class", "liten")], .text(Wording.changeKind)))
  }

  /// The form filled for a pupil who does not exist.
  func trialScreen(_ request: Request) throws(FormError) -> Response {
    guard let eget = try forms.read(FormDraft(in: workspace.folder)) else { return .seeOther(Self.ownForm) }
    let shown = try WordPage.shown(eget.prøve(), named: eget.navn)
    var page = page(
      .egetSkjema, Wording.trialTitle,
      [
        .paragraph(Wording.trialIntroduction),
        .tag("div", [("class", "rad")], .link(Wording.backToForm, to: Self.ownForm, "knapp")),
        region(shown.html, Wording.formRegion(eget.navn)),
      ], after: request)
    page.styles = [forms.address(of: shown.style)]
    return page.response
  }

  /// The rules of a page that was shown.
  func formStyle(_ request: Request) -> Response {
    guard let text = forms.style(request.query["v"]) else { return .refused(404, Wording.notFound) }
    return Response(200, "text/css; charset=utf-8", Array(text.utf8))
  }

  // MARK: What a person does

  /// Takes an empty form in. One in which somebody has written is refused, and is laid nowhere.
  func takeForm(_ request: Request) throws(FormError) -> Response {
    guard let uploads = Upload.all(of: request) else { return .refused(400, Wording.badRequest) }
    guard let upload = uploads.first else { return goOn(to: Self.ownForm, .warn, [Wording.noFileChosen]) }
    let name = Filnavn.short(Filnavn.clean(upload.name))
    func refuse(_ sentences: String...) -> Response {
      goOn(to: Self.ownForm, .bad, [name + ": " + sentences.joined(separator: " ")])
    }
    guard uploads.count == 1 else { return refuse(Wording.oneForm) }
    guard upload.bytes.count <= Gate.Limits.document else { return refuse(Wording.documentsTooLarge) }
    if let hinder = Wording.noForm(upload.name) { return refuse(hinder) }
    do throws(FormError) {
      let skjema = try EgetSkjema.gjettet(upload.bytes, navn: name)
      let state = FormDraft.State(navn: name, skjema: skjema?.navn)
      let eget = try forms.make(upload.bytes, state)
      guard !eget.plasser.isEmpty else { return refuse(Wording.noPlaces) }
      try FormDraft(in: workspace.folder).keep(upload.bytes, state)
    } catch {
      return refuse(error.kind == "no-fields" ? Wording.noPlaces : workspace.said(error.message))
    }
    return .seeOther(Self.ownForm)
  }

  func changeKind(_ request: Request) throws(FormError) -> Response {
    let draft = FormDraft(in: workspace.folder)
    guard let form = request.form, let name = form["skjema"], name.isEmpty || Skjemasamling.skjema(name) != nil else {
      return .refused(400, Wording.badRequest)
    }
    guard let (bytes, old) = draft.read() else { return .seeOther(Self.ownForm) }
    let skjema = name.isEmpty ? nil : name
    guard skjema != old.skjema else { return .seeOther(Self.ownForm) }
    // What was chosen was chosen among other fields; only that nothing goes somewhere holds for all.
    let state = FormDraft.State(
      navn: old.navn, skjema: skjema, valg: old.valg.filter { $0.felt == EgetSkjema.ikkeNoe })
    do throws(FormError) {
      _ = try forms.make(bytes, state)
    } catch {
      return goOn(
        to: Self.ownForm, .bad, [error.kind == "no-fields" ? Wording.notThatForm : workspace.said(error.message)])
    }
    try draft.keep(state)
    return .seeOther(Self.ownForm)
  }

  func leaveForm(_ request: Request) -> Response {
    FormDraft(in: workspace.folder).remove()
    return goOn(to: Self.ownForm, .ok, [Wording.formTakenAway])
  }

  /// What a page says of its places; nil where it is of another form than the one that is kept.
  private func answered(
    _ request: Request
  ) throws(FormError) -> (bytes: [UInt8], state: FormDraft.State, eget: EgetSkjema)? {
    guard let form = request.form, let (bytes, old) = FormDraft(in: workspace.folder).read(),
      form["tilstand"] == Self.identity(bytes, old)
    else { return nil }
    let eget = try forms.make(bytes, old)
    var state = old
    state.valg = eget.valg(etter: FormPanel.answers(form))
    guard state != old else { return (bytes, old, eget) }
    let made = try forms.make(bytes, state)
    try FormDraft(in: workspace.folder).keep(state)
    return (bytes, state, made)
  }

  /// Keeps what is chosen, and does what the button says.
  func chooseFields(_ request: Request) throws(FormError) -> Response {
    guard let (_, _, eget) = try answered(request) else {
      return goOn(to: Self.ownForm, .warn, [Wording.otherFormNow])
    }
    switch request.form?["gjor"] {
    case "prov": return .seeOther(Self.trial)
    case "lagre": return try saveTemplate(eget)
    default: return goOn(to: Self.ownForm, .ok, [Wording.choicesUsed(FormPanel.open(eget))])
    }
  }

  /// The same while a person chooses, where a script runs.
  func keepFields(_ request: Request) throws(FormError) -> Response {
    guard try answered(request) != nil else { return .refused(409, Wording.otherFormNow) }
    return Response(200, "text/plain; charset=utf-8", [])
  }

  private func saveTemplate(_ eget: EgetSkjema) throws(FormError) -> Response {
    let saved: EgetSkjema.Lagret
    do throws(FormError) {
      saved = try eget.lagre(i: workspace.folder)
    } catch {
      return goOn(to: Self.ownForm, .bad, [sentence(error)])
    }
    let open = FormPanel.open(eget)
    let use = use(of: saved, for: eget.skjema)
    return goOn(
      to: Self.ownForm, open == 0 && use.isUsed ? .ok : .warn,
      [Wording.templateSaved(workspace.shown(saved.sti)), use.sentence]
        + [open == 0 ? nil : Wording.stillOpen(open), saved.kopi.map { Wording.before(workspace.shown($0)) }]
        .compactMap(\.self), link: use.link)
  }

  /// What a template that was saved is good for, by the rule that `iko diagnose` tells: a folder that is looked in first goes before the school's own.
  private func use(
    of saved: EgetSkjema.Lagret, for skjema: IKO.Skjema?
  ) -> (isUsed: Bool, sentence: String, link: (text: String, to: String)?) {
    guard let skjema else {
      let mal = Skolemal.alle(i: workspace.folder).first { $0.sti == saved.sti }
      let address = mal.map { "/dokumenter?skjema=" + $0.id }
      return (true, Wording.templateCanBeFilled, address.map { (Wording.makeOfTemplate, $0) })
    }
    do throws(FormError) {
      let used = try Malmappe(omgivelser).fil(for: skjema)?.sti
      guard let used, Files.resolved(used) != Files.resolved(saved.sti) else {
        return (true, Wording.templateIsUsed(skjema.publisertNavn), nil)
      }
      return (false, Wording.templateIsNotUsed(skjema.publisertNavn, used: used), nil)
    } catch {
      return (false, Wording.templateMayNotBeUsed(skjema.publisertNavn, sentence(error)), nil)
    }
  }
}

extension WordPage {
  /// A form as a page; what is wrong with it is said as it is of any form.
  fileprivate static func shown(
    _ bytes: [UInt8], named name: String, marks: [String: Marker] = [:]
  ) throws(FormError) -> WordPage {
    do throws(PackageFault) {
      return try WordPage(bytes, marks: marks)
    } catch {
      throw FormError(error, file: name)
    }
  }
}

import Forms
import Hypertext
import IKO
import OPC

extension Router {
  /// The class lists: chosen in the folder or sent, and what was understood of each.
  func listScreen(_ request: Request) throws(FormError) -> Response {
    let files = workspace.lists
    guard !files.isEmpty else {
      return page(.klasseliste, Wording.listTitleEmpty, [dropBox, inFolder], after: request).response
    }
    let read = try lists.read(files, dato: dato)
    let elever = read.lister.elever
    let findings = read.lister.findings + elever.flatMap(\.funn)
    let problems = findings.filter { $0.severity != .remark }
    let isReadable = read.errors.isEmpty && !elever.isEmpty
    var main: [HTML] = [
      .note(.bad, read.errors.map(sentence) + faultOfWords, role: "alert"),
      .note(.ok, read.lister.ark.map(understood), role: "status"),
    ]
    if isReadable {
      main.append(
        .tag("div", [("class", "rad")], .link(Wording.goOnWith(elever.count), to: "/folges-opp", "knapp hoved")))
    } else if read.errors.isEmpty {
      main.append(.note(.bad, [Wording.nobodyInLists], role: "alert"))
    }
    main.append(.tag("h2", [], .text(problems.isEmpty ? Wording.nothingToMend : Wording.toMend(lines(problems).count))))
    main.append(notes(findings))
    main.append(columnForm(read.lister.ark, of: files))
    main += [.tag("h2", [], .text(Wording.moreLists)), dropBox, sentLists, inFolder]
    return page(.klasseliste, Wording.listTitle, main, after: request).response
  }

  private func understood(_ ark: Arkbeskrivelse) -> String {
    Wording.understood(file: workspace.shown(ark.fil), sheet: ark.ark, rows: ark.rader)
  }

  private var dropBox: HTML {
    DropBox(
      target: Self.upload, title: Wording.dropHere, choose: Wording.chooseFile, send: Wording.sendList,
      kinds: Wording.listKinds, accept: ".xlsx,.xlsm,.csv,.txt", limit: Gate.Limits.list,
      tooLarge: Wording.bodyTooLarge(to: Self.upload), sending: Wording.readingList
    ).html
  }

  private var sentLists: HTML {
    guard !workspace.sent.isEmpty else { return HTML(source: "") }
    let items = workspace.sent.map { one in
      HTML.tag(
        "li", [], .text(one.name + " "),
        .button(Wording.removeList(one.name), to: "/klasseliste/valg", [("ta-bort", String(one.number))], "liten"))
    }
    return .all([.paragraph(Wording.sentLists, "ned"), .tag("ul", [("class", "filer")], .all(items))])
  }

  private var inFolder: HTML {
    let names = workspace.listsInFolder
    guard !names.isEmpty else { return HTML(source: "") }
    let boxes = names.map { name -> HTML in
      let isChosen = workspace.chosen.contains(name)
      return .tag(
        "label", [],
        .void(
          "input",
          [("type", "checkbox"), ("name", "liste"), ("value", name)] + (isChosen ? [("checked", "")] : [])),
        .text(name))
    }
    return .tag(
      "form", [("method", "post"), ("action", "/klasseliste/valg")],
      .tag(
        "fieldset", [("class", "kryss ram")], .tag("legend", [], .tag("b", [], .text(Wording.listsThere))),
        .all(boxes), .tag("button", [("name", "velg"), ("value", "ja")], .text(Wording.useThese))))
  }

  func takeLists(_ request: Request) throws(FormError) -> Response {
    guard let uploads = Upload.all(of: request) else { return .refused(400, Wording.badRequest) }
    guard !uploads.isEmpty else { return goOn(to: "/klasseliste", .warn, [Wording.noFileChosen]) }
    var faults: [String] = []
    for upload in uploads {
      do throws(FormError) { try workspace.add(upload) } catch { faults.append(sentence(error)) }
    }
    return faults.isEmpty ? .seeOther("/klasseliste") : goOn(to: "/klasseliste", .bad, faults)
  }

  func chooseLists(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form else { return .refused(400, Wording.badRequest) }
    if let text = form["ta-bort"] {
      if let one = workspace.sent.first(where: { String($0.number) == text }) { workspace.remove(one.number) }
    } else {
      workspace.choose(form.values("liste"))
    }
    return .seeOther("/klasseliste")
  }
}

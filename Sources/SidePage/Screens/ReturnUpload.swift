import Forms
import Hypertext
import IKO
import Numbers
import OPC

extension Router {
  /// The most documents that are sent at once.
  private static let mostReturns = 1000

  var returnBox: HTML {
    DropBox(
      target: Self.returns, title: Wording.dropReturns, choose: Wording.chooseReturns, send: Wording.sendReturns,
      kinds: Wording.returnKinds, accept: ".docx,.docm", limit: Gate.Limits.document,
      tooLarge: Wording.documentsTooLarge, sending: Wording.sendingReturns,
      several: DropBox.Several(
        most: Self.mostReturns, tooMany: Wording.tooManyReturns(Self.mostReturns), interrupted: Wording.returnsCut,
        notSent: Wording.returnsNotSent, next: "/tilbake?parti=", showNext: Wording.showReturns)
    ).html
  }

  /// Takes documents into the folder, each to the place of the one that it was made from. The script sends them one by one, under one number.
  func takeDocuments(_ request: Request) throws(FormError) -> Response {
    guard let uploads = Upload.all(of: request) else {
      return goOn(to: "/tilbake", .bad, [Wording.returnsNotWhole(Upload.most)])
    }
    guard !uploads.isEmpty else { return goOn(to: "/tilbake", .warn, [Wording.noFileChosen]) }
    let batch = request.query["parti"].flatMap { Int(read: $0, in: 1...Int(UInt32.max)) }
    let id = String(batch ?? Int(UInt32.random(in: 1...UInt32.max)))
    for upload in uploads {
      let outcome = try take(upload)
      if let place = returned.firstIndex(where: { $0.id == id }) {
        // As many as a browser sends; more come from something else.
        if returned[place].outcomes.count < Self.mostReturns { returned[place].outcomes.append(outcome) }
      } else {
        returned.append((id, [outcome]))
      }
    }
    if returned.count > 20 { returned.removeFirst() }
    return batch == nil ? .seeOther("/tilbake?parti=" + id) : Response(200, "text/plain; charset=utf-8", [])
  }

  private func take(_ upload: Upload) throws(FormError) -> Innlevering.Utfall {
    let name = Filnavn.short(Filnavn.clean(upload.name))
    if let hinder = Innlevering.hinder(upload.name) ?? Innlevering.hinder(name) {
      return Innlevering.Utfall(navn: name, feil: hinder)
    }
    guard upload.bytes.count <= Gate.Limits.document else {
      return Innlevering.Utfall(navn: name, feil: Wording.documentsTooLarge)
    }
    let known = try readDocuments()
    let path = try workspace.keep(upload.bytes, named: name)
    defer { workspace.drop(path) }
    return delivery.ta(path, blant: known.read, lesninger: known.readings)
  }

  /// What came of the documents that were sent together.
  func returnOutcome(_ request: Request) -> HTML {
    guard let id = request.query["parti"], let outcomes = returned.first(where: { $0.id == id })?.outcomes else {
      return HTML(source: "")
    }
    let rows = outcomes.alphabetical(\.navn).map { one -> [HTML] in
      [
        .text(one.navn), one.erLagt ? .mark(.ok, Wording.takenIn) : .mark(.bad, Wording.notTakenIn),
        .text(workspace.said(one.melding)),
        .all(one.merknader.map { .text(workspace.said($0)) }, between: "<br>"),
      ]
    }
    let taken = outcomes.count(where: \.erLagt)
    return .all([
      .note(
        taken == outcomes.count ? .ok : .warn, [Wording.cameIn(taken, of: outcomes.count)], role: "status"),
      .framed(Wording.cameInCaption, [Wording.file, Wording.becameHead, Wording.whereOrWhyNot, Wording.toSee], rows),
    ])
  }
}

import Forms
import Hypertext
import IKO

extension Router {
  /// What came back: how sure each document was read, and what is to be looked at.
  func returnScreen(_ request: Request) throws(FormError) -> Response {
    let found = try readDocuments()
    let withHealth = request.query["helse"] == "ja"
    var main: [HTML] = [returnOutcome(request), .paragraph(Wording.returnIntroduction), returnBox]
    if found.read.isEmpty, found.errors.isEmpty {
      main.append(.note(.warn, [Wording.nothingBack]))
    } else {
      var doble = Doble()
      let rows = found.read.map { row($0, doble.finding(of: $0), withHealth: withHealth) } + found.errors.map(row)
      main += [
        .framed(
          Wording.readCaption(found.read.count, failed: found.errors.count),
          [Wording.pupil, Wording.schoolClass, Wording.filledOut, "Hvor sikkert er det lest?", Wording.toSee], rows),
        .paragraph(Oversikt.forklaringAvSikkerhet, "ned"), actions(withHealth: withHealth), meetingSheet,
        savedFiles,
      ]
    }
    main.append(correctionsOfNothing(found.read))
    if !found.others.isEmpty {
      main.append(.note(.warn, [Wording.otherDocuments(found.others.map { workspace.shown($0) })]))
    }
    return page(.tilbake, Wording.returnTitle, main, after: request).response
  }

  private func row(_ lest: Dokumentleser.Lest, _ twice: Finding?, withHealth: Bool) -> [HTML] {
    let shown = withHealth ? lest : lest.utenHelse.lest
    let name = shown.reading.answers.text("elev.navn") ?? workspace.shown(lest.fil)
    let address = "/tilbake/dokument?nr=" + number(of: lest.fil) + (withHealth ? "&helse=ja" : "")
    let worries = (shown.sammendrag + [twice].compactMap(\.self)).count { $0.severity != .remark }
    let loose = shown.reading.looseTexts.count
    let toSee = [loose > 0 ? Wording.looseTexts(loose) : nil, worries > 0 ? Wording.worries(worries) : nil].compactMap(
      \.self)
    return [
      .link(name, to: address), .text(shown.reading.answers.text("elev.klasse") ?? ""),
      .text(Wording.filled(shown.antallUtfylt, of: shown.fields.count)),
      .all(
        [Self.sureness(shown)] + (shown.rettelser.visning.map { [.mark(.null, Wording.correctedMark($0))] } ?? []),
        between: " "),
      .text(toSee.isEmpty ? Wording.nothingToSee : toSee.joined(separator: ", ")),
    ]
  }

  private func row(_ error: FormError) -> [HTML] {
    [
      .text(workspace.shown(error.file)), HTML(source: ""), HTML(source: ""), .mark(.bad, Wording.notRead),
      .text(workspace.said(error.message)),
    ]
  }

  /// In words: how many answers are not certain.
  private static func sureness(_ lest: Dokumentleser.Lest) -> HTML {
    let words = lest.answeredSources.map(\.method.confidence)
    let (likely, unsure) = (words.count { $0 == "trolig" }, words.count { $0 == "usikker" })
    if words.isEmpty { return .mark(.null, Wording.nothingAnswered) }
    return likely + unsure == 0
      ? .mark(.ok, Wording.allSure) : .mark(.warn, Wording.notSure(likely: likely, unsure: unsure))
  }

  private func actions(withHealth: Bool) -> HTML {
    let health = withHealth ? [("helse", "ja")] : []
    return .tag(
      "div", [("class", "rad")],
      .button(Wording.saveOverview, to: "/tilbake/oversikt", health, "hoved"),
      .button(Wording.saveRegister, to: "/tilbake/svar", health),
      .button(Wording.saveHandover, to: "/tilbake/overlevering"),
      withHealth
        ? .link(Wording.hideHealth, to: "/tilbake", "knapp")
        : .link(Wording.showHealth, to: "/tilbake?helse=ja", "knapp"))
  }

  /// One document: each answer, what fits nowhere and where it stood, what was found.
  func readingScreen(_ request: Request) throws(FormError) -> Response {
    let found = try readDocuments()
    guard let path = file(request.query["nr"]), let lest = found.read.first(where: { $0.fil == path }) else {
      return .refused(404, Wording.fileIsGone)
    }
    let withHealth = request.query["helse"] == "ja"
    let (shown, leftOut) = withHealth ? (lest, nil) : lest.utenHelse
    let correctable = correctable(lest, withHealth: withHealth)
    let rows = shown.linjer.map { line -> [HTML] in
      let number = correctable.first { $0.line.tag == line.tag && $0.line.rad == line.rad }?.number
      return [
        .text(line.navn), .text(line.svar), Self.howRead(line),
        number.map { correctionLink(lest, $0, line.navn, withHealth: withHealth) } ?? HTML(source: ""),
      ]
    }
    var main: [HTML] = [
      .paragraph(workspace.shown(path), "ned"),
      .tag(
        "div", [("class", "rad")], openButton(path, back: "/tilbake", Wording.openInWordAndCorrect),
        .link(Wording.backToAll, to: "/tilbake", "knapp")
      ),
      .paragraph(Wording.mendInWord), notes(shown.sammendrag),
    ]
    if let leftOut {
      let back = "/tilbake/dokument?nr=\(number(of: path))&helse=ja"
      main += [
        .note(.null, [Wording.healthLeftOut(leftOut.felt.count, lines: leftOut.linjer + leftOut.kommentarer)]),
        .tag("p", [("class", "ikkepapir")], .link(Wording.showHealth, to: back)),
      ]
    }
    let health = withHealth ? [("helse", "ja")] : []
    main.append(lapsedCorrections(shown, back: [("nr", number(of: path))] + health))
    let loose = shown.reading.looseTexts
    if !loose.isEmpty {
      main.append(
        .framed(
          Wording.looseCaption(loose.count), [Wording.spot, Wording.text],
          loose.map { [.text($0.place ?? ""), .lines($0.text)] }))
    }
    let comments = shown.reading.comments
    if !comments.isEmpty {
      main.append(
        .framed(
          Wording.commentCaption(comments.count), [Wording.spot, Wording.author, Wording.text],
          comments.map { [.text($0.place ?? ""), .text($0.author ?? ""), .lines($0.text)] }))
    }
    main.append(
      rows.isEmpty
        ? .paragraph(Wording.nothingAnswered)
        : .framed(Wording.answers, [Wording.field, Wording.answer, Wording.read, Wording.correct], rows))
    main.append(blanks(lest, correctable, withHealth: withHealth))
    let title = shown.reading.answers.text("elev.navn") ?? Wording.documentWithoutName
    return page(.tilbake, title, main, after: request).response
  }

  private static func howRead(_ line: Dokumentleser.Lest.Linje) -> HTML {
    let doubt = line.tvil.map { [HTML.mark(.warn, Wording.sureness($0))] } ?? []
    let corrected = line.rettet.map { [HTML.mark(.null, Wording.correctedMark($0))] } ?? []
    return doubt.isEmpty && corrected.isEmpty
      ? .mark(.ok, Wording.sureness("sikker")) : .all(doubt + corrected, between: " ")
  }

  /// Fields without an answer: what stands there may not have been read.
  private func blanks(
    _ lest: Dokumentleser.Lest, _ correctable: [(number: Int, line: Dokumentleser.Lest.Rettbarlinje)], withHealth: Bool
  ) -> HTML {
    let blank = correctable.filter { $0.line.svar.allSatisfy { !$0.svar.isAnswered } }
    guard !blank.isEmpty else { return HTML(source: "") }
    let hidden = [("nr", number(of: lest.fil))] + (withHealth ? [("helse", "ja")] : [])
    return .tag(
      "form", [("method", "get"), ("action", Self.correction), ("class", "rad")],
      .all(hidden.map { .void("input", [("type", "hidden"), ("name", $0.0), ("value", $0.1)]) }, between: ""),
      .select(Wording.fieldWithoutAnswer, "linje", blank.map { (String($0.number), $0.line.navn) }, chosen: ""),
      .tag("button", [], .text(Wording.correctReading)))
  }

  func saveRegister(_ request: Request) throws(FormError) -> Response {
    let found = try readDocuments()
    let registers = Registersamling(
      found.read, errors: found.errors, withHealth: request.form?["helse"] == "ja", folder: workspace.folder)
    let path = workspace.folder + "/" + Workspace.register
    if Skrivehinder.hinder(path) != nil {
      return goOn(to: "/tilbake", .bad, [Wording.openElsewhere(Workspace.register)])
    }
    try Utfil.write(registers.workbook(for: path), to: path)
    return goOn(to: "/tilbake", .ok, [Wording.saved(Workspace.register)])
  }
}

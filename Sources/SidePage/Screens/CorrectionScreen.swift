import Forms
import Hypertext
import IKO
import Numbers

extension Router {
  static let correction = "/tilbake/rett"

  /// The longest text that is kept as an answer.
  private static let longest = 20_000

  /// A document with one line of it that may be corrected, as an address or a form means them.
  private struct Asked {
    let lest: Dokumentleser.Lest
    let number: Int
    let line: Dokumentleser.Lest.Rettbarlinje
    let withHealth: Bool
  }

  /// Nil where there is no such document or line, or where it is about health and nobody asked for that.
  private func asked(_ parameters: Parameters) throws(FormError) -> Asked? {
    let found = try readDocuments()
    guard let path = file(parameters["nr"]), let lest = found.read.first(where: { $0.fil == path }) else { return nil }
    let withHealth = parameters["helse"] == "ja"
    guard let number = parameters["linje"].flatMap({ Int(read: $0, in: 0...9999) }),
      let line = correctable(lest, withHealth: withHealth).first(where: { $0.number == number })?.line
    else { return nil }
    return Asked(lest: lest, number: number, line: line, withHealth: withHealth)
  }

  /// The lines of a document that may be corrected, each with the number that addresses have for it.
  func correctable(
    _ lest: Dokumentleser.Lest, withHealth: Bool
  ) -> [(number: Int, line: Dokumentleser.Lest.Rettbarlinje)] {
    let shown = Set((withHealth ? lest : lest.utenHelse.lest).rettbare.map(\.felt))
    return lest.rettbareLinjer.enumerated().compactMap { number, line in
      line.svar.allSatisfy { shown.contains($0.felt) } ? (number, line) : nil
    }
  }

  /// The way to correct a line: a number, and no name.
  func correctionLink(_ lest: Dokumentleser.Lest, _ number: Int, _ name: String, withHealth: Bool) -> HTML {
    let address =
      "\(Self.correction)?nr=\(self.number(of: lest.fil))&linje=\(number)" + (withHealth ? "&helse=ja" : "")
    return .tag(
      "a", [("href", address)], .text(Wording.correctReading),
      .tag("span", [("class", "skjult")], .text(" " + Wording.of(name))))
  }

  /// What was corrected and holds no more, with what it said, so that nothing that a person wrote is lost.
  func lapsedCorrections(_ lest: Dokumentleser.Lest, back: [(String, String)]) -> HTML {
    let lapsed = lest.rettelser.bortfalt
    guard !lapsed.isEmpty else { return HTML(source: "") }
    let rows = lapsed.map { one -> [HTML] in
      [
        .text(one.rettelse.navn), .lines(one.rettelse.svar.visning), .text(Wording.correctedMark(one.rettelse.visning)),
        .button(
          Wording.removeCorrection, to: Self.correction + "/bort",
          back + [("felt", one.rettelse.felt.description)], "liten"),
      ]
    }
    return .framed(
      Wording.lapsedCaption(lapsed.count),
      [Wording.field, Wording.correctedTo, Wording.when, Wording.removeCorrection], rows)
  }

  /// Corrections of documents that are nowhere in the folder.
  func correctionsOfNothing(_ read: [Dokumentleser.Lest]) -> HTML {
    let found = Rettelsesmappe(i: workspace.folder).utenDokument(read)
    let lines =
      (found.rettelser.isEmpty ? [] : [Wording.correctionsOfNothing(found.rettelser.count)])
      + found.uleste.map { sentence($0) }
    return .note(.warn, lines)
  }

  func correctionScreen(_ request: Request) throws(FormError) -> Response {
    guard let asked = try asked(request.query) else { return .refused(404, Wording.fileIsGone) }
    return page(.tilbake, Wording.correctTitle(asked.line.navn), show(asked), after: request).response
  }

  /// - Parameter typed: what was typed and is no answer of its field, by the answer's place in the line.
  private func show(_ asked: Asked, typed: [Int: [String]] = [:]) -> [HTML] {
    let nr = number(of: asked.lest.fil)
    let health = asked.withHealth ? [("helse", "ja")] : []
    let hidden = [("nr", nr), ("linje", String(asked.number)), ("innhold", asked.lest.innhold)] + health
    let name = asked.lest.reading.answers.text("elev.navn") ?? ""
    let back = "/tilbake/dokument?nr=" + nr + (asked.withHealth ? "&helse=ja" : "")
    let fields = asked.line.svar.enumerated().map { index, one in
      field(index, one, asked.lest, isWrong: typed[index] != nil, typed[index])
    }
    return [
      .paragraph(Wording.correctionOf(name, workspace.shown(asked.lest.fil)), "ned"),
      .note(.null, [Wording.twoWaysToCorrect]),
      .tag(
        "div", [("class", "rad")],
        .button(Wording.openInWordAndCorrect, to: "/apne", [("fil", nr), ("til", "/tilbake")], "hoved"),
        .link(Wording.backToDocument, to: back, "knapp")),
      .tag(
        "form", [("method", "post"), ("action", Self.correction), ("class", "ram rett"), ("autocomplete", "off")],
        .all(hidden.map { .void("input", [("type", "hidden"), ("name", $0.0), ("value", $0.1)]) }, between: ""),
        .tag("h2", [], .text(Wording.correctHere)), .all(fields),
        .tag("button", [], .text(Wording.saveCorrection))),
      .all(
        asked.line.svar.filter { $0.rettelse != nil }.map { one in
          .button(
            Wording.removeCorrectionOf(one.navn), to: Self.correction + "/bort",
            [("nr", nr), ("felt", one.felt.description)] + health)
        }),
    ]
  }

  /// One answer: what was read and where, and a field for what it is.
  private func field(
    _ index: Int, _ one: Dokumentleser.Lest.Rettbar, _ lest: Dokumentleser.Lest, isWrong: Bool, _ typed: [String]?
  ) -> HTML {
    let read = lest.lestSvar(one.felt)
    let about = Wording.wasRead(
      read,
      how: one.rettelse.map { Wording.correctedMark($0.visning) }
        ?? one.method.map { Wording.sureness($0.certainty.rawValue) }, place: one.sted)
    let name = "f-\(index)"
    let tip = [("aria-describedby", "om-\(index)")] + (isWrong ? [("aria-invalid", "true")] : [])
    let text = typed?.first ?? one.tekst
    var content: HTML
    switch one.kind {
    case .multiline:
      content = labelled(
        one.navn,
        .tag("textarea", [("name", name), ("rows", "5"), ("maxlength", String(Self.longest))] + tip, .text(text)))
    case .choices:
      var chosen: [String] = []
      if case .choices(let texts) = one.svar { chosen = texts }
      let all = lest.alternativer(one.felt)
      let boxes = (all + chosen.filter { !all.contains($0) }).map { choice -> HTML in
        let isChosen = (typed ?? chosen).contains(choice) ? [("checked", "")] : []
        return .tag(
          "label", [],
          .void("input", [("type", "checkbox"), ("name", name), ("value", choice)] + isChosen), .text(choice))
      }
      content = .tag("fieldset", [("class", "kryss")], .tag("legend", [], .text(one.navn)), .all(boxes))
    case .check:
      let isTicked = one.svar == .check(true) ? [("checked", "")] : []
      content = .tag(
        "label", [("class", "kryssboks")],
        .void("input", [("type", "checkbox"), ("name", name), ("value", "ja")] + isTicked), .text(one.navn))
    case .janei:
      var now = ""
      if case .janei(let choice) = one.svar, choice.printed != nil, choice != .motstridende { now = choice.rawValue }
      let choices =
        [("", Wording.notAnswered)] + [JaNei.ja, .nei, .ikkeAktuelt].map { ($0.rawValue, $0.printed ?? "") }
      content = .select(one.navn, name, choices, chosen: now)
    case .choice where !lest.alternativer(one.felt).isEmpty:
      let all = lest.alternativer(one.felt)
      let choices = [""] + all + (all.contains(text) || text.isEmpty ? [] : [text])
      content = .select(
        one.navn, name, choices.map { ($0, $0.isEmpty ? Wording.notAnswered : $0) }, chosen: text)
    default:
      content = labelled(
        one.navn,
        .void("input", [("type", "text"), ("name", name), ("value", text), ("maxlength", String(Self.longest))] + tip))
    }
    let wrong = isWrong ? HTML.paragraph(Wording.notSuchAnAnswer(one.kind), "feil") : HTML(source: "")
    return .tag(
      "div", [("class", "svar")], content, wrong, .tag("p", [("class", "ned"), ("id", "om-\(index)")], .text(about)))
  }

  private func labelled(_ name: String, _ field: HTML) -> HTML {
    .tag("label", [("class", "over")], .tag("span", [], .text(name)), field)
  }

  /// Keeps what was typed and is another answer than the one that stands there.
  func saveCorrections(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, let asked = try asked(form) else { return .refused(404, Wording.fileIsGone) }
    let (lest, back) = (asked.lest, "/tilbake/dokument?nr=" + number(of: asked.lest.fil))
    let address = back + (asked.withHealth ? "&helse=ja" : "")
    guard form["innhold"] == lest.innhold else { return goOn(to: address, .warn, [Wording.changedMeanwhile]) }
    var new: [(FieldPath, Answer)] = []
    var wrong: [Int: [String]] = [:]
    for (index, one) in asked.line.svar.enumerated() {
      let typed = form.values("f-\(index)")
      guard let answer = one.svar(typed, dato: dato), typed.allSatisfy({ $0.utf8.count <= Self.longest * 2 }) else {
        wrong[index] = typed
        continue
      }
      if !one.er(answer) { new.append((one.felt, answer)) }
    }
    guard wrong.isEmpty else {
      let warning = HTML.note(.bad, [Wording.nothingCorrected], role: "alert")
      return page(.tilbake, Wording.correctTitle(asked.line.navn), [warning] + show(asked, typed: wrong)).response
    }
    guard !new.isEmpty else { return goOn(to: address, .warn, [Wording.sameAsRead]) }
    let kept = Rettelsesmappe(i: workspace.folder)
    for (felt, answer) in new {
      if lest.står(answer, i: felt) {
        try kept.taBort(felt, i: lest)
      } else {
        try kept.rett(felt, til: answer, i: lest, dato: dato)
      }
    }
    return goOn(to: address, .ok, [Wording.correctionSaved])
  }

  func removeCorrection(_ request: Request) throws(FormError) -> Response {
    let found = try readDocuments()
    guard let form = request.form, let path = file(form["nr"]), let felt = form["felt"],
      let lest = found.read.first(where: { $0.fil == path })
    else { return .refused(404, Wording.fileIsGone) }
    try Rettelsesmappe(i: workspace.folder).taBort(FieldPath(felt), i: lest)
    let address = "/tilbake/dokument?nr=" + number(of: path) + (form["helse"] == "ja" ? "&helse=ja" : "")
    return goOn(to: address, .ok, [Wording.correctionRemoved])
  }
}

import Hypertext

/// A whole page: the head, the steps, and what a screen shows.
struct Page {
  /// The screens, in the order of the work.
  enum Screen: String, CaseIterable {
    case start = "/"
    case klasseliste = "/klasseliste"
    case følgesOpp = "/folges-opp"
    case dokumenter = "/dokumenter"
    case tilbake = "/tilbake"
    case året = "/aret"
    case egetSkjema = "/eget-skjema"

    var name: String {
      switch self {
      case .start: Wording.both("Start", "Start")
      case .klasseliste: Wording.both("Klasseliste", "Klasseliste")
      case .følgesOpp: Wording.decisionTitle
      case .dokumenter: Wording.both("Dokumenter", "Dokument")
      case .tilbake: Wording.both("Kommet tilbake", "Kome tilbake")
      case .året: Wording.both("Året", "Året")
      case .egetSkjema: Wording.both("Skolens eget skjema", "Skulens eige skjema")
      }
    }
  }

  /// Nil for what is no step of the work.
  let screen: Screen?
  /// The question that the screen asks.
  let title: String
  /// The school and the year.
  let school: String
  var main: [HTML]
  /// Sheets that it needs beside the one of all pages.
  var styles: [String] = []

  var bytes: [UInt8] {
    let head = HTML.all([
      HTML(source: "<!doctype html>\n<html lang=\"\(Wording.languageCode)\">\n<head>\n<meta charset=\"utf-8\">"),
      .void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
      .tag("title", [], .text("\(title) – IKO")),
      .all((["/stil.css"] + styles).map { .void("link", [("rel", "stylesheet"), ("href", $0)]) }),
      .tag("script", [("src", "/side.js"), ("defer", "")]),
      .void("link", [("rel", "icon"), ("href", "data:,")]),
      HTML(source: "</head>"),
    ])
    let body = HTML.all([
      HTML(source: "<body>"),
      .tag("a", [("class", "hopp"), ("href", "#innhold")], .text(Wording.skipToContent)),
      .tag(
        "header", [("class", "topp")],
        .tag("b", [], .text("IKO")), .tag("span", [], .text(school)),
        .tag("span", [("class", "her")], .text(Wording.staysHere)),
        .link(Wording.handbook, to: Router.handbook),
        .tag(
          "form", [("method", "post"), ("action", Router.language)],
          .tag("button", [("class", "liten"), ("lang", Wording.otherLanguageCode)], .text(Wording.otherLanguage))),
        .tag(
          "form", [("method", "post"), ("action", "/avslutt")],
          .tag("button", [("class", "liten")], .text(Wording.endButton)))),
      .tag("nav", [("class", "steg"), ("aria-label", Wording.steps)], .tag("ol", [], .all(Screen.allCases.map(step)))),
      .tag(
        "main", [("id", "innhold"), ("tabindex", "-1")],
        .tag("h1", [], .text(title)),
        .tag(
          "p", [("class", "note bad"), ("id", "borte"), ("role", "alert"), ("hidden", "")], .text(Wording.timeIsUp)),
        // Filled by the script while something takes long.
        .tag("p", [("id", "framdrift"), ("class", "framdrift"), ("role", "status"), ("aria-live", "polite")]),
        .all(main)),
      HTML(source: "</body>\n</html>\n"),
    ])
    return Array((head.source + "\n" + body.source).utf8)
  }

  private func step(_ one: Screen) -> HTML {
    let current = one == screen ? [("aria-current", "page")] : []
    return .tag("li", [], .tag("a", [("href", one.rawValue)] + current, .text(one.name)))
  }

  var response: Response { .page(bytes) }
}

/// What several screens show alike.
extension HTML {
  static func paragraph(_ text: String, _ name: String? = nil) -> HTML {
    tag("p", name.map { [("class", $0)] } ?? [], .text(text))
  }

  enum Tone: String { case ok, warn, bad, null }

  /// A word in a frame: what it says stands in it, and not in its colour alone.
  static func mark(_ tone: Tone, _ text: String) -> HTML { tag("span", [("class", "m " + tone.rawValue)], .text(text)) }

  static func note(_ tone: Tone, _ lines: [String], role: String? = nil) -> HTML {
    guard !lines.isEmpty else { return HTML(source: "") }
    let content =
      lines.count == 1
      ? paragraph(lines[0]) : tag("ul", [], .all(lines.map { tag("li", [], .text($0)) }, between: ""))
    return tag("div", [("class", "note " + tone.rawValue)] + (role.map { [("role", $0)] } ?? []), content)
  }

  /// A table in a frame, with its caption seen. A column in which nothing stands is left out.
  static func framed(_ caption: String, _ header: [String], _ rows: [[HTML]]) -> HTML {
    let kept = header.indices.filter { column in column == 0 || rows.contains { !$0[column].source.isEmpty } }
    return tag(
      "div", [("class", "tabell")],
      table(caption: caption, kept.map { header[$0] }, rows.map { row in kept.map { row[$0] } }))
  }

  static func link(_ text: String, to path: String, _ name: String? = nil) -> HTML {
    tag("a", [("href", path)] + (name.map { [("class", $0)] } ?? []), .text(text))
  }

  /// A button that is a form of its own.
  static func button(_ text: String, to path: String, _ hidden: [(String, String)] = [], _ name: String? = nil) -> HTML
  {
    let fields = hidden.map { void("input", [("type", "hidden"), ("name", $0.0), ("value", $0.1)]) }
    return tag(
      "form", [("method", "post"), ("action", path)], .all(fields, between: ""),
      tag("button", name.map { [("class", $0)] } ?? [], .text(text)))
  }

  static func select(_ label: String, _ name: String, _ choices: [(value: String, text: String)], chosen: String)
    -> HTML
  {
    let options = choices.map { choice in
      tag(
        "option", [("value", choice.value)] + (choice.value == chosen ? [("selected", "")] : []), .text(choice.text))
    }
    return tag(
      "label", [], .text(label + " "), tag("select", [("name", name)], .all(options, between: "")))
  }
}

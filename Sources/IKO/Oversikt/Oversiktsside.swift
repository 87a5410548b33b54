import Forms

/// The overview as one page that a browser shows and prints.
///
///     let bytes = Oversiktsside(oversikt, folder: "Output").bytes
public struct Oversiktsside {
  private let oversikt: Oversikt
  private let folder: String?
  private let møte: Møteplan.Rad?

  public init(_ oversikt: Oversikt, folder: String? = nil, møte: Møteplan.Rad? = nil) {
    self.oversikt = oversikt
    self.folder = folder
    self.møte = møte
  }

  public var bytes: [UInt8] {
    let main = [groups, picture, pupils].compactMap(\.self)
    let content = HTML.all([
      .tag("a", [("href", "#innhold"), ("class", "hopp")], .text(Wording.skipToContent)),
      header,
      .tag("main", [("id", "innhold")], .all(main)),
      footer,
    ])
    return Nettside(tittel: "\(title) \(oversikt.dato.norwegian)", stil: Self.stil, innhold: content).bytes
  }

  private var title: String { møte.map { Wording.meetingTitle($0.nr) } ?? Wording.overviewTitle }

  private var header: HTML {
    let about = Wording.about(oversikt)
    var lines: [HTML] = [.tag("h1", [], .text(title))]
    if let møte {
      lines.append(
        .tag("p", [("class", "når")], .text([møte.når, møte.sted].compactMap(\.self).joined(separator: " · "))))
      lines.append(.tag("ul", [("class", "tema")], .all(møte.tema.map { .tag("li", [], .text($0)) }, between: "")))
    }
    lines.append(.tag("p", [], .text(about[0])))
    lines.append(.tag("p", [("class", "fortrolig")], .text(Wording.confidential)))
    return .tag("header", [], .all(lines + [navigation].compactMap(\.self)))
  }

  /// How many there are in each group, and the way to it.
  private var navigation: HTML? {
    let links = oversikt.grupper.map { gruppe, innslag in
      HTML.tag(
        "li", [("class", Self.isUrgent(gruppe) ? "haster" : "")],
        .tag(
          "a", [("href", "#\(gruppe.rawValue)")], .text(oversikt.tittel(gruppe) + " "),
          .tag("b", [], .text("\(innslag.count)"))))
    }
    guard !links.isEmpty else { return .tag("p", [], .text(Wording.nothingToLookAt)) }
    let more = [("perioder", Wording.periods), ("elever", Wording.allPupils)].map { id, name in
      HTML.tag("li", [("class", "mer")], .tag("a", [("href", "#\(id)")], .text(name)))
    }
    return .tag(
      "nav", [("aria-label", Wording.toLookAt)],
      .tag("ul", [], .all(links + (oversikt.elever.isEmpty ? [] : picture == nil ? Array(more.dropFirst()) : more))))
  }

  private var groups: HTML? {
    let sections = oversikt.grupper.map { gruppe, innslag in
      let title = oversikt.tittel(gruppe)
      return HTML.tag(
        "section", [("id", gruppe.rawValue), ("class", Self.isUrgent(gruppe) ? "haster" : "")],
        .tag("h2", [], .text(title + " "), .tag("span", [("class", "antall")], .text("(\(innslag.count))"))),
        table(gruppe, innslag, caption: title))
    }
    return sections.isEmpty ? nil : .all(sections)
  }

  /// A column that is empty for all is left out.
  private func table(_ gruppe: Oversikt.Gruppe, _ innslag: [Oversikt.Innslag], caption: String) -> HTML {
    if gruppe == .kunneIkkeLeses {
      return .table(
        caption: caption, ["Fil", "Hvorfor"],
        innslag.map { [.text(shown($0.fil ?? "")), .text($0.merke.hva)] })
    }
    let header = ["Elev", "Klasse", "Dato", "Hva", "Ansvar"]
    let rows = innslag.map { one -> [String] in
      [
        one.elev?.visning ?? "", one.elev?.klasse ?? "", one.merke.dag?.norwegian ?? "", one.merke.hva,
        one.merke.ansvar ?? "",
      ]
    }
    let kept = header.indices.filter { column in column == 0 || rows.contains { !$0[column].isEmpty } }
    let widths = ["elev", "klasse", "dato", "", "ansvar"]
    return .table(
      caption: caption, kept.map { header[$0] }, widths: kept.map { widths[$0] },
      rows.map { row in kept.map { .text(row[$0]) } })
  }

  private var picture: HTML? { Periodebilde(oversikt).map(\.html) }

  private var pupils: HTML? {
    guard !oversikt.elever.isEmpty else { return nil }
    let showsDoubt = oversikt.elever.contains { $0.sikkerhet != nil && $0.sikkerhet != "sikker" }
    let header =
      ["Elev", "Klasse", "Plan", "Hovedmål", "Tiltak", "Evalueringsmøte", "Siste evaluering"]
      + (showsDoubt ? ["Lest"] : [])
    let rows = oversikt.elever.map { elev -> [HTML] in
      let last = elev.plan?.sisteEvaluering
      let evaluation = [last?.dato?.norwegian, last?.resultat].compactMap(\.self).joined(separator: ": ")
      let limit = elev.nesteFrist(på: oversikt.dato).map { "\n" + Wording.by($0.norwegian) } ?? ""
      let plan = (elev.plan?.status(på: oversikt.dato) ?? Wording.noPlan) + limit
      return [
        .text(elev.visning), .text(elev.klasse ?? ""), .lines(plan), .lines(elev.plan?.plan.plan.hovedmål ?? ""),
        .lines(elev.tiltakslinjer.joined(separator: "\n")),
        .text(elev.plan?.plan.plan.evalueringsmøte?.norwegian ?? ""), .text(evaluation),
      ] + (showsDoubt ? [.text(elev.sikkerhet ?? "")] : [])
    }
    let widths = ["elev", "klasse", "plan", "mål", "tiltak", "dato", "dato"] + (showsDoubt ? ["lest"] : [])
    return .tag(
      "section", [("id", "elever"), ("class", "elever")],
      .tag("h2", [], .text(Wording.allPupils + " "), .tag("span", [("class", "antall")], .text("(\(rows.count))"))),
      .table(caption: Wording.allPupils, header, widths: widths, rows))
  }

  private var footer: HTML {
    .tag("footer", [], .all(Wording.about(oversikt).dropFirst(2).map { .tag("p", [], .text($0)) }))
  }

  static func isUrgent(_ gruppe: Oversikt.Gruppe) -> Bool {
    [.fristPassert, .foresatteIkkeOrientert, .manglerPlan, .kunneIkkeLeses].contains(gruppe)
  }

  private func shown(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }
}

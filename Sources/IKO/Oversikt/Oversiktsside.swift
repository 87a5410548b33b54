import Forms
import Hypertext

/// The overview as one page that a browser shows and prints.
///
///     let bytes = Oversiktsside(oversikt, folder: "Output").bytes
public struct Oversiktsside {
  private let oversikt: Oversikt
  private let folder: String?
  private let møte: Møteplan.Rad?
  private let møteplan: Møteplan?
  private let lenke: Dokumentlenke
  private let avtalt: Avtalt?

  /// - Parameters:
  ///   - oversikt: what is shown.
  ///   - folder: paths are shown from here.
  ///   - møte: the meeting that it is made for.
  ///   - møteplan: the meetings of the year, which stand last, as a ring and as a table; nil leaves them out.
  ///   - avtalt: what was agreed since an earlier register, where that was asked for.
  ///   - path: where the page will be written: names are links from there to the documents. Nil makes no links.
  public init(
    _ oversikt: Oversikt, folder: String? = nil, møte: Møteplan.Rad? = nil,
    møteplan: Møteplan? = nil, avtalt: Avtalt? = nil, at path: String? = nil
  ) {
    self.oversikt = oversikt
    self.folder = folder
    self.møte = møte
    self.møteplan = møteplan
    self.avtalt = avtalt
    lenke = Dokumentlenke(fra: path)
  }

  public var bytes: [UInt8] {
    let main = [agreed, groups, picture, pupils, year].compactMap(\.self)
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
        innslag.map { [link(shown($0.fil ?? ""), to: $0.fil), .text($0.merke.hva)] })
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
      zip(rows, innslag).map { row, one in
        kept.map { $0 == 0 ? link(row[$0], to: one.fil) : .text(row[$0]) }
      })
  }

  /// A name that leads to a document.
  private func link(_ text: String, to document: String?) -> HTML {
    guard !text.isEmpty, let address = lenke.til(document) else { return .text(text) }
    return .tag("a", [("href", address)], .text(text))
  }

  /// What was agreed since the register that was given.
  private var agreed: HTML? {
    guard let avtalt else { return nil }
    let title = Wording.agreedSince
    let content: HTML =
      avtalt.linjer.isEmpty
      ? .tag("p", [], .text(Wording.nothingAgreed))
      : .table(
        caption: title, Avtalt.kolonner, widths: ["elev", "klasse", "", "ansvar", "dato", ""],
        avtalt.linjer.map { linje in
          [link(linje.elev, to: linje.fil)] + linje.celler.dropFirst().map { .lines($0) }
        })
    return .tag(
      "section", [("id", "avtalt")],
      .tag("h2", [], .text(title + " "), .tag("span", [("class", "antall")], .text("(\(avtalt.linjer.count))"))),
      content)
  }

  private var picture: HTML? { Periodebilde(oversikt).map(\.html) }

  private var pupils: HTML? {
    guard !oversikt.elever.isEmpty else { return nil }
    let showsDoubt = oversikt.elever.contains { $0.lesing != nil && $0.lesing != "sikker" }
    let header =
      ["Elev", "Klasse", "Plan", "Hovedmål", "Tiltak", "Evalueringsmøte", "Siste evaluering"]
      + (showsDoubt ? [Wording.howSure] : [])
    let rows = oversikt.elever.map { elev -> [HTML] in
      let last = elev.plan?.sisteEvaluering
      let evaluation = [last?.dato?.norwegian, last?.resultat].compactMap(\.self).joined(separator: ": ")
      let limit = elev.nesteFrist(på: oversikt.dato).map { "\n" + Wording.by($0.norwegian) } ?? ""
      let plan = elev.planstatus(på: oversikt.dato) + limit
      return [
        link(elev.visning, to: elev.fil), .text(elev.klasse ?? ""), .lines(plan),
        .lines(elev.plan?.plan.plan.hovedmål ?? ""),
        .lines(elev.tiltakslinjer.joined(separator: "\n")),
        .text(elev.plan?.plan.plan.evalueringsmøte?.norwegian ?? ""), .text(evaluation),
      ] + (showsDoubt ? [.text(elev.lesing ?? "")] : [])
    }
    let widths = ["elev", "klasse", "plan", "mål", "tiltak", "dato", "dato"] + (showsDoubt ? ["lest"] : [])
    return .tag(
      "section", [("id", "elever"), ("class", "elever")],
      .tag("h2", [], .text(Wording.allPupils + " "), .tag("span", [("class", "antall")], .text("(\(rows.count))"))),
      .all(showsDoubt ? [.tag("p", [], .text(Wording.howSureExplained))] : []),
      .table(caption: Wording.allPupils, header, widths: widths, rows))
  }

  /// The ring of the year, and the same in words.
  private var year: HTML? {
    guard let møteplan, !møteplan.møter.isEmpty else { return nil }
    let title = Wording.ringTitle(møteplan.skoleår.text)
    return .tag(
      "section", [("id", "året"), ("class", "året")],
      .tag("h2", [], .text(title)), HTML(source: møteplan.ring),
      .table(
        caption: title, ["Møte", "Når", "Tema"], widths: ["dato", "elev", ""],
        møteplan.møter.map { [.text($0.nr), .text($0.når), .lines($0.tema.joined(separator: "\n"))] }))
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

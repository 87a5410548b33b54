import Forms
import Tables

/// The overview as a workbook, with sheets to filter.
///
///     let bytes = try Oversiktsark(oversikt, folder: "Output").workbook(for: "oversikt.xlsx")
public struct Oversiktsark {
  private let oversikt: Oversikt
  private let folder: String?
  private let møte: Møteplan.Rad?

  /// - Parameters:
  ///   - oversikt: what is shown.
  ///   - folder: paths are shown from here.
  ///   - møte: the meeting that it is made for.
  public init(_ oversikt: Oversikt, folder: String? = nil, møte: Møteplan.Rad? = nil) {
    self.oversikt = oversikt
    self.folder = folder
    self.møte = møte
  }

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    try Register.workbook([møteark, oppgaver, elever, tiltak, sjekklister, uleste, om].compactMap(\.self), for: path)
  }

  private func sheet(_ name: String, _ header: [String], _ rows: [[CellValue]], frozen: Int = 1) -> WorkbookSheet {
    WorkbookSheet(name: name, headers: [header], rows: rows, frozenColumns: frozen)
  }

  private var møteark: WorkbookSheet? {
    guard let møte else { return nil }
    return sheet(
      Wording.meetingTitle(møte.nr), ["Hva", "Innhold"],
      [[.text("Når"), .text(møte.når)], [.text("Sted"), .of(møte.sted)]]
        + møte.tema.map { [.text("Tema"), .text($0)] })
  }

  /// One row for each thing to look at.
  private var oppgaver: WorkbookSheet {
    let rows = oversikt.grupper.flatMap { gruppe, innslag in
      innslag.map { one -> [CellValue] in
        [
          .text(oversikt.tittel(gruppe)), .of(one.elev?.visning), .of(one.elev?.klasse), .of(one.merke.dag),
          .text(one.merke.hva), .of(one.merke.ansvar), .of(one.fil.map(shown)),
        ]
      }
    }
    return sheet("Se på", ["Gruppe", "Elev", "Klasse", "Dato", "Hva", "Ansvar", "Dokument"], rows, frozen: 2)
  }

  private var elever: WorkbookSheet {
    sheet(
      "Elever", Oversikt.kolonner.map(\.navn),
      oversikt.elever.map { elev in
        Oversikt.kolonner.map { $0.navn == "Dokument" ? .of(elev.fil.map(shown)) : $0.verdi(elev, oversikt) }
      })
  }

  /// One row for each measure of the plans that count.
  private var tiltak: WorkbookSheet {
    let rows = oversikt.elever.flatMap { elev in
      (elev.plan?.tiltak ?? []).enumerated().map { index, one -> [CellValue] in
        let tiltak = one.tiltak
        let frist = elev.plan?.frister.first { $0.slag == .tiltak(index + 1) }
        return [
          .text(elev.visning), .of(elev.klasse), .number("\(index + 1)", isPercent: false), .of(tiltak.utfordring),
          .of(tiltak.tiltak), .of(tiltak.ansvar), .of(tiltak.omfang),
          tiltak.frist.map { .day($0) } ?? .of(one.frist),
          .of(frist.map { $0.erGjort ? "ja" : "nei" }), .of(elev.plan?.status(på: oversikt.dato)),
        ]
      }
    }
    return sheet(
      "Tiltak",
      ["Elev", "Klasse", "Nr.", "Utfordring", "Tiltak", "Ansvar", "Omfang", "Frist", "Evaluert", "Plan"], rows)
  }

  private var sjekklister: WorkbookSheet? {
    let rows = oversikt.elever.flatMap { elev in
      elev.sjekklister.map { liste -> [CellValue] in
        [
          .text(elev.visning), .of(elev.klasse), .of(liste.dato), .number("\(liste.ubesvarte)", isPercent: false),
          .number("\(liste.antall)", isPercent: false), .of(liste.ubesvartePunkter.joined(separator: "; ")),
          .of(liste.utfordringer.joined(separator: "; ")), .of(liste.sikkerhet), .text(shown(liste.fil)),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return sheet(
      "Sjekklister",
      ["Elev", "Klasse", "Dato", "Ubesvarte", "Punkter", "Ubesvarte punkter", "Utfordringer", "Lest", "Dokument"], rows)
  }

  private var uleste: WorkbookSheet? {
    guard !oversikt.uleste.isEmpty else { return nil }
    return sheet(
      "Kunne ikke leses", ["Fil", "Hvorfor"],
      oversikt.uleste.map { [.text(shown($0.file)), .text($0.message)] })
  }

  private var om: WorkbookSheet {
    sheet("Om", ["Om denne oversikten"], Wording.about(oversikt).map { [.text($0)] }, frozen: 0)
  }

  private func shown(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }
}

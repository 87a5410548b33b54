import Forms
import Tables

/// The overview as a workbook, with sheets to filter.
///
///     let bytes = try Oversiktsark(oversikt, folder: "Output").workbook(for: "oversikt.xlsx")
public struct Oversiktsark {
  private let oversikt: Oversikt
  private let folder: String?
  private let møte: Møteplan.Rad?
  private let avtalt: Avtalt?

  /// - Parameters:
  ///   - oversikt: what is shown.
  ///   - folder: paths are shown from here.
  ///   - møte: the meeting that it is made for.
  ///   - avtalt: what was agreed since an earlier register, where that was asked for.
  public init(_ oversikt: Oversikt, folder: String? = nil, møte: Møteplan.Rad? = nil, avtalt: Avtalt? = nil) {
    self.oversikt = oversikt
    self.folder = folder
    self.møte = møte
    self.avtalt = avtalt
  }

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name, and names are links from there.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let lenke = Dokumentlenke(fra: path)
    let sheets = [
      møteark, avtaleark(lenke), oppgaver(lenke), elever(lenke), tiltak(lenke), sjekklister(lenke), uleste(lenke), om,
    ]
    return try Register.workbook(sheets.compactMap(\.self), for: path)
  }

  private func sheet(_ name: String, _ header: [String], _ rows: [[CellValue]], frozen: Int = 1) -> WorkbookSheet {
    WorkbookSheet(name: name, headers: [header], rows: rows, frozenColumns: frozen)
  }

  /// A sheet whose rows are about a document each: the name and the document's path lead to it.
  private func sheet(
    _ name: String, _ header: [String], _ rows: [(cells: [CellValue], fil: String?)], _ lenke: Dokumentlenke,
    frozen: Int = 1
  ) -> WorkbookSheet {
    var sheet = sheet(name, header, rows.map(\.cells), frozen: frozen)
    let columns = header.indices.filter { ["Elev", "Dokument", "Fil"].contains(header[$0]) }
    for (index, row) in rows.enumerated() {
      guard let address = lenke.til(row.fil) else { continue }
      for column in columns where row.cells[column] != .blank {
        sheet.links.append(.init(row: index + 1, column: column + 1, address: address))
      }
    }
    return sheet
  }

  private func avtaleark(_ lenke: Dokumentlenke) -> WorkbookSheet? {
    guard let avtalt else { return nil }
    return sheet(
      Wording.agreedSince, Avtalt.kolonner,
      avtalt.linjer.map { linje in (linje.celler.map { .of($0) }, linje.fil) }, lenke)
  }

  private var møteark: WorkbookSheet? {
    guard let møte else { return nil }
    return sheet(
      Wording.meetingTitle(møte.nr), ["Hva", "Innhold"],
      [[.text("Når"), .text(møte.når)], [.text("Sted"), .of(møte.sted)]]
        + møte.tema.map { [.text("Tema"), .text($0)] })
  }

  /// One row for each thing to look at.
  private func oppgaver(_ lenke: Dokumentlenke) -> WorkbookSheet {
    let rows = oversikt.grupper.flatMap { gruppe, innslag in
      innslag.map { one -> (cells: [CellValue], fil: String?) in
        let cells: [CellValue] = [
          .text(oversikt.tittel(gruppe)), .of(one.elev?.visning), .of(one.elev?.klasse), .of(one.merke.dag),
          .text(one.merke.hva), .of(one.merke.ansvar), .of(one.fil.map(shown)),
        ]
        return (cells, one.fil)
      }
    }
    var sheet = sheet(
      "Se på", ["Gruppe", "Elev", "Klasse", "Dato", "Hva", "Ansvar", "Dokument"], rows, lenke, frozen: 2)
    sheet.tones = Oversikt.Gruppe.allCases.map {
      .init(column: 1, text: oversikt.tittel($0), tone: Oversiktsside.isUrgent($0) ? .urgent : .notice)
    }
    return sheet
  }

  private func elever(_ lenke: Dokumentlenke) -> WorkbookSheet {
    sheet(
      "Elever", Oversikt.kolonner.map(\.navn),
      oversikt.elever.map { elev in
        let cells = Oversikt.kolonner.map {
          $0.navn == "Dokument" ? .of(elev.fil.map(shown)) : $0.verdi(elev, oversikt)
        }
        return (cells, elev.fil)
      }, lenke)
  }

  /// One row for each measure of the plans that count.
  private func tiltak(_ lenke: Dokumentlenke) -> WorkbookSheet {
    let rows = oversikt.elever.flatMap { elev in
      (elev.plan?.tiltak ?? []).enumerated().map { index, one -> (cells: [CellValue], fil: String?) in
        let tiltak = one.tiltak
        let frist = elev.plan?.frister.first { $0.slag == .tiltak(index + 1) }
        let cells: [CellValue] = [
          .text(elev.visning), .of(elev.klasse), .number("\(index + 1)", isPercent: false), .of(tiltak.utfordring),
          .of(tiltak.tiltak), .of(tiltak.ansvar), .of(tiltak.omfang),
          tiltak.frist.map { .day($0) } ?? .of(one.frist),
          .of(frist.map { $0.erGjort ? "ja" : "nei" }), .of(elev.plan?.status(på: oversikt.dato)),
        ]
        return (cells, elev.plan?.fil)
      }
    }
    return sheet(
      "Tiltak",
      ["Elev", "Klasse", "Nr.", "Utfordring", "Tiltak", "Ansvar", "Omfang", "Frist", "Evaluert", "Plan"], rows, lenke)
  }

  private func sjekklister(_ lenke: Dokumentlenke) -> WorkbookSheet? {
    let rows = oversikt.elever.flatMap { elev in
      elev.sjekklister.map { liste -> (cells: [CellValue], fil: String?) in
        let cells: [CellValue] = [
          .text(elev.visning), .of(elev.klasse), .of(liste.dato), .number("\(liste.ubesvarte)", isPercent: false),
          .number("\(liste.antall)", isPercent: false), .of(liste.ubesvartePunkter.joined(separator: "; ")),
          .of(liste.utfordringer.joined(separator: "; ")), .of(liste.sikkerhet), .text(shown(liste.fil)),
        ]
        return (cells, liste.fil)
      }
    }
    guard !rows.isEmpty else { return nil }
    return sheet(
      "Sjekklister",
      [
        "Elev", "Klasse", "Dato", "Ubesvarte", "Punkter", "Ubesvarte punkter", "Utfordringer", Wording.howSure,
        "Dokument",
      ], rows, lenke)
  }

  private func uleste(_ lenke: Dokumentlenke) -> WorkbookSheet? {
    guard !oversikt.uleste.isEmpty else { return nil }
    return sheet(
      "Kunne ikke leses", ["Fil", "Hvorfor"],
      oversikt.uleste.map { ([.text(shown($0.file)), .text($0.message)], $0.file) }, lenke)
  }

  private var om: WorkbookSheet {
    sheet("Om", ["Om denne oversikten"], Wording.about(oversikt).map { [.text($0)] }, frozen: 0)
  }

  private func shown(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }
}

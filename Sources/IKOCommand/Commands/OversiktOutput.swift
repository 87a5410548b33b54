import Forms
import Foundation
import IKO
import JSON

/// What `oversikt` gives: a file, JSON lines, or groups and a table for a person.
struct OversiktOutput {
  private let oversikt: IKO.Oversikt
  private let plan: Møteplan?
  private let meeting: Møteplan.Rad?
  private let folder: String?
  private let agreed: Avtalt?

  init(
    _ oversikt: IKO.Oversikt, _ plan: Møteplan?, _ meeting: Møteplan.Rad?, agreed: Avtalt? = nil, folder: String?
  ) {
    self.agreed = agreed
    self.oversikt = oversikt
    self.plan = plan
    self.meeting = meeting
    self.folder = folder
  }

  func write(_ options: OversiktOptions, to output: OutputFile) throws -> String? {
    let bytes: [UInt8]
    switch output.format {
    case .ics: bytes = try calendar(options, over: output.path)
    case .html:
      bytes =
        Oversiktsside(oversikt, folder: folder, møte: meeting, møteplan: plan, avtalt: agreed, at: output.path).bytes
    default: bytes = try workbook(options, for: output.path)
    }
    return try Utfil.write(bytes, to: output.path, keeping: output.format != .ics)
  }

  private func workbook(_ options: OversiktOptions, for path: String) throws -> [UInt8] {
    if options.handsOver { return try Overlevering(oversikt, felt: options.tags).workbook(for: path) }
    if options.listsResponsible { return try Ansvarsark(oversikt).workbook(for: path) }
    if options.showsEffect {
      return try Virkning(oversikt, katalog: try Tiltakskatalog.publisert()).workbook(for: path)
    }
    return try Oversiktsark(oversikt, folder: folder, møte: meeting, avtalt: agreed).workbook(for: path)
  }

  /// An earlier file is read first: its events keep their identity, whichever of the folder's documents were named.
  private func calendar(_ options: OversiktOptions, over path: String) throws -> [UInt8] {
    let year = plan?.skoleår ?? Skoleår(containing: oversikt.dato)
    let nøkkel = try Kalendernøkkel(rundt: DocumentReading.home(of: options.paths))
    var kalender = Kalender(navn: Kalender.navn(year), dato: oversikt.dato, nøkkel: nøkkel)
    if let plan { kalender.add(plan) }
    if options.withDeadlines {
      kalender.harAlleEvalueringer = options.utvalg == Utvalg()
      let shown = options.showPupil.flatMap { Kalender.Elevvisning(rawValue: $0.rawValue) }
      kalender.add(oversikt, elev: options.showsNames ? .navn : shown ?? .initialer)
    }
    let earlier = try Utfil.existing(path)
    return try kalender.bytes(over: earlier, name: path)
  }

  /// The meeting, the groups, and a table with all pupils.
  func show(on terminal: Terminal) {
    if let meeting {
      terminal.show("\(Wording.meetingName(meeting.nr)): \(meeting.når)" + (meeting.sted.map { ", \($0)" } ?? ""))
      for tema in meeting.tema {
        for line in Layout.wrapped(tema.visible, to: terminal.width - 2) { terminal.show("  " + line) }
      }
      terminal.show("")
    }
    if let agreed {
      terminal.show("\(Wording.agreedSince) (\(agreed.linjer.count))")
      if !agreed.linjer.isEmpty {
        terminal.show(
          TextTable(
            rows: agreed.linjer.map { line in
              let what = [line.tiltak, line.ansvar, line.frist.isEmpty ? "" : Wording.by(line.frist), line.nytt]
              return ["  " + line.elev, line.klasse, what.filter { !$0.isEmpty }.joined(separator: " · ")]
            }))
      }
      terminal.show("")
    }
    for (gruppe, innslag) in oversikt.grupper {
      terminal.show("\(oversikt.tittel(gruppe)) (\(innslag.count))")
      terminal.show(TextTable(rows: innslag.map { line(gruppe, $0) }))
      terminal.show("")
    }
    guard !oversikt.elever.isEmpty else { return }
    terminal.show("\(Wording.allPupils) (\(oversikt.elever.count))")
    let table = pupils(withGoals: !terminal.output.isTerminal || terminal.width >= 110)
    terminal.show(table)
    if showsDoubt {
      for line in Layout.wrapped(IKO.Oversikt.forklaringAvSikkerhet, to: terminal.width - 2) {
        terminal.show("  " + line)
      }
    }
  }

  /// What measures led to.
  static func show(_ effect: Virkning, isJSON: Bool, on terminal: Terminal) {
    for table in effect.tabeller {
      if isJSON {
        for row in table.rader {
          terminal.emit(.object(zip(table.kolonner, row).map { ($0, .string($1)) }))
        }
        continue
      }
      terminal.show(table.tittel)
      terminal.show(
        TextTable(
          header: ["  " + table.kolonner[0]] + table.kolonner.dropFirst(),
          rows: table.rader.map { ["  " + $0[0]] + $0.dropFirst() }))
      terminal.show("")
    }
    guard !isJSON else { return }
    for note in effect.merknader {
      for line in Layout.wrapped(note, to: terminal.width) { terminal.show(line) }
    }
  }

  private var showsDoubt: Bool { oversikt.elever.contains { ($0.lesing ?? "sikker") != "sikker" } }

  private func line(_ gruppe: IKO.Oversikt.Gruppe, _ one: IKO.Oversikt.Innslag) -> [String] {
    guard let elev = one.elev else { return ["  " + (one.fil.map(shown) ?? ""), one.merke.hva] }
    let hva = [one.merke.hva, one.merke.ansvar].compactMap(\.self).joined(separator: " · ")
    return ["  " + elev.visning, elev.klasse ?? "", one.merke.dag?.norwegian ?? "", hva]
  }

  /// - Parameter withGoals: a narrow terminal has no room for them.
  private func pupils(withGoals: Bool) -> TextTable {
    let header = [
      "  Elev", "Klasse", "Plan", "Neste frist", "Evalueringsmøte", "Evaluert", Wording.howSure, "Hovedmål",
    ]
    let rows = oversikt.elever.map { elev -> [String] in
      let plan = elev.plan
      return [
        "  " + elev.visning, elev.klasse ?? "", elev.planstatus(på: oversikt.dato),
        elev.nesteFrist(på: oversikt.dato)?.norwegian ?? "", plan?.plan.plan.evalueringsmøte?.norwegian ?? "",
        plan?.sisteEvaluering?.dato?.norwegian ?? "", elev.lesing ?? "",
        (plan?.plan.plan.hovedmål ?? "").split(whereSeparator: \.isNewline).joined(separator: " / "),
      ]
    }
    // A column that says the same of all, or nothing, is left out.
    let kept = header.indices.filter { column in
      let values = Set(rows.map { $0[column] })
      if header[column] == "Hovedmål", !withGoals { return false }
      return header[column] == Wording.howSure ? !values.isSubset(of: ["", "sikker"]) : values != [""]
    }
    return TextTable(header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func shown(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }
}

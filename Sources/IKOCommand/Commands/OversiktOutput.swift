import Forms
import Foundation
import IKO

/// What `oversikt` gives: a file, JSON lines, or groups and a table for a person.
struct OversiktOutput {
  private let oversikt: IKO.Oversikt
  private let plan: Møteplan?
  private let meeting: Møteplan.Rad?
  private let folder: String?

  init(_ oversikt: IKO.Oversikt, _ plan: Møteplan?, _ meeting: Møteplan.Rad?, folder: String?) {
    self.oversikt = oversikt
    self.plan = plan
    self.meeting = meeting
    self.folder = folder
  }

  func write(_ options: OversiktOptions, to output: OutputFile) throws -> String? {
    let bytes: [UInt8]
    switch output.format {
    case .ics: bytes = try calendar(options, over: output.path)
    case .html: bytes = Oversiktsside(oversikt, folder: folder, møte: meeting).bytes
    default:
      bytes =
        options.handsOver
        ? try Overlevering(oversikt, felt: options.tags).workbook(for: output.path)
        : try Oversiktsark(oversikt, folder: folder, møte: meeting).workbook(for: output.path)
    }
    return try Utfil.write(bytes, to: output.path, keeping: output.format != .ics)
  }

  /// An earlier file is read first: its events keep their identity.
  private func calendar(_ options: OversiktOptions, over path: String) throws -> [UInt8] {
    let year = plan?.skoleår ?? Skoleår(containing: oversikt.dato)
    var kalender = Kalender(navn: Wording.calendarName(year.text), dato: oversikt.dato)
    if let plan { kalender.add(plan) }
    if options.withDeadlines {
      kalender.harAlleEvalueringer = options.utvalg == Utvalg()
      kalender.add(
        oversikt, skole: plan?.skole, elev: options.showPupil.flatMap { Kalender.Elevvisning(rawValue: $0.rawValue) })
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
    for (gruppe, innslag) in oversikt.grupper {
      terminal.show("\(oversikt.tittel(gruppe)) (\(innslag.count))")
      terminal.show(TextTable(rows: innslag.map { line(gruppe, $0) }))
      terminal.show("")
    }
    guard !oversikt.elever.isEmpty else { return }
    terminal.show("\(Wording.allPupils) (\(oversikt.elever.count))")
    terminal.show(pupils(withGoals: !terminal.output.isTerminal || terminal.width >= 110))
  }

  private func line(_ gruppe: IKO.Oversikt.Gruppe, _ one: IKO.Oversikt.Innslag) -> [String] {
    guard let elev = one.elev else { return ["  " + (one.fil.map(shown) ?? ""), one.merke.hva] }
    let hva = [one.merke.hva, one.merke.ansvar].compactMap(\.self).joined(separator: " · ")
    return ["  " + elev.visning, elev.klasse ?? "", one.merke.dag?.norwegian ?? "", hva]
  }

  /// - Parameter withGoals: a narrow terminal has no room for them.
  private func pupils(withGoals: Bool) -> TextTable {
    let header = ["  Elev", "Klasse", "Plan", "Neste frist", "Evalueringsmøte", "Evaluert", "Lest", "Hovedmål"]
    let rows = oversikt.elever.map { elev -> [String] in
      let plan = elev.plan
      return [
        "  " + elev.visning, elev.klasse ?? "", plan?.status(på: oversikt.dato) ?? "ingen plan",
        elev.nesteFrist(på: oversikt.dato)?.norwegian ?? "", plan?.plan.plan.evalueringsmøte?.norwegian ?? "",
        plan?.sisteEvaluering?.dato?.norwegian ?? "", elev.sikkerhet ?? "",
        (plan?.plan.plan.hovedmål ?? "").split(whereSeparator: \.isNewline).joined(separator: " / "),
      ]
    }
    // A column that says the same of all, or nothing, is left out.
    let kept = header.indices.filter { column in
      let values = Set(rows.map { $0[column] })
      if header[column] == "Hovedmål", !withGoals { return false }
      return header[column] == "Lest" ? !values.isSubset(of: ["", "sikker"]) : values != [""]
    }
    return TextTable(header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func shown(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }
}

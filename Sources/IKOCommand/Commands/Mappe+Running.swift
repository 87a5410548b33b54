import Forms
import Foundation
import IKO
import JSON

extension Mappe {
  static func run(_ options: MappeOptions, on terminal: Terminal) async throws -> ExitStatus {
    var tjeneste = Mappetjeneste(
      inn: options.inn, ut: options.ut, dato: try Day.asked(options.date), nå: Int(Date().timeIntervalSince1970))
    let oppsett = try Skoleoppsett.les()
    tjeneste.forvalg = oppsett.forvalg
    tjeneste.målform = oppsett.målform
    tjeneste.utskrift = try oppsett.utskrift()
    if let form = options.form { tjeneste.skjema = form }
    if let wait = options.wait { tjeneste.vent = wait }
    tjeneste.withNames = options.namesFiles
    tjeneste.deling = try options.group.map { try Deling(gruppe: $0) }
    tjeneste.jobs = options.jobs ?? Workers.standard
    tjeneste.onEach = { Crash.happenAtDocument() }
    let runde = try tjeneste.runde()
    guard !runde.varOpptatt else {
      terminal.tell(Wording.roundIsRunning)
      return .allDone
    }
    for sak in runde.saker { show(sak, options, on: terminal) }
    if !runde.saker.isEmpty || runde.venter > 0 || !runde.oversikter.isEmpty {
      terminal.tell(Wording.round(runde))
    }
    if let fault = runde.ikkeDelt { throw fault }
    let isWorrying = runde.saker.contains { $0.status == .feilet || $0.funn.contains { $0.severity != .remark } }
    return isWorrying ? .doneWithFindings : .allDone
  }

  /// A line for each file; what is wrong with it stands in the text beside it too.
  private static func show(_ sak: Mappetjeneste.Sak, _ options: MappeOptions, on terminal: Terminal) {
    if options.isJSON {
      terminal.emit(
        .object([
          ("fil", .string(sak.fil)), ("status", .string(sak.status.rawValue)), ("melding", .string(sak.melding)),
          ("funn", .array(sak.funn.map { JSONValue($0) })),
        ]))
    }
    guard sak.status == .feilet else { return terminal.tell("\(sak.fil.visible): \(sak.melding)") }
    terminal.complain("Feil: \(sak.fil.visible): \(sak.melding)")
  }
}

import Forms
import Foundation
import IKO
import JSON

extension Hvor {
  static func run(_ options: HvorOptions, on terminal: Terminal) async throws -> ExitStatus {
    let filer = try Mappefiler(options.folder)
    let folder = filer.mappe
    var søk = Elevsøk(options.pupil, dato: try Day.asked(nil))
    søk.jobs = options.jobs ?? Workers.standard
    let spor: Spor
    do {
      let progress = Progress(of: filer.count, "filer", on: terminal)
      defer { progress.finish() }
      spor = try søk.spor(i: filer) { progress.advance() }
    } catch let problem as Uklart {
      if options.isJSON {
        terminal.emit(JSONValue(Failure(sentence: Wording.unclear(problem), file: folder, kind: "unclear-pupil")))
      }
      terminal.complain(Wording.unclear(problem))
      return .wrongUsage
    }
    if options.isJSON {
      for treff in spor.treff { terminal.emit(JSONValue(treff)) }
      for error in spor.uleste { terminal.emit(JSONValue(error)) }
      terminal.emit(JSONValue(spor, folder: folder))
    } else {
      show(spor, folder, on: terminal)
    }
    for error in spor.uleste { terminal.complain(Wording.sentence(for: error)) }
    if !spor.uleste.isEmpty { terminal.complain(Wording.unreadMayHoldHer(spor.uleste.count)) }
    if let line = Wording.notExamined(spor.ikkeUndersøkt) { terminal.tell(line) }
    terminal.tell(Wording.foundIn(spor, folder))
    return spor.uleste.isEmpty ? .allDone : .doneWithFindings
  }

  /// Groups of files by their kind; what is not sure, and what only names her, apart.
  private static func show(_ spor: Spor, _ folder: String, on terminal: Terminal) {
    if let elev = spor.elev { terminal.show(Wording.whoIs(elev) + "\n") }
    let sure = spor.treff.filter { $0.sikkerhet == .sikker }
    for slag in Filslag.allCases { show(Wording.kind(slag), sure.filter { $0.slag == slag }, on: terminal) }
    show(Wording.perhapsHers, spor.treff.filter { $0.sikkerhet.ord == "usikker" }, on: terminal)
    show(Wording.namesHer, spor.treff.filter { $0.sikkerhet == .nevnt }, on: terminal)
  }

  private static func show(_ title: String, _ treff: [Spor.Treff], on terminal: Terminal) {
    guard !treff.isEmpty else { return }
    terminal.show("\(title) (\(treff.count))")
    terminal.show(TextTable(rows: treff.map { ["  " + $0.fil, Wording.whereabouts($0)] }))
    terminal.show("")
  }
}

extension JSONValue {
  /// A file that holds the pupil.
  fileprivate init(_ treff: Spor.Treff) {
    var members: [(String, JSONValue)] = [
      ("fil", .string(treff.fil)), ("slag", .string(treff.slag.rawValue)), ("sikkerhet", .string(treff.sikkerhet.ord)),
    ]
    if case .usikker(let why) = treff.sikkerhet { members.append(("hvorfor", .string(why))) }
    if let skjema = treff.skjema { members.append(("skjema", .string(skjema))) }
    if let dato = treff.dato { members.append(("dato", .string(dato.iso))) }
    self = .object(members + [("steder", .array(treff.steder.map { .string($0) }))])
  }

  /// The last line: who was looked for, and how much was looked through.
  fileprivate init(_ spor: Spor, folder: String) {
    var members: [(String, JSONValue)] = [
      ("mappe", .string(folder)), ("elev", .string(spor.elev?.navn?.fullt ?? spor.søkt)),
    ]
    if let nøkkel = spor.elev?.nøkkel { members.append(("nøkkel", .string(nøkkel))) }
    self = .object(
      members + [
        ("treff", .number(String(spor.treff.count))), ("undersøkt", .number(String(spor.undersøkt))),
        ("ikkeUndersøkt", .array(spor.ikkeUndersøkt.map { .string($0) })),
      ])
  }
}

import Forms
import Foundation
import IKO
import JSON

extension Rydd {
  static func run(_ options: RyddOptions, on terminal: Terminal) async throws -> ExitStatus {
    let today = try Day.asked(nil)
    guard let limit = options.age?.dag(på: today), limit <= today else {
      throw Failure(sentence: Wording.limitInFuture, file: options.folder, kind: "no-such-date")
    }
    let filer = try Mappefiler(options.folder)
    let kopier = try find(filer, limit, today, options, on: terminal)
    let meant = kopier.gamle.filter { options.alsoOnly || !$0.erEneste }
    if !options.isJSON { show(kopier, limit, options, on: terminal) }

    let deletes =
      !meant.isEmpty && !options.isDryRun && (options.isConfirmed || asks(meant, options, on: terminal))
    let (gone, errors) = deletes ? Kopier.slett(meant) : ([], [])
    if options.isJSON { emit(kopier, gone: gone, options, on: terminal) }
    for error in errors {
      if options.isJSON { terminal.emit(JSONValue(error)) }
      terminal.complain(Wording.sentence(for: error))
    }
    terminal.tell(Wording.tidied(kopier, meant: meant, gone: gone, limit, options, filer.mappe))
    let left = options.isDryRun ? kopier.gamle.count - meant.count : kopier.gamle.count - gone.count
    return left > 0 ? .doneWithFindings : .allDone
  }

  private static func find(
    _ filer: Mappefiler, _ limit: Day, _ today: Day, _ options: RyddOptions, on terminal: Terminal
  ) throws -> Kopier {
    let progress = Progress(of: filer.count, "filer", on: terminal)
    defer { progress.finish() }
    let jobs = options.jobs ?? Workers.standard
    return try Kopier(i: filer, eldreEnn: limit, dato: today, jobs: jobs) { progress.advance() }
  }

  /// Whether a person at the terminal says yes. Where nobody can be asked, nothing is deleted.
  private static func asks(_ meant: [Kopier.Kopi], _ options: RyddOptions, on terminal: Terminal) -> Bool {
    guard terminal.canAsk, !options.isJSON else { return false }
    return terminal.asks(Wording.deleteCopies(meant))
  }

  private static func show(_ kopier: Kopier, _ limit: Day, _ options: RyddOptions, on terminal: Terminal) {
    func table(_ title: String, _ rows: [[String]]) {
      guard !rows.isEmpty else { return }
      terminal.show("\(title) (\(rows.count))")
      terminal.show(TextTable(rows: rows))
      terminal.show("")
    }
    func row(_ copy: Kopier.Kopi) -> [String] {
      ["  " + copy.fil, copy.dato.norwegian, Wording.copyOf(copy), Wording.standsOnlyHere(copy)]
    }
    table(Wording.oldCopies(limit), kopier.gamle.filter { !$0.erEneste }.map { Array(row($0).prefix(3)) })
    table(Wording.onlyCopies(limit), kopier.gamle.filter { $0.erEneste && $0.slag == .kopi }.map(row))
    table(Wording.oldCorrections(limit), kopier.gamle.filter { $0.slag == .rettelse }.map(row))
    table(
      Wording.liesHereToo(limit),
      kopier.andre.map { ["  " + $0.fil, $0.dato.norwegian, Wording.kind($0.slag).lowercased()] })
  }

  private static func emit(_ kopier: Kopier, gone: Set<String>, _ options: RyddOptions, on terminal: Terminal) {
    for copy in kopier.gamle {
      let isMeant = options.alsoOnly || !copy.erEneste
      let status = gone.contains(copy.fil) ? "slettet" : options.isDryRun && isMeant ? "slettes" : "beholdt"
      var members: [(String, JSONValue)] = [
        ("fil", .string(copy.fil)), ("slag", .string(copy.slag.rawValue)), ("dato", .string(copy.dato.iso)),
      ]
      if let skjema = copy.skjema { members.append(("skjema", .string(skjema))) }
      if let gjelder = copy.gjelder { members.append(("gjelder", .string(gjelder))) }
      members += [
        ("eneste", .bool(copy.erEneste)), ("bareHer", .array(copy.eneste.map { .string($0) })),
        ("lest", .bool(copy.erLest)), ("status", .string(status)),
      ]
      if options.isDryRun { members.append(("prøv", .bool(true))) }
      terminal.emit(.object(members))
    }
    for other in kopier.andre {
      terminal.emit(
        .object([
          ("fil", .string(other.fil)), ("slag", .string(other.slag.rawValue)), ("dato", .string(other.dato.iso)),
          ("status", .string("ligger også her")),
        ]))
    }
  }
}

import Forms
import Foundation
import IKO
import JSON

extension Identifiser {
  static func run(_ options: IdentifiserOptions, on terminal: Terminal) async throws -> ExitStatus {
    let dato = try Day.asked(nil)
    let regelverk = try Regelverk.publisert()
    var report = Report()
    guard let lister = read(options, regelverk, dato: dato, report: &report, on: terminal) else { return .nothingDone }

    var elever = lister.elever
    guard options.utvalg.trinn != nil || elever.contains(where: { $0.trinn != nil }) else {
      // Why a class or a year could not be read stands among what is said of the pupils.
      for elev in elever { report.add(elev.funn) }
      for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
      terminal.complain(Wording.yearNeeded(Klassetrinn.uklare(elever)))
      return .wrongUsage
    }
    let classes = elever.compactMap(\.klasse)
    // Whoever has said the year need not be told that the classes say the same.
    let ofYears = [
      options.utvalg.trinn == nil ? lister.trinnFraKlassene : nil, options.utvalg.annetTrinn(elever),
    ].compactMap(\.self)
    report.add(ofYears)
    do throws(Uklart) {
      elever = try options.utvalg.of(elever)
    } catch {
      terminal.complain(Wording.unclear(error))
      return .wrongUsage
    }
    guard !elever.isEmpty else {
      for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
      throw Failure(sentence: Wording.nobodyLeft(classes), file: options.lists[0], kind: "no-pupils")
    }

    let trinn = options.utvalg.trinn.flatMap { Trinn($0) }
    let vurderinger = Array(Identifisering(of: elever, trinn: trinn, regelverk: regelverk))
    let forrige = try options.since.map { try Forrige(contentsOf: $0, dato: dato) }
    report.add((forrige?.findings ?? []) + [forrige?.ikkeOverført(til: lister.elever)].compactMap(\.self))
    for vurdering in vurderinger { report.add(vurdering.funn) }

    if let output = options.output {
      try write(vurderinger, forrige, regelverk, to: output.path, dato: dato, on: terminal)
      if let since = options.since, since != output.path { terminal.tell(Wording.carriedOver(from: since)) }
    }
    if options.isJSON {
      for vurdering in vurderinger { terminal.emit(IdentifiserOutput.line(vurdering, since: forrige)) }
      for finding in lister.findings + ofYears { terminal.emit(.object([("funn", .array([JSONValue(finding)]))])) }
    } else {
      IdentifiserOutput(vurderinger, of: lister.elever, regelverk, forrige).show(on: terminal)
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.identified(vurderinger, output: options.output?.path))
    return report.isWorrying ? .doneWithFindings : .allDone
  }

  /// Nil when a list could not be read, or none holds a pupil. All errors are reported at once.
  private static func read(
    _ options: IdentifiserOptions, _ regelverk: Regelverk, dato: Day, report: inout Report, on terminal: Terminal
  ) -> Elevlister? {
    var lister = Elevlister(dato: dato, regelverk: regelverk, ark: options.sheet)
    var errors: [FormError] = []
    let (lists, left) = Kildemappe.lister(options.lists)
    report.add(left)
    for list in lists {
      do throws(FormError) {
        try lister.add(list)
      } catch {
        errors.append(error)
      }
    }
    if errors.isEmpty, lister.elever.isEmpty {
      errors.append(FormError(kind: "no-pupils", file: options.lists[0], message: Wording.emptyLists))
    }
    if options.isJSON { for error in errors { terminal.emit(JSONValue(error)) } }
    report.add(lister.findings)
    for error in errors { report.add(error) }
    for line in Wording.understood(lister.ark, width: terminal.width) { terminal.tell(line) }
    guard errors.isEmpty else {
      for line in report.text() { terminal.complain(line) }
      return nil
    }
    return lister
  }

  /// A workbook that people have written decisions into is not replaced.
  private static func write(
    _ vurderinger: [Elevvurdering], _ forrige: Forrige?, _ regelverk: Regelverk, to path: String, dato: Day,
    on terminal: Terminal
  ) throws {
    if FileManager.default.fileExists(atPath: path) {
      guard let there = try? Forrige(contentsOf: path, dato: dato) else {
        throw Failure(sentence: Wording.foreignOutput(path), file: path, kind: "file-exists")
      }
      if there.harBeslutninger {
        throw Failure(sentence: Wording.decidedOutput(path), file: path, kind: "file-exists")
      }
    }
    guard let skjema = Skjemasamling.skjema(Oppfølgingsplan.navn) else { return }
    let forslag = Planforslag(try skjema.template(), regelverk)
    let sorted = Gruppe.allCases.flatMap { $0.elever(vurderinger) }
    try terminal.write(Vurdertliste(sorted, forslag, forrige: forrige, dato: dato).workbook(for: path), to: path)
  }
}

import Forms
import IKO

extension Oversikt {
  static func show(
    _ oversikt: IKO.Oversikt, _ plan: Møteplan?, _ meeting: Møteplan.Rad?, read: [Dokumentleser.Lest],
    lister: [Oversiktsliste], others: Finding?, agreed: Avtalt?, _ options: OversiktOptions, on terminal: Terminal
  ) async throws(Uklart) -> ExitStatus {
    let folder = DocumentReading.folder(of: options.paths)
    var report = Report(folder: folder)
    // What was read in doubt may be a deadline that nobody sees; remarks are for `iko les`.
    let shown = Set(oversikt.elever.flatMap(\.filer))
    for lest in read where shown.contains(lest.fil) {
      report.add(lest.sammendrag.filter { $0.severity != .remark && $0.code != .rule }, in: lest.fil)
    }
    for liste in lister { report.add(liste.findings, in: liste.fil) }
    for (fil, funn) in oversikt.fremmede { report.add(funn, in: funn.place == nil ? fil : nil) }
    report.add(plan?.findings ?? [])
    report.add(agreed?.findings ?? [])
    if let others { report.add(others) }

    if options.isJSON, !options.showsEffect {
      for line in OversiktOutput.lines(oversikt) { terminal.emit(line) }
      for line in agreed.map(OversiktOutput.lines(agreed:)) ?? [] { terminal.emit(line) }
    }
    let isNothing = oversikt.elever.isEmpty && read.isEmpty && options.output?.format != .ics
    let output = isNothing ? nil : options.output
    do {
      if let output {
        let copy = try OversiktOutput(oversikt, plan, meeting, agreed: agreed, folder: folder).write(
          options, to: output)
        if let copy { terminal.tell(Wording.replacedFile(output.path, copy: copy)) }
      } else if options.showsEffect {
        OversiktOutput.show(
          Virkning(oversikt, katalog: try Tiltakskatalog.publisert()), isJSON: options.isJSON, on: terminal)
      } else if !options.isJSON {
        OversiktOutput(oversikt, plan, meeting, agreed: agreed, folder: folder).show(on: terminal)
      }
    } catch let problem as Uklart {
      throw problem
    } catch let error as FormError {
      terminal.complain(Wording.sentence(for: error))
      return .nothingDone
    } catch {
      terminal.complain(Wording.internalFault)
      return .nothingDone
    }
    if options.output != nil { for error in oversikt.uleste { report.add(error) } }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    if options.handsOver { terminal.tell(Overlevering.samtykke) }
    terminal.tell(Wording.overviewSummary(oversikt, output: output?.path))
    if isNothing { return .nothingDone }
    return oversikt.erUfullstendig || report.isWorrying ? .doneWithFindings : .allDone
  }
}

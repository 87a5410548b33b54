import Forms
import IKO

extension Les {
  static func run(_ options: LesOptions, on terminal: Terminal) async throws -> ExitStatus {
    let reader = try reader(options)
    let found = try DocumentReading.files(at: options.paths)
    let files = found.paths

    let selection = Dokumentutvalg(elever: options.pupils, klasse: options.klasse, felt: options.tags)
    let lines = options.isShownAtOnce ? LesLinjer(selection, withHealth: options.withHealth, on: terminal) : nil
    let results = DocumentReading.read(files, with: reader, jobs: options.jobs, on: terminal) { lines?.show($0) }

    var chosen: [LesOutput.Result] = []
    do throws(Uklart) {
      chosen = try selected(selection, of: results)
    } catch {
      return DocumentReading.refuse(error, paths: options.paths, isJSON: options.isJSON, on: terminal)
    }
    return try show(chosen, options, others: found.others, on: terminal)
  }

  /// The documents that are meant, and every file that could not be read: it may be of anybody.
  private static func selected(
    _ selection: Dokumentutvalg, of results: [LesOutput.Result]
  ) throws(Uklart) -> [LesOutput.Result] {
    let read = results.compactMap { try? $0.get() }
    guard !read.isEmpty else { return results }
    let chosen = Dictionary(try selection.of(read).map { ($0.fil, $0) }) { first, _ in first }
    return results.compactMap { result in
      guard case .success(let lest) = result else { return result }
      return chosen[lest.fil].map { .success($0) }
    }
  }

  private static func show(
    _ results: [LesOutput.Result], _ options: LesOptions, others: Finding?, on terminal: Terminal
  ) throws -> ExitStatus {
    let read = results.compactMap { try? $0.get() }
    let errors = results.compactMap { result -> FormError? in
      if case .failure(let error) = result { error } else { nil }
    }
    var (notes, doble): ([String: [Finding]], Doble) = ([:], Doble())
    for lest in read { if let finding = doble.finding(of: lest) { notes[lest.fil, default: []].append(finding) } }
    let isTable = options.isTable
    let registers = Registersamling(
      read, errors: errors, notes: notes, withHealth: options.withHealth,
      folder: DocumentReading.folder(of: options.paths))
    if isTable {
      for (fil, funn) in registers.findings { notes[fil, default: []].append(funn) }
    }
    var report = Report(folder: DocumentReading.folder(of: options.paths))
    for lest in read { report.add(lest.sammendrag + (notes[lest.fil] ?? []), in: lest.fil) }
    for error in errors { report.add(error) }
    if let others { report.add(others) }

    let lines = { results.map { LesOutput.line($0, notes: notes, withHealth: options.withHealth) } }
    if options.isJSON, !options.isShownAtOnce { for line in lines() { terminal.emit(line) } }
    // A file that is there says more than one without any answers.
    let output = read.isEmpty ? nil : options.output
    if let output {
      let copy = try LesOutput.write(registers, lines: lines, to: output)
      if let copy { terminal.tell(Wording.replacedFile(output.path, copy: copy)) }
    } else if !options.isJSON {
      LesOutput.show(read, withHealth: options.withHealth, on: terminal)
    }
    if isTable, let format = output?.format {
      for line in Wording.leftOut(of: registers, format) { terminal.tell(line) }
    } else if !options.withHealth, options.isJSON || output != nil || read.count == 1 {
      for line in Wording.leftOut(read.compactMap(\.utenHelse.utelatt)) { terminal.tell(line) }
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.readSummary(read.count, failed: errors.count, output: output?.path))
    return read.isEmpty ? .nothingDone : report.isWorrying ? .doneWithFindings : .allDone
  }

  private static func reader(_ options: LesOptions) throws -> Dokumentleser {
    var reader = try unconfigured(options)
    reader.refusesTrackedChanges = options.refusesTrackedChanges
    reader.readsWithoutForm = true
    reader.medRettelser = true
    return reader
  }

  private static func unconfigured(_ options: LesOptions) throws -> Dokumentleser {
    if let labels = options.labels, options.form == nil {
      throw Failure(sentence: Wording.labelsOfWhat, file: labels, kind: "no-form")
    }
    switch options.form {
    case nil: return try Dokumentleser(mal: options.template)
    case .file(let path): return try Dokumentleser(mal: options.template ?? path)
    case .published(let published):
      guard let skjema = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(
          sentence: Wording.notYet(published.rawValue, known: Skjemasamling.alle.map(\.navn)), file: published.rawValue,
          kind: "no-template")
      }
      let layout = try options.labels.map { try Etiketter.layout(contentsOf: $0, fields: skjema.fields) }
      return try Dokumentleser(skjema: skjema, mal: options.template, layout: layout ?? Forms.Layout())
    }
  }
}

import Forms
import IKO
import JSON

extension Fyll {
  static func run(_ options: FyllOptions, on terminal: Terminal) async throws -> ExitStatus {
    let dato = try Day.asked(options.date)
    // What cannot be done is reported before anything is made.
    if options.makesPDF { _ = try PDFLager() }
    let oppsett = try Skoleoppsett.les()
    let chosen = try ChosenForm(
      options.form, template: options.template, labels: options.labels,
      emptying: options.empties
        ? Emptying(isConfirmed: options.isConfirmed, isJSON: options.isJSON, terminal: terminal) : nil)
    try Malkontroll.check(chosen.template, skjema: chosen.skjema)
    if let skjema = chosen.skjema, !skjema.gjelderElev {
      let inLanguage = options.template == nil ? try chosen.på(options.målform ?? oppsett.målform) : chosen
      return try fillYear(skjema, inLanguage, options, dato: dato, oppsett: oppsett, on: terminal)
    }
    guard !options.sources.isEmpty else {
      terminal.complain(Wording.noSources)
      return .wrongUsage
    }

    var run = try chosen.utfylling(options, dato: dato, oppsett: oppsett)
    if let tag = naming(options, chosen).tag { run.navngi(ved: tag) }
    var report = Report(folder: run.folder)
    report.add(try chosen.installation(options, on: terminal))
    report.add(chosen.funn, in: chosen.template.name)
    var options = options
    let (lists, left) = Kildemappe.lister(options.sources)
    options.sources = lists
    report.add(left)
    guard !lists.isEmpty else {
      throw Failure(sentence: Wording.noListsInFolder, file: left.first?.place ?? "", kind: "no-pupils")
    }
    // Standard input can be read once: what was opened here is also what is read whole.
    let only = options.sources.count == 1 ? opened(options.sources[0]) : nil
    if options.sheet == nil, let fil = try? only?.get(), let strøm = stream(fil, options, of: chosen, dato: dato) {
      return try make(strøm, of: fil, options, run, report: report, on: terminal)
    }
    guard let found = try sources(options, only: only, of: chosen, dato: dato, report: &report, on: terminal)
    else { return .nothingDone }
    let everybody = found.all
    var oppføringer = found.meant
    let classes = oppføringer.compactMap(\.klasse)
    report.add([options.utvalg.annetTrinn(found.kilder.oppføringer)].compactMap(\.self))
    do throws(Uklart) {
      oppføringer = try options.utvalg.of(oppføringer)
    } catch {
      let sentence = decidedAway(error, options.utvalg, everybody).map(Wording.decidedAway) ?? Wording.unclear(error)
      if options.isJSON {
        terminal.emit(JSONValue(Failure(sentence: sentence, file: options.sources[0], kind: "unclear-pupil")))
      }
      // The pupil may stand in a row that was not used.
      for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
      terminal.complain(sentence)
      return .wrongUsage
    }
    guard !oppføringer.isEmpty else {
      throw Failure(sentence: Wording.nobodyLeft(classes), file: options.sources[0], kind: "no-pupils")
    }
    // A document that is another's of the list is nobody else's.
    run.andre = everybody.without(oppføringer)
    try fillFromCriteria(
      &oppføringer, av: found.kilder, options, of: chosen, dato: dato, jobs: run.jobs, report: &report, on: terminal)

    let protected = oppføringer.count(where: \.erSkjermet)
    if protected > 0 { terminal.complain(Wording.skjermet(protected)) }
    var output = FyllOutput(options, report: report, on: terminal)
    output.isForAll = found.areUndecided && asksWhoIsMeant(options, chosen)
    let progress = Progress(of: oppføringer.count, "dokumenter", on: terminal)
    try run.make(oppføringer) { result in
      progress.advance()
      output.take(result)
    }
    progress.finish()
    return output.finish(of: oppføringer.count)
  }

  /// Who was asked for, where she is in the lists and only the decision leaves her out.
  private static func decidedAway(_ problem: Uklart, _ utvalg: Utvalg, _ everybody: [Oppføring]) -> String? {
    guard case .noPupil(let asked, _) = problem else { return nil }
    let one = Utvalg(elever: [asked], klasse: utvalg.klasse, trinn: utvalg.trinn)
    return (try? one.of(everybody))?.isEmpty == false ? asked : nil
  }

  private static func opened(_ source: String) -> Result<Kildefil, FormError> {
    do throws(FormError) { return .success(try Kildefil(source)) } catch { return .failure(error) }
  }

  /// The pupils of all sources, those who are to have a document and all of them; nil when one of them could not be read at all. All errors are reported at once.
  ///
  /// - Parameter only: the source where there is one, opened.
  private static func sources(
    _ options: FyllOptions, only: Result<Kildefil, FormError>?, of chosen: ChosenForm, dato: Day, report: inout Report,
    on terminal: Terminal
  ) throws -> (meant: [Oppføring], all: [Oppføring], kilder: Kilder, areUndecided: Bool)? {
    let naming = naming(options, chosen)
    var kilder = Kilder(
      skjema: chosen.navn, fields: chosen.listefelter + [naming.column].compactMap(\.self), today: dato,
      ark: options.sheet)
    var errors: [FormError] = []
    for source in options.sources {
      do throws(FormError) {
        try kilder.add((only ?? opened(source)).get())
      } catch {
        errors.append(error)
      }
    }
    if errors.isEmpty, kilder.oppføringer.isEmpty {
      let message = kilder.isDecidedAway ? Wording.nobodyDecided : Wording.emptySources
      errors.append(FormError(kind: "no-pupils", file: options.sources[0], message: message))
    }
    let funn = kilder.funn.map { ($0.kilde, funn: options.utvalg.told($0.funn, of: kilder.oppføringer)) }
    for (_, funn) in funn { report.add(funn) }
    if kilder.manglerKlasseliste { report.add(Finding(.list, .remark, message: Wording.onlyDecisions)) }
    for error in errors { report.add(error) }
    for line in Wording.understood(kilder.ark, width: terminal.width) { terminal.tell(line) }
    if options.isJSON {
      for (kilde, funn) in funn where !funn.isEmpty {
        terminal.emit(.object([("fil", .string(kilde)), ("funn", .array(funn.map { JSONValue($0) }))]))
      }
      for error in errors { terminal.emit(JSONValue(error)) }
    }
    guard errors.isEmpty else {
      for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
      return nil
    }
    return (
      try prepared(kilder.oppføringer, options, naming, fields: chosen.template.fields),
      named(kilder.alleOppføringer, naming, fields: chosen.template.fields), kilder,
      kilder.erUtenBeslutning
    )
  }

  /// Whether a plan for each pupil of a list may be more than was meant: not where pupils are named, or have their plans already.
  private static func asksWhoIsMeant(_ options: FyllOptions, _ chosen: ChosenForm) -> Bool {
    options.remindsOfDecisions && chosen.skjema?.navn == Oppfølgingsplan.navn && options.utvalg.elever.isEmpty
      && (options.handling == .behold || options.handling == .nyKopi)
  }

  /// What options say of all pupils: school year, level, the field that names the files.
  private static func prepared(
    _ oppføringer: [Oppføring], _ options: FyllOptions, _ naming: Naming, fields: [FieldDefinition]
  ) throws -> [Oppføring] {
    let tags = Set(fields.map(\.tag))
    if let word = options.nameField, let column = naming.column {
      guard oppføringer.contains(where: { $0.values[column.tag]?.isAnswered == true }) else {
        throw Failure(sentence: Wording.noSuchField(word, known: fields.map(\.tag)), file: options.sources[0])
      }
    }
    let all = named(oppføringer.map { prepared($0, options, tags: tags) }, naming, fields: fields)
    guard let column = naming.column else { return all }
    return all.map { oppføring in
      var oppføring = oppføring
      oppføring.values[column.tag] = nil
      return oppføring
    }
  }

  private static func named(_ all: [Oppføring], _ naming: Naming, fields: [FieldDefinition]) -> [Oppføring] {
    naming.tag == nil ? all.navngitt(of: fields) : all.named(by: naming.tag, of: fields)
  }

  /// What `--navn-fra` means: a field, or a column that the form has no field for.
  private struct Naming {
    var tag: String?
    var column: FieldDefinition?
  }

  private static func naming(_ options: FyllOptions, _ chosen: ChosenForm) -> Naming {
    guard let word = options.nameField else { return Naming() }
    if let field = FrittSkjema.felt(word, of: chosen.template.fields) { return Naming(tag: field.tag) }
    let column = FrittSkjema.navnekolonne(word)
    return Naming(tag: column.tag, column: column)
  }

  static func prepared(_ oppføring: Oppføring, _ options: FyllOptions, tags: Set<String>) -> Oppføring {
    var oppføring = oppføring
    // A date that was asked for comes before that of a document which the data were read from.
    if options.date != nil {
      oppføring.values["dok.dato"] = nil
      oppføring.values["dok.skoleår"] = nil
    }
    if let year = options.schoolYear, tags.contains("dok.skoleår") { oppføring.values["dok.skoleår"] = .text(year) }
    if let level = options.utvalg.trinn, tags.contains("elev.trinn"), oppføring.values["elev.trinn"]?.isAnswered != true
    {
      oppføring.values["elev.trinn"] = .text(oppføring.trinn(ellers: level))
    }
    return oppføring
  }
}

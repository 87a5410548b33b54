import Forms
import IKO

extension Oppsettskommando {
  static func run(_ options: OppsettOptions, on terminal: Terminal) async throws -> ExitStatus {
    try run(options, .prosessen, on: terminal)
  }

  static func run(_ options: OppsettOptions, _ omgivelser: Omgivelser, on terminal: Terminal) throws -> ExitStatus {
    if options.shows {
      show(try Skoleoppsett.les(omgivelser), on: terminal)
      return .allDone
    }
    if let words = options.templates { return try copy(words, options, omgivelser, on: terminal) }
    let oppsett = try Skoleoppsett.les(omgivelser)
    let paths = Skoleoppsett.stier(omgivelser)
    guard let path = options.isForSchool ? paths.skole : paths.arbeid else {
      throw Failure(sentence: Wording.noWorkingFolder, kind: "no-such-file")
    }
    var changes = options.changes
    if changes.isEmpty {
      guard terminal.canAsk else {
        terminal.complain(Wording.nobodyToAsk)
        return .wrongUsage
      }
      guard let answers = ask(oppsett, path, on: terminal) else {
        terminal.complain(Wording.askingEnded)
        return .nothingDone
      }
      changes = answers
    }
    let isChanged = try !changes.isEmpty && Oppsettfil.endre(path, changes, forSkolen: options.isForSchool)
    terminal.tell(isChanged ? Wording.settingsWritten(path) : Wording.settingsUnchanged(path))
    let after = try Skoleoppsett.les(omgivelser)
    if options.isJSON { show(after, on: terminal) }
    tellOverridden(changes, after, path, on: terminal)
    if !options.isForSchool, let folder = omgivelser.arbeidsmappe { remember(folder, omgivelser, on: terminal) }
    return .allDone
  }

  /// Asks for each setting; Enter keeps what is there. Nil where the answers ended before the questions did.
  private static func ask(
    _ oppsett: Skoleoppsett, _ path: String, on terminal: Terminal
  ) -> [Innstilling: String?]? {
    terminal.complain(Wording.asking(path))
    var changes: [Innstilling: String?] = [:]
    for innstilling in Innstilling.allCases where innstilling.spørres {
      let now = oppsett[innstilling]
      while true {
        guard let line = terminal.ask(Wording.question(innstilling, now: now, in: path)) else { return nil }
        let text = line.trimmed
        if text.isEmpty { break }
        if text == OppsettOptions.remove {
          changes[innstilling] = .some(nil)
          break
        }
        if let value = innstilling.verdi(text) {
          changes[innstilling] = value
          break
        }
        terminal.complain("  " + innstilling.forventet)
      }
    }
    return changes
  }

  /// What was set for the school, and what this folder says otherwise; what was taken out here, and still holds from there.
  private static func tellOverridden(
    _ changes: [Innstilling: String?], _ oppsett: Skoleoppsett, _ path: String, on terminal: Terminal
  ) {
    for innstilling in Innstilling.allCases {
      guard changes[innstilling] != nil, let now = oppsett[innstilling], now.fil != path else { continue }
      terminal.tell(Wording.stillFrom(now.fil, innstilling))
    }
  }

  /// The page opens this folder the next time. That it cannot be kept keeps nobody from working.
  private static func remember(_ folder: String, _ omgivelser: Omgivelser, on terminal: Terminal) {
    do throws(FormError) {
      try SisteMappe(omgivelser).husk(folder)
    } catch {
      terminal.tell(Wording.notRemembered(error.file))
    }
  }

  private static func show(_ oppsett: Skoleoppsett, on terminal: Terminal) {
    if terminal.isJSON {
      for innstilling in Innstilling.allCases {
        let value = oppsett[innstilling]
        terminal.emit(
          .object([
            ("innstilling", .string(innstilling.rawValue)),
            ("verdi", value.map { innstilling.erTall ? .number($0.verdi) : .string($0.verdi) } ?? .null),
            ("fil", value.map { .string($0.fil) } ?? .null),
          ]))
      }
      return
    }
    let rows = Innstilling.allCases.map { innstilling in
      let value = oppsett[innstilling]
      return [innstilling.navn, value?.verdi ?? "ikke satt", value?.fil ?? ""]
    }
    terminal.show(TextTable(header: ["Innstilling", "Verdi", "Fra"], rows: rows))
  }

  /// A school's own templates.
  private static func copy(
    _ words: [String], _ options: OppsettOptions, _ omgivelser: Omgivelser, on terminal: Terminal
  ) throws -> ExitStatus {
    let malmappe = Malmappe(omgivelser)
    guard let folder = malmappe.egen(forSkolen: options.isForSchool) else {
      throw Failure(sentence: Wording.noWorkingFolder, kind: "no-such-file")
    }
    let egne = EgneMaler(malmappe, i: folder, forSkolen: options.isForSchool)
    // What is only accepted is there already; nothing else is to be copied.
    let asked = !words.isEmpty ? words : options.accepts ? egne.finnes : FormChoice.words
    let results = try egne.kopier(asked, godtar: options.accepts)
    for result in results where options.isJSON {
      terminal.emit(
        .object([
          ("fil", .string(result.sti)), ("skjema", .string(result.ord)), ("status", .string(result.status.rawValue)),
          ("grunnlag", .string(result.grunnlag)),
        ]))
    }
    if !options.isJSON, !results.isEmpty {
      terminal.show(TextTable(header: ["Mal", "Status"], rows: results.map { [$0.ord, Wording.status($0.status)] }))
    }
    let kept = results.filter { $0.status == .beholdt }
    for result in kept { terminal.complain(Wording.keptOwn(result, isForSchool: options.isForSchool)) }
    for result in results {
      if let used = try malmappe.brukes(for: result.ord), used != result.sti {
        terminal.complain(Wording.notUsed(result.sti, used: used))
      }
    }
    terminal.tell(Wording.ownTemplates(results, in: folder))
    return kept.isEmpty ? .allDone : .doneWithFindings
  }
}

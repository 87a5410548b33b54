import Forms
import Tables

/// One file of lists read for the criteria: pupils with their numbers and marks, and the subjects of earlier years.
struct Grunnlagsleser {
  let dato: Day
  let terskler: Terskler

  private(set) var oppføringer: [Oppføring] = []
  private(set) var historikk = Historikkleser()
  private(set) var findings: [Finding] = []
  /// Findings of single pupils.
  private(set) var notes: [(elev: Kjennetegn, finding: Finding)] = []
  /// The columns of subjects by their tags.
  private(set) var fagkolonner: [String: Fagkolonne] = [:]
  private(set) var ark: [Arkbeskrivelse] = []

  init(dato: Day, terskler: Terskler) {
    self.dato = dato
    self.terskler = terskler
    historikk = Historikkleser(dato: dato)
  }

  mutating func read(_ bytes: [UInt8], name: String) throws(FormError) {
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: name).without(sheets: Arknavn.ekstra)
      let histories = file.sheets.compactMap(\.name).filter { Historikkleser.isHistory(sheet: $0) }
      let others = file.sheets.filter { sheet in
        sheet.name.map { !histories.contains($0) && !Self.isRegister($0) } ?? true
      }
      if !others.isEmpty {
        let visible = others.filter { !$0.isHidden }
        let only = others.count == file.sheets.count ? nil : visible.count == 1 ? visible[0].name : nil
        try read(RowTable(in: file, sheet: only, rules: Self.rules))
      }
      for sheet in histories { readHistory(try RowTable(in: file, sheet: sheet, rules: Self.rules)) }
    } catch {
      throw FormError(kind: error.kind.rawValue, file: name, message: error.explanation.sentenceCased)
    }
  }

  private static let rules = HeaderRules(hints: Kolonnenavn.hints(Elevkolonner.fields).union(Grunnlagskolonne.hints))

  /// Sheets of answers to a form, which lie beside a class list.
  private static func isRegister(_ sheet: String) -> Bool {
    Skjemasamling.alle.contains { sheet == Arknavn.of($0.navn) || sheet.hasPrefix($0.navn + ".") }
  }

  private mutating func read(_ table: RowTable) {
    if Historikkleser.isHistory(table) { readHistory(table) } else { readPupils(table) }
  }

  private mutating func readHistory(_ table: RowTable) {
    historikk.read(table)
    findings += table.problems.map { Finding($0) }
    ark.append(historikk.beskrivelse(table))
  }

  // MARK: Pupils

  private mutating func readPupils(_ table: RowTable) {
    let who = Elevkolonner(table, withYear: true, dato: dato)
    findings += table.problems.map { Finding($0) } + who.kolonner.findings
    var columns: [(column: RowTable.Column, read: Kolonnelesing)] = []
    var taken: [String: String] = [:]
    // In the list that the criteria give, «Grunnlag» is the evidence.
    let isAssessed = table["Utfall"] != nil && table["Beslutning"] != nil
    for column in who.kolonner.unused {
      guard let kolonne = Grunnlagskolonne(column.name), !(isAssessed && kolonne == .skoledager) else { continue }
      if let earlier = taken[kolonne.tag] {
        let message = Wording.twoColumns(column.name, earlier, file: table.file, label: kolonne.navn)
        findings.append(Finding(.unknownColumn, .warning, field: kolonne.tag, message: message))
        continue
      }
      taken[kolonne.tag] = column.name
      if case .karakter(let fag) = kolonne { fagkolonner[fag.tag] = fag }
      let read = Kolonnelesing(
        kolonne, navn: column.name, fil: table.file, cells: table.soundRows.map { $0[column] }, terskler: terskler)
      findings += read.findings
      columns.append((column, read))
    }

    var new: [Oppføring] = []
    for (index, row) in table.soundRows.enumerated() {
      if let oppføring = oppføring(row, index, who.hvem(row), columns.map(\.read), in: table) { new.append(oppføring) }
    }
    oppføringer += Enkeltelever.of(new, &findings)
    let used = columns.map { (column: $0.column.name, field: $0.read.kolonne.navn) }
    let known = Kolonnenavn.hints(Oppfølgingsplan.fields.definitions)
    let unknown = who.kolonner.unused.filter { column in
      !known.contains(column.folded) && !used.contains { $0.column == column.name }
        && Grunnlagskolonne(column.name) == nil
    }
    if !unknown.isEmpty, !isAssessed {
      let message = Wording.unusedForCriteria(unknown.map(\.name))
      findings.append(
        Finding(.unknownColumn, .remark, place: TablePlace(file: table.file, sheet: table.sheet).text, message: message)
      )
    }
    ark.append(
      Arkbeskrivelse(
        fil: table.file, ark: table.sheet, rader: table.rows.count, kolonner: who.kolonner.description + used,
        ubrukt: who.kolonner.unused.map(\.name).filter { name in !used.contains { $0.column == name } }))
  }

  private mutating func oppføring(
    _ row: RowTable.Row, _ index: Int, _ who: Elevkolonner.Hvem, _ columns: [Kolonnelesing], in table: RowTable
  ) -> Oppføring? {
    guard !who.erMotstridende else {
      findings += who.funn
      return nil
    }
    let sted = row.place.text
    var values = who.values
    for column in columns { values[column.kolonne.tag] = column.answers[index] ?? values[column.kolonne.tag] }
    notes += (who.funn + columns.flatMap { $0.notes.filter { $0.index == index }.map(\.finding) }).map {
      (who.kjennetegn, $0)
    }
    let found = Oppføring(who.kjennetegn, navn: who.navn, values: values, sted: sted, fil: table.file)
    if found == nil { findings.append(Finding(.noName, .error, place: sted, message: Wording.noKey)) }
    return found
  }
}

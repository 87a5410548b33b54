import Forms
import OPC
import Tables

/// A class list or a register, read for one form.
struct Listeleser {
  let skjema: String
  let fields: [FieldDefinition]
  /// For two-digit years.
  let today: Day

  private(set) var oppføringer: [Oppføring] = []
  private(set) var findings: [Finding] = []
  /// What was understood of each sheet.
  private(set) var ark: [Arkbeskrivelse] = []

  init(skjema: String, fields: [FieldDefinition], today: Day) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
  }

  /// Reads the pupils' sheet, and every sheet named `<skjema>` or `<skjema>.<gruppe>`.
  mutating func read(_ bytes: [UInt8], name: String) throws(FormError) {
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: name)
      let registers = file.sheets.compactMap(\.name).filter { $0 == skjema || group(of: $0) != nil }
      let others = registers + file.sheets.compactMap(\.name).filter { Historikkleser.isHistory(sheet: $0) }
      if others.count == file.sheets.count || file.sheets.count == 1 && registers.isEmpty {
        if others.isEmpty { try readPupils(in: file, sheet: nil) }
      } else {
        try readPupils(in: file, sheet: mainSheet(of: file, without: others))
      }
      for sheet in registers where group(of: sheet) == nil { try readPupils(in: file, sheet: sheet) }
      for sheet in registers { if let group = group(of: sheet) { try readRows(of: group, in: file, sheet: sheet) } }
    } catch {
      throw FormError(kind: error.kind.rawValue, file: name, message: error.explanation.sentenceCased)
    }
  }

  private func group(of sheet: String) -> FieldDefinition? {
    fields.first { $0.kind == .rows && "\(skjema).\($0.tag)".prefix(31) == sheet }
  }

  /// The list of pupils in a workbook that has register sheets too: the first that is none of those.
  private func mainSheet(of file: TableFile, without registers: [String]) -> String? {
    let others = file.sheets.filter { $0.name.map { !registers.contains($0) } ?? true && !$0.isHidden }
    return others.count == 1 ? others[0].name : nil
  }

  private func rules(_ names: [FieldDefinition]) -> HeaderRules {
    let tags = Set((names.map(\.tag) + ["nøkkel"]).map(Header.folded))
    let labels = Dictionary(names.map { (Header.folded($0.tag), Header.folded($0.label)) }) { first, _ in first }
    return HeaderRules(
      hints: Kolonner.hints(names), isTag: { tags.contains(Header.folded($0)) },
      isLabelRow: { cells in
        let labelled = cells.filter { labels[Header.folded($0.header)] != nil }
        return !labelled.isEmpty
          && labelled.allSatisfy { labels[Header.folded($0.header)] == Header.folded($0.text) }
      })
  }

  // MARK: Pupils

  private mutating func readPupils(in file: TableFile, sheet: String?) throws(TableFault) {
    let table = try RowTable(in: file, sheet: sheet, rules: rules(fields))
    // Subjects of earlier years are for the criteria: their rows are grades, not pupils.
    if skjema == Oppfølgingsplan.navn, sheet != skjema, Historikkleser.isHistory(table) { return }
    let columns = Kolonner(table, fields: fields)
    note(table, columns)
    var new: [Oppføring] = []
    for row in table.rows {
      if let oppføring = oppføring(row, columns, in: table) { new.append(oppføring) }
    }
    let unique = Entydige(new)
    findings += unique.findings
    merge(unique.oppføringer)
  }

  private mutating func oppføring(_ row: RowTable.Row, _ columns: Kolonner, in table: RowTable) -> Oppføring? {
    var values = Values()
    var number: String?
    var name: (for: String?, middle: String?, last: String?, full: String?)
    var foresatte: [Int: Values] = [:]
    for (column, mål) in columns.mål {
      let cell = row[column]
      do throws(TableProblem) {
        switch mål {
        case .field(let field): values[field.tag] = try answer(cell, to: field)
        case .nummer: number = try cell.text() ?? number
        case .fornavn: name.for = try cell.text()
        case .mellomnavn: name.middle = try cell.text()
        case .etternavn: name.last = try cell.text()
        case .navn: name.full = try cell.text()
        case .fødselsnummer: continue
        case .foresatt(let index, let member):
          if let text = try cell.text() { foresatte[index, default: Values()][member] = .text(Elevnavn.tidy(text)) }
        }
      } catch {
        findings.append(Finding(error))
      }
    }
    if !foresatte.isEmpty {
      values["foresatte.personer"] = .rows(foresatte.sorted { $0.key < $1.key }.map(\.value))
    }

    let navn = Self.navn(name)
    if let navn, fields.contains(where: { $0.tag == "elev.navn" }) { values["elev.navn"] = .text(navn.fullt) }
    let sted = row.place.text
    let keys = Nøkkel.candidates(number: number, navn: navn, values: values)
    let isAboutPupil = fields.contains { $0.tag == "elev.navn" }
    // A register sheet beside the class list may know the pupil by number alone.
    let hasNames = columns.mål.contains { [.navn, .etternavn, .fornavn].contains($0.mål) }
    if isAboutPupil, hasNames, navn == nil {
      findings.append(Finding(.noName, .error, place: sted, message: Wording.noName))
      return nil
    }
    guard let key = keys.first ?? (isAboutPupil ? nil : "rad \(row.number)") else {
      findings.append(Finding(.noName, .error, place: sted, message: Wording.noKey))
      return nil
    }
    return Oppføring(
      nøkkel: key, navn: navn, values: values, sted: sted, fil: table.file, nøkler: keys.isEmpty ? [key] : keys)
  }

  static func navn(_ name: (for: String?, middle: String?, last: String?, full: String?)) -> Elevnavn? {
    let given = [name.for, name.middle].compactMap(\.self).map(Elevnavn.tidy).joined(separator: " ")
    if let last = name.last.map({ Elevnavn.tidy($0) }) {
      // Some systems write «Etternavn, Fornavn» in the column of the etternavn.
      if given.isEmpty { return Elevnavn(last) }
      return Elevnavn(fornavn: given, etternavn: last)
    }
    if let full = name.full { return Elevnavn(full) }
    return given.isEmpty ? nil : Elevnavn(given)
  }

  private mutating func answer(_ cell: ListCell, to field: FieldDefinition) throws(TableProblem) -> Answer? {
    let answer = try Celle.answer(cell, to: field, today: today)
    if answer == nil, !cell.isBlank, field.kind == .janei {
      let message = Wording.jaNeiExpected(field.label)
      findings.append(Finding(.badCell, .error, place: cell.place.text, field: field.tag, message: message))
    }
    return answer
  }

  /// A second sheet of the same file about the same pupils.
  private mutating func merge(_ new: [Oppføring]) {
    guard !oppføringer.isEmpty else {
      oppføringer = new
      return
    }
    var join = Sammenføring(oppføringer)
    join.add(new)
    oppføringer = join.oppføringer
    findings += join.findings
  }

  // MARK: Rows of a group

  private mutating func readRows(of group: FieldDefinition, in file: TableFile, sheet: String) throws(TableFault) {
    let table = try RowTable(in: file, sheet: sheet, rules: rules(group.members))
    let columns = Kolonner(table, fields: fields, group: group)
    note(table, columns)
    var rows: [String: [Values]] = [:]
    var order: [(key: [String], sted: String)] = []
    for row in table.rows {
      var values = Values()
      var number: String?
      var name: (for: String?, middle: String?, last: String?, full: String?)
      for (column, mål) in columns.mål {
        let cell = row[column]
        do throws(TableProblem) {
          switch mål {
          case .field(let member): values[member.tag] = try answer(cell, to: member)
          case .nummer: number = try cell.text()
          case .fornavn: name.for = try cell.text()
          case .mellomnavn: name.middle = try cell.text()
          case .etternavn: name.last = try cell.text()
          case .navn: name.full = try cell.text()
          case .fødselsnummer, .foresatt: continue
          }
        } catch {
          findings.append(Finding(error))
        }
      }
      let keys = Nøkkel.candidates(number: number, navn: Self.navn(name), values: values)
      guard let key = keys.first else {
        findings.append(Finding(.noName, .error, place: row.place.text, message: Wording.noKey))
        continue
      }
      if rows[key] == nil { order.append((keys, row.place.text)) }
      if values.isAnswered { rows[key, default: []].append(values) }
    }
    for (keys, sted) in order {
      guard let index = oppføringer.firstIndex(where: { !Set($0.nøkler).isDisjoint(with: keys) }) else {
        findings.append(Finding(.onlyInOne, .error, place: sted, message: Wording.rowsOfNobody))
        continue
      }
      oppføringer[index].values[group.tag] = rows[keys[0]].map { .rows($0) }
    }
  }

  /// Whether a column without a field of the form is one that the criteria use, or one of the list that they give.
  private func isForCriteria(_ column: RowTable.Column, _ table: RowTable) -> Bool {
    let isAssessed = table["Beslutning"] != nil && Vurdertliste.columns.contains(column.name)
    return isAssessed || skjema == Oppfølgingsplan.navn && Grunnlagskolonne(column.name) != nil
  }

  private mutating func note(_ table: RowTable, _ columns: Kolonner) {
    findings += table.problems.map(Finding.init) + columns.findings
    ark.append(
      Arkbeskrivelse(
        fil: table.file, ark: table.sheet, rader: table.rows.count, kolonner: columns.description,
        ubrukt: columns.unused.map(\.name)))
    if !columns.unused.isEmpty {
      let names = columns.unused.filter { column in
        !columns.findings.contains { $0.message.contains("«\(column.name)»") } && !isForCriteria(column, table)
      }
      if !names.isEmpty {
        findings.append(
          Finding(
            .unknownColumn, .remark,
            message: Wording.unusedColumns(names.map(\.name), file: table.file, sheet: table.sheet)))
      }
    }
  }
}

/// What was understood of a sheet, to be shown to the one who gave it.
public struct Arkbeskrivelse: Sendable {
  public let fil: String
  public let ark: String?
  public let rader: Int
  /// Each column, and the field that it was taken for.
  public let kolonner: [(column: String, field: String)]
  public let ubrukt: [String]
}

extension Finding {
  init(_ problem: TableProblem) {
    self.init(
      problem.kind == .severalSheets ? .list : .badCell, problem.severity == .error ? .error : .warning,
      place: problem.place.text, message: problem.explanation.sentenceCased)
  }
}

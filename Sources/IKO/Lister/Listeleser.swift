import Forms
import Norwegian
import OPC
import Tables

/// A class list or a register, read for one form.
struct Listeleser {
  let skjema: String
  let fields: [FieldDefinition]
  /// For two-digit years.
  let today: Day

  private(set) var oppføringer: [Oppføring] = []
  /// Rows of groups whose pupil stands in another source.
  private(set) var løse: [Oppføring] = []
  private(set) var findings: [Finding] = []
  /// What was understood of each sheet.
  private(set) var ark: [Arkbeskrivelse] = []

  init(skjema: String, fields: [FieldDefinition], today: Day) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
  }

  private var isAboutPupil: Bool { fields.contains { $0.tag == "elev.navn" } }

  /// Reads the pupils' sheet, and every sheet named `<skjema>` or `<skjema>.<gruppe>`.
  mutating func read(_ bytes: [UInt8], name: String) throws(FormError) {
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: name).without(sheets: Arknavn.ekstra)
      let registers = file.sheets.filter { $0.name.map(isOfRegister) ?? false }
      // Beside a register of this form, those of other forms are no class list.
      let others = registers.contains { $0.name == mainSheet } ? file.sheets.filter(Arknavn.isRegister) : []
      let aside = (registers + others).compactMap(\.name) + file.sheets.compactMap(\.name).filter(isHistory)
      if aside.isEmpty {
        try readPupils(in: file, sheet: nil)
      } else if let list = try classList(in: file, besides: aside) {
        try readPupils(in: file, sheet: list)
      }
      for sheet in registers.compactMap(\.name) where sheet == mainSheet { try readPupils(in: file, sheet: sheet) }
      for sheet in registers.compactMap(\.name) {
        if let group = group(of: sheet) { try readRows(of: group, in: file, sheet: sheet) }
      }
    } catch {
      throw FormError(kind: error.kind.rawValue, file: name, message: error.explanation.sentenceCased)
    }
  }

  private var mainSheet: String { Arknavn.of(skjema) }

  private func isOfRegister(_ sheet: String) -> Bool { sheet == mainSheet || group(of: sheet) != nil }

  private func isHistory(_ sheet: String) -> Bool { isAboutPupil && Historikkleser.isHistory(sheet: sheet) }

  /// Whether a sheet of this name is no class list, so that a file that has it is more than one list.
  func isAside(_ sheet: String) -> Bool { isOfRegister(sheet) || isHistory(sheet) }

  private func group(of sheet: String) -> FieldDefinition? {
    guard let tag = Arknavn.groups(of: skjema, fields).first(where: { $0.value == sheet })?.key else { return nil }
    return fields.first { $0.tag == tag }
  }

  /// The list of pupils in a workbook that has register sheets too: of the visible others, the one with most known columns.
  private func classList(in file: TableFile, besides registers: [String]) throws(TableFault) -> String? {
    var best: (sheet: String, columns: Int)?
    for sheet in file.sheets where !sheet.isHidden && !sheet.rows.isEmpty {
      guard let name = sheet.name, !registers.contains(name),
        let table = try? RowTable(in: file, sheet: name, rules: Kolonnenavn.rules(fields))
      else { continue }
      let count = Kolonner(table, fields: fields).mål.count
      if count > best?.columns ?? 0 { best = (name, count) }
    }
    return best?.sheet
  }

  // MARK: Pupils

  private mutating func readPupils(in file: TableFile, sheet: String?) throws(TableFault) {
    let table = try RowTable(in: file, sheet: sheet, rules: Kolonnenavn.rules(fields))
    // Subjects of earlier years are for the criteria: their rows are grades, not pupils.
    if skjema == Oppfølgingsplan.navn, sheet != skjema, Historikkleser.isHistory(table) { return }
    let columns = Kolonner(table, fields: fields)
    note(table, columns, rows: table.rows.count, problems: table.problems)
    let rows = table.soundRows.compactMap { oppføring($0, columns, &findings) }
    let new = Enkeltelever.of(rows, &findings)
    guard !oppføringer.isEmpty else {
      oppføringer = new
      return
    }
    var join = Sammenføring(oppføringer, fields: fields)
    join.add(new)
    oppføringer = join.oppføringer
    findings += join.findings
  }

  /// A row of a list of pupils; nil where it does not tell who it is about.
  func oppføring(_ row: RowTable.Row, _ columns: Kolonner, _ findings: inout [Finding]) -> Oppføring? {
    let read = Radtolkning(row, columns, today: today)
    findings += read.findings
    if read.erMotstridende { return nil }
    var values = read.values
    let navn = isAboutPupil ? read.navn : nil
    if isAboutPupil, read.isNobody {
      findings.append(Finding(.list, .remark, place: row.place.text, message: Wording.nobodysRow))
      return nil
    }
    if let navn { values["elev.navn"] = .text(navn.fullt) }
    let sted = row.place.text
    // A register sheet beside the class list may know the pupil by number alone.
    if isAboutPupil, columns.holdNames, navn == nil {
      findings.append(Finding(.noName, .error, place: sted, message: Wording.noName))
      return nil
    }
    let otherwise = isAboutPupil ? nil : Wording.row(row.number)
    if isAboutPupil, read.kjennetegn.erMotstridende {
      findings.append(Finding(.whose, .error, place: sted, message: Wording.keyOfAnother))
      return nil
    }
    var found = Oppføring(
      read.kjennetegn, navn: navn, values: values, sted: sted, fil: row.place.file, otherwise: otherwise)
    if found == nil { findings.append(Finding(.noName, .error, place: sted, message: Wording.noKey)) }
    found?.erSkjermet = read.erSkjermet
    return found
  }

  // MARK: Rows of a group

  private mutating func readRows(of group: FieldDefinition, in file: TableFile, sheet: String) throws(TableFault) {
    let table = try RowTable(in: file, sheet: sheet, rules: Kolonnenavn.rules(group.members))
    let columns = Kolonner(table, fields: fields, group: group)
    // A group's sheet without rows is as it should be: nobody has any yet.
    note(table, columns, rows: table.rows.count, problems: table.problems.filter { $0.kind != .noRows })
    let elever = Elevregister(oppføringer.map(\.kjennetegn))
    var rows: [Int: [Values]] = [:]
    var loose = Løserader(group.tag)
    for row in table.rows {
      let read = Radtolkning(row, columns, today: today)
      findings += read.findings
      if read.erMotstridende { continue }
      switch elever.finn(read.kjennetegn) {
      case .en(let place, _): if read.values.isAnswered { rows[place, default: []].append(read.values) }
      case .ingen where isAboutPupil && !read.kjennetegn.all.isEmpty: loose.add(read, row.place)
      case .ingen:
        findings.append(Finding(.onlyInOne, .error, place: row.place.text, message: Wording.noKey))
      case .uvisst(let places, let why):
        let message = Wording.unclearRow(why, places.map { oppføringer[$0].sted })
        findings.append(Finding(.whose, .error, place: row.place.text, message: message))
      }
    }
    løse += loose.oppføringer
    for (index, list) in rows.sorted(by: { $0.key < $1.key }) { oppføringer[index].values[group.tag] = .rows(list) }
  }

  mutating func note(_ table: RowTable, _ columns: Kolonner, rows: Int, problems: [TableProblem]) {
    findings += problems.map { Finding($0) } + columns.findings
    ark.append(
      Arkbeskrivelse(
        fil: table.file, ark: table.sheet, rader: rows, kolonner: columns.description,
        ubrukt: columns.unused.map(\.name)))
    let unused = columns.unused.filter { !isForCriteria($0, table) }
    guard !unused.isEmpty else { return }
    let place = table.sheet.map { "\(table.file): ark \($0)" } ?? table.file
    let message = Wording.unusedColumns(unused.map(\.name))
    findings.append(Finding(.unknownColumn, .remark, place: place, message: message))
    guard let (group, names) = group(with: unused.map(\.name)) else { return }
    findings.append(
      Finding(
        .unknownColumn, .warning, place: place,
        message: Wording.columnsOfRows(names, group: group.label, sheet: "\(skjema).\(group.tag)")))
  }

  /// The group whose members several columns are called like: a list with a row for each measure.
  private func group(with names: [String]) -> (FieldDefinition, [String])? {
    var found: [(FieldDefinition, [String])] = []
    for group in fields where group.kind == .rows {
      var words: Set<String> = []
      for member in group.members {
        for word in [member.label, member.tag, group.tag + "." + member.tag] + member.synonyms {
          words.insert(Folding.folded(word))
        }
      }
      found.append((group, names.filter { words.contains(Folding.folded($0)) }))
    }
    return found.filter { $0.1.count >= 2 }.max { $0.1.count < $1.1.count }
  }
}

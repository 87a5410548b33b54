import Forms
import Norwegian
import Tables

/// A class list or a register, read for one form and for the criteria: the one reader of lists.
struct Listeleser {
  let skjema: String
  let fields: [FieldDefinition]
  /// For two-digit years, and for what cannot be right.
  let today: Day
  /// Of the criteria, where their columns are read too.
  let terskler: Terskler?
  /// Whether the list is read for the criteria alone: then the columns that they do not use are reported.
  let isForCriteria: Bool

  private(set) var oppføringer: [Oppføring] = []
  /// What sheets have said differently, by the pupil's key: a third one does not decide it.
  private var uenige: [String: Set<String>] = [:]
  /// Rows of groups whose pupil stands in another source.
  private(set) var løse: [Oppføring] = []
  private(set) var findings: [Finding] = []
  /// What is wrong with the cells of single pupils.
  private(set) var radfunn: [(elev: Kjennetegn, finding: Finding)] = []
  private(set) var historikk: Historikkleser
  private(set) var bekymringer: Bekymringsleser
  /// What was understood of each sheet.
  private(set) var ark: [Arkbeskrivelse] = []

  init(
    skjema: String, fields: [FieldDefinition], today: Day, terskler: Terskler? = nil, isForCriteria: Bool = false
  ) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
    self.terskler = terskler
    self.isForCriteria = isForCriteria
    historikk = Historikkleser(dato: today)
    bekymringer = Bekymringsleser(dato: today)
    isAboutPupil = fields.contains { $0.tag == "elev.navn" }
    navnefelt = FrittSkjema.navnefelt(fields)?.tag
  }

  let isAboutPupil: Bool
  /// The sheets of a register that bears another name than the form.
  private var andresArk: Registerark?
  /// Of a form that is about no pupil: the code of the field that asks for a name.
  let navnefelt: String?
  /// How a list of pupils may be laid out.
  var form: Listeform { Listeform(known: Kolonnenavn(fields, group: nil)) }
  var rules: HeaderRules { Kolonnenavn.rules(fields, withCriteria: terskler != nil) }

  /// Reads the pupils' sheets, and every sheet named `<skjema>` or `<skjema>.<gruppe>`.
  ///
  /// - Parameter ark: the only sheet that is meant; nil for all that belong together.
  mutating func read(_ bytes: [UInt8], name: String, ark: String? = nil) throws(FormError) {
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: name).without(sheets: Arknavn.ekstra)
      if let ark, file.sheets.first?.name != nil {
        return readPupils(try RowTable(in: file, sheet: ark, rules: rules))
      }
      andresArk = isAboutPupil && !harMeninger ? nil : Registerark(file, skjema: skjema, fields: fields)
      if let left = andresArk?.fremmede, !left.isEmpty {
        findings.append(Finding(.list, .warning, place: name, message: Wording.sheetsOfOtherForms(left)))
      }
      let registers = file.sheets.filter { $0.name.map(isOfRegister) ?? false }
      // Beside a register of this form, those of other forms are no class list.
      let others =
        registers.contains { $0.name == mainSheet } || isForCriteria ? file.sheets.filter(Arknavn.isRegister) : []
      // «Karakterer» with a row for each pupil is a list of pupils.
      let histories = file.sheets.compactMap(\.name).filter(isHistory).filter { sheet in
        (try? RowTable(in: file, sheet: sheet, rules: rules)).map(Historikkleser.hasSubjects) ?? false
      }
      if isAboutPupil { noteStrayed(others.compactMap(\.name), in: file.name) }
      let aside = (registers + others).compactMap(\.name) + histories
      let tables =
        aside.isEmpty
        ? try RowTable.all(in: file, rules: rules) : classLists(in: file.without(sheets: Set(aside)))
      let unlike = aside.isEmpty ? RowTable.others(in: file, rules: rules) : []
      let (first, then) = inOrder(withoutOld(ofThisYear(ofTheClass(tables))), unlike)
      for table in first + then { readPupils(table) }
      if aside.isEmpty { noteOthers(unlike, besides: tables, read: first + then) }
      noteHidden(in: file, read: first + then)
      let hidden = registers.filter(\.isHidden).compactMap(\.name)
      if !hidden.isEmpty {
        findings.append(Finding(.list, .warning, place: name, message: Wording.hiddenSheets(hidden)))
      }
      let shown = registers.filter { !$0.isHidden }.compactMap(\.name)
      for sheet in shown where sheet == mainSheet {
        readPupils(try RowTable(in: file, sheet: sheet, rules: rules))
      }
      for sheet in shown {
        if let group = group(of: sheet) { try readRows(of: group, in: file, sheet: sheet) }
      }
      if terskler != nil {
        for sheet in histories { readHistory(try RowTable(in: file, sheet: sheet, rules: rules)) }
      }
    } catch {
      throw FormError(error, in: name)
    }
  }

  private var mainSheet: String { andresArk?.hovedark ?? Arknavn.of(skjema) }

  func isOfRegister(_ sheet: String) -> Bool { sheet == mainSheet || group(of: sheet) != nil }

  private func isHistory(_ sheet: String) -> Bool { isAboutPupil && Historikkleser.isHistory(sheet: sheet) }

  /// Whether a sheet of this name is no class list, so that a file that has it is more than one list.
  func isAside(_ sheet: String) -> Bool { isOfRegister(sheet) || isHistory(sheet) }

  private func group(of sheet: String) -> FieldDefinition? {
    let own = andresArk?.grupper[sheet] ?? Arknavn.groups(of: skjema, fields).first(where: { $0.value == sheet })?.key
    guard let tag = own else { return nil }
    return fields.first { $0.tag == tag }
  }

  /// The lists of pupils in a workbook that has register sheets too, on its visible sheets.
  private func classLists(in file: TableFile) -> [RowTable] {
    let visible = TableFile(name: file.name, sheets: file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty })
    guard !visible.sheets.isEmpty, let tables = try? RowTable.all(in: visible, rules: rules) else { return [] }
    return tables.filter { !Kolonner($0, fields: fields, terskler: terskler).mål.isEmpty }
  }

  // MARK: Pupils

  private mutating func readHistory(_ table: RowTable) {
    historikk.read(table)
    findings += table.problems.map { Finding($0) }
    ark.append(historikk.beskrivelse(table))
  }

  private mutating func readPupils(_ table: RowTable) {
    // Subjects of earlier years are for the criteria: their rows are grades, not pupils.
    if skjema == Oppfølgingsplan.navn, table.sheet != skjema, Historikkleser.isHistory(table) {
      if terskler != nil { readHistory(table) }
      return
    }
    if isAboutPupil, table.sheet != skjema, Bekymringsleser.hasConcerns(table) {
      if terskler != nil { bekymringer.read(table) }
      if Bekymringsleser.isOnlyConcerns(table) {
        if terskler != nil { noteComments(table) }
        noteAbove(table)
        // That nobody has reported anything yet is no fault.
        if !table.rows.isEmpty { findings += table.problems.map { Finding($0) } }
        ark.append(Bekymringsleser.beskrivelse(table))
        return
      }
    }
    var columns = Kolonner(table, fields: fields, terskler: terskler, today: today)
    let sound = table.soundRows
    let rows = columns.readsHidden ? sound : sound.filter { !$0.isHidden }
    for row in rows { columns.look(at: row) }
    columns.settle(terskler)
    askForTerm(&columns, table, rows)
    if columns.erToLister {
      // The two names of each column, and rows without a pupil, follow from that.
      findings += columns.findings
      ark.append(
        Arkbeskrivelse(fil: table.file, ark: table.sheet, rader: table.rows.count, kolonner: [], ubrukt: []))
      return
    }
    let fault = isAboutPupil ? form.fault(of: table, rows, columns) : nil
    note(
      table, columns, rows: table.rows.count, problems: table.problems, repeated: table.repeatedHeaders,
      hidden: columns.readsHidden ? [] : sound.filter(\.isHidden).map(\.number), isSound: fault == nil)
    if let fault {
      findings.append(fault)
      return
    }
    noteComments(table)
    let start = Avsnitt(table, columns, fields: fields)
    var avsnitt = start
    var read = self.read(rows, columns, &avsnitt)
    if var again = avsnitt.readAgain(from: start) {
      let place = TablePlace(file: table.file, sheet: table.sheet).text
      if avsnitt.isUnclear {
        findings.append(Finding(.list, .warning, place: place, message: Wording.unclearHeadings))
      } else {
        noteClass(of: again, place: place)
      }
      read = self.read(rows, columns, &again)
    }
    var new: [Oppføring] = []
    var groups = Gruppekolonner(columns)
    for (oppføring, notes) in read {
      if let oppføring {
        groups.meet(oppføring)
        radfunn += notes.map { (oppføring.kjennetegn, $0) }
        new.append(oppføring)
      } else {
        findings += notes
      }
    }
    findings += groups.findings(place: TablePlace(file: table.file, sheet: table.sheet).text)
    add(Enkeltelever.of(onePerPupil(new, table, columns), &findings), table)
  }

  private func read(
    _ rows: [RowTable.Row], _ columns: Kolonner, _ avsnitt: inout Avsnitt
  ) -> [(Oppføring?, [Finding])] {
    var read: [(Oppføring?, [Finding])] = []
    var below = Foresattlinjer(rows, columns, isAboutPupil: isAboutPupil)
    for row in rows {
      if let pupil = read.last?.0, let one = below.taken(row, columns, below: pupil, today: today) {
        read[read.count - 1].0 = one.oppføring
        read[read.count - 1].1 += one.findings
        continue
      }
      var notes: [Finding] = []
      read.append((oppføring(row, columns, &avsnitt, &notes), notes))
      below.meet(row, columns, isPupil: read.last?.0 != nil)
    }
    if let finding = below.finding(in: rows.first?.place) { read.append((nil, [finding])) }
    return read
  }

  /// Adds the pupils of a sheet. Sheets of one workbook are classes, or lists about the same pupils; where they tell other things of the same
  /// pupils, they are of different times, and which one is meant is not known.
  private mutating func add(_ new: [Oppføring], _ table: RowTable) {
    guard !oppføringer.isEmpty else {
      oppføringer = new
      return
    }
    let known = Elevregister(oppføringer.map(\.kjennetegn))
    let sharesPupils = new.contains { if case .en = known.finn($0.kjennetegn) { true } else { false } }
    // A class on each sheet: the sheets are one list.
    if !sharesPupils, !oppføringer.sharesNumber(with: new) {
      oppføringer = Enkeltelever.of(oppføringer + new, &findings)
      return
    }
    var new = new
    leaveOutOdds(&new, known, table)
    var join = Sammenføring(oppføringer, fields: fields)
    join.add(new)
    oppføringer = join.oppføringer
    findings += join.findings
  }

  /// Takes out what two sheets say differently of a pupil: as in two rows of one sheet, neither is used, and it is said once.
  private mutating func leaveOutOdds(_ new: inout [Oppføring], _ known: Elevregister, _ table: RowTable) {
    var tags: Set<String> = []
    for position in new.indices {
      guard case .en(let index, _) = known.finn(new[position].kjennetegn) else { continue }
      let key = oppføringer[index].nøkkel
      let odd = Set(oppføringer[index].ulike(new[position]))
      tags.formUnion(odd)
      let all = odd.union(uenige[key] ?? [])
      guard !all.isEmpty else { continue }
      uenige[key] = all
      oppføringer[index].glem(all)
      new[position].glem(all)
    }
    guard !tags.isEmpty else { return }
    let labels = fields.filter { tags.contains($0.tag) }.map(\.label)
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    let message = Wording.sheetsDiffer(labels, sheet: table.sheet ?? "")
    findings.append(Finding(.list, .error, place: place, message: message))
  }

  // MARK: Rows of a group

  private mutating func readRows(of group: FieldDefinition, in file: TableFile, sheet: String) throws(TableFault) {
    let table = try RowTable(in: file, sheet: sheet, rules: Kolonnenavn.rules(group.members))
    var columns = Kolonner(table, fields: fields, group: group)
    let shown = table.rows.filter { !$0.isHidden }
    for row in shown { columns.look(at: row) }
    columns.settle()
    // A group's sheet without rows is as it should be: nobody has any yet.
    note(
      table, columns, rows: table.rows.count, problems: table.problems.filter { $0.kind != .noRows },
      hidden: table.rows.filter(\.isHidden).map(\.number))
    noteComments(table)
    let elever = Elevregister(oppføringer.map(\.kjennetegn))
    var rows: [Int: [Values]] = [:]
    var loose = Løserader(group.tag)
    for row in shown {
      let read = Radtolkning(row, columns, today: today)
      findings += read.findings
      if read.erMotstridende { continue }
      // The key stands beside another pupil's name: a column was sorted without the others.
      if read.kjennetegn.erMotstridende {
        findings.append(Finding(.whose, .error, place: row.place.text, message: Wording.keyOfAnother))
        continue
      }
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
    for index in oppføringer.indices { oppføringer[index].erSpurtOm.insert(group.tag) }
    løse += loose.oppføringer
    for (index, list) in rows.sorted(by: { $0.key < $1.key }) { oppføringer[index].values[group.tag] = .rows(list) }
  }

  mutating func note(_ finding: Finding) { findings.append(finding) }
  mutating func note(_ new: [Finding]) { findings += new }
  mutating func note(_ new: Arkbeskrivelse) { ark.append(new) }
}

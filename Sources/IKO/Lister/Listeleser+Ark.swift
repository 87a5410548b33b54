import Forms
import Norwegian
import Tables

/// Which sheets of a workbook are read, and what is said of the others.
extension Listeleser {
  /// The lists of pupils of a class: «Venteliste» and «Sluttet» are none, by the sheet's name or the title.
  mutating func ofTheClass(_ tables: [RowTable]) -> [RowTable] {
    guard isAboutPupil else { return tables }
    return tables.filter { table in
      let names = table.columns.map { Kolonneord.compact($0.member) }
      // Where «Navn» stands beside «Elev», it is somebody else's.
      let hasPupil = names.contains { $0.hasPrefix("elev") } && !names.contains { ["navn", "fornavn"].contains($0) }
      guard Utenforklassen.navnes(ark: table.sheet, titler: table.titles, harElevkolonne: hasPupil) else { return true }
      let place = TablePlace(file: table.file, sheet: table.sheet).text
      note(Finding(.list, .warning, place: place, message: Wording.listOfOthers(table.sheet)))
      return false
    }
  }

  /// Of sheets that are each named by a school year, the one of this year, or else the last.
  mutating func ofThisYear(_ tables: [RowTable]) -> [RowTable] {
    let years = tables.compactMap { table in table.sheet.flatMap { Skoleår(in: $0) } }
    guard tables.count > 1, years.count == tables.count else { return tables }
    let year = years.contains(Skoleår(containing: today)) ? Skoleår(containing: today) : years.max()
    let kept = zip(tables, years).filter { $0.1 == year }.map(\.0)
    for table in kept {
      let place = TablePlace(file: table.file, sheet: table.sheet).text
      note(Finding(.list, .remark, place: place, message: Wording.onlyThisYear))
    }
    return kept
  }

  /// Of several sheets, those whose names do not say that they count no more.
  mutating func withoutOld(_ tables: [RowTable]) -> [RowTable] {
    let current = tables.filter { $0.sheet.map(Arknavn.erGammelt) != true }
    guard isAboutPupil, !current.isEmpty, current.count < tables.count else { return tables }
    for table in tables where table.sheet.map(Arknavn.erGammelt) == true {
      let place = TablePlace(file: table.file, sheet: table.sheet).text
      note(Finding(.list, .warning, place: place, message: Wording.oldSheet(table.sheet ?? "")))
    }
    return current
  }

  /// The sheets with the pupils' names, and then those that know the same pupils by number alone: absence without names, beside a sheet that says
  /// whose the numbers are.
  func inOrder(_ tables: [RowTable], _ others: [RowTable]) -> (first: [RowTable], then: [RowTable]) {
    func columns(_ table: RowTable) -> Kolonner { Kolonner(table, fields: fields, terskler: terskler) }
    func hasNumber(_ columns: Kolonner) -> Bool { columns.mål.contains { $0.mål == .elevnummer } }
    func isNamed(_ table: RowTable) -> Bool {
      let columns = columns(table)
      return columns.holdNames && hasNumber(columns) && !columns.isOwn
    }
    func isNumbered(_ table: RowTable) -> Bool {
      let columns = columns(table)
      return !columns.holdNames && hasNumber(columns) && columns.mål.count > 1 && !columns.isOwn
    }
    guard isAboutPupil, !tables.isEmpty else { return (tables, []) }
    if tables.allSatisfy(isNumbered) {
      let named = others.filter { isNamed($0) && !Historikkleser.isHistory($0) }
      return named.isEmpty ? (tables, []) : (named, tables)
    }
    return tables.contains(where: isNamed) ? (tables, others.filter(isNumbered)) : (tables, [])
  }

  /// Sheets with other columns than those that are read: a class may stand there, and nobody would see that it is missing.
  ///
  /// - Parameter read: those that were read all the same.
  mutating func noteOthers(_ others: [RowTable], besides tables: [RowTable], read: [RowTable]) {
    guard isAboutPupil, !oppføringer.isEmpty, let first = tables.first else { return }
    let place = TablePlace(file: first.file).text
    let isRead = Set(read.map(\.sheet))
    let left = others.filter { table in
      !isRead.contains(table.sheet) && !Historikkleser.isHistory(table) && !Bekymringsleser.hasConcerns(table)
        && table.sheet.map { !Utenforklassen.navnes($0) && !isOfRegister($0) } == true
    }
    let names = left.filter { Kolonner($0, fields: fields).holdNames }.compactMap(\.sheet)
    if !names.isEmpty {
      let isClass = names.contains { Klassekode.klasse(i: $0) != nil }
      note(Finding(.list, isClass ? .warning : .remark, place: place, message: Wording.otherSheets(names)))
    }
    let nobody = left.compactMap(\.sheet).filter { !names.contains($0) }
    if !nobody.isEmpty {
      note(Finding(.list, .remark, place: place, message: Wording.sheetsOfNobody(nobody)))
    }
  }

  /// Comments beside cells: what they say of a pupil is read by nobody, and one that says that she has left is pointed at.
  mutating func noteComments(_ table: RowTable) {
    let rows = Set(table.rows.map(\.number))
    let own = table.comments.filter { comment in
      comment.place.row.map(rows.contains) == true && !comment.text.trimmed.isEmpty
    }
    let gone = own.filter { comment in
      comment.text.split(whereSeparator: \.isNewline).contains { Utenforklassen.harSluttet(String($0)) }
    }
    for comment in gone {
      note(Finding(.list, .warning, place: comment.place.text, message: Wording.commentSaysGone))
    }
    let others = own.filter { comment in !gone.contains { $0.place == comment.place } }
    guard !others.isEmpty else { return }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    let cells = others.compactMap { comment -> String? in
      guard let row = comment.place.row, let column = comment.place.column else { return nil }
      return CellAddress(row: row, column: column).text
    }
    note(Finding(.list, .remark, place: place, message: Wording.comments(cells)))
  }

  /// Hidden sheets with names beside the lists that are read: somebody may have meant them to count, or believes that they do.
  mutating func noteHidden(in file: TableFile, read: [RowTable]) {
    guard isAboutPupil, !read.isEmpty else { return }
    let used = Set(read.map(\.sheet))
    let hidden = file.sheets.filter { sheet in
      guard sheet.isHidden, !used.contains(sheet.name), let name = sheet.name, !isAside(name),
        !Arknavn.isRegister(sheet),
        let table = try? RowTable(in: file, sheet: name, rules: rules)
      else { return false }
      return !table.rows.isEmpty && Kolonner(table, fields: fields).holdNames
    }
    let names = hidden.compactMap(\.name)
    guard !names.isEmpty else { return }
    note(Finding(.list, .remark, place: TablePlace(file: file.name).text, message: Wording.hiddenSheets(names)))
  }

  /// Sheets that are laid out as those of a register and bear the name of none: somebody renamed or copied one, and its answers would be missing.
  mutating func noteStrayed(_ sheets: [String], in file: String) {
    let known = Skjemasamling.alle.map(\.navn) + [skjema]
    let strayed = sheets.filter { sheet in
      !isOfRegister(sheet)
        && !known.contains { sheet == Arknavn.of($0) || sheet.hasPrefix($0 + ".") && !sheet.hasSuffix(")") }
    }
    guard !strayed.isEmpty else { return }
    let names = Arknavn.groups(of: skjema, fields).values.sorted()
    let place = TablePlace(file: file).text
    note(
      Finding(.list, .warning, place: place, message: Wording.strayedSheets(strayed, of: [Arknavn.of(skjema)] + names)))
  }
}

import Forms
import Tables

/// One row of a list: whether it is a pupil's, and what it says of her.
extension Listeleser {
  /// A row of a list of pupils; nil where it does not tell who it is about.
  ///
  /// - Parameter avsnitt: what the list says of the class beside its columns; a line above a class changes it.
  func oppføring(
    _ row: RowTable.Row, _ columns: Kolonner, _ avsnitt: inout Avsnitt, _ findings: inout [Finding]
  ) -> Oppføring? {
    let read = Radtolkning(row, columns, today: today)
    if isAboutPupil, !columns.isOwn, isOutside(row, read, columns, &avsnitt, &findings) { return nil }
    let line = line(of: row, columns)
    if isAboutPupil, read.navn == nil || read.isNobody || read.saysNobody && !columns.isOwn && avsnitt.isHeading(line) {
      if read.isNobody || read.saysNobody && (avsnitt.isHeading(line) || Avsnitt.isFoot(line)) {
        let isUsed = avsnitt.take(line)
        let (severity, message): (Finding.Severity, String) =
          read.isLegend
          ? (.warning, Wording.colours)
          : read.isForesatt
            ? (.warning, Wording.foresattRow) : (.remark, isUsed ? Wording.headingRow : Wording.nobodysRow)
        findings.append(Finding(.list, severity, place: row.place.text, message: message))
        return nil
      }
    }
    if isAboutPupil, !columns.isOwn, let finding = doubt(row, read, columns, avsnitt) {
      findings.append(finding)
      return nil
    }
    avsnitt.meetPupil()
    findings += read.findings
    if isAboutPupil, read.harSluttet {
      findings.append(Finding(.list, .warning, place: row.place.text, message: Wording.gonePupil))
      return nil
    }
    if read.erMotstridende { return nil }
    var values = read.values
    let navn = read.navn
    if isAboutPupil, let navn { values["elev.navn"] = .text(navn.fullt) }
    // First name and surname in columns of their own, or «Elev», in a form that asks for one name.
    if !isAboutPupil, let felt = navnefelt, values[felt] == nil, let full = read.navn {
      values[felt] = .text(full.fullt)
    }
    let told = harMeninger ? Opplysninger(read) : nil
    // A register gives back what stood in documents, also where one place was left blank.
    if let told, !columns.isRegister {
      values = told.utfylt(values, fields: fields)
      if !fields.contains(where: { $0.tag == "foresatte.personer" }) { values["foresatte.personer"] = nil }
    }
    let sted = row.place.text
    // A register sheet beside the class list may know the pupil by number alone.
    if isAboutPupil, columns.holdNames, navn == nil {
      let isStruck = columns.mål.contains { $0.mål.erNavn && row.struckColumns.contains($0.column.number) }
      if !isStruck, !columns.isOwn, Foresattlinjer.isLine(row, columns) {
        findings.append(Finding(.noName, .error, place: sted, message: Wording.foresattWithoutPupil))
        return nil
      }
      findings.append(
        isStruck
          ? Finding(.list, .warning, place: sted, message: Wording.struckPupil)
          : Finding(.noName, .error, place: sted, message: isForCriteria ? Wording.noNameToJudge : Wording.noName))
      return nil
    }
    let klasse = isAboutPupil && values["elev.klasse"] == nil ? read.klasseINavnet ?? avsnitt.klasse : nil
    if let klasse, avsnitt.takesClass { values["elev.klasse"] = .text(klasse) }
    if isAboutPupil, let name = avsnitt.kontaktlærer, values["elev.kontaktlærer"] == nil {
      values["elev.kontaktlærer"] = .text(name)
    }
    let otherwise = isAboutPupil ? nil : Wording.row(row.number)
    let kjennetegn = read.kjennetegn(klasse: klasse)
    if isAboutPupil, kjennetegn.erMotstridende {
      findings.append(Finding(.whose, .error, place: sted, message: Wording.keyOfAnother))
      return nil
    }
    var found = Oppføring(
      kjennetegn, navn: navn, values: values, sted: sted, fil: row.place.file, otherwise: otherwise)
    if found == nil {
      let message = navn == nil ? Wording.noKey : Wording.nameIsNotEnough
      findings.append(Finding(.noName, .error, place: sted, message: message))
    }
    found?.erSkjermet = read.erSkjermet
    found?.grunnlag = told?.tilRegelen ?? read.grunnlag
    found?.erListet = !columns.isRegister
    found?.erSpurtOm = columns.felter.union(spurtOm(columns))
    return found
  }

  /// Whether a row is none of a pupil of the list, because of a line: one that says so of those below, or the header of another list.
  private func isOutside(
    _ row: RowTable.Row, _ read: Radtolkning, _ columns: Kolonner, _ avsnitt: inout Avsnitt, _ findings: inout [Finding]
  ) -> Bool {
    if avsnitt.utenfor == .annenListe { return true }
    guard read.saysNobody else { return avsnitt.utenfor != nil }
    let place = row.place.text
    let line = line(of: row, columns)
    if !avsnitt.isHeading(line), !Avsnitt.isFoot(line), read.isHeader(row, columns, Kolonnenavn.kjente) {
      avsnitt.begin(.annenListe)
      findings.append(Finding(.list, .error, place: place, message: Wording.otherHeader))
      return true
    }
    // «10.30 | Reserve | M3» holds one place; a heading begins its row.
    if read.hasNoClass, Utenforklassen.navnes(line), line.first?.isNumber == false {
      avsnitt.begin(.andre)
      findings.append(Finding(.list, .warning, place: place, message: Wording.othersBelow))
      return true
    }
    if avsnitt.utenfor != nil, avsnitt.isHeading(line) {
      avsnitt.take(line)
      return true
    }
    return avsnitt.utenfor != nil
  }

  /// Why it is not certain that a row is a pupil's, or what she is called; nil where nothing speaks against it.
  private func doubt(_ row: RowTable.Row, _ read: Radtolkning, _ columns: Kolonner, _ avsnitt: Avsnitt) -> Finding? {
    if read.isTwoNames { return Finding(.noName, .error, place: row.place.text, message: Wording.twoNamesInCell) }
    if read.isNoName { return Finding(.noName, .error, place: row.place.text, message: Wording.noNameInCell) }
    let isAlone = read.isNameAlone && columns.tellsMoreThanNames
    guard isAlone || avsnitt.klasse != nil && read.isOneWord else { return nil }
    return Finding(.noName, .warning, place: row.place.text, message: Wording.nameAlone)
  }

  private func line(of row: RowTable.Row, _ columns: Kolonner) -> String {
    RowTable.line(of: columns.all.compactMap { (try? row[$0].text()) ?? nil })
  }
}

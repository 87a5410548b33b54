import Forms
import Tables

/// Lists in which a pupil has several rows, or grades that may be of this year or of 10. trinn.
extension Listeleser {
  /// A list with a row for each subject is about subjects, not of the whole that the criteria ask about: its pupils are read once each, and what
  /// stands in the rows is not used.
  mutating func onePerPupil(_ new: [Oppføring], _ table: RowTable, _ columns: Kolonner) -> [Oppføring] {
    guard skjema == Oppfølgingsplan.navn, Historikkleser.hasSubjects(table) else { return new }
    var met: Set<Kjennetegn> = []
    let pupils = new.compactMap { oppføring -> Oppføring? in
      guard met.insert(oppføring.kjennetegn).inserted else { return nil }
      var one = oppføring
      for tag in one.values.tags where !tag.hasPrefix("elev.") { one.values[tag] = nil }
      one.grunnlag = Values()
      return one
    }
    guard pupils.count < new.count else { return new }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    let names = columns.mål.filter { !$0.mål.gjelderHvem && !$0.mål.gjelderEleven }.map(\.column.name)
    note(Finding(.list, .warning, place: place, message: Wording.subjectRows(names)))
    return pupils
  }

  /// From the autumn holiday on, grades in a list that says nothing of the intake may be those of this year: that is asked, and they are not used.
  mutating func askForTerm(_ columns: inout Kolonner, _ table: RowTable, _ rows: [RowTable.Row]) {
    leaveOutOtherThanGrades(&columns, table)
    leaveOutTermAverage(&columns, table)
    guard terskler != nil, !columns.isOwn, Self.isAfterAutumn(today), !isOfUpperYears(columns, rows) else { return }
    let isIntake =
      !columns.isOfUpperSecondary && [Grunnlagskolonne.snitt, .poeng, .ønske].contains { columns.holds($0.tag) }
    guard !isIntake, !columns.mål.contains(where: { $0.mål == .termin }), columns.termin == nil else { return }
    let names = columns.leaveOut { mål in
      if case .grunnlag(.karakter(let fag)) = mål { !fag.sierNår } else { false }
    }
    guard let first = names.first else { return }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    note(Finding(.list, .warning, place: place, message: Wording.whichTerm(names, example: first)))
  }

  /// Below «Norsk» and «Engelsk» may stand absence, or which course was chosen: then no cell of them is a grade, also where it looks like one.
  private mutating func leaveOutOtherThanGrades(_ columns: inout Kolonner, _ table: RowTable) {
    guard !columns.isOwn else { return }
    let counts = columns.karaktertelling
    guard counts.others > 0, counts.others * 2 >= counts.grades else { return }
    let names = columns.leaveOut { mål in if case .grunnlag(.karakter) = mål { true } else { false } }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    note(Finding(.list, .warning, place: place, message: Wording.noGrades(in: names)))
  }

  /// The average of a list of this year's grades is none of the intake.
  private mutating func leaveOutTermAverage(_ columns: inout Kolonner, _ table: RowTable) {
    guard !columns.isOwn, columns.termin != nil || columns.isOfUpperSecondary else { return }
    let names = columns.leaveOut { mål in
      switch mål {
      case .grunnlag(let kolonne): kolonne.tag == Grunnlagskolonne.snitt.tag
      case .field(let field, byTag: false): field.tag == Grunnlagskolonne.snitt.tag
      default: false
      }
    }
    guard let name = names.first else { return }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    note(Finding(.list, .warning, place: place, message: Wording.termAverage(name)))
  }

  /// Whether all of the pupils are on Vg2 or Vg3, who have no grades of 10. trinn.
  private func isOfUpperYears(_ columns: Kolonner, _ rows: [RowTable.Row]) -> Bool {
    let column = columns.mål.first {
      if case .field(let field, _) = $0.mål { field.tag == "elev.trinn" } else { false }
    }?.column
    guard let column, !rows.isEmpty else { return false }
    return rows.allSatisfy { row in ((try? row[column].text()).flatMap { Trinn($0) } ?? .vg1) > .vg1 }
  }

  /// The autumn holiday is over in the middle of October, and the school year ends in July.
  static func isAfterAutumn(_ day: Day) -> Bool { (day.month, day.day) >= (10, 15) || day.month < 8 }
}

import Forms
import Norwegian
import Tables

/// What is said of a list as a whole: its columns, rows that are not read, whose class it is.
extension Listeleser {
  mutating func note(
    _ table: RowTable, _ columns: Kolonner, rows: Int, problems: [TableProblem], repeated: [Int] = [],
    hidden: [Int] = [], isSound: Bool = true
  ) {
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    // A pupil whose name is struck out is reported as a pupil.
    let names = Set(columns.mål.filter(\.mål.erNavn).map(\.column.number))
    // «Mobil» behind each foresatt is hers, and two of one name are as they should be.
    let phones = Set(columns.mål.filter { if case .foresatt = $0.mål { true } else { false } }.map(\.column.number))
    let told = problems.filter { problem in
      switch problem.kind {
      case .struckOut: !names.contains(problem.place.column ?? 0)
      case .duplicateHeader: !phones.contains(problem.place.column ?? 0)
      default: true
      }
    }
    note(told.map { Finding($0) } + columns.findings)
    if !hidden.isEmpty {
      let isAll = hidden.count == rows
      note(
        Finding(.list, isAll ? .error : .warning, place: place, message: Wording.hiddenRows(hidden, isAll: isAll)))
    }
    noteAbove(table)
    if !repeated.isEmpty {
      note(Finding(.list, .remark, place: place, message: Wording.repeatedHeaders(repeated)))
    }
    if columns.holdNames { noteClass(of: Avsnitt(table, columns, fields: fields), place: place) }
    noteGrades(columns, place: place)
    note(columns.beskrivelse(of: table, rows: rows, skjema: skjema))
    let ofSubjects = columns.unused.filter(\.isAbsenceOfPart)
    if !ofSubjects.isEmpty, !columns.isOwn {
      let message = Wording.absenceOfSubjects(ofSubjects.map(\.name))
      note(Finding(.unknownColumn, .warning, place: place, message: message))
    }
    let unused = columns.unused.filter {
      !isOfAssessment($0, table) && !Bekymringsleser.uses($0, of: table) && !$0.isAbsenceOfPart
    }
    // Where nothing tells who the pupils are, or the list is laid out otherwise, what should be names of columns may be pupils.
    let utenPlass = utenPlass(columns)
    if manglerNavneplass(columns) {
      note(Finding(.unknownColumn, .warning, place: place, message: Wording.nameWithoutPlace))
    }
    guard !unused.isEmpty || !utenPlass.isEmpty, isSound, !isAboutPupil || columns.tellsWho else { return }
    if isForCriteria {
      if !columns.isOwn {
        let presence = unused.filter { Fraværskolonne.isPresence($0.name) }
        if !presence.isEmpty {
          let message = Wording.presence(presence.map(\.name))
          note(Finding(.unknownColumn, .warning, place: place, message: message))
        }
        // How somebody is reached is for nobody to judge by, and need not be said.
        let rest = unused.filter { !presence.contains($0) && !Self.isContact($0) }
        if !rest.isEmpty {
          let message = Wording.unusedForCriteria(rest.map(\.name))
          note(Finding(.unknownColumn, .remark, place: place, message: message))
        }
      }
      return
    }
    let known = isAboutPupil && !harMeninger ? [] : understood(unused) + utenPlass
    let understood = known.sorted { $0.number < $1.number }
    let unknown = unused.filter { !understood.contains($0) }
    if !unknown.isEmpty {
      let message = Wording.unusedColumns(unknown.map(\.name))
      note(Finding(.unknownColumn, .remark, place: place, message: message))
    }
    if !understood.isEmpty {
      let message = Wording.understoodWithoutPlace(understood.map(\.name))
      note(Finding(.unknownColumn, .warning, place: place, message: message))
    }
    guard let (group, names) = group(with: unused.map(\.name)) else { return }
    if group.tag == "foresatte.personer" {
      note(Finding(.unknownColumn, .warning, place: place, message: Wording.nameForesatte(names)))
      return
    }
    note(
      Finding(
        .unknownColumn, .warning, place: place,
        message: Wording.columnsOfRows(names, group: group.label, sheet: "\(skjema).\(group.tag)")))
  }

  private static func isContact(_ column: RowTable.Column) -> Bool {
    Foresattkolonne(column.name) != nil || Opplysningsord.gjeldende?.kolonne(column.name) != nil
  }

  /// Grades are for the criteria: a plan has those that a criterion is about, and gets them with the list for decisions.
  private mutating func noteGrades(_ columns: Kolonner, place: String) {
    let names = columns.mål.compactMap { column, mål -> String? in
      switch mål {
      case .grunnlag(.karakter), .grunnlag(.annetFag): column.name
      default: nil
      }
    }
    guard !names.isEmpty, !isForCriteria, !columns.isOwn else { return }
    note(Finding(.list, .remark, place: place, message: Wording.gradesForCriteria(names)))
  }

  mutating func noteClass(of avsnitt: Avsnitt, place: String) {
    if let klasse = avsnitt.klasse {
      note(Finding(.list, .remark, place: place, message: Wording.classOfSheet(klasse)))
    }
    if let name = avsnitt.kontaktlærer {
      note(Finding(.list, .remark, place: place, message: Wording.teacherOfTitle(name)))
    }
  }

  /// Of columns that a form has no field for, those that mean something in the published forms.
  private func understood(_ columns: [RowTable.Column]) -> [RowTable.Column] {
    let ord = Opplysningsord.gjeldende
    return columns.filter { Kolonnenavn.kjente.knows($0.name) || ord?.kolonne($0.name) != nil }
  }

  /// Whether a column is one of the list that the criteria give.
  private func isOfAssessment(_ column: RowTable.Column, _ table: RowTable) -> Bool {
    table[Beslutninger.field.label] != nil && Vurdertliste.known.contains(column.name)
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

  /// A list that was sorted together with the names of its columns has pupils above them.
  mutating func noteAbove(_ table: RowTable) {
    guard !table.rowsAbove.isEmpty else { return }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    note(Finding(.list, .warning, place: place, message: Wording.rowsAbove(table.rowsAbove)))
  }
}

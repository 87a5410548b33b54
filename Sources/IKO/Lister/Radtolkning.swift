import Forms
import Norwegian
import Tables

/// One row of a list, understood by the meaning of its columns.
struct Radtolkning {
  private(set) var values = Values()
  /// What only the criteria use.
  private(set) var grunnlag = Values()
  private(set) var findings: [Finding] = []
  private(set) var nøkkel: String?
  private(set) var elevnummer: String?
  private(set) var name: (for: String?, middle: String?, last: String?, full: Elevnavn?, written: String?)
  /// The cells of the name with what stands beside it.
  private(set) var wholeNames: [String] = []
  /// What a group's row says of its pupil.
  private(set) var elev = Values()
  private(set) var erSkjermet = false
  private(set) var foresatte = Foresattrader()
  /// What the row tells for a form with codes of its own, by its meaning.
  private(set) var opplysninger: [String: Answer] = [:]
  /// What fødselsnumre say of the birth date: one day, or several that cannot all be the pupil's.
  private(set) var født: Set<Day> = []
  /// Rows of the form's tables that the columns are, by group and number.
  private var rader: [String: [Int: Values]] = [:]
  /// The birth date in three columns, by what each of them is.
  private var deler: (dag: Int?, måned: Int?, år: Int?)
  /// Whether the row says two birth dates: then nobody knows whose it is.
  private(set) var erMotstridende = false
  /// The class that stands behind the name: «Anne Berg (1STA)».
  private(set) var klasseINavnet: String?
  /// Whether it stands beside the name that the pupil has left the school.
  private(set) var harSluttet = false
  /// Whether it stands beside the name that it is an adult's.
  private var erVoksen = false
  /// Which half of the year the grades of the row are of.
  private var termin: Vurderingsform?
  private let today: Day
  /// Whether the columns are those of a register that was written.
  let isRegister: Bool
  /// Of how many columns something stands in the row.
  let filled: Int
  let known: Int
  /// Whether something stands in a column that means anything.
  let saysAnything: Bool

  init(_ row: RowTable.Row, _ columns: Kolonner, today: Day) {
    self.today = today
    isRegister = columns.isRegister
    filled = row.filledColumns.count
    known = columns.mål.count
    let places = Set(row.filledColumns)
    saysAnything = columns.mål.contains { places.contains($0.column.number) }
    termin = columns.termin
    if let column = columns.mål.first(where: { $0.mål == .termin })?.column { takeTerm(row[column]) }
    if let year = columns.karaktertrinn { grunnlag[Fagkolonne.titteltag] = .text(year.text) }
    for (column, mål) in columns.mål {
      let cell = row[column]
      do throws(TableProblem) {
        try take(cell, as: mål, columns, column)
      } catch {
        take(error, cell, as: mål)
      }
    }
    harSluttet = harSluttet || columns.statuses.sayGone(row, today: today)
    if !columns.isOwn, let klasse = values.text("elev.klasse") {
      harSluttet = harSluttet || Utenforklassen.erStatus(klasse) || Utenforklassen.navnes(klasse)
      values["elev.klasse"] = .text(columns.klasser.spelling(of: Klassekolonner.klasse(i: klasse)))
      // «–» is no class.
      if !klasse.contains(where: { $0.isLetter || $0.isNumber }) { values["elev.klasse"] = nil }
    }
    if columns.isOfPupil, !columns.isOwn { takeProtection(row, columns.unused) }
    // One with a number or a birth date is a pupil who has an assistent.
    harSluttet = harSluttet || erVoksen && saysNobody
    if !foresatte.isEmpty { values["foresatte.personer"] = .rows(foresatte.rows) }
    if columns.hasPartsOfBirthDate { takeParts(row, columns) }
    for (group, rows) in rader { values[group] = .rows(rows.sorted { $0.key < $1.key }.map(\.value)) }
    takeAverage(row)
    takeBirthDate(row, columns)
  }

  /// «Adressesperre» in a remark is said of the pupil all the same.
  private mutating func takeProtection(_ row: RowTable.Row, _ columns: [RowTable.Column]) {
    for column in columns {
      guard case .text(let text) = row[column].value, Skjerming.sies(i: text) else { continue }
      erSkjermet = true
      tell(Wording.protectedInRemark(column.name), row[column])
    }
  }

  /// «"» below a name: the same as above. After the list was sorted it would be another's.
  private static func isDitto(_ text: String) -> Bool {
    // Nearly all cells begin with a letter or a figure, and none of these is long.
    guard text.utf8.count <= 16, text.first.map({ !$0.isLetter && !$0.isNumber }) ?? false else { return false }
    let signs = text.filter { !$0.isWhitespace && !"-–—".contains($0) }
    return !signs.isEmpty && signs.allSatisfy { "\"”“„»«″〃'´’".contains($0) }
  }

  private mutating func takeTerm(_ cell: ListCell) {
    guard let text = try? cell.text(), !Kolonnelesing.isDash(text) else { return }
    termin = Vurderingsform(text) ?? Vurderingsform("\(text). termin") ?? Vurderingsform(halvår: text)
    if termin == nil { tell(Wording.termExpected(cell.place.header ?? ""), cell, .badCell) }
  }

  /// Grunnskolepoeng give the average where no other column does; where both do and disagree, the average counts.
  private mutating func takeAverage(_ row: RowTable.Row) {
    guard case .number(let points) = grunnlag[Grunnlagskolonne.poengtag] else { return }
    grunnlag[Grunnlagskolonne.poengtag] = nil
    guard case .number(let average) = values["inn.snitt"] else {
      values["inn.snitt"] = .number(points)
      return
    }
    let apart = points > average ? points - average : average - points
    if apart > 0.05 {
      findings.append(
        Finding(.difference, .warning, place: row.place.text, field: "inn.snitt", message: Wording.pointsAgainstAverage)
      )
    }
  }

  /// The birth date of a fødselsnummer, where the row does not say another one itself. One that cannot be a pupil's is not used.
  private mutating func takeBirthDate(_ row: RowTable.Row, _ columns: Kolonner) {
    let tag = "elev.fødselsdato"
    let said = [values.day(tag), elev.day(tag)].compactMap(\.self)
    guard let day = født.first else { return }
    if født.union(said).count > 1 {
      erMotstridende = true
      findings.append(Finding(.badCell, .error, place: row.place.text, field: tag, message: Wording.twoBirthDates))
    } else if !columns.hasBirthDate {
      elev[tag] = .day(day)
    } else if values[tag]?.isAnswered != true {
      values[tag] = .day(day)
    }
  }

  /// In a register, text where a day or number should be is what stood in a document, and goes back there; it is reported all the same.
  private mutating func take(_ problem: TableProblem, _ cell: ListCell, as mål: Kolonner.Mål) {
    guard case .field(let field, let byTag) = mål else {
      findings.append(Finding(problem))
      return
    }
    let finding = Finding(problem, field: field.tag)
    guard byTag, isRegister, [.day, .number].contains(field.kind), case .text(let text) = cell.value else {
      findings.append(finding)
      return
    }
    values[field.tag] = .text(text)
    findings.append(
      Finding(
        finding.code, .warning, place: finding.place, field: field.tag,
        message: finding.message + " " + Wording.asWritten))
  }

  private mutating func take(
    _ cell: ListCell, as mål: Kolonner.Mål, _ columns: Kolonner, _ column: RowTable.Column
  ) throws(TableProblem) {
    if try isFødselsnummer(cell, as: mål) { return }
    if !isRegister, case .text(let text) = cell.value, Self.isDitto(text) {
      return tell(Wording.ditto(cell.place.header ?? ""), cell, .badCell)
    }
    switch mål {
    case .field(let field, let byTag):
      let order = columns.dayOrder(column)
      let answer = try Celle.answer(cell, to: field, today: today, asWritten: byTag && isRegister, order: order)
      // What can be right is known of the published forms' fields alone.
      let isKnown = FrittSkjema.kjenteKoder.contains(columns.prefix + field.tag)
      if let answer, !isRegister, isKnown, !Rimelighet.isPlausible(answer, tag: field.tag, made: today) {
        let message = field.tag == "elev.fødselsdato" ? Wording.implausibleBirth : Wording.implausibleCell(field.label)
        findings.append(Finding(.implausible, .error, place: cell.place.text, field: field.tag, message: message))
        return
      }
      values[field.tag] = answer
      if columns.isUnpublished, Kolonnenavn.erElevnummer(field.label) { elevnummer = try code(cell) }
      if let meaning = field.meaning { opplysninger[meaning] = answer }
      if answer == nil, try cell.text().map({ Celle.saysNothing($0, to: field) }) == false {
        let message = Wording.expected(field)
        findings.append(Finding(.badCell, .error, place: cell.place.text, field: field.tag, message: message))
      }
    case .grunnlag(let kolonne): take(cell, kolonne, columns.lesing(column))
    case .termin: return
    case .rad(let rad):
      let order = columns.dayOrder(column)
      let answer = try Celle.answer(cell, to: rad.medlem, today: today, asWritten: false, order: order)
      guard Rimelighet.isPlausible(answer, tag: "\(rad.gruppe).\(rad.medlem.tag)", made: today) else {
        let message = Wording.implausibleCell(rad.medlem.label)
        findings.append(Finding(.implausible, .error, place: cell.place.text, field: rad.gruppe, message: message))
        return
      }
      if let answer { rader[rad.gruppe, default: [:]][rad.nummer, default: Values()][rad.medlem.tag] = answer }
    case .fødselsdag: deler.dag = try part(cell, in: 1...31)
    case .fødselsmåned:
      let name = try cell.text()?.lowercased()
      let number = try part(cell, in: 1...12)
      deler.måned = name.flatMap { Months.number($0) } ?? number
    case .fødselsår: deler.år = try part(cell, in: 1900...2200)
    case .nøkkel: nøkkel = try code(cell)
    case .elevnummer: elevnummer = try code(cell)
    case .fornavn: name.for = try nameText(cell)
    case .mellomnavn: name.middle = try nameText(cell)
    case .etternavn: name.last = try nameText(cell)
    case .navn(let order):
      name.written = try nameText(cell)
      name.full = name.written.flatMap { order.navn($0) }
      if let written = name.written, order.isUntold(written) { tell(Wording.untoldNameOrder, cell) }
    case .elev(let field):
      let order = columns.dayOrder(column)
      let answer = try Celle.answer(cell, to: field, today: today, asWritten: false, order: order)
      if let answer, columns.isOfPupil, !Rimelighet.isPlausible(answer, tag: field.tag, made: today) {
        findings.append(
          Finding(.implausible, .error, place: cell.place.text, field: field.tag, message: Wording.implausibleBirth))
        return
      }
      elev[field.tag] = answer
    case .fødselsnummer: try takeFødselsnummer(cell)
    case .ruter(_, let boxes): try take(cell, boxes)
    case .opplysning(let field):
      if Opplysninger.erFelles(field.tag), let text = try cell.text(), Skjerming.erOrd(text) {
        erSkjermet = true
        return tell(Wording.protectedInForesatt(cell.place.header ?? ""), cell)
      }
      if field.tag.hasSuffix(".telefon"), let text = try cell.text() {
        guard let numbers = Telephone.numbers(in: text) else { throw TableProblem(.convertedCode, cell.place) }
        let text = numbers.count == 1 ? numbers[0] : text
        opplysninger[field.tag] = Kolonnelesing.isDash(text) ? nil : .text(Elevnavn.tidy(text))
        return
      }
      opplysninger[field.tag] = try Celle.answer(
        cell, to: field, today: today, asWritten: false, order: columns.dayOrder(column))
    case .beslutning(let kolonne): try take(cell, kolonne)
    case .skjermet: erSkjermet = try Skjerming.isMeant(by: cell.text())
    case .foresatt(let kolonne):
      guard let text = try cell.text().map(Invisible.removed(from:)) else { return }
      if Skjerming.erOrd(text) {
        erSkjermet = true
        return tell(Wording.protectedInForesatt(cell.place.header ?? ""), cell)
      }
      switch foresatte.add(text, kolonne, isAlone: columns.hasOneForesatt) {
      case .brukt: return
      case .uklart: tell(Wording.severalForesatte(cell.place.header ?? ""), cell, .badCell)
      case .omgjort: throw TableProblem(.convertedCode, cell.place)
      }
    }
  }

  /// The boxes that a cell names, by their texts or by the last word of their codes; where one of the words is none of them, none is ticked.
  private mutating func take(_ cell: ListCell, _ boxes: [FieldDefinition]) throws(TableProblem) {
    guard let text = try cell.text(), !Kolonnelesing.isDash(text) else { return }
    let named = Answer.choices(in: text).map { choice in
      boxes.first { box in
        let words = [box.label, String(box.tag.split(separator: ".").last ?? "")]
        return words.contains { Folding.folded($0) == Folding.folded(choice) }
      }
    }
    guard !named.contains(nil) else { return tell(Wording.boxExpected(boxes.map(\.label)), cell, .badCell) }
    for box in named.compactMap(\.self) { values[box.tag] = .check(true) }
  }

  /// Who is to be followed up, as a choice; two columns that say different things leave the cell as it stands, and it is asked.
  private mutating func take(_ cell: ListCell, _ kolonne: Beslutningskolonne) throws(TableProblem) {
    guard let text = try cell.text(), !Kolonnelesing.isDash(text), !Beslutningskolonne.isUnticked(text) else { return }
    let said = kolonne.beslutning(text)?.rawValue ?? text
    let before = values.text(Beslutninger.tag)
    values[Beslutninger.tag] = .text(before.map { $0 == said ? said : "\($0) / \(said)" } ?? said)
  }

  /// What the criteria use stands in the form's field too, where it has one.
  private mutating func take(_ cell: ListCell, _ kolonne: Grunnlagskolonne, _ lesing: Kolonnelesing?) {
    guard let answer = lesing?.answer(cell, &findings) else { return }
    switch kolonne {
    case .snitt: values[kolonne.tag] = answer
    case .ønske:
      if case .number = answer { values[kolonne.tag] = answer } else { grunnlag[kolonne.tag] = answer }
    case .fravær(let column) where column.del == .samlet && column.enhet != nil: values[kolonne.tag] = answer
    case .karakter(let fag): grunnlag[(termin.map(fag.med) ?? fag).tag] = answer
    case .annetFag(let fag): if let termin = fag.vurdering ?? termin { grunnlag[fag.med(termin).tag] = answer }
    case .poeng, .fravær, .skoledager, .merke: grunnlag[kolonne.tag] = answer
    }
  }

  private func part(_ cell: ListCell, in range: ClosedRange<Int>) throws(TableProblem) -> Int? {
    let text = try cell.text()
    return text.flatMap { Int(read: $0, in: range) }
  }

  /// The birth date of three columns. What is no date of a pupil's is not used, and reported; three blank cells say nothing.
  private mutating func takeParts(_ row: RowTable.Row, _ columns: Kolonner) {
    let parts: [Kolonner.Mål] = [.fødselsdag, .fødselsmåned, .fødselsår]
    let cells = columns.mål.filter { parts.contains($0.mål) }.map { row[$0.column] }
    guard !cells.allSatisfy(\.isBlank) else { return }
    if let year = deler.år, let month = deler.måned, let day = deler.dag,
      let born = Day(year: year, month: month, day: day),
      Rimelighet.isPlausible(.day(born), tag: "elev.fødselsdato", made: today)
    {
      født.insert(born)
      return
    }
    let place = cells.first?.place.text ?? row.place.text
    findings.append(
      Finding(.badCell, .error, place: place, field: "elev.fødselsdato", message: Wording.implausibleBirth))
  }

  /// A code that a spreadsheet has made something else of is nobody's.
  private func code(_ cell: ListCell) throws(TableProblem) -> String? {
    let text = try cell.text()
    if text != nil, !isRegister, cell.isConverted { throw TableProblem(.convertedCode, cell.place) }
    return text
  }

  private mutating func nameText(_ cell: ListCell) throws(TableProblem) -> String? {
    switch cell.value {
    case .day, .bool: throw TableProblem(.convertedCode, cell.place)
    default: break
    }
    guard let shown = try cell.text() else { return nil }
    let text = isRegister ? shown : Invisible.removed(from: shown)
    let written = Navnemerknad(text)
    wholeNames.append(isRegister ? text : Navnemerknad.withoutNumber(text))
    klasseINavnet = written.klasse ?? klasseINavnet
    if written.harMerknad, !isRegister { tell(Wording.noteBesideName, cell) }
    harSluttet = harSluttet || written.harSluttet && !isRegister
    erVoksen = erVoksen || written.erVoksen && !isRegister
    return isRegister && written.klasse == nil ? text : written.navn
  }

  /// A cell of a column of fødselsnumre. Some lists have a date there, some hide the last five digits, some have those alone.
  private mutating func takeFødselsnummer(_ cell: ListCell) throws(TableProblem) {
    guard let text = try cell.text(), !Kolonnelesing.isDash(text) else { return }
    let isLastFive = text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
    if let day = Fødselsnummer.birthDate(text) ?? Fødselsnummer.maskedBirthDate(text, latestYear: today.year)
      ?? (try? cell.day(latestYear: today.year)), day <= today
    {
      født.insert(day)
    } else if !isLastFive, Fødselsnummer.reading(text) != .withoutDate {
      tell(Wording.wrongFødselsnummer, cell, .badCell)
    }
  }

  /// Takes a fødselsnummer that stands in another column. It is no key, since keys are printed where somebody must choose and stand in
  /// registers, and no answer either.
  private mutating func isFødselsnummer(_ cell: ListCell, as mål: Kolonner.Mål) throws(TableProblem) -> Bool {
    guard mål != .fødselsnummer, let text = try cell.text(), Fødselsnummer.isLike(text) else { return false }
    let born = Fødselsnummer.birthDate(text).flatMap { $0 <= today ? $0 : nil }
    switch mål {
    case .nøkkel, .elevnummer: tell(Wording.fødselsnummerAsKey, cell)
    case .field(let field, _) where field.tag == "elev.fødselsdato",
      .elev(let field) where field.tag == "elev.fødselsdato":
      if born == nil {
        tell(Wording.wrongFødselsnummer, cell, .badCell)
      } else {
        tell(Wording.fødselsnummerAsDate, cell)
      }
    default:
      // Eleven digits may be something else, and a number beside the pupil's may be that of a foresatt.
      guard Fødselsnummer.reading(text) != .wrong else { return false }
      tell(Wording.fødselsnummerAsAnswer, cell)
      return true
    }
    if let born { født.insert(born) }
    return true
  }

  private mutating func tell(_ message: String, _ cell: ListCell, _ code: Finding.Code = .list) {
    findings.append(Finding(code, .warning, place: cell.place.text, message: message))
  }
}

extension Finding {
  init(_ problem: TableProblem, field: String? = nil) {
    let isUnused = [.unclosedQuote, .textAfterQuote, .surplusCell].contains(problem.kind)
    self.init(
      [.severalSheets, .struckRow].contains(problem.kind) ? .list : .badCell,
      problem.severity == .error ? .error : .warning,
      place: problem.place.text, field: field,
      message: problem.explanation.sentenceCased + (isUnused ? " Raden er ikke brukt." : ""))
  }
}

import Forms
import Norwegian
import Tables

/// What was seen of a list's columns while its rows went by, and what that decides for each of them as a whole: the order of day and month, of the
/// parts of a name, whether «Elevnr» only numbers the rows, whether a column of an unknown name holds grades.
struct Kolonnesyn {
  typealias Kolonne = (column: RowTable.Column, mål: Kolonner.Mål)

  /// What was seen of columns that the criteria use, by number.
  private(set) var lesinger: [Int: Kolonnelesing] = [:]
  private(set) var dayOrders: [Int: DayOrder] = [:]
  var klasser = Klassekolonner()
  private let file: String
  private var isOwn = false
  private var navn = Navnekolonner()
  /// The elevnumre so far, as long as they are 1, 2, 3 …
  private var running: (column: RowTable.Column, count: Int, isRunning: Bool)?
  /// Columns of subjects beside those of the page, and how many of their cells are grades.
  private var otherSubjects: [Int: (grades: Int, others: Int)] = [:]
  /// Where letters stand that a wrong encoding has made of others.
  private var wrongLetters: [String] = []
  /// Rows with nothing but a name, and those with more.
  private var shapes = (alone: 0, more: 0)
  /// Columns that may hold decisions, with what their cells say.
  private var decisions: [Int: Beslutningssyn] = [:]
  /// Those of them whose cells are still to be read.
  private var decisionColumns: [RowTable.Column] = []
  /// Whether this program wrote the list for decisions: then its choices are offered in it.
  private var isKeyed = false
  /// How many cells of «Navn» hold the given name that stands beside it in «Fornavn», and how many do not.
  private var givenNames = (inside: 0, outside: 0)
  /// «Grunnlag» may be the evidence or the days that there was teaching on.
  private var base: (column: RowTable.Column, numbers: Int, texts: Int)?

  init(file: String) { self.file = file }

  /// Sets out what is to be counted.
  /// - Parameters:
  ///   - others: the columns without a meaning.
  ///   - terskler: of the criteria; nil where their columns are nobody's.
  ///   - decides: whether the list is asked who is to be followed up.
  mutating func prepare(
    _ mål: [Kolonne], others: [RowTable.Column], terskler: Terskler?, isOwn: Bool, decides: Bool
  ) {
    self.isOwn = isOwn
    let hasTerm = mål.contains { $0.mål == .termin }
    for column in others where terskler != nil && !isOwn {
      if hasTerm && Fagkolonne.Annet.isName(column.member) || Fagkolonne.Annet(column.whole) != nil {
        otherSubjects[column.number] = (0, 0)
      }
    }
    if decides {
      isKeyed = mål.contains { $0.mål == .nøkkel }
      let named = mål.filter { $0.mål.erBeslutning }.map(\.column)
      for column in named { decisions[column.number] = Beslutningssyn(column: Beslutningskolonne(), isNamed: true) }
      for column in others where !isOwn && named.isEmpty && !column.isHidden {
        let kolonne = Beslutningskolonne(column.name)
        guard kolonne != nil || !Beslutningskolonne.isOfAnotherTime(column.name) else { continue }
        decisions[column.number] = Beslutningssyn(column: kolonne ?? Beslutningskolonne(), isNamed: kolonne != nil)
      }
      decisionColumns = (named + others).filter { decisions[$0.number] != nil }
    }
    let hasAbsence = mål.contains { if case .grunnlag(.fravær) = $0.mål { true } else { false } }
    for (column, mål) in mål {
      switch mål {
      case .grunnlag(let kolonne):
        guard let terskler else { continue }
        lesinger[column.number] = Kolonnelesing(kolonne, navn: column.name, fil: file, terskler: terskler)
      case _ where mål.erDag: dayOrders[column.number] = DayOrder()
      case .field(let field, false) where field.tag == "ident.grunnlag" && terskler != nil && !isOwn && hasAbsence:
        base = (column, 0, 0)
      case .elevnummer where !isOwn: running = (column, 0, true)
      default: continue
      }
    }
  }

  /// Whether a row with nothing but a name is none of this list's, since its pupils' rows hold more.
  var tellsMoreThanNames: Bool { shapes.more > 1 && shapes.more / 2 >= shapes.alone }

  /// So many rows that are numbered from 1 are a list's numbers, not its pupils'.
  private static let numberedRows = 10
  private var isNumbered: Bool { running.map { $0.isRunning && $0.count >= Self.numberedRows } ?? false }

  /// Whether rows can be read without a look at the whole: nothing was decided but what holds anyway.
  var isPlain: Bool {
    !dayOrders.values.contains { $0.isMonthFirst || $0.isMixed || $0.isConverted }
      && !navn.haveSurnamesFirst && !isNumbered
      && (shapes.alone == 0 || shapes.more < 2) && klasser.areCertain && !holdsSurnames
      && !decisions.values.contains { $0.plain > 0 }
  }

  /// Whether a column has to be read whole before anybody knows whether it says who is to be followed up.
  var mayDecide: Bool { decisions.values.contains(where: \.isNamed) }

  /// Whether «Navn» beside «Fornavn» holds nothing but surnames.
  private var holdsSurnames: Bool { givenNames.outside > 0 && givenNames.inside == 0 }

  // MARK: A row

  mutating func look(at row: RowTable.Row, _ mål: [Kolonne], unused: [RowTable.Column]) {
    if !isOwn { lookAtShape(of: row, mål) }
    for (column, mål) in mål {
      lesinger[column.number]?.look(at: row[column])
      switch mål {
      case _ where mål.erDag:
        switch row[column].value {
        case .text(let text): if !row[column].isBlank { dayOrders[column.number]?.note(text) }
        case .day(_, _, let day): dayOrders[column.number]?.note(day: day)
        default: continue
        }
      case .navn(.ukjent): navn.look(at: row[column], column)
      default: continue
      }
    }
    lookAtNames(row, mål)
    for column in decisionColumns {
      if let text = (try? row[column].text()) ?? nil { decisions[column.number]?.look(at: text) }
    }
    if !decisionColumns.isEmpty { decisionColumns.removeAll { decisions[$0.number]?.isSettled ?? true } }
    if let column = running?.column, let text = try? row[column].text() {
      running?.count += 1
      if Int(read: text, in: 1...100_000) != running?.count { running?.isRunning = false }
    }
    for column in unused where otherSubjects[column.number] != nil {
      guard let text = try? row[column].text(), !Kolonnelesing.isDash(text) else { continue }
      if Karakter(text) != nil {
        otherSubjects[column.number]?.grades += 1
      } else {
        otherSubjects[column.number]?.others += 1
      }
    }
    for (column, mål) in mål where mål.erNavn {
      guard case .text(let text) = row[column].value, !text.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      if DoubleEncoding.isLikely(text) || text.unicodeScalars.contains("\u{FFFD}") {
        wrongLetters.append(row[column].place.text)
      }
    }
    if let column = base?.column, !row[column].isBlank {
      if (try? row[column].decimal()) ?? nil != nil { base?.numbers += 1 } else { base?.texts += 1 }
    }
  }

  /// «Navn» may be the whole name or the surname, where «Fornavn» stands beside it.
  private mutating func lookAtNames(_ row: RowTable.Row, _ mål: [Kolonne]) {
    guard let whole = mål.first(where: { $0.mål == .navn(.ukjent) })?.column,
      let given = mål.first(where: { $0.mål == .fornavn })?.column, !mål.contains(where: { $0.mål == .etternavn }),
      let name = (try? row[whole].text()) ?? nil, let first = (try? row[given].text()) ?? nil
    else { return }
    let words = Set(Kolonneord.words(name))
    if Kolonneord.words(first).contains(where: words.contains) {
      givenNames.inside += 1
    } else {
      givenNames.outside += 1
    }
  }

  private mutating func lookAtShape(of row: RowTable.Row, _ mål: [Kolonne]) {
    let filled = row.filledColumns
    let names = mål.filter { $0.mål.erNavn || $0.mål == .mellomnavn }.map(\.column.number)
    if !filled.isEmpty { if filled.allSatisfy(names.contains) { shapes.alone += 1 } else { shapes.more += 1 } }
    for (column, mål) in mål where mål.gjelderKlassen { klasser.look(at: row, column) }
    if let other = klasser.andre { klasser.look(at: row, other.column) }
  }

  // MARK: The columns as a whole

  /// Decides what is a question of whole columns; returns what is to be said of them.
  mutating func settle(_ mål: inout [Kolonne], unused: inout [RowTable.Column], terskler: Terskler?) -> [Finding] {
    var findings = isOwn ? [] : classFindings(mål)
    if let terskler { settleBase(&mål, terskler) }
    if isNumbered, let column = running?.column {
      mål.removeAll { $0.column == column }
      findings.append(Finding(.list, .remark, place: file, message: Wording.lineNumbers(column.name)))
    }
    if let first = wrongLetters.first {
      findings.append(Finding(.list, .warning, place: first, message: Wording.wrongLetters(wrongLetters.count)))
    }
    findings += settleDecisions(&mål, unused: &unused)
    if let terskler { settleSubjects(&mål, unused: &unused, terskler) }
    for index in mål.indices {
      let column = mål[index].column
      if holdsSurnames, mål[index].mål == .navn(.ukjent) { mål[index].mål = .etternavn }
      if let order = navn.order(in: column) { mål[index].mål = .navn(order) }
      // A register has names as its documents have them.
      if !isOwn, mål[index].mål == .navn(.ukjent), navn.isUnclear(column) {
        findings.append(Finding(.list, .warning, place: file, message: Wording.namesInCapitals(column.name)))
      }
      findings += dayFindings(column)
      lesinger[column.number]?.settle()
      findings += lesinger[column.number]?.findings ?? []
    }
    return findings
  }

  private func classFindings(_ mål: [Kolonne]) -> [Finding] {
    guard let column = mål.first(where: \.mål.gjelderKlassen)?.column else { return [] }
    func finding(_ severity: Finding.Severity, _ message: String, _ isSaid: Bool) -> Finding? {
      isSaid ? Finding(.list, severity, place: file, message: message) : nil
    }
    let unlike = klasser.unlike, (others, several) = klasser.grupper
    return [
      finding(.remark, Wording.classesWrittenUnlike(unlike), !unlike.isEmpty),
      finding(.remark, Wording.otherGroups(column.name, rows: others), !others.isEmpty),
      finding(.warning, Wording.severalClasses(column.name, rows: several), !several.isEmpty),
    ].compactMap(\.self)
  }

  private func dayFindings(_ column: RowTable.Column) -> [Finding] {
    guard let order = dayOrders[column.number] else { return [] }
    let said: [(Bool, Finding.Severity, String)] = [
      (order.isMonthFirst, .warning, Wording.monthFirst(column.name)),
      (order.isConverted, .error, Wording.convertedDays(column.name)),
      (order.isMixed, .warning, Wording.mixedDays(column.name)),
    ]
    return said.filter(\.0).map { Finding(.list, $0.1, place: file, message: $0.2) }
  }

  /// What is called Beslutning is read in other words than the choices, in a list of ours only where all of its cells are understood; another
  /// column says who is to be followed up where its cells do, and whom the rest are of is asked.
  private func settleDecisions(_ mål: inout [Kolonne], unused: inout [RowTable.Column]) -> [Finding] {
    var findings: [Finding] = []
    for (number, seen) in decisions.sorted(by: { $0.key < $1.key }) where seen.known > 0 {
      if let index = mål.firstIndex(where: { $0.column.number == number }) {
        if seen.others == 0 || !isKeyed { mål[index].mål = .beslutning(seen.column) }
      } else if seen.decides, let column = unused.first(where: { $0.number == number }) {
        mål.append((column, .beslutning(seen.column)))
        unused.removeAll { $0 == column }
        findings.append(Finding(.list, .remark, place: file, message: Wording.decisionColumn(column.name)))
      }
    }
    return findings
  }

  /// «Grunnlag» with nothing but numbers is the days that there was teaching on.
  private mutating func settleBase(_ mål: inout [Kolonne], _ terskler: Terskler) {
    guard let base, base.numbers > 0, base.texts == 0, let index = mål.firstIndex(where: { $0.column == base.column })
    else { return }
    mål[index].mål = .grunnlag(.skoledager)
    lesinger[base.column.number] = Kolonnelesing(.skoledager, navn: base.column.name, fil: file, terskler: terskler)
  }

  /// A column of which nobody knew more than its name is a subject's where grades stand in it, but for a cell here and there.
  private mutating func settleSubjects(
    _ mål: inout [Kolonne], unused: inout [RowTable.Column], _ terskler: Terskler
  ) {
    for column in unused {
      guard let seen = otherSubjects[column.number], seen.grades > 0, seen.others * 2 < seen.grades else { continue }
      let kolonne = Grunnlagskolonne.annetFag(Fagkolonne.Annet(column.whole) ?? Fagkolonne.Annet(navn: column.member))
      mål.append((column, kolonne.mål))
      lesinger[column.number] = Kolonnelesing(kolonne, navn: column.name, fil: file, terskler: terskler)
    }
    unused.removeAll { column in mål.contains { $0.column == column } }
  }
}

import Disk
import Forms
import JSON
import Tables

/// A source whose pupils are read one by one, as often as somebody asks.
protocol Elevkilde: Sendable {
  /// What was understood of its columns; nil where there are none.
  var ark: Arkbeskrivelse? { get }
  /// What is wrong with it, in the order in which it is reported.
  var findings: [Finding] { get }

  /// Reads all of it, so that what is wrong is known before anything is made of it.
  ///
  /// - Parameter body: gets each pupil, in order.
  /// - Returns: false where it must be read whole.
  mutating func examine(_ body: (Oppføring) -> Void) throws(FormError) -> Bool

  /// Hands out the pupils, the same as before, until the callback returns false.
  func forEach(_ body: (Oppføring) -> Bool)
}

/// A list: a pupil on each row.
struct Listekilde: Elevkilde {
  private let list: any RowList
  private var columns: Kolonner
  private var leser: Listeleser
  private(set) var findings: [Finding] = []

  /// Nil for a file that is no list, for a register, whose sheets belong together, and for a list with decisions in it.
  ///
  /// - Parameter mostBytes: nil for a workbook that has no more.
  init?(
    _ fil: Kildefil, skjema: String, fields: [FieldDefinition], today: Day, mostBytes: Int
  ) throws(FormError) {
    let all = Beslutninger.added(to: fields)
    let leser = Listeleser(skjema: skjema, fields: all, today: today)
    let bytes = try fil.whole()
    do throws(TableFault) {
      guard let list = try Self.list(bytes, fil.navn, leser, mostBytes) else { return nil }
      self.list = list
    } catch {
      throw FormError(error, in: fil.navn)
    }
    columns = Kolonner(list.table, fields: all)
    if columns.mayDecide { return nil }
    self.leser = leser
  }

  private static func list(
    _ bytes: [UInt8], _ navn: String, _ leser: Listeleser, _ mostBytes: Int
  ) throws(TableFault) -> (any RowList)? {
    let rules = leser.rules
    if let list = try TextList(bytes, name: navn, rules: rules) { return list }
    guard bytes.count > mostBytes else { return nil }
    return try WorkbookList(
      bytes, name: navn, rules: rules, without: Arknavn.ekstra, belongsToOthers: leser.isAside)
  }

  var ark: Arkbeskrivelse? { leser.ark.first }

  mutating func examine(_ body: (Oppføring) -> Void) throws(FormError) -> Bool {
    var (ofRows, hidden) = ([Finding](), [Int]())
    let start = Avsnitt(list.table, columns, fields: leser.fields)
    var avsnitt = start
    var (isFirst, isTwoRowed) = (true, false)
    var groups = Gruppekolonner(columns)
    do throws(TableFault) {
      let end = try list.forEach { row in
        guard isShown(row) else { return hidden.append(row.number) }
        if isFirst { (isFirst, isTwoRowed) = (false, leser.form.isSecondHeader(row, columns)) }
        columns.look(at: row)
        if let oppføring = leser.oppføring(row, columns, &avsnitt, &ofRows) {
          groups.meet(oppføring)
          body(oppføring)
        }
      }
      // Rows were read as if nothing had to be decided for a whole column.
      guard columns.isPlain, !isTwoRowed, avsnitt.readAgain(from: start) == nil else { return false }
      columns.settle()
      leser.note(
        list.table, columns, rows: end.rows, problems: end.problems, repeated: end.repeatedHeaders, hidden: hidden)
    } catch {
      throw FormError(error, in: list.table.file)
    }
    findings = leser.findings + groups.findings(place: list.table.file) + ofRows
    return true
  }

  private func isShown(_ row: RowTable.Row) -> Bool { columns.readsHidden || !row.isHidden }

  func forEach(_ body: (Oppføring) -> Bool) {
    var goesOn = true
    var avsnitt = Avsnitt(list.table, columns, fields: leser.fields)
    // What can be wrong was thrown when it was examined.
    _ = try? list.forEach { row in
      var known: [Finding] = []
      guard goesOn, isShown(row), let oppføring = leser.oppføring(row, columns, &avsnitt, &known) else { return }
      goesOn = body(oppføring)
    }
  }
}

/// JSON lines or an array: a pupil in each object.
struct JSONKilde: Elevkilde {
  private let fil: Kildefil
  private let leser: JSONLeser
  /// Whether no line is of the form itself: then those of other forms are what was meant.
  private var takesOthers = false
  private(set) var findings: [Finding] = []

  init(_ fil: Kildefil, skjema: String, fields: [FieldDefinition]) {
    self.fil = fil
    leser = JSONLeser(fields: fields, skjema: skjema)
  }

  var ark: Arkbeskrivelse? { nil }

  mutating func examine(_ body: (Oppføring) -> Void) throws(FormError) -> Bool {
    var found: [Finding] = []
    var (own, answered) = (0, 0)
    let isRead = try forEachObject { line, object in
      if object["feil"] == nil { answered += 1 }
      guard leser.isOwn(object) else { return true }
      own += 1
      if let oppføring = leser.oppføring(object, place: place(line), file: fil.navn, &found) { body(oppføring) }
      return true
    }
    guard isRead else { return false }
    if own == 0 {
      takesOthers = true
      _ = try forEachObject { line, object in
        if let oppføring = leser.oppføring(object, place: place(line), file: fil.navn, &found) { body(oppføring) }
        return true
      }
    }
    findings = found + JSONLeser.findings(others: own == 0 ? 0 : answered - own, name: fil.navn)
    return true
  }

  func forEach(_ body: (Oppføring) -> Bool) {
    // What can be wrong was seen when it was examined.
    _ = try? forEachObject { line, object in
      var known: [Finding] = []
      guard takesOthers || leser.isOwn(object),
        let oppføring = leser.oppføring(object, place: place(line), file: fil.navn, &known)
      else { return true }
      return body(oppføring)
    }
  }

  private func place(_ line: Int?) -> String { line.map { "\(fil.navn): linje \($0)" } ?? fil.navn }

  private func forEachObject(_ body: (Int?, [String: JSONNode]) -> Bool) throws(FormError) -> Bool {
    do throws(FileFault) { return try JSONObjects(fil.bytes).forEach(body) } catch { throw FormError(error) }
  }
}

extension FormError {
  /// What is wrong with a list as such.
  init(_ fault: TableFault, in source: String) {
    self.init(kind: fault.kind.rawValue, file: source, message: fault.explanation.sentenceCased)
  }
}

import Forms
import OPC
import Tables

/// The pupils of one text list, read anew each time they are asked for: what stays in memory is the list's text, not its rows.
///
/// A first pass is made at once, so that all that is wrong is known before anything is made of it.
///
///     if let strøm = try Elevstrøm("fylket.csv", skjema: "mal", fields: template.fields, today: day) {
///       try run.make(strøm) { result in … }
///     }
public struct Elevstrøm: Sendable {
  /// What was understood of the list.
  public let ark: Arkbeskrivelse
  /// What is wrong with it.
  public private(set) var findings: [Finding]
  /// How many pupils are meant.
  public private(set) var count = 0
  /// How many of them have a protected address.
  public private(set) var protectedCount = 0

  private let list: TextList
  private let columns: Kolonner
  private let leser: Listeleser
  private let prepare: @Sendable (Oppføring) -> Oppføring?
  /// Places of pupils that are not used, because another has the same key.
  private var leftOut: Set<Int> = []

  /// Nil for what must be read whole: a workbook, data, a document, the source of a plan, and a list with decisions in it.
  ///
  /// - Parameter prepare: what becomes of each pupil before it is counted and handed out; nil for one that is not meant.
  public init?(
    _ source: String, skjema: String, fields: [FieldDefinition], today: Day,
    prepare: @escaping @Sendable (Oppføring) -> Oppføring? = { $0 }
  ) throws(FormError) {
    let ending = source.split(separator: ".").last.map { $0.lowercased() } ?? ""
    // Beside a plan's pupils, the list holds what the criteria are worked out from.
    guard ["csv", "txt", "tsv"].contains(ending), skjema != Oppfølgingsplan.navn else { return nil }
    let all = Beslutninger.added(to: fields)
    guard let list = try Self.list(source, all) else { return nil }
    let columns = Kolonner(list.table, fields: all)
    let hasDecisions = columns.mål.contains { column in
      if case .field(Beslutninger.field, _) = column.mål { true } else { false }
    }
    if hasDecisions { return nil }

    var leser = Listeleser(skjema: skjema, fields: all, today: today)
    var ofRows: [Finding] = []
    var keys = Nøkkelliste()
    do throws(TableFault) {
      let (rows, problems) = try list.forEach { row in
        if let oppføring = leser.oppføring(row, columns, &ofRows) { keys.add(oppføring.kjennetegn) }
      }
      leser.note(list.table, columns, rows: rows, problems: problems)
    } catch {
      throw FormError(error, in: source)
    }
    ark = leser.ark[0]
    findings = leser.findings + ofRows
    self.list = list
    self.columns = columns
    self.leser = leser
    self.prepare = prepare
    leaveOut(keys.shared)
    var (meant, protected) = (0, 0)
    forEach { oppføring in
      meant += 1
      if oppføring.erSkjermet { protected += 1 }
      return true
    }
    (count, protectedCount) = (meant, protected)
  }

  /// Hands out the pupils in the order of the list, the same each time, until it is told false.
  public func forEach(_ body: (Oppføring) -> Bool) {
    forEachRow { place, oppføring in
      guard !leftOut.contains(place), let prepared = prepare(oppføring) else { return true }
      return body(prepared)
    }
  }

  private func forEachRow(_ body: (Int, Oppføring) -> Bool) {
    var place = 0
    var goesOn = true
    // What can be wrong was thrown by the first pass.
    _ = try? list.forEach { row in
      var known: [Finding] = []
      guard goesOn, let oppføring = leser.oppføring(row, columns, &known) else { return }
      goesOn = body(place, oppføring)
      place += 1
    }
  }

  /// Of rows that share a key, those are left out that are no pupil of their own.
  private mutating func leaveOut(_ shared: Set<Int>) {
    guard !shared.isEmpty else { return }
    var places: [Int] = []
    var rows: [Oppføring] = []
    forEachRow { place, oppføring in
      if shared.contains(place) {
        places.append(place)
        rows.append(oppføring)
      }
      return true
    }
    leftOut = shared.subtracting(Enkeltelever.places(of: rows, &findings).map { places[$0] })
  }

  private static func list(_ source: String, _ fields: [FieldDefinition]) throws(FormError) -> TextList? {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try Files.read(source, limit: Limits.workbook.fileBytes)
    } catch {
      throw FormError(error)
    }
    do throws(TableFault) {
      return try TextList(bytes, name: source, rules: Kolonnenavn.rules(fields))
    } catch {
      throw FormError(error, in: source)
    }
  }
}

extension FormError {
  /// What is wrong with a list as such.
  init(_ fault: TableFault, in source: String) {
    self.init(kind: fault.kind.rawValue, file: source, message: fault.explanation.sentenceCased)
  }
}

/// The keys of many pupils as numbers: whose are somebody else's too.
private struct Nøkkelliste {
  private var hashes: [Int] = []
  private var owners: [UInt32] = []
  private var count: UInt32 = 0

  mutating func add(_ kjennetegn: Kjennetegn) {
    for key in Set(kjennetegn.all) {
      hashes.append(key.hashValue)
      owners.append(count)
    }
    count += 1
  }

  var isEmpty: Bool { count == 0 }

  /// The places of pupils that share a key with another.
  var shared: Set<Int> { Set(Likhet.clashes(hashes).map { Int(owners[$0]) }) }
}

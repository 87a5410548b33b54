import Forms

/// The pupils of one source, read anew each time they are asked for: what stays in memory is the source's text, not its rows.
///
/// A first pass is made at once, so that all that is wrong is known before anything is made of it.
///
///     if let strøm = try Elevstrøm(Kildefil("fylket.csv"), skjema: "mal", fields: template.fields, today: day) {
///       try run.make(strøm) { result in … }
///     }
public struct Elevstrøm: Sendable {
  /// What was understood of a list; nil for data.
  public var ark: Arkbeskrivelse? { kilde.ark }
  /// What is wrong with the source.
  public private(set) var findings: [Finding]
  /// How many pupils are meant.
  public private(set) var count = 0
  /// How many of them have a protected address.
  public private(set) var protectedCount = 0

  private var kilde: any Elevkilde
  private let today: Day
  private let prepare: @Sendable (Oppføring) -> Oppføring?
  /// The pupils of a short source: reading them again costs more than to hold them.
  private var held: [Oppføring]?
  /// Places of pupils that are not used, because another has the same key.
  private var leftOut: Set<Int> = []
  /// Places of those who share class and name with another.
  private var navnebrødre: Set<Int> = []
  /// Places of those who are used and whose key is another's too.
  private var sharesKey: Set<Int> = []

  /// So many pupils stay in memory, where their source has no more than `mostBytesHeld`.
  public static let mostHeld = 500
  /// A workbook of no more bytes is read whole: row by row it would be parsed twice, and what its cells share is in memory all the same.
  public static let mostBytesHeld = 1 << 20

  /// Nil for what must be read whole: a small workbook, a register, a document, the list that a plan is made from, a list with decisions in it, and data in
  /// which anything is odd.
  ///
  /// - Parameters:
  ///   - fil: the source, opened.
  ///   - skjema: the form that is to be filled.
  ///   - fields: its fields.
  ///   - today: the day by which years of two digits and school years are decided.
  ///   - mostHeld: a source of more pupils is read anew each time, and so is one of more than `mostBytes`.
  ///   - mostBytes: how large a source may be whose pupils are held.
  ///   - prepare: what becomes of each pupil before it is counted and handed out; nil for one that is not meant.
  public init?(
    _ fil: Kildefil, skjema: String, fields: [FieldDefinition], today: Day, mostHeld: Int = Elevstrøm.mostHeld,
    mostBytes: Int = Elevstrøm.mostBytesHeld,
    prepare: @escaping @Sendable (Oppføring) -> Oppføring? = { $0 }
  ) throws(FormError) {
    guard var kilde = try Self.kilde(fil, skjema, fields, today, mostBytes) else { return nil }
    var keys = Nøkkelliste()
    var names: [Int] = []
    var held: [Oppføring]? = fil.bytes.count <= mostBytes ? [] : nil
    var (meant, protected) = (0, 0)
    let isRead = try kilde.examine { oppføring in
      keys.add(oppføring.kjennetegn)
      if let count = held?.count { if count < mostHeld { held?.append(oppføring) } else { held = nil } }
      if let prepared = prepare(oppføring) {
        meant += 1
        if prepared.erSkjermet { protected += 1 }
      }
      // One without a name is nobody's namesake.
      names.append(Navnebrødre.name(oppføring)?.hashValue ?? -names.count)
    }
    guard isRead else { return nil }
    self.kilde = kilde
    self.today = today
    self.prepare = prepare
    self.held = held
    findings = kilde.findings
    (count, protectedCount) = (meant, protected)
    leaveOut(keys.shared)
    let used = names.indices.filter { !leftOut.contains($0) }
    navnebrødre = Set(Likhet.clashes(used.map { names[$0] }).map { used[$0] })
  }

  private static func kilde(
    _ fil: Kildefil, _ skjema: String, _ fields: [FieldDefinition], _ today: Day, _ mostBytes: Int
  ) throws(FormError) -> (any Elevkilde)? {
    switch fil.slag {
    // Beside a plan's pupils, the list holds what the criteria are worked out from.
    case .liste where skjema != Oppfølgingsplan.navn:
      return try Listekilde(fil, skjema: skjema, fields: fields, today: today, mostBytes: mostBytes)
    case .data: return JSONKilde(fil, skjema: skjema, fields: fields)
    case .liste, .dokument: return nil
    }
  }

  /// Hands out the pupils in the order of the source, the same each time, until the callback returns false.
  public func forEach(_ body: (Oppføring) -> Bool) {
    forEachPlace { place, oppføring in
      guard !leftOut.contains(place) else { return true }
      var oppføring = oppføring
      oppføring.harNavnebror = navnebrødre.contains(place)
      oppføring = oppføring.iÅr(today)
      if sharesKey.contains(place) { oppføring = oppføring.medNesteNøkkel }
      guard let prepared = prepare(oppføring) else { return true }
      return body(prepared)
    }
  }

  /// Hands out who else is in the list: pupils who are not meant, and rows that are not used.
  func forEachOther(_ body: (Kjennetegn) -> Void) {
    forEachPlace { place, oppføring in
      if leftOut.contains(place) || prepare(oppføring) == nil { body(oppføring.kjennetegn) }
      return true
    }
  }

  private func forEachPlace(_ body: (Int, Oppføring) -> Bool) {
    if let held {
      for (place, oppføring) in held.enumerated() where !body(place, oppføring) { return }
      return
    }
    var place = 0
    kilde.forEach { oppføring in
      defer { place += 1 }
      return body(place, oppføring)
    }
  }

  /// Of rows that share a key, those are left out that are no pupil of their own.
  private mutating func leaveOut(_ shared: Set<Int>) {
    guard !shared.isEmpty else { return }
    var places: [Int] = []
    var rows: [Oppføring] = []
    forEachPlace { place, oppføring in
      if shared.contains(place) {
        places.append(place)
        rows.append(oppføring)
      }
      return true
    }
    let used = Enkeltelever.places(of: rows, &findings)
    leftOut = shared.subtracting(used.map { places[$0] })
    sharesKey = Set(Likhet.clashes(used.map { rows[$0].nøkkel.hashValue }).map { places[used[$0]] })
    for (place, row) in zip(places, rows) where leftOut.contains(place) {
      guard let prepared = prepare(row) else { continue }
      count -= 1
      if prepared.erSkjermet { protectedCount -= 1 }
    }
  }
}

/// The keys of many pupils as numbers: whose are somebody else's too.
private struct Nøkkelliste {
  private var hashes: [Int] = []
  private var owners: [UInt32] = []
  private var count: UInt32 = 0

  mutating func add(_ kjennetegn: Kjennetegn) {
    for key in Set(kjennetegn.listenøkler) {
      hashes.append(key.hashValue)
      owners.append(count)
    }
    count += 1
  }

  /// The places of pupils that share a key with another.
  var shared: Set<Int> { Set(Likhet.clashes(hashes).map { Int(owners[$0]) }) }
}

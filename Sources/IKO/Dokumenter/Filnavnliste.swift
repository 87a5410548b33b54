import Disk
import Forms

/// `<klasse>/<etternavn>, <fornavn> – <skjema> <dato>.docx` for each pupil, in their order.
///
/// Two pupils of one name in one class get their birth dates, never a counter; those that still meet get some of the key's digest. No name is
/// kept, only a number for each: which of a hundred thousand meet is known without holding them.
///
///     var names = Filnavnliste(skjema: "oppfølgingsplan", withNames: true)
///     for oppføring in oppføringer { names.add(oppføring) }
///     names.close { oppføringer[$0] }
///     names.path(of: oppføringer[0], at: 0, day: day)
struct Filnavnliste {
  private let form: String
  private let withNames: Bool
  /// Of folder and name, folded: equal where they would be one file.
  private var hashes: [Int] = []
  /// One folder for classes that some systems cannot tell apart: `1sta` and `1STA`.
  private var spelling: [String: String] = [:]
  private var withBirthDate: Set<Int> = []
  private var withDigest: Set<Int> = []

  init(skjema: String, withNames: Bool) {
    form = Filnavn.short(Filnavn.clean(skjema), to: 60)
    self.withNames = withNames
  }

  /// The path of a pupil's document where there is nobody else.
  static func path(of oppføring: Oppføring, skjema: String, day: Day, withNames: Bool) -> String {
    var list = Filnavnliste(skjema: skjema, withNames: withNames)
    list.add(oppføring)
    return list.path(of: oppføring, at: 0, day: day)
  }

  mutating func add(_ oppføring: Oppføring) {
    let folder = Self.folder(oppføring)
    if spelling[Filnavn.folded(folder)] == nil { spelling[Filnavn.folded(folder)] = folder }
    var name = name(of: oppføring)
    if withNames, oppføring.harNavnebror, let dated = dated(name, oppføring) {
      withBirthDate.insert(hashes.count)
      name = dated
    }
    hashes.append(hash(of: oppføring, name: name))
  }

  /// - Parameter pupil: the pupil that was added at a place.
  mutating func close(_ pupil: (Int) -> Oppføring) {
    for index in Likhet.clashes(hashes) where withNames && !withBirthDate.contains(index) {
      let oppføring = pupil(index)
      guard let dated = dated(name(of: oppføring), oppføring) else { continue }
      withBirthDate.insert(index)
      hashes[index] = hash(of: oppføring, name: dated)
    }
    withDigest = Likhet.clashes(hashes)
    hashes = []
  }

  /// The path below the folder of all documents.
  ///
  /// - Parameter isTaken: whether a document of another pupil has the usual name.
  func path(of oppføring: Oppføring, at index: Int, day: Day, isTaken: Bool = false) -> String {
    var name = name(of: oppføring)
    let dated = isTaken || withBirthDate.contains(index) ? dated(name, oppføring) : nil
    let isDistinct = isTaken && dated != nil && !withBirthDate.contains(index)
    if let dated { name = dated }
    if withDigest.contains(index) || isTaken && !isDistinct {
      name += " (\(Stamp.digest(ofKey: oppføring.nøkkel).prefix(6)))"
    }
    let file = Filnavn.clean("\(name) – \(form) \(day.iso)") + ".docx"
    let folder = Self.folder(oppføring)
    return folder.isEmpty ? file : (spelling[Filnavn.folded(folder)] ?? folder) + "/" + file
  }

  private func name(of oppføring: Oppføring) -> String {
    let name = withNames ? Filnavn.short(Filnavn.clean(oppføring.navn?.sortert ?? Self.key(of: oppføring))) : ""
    return name.isEmpty ? String(Stamp.digest(ofKey: oppføring.nøkkel).prefix(16)) : name
  }

  /// What an entry about nobody is called by: its key, or where that is the place that it was found in, the file without folder and ending.
  private static func key(of oppføring: Oppføring) -> String {
    let name = Files.name(of: oppføring.nøkkel)
    guard name.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else { return name }
    return name.replacing(#/\.(jsonl?|csv|txt|xlsx)(?=:|$)/#, with: "").replacing(":", with: "")
  }

  private func dated(_ name: String, _ oppføring: Oppføring) -> String? {
    oppføring.values.day("elev.fødselsdato").map { "\(name) (f. \($0.iso))" }
  }

  private func hash(of oppføring: Oppføring, name: String) -> Int {
    Filnavn.folded(Self.folder(oppføring) + "/" + name).hashValue
  }

  private static func folder(_ oppføring: Oppføring) -> String { Filnavn.short(Filnavn.clean(oppføring.klasse ?? "")) }
}

/// Which of many are alike, by one number for each.
enum Likhet {
  /// The places of all that have a number which another has too.
  static func clashes(_ hashes: [Int]) -> Set<Int> {
    var clashes: Set<Int> = []
    forEachGroup(hashes) { clashes.formUnion($0) }
    return clashes
  }

  /// The places of those whose number an earlier one has.
  static func later(_ hashes: [Int]) -> Set<Int> {
    var later: Set<Int> = []
    forEachGroup(hashes) { later.formUnion($0.dropFirst()) }
    return later
  }

  /// Hands out the places of each number that is there more than once, in their order.
  private static func forEachGroup(_ hashes: [Int], _ body: (ArraySlice<Int>) -> Void) {
    let order = hashes.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var start = 0
    for index in order.indices.dropFirst() where hashes[order[index]] != hashes[order[start]] {
      if index - start > 1 { body(order[start..<index]) }
      start = index
    }
    if order.count - start > 1 { body(order[start...]) }
  }
}

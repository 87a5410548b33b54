import Forms

/// One source's pupils, each once.
///
/// A list tells its pupils apart by what it has: two rows with numbers of their own are two pupils, whatever else they share.
enum Enkeltelever {
  /// Identical rows are one pupil, and so are those of one pupil that differ in her foresatte alone; rows of one pupil that differ otherwise, or
  /// that cannot be distinguished, are an error, and none of them is used.
  static func of(_ rows: [Oppføring], _ findings: inout [Finding]) -> [Oppføring] {
    var joined: [Int: Oppføring] = [:]
    let places = places(of: rows, &findings) { group in
      guard let first = group.first, let one = Foresattsamling.samlet(group.map { rows[$0] }) else { return false }
      joined[first] = one
      return true
    }
    if let first = places.first(where: { joined[$0] != nil }) {
      let message = Wording.rowPerForesatt(joined.count)
      findings.append(Finding(.list, .remark, place: rows[first].fil, message: message))
    }
    return places.map { joined[$0] ?? rows[$0] }
  }

  /// The places of those that are used.
  ///
  /// - Parameter joins: whether rows that differ are joined at the place of the first.
  static func places(
    of rows: [Oppføring], _ findings: inout [Finding], joins: ([Int]) -> Bool = { _ in false }
  ) -> [Int] {
    var kept: [Int] = []
    for group in groups(of: rows.map(\.kjennetegn)) {
      let same = group.map { rows[$0] }
      let isIdentical = same.allSatisfy { $0.values == same[0].values && $0.kjennetegn == same[0].kjennetegn }
      if isIdentical { kept.append(group[0]) }
      guard same.count > 1 else { continue }
      if !isIdentical, joins(group) {
        kept.append(group[0])
        continue
      }
      let others = same.dropFirst().map(\.sted)
      let isWhole = same.allSatisfy { $0.kjennetegn.elevnummer != nil && $0.kjennetegn.født != nil }
      let message = isIdentical ? Wording.sameRows(others) : Wording.sameKey(others, isWhole: isWhole)
      findings.append(Finding(.sameKey, isIdentical ? .remark : .error, place: same[0].sted, message: message))
    }
    kept.sort()
    findings += sharedNumbers(kept.map { rows[$0] })
    return kept
  }

  /// A number that two pupils have is one of them wrong, though name and birth date tell the two apart.
  private static func sharedNumbers(_ pupils: [Oppføring]) -> [Finding] {
    var first: [String: Oppføring] = [:]
    return pupils.compactMap { pupil in
      guard let number = pupil.kjennetegn.elevnummer else { return nil }
      guard let other = first[number] else {
        first[number] = pupil
        return nil
      }
      return Finding(.sameKey, .warning, place: pupil.sted, message: Wording.sharedNumber(other.sted))
    }
  }

  /// The places of rows that are of one pupil, or may be, in the order of the first of each.
  static func groups(of rows: [Kjennetegn]) -> [[Int]] {
    var first: [Kjennetegn: Int] = [:]
    var parent = Array(rows.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    func join(_ one: Int, _ other: Int) {
      let (one, other) = (root(one), root(other))
      if one != other { parent[max(one, other)] = min(one, other) }
    }
    var byKey: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let keys = row.listenøkler
      // A row of a form that is about nobody is like no other.
      guard !keys.isEmpty else { continue }
      // Rows that say the same of who they are about are compared once.
      if let known = first[row] {
        parent[index] = known
        continue
      }
      first[row] = index
      for key in keys {
        let sharing = byKey[key] ?? []
        // Of a key that hundreds share, two are compared: it is the key that is wrong.
        for other in sharing.count > Elevregister.mostSharing ? Array(sharing.prefix(2)) : sharing
        where row.ligner(rows[other]) {
          join(index, other)
        }
        byKey[key, default: []].append(index)
      }
    }
    var members: [Int: [Int]] = [:]
    for index in rows.indices { members[root(index), default: []].append(index) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Kjennetegn {
  /// Keys that rows of one list share where they may be of one pupil.
  var listenøkler: [String] {
    if let nøkkel { return ["*" + nøkkel] }
    let sirkel = utfylt.navn?.sirkel
    return [
      elevnummer.map { "#" + $0 }, sirkel.flatMap { name in født.map { "d\(name)|\($0.iso)" } },
      sirkel.flatMap { name in klasse.map { "k\(name)|\($0)" } },
    ].compactMap(\.self)
  }

  /// Whether two rows of one list may be of one pupil.
  fileprivate func ligner(_ other: Kjennetegn) -> Bool {
    if nøkkel != nil || other.nøkkel != nil { return nøkkel == other.nøkkel }
    if let elevnummer, let their = other.elevnummer, elevnummer != their { return false }
    switch samsvar(med: other) {
    case .samme: return true
    case .annen: return false
    case .uvisst(let why):
      // Of two who have the same name in one list, what else they have tells them apart; a number is said to be one pupil's alone.
      return why.gjelderNummeret
    }
  }
}

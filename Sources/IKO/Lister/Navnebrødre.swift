/// Pupils of one name in one class. A file tells which of them it is about also where the others get no document: they are in the class all
/// the same.
enum Navnebrødre {
  /// The pupils, those who share class and name with another marked.
  static func marked(_ oppføringer: [Oppføring]) -> [Oppføring] {
    var times: [String: Int] = [:]
    for name in oppføringer.compactMap(name) { times[name, default: 0] += 1 }
    guard times.values.contains(where: { $0 > 1 }) else { return oppføringer }
    return oppføringer.map { oppføring in
      var oppføring = oppføring
      oppføring.harNavnebror = name(oppføring).map { times[$0, default: 0] > 1 } ?? false
      return oppføring
    }
  }

  /// Class and name of a pupil, equal for those who share them.
  static func name(_ oppføring: Oppføring) -> String? {
    oppføring.navn.map { Filnavn.folded((oppføring.klasse ?? "") + "/" + $0.sortert) }
  }
}

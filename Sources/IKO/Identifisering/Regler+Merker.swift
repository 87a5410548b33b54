/// R6 to R10: a person's mark in a column. Blank means that nobody has marked the pupil.
extension Regler {
  /// Nil where no list has a column for the criterion.
  func merke(_ regel: Regel) -> Vurdering? {
    let id = regel.rawValue
    let reported = elev.bekymringer.filter { $0.kriterier.contains(id) }
    var all = elev.merker
    for factor in reported.flatMap(\.faktorer) { all[factor] = .ja }
    let marks = all.filter { $0.key == id || $0.key.hasPrefix(id + ".") }.sorted { $0.key < $1.key }
    guard !marks.isEmpty else { return nil }
    let set = marks.filter { $0.value == .ja }.map(\.key)
    let sannhet = marks.map { key, mark in
      mark == .uklart ? Sannhet.ukjent([Wording.mark(of: key)]) : Sannhet(mark == .ja)
    }.reduce(.usann) { $0 || $1 }
    let words = set.compactMap { $0.split(separator: ".").dropFirst().first.map(String.init) }
    let grunnlag =
      switch sannhet {
      case .sann where !reported.isEmpty: Wording.reported(reported.compactMap(\.avsender))
      case .sann: Wording.marked(regelverk[regel]?.ordlyd ?? id, parts: words)
      case .usann: Wording.notMarked
      case .ukjent: Wording.unclearMark
      }
    return Vurdering(regel, sannhet.utfall, grunnlag, bokser: boxes(regel, words))
  }

  /// The box of a criterion, or those of the parts that are marked. Which of several boxes a mark without parts means is not known.
  private func boxes(_ regel: Regel, _ parts: [String]) -> [String] {
    let all = regelverk[regel]?.bokser ?? []
    if parts.isEmpty { return all.count == 1 ? all : [] }
    return all.filter { box in parts.contains { box.hasSuffix("." + $0) } }
  }
}

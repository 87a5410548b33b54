import Norwegian

/// The last method: a place that is gone from where it was, found again by its label in text that fits nowhere else.
///
/// Somebody moved the line, wrote it anew, or turned a table into lines. A label that fits twice gives nothing.
struct LabelSearch {
  /// What was found for a slot, and in which segments of the loose text.
  struct Hit {
    let slot: PatternSlot
    let atoms: [Atom]
    fileprivate let segments: [Int]
  }

  private let loose: [[Atom]]

  init(_ loose: [[Atom]]) { self.loose = loose }

  /// Answers to slots, and the text that is still loose.
  ///
  /// - Parameter labels: what may be printed beside a slot.
  func hits(for slots: [PatternSlot], labels: (PatternSlot) -> [String]) -> (
    hits: [Hit], loose: [[Atom]], labels: [Atom]
  ) {
    var all: [(Hit, label: [Atom])] = []
    let wanted = slots.filter { !$0.isBox }.map { slot in
      (slot, labels: Set(labels(slot).map(Self.words)).filter { !$0.isEmpty })
    }
    let loose = Self.cut(loose, before: wanted.reduce(into: []) { $0.formUnion($1.labels) })
    for (slot, fits) in wanted {
      let found = loose.indices.compactMap { Self.hit(slot, fits, at: $0, in: loose) }
      if found.count == 1 { all.append(found[0]) }
    }
    // Two slots that claim one stretch have labels that cannot be distinguished.
    let claims = Dictionary(all.flatMap(\.0.segments).map { ($0, 1) }, uniquingKeysWith: +)
    all = all.filter { $0.0.segments.allSatisfy { claims[$0] == 1 } }
    let taken = Set(all.flatMap(\.0.segments))
    return (
      all.map(\.0), loose.indices.filter { !taken.contains($0) }.map { loose[$0] }, all.flatMap(\.label)
    )
  }

  /// A printed label ends the answer before it: «Regnskapsår ⇥ 2026/2027 ⇥ Dato ⇥ 01.09.2026» holds two.
  private static func cut(_ loose: [[Atom]], before labels: Set<[String]>) -> [[Atom]] {
    loose.flatMap { stretch -> [[Atom]] in
      var pieces: [[Atom]] = [[]]
      for (index, atom) in stretch.enumerated() {
        let isGap = atom.kind == .tab || atom.kind == .line
        if isGap, index > 0, isLabel(stretch[(index + 1)...], among: labels) {
          pieces.append([])
        } else {
          pieces[pieces.count - 1].append(atom)
        }
      }
      return pieces.filter { $0.contains(where: \.isVisible) }
    }
  }

  /// Whether text begins with a label and what stands after one: a colon, a tab, or nothing.
  private static func isLabel(_ text: ArraySlice<Atom>, among labels: Set<[String]>) -> Bool {
    let words = text.prefix { $0.kind == .word }
    guard labels.contains(words.map(\.key)) else { return false }
    guard let next = text.dropFirst(words.count).first else { return true }
    return next.kind == .tab || next.kind == .sign && next.key == ":"
  }

  private static func hit(
    _ slot: PatternSlot, _ labels: Set<[String]>, at index: Int, in loose: [[Atom]]
  ) -> (Hit, label: [Atom])? {
    let stretch = loose[index]
    let words = stretch.filter { $0.kind == .word }.map(\.key)
    // The longest label that the stretch begins with.
    let label = labels.filter { words.starts(with: $0) }.max { $0.count < $1.count }
    guard let label else { return nil }
    var met = 0
    var end = stretch.startIndex
    while met < label.count, end < stretch.endIndex {
      if stretch[end].kind == .word { met += 1 }
      end += 1
    }
    let after = stretch[end...]
    let colon = after.prefix { $0.kind == .sign && [":", "*"].contains($0.key) || $0.kind == .tab }
    let value = after.dropFirst(colon.count)
    if value.contains(where: \.isVisible) {
      // Without a colon it may be a sentence that begins with the same word.
      guard !colon.isEmpty else { return nil }
      return (Hit(slot: slot, atoms: Array(value), segments: [index]), Array(stretch[..<end]) + colon)
    }
    // A label that is alone in its cell: the answer stands in the next.
    guard index + 1 < loose.count, let here = stretch.first?.place, let next = loose[index + 1].first?.place,
      here.row != nil, here == next
    else { return nil }
    return (Hit(slot: slot, atoms: loose[index + 1], segments: [index, index + 1]), stretch)
  }

  private static func words(_ label: String) -> [String] {
    Folding.folded(label).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

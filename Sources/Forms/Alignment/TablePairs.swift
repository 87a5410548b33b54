/// Which table of a document is which of the template's.
struct TablePairs {
  private let alike: [[Float]]
  private var partners: [Int: Int] = [:]
  /// Further pieces of a table.
  private var more: [Int: [Int]] = [:]
  private var taken: Set<Int> = []
  private let count: Int

  init(_ pattern: Flow, _ document: Flow) {
    alike = pattern.grids.map { grid in document.grids.map { Likeness.of(grid, $0) } }
    count = document.grids.count
  }

  func likeness(_ pattern: Int, _ document: Int) -> Float { alike[pattern][document] }

  mutating func pair(_ pattern: Int, _ document: Int) {
    partners[pattern] = document
    taken.insert(document)
  }

  /// The template's tables that none of the document's is left for, where those most alike find each other first.
  var missing: [Int] {
    let met = Set(closest(of: Array(alike.indices), Array(0..<count), least: Self.leastLikeness).map(\.pattern))
    return alike.indices.filter { !met.contains($0) }
  }

  /// Pairs of the template's tables and the document's, each once: those most alike find each other first.
  private func closest(
    of patterns: [Int], _ documents: [Int], least: Float
  ) -> [(pattern: Int, document: Int)] {
    let pairs = patterns.flatMap { pattern in documents.map { (pattern, $0, alike[pattern][$0]) } }
    var (met, taken): (Set<Int>, Set<Int>) = ([], [])
    return pairs.sorted { $0.2 > $1.2 }.compactMap { pattern, document, likeness in
      guard likeness >= least, !met.contains(pattern), taken.insert(document).inserted else { return nil }
      met.insert(pattern)
      return (pattern, document)
    }
  }

  /// Below it, two tables are not taken for each other.
  static let leastLikeness: Float = 0.35

  /// A table that is part of an answer.
  mutating func absorb(_ document: Int) { taken.insert(document) }

  /// The tables that a template's one became, in the order of the document: somebody may have split it.
  func partners(of pattern: Int) -> [Int] { ([partners[pattern]].compactMap(\.self) + (more[pattern] ?? [])).sorted() }

  func isLoose(_ document: Int) -> Bool { !taken.contains(document) }

  /// Tables that somebody moved: those most alike find each other, wherever they stand.
  mutating func pairLeftOver() {
    let left = alike.indices.filter { partners[$0] == nil }
    for (pattern, document) in closest(of: left, (0..<count).filter(isLoose), least: 0.6) { pair(pattern, document) }
  }

  /// Tables that are a further piece of one that has its partner: they have its headers, or its rows stand in them, or they go on
  /// right below in its shape.
  mutating func pairPieces(_ pattern: Flow, _ document: Flow) {
    for number in 0..<count where isLoose(number) {
      let best = alike.indices.filter { partners[$0] != nil && pattern.grids[$0].holdsGroup }
        .max { alike[$0][number] < alike[$1][number] }
      guard let best, let own = partners[best] else { continue }
      if areTwoLists(min(own, number), max(own, number), like: pattern.grids[best], document) {
        // The first of them is the form's.
        if number < own {
          pair(best, number)
          taken.remove(own)
        }
        continue
      }
      guard alike[best][number] >= 0.6 || goesOn(number, after: best, pattern, document) else { continue }
      more[best, default: []].append(number)
      taken.insert(number)
    }
  }

  /// The template's tables, by the one that has a partner, that stand in that partner too: what stood between them was deleted, and Word made
  /// one table of both.
  func joined(_ pattern: Flow, _ document: Flow) -> [Int: [Int]] {
    var joined: [Int: [Int]] = [:]
    for number in alike.indices where partners(of: number).isEmpty {
      let own = pattern.grids[number].words
      let hosts = alike.indices.compactMap { host -> (host: Int, likeness: Float)? in
        guard let partner = partners[host] else { return nil }
        let (words, there) = (pattern.grids[host].words, document.grids[partner].words)
        // The words of both must be there, and those of this one besides the other's: a table that was deleted has some of its words in
        // others, and of a large table and a small one nearly all is there without the small one.
        let both = Likeness.of(words.merging(own, uniquingKeysWith: +), there)
        let beside = there.merging(words) { max($0 - $1, 0) }
        let likeness = own.isEmpty ? both : min(both, Likeness.of(own, beside))
        return likeness >= Self.leastOfJoined ? (host, likeness) : nil
      }
      if let best = hosts.max(by: { $0.likeness < $1.likeness }) { joined[best.host, default: []].append(number) }
    }
    return joined
  }

  /// The share of two tables' words that stands in one where they became one.
  private static let leastOfJoined: Float = 0.8

  /// Whether both of two tables name the columns of the template's one, with text of somebody's between them: then the second may be about
  /// somebody else.
  private func areTwoLists(_ first: Int, _ second: Int, like grid: Grid, _ document: Flow) -> Bool {
    guard let header = grid.rows.first(where: \.isHeader),
      [first, second].allSatisfy({ document.grids[$0].rows.contains { $0.words == header.words } })
    else { return false }
    func place(_ table: Int) -> Int? { document.atoms.firstIndex { $0.kind == .table(table) } }
    guard let above = place(first), let below = place(second), above < below else { return false }
    return document.atoms[above..<below].contains { $0.kind == .word && !$0.isComputed }
  }

  private func goesOn(_ number: Int, after grid: Int, _ pattern: Flow, _ document: Flow) -> Bool {
    guard let last = pattern.grids[grid].rows.last, last.group != nil else { return false }
    return partners(of: grid).last == number - 1
      && document.grids[number].rows.allSatisfy { $0.cells.count == last.cells.count }
  }
}

extension Grid {
  /// The words in it, each with how often it is there.
  var words: [String: Int] { rows.reduce(into: [:]) { $0.merge($1.words, uniquingKeysWith: +) } }

  /// Whether rows of a repeating group stand in it.
  fileprivate var holdsGroup: Bool { rows.contains { $0.group != nil } }
}

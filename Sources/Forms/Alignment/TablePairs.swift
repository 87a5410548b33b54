/// Which table of a document is which of the template's.
struct TablePairs {
  private let alike: [[Float]]
  private var partners: [Int: Int] = [:]
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

  /// A table that is part of an answer.
  mutating func absorb(_ document: Int) { taken.insert(document) }

  func partner(of pattern: Int) -> Int? { partners[pattern] }

  func isLoose(_ document: Int) -> Bool { !taken.contains(document) }

  /// Tables that somebody moved: those most alike find each other, wherever they stand.
  mutating func pairLeftOver() {
    let left = alike.indices.filter { partners[$0] == nil }
    let pairs = left.flatMap { pattern in
      (0..<count).filter { isLoose($0) }.map { (pattern, $0, alike[pattern][$0]) }
    }
    for (pattern, document, likeness) in pairs.sorted(by: { $0.2 > $1.2 })
    where likeness >= 0.6 && partners[pattern] == nil && isLoose(document) {
      pair(pattern, document)
    }
  }
}

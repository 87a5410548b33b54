/// Which cells of a row belong to which of the template's.
enum CellPairs {
  /// Cells that are read together: one and one, but where somebody merged or split cells.
  typealias Pair = (pattern: [Int], document: [Int])

  /// - Parameter isInGroup: whether the rows are of a group, whose columns alone say what stands in a cell.
  static func all(_ pattern: GridRow, _ document: GridRow, _ header: HeaderPair?, isInGroup: Bool) -> [Pair] {
    if let columns = header?.columns(of: pattern, document) {
      let taken = Set(columns.compactMap(\.self))
      return columns.enumerated().map { ([$0], $1.map { [$0] } ?? []) }
        + document.cells.indices.filter { !taken.contains($0) }.map { ([], [$0]) }
    }
    if let pairs = byLabels(pattern, document) { return pairs }
    if pattern.cells.count == document.cells.count { return pattern.cells.indices.map { ([$0], [$0]) } }
    if !isInGroup, let pairs = betweenLabels(pattern, document) { return pairs }
    if let cells = header?.cells(of: pattern, document) {
      let taken = Set(cells.joined())
      return cells.enumerated().map { ([$0], $1) }
        + document.cells.indices.filter { !taken.contains($0) }.map { ([], [$0]) }
    }
    if isInGroup, document.cells.count < pattern.cells.count, document.width < pattern.width {
      return withoutDeleted(pattern, document, header)
    }
    return byPlace(pattern, document)
  }

  /// A row of which somebody took out a cell: the widths of those that are left say which they are. Where they do not, none is anybody's.
  private static func withoutDeleted(_ pattern: GridRow, _ document: GridRow, _ header: HeaderPair?) -> [Pair] {
    let widths = (header?.same?.cells ?? pattern.cells).map(\.width)
    let left = HeaderPair.subsequence(document.cells.map(\.width), of: widths)
    guard widths.count == pattern.cells.count, let left else {
      return pattern.cells.indices.map { ([$0], []) } + document.cells.indices.map { ([], [$0]) }
    }
    return pattern.cells.indices.map { column in ([column], left.firstIndex(of: column).map { [$0] } ?? []) }
  }

  /// A label and the cells after it, up to the next label, stand together, also where they changed their place in the row.
  ///
  /// Nil where the labels stand where they stood in a row of as many cells, or are not to be found.
  private static func byLabels(_ pattern: GridRow, _ document: GridRow) -> [Pair]? {
    let labels = pattern.cells.indices.filter { pattern.cells[$0].isLabel }
    let titles = document.cells.map(\.title)
    let starts = labels.map { label in titles.indices.filter { titles[$0] == pattern.cells[label].title } }
    guard !labels.isEmpty, starts.allSatisfy({ $0.count == 1 }) else { return nil }
    let found = starts.compactMap(\.first)
    let isSame = pattern.cells.count == document.cells.count && found == labels
    guard !isSame, Set(found).count == found.count else { return nil }
    var pairs: [Pair] = (0..<labels[0]).map { ([$0], $0 < (found.min() ?? 0) ? [$0] : []) }
    for (number, label) in labels.enumerated() {
      let end = number + 1 < labels.count ? labels[number + 1] : pattern.cells.count
      let theirEnd = found.filter { $0 > found[number] }.min() ?? document.cells.count
      // Fewer cells than the template has: somebody merged some, and which is seen by their places.
      guard theirEnd - found[number] >= end - label else { return nil }
      pairs += (label..<end).map { ([$0], [found[number] + $0 - label]) }
    }
    let taken = Set(pairs.flatMap(\.document))
    return pairs + document.cells.indices.filter { !taken.contains($0) }.map { ([], [$0]) }
  }

  /// A row that lost cells, and is not as wide any more: between the labels that are left stands what the template has between them. Where
  /// some of it is gone, the labels that are gone or the widths of the others say what is left; where they do not, none is anybody's.
  ///
  /// Nil where cells were merged, or no label is left.
  private static func betweenLabels(_ pattern: GridRow, _ document: GridRow) -> [Pair]? {
    guard document.cells.count < pattern.cells.count, document.width < pattern.width else { return nil }
    let titles = document.cells.map(\.title)
    let anchors = pattern.cells.indices.filter { pattern.cells[$0].isLabel }.compactMap {
      label -> (mine: Int, theirs: Int)? in
      let same = titles.indices.filter { titles[$0] == pattern.cells[label].title }
      return same.count == 1 ? (label, same[0]) : nil
    }
    guard !anchors.isEmpty, zip(anchors, anchors.dropFirst()).allSatisfy({ $0.theirs < $1.theirs }) else { return nil }
    var pairs: [Pair] = []
    var (mine, theirs) = (0, 0)
    for anchor in anchors {
      pairs += left(pattern, mine..<anchor.mine, of: document, theirs..<anchor.theirs)
      pairs.append(([anchor.mine], [anchor.theirs]))
      (mine, theirs) = (anchor.mine + 1, anchor.theirs + 1)
    }
    return pairs + left(pattern, mine..<pattern.cells.count, of: document, theirs..<document.cells.count)
  }

  /// What is left of some cells in a row.
  private static func left(_ pattern: GridRow, _ mine: Range<Int>, of document: GridRow, _ theirs: Range<Int>) -> [Pair]
  {
    let answers = mine.filter { !pattern.cells[$0].isLabel }
    let own: [Int]
    if mine.count == theirs.count {
      own = Array(mine)
    } else if answers.count == theirs.count {
      own = answers
    } else if let found = HeaderPair.subsequence(
      document.cells[theirs].map(\.width), of: pattern.cells[mine].map(\.width))
    {
      own = found.map { mine.lowerBound + $0 }
    } else {
      return mine.map { ([$0], []) } + theirs.map { ([], [$0]) }
    }
    return zip(own, theirs).map { ([$0], [$1]) } + mine.filter { !own.contains($0) }.map { ([$0], []) }
  }

  /// By how much of the row's width they share.
  private static func byPlace(_ pattern: GridRow, _ document: GridRow) -> [Pair] {
    guard !document.cells.isEmpty else { return pattern.cells.indices.map { ([$0], []) } }
    // Where the columns begin where they began, the grid is the same, and the row only longer or shorter.
    let begins = Set(document.cells.map(\.column))
    let isSameGrid = pattern.cells.filter { $0.column < document.width }.allSatisfy { begins.contains($0.column) }
    let scale = isSameGrid ? 1 : Double(max(1, document.width)) / Double(max(1, pattern.width))
    func shared(_ mine: GridCell, _ theirs: GridCell) -> Double {
      let start = max(Double(mine.column) * scale, Double(theirs.column))
      let end = min(Double(mine.column + mine.span) * scale, Double(theirs.column + theirs.span))
      return end - start
    }
    var pairs: [Pair] = document.cells.indices.map { ([], [$0]) }
    for (number, cell) in pattern.cells.enumerated() {
      let best = document.cells.indices.max { shared(cell, document.cells[$0]) < shared(cell, document.cells[$1]) }
      if let best { pairs[best].pattern.append(number) }
    }
    // A cell that the template does not have goes with the one before it.
    return pairs.reduce(into: []) { list, pair in
      if pair.pattern.isEmpty, !list.isEmpty {
        list[list.count - 1].document += pair.document
      } else {
        list.append(pair)
      }
    }
  }
}

/// A header row and what became of it: where its columns stand now.
struct HeaderPair {
  private let places: [Int?]
  private let width: Int
  /// The document's header, where it names the template's columns in their order.
  let same: GridRow?

  /// Nil where the row is no header.
  init?(_ pattern: GridRow, _ document: GridRow) {
    let mine = pattern.cells.map(\.title)
    let theirs = document.cells.map(\.title)
    guard pattern.tags.isEmpty, mine.count > 1 else { return nil }
    if mine == theirs {
      (places, width, same) = ([], 0, document)
      return
    }
    let named = mine.filter { !$0.isEmpty }
    guard named.count > 1, Set(named).count == named.count else { return nil }
    let found = mine.map { title -> Int? in
      guard !title.isEmpty else { return nil }
      let same = theirs.indices.filter { theirs[$0] == title }
      let fits = same.isEmpty ? theirs.indices.filter { Likeness.isSameTitle(title, theirs[$0]) } : same
      return fits.count == 1 ? fits[0] : nil
    }
    width = theirs.count
    same = nil
    // Most of the headers must be there: in another order, with others between them, or with another in the place of one.
    let met = found.count { $0 != nil }
    let isMoved = mine.count != theirs.count || found.enumerated().contains { $1 != nil && $1 != $0 }
    guard met * 2 > named.count else { return nil }
    if isMoved {
      places = found
      return
    }
    // A column whose header says something else is another column: «Status» for «Evalueres av».
    places = mine.indices.map { column in
      let isOther = found[column] == nil && !mine[column].isEmpty && !Self.isAkin(mine[column], theirs[column])
      return isOther ? nil : column
    }
    guard places.contains(nil) else { return nil }
  }

  /// Whether two headers may say the same: one is empty, or a word of one begins one of the other's, «Ansvar» and «Ansvarlig person».
  private static func isAkin(_ one: String, _ other: String) -> Bool {
    func words(_ title: String) -> [Substring] { title.split(separator: " ").filter { $0.count >= 4 } }
    return other.isEmpty
      || words(one).contains { mine in words(other).contains { $0.hasPrefix(mine) || mine.hasPrefix($0) } }
  }

  /// Which cells of a row below stand under each of the columns, where the row has more: by the grid, or where that does not fit by their
  /// widths. Where neither says which cell is one too many, none is anybody's.
  func cells(of pattern: GridRow, _ document: GridRow) -> [[Int]]? {
    guard let same, pattern.cells.count == same.cells.count, document.cells.count > same.cells.count else { return nil }
    let columns: [Int]
    let cells: [Int]
    if document.width == same.width {
      columns = same.cells.map(\.column)
      cells = document.cells.map(\.column)
    } else {
      guard let mine = Self.edges(same.cells), let theirs = Self.edges(document.cells), let end = mine.last,
        let otherEnd = theirs.last, abs(end - otherEnd) * Self.roundings <= end
      else { return Self.inserted(same.cells.map(\.width), document.cells.map(\.width)) }
      columns = mine
      // A twentieth of a point more or less is no other column.
      cells = theirs.map { $0 + end / Self.roundings }
    }
    let owners = document.cells.indices.map { cell in
      same.cells.indices.last { columns[$0] <= cells[cell] } ?? 0
    }
    return same.cells.indices.map { column in owners.indices.filter { owners[$0] == column } }
  }

  /// Programs round widths: rows of one table differ by a fiftieth at most.
  private static let roundings = 50

  /// Cells as wide as the header's, with others between them.
  private static func inserted(_ header: [Int?], _ row: [Int?]) -> [[Int]] {
    let nobody = header.map { _ in [Int]() }
    func match(_ order: some Sequence<Int>, _ wanted: [Int?]) -> [Int] {
      var left = wanted[...]
      return order.filter { cell in
        guard let width = row[cell], let next = left.first, next == width else { return false }
        left = left.dropFirst()
        return true
      }
    }
    // The first way and the last are one where there is only one.
    let first = match(row.indices, header)
    let last = Array(match(row.indices.reversed(), header.reversed()).reversed())
    return first.count == header.count && first == last ? first.map { [$0] } : nobody
  }

  /// Which of some widths these are, in their order; nil where that can be read in more ways than one, or in none.
  static func subsequence(_ widths: [Int?], of all: [Int?]) -> [Int]? {
    func isSame(_ one: Int?, _ other: Int?) -> Bool {
      guard let one, let other else { return false }
      return abs(one - other) * roundings <= max(one, other)
    }
    func match(_ wanted: [Int?], _ order: [Int]) -> [Int] {
      var left = wanted[...]
      return order.filter { index in
        guard let next = left.first, isSame(next, all[index]) else { return false }
        left = left.dropFirst()
        return true
      }
    }
    // The first way and the last are one where there is only one.
    let first = match(widths, Array(all.indices))
    let last = Array(match(widths.reversed(), all.indices.reversed()).reversed())
    return first.count == widths.count && first == last ? first : nil
  }

  /// Where cells begin, and where the last ends.
  private static func edges(_ cells: [GridCell]) -> [Int]? {
    var edges = [0]
    for cell in cells {
      guard let width = cell.width, let last = edges.last else { return nil }
      edges.append(last + width)
    }
    return edges
  }

  /// Where the cells of a row below stand, where it has the header's columns.
  func columns(of pattern: GridRow, _ document: GridRow) -> [Int?]? {
    pattern.cells.count == places.count && document.cells.count == width ? places : nil
  }
}

extension GridCell {
  /// Its words, for comparing.
  var title: String { flow.atoms.filter { $0.kind == .word }.map(\.key).joined(separator: " ") }

  /// Whether it holds words and no place for an answer.
  var isLabel: Bool {
    var holdsSlots = false
    flow.forEach { holdsSlots = holdsSlots || !$0.slots.isEmpty }
    return !holdsSlots && !title.isEmpty
  }
}

extension GridRow {
  /// Whether it names columns: labels, and neither places for answers nor boxes.
  var isHeader: Bool {
    let hasBoxes = cells.contains { $0.flow.atoms.contains { $0.kind == .mark(false) || $0.kind == .mark(true) } }
    return tags.isEmpty && !hasBoxes && cells.count(where: \.isLabel) > 1
  }
}

/// Two tables of counts of the same things, by row and column, in which nobody can be told from a small number.
///
/// A number under five is «færre enn 5», also where it is zero, and one behind which fewer than five pupils stand is hidden. Then each such
/// number is held against all that a reader knows: the numbers that are shown, that rows and columns add up, that both tables have the same
/// sums, and that «færre enn 5» is 0 to 4. Where only one number fits, more are hidden, those that cost least, until at least two fit. Sums
/// are numbers like the others. Where that is impossible, nothing is shown.
///
/// The equations are a network: from the total over the rows of the first table to the columns, and over the rows of the second back to the
/// total; each number is an arc. A number can be another one exactly where arcs that may change form a cycle through it; in a network that
/// holds for whole numbers too.
struct Tallskjerming {
  /// What is counted: rows by name, each thing in one column.
  struct Telling {
    let columns: Int
    private(set) var names: [String] = []
    fileprivate var pupils: [[[Int]]] = []

    init(columns: Int) { self.columns = columns }

    /// - Parameters:
    ///   - name: the row.
    ///   - column: the column.
    ///   - pupil: whose it is.
    mutating func add(row name: String, _ column: Int, of pupil: Int) {
      guard (0..<columns).contains(column) else { return }
      if !names.contains(name) {
        names.append(name)
        pupils.append(Array(repeating: [], count: columns))
      }
      if let row = names.firstIndex(of: name) { pupils[row][column].append(pupil) }
    }

    /// In the order of a list; what is not in it comes last.
    func sorted(_ order: [String]) -> Telling {
      let places = names.indices.sorted {
        (order.firstIndex(of: names[$0]) ?? order.count, $0) < (order.firstIndex(of: names[$1]) ?? order.count, $1)
      }
      var copy = self
      copy.names = places.map { names[$0] }
      copy.pupils = places.map { pupils[$0] }
      return copy
    }
  }

  /// How a number is shown.
  enum Cell: Equatable {
    case shown(Int)
    /// 0 to 4.
    case few
    /// Five or more.
    case hidden
  }

  static let least = 5

  /// A number of the tables.
  private struct Arc {
    let from: Int
    let to: Int
    let value: Int
    /// The least that a reader knows of it beside its being few: a row that is there has something in it.
    let floor: Int
    var cell: Cell

    init(_ from: Int, _ to: Int, _ pupils: [Int], floor: Int = 0) {
      (self.from, self.to, self.floor) = (from, to, floor)
      value = pupils.count
      cell =
        value < Tallskjerming.least ? .few : Set(pupils).count < Tallskjerming.least ? .hidden : .shown(value)
    }

    var isShown: Bool { if case .shown = cell { true } else { false } }
    var mayRise: Bool { cell == .few ? value < Tallskjerming.least - 1 : true }
    /// A number that is shown now would be hidden, and then be five or more.
    var mayFall: Bool { cell == .few ? value > floor : value > Tallskjerming.least }
  }

  private var arcs: [Arc] = []
  private let nodes: Int
  private let columns: Int
  private let rows: [Int]

  /// Nil where it cannot be done.
  init?(_ first: Telling, _ second: Telling) {
    columns = first.columns
    rows = [first.names.count, second.names.count]
    let (source, sink) = (0, 1)
    let (into, out) = (2, 2 + columns)
    let (upper, lower) = (2 + 2 * columns, 2 + 2 * columns + rows[0])
    nodes = lower + rows[1]
    for row in 0..<rows[0] {
      arcs += first.pupils[row].enumerated().map { Arc(upper + row, into + $0, $1) }
      arcs.append(Arc(source, upper + row, first.pupils[row].flatMap(\.self), floor: 1))
    }
    for row in 0..<rows[1] {
      arcs += second.pupils[row].enumerated().map { Arc(out + $0, lower + row, $1) }
      arcs.append(Arc(lower + row, sink, second.pupils[row].flatMap(\.self), floor: 1))
    }
    for column in 0..<columns {
      arcs.append(Arc(into + column, out + column, first.pupils.flatMap { $0[column] }))
    }
    arcs.append(Arc(sink, source, first.pupils.flatMap { $0.flatMap(\.self) }))
    for index in arcs.indices where !arcs[index].isShown && !isFree(index) {
      guard let way = way(through: index, hiding: true) else { return nil }
      for other in way where arcs[other].isShown { arcs[other].cell = .hidden }
    }
  }

  /// The rows of the first or the second table, each with its sum behind it, and the sums of the columns with the total.
  func table(_ number: Int) -> [[Cell]] {
    let width = columns + 1
    let start = number == 0 ? 0 : rows[0] * width
    let sums = arcs[(rows.reduce(0, +) * width)...].map(\.cell)
    return (0..<rows[number]).map { row in arcs[(start + row * width)..<(start + (row + 1) * width)].map(\.cell) } + [
      sums
    ]
  }

  private func isFree(_ index: Int) -> Bool { way(through: index, hiding: false) != nil }

  /// The other numbers that change with this one, by one each: the cheapest cycle, up or down; nil where there is none.
  private func way(through index: Int, hiding: Bool) -> [Int]? {
    let arc = arcs[index]
    let up = arc.mayRise ? path(from: arc.to, to: arc.from, without: index, hiding) : nil
    let down = arc.mayFall ? path(from: arc.from, to: arc.to, without: index, hiding) : nil
    return [up, down].compactMap(\.self).min { $0.cost < $1.cost }?.arcs
  }

  /// The cheapest path over numbers that may change, as Dijkstra finds it; to hide a number costs what it says.
  private func path(from start: Int, to end: Int, without: Int, _ hiding: Bool) -> (cost: Int, arcs: [Int])? {
    var costs = [Int: Int]()
    var before: [Int: (node: Int, arc: Int)] = [:]
    var done: Set<Int> = []
    costs[start] = 0
    while let (node, cost) = costs.filter({ !done.contains($0.key) }).min(by: {
      ($0.value, $0.key) < ($1.value, $1.key)
    }) {
      done.insert(node)
      for (index, arc) in arcs.enumerated() where index != without && (hiding || !arc.isShown) {
        let next = arc.from == node && arc.mayRise ? arc.to : arc.to == node && arc.mayFall ? arc.from : nil
        guard let next else { continue }
        let price = cost + (arc.isShown ? 1 + arc.value : 0)
        if costs[next].map({ price < $0 }) ?? true { (costs[next], before[next]) = (price, (node, index)) }
      }
    }
    guard let cost = costs[end] else { return nil }
    var way: [Int] = []
    var node = end
    while node != start, let step = before[node] {
      way.append(step.arc)
      node = step.node
    }
    return (cost, way)
  }
}

/// Brings two sequences together at the least cost: a template's pieces, some of which are slots that take any number of the other's pieces.
///
/// Needleman and Wunsch's global alignment (1970), with one more step: a slot that absorbs.
enum Aligner {
  enum Step: Equatable {
    /// Pattern and document have the same piece here.
    case match(Int, Int)
    /// The pattern's slot takes the document's piece.
    case absorb(Int, Int)
    /// The document lacks the pattern's piece.
    case skip(Int)
    /// The document has a piece more.
    case insert(Int)
  }

  /// How many pairs are compared at most: four million take a tenth of a second and 20 MB.
  static let budget = 4_000_000

  /// The cheapest steps, in order; nil where there is more to compare than the budget allows.
  ///
  /// A cost of nil forbids the step. Where two ways cost the same, a match comes before absorbing, absorbing before leaving over.
  static func steps(
    _ patterns: Int, _ pieces: Int, match: (Int, Int) -> Float?, absorb: (Int, Int) -> Float?,
    skip: (Int, Int) -> Float,
    insert: (Int, Int) -> Float
  ) -> [Step]? {
    guard (patterns + 1) * (pieces + 1) <= budget else { return nil }
    let width = pieces + 1
    var cost = [Float](repeating: .infinity, count: (patterns + 1) * width)
    var from = [UInt8](repeating: 0, count: cost.count)
    cost[0] = 0
    for i in 0...patterns {
      for j in 0...pieces where i + j > 0 {
        var best = Float.infinity
        var way: UInt8 = 0
        func offer(_ value: Float, _ new: UInt8) {
          if value < best { (best, way) = (value, new) }
        }
        if i > 0, j > 0, let price = match(i - 1, j - 1) { offer(cost[(i - 1) * width + j - 1] + price, 1) }
        if i < patterns, j > 0, let price = absorb(i, j - 1) { offer(cost[i * width + j - 1] + price, 2) }
        if i > 0 { offer(cost[(i - 1) * width + j] + skip(i - 1, j), 3) }
        if j > 0 { offer(cost[i * width + j - 1] + insert(j - 1, i), 4) }
        cost[i * width + j] = best
        from[i * width + j] = way
      }
    }
    return path(back: from, patterns, pieces)
  }

  private static func path(back from: [UInt8], _ patterns: Int, _ pieces: Int) -> [Step] {
    var steps: [Step] = []
    var (i, j) = (patterns, pieces)
    while i + j > 0 {
      switch from[i * (pieces + 1) + j] {
      case 1:
        (i, j) = (i - 1, j - 1)
        steps.append(.match(i, j))
      case 2:
        j -= 1
        steps.append(.absorb(i, j))
      case 3:
        i -= 1
        steps.append(.skip(i))
      default:
        j -= 1
        steps.append(.insert(j))
      }
    }
    return steps.reversed()
  }
}

/// Which rows of a group are the same ones after somebody edited, added or removed some.
struct RowMatch: Equatable {
  /// Pairs in the order of both; nil where the other side has no such row.
  let pairs: [(old: Int?, new: Int?)]

  static func == (one: RowMatch, other: RowMatch) -> Bool {
    one.pairs.elementsEqual(other.pairs) { $0.old == $1.old && $0.new == $1.new }
  }

  /// The alignment with the most equal members. Rows that have nothing in common are still one where their neighbours pair them.
  init(_ old: [[String: String]], _ new: [[String: String]]) {
    func score(_ one: [String: String], _ other: [String: String]) -> Int {
      one == other ? 1000 : 10 * one.count { other[$0.key] == $0.value }
    }
    guard (old.count + 1) * (new.count + 1) <= Aligner.budget else {
      // So many rows are no form's; each is the one in its place.
      pairs = (0..<max(old.count, new.count)).map { ($0 < old.count ? $0 : nil, $0 < new.count ? $0 : nil) }
      return
    }
    var best = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let pair = score(old[i], new[j])
        best[i][j] = max(best[i + 1][j], best[i][j + 1], pair > 0 ? pair + best[i + 1][j + 1] : 0)
      }
    }
    var pairs: [(old: Int?, new: Int?)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, score(old[i], new[j]) > 0,
        best[i][j] == score(old[i], new[j]) + best[i + 1][j + 1]
      {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || best[i][j] == best[i + 1][j] {
        pairs.append((i, nil))
        i += 1
      } else {
        pairs.append((nil, j))
        j += 1
      }
    }
    self.pairs = Self.joined(pairs)
  }

  /// One row gone and one come in the same gap is one row that was written over.
  private static func joined(_ pairs: [(old: Int?, new: Int?)]) -> [(old: Int?, new: Int?)] {
    var result: [(old: Int?, new: Int?)] = []
    var (gone, come): ([Int], [Int]) = ([], [])
    func flush() {
      for index in 0..<max(gone.count, come.count) {
        result.append((index < gone.count ? gone[index] : nil, index < come.count ? come[index] : nil))
      }
      (gone, come) = ([], [])
    }
    for pair in pairs {
      switch pair {
      case (let old?, nil): gone.append(old)
      case (nil, let new?): come.append(new)
      default:
        flush()
        result.append(pair)
      }
    }
    flush()
    return result
  }
}

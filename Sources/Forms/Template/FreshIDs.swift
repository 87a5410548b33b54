/// Ids that nothing in the template has: the highest and counting.
struct FreshIDs {
  /// What an id may be: `w:id` is signed, `wp:docPr` is not, and both have 32 bits. What is beyond is no id that a new one could meet.
  static let all = Int(Int32.min)...Int(UInt32.max)

  private let taken: Set<Int>
  private var last: Int

  init(taken: Set<Int>) {
    self.taken = taken
    let highest = taken.max() ?? 0
    // w:id is a signed 32-bit number; Word's own are random, and one near the end leaves no room above it.
    last = highest < Int(Int32.max) - 1_000_000 ? max(0, highest) : 0
  }

  mutating func next() -> Int {
    repeat { last += 1 } while taken.contains(last)
    return last
  }
}

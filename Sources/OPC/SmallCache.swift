import Synchronization

/// What the last few contents of a kind said. Office writes the same types and relationships into thousands of documents; each of them is
/// parsed and judged once.
final class SmallCache<Value: Sendable>: Sendable {
  /// So many are kept, and none of more bytes: then no limit on elements could be passed by it.
  private static var most: Int { 16 }
  private static var mostBytes: Int { 32 << 10 }

  private struct Kept {
    var all: [(content: [UInt8], value: Value)] = []
    var next = 0
  }

  private let kept = Mutex(Kept())

  /// What these bytes say; `make` is asked where nobody knows.
  func value(
    of content: [UInt8], make: ([UInt8]) throws(PackageFault) -> Value
  ) throws(PackageFault) -> Value {
    guard content.count <= Self.mostBytes else { return try make(content) }
    if let known = kept.withLock({ kept in kept.all.first { $0.content == content }?.value }) { return known }
    let value = try make(content)
    kept.withLock { kept in
      if kept.all.count < Self.most {
        kept.all.append((content, value))
      } else {
        kept.all[kept.next] = (content, value)
        kept.next = (kept.next + 1) % Self.most
      }
    }
    return value
  }
}

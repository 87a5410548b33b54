import Dispatch
import Synchronization

/// Does the same work for many things on several threads; results are in the order of the things.
enum Workers {
  /// - Parameter isLast: told each result; true stops the rest, whose results are missing.
  static func map<T: Sendable>(
    _ count: Int, jobs: Int, stoppingAfter isLast: @Sendable (T) -> Bool = { _ in false },
    _ work: @Sendable (Int) -> T
  ) -> [T] {
    let results = Mutex([T?](repeating: nil, count: count))
    let next = Mutex(0)
    withoutActuallyEscaping(work) { work in
      withoutActuallyEscaping(isLast) { isLast in
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
          while let index = next.withLock({ take(&$0, below: count) }) {
            let result = work(index)
            if isLast(result) { next.withLock { $0 = count } }
            results.withLock { $0[index] = result }
          }
        }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private static func take(_ next: inout Int, below count: Int) -> Int? {
    guard next < count else { return nil }
    defer { next += 1 }
    return next
  }
}

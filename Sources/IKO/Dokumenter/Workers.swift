import CCrash
import Dispatch
import Foundation
import Synchronization

/// Does the same work for many things on several threads; results are in the order of the things.
public enum Workers {
  /// How many documents are handled at once where nobody said: one for each core.
  ///
  ///     let results = reader.read(paths, jobs: Workers.standard)
  public static var standard: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// - Parameters:
  ///   - isLast: called with each result; true stops the rest, whose results are missing.
  ///   - take: given the results one after the other in the order of the things, each as soon as it and all before it are there.
  static func map<T: Sendable>(
    _ count: Int, jobs: Int, stoppingAfter isLast: @Sendable (T) -> Bool = { _ in false },
    inOrder take: @Sendable (T) -> Void = { _ in }, _ work: @Sendable (Int) -> T
  ) -> [T] {
    let results = Mutex((all: [T?](repeating: nil, count: count), given: 0))
    let next = Mutex(0)
    @Sendable func run() {
      crash_guard_thread()
      while let index = next.withLock({ advance(&$0, below: count) }) {
        let result = work(index)
        if isLast(result) { next.withLock { $0 = count } }
        results.withLock { results in
          results.all[index] = result
          while results.given < count, let result = results.all[results.given] {
            results.given += 1
            take(result)
          }
        }
      }
    }
    withoutActuallyEscaping(run) { run in
      DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in run() }
    }
    return results.withLock { $0.all.compactMap(\.self) }
  }

  private static func advance(_ next: inout Int, below count: Int) -> Int? {
    guard next < count else { return nil }
    defer { next += 1 }
    return next
  }
}

import Dispatch

/// Runs the same work on several threads, and waits for all of them.
enum Workers {
  static func run(_ count: Int, _ work: @Sendable () -> Void) {
    if count <= 1 { return work() }
    withoutActuallyEscaping(work) { work in DispatchQueue.concurrentPerform(iterations: count) { _ in work() } }
  }
}

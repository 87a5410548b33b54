import Synchronization

/// How far the page has come with what takes long, for whoever asks meanwhile: the router itself answers nobody until it is done.
final class WorkProgress: Sendable {
  private struct Work {
    var done = 0
    let total: Int
    let sentence: @Sendable (_ done: Int, _ total: Int) -> String
  }

  private let work = Mutex<Work?>(nil)

  /// Does work of so many things, and tells of it as long as it lasts.
  ///
  /// - Parameters:
  ///   - total: how many things there are.
  ///   - sentence: says how many of them are done.
  ///   - body: does the work; is to call what it is given each time that one is done, from any thread.
  func during<T, Fault: Error>(
    _ total: Int, _ sentence: @escaping @Sendable (_ done: Int, _ total: Int) -> String,
    _ body: (@escaping @Sendable () -> Void) throws(Fault) -> T
  ) throws(Fault) -> T {
    let language = Wording.målform
    work.withLock {
      $0 = Work(total: total) { done, total in Wording.$målform.withValue(language) { sentence(done, total) } }
    }
    defer { work.withLock { $0 = nil } }
    return try body { self.work.withLock { $0?.done += 1 } }
  }

  /// What a person reads; empty where nothing is under way, or one thing alone.
  var line: String {
    guard let now = work.withLock({ $0 }), now.total > 1 else { return "" }
    return now.sentence(min(now.done, now.total), now.total)
  }
}

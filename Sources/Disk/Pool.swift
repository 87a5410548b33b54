import Synchronization

/// Tools that nobody uses just now, by their kind; never more of them than there were threads at work.
final class Pool<Tool: Sendable>: Sendable {
  private let waiting = Mutex<[Int32: [Tool]]>([:])

  /// One that waits, for the taker alone; nil where none does.
  func take(_ kind: Int32) -> Tool? { waiting.withLock { $0[kind]?.popLast() } }

  func put(_ tool: Tool, for kind: Int32) { waiting.withLock { $0[kind, default: []].append(tool) } }
}

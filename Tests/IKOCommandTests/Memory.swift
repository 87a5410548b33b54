import Synchronization

/// Collects what two streams write.
final class Memory: Sendable {
  private let bytes = Mutex([[UInt8](), [UInt8]()])

  var texts: [String] { bytes.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
  @Sendable func output(_ new: [UInt8]) -> Int32 { bytes.withLock { $0[0] += new }; return 0 }
  @Sendable func errors(_ new: [UInt8]) -> Int32 { bytes.withLock { $0[1] += new }; return 0 }
}

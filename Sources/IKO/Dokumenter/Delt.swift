import Synchronization

/// A value that several threads use, made by the first that needs it.
final class Delt<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func value(_ make: () -> Value?) -> Value? {
    made.withLock { made in
      if made == nil { made = make() }
      return made
    }
  }
}

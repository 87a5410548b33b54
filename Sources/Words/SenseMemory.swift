import Synchronization

/// What labels said, so that a heading over forty blanks is read once.
///
/// It belongs to the labels of one form; a form has some hundreds, and a folder of strangers' documents any number.
final class SenseMemory: Sendable {
  private static let most = 10_000
  private let senses = Mutex<[String: Sense]>([:])

  func sense(of text: String, otherwise read: () -> Sense) -> Sense {
    if let known = senses.withLock({ $0[text] }) { return known }
    let sense = read()
    senses.withLock { senses in
      if senses.count >= Self.most { senses.removeAll() }
      senses[text] = sense
    }
    return sense
  }
}

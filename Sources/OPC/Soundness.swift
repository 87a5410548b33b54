import Synchronization

/// Which packed contents were found sound a moment ago: thousands of documents carry the same styles and theme, byte for byte.
package final class Soundness: Sendable {
  package static let shared = Soundness()

  private struct Key: Equatable {
    let data: [UInt8]
    let word: String
  }

  private static let most = 16
  private let sound = Mutex<(all: [Key], next: Int)>(([], 0))

  /// Whether packed data are sound as a kind of part; `judge` is asked where that is not known. Only what is sound is kept.
  package func value(of data: [UInt8], as word: String, judge: () -> Bool) -> Bool {
    let key = Key(data: data, word: word)
    if sound.withLock({ $0.all.contains(key) }) { return true }
    guard judge() else { return false }
    sound.withLock { sound in
      if sound.all.count < Self.most {
        sound.all.append(key)
      } else {
        sound.all[sound.next] = key
        sound.next = (sound.next + 1) % Self.most
      }
    }
    return true
  }
}

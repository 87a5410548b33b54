import Synchronization

/// Which packed contents were found sound a moment ago: thousands of documents carry the same styles and theme, byte for byte.
package final class Soundness: Sendable {
  package static let shared = Soundness()

  /// What the archive says of the data is part of the key: the same data under a wrong checksum or size are damaged.
  private struct Key: Equatable {
    let crc: UInt32
    let size: Int
    let method: ZipEntry.Method
    let data: [UInt8]
    let word: String
  }

  private static let most = 16
  private let sound = Mutex<(all: [Key], next: Int)>(([], 0))

  /// Whether an entry is sound as a kind of part, whatever it is called; `judge` is asked where that is not known. Only what is sound is kept.
  package func value(of entry: ZipEntry, as word: String, judge: () -> Bool) -> Bool {
    let key = Key(crc: entry.crc, size: entry.size, method: entry.method, data: entry.data, word: word)
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

import Disk
import Forms

/// What has been seen to, by the digest of its bytes: a small file each, so that one is noted whole or not at all. It holds no name.
struct Protokoll {
  private let folder: String

  init(_ inn: String) { folder = inn + "/.iko/behandlet" }

  enum Note: String {
    case behandlet, feilet
    /// A round is at it; where the next one finds this, that round died. Twice, and it is the file.
    case begynt, begyntIgjen
  }

  func note(_ digest: String, _ skjema: String) -> Note? {
    guard let bytes = try? Files.read(path(digest, skjema)) else { return nil }
    return Note(rawValue: String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isWhitespace }))
  }

  func set(_ note: Note, _ digest: String, _ skjema: String, on day: Day) throws(FileFault) {
    try Files.makeFolder(folder)
    try Files.write(Array("\(note.rawValue) \(day.iso)\n".utf8), to: path(digest, skjema), replacing: true)
  }

  func forget(_ digest: String, _ skjema: String) { Files.remove(path(digest, skjema)) }

  /// A list is seen to once for each form that it was laid in for.
  private func path(_ digest: String, _ skjema: String) -> String { "\(folder)/\(digest)-\(skjema).txt" }
}

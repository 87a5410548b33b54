import Disk
import Foundation

/// A folder of its own for one proof; gone when the proof is.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "iko-bevis-" + UUID().uuidString
    try Files.makeFolder(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try Files.write(Array(text.utf8), to: path + "/" + name, replacing: true)
    return path + "/" + name
  }

  /// Every file below the folder that does not begin with a dot, with paths from it.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { !$0.hasPrefix(".") && Files.kind(of: path + "/" + $0) == .file }.sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] { try Files.read(path + "/" + name) }
}

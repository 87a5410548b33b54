import Disk
import Forms

/// A text file beside a file: what went wrong with it, or what a person should know. Lines end as Notepad expects.
struct Følgefil {
  /// Beside the file while it waits to be set right.
  static func fault(beside path: String) -> String { path + " – feil.txt" }
  /// Beside the file where it lies when it is done.
  static func remarks(beside path: String) -> String { path + " – merknader.txt" }

  static func isOne(_ name: String) -> Bool {
    let composed = name.precomposedStringWithCanonicalMapping
    return composed.hasSuffix(" – feil.txt") || composed.hasSuffix(" – merknader.txt")
  }

  static func write(_ lines: [String], to path: String) throws(FileFault) {
    let text = lines.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") + "\r\n"
    }
    try Files.write([0xEF, 0xBB, 0xBF] + Array(text.joined().utf8), to: path, replacing: true)
  }
}

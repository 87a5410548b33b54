import Disk

/// The real and hostile files that stand beside a working copy of the project; tests that need them are skipped where they are absent.
package enum Shared {
  /// `…/shared`, beside the project's root.
  package static let root: String = Files.folder(of: Checkout.folder) + "/shared"

  package static var isPresent: Bool { Files.kind(of: root) == .folder }

  package static func bytes(_ path: String) throws -> [UInt8] { try Files.read(root + "/" + path, limit: 1 << 30) }

  /// The files of a folder by name.
  package static func names(in folder: String) -> [String] { (try? Files.names(in: root + "/" + folder)) ?? [] }

  /// The rows of a table with tabs, each by its column's name.
  package static func table(_ path: String) throws -> [[String: String]] {
    let lines = String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n")
    let columns = lines.first.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) } ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(columns, cells)) { first, _ in first }
    }
  }
}

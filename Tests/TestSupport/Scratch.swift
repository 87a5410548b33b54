import Disk
import Foundation
import Tables

/// A place for what a test builds and never writes.
package enum Scratch {
  /// A workbook's path: beside it lies, for a moment, what it is built from.
  package static let workbook = NSTemporaryDirectory() + "iko-prøve.xlsx"
}

extension WorkbookWriter {
  /// The bytes of a workbook that no command was asked for.
  package static func bytes(of sheets: [WorkbookSheet]) throws -> [UInt8] {
    try bytes(of: sheets, in: TemporaryFolder(beside: Scratch.workbook), name: "regneark.xlsx")
  }
}

/// Where a cell stands in a sheet: row and column, both from 1.
package struct CellAddress: Hashable, Sendable {
  package let row: Int
  package let column: Int

  /// Excel's own last row and column; what lies beyond is nowhere.
  package static let rows = 1...1_048_576
  package static let columns = 1...16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// From `C7` or `$C$7`; nil for anything else.
  package init?(_ text: String) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      // At each step, or the numbers could overflow.
      guard column <= Self.columns.upperBound, row <= Self.rows.upperBound else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// `C7`
  package var text: String { Self.letters(of: column) + String(row) }

  /// `A` for 1, `AA` for 27.
  package static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// A rectangle of cells, as a merged cell covers it: `A1:N1`.
package struct CellRange: Hashable, Sendable {
  package let first: CellAddress
  package let last: CellAddress

  package init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap { CellAddress(String($0)) }
    guard let first = corners.first, let last = corners.last, corners.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}

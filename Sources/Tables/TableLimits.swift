/// What a list may be at most. A whole county has fewer pupils than this has rows.
package struct TableLimits: Sendable {
  /// A hundred thousand pupils, and the titles and headers around them.
  package var rows = 100_100
  package var columns = 200
  /// Of one cell, counted as Excel counts: in UTF-16 units.
  package var characters = 32_767
  package var fileBytes = 64 << 20
  package var sharedStringBytes = 64 << 20
  /// A part of more bytes than this is parsed in pieces of about this size. A tree takes some ten times as many.
  package var pieceBytes = 512 << 10

  package static let standard = TableLimits()
}

/// What a cell can hold.
package enum CellRoom {
  /// Whether a text fits into one cell as it is written.
  package static func fits(_ text: String) -> Bool {
    guard text.utf8.count > TableLimits.standard.characters / 8 else { return true }
    let written = SharedStrings.encoded(LineBreaks.unified(CharacterCheck.replaced(text)))
    return written.utf16.count <= TableLimits.standard.characters
  }
}

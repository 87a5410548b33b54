/// What a list may be at most. A whole county has fewer pupils than this has rows.
package struct TableLimits: Sendable {
  package var rows = 100_000
  package var columns = 200
  /// Of one cell, counted as Excel counts: in UTF-16 units.
  package var characters = 32_767
  package var fileBytes = 64 << 20
  package var sharedStringBytes = 64 << 20
  /// A part of more bytes than this is parsed in pieces of about this size.
  package var pieceBytes = 4 << 20

  package static let standard = TableLimits()
}

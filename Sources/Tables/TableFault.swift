/// Why a file could not be read as a list at all, or a workbook not be written.
package struct TableFault: Error, Equatable, Sendable {
  /// The kinds that a caller may tell apart; the raw values are stable and appear in JSON.
  package enum Kind: String, Sendable, CaseIterable {
    case empty = "empty"
    case notATable = "not-a-table"
    case document = "document"
    case pdf = "pdf"
    case picture = "picture"
    case webPage = "web-page"
    case otherSpreadsheet = "other-spreadsheet"
    case oldWorkbook = "old-xls"
    case passwordProtected = "password-protected"
    case damaged = "damaged"
    case badXML = "bad-xml"
    case brokenText = "broken-text"
    case tooLarge = "too-large"
    case tooManyRows = "too-many-rows"
    case tooManyColumns = "too-many-columns"
    case cellTooLong = "cell-too-long"
    case noHeader = "no-header"
    case noSuchSheet = "no-such-sheet"
    case notWritten = "not-written"
  }

  package let kind: Kind
  package let place: TablePlace
  /// The limit, part or error number behind the fault, for diagnostics; never what stands in the list.
  package let detail: String

  package init(_ kind: Kind, _ place: TablePlace, detail: String = "") {
    self.kind = kind
    self.place = place
    self.detail = detail
  }
}

/// Something in a list that is not as it should be, with the place of it. All of them are collected and shown together.
package struct TableProblem: Error, Hashable, Sendable {
  /// The kinds that a caller may tell apart; the raw values are stable and appear in JSON.
  package enum Kind: String, Sendable, CaseIterable {
    case unclosedQuote = "unclosed-quote"
    case textAfterQuote = "text-after-quote"
    case surplusCell = "surplus-cell"
    case duplicateHeader = "duplicate-header"
    case dataWithoutHeader = "data-without-header"
    case noRows = "no-rows"
    case severalSheets = "several-sheets"
    case dayExpected = "day-expected"
    case impossibleDay = "impossible-day"
    case dayWithoutFormat = "day-without-format"
    case numberExpected = "number-expected"
    case errorValue = "error-value"
    case formulaWithoutValue = "formula-without-value"
    case convertedCode = "converted-code"
    case eitherDay = "either-day"
    case struckOut = "struck-out"
    case struckRow = "struck-row"
  }

  package enum Severity: String, Sendable { case warning, error }

  /// What kind of thing stands in a cell, to tell without repeating it.
  package enum Found: String, Sendable { case text, number, day, bool }

  package let kind: Kind
  package let place: TablePlace
  /// The other place concerned: the first of two equal names, the sheet that was read.
  package let other: TablePlace?
  package let found: Found?

  package init(_ kind: Kind, _ place: TablePlace, other: TablePlace? = nil, found: Found? = nil) {
    self.kind = kind
    self.place = place
    self.other = other
    self.found = found
  }

  package var severity: Severity {
    [.severalSheets, .struckOut, .struckRow].contains(kind) ? .warning : .error
  }
}

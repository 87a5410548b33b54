import Norwegian

/// A cell of a list with its place: read as what the caller expects, or a problem that tells where and what to write instead.
package struct ListCell: Sendable {
  package let cell: SheetCell
  package let place: TablePlace

  package init(cell: SheetCell, place: TablePlace) {
    self.cell = cell
    self.place = place
  }

  package var value: CellValue { cell.value }
  package var isBlank: Bool { cell.value.isBlank }

  /// What a person sees, trimmed; nil for a blank cell. An error value of a formula is a problem: nobody meant it.
  package func text() throws(TableProblem) -> String? {
    if case .error(let text) = cell.value { throw error(text) }
    return isBlank ? nil : place.sheet == nil ? cell.shown : TextMark.removed(from: cell.shown)
  }

  /// Whether a spreadsheet has made something else of a code that somebody typed: a day, a truth value, `1,00E+01`. What was meant cannot be
  /// got back.
  package var isConverted: Bool {
    switch cell.value {
    case .day, .bool: true
    case .text(let text): ShortCode.isConverted(text)
    default: cell.look.contains(.scientific)
    }
  }

  /// A day; nil for a blank cell. `latestYear` is the last year that two digits may mean.
  ///
  /// A number without a day's format is read only where it can be nothing else: 6 or 8 digits, typed as `210387`.
  package func day(latestYear: Int, monthFirst: Bool = false) throws(TableProblem) -> Day? {
    if isBlank { return nil }
    switch cell.value {
    case .blank: return nil
    case .day(let year, let month, let day):
      guard let day = Day(year: year, month: month, day: day) else { throw TableProblem(.impossibleDay, place) }
      return day
    case .text(let text):
      return try day(
        Invisible.removed(from: TextMark.removed(from: text.trimmed)), latestYear: latestYear, monthFirst,
        otherwise: .dayExpected,
        found: .text)
    case .number(let text, _):
      guard text.utf8.count == 6 || text.utf8.count == 8, !text.contains(".") else {
        throw TableProblem(.dayWithoutFormat, place, found: .number)
      }
      return try day(text, latestYear: latestYear, false, otherwise: .dayWithoutFormat, found: .number)
    case .bool: throw TableProblem(.dayExpected, place, found: .bool)
    case .error(let text): throw error(text)
    }
  }

  /// An exact decimal; nil for a blank cell. `0.12` in a cell formatted as percent and the text `12 %` are both 12, marked as percent.
  package func decimal() throws(TableProblem) -> DecimalText? {
    if isBlank { return nil }
    switch cell.value {
    case .blank: return nil
    case .number(let text, let isPercent):
      return DecimalText(isPercent ? DecimalText.shifted(text, by: 2) : text, isPercent: isPercent)
    case .text(let text):
      guard let number = DecimalReading.decimal(Invisible.removed(from: TextMark.removed(from: text.trimmed))) else {
        throw TableProblem(.numberExpected, place, found: .text)
      }
      // No person writes more digits than a cell shows.
      let places = ShownDigits.general
      guard number.decimals > places else { return number }
      return DecimalText(DecimalText.rounded(number.text, to: places), isPercent: number.isPercent)
    case .day: throw TableProblem(.numberExpected, place, found: .day)
    case .bool: throw TableProblem(.numberExpected, place, found: .bool)
    case .error(let text): throw error(text)
    }
  }

  private func error(_ text: String) -> TableProblem {
    TableProblem(text.isEmpty ? .formulaWithoutValue : .errorValue, place)
  }

  private func day(
    _ text: String, latestYear: Int, _ monthFirst: Bool, otherwise kind: TableProblem.Kind, found: TableProblem.Found
  ) throws(TableProblem) -> Day {
    switch DayReading.day(text, latestYear: latestYear, monthFirst: monthFirst) {
    case .day(let day): return day
    case .impossible: throw TableProblem(.impossibleDay, place, found: found)
    case .notADay: throw TableProblem(kind, place, found: found)
    }
  }
}

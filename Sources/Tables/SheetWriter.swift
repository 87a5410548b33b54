import CXLSXWriter
import Norwegian

/// Writes one sheet, row by row: libxlsxwriter keeps no row once the next has begun.
struct SheetWriter {
  let file: WorkbookFile
  private let sheet: WorkbookSheet
  private let place: TablePlace
  private let columnCount: Int

  init(file: WorkbookFile, sheet: WorkbookSheet, place: TablePlace) {
    self.file = file
    self.sheet = sheet
    self.place = place
    columnCount = max(sheet.headers.map(\.count).max() ?? 0, sheet.rows.map(\.count).max() ?? 0)
  }

  mutating func write(name: String, lists: ChoiceLists) throws(TableFault) {
    let target = try file.addSheet(name)
    let limits = TableLimits.standard
    guard columnCount <= limits.columns else {
      throw TableFault(.tooManyColumns, place, detail: "\(limits.columns)")
    }
    guard sheet.headers.count + sheet.rows.count <= limits.rows else {
      throw TableFault(.tooManyRows, place, detail: "\(limits.rows)")
    }
    try setWidths(target)
    for (row, names) in sheet.headers.enumerated() {
      for (column, name) in names.enumerated() {
        try write(text: name, to: target, row, column, format: file.header)
      }
    }
    for (index, cells) in sheet.rows.enumerated() {
      for (column, value) in cells.enumerated() {
        try write(value, to: target, sheet.headers.count + index, column)
      }
    }
    try finish(target, lists: lists)
  }

  private func write(
    _ value: CellValue, to target: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int
  ) throws(TableFault) {
    switch value {
    case .blank: break
    case .text(let text):
      let format =
        text.contains(where: \.isNewline) ? file.wrapped : DecimalReading.decimal(text) == nil ? nil : file.digits
      try write(text: text, to: target, row, column, format: format)
    case .number(let text, let isPercent):
      // A number of more than 15 digits would be rounded: it is kept as text.
      guard let number = Double(text), text.utf8.count(where: { (48...57).contains($0) }) <= 15 else {
        return try write(text: text, to: target, row, column, format: file.digits)
      }
      // What a cell does not show of a number is not read again.
      let places = DecimalText(text).decimals
      let fine = places > ShownDigits.general ? file.fine(places) : nil
      let format = isPercent ? file.percent : fine
      try file.check(worksheet_write_number(target, UInt32(row), UInt16(column), number, format), "number")
    case .day(let year, let month, let day):
      // Days before March 1900 have no number that all programs agree on.
      guard let day = Day(year: year, month: month, day: day), day.number > -25_509 else {
        return try write(
          text: Day.norwegian(year: year, month: month, day: day), to: target, row, column, format: nil)
      }
      try file.check(
        worksheet_write_number(target, UInt32(row), UInt16(column), Double(day.number + 25_569), file.day), "day")
    case .bool(let bool):
      try file.check(worksheet_write_boolean(target, UInt32(row), UInt16(column), bool ? 1 : 0, nil), "boolean")
    case .error(let text): try write(text: text, to: target, row, column, format: nil)
    }
  }

  private func write(
    text: String, to target: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    format: UnsafeMutablePointer<lxw_format>?
  ) throws(TableFault) {
    let whole = SharedStrings.encoded(LineBreaks.unified(CharacterCheck.replaced(text)))
    guard whole.utf16.count <= TableLimits.standard.characters else {
      let place = TablePlace(file: place.file, sheet: place.sheet, row: row + 1, column: column + 1)
      throw TableFault(.cellTooLong, place, detail: "\(TableLimits.standard.characters)")
    }
    guard !whole.isEmpty else { return }
    try file.check(worksheet_write_string(target, UInt32(row), UInt16(column), whole, format), "string")
  }

  /// As wide as the widest line of each column, within bounds. The width counts digits of the standard font.
  private func setWidths(_ target: UnsafeMutablePointer<lxw_worksheet>) throws(TableFault) {
    guard columnCount > 0 else { return }
    var widths = [Int](repeating: 0, count: columnCount)
    func widen(_ column: Int, for text: String) {
      let width = text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
      widths[column] = max(widths[column], width)
    }
    for names in sheet.headers {
      for (column, name) in names.enumerated() { widen(column, for: name) }
    }
    for row in sheet.rows {
      for (column, value) in row.enumerated() { widen(column, for: SheetCell(column: 1, value: value).shown) }
    }
    for (column, width) in widths.enumerated() {
      // Two more for the filter's arrow.
      let bounded = Double(min(max(width + 3, 9), 60))
      try file.check(worksheet_set_column(target, UInt16(column), UInt16(column), bounded, nil), "column")
    }
  }

  /// On paper: A4 on its side, as many pages down as it takes, one across, with the header on each.
  private func setPages(_ target: UnsafeMutablePointer<lxw_worksheet>, headerRows: Int) throws(TableFault) {
    worksheet_set_paper(target, 9)
    worksheet_set_landscape(target)
    worksheet_fit_to_pages(target, 1, 0)
    if headerRows > 0 { try file.check(worksheet_repeat_rows(target, 0, UInt32(headerRows - 1)), "header rows") }
  }

  private func finish(_ target: UnsafeMutablePointer<lxw_worksheet>, lists: ChoiceLists) throws(TableFault) {
    let first = sheet.headers.count
    let last = first + sheet.rows.count - 1
    guard columnCount > 0 else { return }
    try setPages(target, headerRows: first)
    if first > 0 {
      worksheet_freeze_panes(target, UInt32(first), UInt16(sheet.frozenColumns))
      try file.check(
        worksheet_autofilter(target, UInt32(first - 1), 0, UInt32(max(last, first - 1)), UInt16(columnCount - 1)),
        "filter")
    }
    let corner = CellAddress(row: max(last, 0) + 1, column: columnCount).text
    try file.check(
      worksheet_ignore_errors(target, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:\(corner)"), "ignore")
    for (column, choices) in sheet.choices.sorted(by: { $0.key < $1.key }) where !choices.isEmpty && column > 0 {
      try setChoices(
        choices, formula: lists.formula(for: choices), target, column - 1,
        first...(max(last, first) + WorkbookWriter.spareRows))
    }
    for cell in sheet.cellChoices where !cell.choices.isEmpty && cell.column > 0 && cell.row > 0 {
      let row = first + cell.row - 1
      try setChoices(cell.choices, formula: lists.formula(for: cell.choices), target, cell.column - 1, row...row)
    }
  }
}

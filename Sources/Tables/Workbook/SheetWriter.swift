import CXLSXWriter
import Norwegian

/// Writes one sheet, row by row: libxlsxwriter keeps no row once the next has begun.
struct SheetWriter {
  let file: WorkbookFile
  private let sheet: WorkbookSheet
  private let place: TablePlace
  private let columnCount: Int
  private let layout: SheetLayout
  /// Where cells lead to, by row and column from 0.
  private let links: [Int: [Int: String]]

  init(file: WorkbookFile, sheet: WorkbookSheet, place: TablePlace) {
    self.file = file
    self.sheet = sheet
    self.place = place
    columnCount = max(sheet.headers.map(\.count).max() ?? 0, sheet.rows.map(\.count).max() ?? 0)
    layout = SheetLayout(sheet, columnCount: columnCount)
    links = sheet.links.reduce(into: [:]) {
      $0[sheet.headers.count + $1.row - 1, default: [:]][$1.column - 1] = $1.address
    }
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
    for (column, width) in layout.widths.enumerated() {
      try file.check(worksheet_set_column(target, UInt16(column), UInt16(column), Double(width), file.plain), "column")
    }
    for (row, names) in sheet.headers.enumerated() {
      try setHeight(target, row, lines: layout.lines(names.map { .text($0) }))
      for (column, name) in names.enumerated() {
        try write(text: name, to: target, row, column, format: file.header)
      }
    }
    for (index, cells) in sheet.rows.enumerated() {
      let row = sheet.headers.count + index
      try setHeight(target, row, lines: layout.lines(cells))
      for (column, value) in cells.enumerated() {
        if let address = links[row]?[column], case .text(let text) = value,
          try write(text, leadingTo: address, to: target, row, column)
        {
          continue
        }
        try write(value, to: target, row, column)
      }
    }
    try finish(target, lists: lists)
  }

  /// Programs that do not measure rows when they open a file show them as high as is written here. Rows come in order: it must be said
  /// before the cells.
  private func setHeight(
    _ target: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, lines: Int
  ) throws(TableFault) {
    guard lines > 1 else { return }
    try file.check(
      worksheet_set_row(target, UInt32(row), min(Double(lines) * SheetLayout.lineHeight, SheetLayout.highest), nil),
      "row")
  }

  /// False where Excel takes no link of that length, or no text of that length in one. Calls `worksheet_write_url_opt`.
  private func write(
    _ text: String, leadingTo address: String, to target: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int
  ) throws(TableFault) -> Bool {
    let shown = SharedStrings.encoded(LineBreaks.unified(CharacterCheck.replaced(text)))
    guard address.utf8.count < 2000, shown.utf16.count <= 255, !shown.isEmpty else { return false }
    try file.check(
      worksheet_write_url_opt(target, UInt32(row), UInt16(column), address, file.link, shown, nil), "link")
    return true
  }

  private func write(
    _ value: CellValue, to target: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int
  ) throws(TableFault) {
    switch value {
    case .blank: break
    case .text(let text):
      let format =
        layout.wraps(text, in: column) ? file.wrapped : DecimalReading.decimal(text) == nil ? file.plain : file.digits
      try write(text: text, to: target, row, column, format: format)
    case .number(let text, let isPercent):
      // A number of more than 15 digits would be rounded: it is kept as text.
      guard let number = Double(text), text.utf8.count(where: { (48...57).contains($0) }) <= 15 else {
        return try write(text: text, to: target, row, column, format: file.digits)
      }
      // What a cell does not show of a number is not read again.
      let places = DecimalText(text).decimals
      let fine = places > ShownDigits.general ? file.fine(places) : file.plain
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

  /// On paper: A4 on its side, as many pages down as it takes, with the header on each. What is too wide to be read on one page goes over
  /// several, with the first columns on each.
  private func setPages(_ target: UnsafeMutablePointer<lxw_worksheet>, headerRows: Int) throws(TableFault) {
    worksheet_set_paper(target, 9)
    worksheet_set_landscape(target)
    worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    try file.check(worksheet_set_footer(target, "&L&A&RSide &P av &N"), "footer")
    if layout.fitsOnePage {
      worksheet_fit_to_pages(target, 1, 0)
    } else {
      worksheet_set_print_scale(target, 70)
      if sheet.frozenColumns > 0 {
        try file.check(worksheet_repeat_columns(target, 0, UInt16(sheet.frozenColumns - 1)), "first columns")
      }
    }
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
    for (column, proposals) in sheet.suggestions.sorted(by: { $0.key < $1.key }) where !proposals.isEmpty && column > 0
    {
      try setChoices(
        proposals, formula: lists.formula(for: proposals), target, column - 1,
        first...(max(last, first) + WorkbookWriter.spareRows), isProposal: true)
    }
    try setTones(target, first...max(last, first))
    for cell in sheet.cellChoices where !cell.choices.isEmpty && cell.column > 0 && cell.row > 0 {
      let row = first + cell.row - 1
      try setChoices(cell.choices, formula: lists.formula(for: cell.choices), target, cell.column - 1, row...row)
    }
  }

  /// Calls `worksheet_conditional_format_range`.
  private func setTones(_ target: UnsafeMutablePointer<lxw_worksheet>, _ rows: ClosedRange<Int>) throws(TableFault) {
    for rule in sheet.tones {
      let text = rule.text.replacing("\"", with: "\"\"")
      let formula = "=$\(CellAddress.letters(of: rule.column))\(rows.lowerBound + 1)=\"\(text)\""
      var characters = Array(formula.utf8CString)
      let code = characters.withUnsafeMutableBufferPointer { buffer in
        shim_tone(
          target, UInt32(rows.lowerBound), UInt32(rows.upperBound + WorkbookWriter.spareRows), UInt16(columnCount - 1),
          buffer.baseAddress, file.format(of: rule.tone))
      }
      try file.check(code, "colours")
    }
  }
}

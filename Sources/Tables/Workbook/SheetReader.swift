import LibXML
import Norwegian
import Numbers
import OPC

/// Reads one worksheet part.
struct SheetReader {
  private let workbook: Workbook
  private let name: String
  private let isHidden: Bool
  private var lastRow = 0
  private var hiddenColumns: Set<Int> = []
  private var merged: [CellRange] = []

  init(workbook: Workbook, _ tab: Workbook.Tab) {
    self.workbook = workbook
    name = tab.name
    isHidden = tab.isHidden
  }

  /// - Parameters:
  ///   - sampled: how many rows are held.
  ///   - counted: whether the others are counted; otherwise they are not looked at.
  mutating func read(_ part: PartName, sampled: Int = .max, counted: Bool = true) throws(TableFault) -> Sheet {
    var (rows, count) = ([SheetRow](), 0)
    try forEachRow(of: part) { row in
      if count < sampled { rows.append(row) }
      count += 1
      return counted || count < sampled
    }
    return Sheet(
      name: name, isHidden: isHidden, rows: rows, rowCount: count, hiddenColumns: hiddenColumns, merged: merged)
  }

  /// Hands out the rows that hold anything, in order, until the callback returns false.
  mutating func forEachRow(of part: PartName, _ body: (SheetRow) throws(TableFault) -> Bool) throws(TableFault) {
    let content = try workbook.content(of: part)
    var goesOn = true
    try workbook.read(content, part: part, path: ["worksheet", "sheetData"]) { (root: Element) throws(TableFault) in
      for child in root.children {
        if child.matches(.x("cols")) {
          readColumns(child)
        } else if child.matches(.x("mergeCells")) {
          merged += child.children(.x("mergeCell")).compactMap { $0.attribute(.plain("ref")).flatMap(CellRange.init) }
        } else if child.matches(.x("sheetData")) {
          for row in child.children where row.matches(.x("row")) {
            guard let row = try read(row: row) else { continue }
            if goesOn { goesOn = try body(row) }
          }
        }
      }
      return goesOn
    }
  }

  private mutating func readColumns(_ columns: Element) {
    for column in columns.children(.x("col"))
    where column.flag("hidden") || column.attribute(.plain("width")).flatMap({ Double(read: $0) }) == 0 {
      guard let first = column.int(.plain("min"), in: CellAddress.columns),
        let last = column.int(.plain("max"), in: CellAddress.columns), last >= first
      else { continue }
      hiddenColumns.formUnion(first...last)
    }
  }

  /// A row without a number follows the one before (`r` is optional, and some writers leave it out). One that is there and is none would
  /// put what follows in the wrong place.
  private mutating func read(row element: Element) throws(TableFault) -> SheetRow? {
    let own = element.attribute(.plain("r"))
    guard let number = own.map({ Int(read: $0, in: CellAddress.rows) }) ?? lastRow + 1, number > lastRow,
      CellAddress.rows.contains(number)
    else { throw fault(.damaged, row: nil, detail: "row order") }
    lastRow = number
    var cells: [SheetCell] = []
    var column = 0
    for child in element.children where child.matches(.x("c")) {
      let own = child.attribute(.plain("r"))
      guard let next = own.map({ CellAddress($0)?.column }) ?? column + 1, next > column else {
        throw fault(.damaged, row: number, detail: "cell order")
      }
      column = next
      guard let cell = try cell(child, row: number, column: column), cell.value != .blank || cell.look.contains(.struck)
      else { continue }
      guard column <= workbook.limits.columns else {
        throw fault(.tooManyColumns, row: number, column: column, detail: "\(workbook.limits.columns)")
      }
      cells.append(cell)
    }
    guard !cells.isEmpty else { return nil }
    guard number <= workbook.limits.rows else {
      throw fault(.tooManyRows, row: number, detail: "\(workbook.limits.rows)")
    }
    let isFlat = element.attribute(.plain("ht")).flatMap { Double(read: $0) } == 0
    return SheetRow(number: number, isHidden: element.flag("hidden") || isFlat, cells: cells)
  }

  /// What a `c` holds. A formula counts for its cached value; one without was written by a program that does not calculate. What is struck out
  /// is no value.
  private func cell(_ element: Element, row: Int, column: Int) throws(TableFault) -> SheetCell? {
    let style = element.int(.plain("s"), in: 0...65_535) ?? 0
    let format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .general
    guard let cell = try content(element, format, row: row, column: column) else { return nil }
    return format.isStruck && !cell.value.isBlank ? cell.with(.blank, .struck) : cell
  }

  private func content(_ element: Element, _ format: CellFormat, row: Int, column: Int) throws(TableFault) -> SheetCell?
  {
    let raw = element.first(.x("v"))?.text ?? ""
    let type = element.attribute(.plain("t")) ?? "n"
    if raw.isEmpty, type != "str", type != "inlineStr", element.first(.x("f")) != nil {
      return SheetCell(column: column, value: .error(""))
    }
    let value: CellValue
    var look: SheetCell.Look = []
    switch type {
    case "s":
      guard !raw.isEmpty else { return nil }
      guard let index = Int(read: raw, in: 0...Int(Int32.max)), workbook.strings.indices.contains(index) else {
        throw fault(.damaged, row: row, column: column, detail: "shared string")
      }
      value = .text(workbook.strings[index])
      if workbook.struck.contains(index) { look = .struck }
    case "inlineStr":
      let (text, isStruck) = element.first(.x("is")).map(SharedStrings.text) ?? (SharedStrings.decoded(raw), false)
      value = .text(text)
      if isStruck { look = .struck }
    case "str": value = .text(SharedStrings.decoded(raw))
    case "b":
      guard !raw.isEmpty else { return nil }
      value = .bool(raw == "1" || raw == "true")
    case "e": value = .error(raw)
    case "d": return raw.isEmpty ? nil : isoDay(raw, column: column)
    default:
      return raw.isEmpty ? nil : number(raw, format, column: column)
    }
    guard case .text(let text) = value else { return SheetCell(column: column, value: value) }
    guard !text.isEmpty else { return look.isEmpty ? nil : SheetCell(column: column, value: .blank, look: look) }
    guard text.utf8.count <= workbook.limits.characters || text.utf16.count <= workbook.limits.characters else {
      throw fault(.cellTooLong, row: row, column: column, detail: "\(workbook.limits.characters)")
    }
    return SheetCell(column: column, value: value, look: look)
  }

  private func number(_ raw: String, _ format: CellFormat, column: Int) -> SheetCell {
    let trimmed = raw.filter { !$0.isWhitespace }
    guard let serial = Double(read: trimmed), let text = DecimalText.shortest(serial) else {
      return SheetCell(column: column, value: .error("#NUM!"))
    }
    let cell = workbook.days.cell(serial, text: text, format: format.kind, column: column)
    guard case .number(let exact, let isPercent) = cell.value else { return cell }
    var look: SheetCell.Look = format.digits.isScientific ? .scientific : []
    if format.digits.rounds(exact, isPercent: isPercent) { look.insert(.rounded) }
    return cell.with(format.digits.value(exact, isPercent: isPercent), look)
  }

  /// A strict workbook may write a day as text: `2027-03-13T08:30:00`.
  private func isoDay(_ raw: String, column: Int) -> SheetCell {
    let halves = raw.split(separator: "T", omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-").compactMap { Int(read: $0, in: 0...9999) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      return SheetCell(column: column, value: .text(raw))
    }
    // Two digits each, fractions of seconds and the zone left out.
    let clock = halves.count > 1 ? halves[1].split(separator: ":").map { Int(read: $0.prefix(2), in: 0...99) ?? 0 } : []
    let seconds = zip(clock, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    let isTime = (1..<86_400).contains(seconds)
    return SheetCell(column: column, value: .day(day), time: isTime ? TimeOfDay(seconds: seconds) : nil)
  }

  private func fault(_ kind: TableFault.Kind, row: Int?, column: Int? = nil, detail: String) -> TableFault {
    TableFault(kind, TablePlace(file: workbook.place.file, sheet: name, row: row, column: column), detail: detail)
  }
}

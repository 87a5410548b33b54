import Norwegian
import OPC
import Tables

/// A text file with a list: read, its header found, its cells written and read again.
func fuzzCSV(_ bytes: [UInt8]) {
  guard let file = try? TableFile.read(bytes, name: "liste.csv"), let sheet = file.sheets.first, sheet.name == nil
  else { return }
  walk(file)
  // At least two columns and two rows, so that the separator is known again.
  let rows = sheet.rows.map { row -> [CellValue] in
    let width = max(row.cells.last?.column ?? 0, 2)
    return (1...width).map { row.cell($0)?.value ?? .text("") }
  }
  guard rows.count > 1, rows.allSatisfy({ $0.count == rows[0].count && $0.contains { !$0.isBlank } }) else { return }
  let headers = (1...rows[0].count).map { "Kolonne \($0)" }
  let written = CSVWriter.bytes(headers: headers, rows: rows)
  let again = needed(
    try? TableFile.read(written, name: "liste.csv").sheets.first, "a list that was written can be read")
  // A quoted text that holds a line like a row of the list is taken for a quote that was never closed; that is to be reported.
  guard !rows.joined().contains(where: { holdsRow($0, columns: headers.count) }) else {
    return mustHold(
      again.problems.contains { $0.kind == .unclosedQuote }, "a text that looks like a row of the list is told of")
  }
  mustHold(again.problems.isEmpty, "a list that was written has nothing wrong in it")
  mustHold(again.rows.count == rows.count + 1, "a list that was written has the same rows")
  for (row, read) in zip(rows, again.rows.dropFirst()) {
    for (index, value) in row.enumerated() where !holdsIllegal(value) {
      mustHold((read.cell(index + 1)?.value ?? .text("")) == value, "a list that was written has the same texts")
    }
  }
}

/// Whether a line of a text, past its first that is not empty, has as many separators as a row of the list.
private func holdsRow(_ value: CellValue, columns: Int) -> Bool {
  guard columns > 2, case .text(let text) = value else { return false }
  let lines = text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  return lines.dropFirst().contains { line in line.count { $0 == UInt8(ascii: ";") } >= columns - 1 }
}

private func holdsIllegal(_ value: CellValue) -> Bool {
  if case .text(let text) = value { CharacterCheck.holdsIllegal(text) } else { false }
}

/// A part of a workbook: the first byte says which one.
func fuzzWorkbook(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
  let part = ZipEntry(name: parts[Int(first) % parts.count], content: Array(bytes.dropFirst()))
  guard let changed = try? shell.bytes(replacing: [part]),
    let file = try? TableFile.read(changed, name: "liste.xlsx")
  else { return }
  walk(file)
}

private let shell = needed(
  try? OfficePackage(file("IKO_FUZZ_WORKBOOK"), limits: .workbook), "the workbook to put parts into can be read")

private func walk(_ file: TableFile) {
  let rules = HeaderRules(hints: Set(["fornavn", "etternavn", "klasse", "navn"].map { Folding.folded($0) }))
  guard let table = try? RowTable(in: file, rules: rules) else { return }
  for row in table.soundRows { for column in table.columns { _ = row[column] } }
}

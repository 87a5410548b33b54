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
  // A quoted text that holds a line like a row of the list is taken for a quote that was never closed, and told so.
  let texts = rows.joined().compactMap { value -> String? in if case .text(let text) = value { text } else { nil } }
  guard !texts.contains(where: { $0.contains { $0.isNewline } }) else { return }
  let headers = (1...rows[0].count).map { "Kolonne \($0)" }
  let again = try? TableFile.read(CSVWriter.bytes(headers: headers, rows: rows), name: "liste.csv")
  mustHold(again?.sheets.first?.rows.count == rows.count + 1, "a list that was written has the same rows")
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

/// Writes a list as a text file that Norwegian Excel opens as columns: `;` between cells, UTF-8 with byte order mark, CRLF.
///
/// Numbers have a decimal comma and days are `dd.mm.yyyy`, as a person sees them. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it, which `TableFile.read` takes off again.
package enum CSVWriter {
  package static func bytes(headers: [String], rows: [[CellValue]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(headers.map { .text($0) }, to: &bytes)
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  private static func append(_ row: [CellValue], to bytes: inout [UInt8]) {
    bytes += row.map(field).joined(separator: ";").utf8
    bytes += [0x0D, 0x0A]
  }

  private static func field(_ value: CellValue) -> String {
    guard case .text(let text) = value else { return SheetCell(column: 1, value: value).shown }
    let safe = FormulaGuard.added(to: LineBreaks.unified(CharacterCheck.replaced(text)))
    // Commas and tabs are quoted too, so that no reader can take them for the separator.
    let (first, last) = (safe.utf8.first, safe.utf8.last)
    let needsQuotes = safe.utf8.contains { ";,\t\"\n".utf8.contains($0) } || first == 0x20 || last == 0x20
    guard needsQuotes else { return safe }
    // A quotation mark with an accent on it is one character to Swift, and still a quotation mark to whoever reads the file.
    let pieces = safe.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return "\"" + pieces.joined(separator: "\"\"") + "\""
  }
}

/// Characters that neither XML nor a text file can hold.
package enum CharacterCheck {
  /// Whether writing will replace a character of the text, which is then reported.
  package static func holdsIllegal(_ text: String) -> Bool { text.unicodeScalars.contains(where: isIllegal) }

  /// Control characters other than tab and line breaks, and the two that are no characters, as U+FFFD.
  static func replaced(_ text: String) -> String {
    guard holdsIllegal(text) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isIllegal(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

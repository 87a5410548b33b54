import Forms
import Norwegian
import Tables

/// Whether a list has a pupil on each row, below one header.
struct Listeform {
  let known: Kolonnenavn

  /// What is wrong with a list that is laid out otherwise; nil for one that is not.
  ///
  /// - Parameter rows: those that are read.
  func fault(of table: RowTable, _ rows: [RowTable.Row], _ columns: Kolonner) -> Finding? {
    func fault(_ message: String, row: Int? = nil) -> Finding {
      let place = TablePlace(file: table.file, sheet: table.sheet, row: row).text
      return Finding(.noName, .error, place: place, message: message)
    }
    if isTransposed(table, rows, columns) { return fault(Wording.transposed) }
    // «Anne Lie», «Elev», «Medlem» below each other, as a page is pasted.
    if table.columns.count == 1, let only = table.columns.first, columns.tellsWho,
      rows.count(where: { text($0, only).map(Folding.folded) == only.folded }) > 1
    {
      return fault(Wording.linesPerPupil)
    }
    guard let first = rows.first else { return nil }
    let classes = table.columns.count { Klassekode.klasse(i: $0.name) == $0.name }
    if !columns.tellsWho, classes > 1, classes * 2 >= table.columns.count {
      return fault(Wording.columnPerClass, row: table.headerRow)
    }
    if !columns.tellsWho { return fault(Wording.noNameColumn, row: table.headerRow) }
    return isSecondHeader(first, columns) ? fault(Wording.twoRowsEach, row: first.number) : nil
  }

  /// Whether the first row names columns once more, others than the header does: the list has two rows for each pupil.
  func isSecondHeader(_ row: RowTable.Row, _ columns: Kolonner) -> Bool {
    guard columns.holdNames else { return false }
    let texts = columns.all.compactMap { column in text(row, column).map { (text: $0, column: column) } }
    // «mor» and «far» stand in rows of pupils too; names of columns have no digits.
    guard !texts.contains(where: { $0.text.contains(where: \.isNumber) }) else { return false }
    return texts.count { text, column in
      known.knows(text) && Foresattkolonne(text)?.relasjon == nil && Folding.folded(text) != column.folded
    } >= 2
  }

  /// Whether what should be names of columns stands in the first one, below the name of the pupil's.
  private func isTransposed(_ table: RowTable, _ rows: [RowTable.Row], _ columns: Kolonner) -> Bool {
    // The row with most names that are known was the last one of the list.
    if rows.isEmpty {
      return table.titles.count { $0.split(separator: " | ").first.map { known.knows(String($0)) } ?? false } >= 3
    }
    // The class or a title stands above the labels of the first column.
    if !columns.tellsWho, let first = table.columns.first, columns.unused.count > 1 {
      let above = table.titles.compactMap { $0.split(separator: " | ").first.map(String.init) } + [first.name]
      let texts = rows.prefix(20).compactMap { text($0, first) }
      let below = texts.count(where: known.knows)
      if below > 0, below + above.count(where: known.knows) >= 2 { return true }
      // Subjects below each other, and names of people above the grades.
      let names = columns.unused.dropFirst().count { Elevnavn.erHelt($0.member) }
      return texts.count(where: { Fagkolonne($0) != nil }) >= 2 && names > 1 && names * 2 > columns.unused.count - 1
    }
    guard columns.mål.count == 1, let first = columns.mål.first, first.mål.erNavn, columns.unused.count > 1 else {
      return false
    }
    return rows.prefix(20).count { row in text(row, first.column).map(known.knows) ?? false } >= 2
  }

  private func text(_ row: RowTable.Row, _ column: RowTable.Column) -> String? { (try? row[column].text()) ?? nil }
}

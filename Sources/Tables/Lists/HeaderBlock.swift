import Norwegian

/// The names of the columns, from one row or two: names below merged or repeated names of groups, and names that are merged down past them.
///
///     | Elev                      | Fravær      |        the row of groups
///     | Etternavn | Fornavn | Kl. | % | Dager   |        the row of names
struct HeaderBlock {
  /// One column's name.
  struct Name: Equatable {
    /// As written, trimmed.
    let text: String
    /// What stands above it and heads a group, where it is another text.
    let group: String?
    /// Whether the group is merged over its columns, so that it is one for sure.
    let isMerged: Bool
    /// The row of the name itself.
    let row: Int

    /// Both, as messages and comparisons have it.
    var title: String { group.map { "\($0): \(text)" } ?? text }
  }

  /// By column.
  private(set) var names: [Int: Name] = [:]
  /// The indices of the first and the last of the rows in the sheet.
  private(set) var first: Int
  private(set) var last: Int

  private let sheet: Sheet
  /// The last column of the rows around the names.
  private let width: Int
  private let rules: HeaderRules

  /// - Parameter index: the row with most known names.
  init(_ sheet: Sheet, around index: Int, rules: HeaderRules) {
    self.sheet = sheet
    self.rules = rules
    (first, last) = (index, index)
    width =
      sheet.rows[max(0, index - 1)...min(index + 2, sheet.rows.count - 1)].compactMap(\.cells.last?.column).max() ?? 0
    if let below = adjacent(index, by: 1), isRowOfMembers(below, under: sheet.rows[index]) {
      last = index + 1
      name(upper: sheet.rows[index], lower: below, areMembers: true)
    } else if let above = adjacent(index, by: -1), isRowOfGroups(above, over: sheet.rows[index]) {
      first = index - 1
      name(upper: above, lower: sheet.rows[index])
    } else {
      name(upper: nil, lower: sheet.rows[index])
    }
  }

  /// The row right above or below, where no row is between.
  private func adjacent(_ index: Int, by step: Int) -> SheetRow? {
    let other = index + step
    guard sheet.rows.indices.contains(other) else { return nil }
    return sheet.rows[other].number == sheet.rows[index].number + step ? sheet.rows[other] : nil
  }

  /// Whether names of members stand under merged or known groups of a row that itself names columns: «%», «Dager» under «Fravær».
  private func isRowOfMembers(_ below: SheetRow, under header: SheetRow) -> Bool {
    let texts = below.cells.filter { !$0.value.isBlank }
    guard !texts.isEmpty, texts.allSatisfy(Self.isName) else { return false }
    let spans = self.spans(of: header)
    let down = mergedDown(from: header, to: below)
    // «Elev» merged down past «skriftlig» and «2P»: both rows are of names.
    if !down.isEmpty { return !texts.contains { down.contains($0.column) } }
    // «Avd. Yrkesfag» right below «Elev» is a line between the pupils.
    let isBelowGroup = texts.contains { cell in
      spans.contains { span in
        span.columns.contains(cell.column)
          && (span.isMerged || span.columns.count > 1 || rules.isKnown(cell.shown)
            || rules.isKnown("\(span.text) \(cell.shown)"))
      }
    }
    guard isBelowGroup else { return false }
    // A pupil's row has something in the columns that are no group; a row of members has not.
    return texts.allSatisfy { cell in spans.contains { $0.columns.contains(cell.column) } }
  }

  /// Whether a row above the names heads groups of them. A title over the whole list does not.
  private func isRowOfGroups(_ above: SheetRow, over header: SheetRow) -> Bool {
    let spans = self.spans(of: above)
    if !mergedDown(from: above, to: header).isEmpty { return true }
    return spans.contains { span in
      span.isMerged || header.cells.contains { span.columns.contains($0.column) && !$0.value.isBlank }
    }
  }

  private struct Span {
    let text: String
    let columns: ClosedRange<Int>
    let isMerged: Bool
  }

  /// The groups of a row: merged cells over more than one column and less than all, and known names of groups up to the next text.
  private func spans(of row: SheetRow) -> [Span] {
    let filled = row.cells.filter { !$0.value.isBlank }
    let widest = max(width, sheet.merged.map(\.last.column).max() ?? 0)
    // «Klasse: | 2TPA» is a title; groups are called alike.
    let haveColons = filled.count > 1 && filled.allSatisfy { $0.shown.hasSuffix(":") }
    return filled.enumerated().compactMap { index, cell in
      guard case .text = cell.value else { return nil }
      let range = sheet.merged.first { $0.first.row == row.number && $0.first.column == cell.column }
      if let range, range.last.column > range.first.column,
        filled.count > 1 || range.last.column < width || cell.column > 1 && rules.isGroup(cell.shown)
      {
        return Span(text: cell.shown, columns: range.first.column...range.last.column, isMerged: true)
      }
      guard range == nil, rules.isGroup(cell.shown), haveColons || !cell.shown.hasSuffix(":") else { return nil }
      let end = filled.indices.contains(index + 1) ? filled[index + 1].column - 1 : widest
      // «Karakterer 2STC» alone at the left is a title.
      guard filled.count > 1 || cell.column > 1 && end > cell.column else { return nil }
      return Span(text: cell.shown, columns: cell.column...max(end, cell.column), isMerged: false)
    }
  }

  /// The columns whose name in the upper row is merged over the lower one.
  private func mergedDown(from upper: SheetRow, to lower: SheetRow) -> Set<Int> {
    Set(
      sheet.merged.filter {
        $0.first.column == $0.last.column && $0.first.row <= upper.number && $0.last.row >= lower.number
          && upper.cell($0.first.column) != nil
      }.map(\.first.column))
  }

  /// - Parameter areMembers: whether the upper row names columns too, so that what stands right above a name belongs to it.
  private mutating func name(upper: SheetRow?, lower: SheetRow, areMembers: Bool = false) {
    let spans = upper.map { self.spans(of: $0) } ?? []
    for cell in lower.cells where !cell.value.isBlank {
      let span = spans.first {
        $0.columns.contains(cell.column) && Folding.folded($0.text) != Folding.folded(cell.shown)
      }
      let own = areMembers && span == nil ? upper?.cell(cell.column) : nil
      let above = own.flatMap { $0.value.isBlank ? nil : $0.shown }
      names[cell.column] = Name(
        text: cell.shown, group: span?.text ?? above, isMerged: span?.isMerged ?? false, row: lower.number)
    }
    guard let upper else { return }
    let down = mergedDown(from: upper, to: lower)
    for cell in upper.cells where !cell.value.isBlank && names[cell.column] == nil {
      let isGroup = spans.contains { $0.columns.contains(cell.column) && $0.isMerged }
      guard down.contains(cell.column) || !isGroup, Self.isName(cell) else { continue }
      names[cell.column] = Name(text: cell.shown, group: nil, isMerged: false, row: upper.number)
    }
  }

  private static func isName(_ cell: SheetCell) -> Bool {
    // «-» in the first row of a list says that there is nothing; no column is called that.
    guard case .text(let text) = cell.value, text.contains(where: { $0.isLetter || $0.isNumber || "%#".contains($0) })
    else { return false }
    return text.utf16.count <= 120 && DecimalReading.decimal(text) == nil
      && DayReading.day(text, latestYear: 2100) == .notADay
  }

  /// Whether a row further down repeats one of these, as a printed report does on each page.
  func repeats(_ row: SheetRow) -> Bool {
    (first...last).contains { index in
      let own = sheet.rows[index]
      let equal = row.cells.count { cell in !cell.value.isBlank && own.cell(cell.column)?.value == cell.value }
      return equal >= 2 && equal * 2 > row.cells.count
    }
  }
}

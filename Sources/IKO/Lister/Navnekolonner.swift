import Tables

/// The columns that hold whole names of which the header does not say what stands first: surnames in capitals tell it, for the column as a whole.
struct Navnekolonner {
  /// By the number of the column: how many cells have the surname in capitals first, how many last, and how many are in capitals altogether.
  private var cells: [Int: (first: Int, last: Int, all: Int)] = [:]

  mutating func look(at cell: ListCell, _ column: RowTable.Column) {
    guard case .text(let text) = cell.value else { return }
    switch Navnerekkefølge.ofCapitals(text.trimmed) {
    case .etternavnFørst: cells[column.number, default: (0, 0, 0)].first += 1
    case .fornavnFørst: cells[column.number, default: (0, 0, 0)].last += 1
    default: if Navnerekkefølge.isAllCapitals(text) { cells[column.number, default: (0, 0, 0)].all += 1 }
    }
  }

  /// What stands first in the column's names; nil where the cells do not tell, or tell both.
  func order(in column: RowTable.Column) -> Navnerekkefølge? {
    guard let seen = cells[column.number], max(seen.first, seen.last) > 1, min(seen.first, seen.last) == 0 else {
      return nil
    }
    return seen.first > 0 ? .storeEtternavnFørst : .fornavnFørst
  }

  /// Whether names in capitals without a comma may be either way round: «BERG ANNE».
  func isUnclear(_ column: RowTable.Column) -> Bool {
    order(in: column) == nil && (cells[column.number]?.all ?? 0) > 1
  }

  /// Whether any column has its surnames first, so that rows read without a look at the whole would be read otherwise.
  var haveSurnamesFirst: Bool { cells.values.contains { $0.first > 1 && $0.last == 0 } }
}

import Norwegian

/// Chooses the sheet that holds the list.
struct SheetChoice {
  let file: TableFile
  let rules: HeaderRules

  /// The list's sheet and those like it, in the order of their tabs.
  func all() throws(TableFault) -> [HeaderFinder.Found] {
    let finder = HeaderFinder(rules: rules)
    let (best, _) = try choose(nil)
    guard !best.sheet.isHidden else { return [best] }
    return file.sheets.compactMap { sheet in
      if sheet.name == best.sheet.name { return best }
      guard !sheet.isHidden, let found = finder.find(in: sheet), found.dataRows > 0, isAlike(found, best) else {
        return nil
      }
      return found
    }
  }

  /// The visible sheets with known names of columns that are not like the list's.
  func others() -> [HeaderFinder.Found] {
    guard let taken = try? all() else { return [] }
    let names = Set(taken.map(\.sheet.name))
    return file.sheets.filter { !$0.isHidden && !names.contains($0.name) }.compactMap(HeaderFinder(rules: rules).find)
      .filter { $0.score > 0 && $0.dataRows > 0 }
  }

  func choose(_ name: String?) throws(TableFault) -> (HeaderFinder.Found, [TableProblem]) {
    let finder = HeaderFinder(rules: rules)
    if let name {
      guard let sheet = file.sheets.first(where: { Folding.folded($0.name ?? "") == Folding.folded(name) }) else {
        throw TableFault(.noSuchSheet, TablePlace(file: file.name, sheet: name))
      }
      guard let found = finder.find(in: sheet) else {
        throw TableFault(.noHeader, TablePlace(file: file.name, sheet: sheet.name))
      }
      return (found, [])
    }
    let visible = file.sheets.filter { !$0.isHidden }.compactMap(finder.find)
    let all = visible.isEmpty ? file.sheets.filter(\.isHidden).compactMap(finder.find) : visible
    var best: HeaderFinder.Found?
    for found in all where best.map({ rank($0) < rank(found) }) ?? true { best = found }
    guard let best else {
      if file.sheets.allSatisfy(\.rows.isEmpty) { throw TableFault(.empty, TablePlace(file: file.name)) }
      throw TableFault(
        .noHeader, TablePlace(file: file.name, sheet: file.sheets.count == 1 ? file.sheets[0].name : nil))
    }
    let problems = all.filter { $0.sheet.name != best.sheet.name && $0.dataRows > 0 && isAlike($0, best) }.map {
      TableProblem(
        .severalSheets, TablePlace(file: file.name, sheet: $0.sheet.name),
        other: TablePlace(file: file.name, sheet: best.sheet.name))
    }
    return (best, problems)
  }

  /// Known names first; then a table before a single column; then the longer one. Of equals the first tab.
  private func rank(_ found: HeaderFinder.Found) -> (Int, Int, Int) {
    (found.score, min(found.names.count, 2), found.dataRows)
  }

  /// Whether another sheet looks like more of the same list: a class on each sheet.
  private func isAlike(_ one: HeaderFinder.Found, _ other: HeaderFinder.Found) -> Bool {
    let (one, other) = (one.names, other.names)
    return one.intersection(other).count * 2 >= max(2, min(one.count, other.count))
  }
}

/// Aligns a table with the template's: rows by what stands in them, columns by their headers, cells by their place on the grid.
extension FlowAligner {
  mutating func align(_ pattern: Grid, _ returned: Grid) {
    let document = returned.turned(like: pattern) ?? returned
    let units = RowUnit.all(of: pattern)
    let costs = RowCosts(units: units, pattern: pattern, document: document)
    guard var pairs = costs.pairs() else {
      for row in pattern.rows { edit { $0.addMissing(row) } }
      edit { $0.addLoose(document) }
      return
    }
    pairs.pairMoved(costs)
    var header: HeaderPair?
    var titles: GridRow?
    for (number, unit) in units.enumerated() {
      switch unit {
      case .row(let row):
        guard let other = pairs.rows[number] else {
          edit { $0.addMissing(pattern.rows[row]) }
          continue
        }
        let (mine, theirs) = (pattern.rows[row], document.rows[other])
        if let pair = HeaderPair(mine, theirs) { header = pair }
        if mine.isHeader { titles = theirs }
        let before = outcome.ticks.count
        align(mine, theirs, header)
        edit { $0.name(ticksFrom: before, by: theirs, below: titles) }
      case .group(let tag, let items):
        align(tag, items.map { item in item.map { pattern.rows[$0] } }, pairs.groups[number] ?? [], document, header)
      }
    }
    for row in pairs.left {
      edit { outcome in
        if costs.isHeaderCopy(row) {
          for cell in document.rows[row].cells { outcome.labels += cell.flow.ink }
        } else {
          outcome.addLoose(document.rows[row])
        }
      }
    }
  }

  /// The rows of a group: each item is read by the delivered one of its number, those beyond by the last.
  private mutating func align(
    _ tag: String, _ items: [[GridRow]], _ rows: [Int], _ document: Grid, _ header: HeaderPair?
  ) {
    var left = rows[...]
    var number = 0
    edit { $0.rows[tag] = $0.rows[tag] ?? [] }
    while !left.isEmpty, let last = items.last {
      let item = number < items.count ? items[number] : last
      var one = FlowAligner(found: [])
      var controls: [Atom] = []
      for mine in item {
        guard let row = left.popFirst() else {
          one.edit { $0.addMissing(mine) }
          continue
        }
        one.align(mine, document.rows[row], header, isInGroup: true)
        for cell in document.rows[row].cells { cell.flow.forEach { controls += $0.atoms } }
      }
      var result = one.outcome
      result.give(controls, to: items.joined().flatMap(\.slots))
      edit { $0.add(result, asRowOf: tag) }
      number += 1
    }
  }

  /// - Parameter isInGroup: whether the rows are of a group, whose columns alone say what stands in a cell.
  private mutating func align(
    _ pattern: GridRow, _ document: GridRow, _ header: HeaderPair?, isInGroup: Bool = false
  ) {
    for pair in CellPairs.all(pattern, document, header, isInGroup: isInGroup) {
      let flows = pair.document.map { document.cells[$0].flow }
      guard let theirs = flows.joined else {
        for cell in pair.pattern { edit { $0.addMissing(pattern.cells[cell].flow) } }
        continue
      }
      let cells = pair.pattern.map { pattern.cells[$0].flow }
      guard let mine = cells.joined else {
        edit { $0.addLoose(theirs) }
        continue
      }
      if isInGroup, cells.count > 1, !theirs.holdsControls {
        align(merged: theirs, as: document.cells.count > 1 ? cells : [])
      } else {
        align(mine, theirs)
      }
    }
  }

  /// A cell over several columns: a paragraph for each of them, as Word puts merged cells together, or a remark that is nobody's.
  ///
  /// - Parameter cells: what the template has in the columns; none where the cell is the whole row.
  private mutating func align(merged theirs: Flow, as cells: [Flow]) {
    let paragraphs = theirs.paragraphs
    if paragraphs.count == cells.count {
      for (mine, paragraph) in zip(cells, paragraphs) { align(mine, paragraph) }
    } else {
      for cell in cells { edit { $0.addMissing(cell) } }
      edit { $0.addLoose(theirs) }
    }
  }
}

extension [Flow] {
  /// One after the other; nil where there is none.
  fileprivate var joined: Flow? { first.map { dropFirst().reduce($0) { $0.followed(by: $1) } } }
}

/// What a table of a template is made of: rows of its own, and groups whose rows come in any number.
enum RowUnit {
  case row(Int)
  case group(String, items: [[Int]])

  static func all(of grid: Grid) -> [RowUnit] {
    var units: [RowUnit] = []
    for (number, row) in grid.rows.enumerated() {
      guard let group = row.group else {
        units.append(.row(number))
        continue
      }
      guard case .group(group, var items) = units.last else {
        units.append(.group(group, items: [[number]]))
        continue
      }
      // Rows of one item stand one after the other.
      if let last = items.last?.last, grid.rows[last].item == row.item {
        items[items.count - 1].append(number)
      } else {
        items.append([number])
      }
      units[units.count - 1] = .group(group, items: items)
    }
    return units
  }
}

extension GridRow {
  /// The places for answers in it.
  fileprivate var slots: [PatternSlot] {
    var slots: [PatternSlot] = []
    for cell in cells { cell.flow.forEach { slots += $0.slots } }
    return slots
  }
}

extension Outcome {
  /// Controls that say whose they are, and stand in another cell of their row than the template's.
  fileprivate mutating func give(_ controls: [Atom], to slots: [PatternSlot]) {
    for atom in controls {
      guard case .control(let number) = atom.kind, !placed.contains(where: { $0.known == number }),
        let slot = slots.first(where: { $0.tag == atom.key })
      else { continue }
      placed.append(SlotMatch(slot: slot, known: number, isPresent: true))
    }
  }

  /// A tick that is alone in its cell says nothing without the row's label and the column's header.
  fileprivate mutating func name(ticksFrom start: Int, by row: GridRow, below titles: GridRow?) {
    for index in ticks.indices.dropFirst(start) {
      guard let column = row.cells.firstIndex(where: { $0.flow.atoms.starts(with: ticks[index]) { $0.key == $1.key } })
      else { continue }
      let isAlone = !ticks[index].contains { $0.kind == .word }
      let label = column > 0 ? row.cells.first?.flow.atoms.filter { $0.kind != .paragraph } ?? [] : []
      let title = titles.flatMap { isAlone && $0.cells.indices.contains(column) ? $0.cells[column] : nil }
      let named = label + (title?.flow.atoms.filter { $0.kind != .paragraph } ?? []).spaced
      ticks[index] = named + ticks[index].spaced
    }
  }
}

extension [Atom] {
  /// With a space before the first.
  fileprivate var spaced: [Atom] {
    guard let first else { return self }
    return [first.led(by: " ")] + dropFirst()
  }
}

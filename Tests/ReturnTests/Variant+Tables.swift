import Forms

/// What people do to tables that do not repeat.
extension Variant {
  static let tables: [Variant] = [
    Variant("rad flyttet nederst i tabellen") { returned in
      for table in returned.standingTables {
        let rows = table.all("w:tr")
        guard rows.count > 2 else { continue }
        let moved = rows[rows.count / 2]
        table.children.removeAll { $0 === moved }
        table.children.append(moved)
      }
    },
    Variant("rad fjernet fra skjemaet") { returned in
      for table in returned.standingTables {
        let rows = table.all("w:tr")
        guard rows.count > 2 else { continue }
        let gone = rows[rows.count / 2]
        table.children.removeAll { $0 === gone }
        returned.forget(gone)
      }
    },
    Variant("hele tabellen fjernet") { returned in
      guard returned.standingTables.count > 1, let table = returned.standingTables.first else { return }
      returned.body.replace(table, with: [])
      returned.forget(table)
    },
    Variant("tabell flyttet øverst i dokumentet") { returned in
      guard let table = returned.body.all("w:tbl").last(where: { !$0.slots.isEmpty }) else { return }
      returned.body.children.removeAll { $0 === table }
      returned.body.children.insert(table, at: 1)
    },
    Variant("parene i raden har byttet plass") { returned in
      for row in returned.standingTables.flatMap({ $0.all("w:tr") }) where row.cellIndices.count == 4 {
        guard row.children[row.cellIndices[0]].slots.isEmpty, row.children[row.cellIndices[2]].slots.isEmpty else {
          continue
        }
        row.swapCells(0, 2)
        row.swapCells(1, 3)
      }
    },
    Variant("ledetekst og svar slått sammen i én celle") { returned in
      for row in returned.standingTables.flatMap({ $0.all("w:tr") }) where row.cellIndices.count == 2 {
        let (label, answer) = (row.children[row.cellIndices[0]], row.children[row.cellIndices[1]])
        guard label.slots.isEmpty, !answer.slots.isEmpty else { continue }
        label.children += answer.children.filter { $0.name != "w:tcPr" }
        row.children.removeAll { $0 === answer }
      }
    },
    Variant("svarcellen delt i to") { returned in
      for table in returned.standingTables {
        let rows = table.all("w:tr").filter { row in
          row.all("w:tc").last.map { !$0.slots.isEmpty && $0.slots.allSatisfy { !$0.isBox } } ?? false
        }
        guard let row = rows.dropFirst(rows.count / 2).first else { continue }
        // The row gets a cell more, and the last cells of all others become wider.
        table.first("w:tblGrid")?.children.append(Markup("w:gridCol", [("w:w", "900")]))
        for other in table.all("w:tr") where other !== row { other.all("w:tc").last?.widen() }
        row.children.append(Markup("w:tc", [], [Markup("w:tcPr"), .paragraph("")]))
      }
    },
    Variant("rad lagt til i skjemaet") { returned in
      for table in returned.standingTables {
        guard let row = table.all("w:tr").last?.copy() else { continue }
        for cell in row.all("w:tc") {
          cell.children = [cell.first("w:tcPr") ?? Markup("w:tcPr"), .paragraph("")]
        }
        row.below("w:p").first?.children.append(.run("Skysskort"))
        row.below("w:p").last?.children.append(.run("Bestilt rype"))
        table.children.append(row)
        returned.besides += ["Bestilt rype"]
      }
    },
  ]
}

extension Markup {
  /// Lets a cell cover one column more.
  func widen() {
    guard let properties = first("w:tcPr") else { return }
    let span = properties.first("w:gridSpan").flatMap { Int($0["w:val"] ?? "") } ?? 1
    properties.children.removeAll { $0.name == "w:gridSpan" }
    properties.children.insert(Markup("w:gridSpan", [("w:val", "\(span + 1)")]), at: min(1, properties.children.count))
  }
}

extension Returned {
  /// The tables of the body that hold controls and do not repeat.
  var standingTables: [Markup] { body.all("w:tbl").filter { !$0.slots.isEmpty && $0.sections.isEmpty } }

  /// What stood in a removed piece is to be read no more, unless it stands in another place too.
  mutating func forget(_ piece: Markup) {
    for slot in piece.slots {
      guard let tag = slot.tag, all.allSatisfy({ $0.slots(tag).isEmpty }) else { continue }
      // A box is `<field>.<id>`.
      let field = slot.isBox ? String(tag[..<(tag.lastIndex(of: ".") ?? tag.endIndex)]) : tag
      if expected[field] != nil { expected[field] = .gone }
    }
    for section in piece.sections { if let tag = section.tag, expected[tag] != nil { expected[tag] = .gone } }
  }
}

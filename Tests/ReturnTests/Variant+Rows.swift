import Forms

/// What people do to the rows of a table that repeats.
extension Variant {
  static let rows: [Variant] = [
    Variant("rad lagt til under den gjentatte delen, utenfor den") { returned in
      for (section, group) in returned.groups {
        guard let last = section.content?.children.last?.copy(), let row = last.below("w:tr").first else { continue }
        returned.expectNewRow(of: group, at: nil, in: row)
        row.rewrite("w:sdt") { $0.content?.children ?? [] }
        returned.body.replace(section, with: [section, row])
      }
    },
    Variant("rad limt inn i delen med samme id-er") { returned in
      for (section, group) in returned.groups {
        guard let twin = section.content?.children.first?.copy(), let row = twin.below("w:tr").first else { continue }
        returned.expectNewRow(of: group, at: 1, in: row)
        section.content?.children.insert(twin, at: 1)
      }
    },
    Variant("rad fjernet") { returned in
      for (section, group) in returned.groups where (section.content?.children.count ?? 0) > 1 {
        section.content?.children.remove(at: 1)
        returned.expectRows(of: group) { if $0.count > 1 { $0.remove(at: 1) } }
      }
    },
    Variant("første rad fjernet") { returned in
      for (section, group) in returned.groups {
        section.content?.children.removeFirst()
        returned.expectRows(of: group) { $0 = Array($0.dropFirst()) }
      }
    },
    Variant("to rader har byttet plass") { returned in
      for (section, group) in returned.groups where (section.content?.children.count ?? 0) > 1 {
        section.content?.children.swapAt(0, 1)
        returned.expectRows(of: group) { if $0.count > 1 { $0.swapAt(0, 1) } }
      }
    },
    Variant("tom rad mellom radene") { returned in
      for (section, _) in returned.groups {
        guard let row = section.below("w:tr").first?.copy() else { continue }
        row.rewrite("w:sdt") { _ in [] }
        section.content?.children.insert(row, at: 1)
      }
    },
    Variant("overskriftsraden gjentatt midt i tabellen") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section), let header = table.first("w:tr")?.copy()
        else { continue }
        section.content?.children.insert(header, at: 1)
      }
    },
    Variant("tabellen delt i to med overskriften gjentatt") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section),
          let items = section.content?.children, items.count > 1
        else { continue }
        let (upper, lower) = (table.copy(), table.copy())
        for half in [upper, lower] {
          guard let content = half.sections.first?.content else { continue }
          content.children = half === upper ? Array(content.children.prefix(1)) : Array(content.children.dropFirst())
        }
        returned.body.replace(table, with: [upper, .paragraph(""), lower])
      }
    },
    Variant("to kolonner har byttet plass") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section) else { continue }
        for row in table.below("w:tr") { row.swapCells(0, 1) }
      }
    },
    Variant("kolonne satt inn") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section) else { continue }
        for (number, row) in table.below("w:tr").enumerated() {
          let text = number == 0 ? "Ferdig?" : "snart \(number)"
          row.children.insert(Markup("w:tc", [], [Markup("w:tcPr"), .paragraph(text)]), at: row.cellIndices.first ?? 0)
          if number > 0 { returned.besides.append(text) }
        }
      }
    },
    Variant("sumrad nederst") { returned in
      for (section, group) in returned.groups {
        guard let row = section.below("w:tr").last?.copy(), let tag = row.slots.first?.tag else { continue }
        row.rewrite("w:sdt") { _ in [] }
        row.below("w:p").first?.children.append(.run("Skrevet under av \(group)"))
        returned.body.replace(section, with: [section, row])
        // No reader can know that this is no row like the others.
        if returned.expected[group] == nil { returned.expected[group] = .rows([]) }
        returned.expectRows(of: group) {
          $0.append([String(tag.dropFirst(group.count + 1)): .text("Skrevet under av \(group)")])
        }
      }
    },
  ]
}

extension Markup {
  /// Where the cells of a row stand among its children.
  var cellIndices: [Int] { children.indices.filter { children[$0].name == "w:tc" } }

  /// Lets two cells of a row change places, where it has them.
  func swapCells(_ first: Int, _ second: Int) {
    let cells = cellIndices
    if cells.count > max(first, second) { children.swapAt(cells[first], cells[second]) }
  }
}

extension Returned {
  /// The repeating sections of the body with their tags.
  var groups: [(section: Markup, group: String)] {
    body.sections.compactMap { section in
      section.properties?.first("w:tag")?["w:val"].map { (section, $0) }
    }
  }

  /// Writes new answers into a copied row, and expects them.
  mutating func expectNewRow(of group: String, at index: Int?, in row: Markup) {
    var values = Values()
    let number = groups.firstIndex { $0.group == group } ?? 0
    for slot in row.slots {
      guard let tag = slot.tag, tag.hasPrefix(group + "."), !slot.isBox else { continue }
      let member = String(tag.dropFirst(group.count + 1))
      if slot.properties?.first("w:date") != nil, let day = Day(year: 2032, month: 2, day: 3 + number) {
        slot.setWords(day.norwegian)
        values[member] = .day(day)
      } else if slot.properties?.first("w:dropDownList") != nil || slot.properties?.first("w:comboBox") != nil {
        if slot.showsPrompt { continue }
        values[member] = .text(slot.words)
      } else {
        slot.rewrite("w:br") { _ in [] }
        slot.setWords("Rype nr. \(number) i \(member)")
        values[member] = .text("Rype nr. \(number) i \(member)")
      }
      slot.properties?.children.removeAll { $0.name == "w:showingPlcHdr" }
    }
    if expected[group] == nil { expected[group] = .rows([]) }
    expectRows(of: group) { $0.insert(values, at: min(index ?? $0.count, $0.count)) }
  }
}

import Forms

/// What people do to a table that repeats which is no row of it: remarks over the whole width, other people's tables, a table that is turned.
extension Variant {
  static let lists: [Variant] = [
    Variant("merknad over hele bredden under radene") { returned in
      for (number, (section, _)) in returned.groups.enumerated() {
        let remark = "Hermelin ringer hver fredag kl. \(10 + number)"
        guard let row = section.below("w:tr").last?.asOneCell(remark) else { continue }
        returned.body.replace(section, with: [section, row])
        returned.besides.append(remark)
      }
    },
    Variant("mellomoverskrift over hele bredden over radene") { returned in
      for (number, (section, _)) in returned.groups.enumerated() {
        let heading = "Vinter nr. \(number), til 1. mars"
        guard let row = section.below("w:tr").first?.asOneCell(heading) else { continue }
        returned.body.replace(section, with: [row, section])
        returned.besides.append(heading)
      }
    },
    Variant("en annens tabell limt inn under en linje om den andre") { returned in
      for (number, (section, _)) in returned.groups.enumerated() {
        guard let table = returned.body.innermost("w:tbl", around: section), table.below("w:tr").count > 1,
          returned.body.children.contains(where: { $0 === table })
        else { continue }
        let other = table.copy()
        guard let row = other.sections.first?.below("w:tr").first,
          let slot = row.slots.first(where: { !$0.isBox && $0.properties?.first("w:text") != nil })
        else { continue }
        let word = "Grevling nr. \(number)"
        slot.setWords(word)
        slot.properties?.children.removeAll { $0.name == "w:showingPlcHdr" }
        for others in row.slots where others !== slot { others.setWords("") }
        other.sections.first?.content?.children.removeAll { !$0.holds(row) }
        returned.body.replace(table, with: [table, .paragraph("Plan for Birk Andersen, gruppe \(number)"), other])
        returned.besides += [word, "Plan for Birk Andersen, gruppe \(number)"]
      }
    },
    Variant("tabellen snudd, med overskriftene nedover") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section) else { continue }
        let rows = table.below("w:tr").map { $0.below("w:tc") }
        guard let width = rows.first?.count, width > 2, rows.count > 1, rows.allSatisfy({ $0.count == width }) else {
          continue
        }
        let turned = (0..<width).map { column in
          Markup("w:tr", [], rows.map { Markup("w:tc", [], $0[column].children.filter { $0.name != "w:tcPr" }) })
        }
        let grid = Markup("w:tblGrid", [], rows.map { _ in Markup("w:gridCol", [("w:w", "1500")]) })
        returned.body.replace(
          table, with: [Markup("w:tbl", [], [table.first("w:tblPr"), grid].compactMap(\.self) + turned)])
      }
    },
  ]
}

extension Markup {
  /// A copy of a row that has one cell over the whole width, with a text and no control.
  fileprivate func asOneCell(_ text: String) -> Markup? {
    let cells = below("w:tc")
    guard cells.count > 1 else { return nil }
    let span = Markup("w:gridSpan", [("w:val", String(cells.count))])
    return Markup("w:tr", [], [Markup("w:tc", [], [Markup("w:tcPr", [], [span]), .paragraph(text)])])
  }
}

import Forms

/// Tables and pages that a person or a program turned into something else.
extension Variant {
  static let conversions: [Variant] = [
    Variant("tabeller gjort om til tekst med tabulatorer") { returned in
      for table in returned.body.all("w:tbl") where table.isOfLines {
        returned.body.replace(table, with: table.below("w:tr").map(\.tabbed))
      }
    },
    Variant("det som står mellom to tabeller slettet, så de er blitt én") { returned in
      let tables = returned.body.children.indices.filter { returned.body.children[$0].name == "w:tbl" }
      let pair = zip(tables, tables.dropFirst()).first { one, other in
        returned.body.children[(one + 1)..<other].allSatisfy { $0.slots.isEmpty && $0.below("w:sectPr").isEmpty }
      }
      guard let (one, other) = pair else { return }
      returned.body.children[one].children += returned.body.children[other].children.filter {
        $0.name != "w:tblPr" && $0.name != "w:tblGrid"
      }
      returned.body.children.removeSubrange((one + 1)...other)
    },
    Variant("hele skjemaet inni en ramme (tabell med én celle)") { returned in
      let end = returned.body.all("w:sectPr")
      let content = returned.body.children.filter { $0.name != "w:sectPr" }
      let cell = Markup("w:tc", [], [Markup("w:tcPr")] + content + [.paragraph("")])
      returned.body.children = [Markup("w:tbl", [], [Markup("w:tblPr"), Markup("w:tr", [], [cell])])] + end
    },
    Variant("et følgebrev foran skjemaet") { returned in
      let letter = ["Hei!", "Her er rypeplanen som vi snakket om.", "Hilsen Rypekontoret"]
      returned.body.children.insert(contentsOf: letter.map { Markup.paragraph($0) }, at: 0)
      returned.besides += ["Her er rypeplanen som vi snakket om."]
    },
    Variant("tomme avsnitt fjernet") { returned in
      returned.body.children.removeAll { $0.name == "w:p" && $0.words.isEmpty && $0.below("w:sectPr").isEmpty }
    },
    Variant("tabellene har fått en tom kolonne først") { returned in
      for table in returned.body.all("w:tbl") {
        for row in table.below("w:tr") {
          row.children.insert(Markup("w:tc", [], [Markup("w:tcPr"), .paragraph("")]), at: row.cellIndices.first ?? 0)
        }
      }
    },
    Variant("kolonne satt inn sist") { returned in
      for (section, _) in returned.groups {
        guard let table = returned.body.innermost("w:tbl", around: section) else { continue }
        for (number, row) in table.below("w:tr").enumerated() {
          row.children.append(
            Markup("w:tc", [], [Markup("w:tcPr"), .paragraph(number == 0 ? "Ferdig?" : "snart \(number)")]))
          if number > 0 { returned.besides.append("snart \(number)") }
        }
      }
    },
    Variant("celle i en gjentatt rad delt i to, slik Word deler") { returned in
      returned.splitCells { table, row, column in
        let others = table.below("w:tr").filter { $0 !== row }
        for other in others {
          guard let cell = other.cellIndices.dropFirst(column).first else { continue }
          other.children[cell].widen()
        }
        table.first("w:tblGrid")?.children.insert(Markup("w:gridCol", [("w:w", "900")]), at: column)
      }
    },
    Variant("celle i en gjentatt rad delt i to, bare etter bredde") { returned in
      returned.splitCells { _, row, column in
        let halves = row.cellIndices.dropFirst(column).prefix(2).map { row.children[$0] }
        let width = halves.first?.first("w:tcPr")?.first("w:tcW").flatMap { Int($0["w:w"] ?? "") } ?? 0
        for half in halves {
          half.first("w:tcPr")?.children.removeAll { $0.name == "w:tcW" }
          half.first("w:tcPr")?.children.insert(
            Markup("w:tcW", [("w:w", "\(width / 2)"), ("w:type", "dxa")]), at: 0)
        }
      }
    },
    Variant("celle for mye i en gjentatt rad, med bredde av sin egen") { returned in
      returned.splitCells { _, row, column in
        guard let added = row.cellIndices.dropFirst(column + 1).first.map({ row.children[$0] }) else { return }
        added.first("w:tcPr")?.children.insert(Markup("w:tcW", [("w:w", "777"), ("w:type", "dxa")]), at: 0)
      }
    },
    Variant("datoen satt inn som et felt (Sett inn › Dato og klokkeslett)") { returned in
      let fields =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE \\@ \"dd.MM.yyyy\" "
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
      for slot in returned.body.slots where slot.properties?.first("w:date") != nil && !slot.showsPrompt {
        guard let content = slot.content, content.all("w:p").isEmpty, content.all("w:tc").isEmpty else { continue }
        let marks = Markup(parsing: fields).children
        content.children = Array(marks.prefix(3)) + content.children + Array(marks.suffix(1))
      }
    },
    Variant("ledetekstene er nummerert for hånd") { returned in
      var number = 0
      returned.labels { words in
        number += 1
        return "\(number). \(words)"
      }
    },
    Variant("svar med tegn fra hele Unicode") { returned in
      let texts = ["Rype 🐦‍⬛ flyr", "Ry\u{301}pe å\u{30A}", "𝒓𝒚𝒑𝒆 og 鳥", "Rype\u{202F}1 ½ ‰"]
      for (slot, text) in zip(returned.plainSlots, texts) { returned.write(text, in: slot) }
    },
    Variant("svar med bilde ved siden av") { returned in
      let drawing =
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
        + "wordprocessingDrawing\"><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"901\" name=\"Bilde\"/></wp:inline>"
        + "</w:drawing></w:r>"
      for slot in returned.plainSlots.prefix(5) { slot.content?.children.append(Markup(parsing: drawing)) }
    },
    Variant("svar med versaler, heving og skjult avsnittsmerke") { returned in
      for (number, slot) in returned.plainSlots.enumerated() {
        let look = ["<w:rPr><w:caps/></w:rPr>", "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr>"][number % 2]
        for run in slot.below("w:r") {
          run.children.removeAll { $0.name == "w:rPr" }
          run.children.insert(Markup(parsing: look), at: 0)
        }
      }
    },
  ]
}

extension Markup {
  /// Whether all its cells hold a paragraph each.
  fileprivate var isOfLines: Bool {
    !below("w:tr").isEmpty && below("w:tr").allSatisfy { $0.cellIndices.count == $0.below("w:tc").count }
      && below("w:tc").allSatisfy { $0.below("w:p").count == 1 && $0.all("w:p").count == 1 }
  }

  /// A row as Word makes a line of it.
  fileprivate var tabbed: Markup {
    let cells = below("w:tc").map { $0.below("w:p").flatMap { $0.children.filter { $0.name != "w:pPr" } } }
    let tab = Markup(parsing: "<w:r><w:tab/></w:r>")
    return Markup("w:p", [], Array(cells.map { [$0] }.joined(separator: [[tab]]).joined()))
  }
}

extension Returned {
  /// Splits a cell in the middle of the first row of each group; the new half is blank.
  fileprivate func splitCells(_ adapt: (_ table: Markup, _ row: Markup, _ column: Int) -> Void) {
    for (section, _) in groups {
      guard let table = body.innermost("w:tbl", around: section), let row = section.below("w:tr").first,
        row.cellIndices.count > 2, row.cellIndices.count == row.below("w:tc").count
      else { continue }
      let column = row.cellIndices.count / 2
      row.children.insert(Markup("w:tc", [], [Markup("w:tcPr"), .paragraph("")]), at: row.cellIndices[column] + 1)
      adapt(table, row, column)
    }
  }
}

/// What people put around the fields.
extension Variant {
  static let surroundings: [Variant] = [
    Variant("et avsnitt mellom alle deler") { returned in
      var number = 0
      returned.body.children = returned.body.children.flatMap { block -> [Markup] in
        number += 1
        guard block.name != "w:sectPr" else { return [block] }
        returned.besides.append("Notat \(number) fra kontoret")
        return [.paragraph("Notat \(number) fra kontoret"), block]
      }
    },
    Variant("en tabell med lignende ledetekster foran") { returned in
      let words = [["Navn", "Frida Utenfor"], ["Klasse", "9Z"], ["Dato", "01.01.2001"]]
      let rows = words.map { row in
        Markup("w:tr", [], row.map { Markup("w:tc", [], [Markup("w:tcPr"), .paragraph($0)]) })
      }
      returned.body.children.insert(Markup("w:tbl", [], [Markup("w:tblPr"), Markup("w:tblGrid")] + rows), at: 1)
      returned.besides += ["Frida Utenfor", "9Z", "01.01.2001"]
    },
    Variant("tekst skrevet ved siden av kontrollene") { returned in
      for (number, slot) in returned.plainSlots.prefix(4).enumerated() {
        returned.replace(slot, with: [slot, .run(" se vedlegg \(number)")])
        if let tag = slot.tag { returned.mayGrow.insert(tag) }
        returned.besides.append("se vedlegg \(number)")
      }
    },
    Variant("noen kontroller slettet, teksten skrevet i stedet") { returned in
      for (number, slot) in returned.plainSlots.enumerated() where number % 3 == 0 {
        guard let tag = slot.tag, returned.all.flatMap({ $0.slots(tag) }).count == 1 else { continue }
        returned.replace(slot, with: [.run("Rype \(number) skrevet")])
        returned.expect(tag) { _ in .text("Rype \(number) skrevet") }
      }
    },
    Variant("topptekst og bunntekst endret") { returned in
      for story in returned.all.dropFirst() {
        for text in story.below("w:t") where story.slots.allSatisfy({ !$0.holds(text) }) {
          text.children = [Markup(text: "Solbakken vgs.")]
        }
        story.children.insert(.paragraph("Postboks 1"), at: 0)
      }
    },
    Variant("inndelingsskift og sideskift") { returned in
      let section = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>"
      returned.body.children = returned.body.children.flatMap { block in
        block.name == "w:tbl" ? [block, Markup(parsing: section)] : [block]
      }
      for label in returned.labelParagraphs {
        label.children.insert(
          Markup(parsing: "<w:r><w:br w:type=\"page\"/></w:r>"), at: label.first("w:pPr") == nil ? 0 : 1)
      }
    },
    Variant("tabellene ligger i tekstbokser (begge halvdeler)") { returned in
      for table in returned.standingTables {
        returned.body.replace(table, with: [textBox([table, .paragraph("")])])
      }
    },
    Variant("en tekstboks med noe annet i") { returned in
      returned.body.children.insert(textBox([.paragraph("Stempel rype"), .paragraph("Mottatt")]), at: 1)
      returned.besides += ["Stempel rype", "Mottatt"]
    },
    Variant("en tabell limt inn under et svar") { returned in
      guard let slot = returned.plainSlots.last, let tag = slot.tag,
        let cell = returned.body.innermost("w:tc", around: slot)
      else { return }
      let inner = ["Time", "Fag", "3.", "Rypejakt"].map { Markup("w:tc", [], [Markup("w:tcPr"), .paragraph($0)]) }
      cell.children += [
        Markup(
          "w:tbl", [],
          [
            Markup("w:tblPr"), Markup("w:tblGrid"), Markup("w:tr", [], Array(inner[..<2])),
            Markup("w:tr", [], Array(inner[2...])),
          ]),
        .paragraph(""),
      ]
      returned.mayGrow.insert(tag)
      returned.besides += ["Time", "Rypejakt"]
    },
  ]

  /// A text box as Word writes it: for programs that know shapes, and the same once more for those that do not.
  private static func textBox(_ content: [Markup]) -> Markup {
    let box = Markup(
      parsing: """
        <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice \
        Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
        <wps:txbx><w:txbxContent/></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox \
        xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent/></v:textbox></w:pict></mc:Fallback>\
        </mc:AlternateContent></w:r></w:p>
        """)
    for inner in box.below("w:txbxContent") { inner.children = content.map { $0.copy() } }
    return box
  }
}

extension Returned {
  /// The controls of one line of text in the body, outside repeating sections, that hold an answer.
  var plainSlots: [Markup] {
    let repeated = body.sections.flatMap(\.slots)
    return body.slots.filter { slot in
      slot.properties?.first("w:text") != nil && !slot.showsPrompt && !slot.words.isEmpty && slot.below("w:br").isEmpty
        && slot.content?.first("w:r") != nil && !repeated.contains { $0 === slot }
    }
  }

  /// Puts other nodes in the place of a node of any part.
  func replace(_ node: Markup, with others: [Markup]) {
    all.first { $0.holds(node) }?.replace(node, with: others)
  }
}

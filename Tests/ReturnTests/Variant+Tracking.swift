/// What stands in a document that was worked on with tracked changes; read as if all of them were accepted.
extension Variant {
  static let tracked: [Variant] = [
    Variant("svar rettet med sporing (slettet og satt inn)") { returned in
      returned.answeredLines { content in
        content.children = [marked("del", [deleted(.run("Noe som ble strøket"))]), marked("ins", content.children)]
      }
    },
    Variant("svar rettet med sporing, halve svaret nytt") { returned in
      returned.answeredLines { content in
        content.children = content.children.flatMap { run -> [Markup] in
          let text = run.words
          guard run.all("w:t").count == 1, run.first("w:br") == nil, text.count > 3 else { return [run] }
          let (head, tail) = (run.copy(), run.copy())
          head.setWords(String(text.prefix(3)))
          tail.setWords(String(text.dropFirst(3)))
          return [head, marked("del", [deleted(.run("xyz"))]), marked("ins", [tail])]
        }
      }
    },
    Variant("svar flyttet hit med sporing") { returned in
      var number = 500
      var origins: [Markup] = []
      returned.answeredLines { content in
        number += 2
        let from = Markup("w:moveFrom", authorship(number), content.children.map { $0.copy() })
        origins.append(Markup("w:p", [], rangeMarks("moveFrom", number, around: from)))
        content.children = rangeMarks(
          "moveTo", number, around: Markup("w:moveTo", authorship(number + 1), content.children))
      }
      returned.body.children.insert(contentsOf: origins, at: 1)
    },
    Variant("kontroller satt inn med sporing") { returned in
      for story in returned.all {
        story.rewrite("w:sdt") { $0.content?.first("w:r") == nil ? [$0] : [marked("ins", [$0])] }
      }
    },
    Variant("avsnittsmerker slettet og satt inn med sporing") { returned in
      for label in returned.labelParagraphs {
        label.children.insert(
          Markup(parsing: "<w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"K\"/></w:rPr></w:pPr>"), at: 0)
      }
      returned.body.children = returned.body.children.flatMap { block -> [Markup] in
        guard block.name == "w:p" else { return [block] }
        let struck = Markup(
          parsing:
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"K\"/></w:rPr></w:pPr><w:del w:id=\"2\" w:author=\"K\">"
            + "<w:r><w:delText>Et avsnitt som ble strøket</w:delText></w:r></w:del></w:p>")
        return [struck, block]
      }
    },
    Variant("formatering endret med sporing") { returned in
      let change = "<w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"K\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
      for run in returned.body.below("w:r") where run.first("w:rPr") == nil {
        run.children.insert(Markup(parsing: change), at: 0)
      }
    },
    Variant("rader slettet med sporing står igjen") { returned in
      for section in returned.body.sections {
        guard let item = section.content?.children.first, item.words.isEmpty == false else { continue }
        let twin = item.copy()
        for row in twin.below("w:tr") { markRow(row, "del") }
        for slot in twin.slots { slot.setWords("strøket") }
        section.content?.children.insert(twin, at: 1)
      }
    },
    Variant("rader satt inn med sporing") { returned in
      for row in returned.body.sections.flatMap({ $0.below("w:tr") }) { markRow(row, "ins") }
    },
  ]

  private static func authorship(_ number: Int) -> [(name: String, value: String)] {
    [("w:id", "\(number)"), ("w:author", "Kari"), ("w:date", "2026-11-23T10:00:00Z")]
  }

  private static func marked(_ kind: String, _ content: [Markup]) -> Markup {
    Markup("w:" + kind, authorship(900), content)
  }

  private static func rangeMarks(_ kind: String, _ number: Int, around move: Markup) -> [Markup] {
    [
      Markup("w:\(kind)RangeStart", authorship(number) + [("w:name", "flytt\(number)")]), move,
      Markup("w:\(kind)RangeEnd", [("w:id", "\(number)")]),
    ]
  }

  private static func deleted(_ run: Markup) -> Markup {
    run.rewrite("w:t") { [Markup("w:delText", [("xml:space", "preserve")], $0.children)] }
    return run
  }

  private static func markRow(_ row: Markup, _ kind: String) {
    if row.first("w:trPr") == nil { row.children.insert(Markup("w:trPr"), at: 0) }
    row.first("w:trPr")?.children.append(Markup("w:" + kind, authorship(700)))
  }
}

extension Returned {
  /// The contents of text controls in a line that hold an answer.
  func answeredLines(_ change: (Markup) -> Void) {
    for story in all {
      for slot in story.slots where !slot.isBox && !slot.showsPrompt && !slot.words.isEmpty {
        if let content = slot.content, content.first("w:r") != nil { change(content) }
      }
    }
  }
}

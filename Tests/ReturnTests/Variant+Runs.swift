/// What Word does to lines of text while somebody works on them.
extension Variant {
  static let runs: [Variant] = [
    Variant("løpene er delt ved hvert tegn") { returned in
      for story in returned.all { story.rewrite("w:r", characters) }
    },
    Variant("løpene er pakket inn (smartTag, customXml, hyperlink, bdo)") { returned in
      var number = 0
      for story in returned.all {
        story.rewrite("w:r") { run in
          number += 1
          let wrappers: [Markup] = [
            Markup("w:smartTag", [("w:uri", "urn:x"), ("w:element", "place")]),
            Markup("w:customXml", [("w:uri", "urn:x"), ("w:element", "navn")]),
            Markup("w:hyperlink", [("w:anchor", "_top")]), Markup("w:bdo", [("w:val", "ltr")]),
          ]
          let wrapper = wrappers[number % wrappers.count]
          wrapper.children = [run]
          return [wrapper]
        }
      }
    },
    Variant("merknader ved alle svar") { returned in
      for (number, slot) in returned.body.slots.enumerated() where slot.content?.first("w:r") != nil {
        let start = Markup("w:commentRangeStart", [("w:id", "\(number)")])
        let end = Markup("w:commentRangeEnd", [("w:id", "\(number)")])
        let reference = Markup(parsing: "<w:r><w:commentReference w:id=\"\(number)\"/></w:r>")
        returned.body.replace(slot, with: [start, slot, end, reference])
      }
      try returned.addComments()
    },
    Variant("sidetall og andre beregnede felt mellom delene") { returned in
      let field = """
        <w:p><w:r><w:t xml:space="preserve">Side </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
        <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
        <w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r>\
        <w:t>9</w:t></w:r></w:fldSimple></w:p>
        """
      returned.body.children = returned.body.children.flatMap { block in
        block.name == "w:tbl" ? [Markup(parsing: field), block, Markup(parsing: field)] : [block]
      }
    },
  ]

  /// A run for each character, with what Word puts between them.
  private static func characters(of run: Markup) -> [Markup] {
    guard let text = run.first("w:t"), run.children.count == (run.first("w:rPr") == nil ? 1 : 2) else { return [run] }
    return text.words.enumerated().flatMap { number, character -> [Markup] in
      let piece = run.copy()
      piece["w:rsidR"] = "00A1B2C\(number % 10)"
      piece.setWords(String(character))
      if number % 4 == 1 {
        piece.children.insert(Markup("w:lastRenderedPageBreak"), at: piece.first("w:rPr") == nil ? 0 : 1)
      }
      let mark = Markup("w:proofErr", [("w:type", number % 2 == 0 ? "spellStart" : "spellEnd")])
      let bookmark = [
        Markup("w:bookmarkStart", [("w:id", "9\(number)"), ("w:name", "b\(number)")]),
        Markup("w:bookmarkEnd", [("w:id", "9\(number)")]),
      ]
      return [mark] + (number % 3 == 0 ? bookmark : []) + [piece]
    }
  }
}

extension Returned {
  /// The part that the comments stand in, with one that says what no reader may take for an answer.
  mutating func addComments() throws {
    let comments = """
      <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" \
      w:author="Kari"><w:p><w:r><w:t>Stemmer dette?</w:t></w:r></w:p></w:comment></w:comments>
      """
    try add("word/comments.xml", comments, type: "comments")
  }
}

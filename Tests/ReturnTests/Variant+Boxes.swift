/// How people and programs tick boxes.
extension Variant {
  static let boxes: [Variant] = [
    marked("X skrevet over ruten", ticked: "X", empty: "☐"),
    marked("x over ruten, tomme ruter slettet", ticked: "x", empty: ""),
    marked("✓ i stedet for ☒", ticked: "✓", empty: "☐"),
    marked("☑ og □", ticked: "☑", empty: "□"),
    marked("[x] og [ ]", ticked: "[x]", empty: "[ ]"),
    Variant("rutene er tegn i Wingdings (w:sym)") { returned in
      returned.replaceBoxes { isTicked in
        [Markup(parsing: "<w:r><w:sym w:font=\"Wingdings\" w:char=\"\(isTicked ? "F0FE" : "F0A8")\"/></w:r>")]
      }
    },
    Variant("X skrevet ved siden av ruten") { returned in
      returned.boxes { box, isTicked in
        box.setWords("☐")
        box.properties?.first("w14:checkbox")?.first("w14:checked")?["w14:val"] = "0"
        if isTicked { returned.replace(box, with: [.run("X"), box]) }
      }
    },
    Variant("rutene er gamle skjemafelt (FORMCHECKBOX)") { returned in
      returned.replaceBoxes { isTicked in
        let field = """
          <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Avmerking1"/><w:enabled/><w:checkBox>\
          <w:sizeAuto/><w:default w:val="0"/>\(isTicked ? "<w:checked/>" : "")</w:checkBox></w:ffData></w:fldChar></w:r>\
          <w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar \
          w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
          """
        return Markup(parsing: field).children
      }
    },
    Variant("rutene skrevet på nytt, hver bak ordet sitt") { returned in
      returned.rewriteQuestions { options in
        options.map { Markup.run($0.words + ($0.isTicked ? " ☒   " : " ☐   ")) }
      }
    },
    Variant("rutene skrevet på nytt, i omvendt rekkefølge") { returned in
      returned.rewriteQuestions { options in
        options.reversed().map { Markup.run(($0.isTicked ? "☒ " : "☐ ") + $0.words + "  ") }
      }
    },
    Variant("w14:val=true, ingen tegn i ruten") { returned in
      returned.boxes { box, isTicked in
        box.properties?.first("w14:checkbox")?.first("w14:checked")?["w14:val"] = isTicked ? "true" : "false"
      }
    },
  ]

  /// Other characters in the boxes, whose state stays as it was.
  private static func marked(_ name: String, ticked: String, empty: String) -> Variant {
    Variant(name) { returned in returned.boxes { box, isTicked in box.setWords(isTicked ? ticked : empty) } }
  }
}

extension Returned {
  /// Visits every box with whether it is ticked.
  func boxes(_ visit: (Markup, Bool) -> Void) {
    for box in all.flatMap({ $0.below("w:sdt") }) where box.isBox {
      visit(
        box, ["1", "true"].contains(box.properties?.first("w14:checkbox")?.first("w14:checked")?["w14:val"] ?? "1"))
    }
  }

  /// Writes the boxes of every question anew, where they stand in one paragraph with nothing else behind the first.
  func rewriteQuestions(_ write: ([(words: String, isTicked: Bool)]) -> [Markup]) {
    var ticked: [ObjectIdentifier: Bool] = [:]
    boxes { box, isTicked in ticked[ObjectIdentifier(box)] = isTicked }
    for paragraph in all.flatMap({ $0.below("w:p") }) {
      let starts = paragraph.children.indices.filter { ticked[ObjectIdentifier(paragraph.children[$0])] != nil }
      guard starts.count > 1, let first = starts.first else { continue }
      let options = zip(starts, starts.dropFirst() + [paragraph.children.count]).map { start, end in
        let words = paragraph.children[start + 1..<end].map(\.words).joined()
        return (words: words.trimmed, isTicked: ticked[ObjectIdentifier(paragraph.children[start])] ?? false)
      }
      paragraph.children = paragraph.children[..<first] + write(options)
    }
  }

  /// Puts something else in the place of every box.
  func replaceBoxes(_ mark: (Bool) -> [Markup]) {
    boxes { box, isTicked in replace(box, with: mark(isTicked)) }
  }
}

import Forms
import OPC
import TestSupport
import Testing

/// Documents as no editor of ours writes them.
@Suite struct OddDocumentTests {
  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  /// Text, date and lines under other prefixes; the attributes need one also where the elements have none.
  private func document(_ prefix: String, _ namespace: String, attribute: String? = nil) -> String {
    let (p, a) = (prefix.isEmpty ? "" : prefix + ":", attribute ?? prefix)
    func sdt(_ tag: String, _ kind: String) -> String {
      "<\(p)sdt><\(p)sdtPr><\(p)tag \(a):val=\"\(tag)\"/>\(kind)</\(p)sdtPr><\(p)sdtContent/></\(p)sdt>"
    }
    let declared = attribute.map { " xmlns:\($0)=\"\(namespace)\"" } ?? ""
    return "<\(p)document xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(namespace)\"\(declared)><\(p)body><\(p)p>"
      + sdt("x", "<\(p)text/>") + sdt("d", "<\(p)date/>") + "</\(p)p></\(p)body></\(p)document>"
  }

  @Test func `other prefixes, a default namespace and the strict family are filled in their own words`() throws {
    let day = try #require(Day(iso: "2026-11-03"))
    let documents = [
      document("w", Self.strict), document("q", Self.transitional),
      document("", Self.transitional, attribute: "w"), document("", Self.strict, attribute: "z"),
    ]
    for text in documents {
      var specimen = Specimen("")
      specimen.document = text
      let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")

      let document = try template.fill(AnyForm(values: ["x": .text("a\nb"), "d": .day(day)]))

      #expect(try template.read(document).answers == ["x": .text("a\nb"), "d": .day(day)])
      let filled = try document.bytes.part()
      #expect(!filled.contains(text.contains(Self.strict) ? Self.transitional : Self.strict))
      #expect(filled.split(separator: "xmlns").count == text.split(separator: "xmlns").count)
      #expect(filled.contains(":fullDate=\"2026-11-03T00:00:00Z\""))
    }
  }

  @Test func `a default namespace without any prefix gets one for its attributes`() throws {
    var specimen = Specimen("")
    specimen.document = document("", Self.transitional, attribute: "w").replacing(
      " xmlns:w=\"\(Self.transitional)\"", with: ""
    ).replacing(" w:val", with: " xmlns:w=\"\(Self.transitional)\" w:val")
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
    let day = try #require(Day(iso: "2026-11-03"))

    let document = try template.fill(AnyForm(values: ["d": .day(day)]))

    #expect(
      try document.bytes.part().contains("<date xmlns:w=\"\(Self.transitional)\" w:fullDate=\"2026-11-03T00:00:00Z\"/>")
    )
    #expect(try template.read(document).answers["d"] == .day(day))
  }

  @Test func `a part in UTF-16 is written in UTF-8`() throws {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-16\" standalone=\"yes\"?>"
    let text =
      declaration + Specimen.root + "<w:body><w:p><w:bookmarkStart w:id=\"1\" w:name=\"Mål\"/>"
      + String.blank("mål") + .run("Ærlig 👩") + "</w:p></w:body></w:document>"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let template = try Template<AnyForm>(ZipWriter.bytes(of: Specimen("").entries(main: utf16)), name: "mal.docx")

    let document = try template.fill(AnyForm(values: ["mål": .text("å👩")]))

    let part = try document.bytes.part()
    #expect(part.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"))
    #expect(part.contains("w:name=\"Mål\""))
    #expect(part.contains("Ærlig 👩"))
    #expect(try template.read(document).answers["mål"] == .text("å👩"))
  }

  @Test func `CDATA, comments and instructions outside the slots stay`() throws {
    let odd = "<!-- a --><w:p><?b c?><w:r><w:t><![CDATA[<&>]]></w:t><w:t>&#13;&#x85;</w:t></w:r></w:p>"
    let template = try Template<AnyForm>(Specimen([odd, .paragraph(.blank("x")), odd]).bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["x": .text("a")])).bytes.body()

    let kept = odd.replacing("&#x85;", with: "\u{85}")
    #expect(body == kept + .paragraph(.control("x", .text, .run("a"))) + kept)
  }

  @Test func `wrappers of other programs mean nothing, and an outer control is left for those it holds`() throws {
    let wrapped = String.control("goog_rdk_1", .rich, .blank("x"))
    let outer = String.control(
      "del", .rich, .paragraph(.run("Navn: "), .blank("y"), .control(nil, .rich, title: "z", .run("z"))))
    let template = try Template<AnyForm>(Specimen([.paragraph(wrapped), outer]).bytes(), name: "mal.docx")

    let document = try template.fill(AnyForm(values: ["x": .text("a"), "y": .text("b")]))

    #expect(template.tags == ["x", "y"])
    let inner = String.paragraph(
      .run("Navn: "), .control("y", .text, .run("b")), .control(nil, .rich, title: "z", .run("z")))
    #expect(
      try document.bytes.body()
        == .paragraph(.control("goog_rdk_1", .rich, .control("x", .text, .run("a")))) + .control("del", .rich, inner))
  }

  @Test func `locked, temporary and doubled controls are filled as they are`() throws {
    let more = "<w:lock w:val=\"sdtContentLocked\"/><w:temporary/>"
    let blank = String.control("x", .text, id: 7, more: more, .run(""))
    let template = try Template<AnyForm>(Specimen([.paragraph(blank), .paragraph(blank)]).bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["x": .text("a")])).bytes.body()

    let filled = String.paragraph(.control("x", .text, id: 7, more: more, .run("a")))
    #expect(body == filled + filled)
  }

  @Test func `a bound control is filled where it shows, and a finding says what Word may do`() throws {
    let binding = "<w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/>"
    let bound = String.control("x", .text, title: "Navn", more: binding, .run(""))
    let row = String.row(.cell(.paragraph(.control("r.y", .text, more: binding, .run("")))))
    let template = try Template<AnyForm>(
      Specimen([.paragraph(bound, bound), .table(.section("r", row))]).bytes(), name: "mal.docx")

    let document = try template.fill(
      AnyForm(values: ["x": .text("a"), "r": .rows([["y": .text("b")], ["y": .text("c")]])]))

    #expect(
      document.findings == [
        Finding(
          .boundControl, .warning, place: "avsnitt 1", field: "x",
          message:
            "«Navn» er bundet til et datalager i malen. Bare det synlige er fylt ut; Word kan vise det gamle innholdet."
        ),
        Finding(
          .boundControl, .warning, place: "tabell 1, rad 1", field: "r[0].y",
          message:
            "«y» er bundet til et datalager i malen. Bare det synlige er fylt ut; Word kan vise det gamle innholdet."),
      ])
    // A new row has no value in the store.
    #expect(try document.bytes.body().split(separator: "w:dataBinding").count - 1 == 3)
  }

  @Test func `a control in deleted text is no slot and holds no answer`() throws {
    let deleted = "<w:del w:id=\"1\" w:author=\"a\">\(String.control("x", .text, .run("borte")))</w:del>"
    let template = try Template<AnyForm>(Specimen(.paragraph(.blank("x"), .blank("y"))).bytes(), name: "mal.docx")

    let reading = try template.read(Specimen(.paragraph(deleted, .blank("y"))).bytes(), name: "retur.docx")

    #expect(reading.answers["x"] == .gone)
    #expect(try Template<AnyForm>(Specimen(.paragraph(deleted)).bytes(), name: "mal.docx").tags == [])
  }

  @Test func `a section inside a row belongs to the row`() throws {
    let inner = String.section("b", .paragraph(.blank("b.x")))
    let specimen = Specimen(.table(.section("a", .row(.cell(.paragraph(.blank("a.y")), inner)))))
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
    let rows: [Values] = [["y": .text("1"), "b.x": .text("2")], ["y": .text("3"), "b.x": .text("4")]]

    let reading = try template.read(template.fill(AnyForm(values: ["a": .rows(rows)])))

    #expect(reading.answers == ["a": .rows(rows)])
  }
}

import Forms
import TestSupport
import Testing

/// What editors do to the markup and not to the page: the reading stays the same, with controls, without tags, and without controls.
@Suite struct TrapTests {
  private static let template = [
    String.paragraph(.run("Plan for oppfølging")),
    .table(
      .row(
        .cell(.paragraph(.run("Elevens navn"))), .cell(.paragraph(.blank("navn", title: "Elevens navn"))),
        .cell(.paragraph(.run("Klasse"))), .cell(.paragraph(.blank("klasse", .list([("1STA", "1"), ("2STA", "2")])))))),
    .paragraph(.run("Frist: "), .blank("frist", .date(format: "dd.MM.yyyy"))),
    .paragraph(.run("Elevens situasjon")),
    .control("situasjon", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her"))),
    .paragraph(.run("Behov for tolk: "), .box("tolk.ja", "Ja "), .box("tolk.nei", "Nei")),
    .table(
      .row(.cell(.paragraph(.run("Tiltak"))), .cell(.paragraph(.run("Ansvarlig")))),
      .section("tiltak", .row(.cell(.paragraph(.blank("tiltak.hva"))), .cell(.paragraph(.blank("tiltak.hvem")))))),
    .paragraph(.run("Skolens underskrift")),
  ]

  private static let values: Values = [
    "navn": .text("Kari Åsheim"), "klasse": .text("2STA"), "frist": Day(iso: "2027-03-03").map(Answer.day) ?? .gone,
    "situasjon": .text("Mye fravær.\nTrives i praksis."), "tolk": .janei(.ja),
    "tiltak": .rows([
      ["hva": .text("Leksehjelp"), "hvem": .text("Rådgiver")],
      ["hva": .text("Samtale"), "hvem": .text("Kontaktlærer")],
    ]),
  ]

  struct Trap: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (String) -> String
    var testDescription: String { name }
  }

  /// Puts something around every run of text, or in its place.
  private static func runs(_ name: String, _ change: @escaping @Sendable (_ run: String, _ text: String) -> String)
    -> Trap
  {
    Trap(name: name) { part in
      part.replacing(/<w:r>(<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/) {
        change(String($0.0), String($0.2))
      }
    }
  }

  private static func wrapped(_ name: String, _ before: String, _ after: String) -> Trap {
    runs(name) { run, _ in before + run + after }
  }

  private static let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
  private static let separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
  private static let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  private static let foreign =
    "<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/><w:tag w:val=\"goog_rdk_7\"/></w:sdtPr><w:sdtContent>"
  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  static let traps: [Trap] = [
    runs("runs split in words") { run, text in
      guard text.count > 2, !text.contains("&") else { return run }
      return .run(String(text.prefix(2))) + "<w:proofErr w:type=\"spellStart\"/>" + .run(String(text.dropFirst(2)))
    },
    wrapped("smart tags", "<w:smartTag w:element=\"a\">", "</w:smartTag>"),
    wrapped("custom XML", "<w:customXml w:element=\"a\">", "</w:customXml>"),
    wrapped("links", "<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"),
    wrapped("directions", "<w:bdo w:val=\"ltr\"><w:dir w:val=\"ltr\">", "</w:dir></w:bdo>"),
    wrapped("wrappers of Google Docs", foreign, "</w:sdtContent></w:sdt>"),
    wrapped(
      "bookmarks and permissions", "<w:bookmarkStart w:id=\"9\" w:name=\"b\"/><w:permStart w:id=\"9\"/>",
      "<w:permEnd w:id=\"9\"/><w:bookmarkEnd w:id=\"9\"/>"),
    wrapped(
      "marks of comments and notes", "<w:commentRangeStart w:id=\"9\"/>",
      "<w:commentRangeEnd w:id=\"9\"/><w:r><w:commentReference w:id=\"9\"/></w:r><w:r><w:footnoteReference w:id=\"9\"/></w:r>"
    ),
    wrapped("page breaks that Word remembers", "<w:r><w:lastRenderedPageBreak/></w:r>", ""),
    wrapped("simple fields", "<w:fldSimple w:instr=\" REF a \">", "</w:fldSimple>"),
    wrapped(
      "complex fields",
      begin + "<w:r><w:instrText> RE</w:instrText></w:r><w:r><w:instrText>F a</w:instrText></w:r>" + separate, end),
    wrapped(
      "fields in fields",
      begin + "<w:r><w:instrText> IF </w:instrText></w:r>" + begin + "<w:r><w:instrText> REF a </w:instrText></w:r>"
        + separate + .run("skjult") + end + separate, end),
    wrapped("fields without result", begin + "<w:r><w:instrText> XE \"a\" </w:instrText></w:r>" + end, ""),
    runs("ruby") { run, _ in
      "<w:r><w:ruby><w:rubyPr/><w:rt>\(String.run("hjelp"))</w:rt><w:rubyBase>\(run)</w:rubyBase></w:ruby></w:r>"
    },
    wrapped("insertions", "<w:ins w:id=\"9\" w:author=\"A\">", "</w:ins>"),
    wrapped("moves", "<w:moveTo w:id=\"9\" w:author=\"A\">", "</w:moveTo>"),
    wrapped(
      "deletions",
      "<w:del w:id=\"9\" w:author=\"A\"><w:r><w:delText>borte</w:delText></w:r></w:del><w:moveFrom w:id=\"8\" w:author=\"A\">\(String.run("borte"))</w:moveFrom>",
      ""),
    Trap(name: "deleted paragraphs") { part in
      let gone =
        "<w:p><w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"A\"/></w:rPr></w:pPr><w:del w:id=\"9\" w:author=\"A\"><w:r><w:delText>borte</w:delText></w:r></w:del></w:p>"
      return part.replacing("<w:p>", with: gone + "<w:p>")
    },
    Trap(name: "deleted rows and cells") { part in
      let cell = "<w:tc><w:tcPr><w:cellDel w:id=\"9\" w:author=\"A\"/></w:tcPr><w:p>\(String.run("borte"))</w:p></w:tc>"
      let row =
        "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"A\"/></w:trPr><w:tc><w:p>\(String.run("borte"))</w:p></w:tc></w:tr>"
      return part.replacing("<w:tr>", with: row + "<w:tr>" + cell)
    },
    Trap(name: "former formatting") { part in
      part.replacing("<w:p>", with: "<w:p><w:pPr><w:pPrChange w:id=\"9\" w:author=\"A\"><w:pPr/></w:pPrChange></w:pPr>")
    },
    Trap(name: "cells in wrappers of Google Docs") { part in
      part.replacing("<w:tc>", with: foreign + "<w:tc>").replacing("</w:tc>", with: "</w:tc></w:sdtContent></w:sdt>")
    },
    Trap(name: "rows and paragraphs in custom XML") { part in
      part.replacing("<w:tr>", with: "<w:customXml w:element=\"r\"><w:tr>").replacing(
        "</w:tr>", with: "</w:tr></w:customXml>")
    },
    Trap(name: "a field that has lost its end") { part in
      part.replacing("<w:body>", with: "<w:body><w:p>\(begin)<w:r><w:instrText> IF </w:instrText></w:r></w:p>")
    },
    Trap(name: "a field that has lost its beginning") { part in
      part.replacing("<w:body>", with: "<w:body><w:p>\(separate)\(end)</w:p>")
    },
    Trap(name: "strict namespaces") { $0.replacing(transitional, with: strict) },
    Trap(name: "another prefix") { part in
      part.replacing(/<(\/?)w:/) { "<\($0.1)q:" }.replacing(/\ w:(?=[a-zA-Z]+=")/, with: " q:").replacing(
        "xmlns:w=", with: "xmlns:q=")
    },
  ]

  @Test(arguments: traps) func `what editors leave in the markup changes no value`(trap: Trap) throws {
    let template = try Template<AnyForm>(Specimen(Self.template).bytes(), name: "mal.docx")
    let filled = try template.fill(AnyForm(values: Self.values)).bytes
    for document in [filled, try Damage.withoutTags(filled), try Damage.flattened(filled)] {
      let changed = try Damage.changed(document, trap.change)
      #expect(changed != document)

      let reading = try template.read(changed, name: "svar.docx")

      var answers = reading.answers
      // Without its picker a day is a text that is read as one.
      if case .text("03.03.2027") = answers["frist"] { answers["frist"] = Self.values["frist"] }
      #expect(answers == Self.values)
      #expect(reading.unplaced == [])
      #expect(reading.findings.filter { $0.code != .trackedChanges } == [])
    }
  }
}

import Forms
import TestSupport
import Testing

/// Tracked changes and comments of a document that was returned.
@Suite struct MarginTests {
  private static let template = Specimen(
    .paragraph(.run("Navn: "), .blank("navn"))
      + .control("mål", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her")))
      + .table(
        .section("tiltak", .row(.cell(.paragraph(.blank("tiltak.hva")))), .row(.cell(.paragraph(.blank("tiltak.hva")))))
      ))

  private func read(_ specimen: Specimen) throws -> Reading<AnyForm> {
    try Template<AnyForm>(Self.template.bytes(), name: "mal.docx").read(specimen.bytes(), name: "svar.docx")
  }

  private static func inserted(_ content: String) -> String { "<w:ins w:id=\"1\" w:author=\"A\">\(content)</w:ins>" }
  private static func deleted(_ text: String) -> String {
    "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
  }
  private static func row(_ change: String, _ text: String) -> String {
    "<w:tr>\(change)\(String.cell(.paragraph(.control("tiltak.hva", .text, .run(text)))))</w:tr>"
  }

  @Test func `tracked changes are read as accepted, counted, and told`() throws {
    let name = String.control("navn", .text, .run("Kari ") + Self.deleted("Moe") + Self.inserted(.run("Åsheim")))
    let mark = "<w:pPr><w:rPr><w:del w:id=\"2\" w:author=\"A\"/></w:rPr></w:pPr>"
    let goal = String.control(
      "mål", .rich,
      "<w:p>\(mark)\(String.run("Bestå "))</w:p>" + .paragraph(.run("norsk")) + "<w:p>\(mark)\(Self.deleted("x"))</w:p>"
    )
    let rows = String.section(
      "tiltak", Self.row("<w:trPr><w:del w:id=\"3\" w:author=\"A\"/></w:trPr>", "gammelt"),
      Self.row("<w:trPr><w:ins w:id=\"4\" w:author=\"A\"/></w:trPr>", "nytt"), Self.row("", "likt"))

    let reading = try read(Specimen([.paragraph(.run("Navn: "), name), goal, .table(rows)]))

    #expect(reading.answers["navn"] == .text("Kari Åsheim"))
    #expect(reading.answers["mål"] == .text("Bestå norsk"))
    #expect(reading.answers["tiltak"] == .rows([["hva": .text("nytt")], ["hva": .text("likt")]]))
    #expect(reading.trackedChanges == 6)
    #expect(reading.unplaced == [])
    #expect(
      reading.findings == [
        Finding(
          .trackedChanges, .remark,
          message:
            "6 sporede endringer er lest som godtatt. Godta eller forkast endringene i Word (Se gjennom) hvis noe skal leses annerledes."
        )
      ])
  }

  @Test func `a control that was inserted counts, one whose tags were deleted is gone and its text is reported`() throws
  {
    let unwrapped = String.control(
      "navn", .text, "<w:customXmlDelRangeEnd w:id=\"1\"/>" + .run("Kari") + "<w:customXmlDelRangeStart w:id=\"2\"/>")
    let line = String.paragraph(
      .run("Navn: "), "<w:customXmlDelRangeStart w:id=\"1\"/>", unwrapped, "<w:customXmlDelRangeEnd w:id=\"2\"/>")
    let goal = Self.inserted(.control("mål", .text, .run("Bestå")))

    let reading = try read(Specimen([line, .paragraph(goal), .table(.section("tiltak", Self.row("", "a")))]))

    #expect(reading.answers["navn"] == .text("Kari"))
    #expect(reading.sources["navn"] == .place)
    #expect(reading.answers["mål"] == .text("Bestå"))
    #expect(reading.trackedChanges == 3)
  }

  @Test func `a document without changes and comments says nothing of them`() throws {
    let reading = try read(Self.template)

    #expect(reading.trackedChanges == 0)
    #expect(reading.comments == [])
    #expect(reading.findings == [])
  }

  @Test func `comments and their answers are listed with their places and are in no value`() throws {
    func comment(_ id: Int, _ author: String, _ lines: String...) -> String {
      let paragraphs = lines.map {
        "<w:p w14:paraId=\"0000000\(id)\"><w:r><w:annotationRef/></w:r>\(String.run($0))</w:p>"
      }
      return "<w:comment w:id=\"\(id)\" w:author=\"\(author)\">\(paragraphs.joined())</w:comment>"
    }
    func anchor(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }
    func reference(_ id: Int) -> String {
      "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }
    let root = Specimen.root.replacing("<w:document", with: "<w:comments")
    let extended = """
      <w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">\
      <w15:commentEx w15:paraId="00000004" w15:paraIdParent="00000001" w15:done="1"/></w15:commentsEx>
      """
    var specimen = Specimen([
      .paragraph(.run("Navn: "), anchor(2), .control("navn", .text, .run("Ka") + reference(2) + .run("ri"))),
      .control("mål", .rich, .paragraph(.run("Bestå"))),
      .table(
        .section("tiltak", .row(.cell(.paragraph(anchor(1), .control("tiltak.hva", .text, .run("a")), reference(1)))))),
    ])
    specimen.parts = [
      (
        "word/comments.xml", "c",
        root + comment(1, "Ola", "Hvem?", "Når?") + comment(2, "", "Rett navn?") + comment(3, "Ola", "Uten sted")
          + comment(4, "Kari", "Jeg") + "</w:comments>"
      ),
      ("word/commentsExtended.xml", "e", extended),
    ]

    let reading = try read(specimen)

    #expect(reading.answers["navn"] == .text("Kari"))
    #expect(reading.comments.map(\.text) == ["Rett navn?", "Hvem?\nNår?", "Jeg", "Uten sted"])
    #expect(reading.comments.map(\.author) == [nil, "Ola", "Kari", "Ola"])
    #expect(reading.comments.map(\.place) == ["avsnitt 1", "tabell 1, rad 1", "tabell 1, rad 1", nil])
    #expect(
      reading.findings == [
        Finding(
          .comments, .remark, message: "Dokumentet har 4 kommentarer i margen. Det som står der, er ikke lest som svar."
        )
      ])
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `comments of real files are all listed`() throws {
    var count = 0
    for row in try Shared.table("corpus/MANIFEST.tsv") where !(row["comments"] ?? "").isEmpty {
      guard let name = row["file"], row["encrypted"] == "", row["corrupt"] == "" else { continue }
      let bytes = try Shared.bytes("corpus/docx/" + name)
      let reading = try Template<AnyForm>(bytes, name: name).read(bytes, name: name)
      #expect(reading.comments.count == Int(row["comments"] ?? ""), "\(name)")
      #expect(reading.findings.contains { $0.code == .comments } == !reading.comments.isEmpty, "\(name)")
      count += reading.comments.count
    }
    #expect(count > 10)
  }
}

import OPC
import TestSupport
import Testing
import WordML

@testable import Forms

/// What two filled examples share and is an answer all the same, and in which parts it may stand.
@Suite struct BlankFormAnswersTests {
  private static func filled(_ name: String, shared: String) -> [String] {
    [
      line("Søknad om parkering i borettslaget"), line("Navn: \(name)"), line("Saksbehandler: \(shared)"),
      .table(cells("Kontaktperson", shared), cells("Bil", name)), line("Søknaden behandles av styret innen fire uker."),
      line("Adresse: Lille Strandgate 5 B, 0123 Oslo"),
    ]
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    VisibleText.of(try WordDocument(bytes).tree(of: PartName("word/document.xml")).root)
  }

  @Test(arguments: ["Ola Nordmann Berg", "Berg", "Styreleder Ola Nordmann Berg i Lia"])
  func `an answer that both have does not stay, be it long or short`(shared: String) throws {
    let one = try Specimen(Self.filled("Kari Lie", shared: shared)).bytes()
    let other = try Specimen(Self.filled("Per Dahl", shared: shared)).bytes()

    let blank = try BlankForm(of: one, name: "en.docx", comparedWith: other, named: "to.docx")

    let text = try Self.text(blank.bytes)
    #expect(!text.contains("Berg") && !text.contains("Lie") && !text.contains("Strandgate"), "\(text)")
    for printed in ["Saksbehandler:", "Kontaktperson", "Søknad om parkering i borettslaget", "innen fire uker."] {
      #expect(text.contains(printed), "\(printed)")
    }
  }

  @Test func `names of rows that a table prints stay, and what stands in them goes`() throws {
    func form(_ grade: String, _ name: String) throws -> [UInt8] {
      try Specimen([
        line("Vurdering i fag og orden"), line("Navn: \(name)"),
        .table(
          "<w:tr>" + ["Fag", "Karakter"].map { .cell(.paragraph(.run($0, "<w:b/>"))) }.joined() + "</w:tr>",
          cells("Norsk", grade), cells("Engelsk", "god"), cells("Matematikk", grade)),
      ]).bytes()
    }

    let blank = try BlankForm(
      of: form("svak", "Kari"), name: "en.docx", comparedWith: form("meget god", "Per"), named: "to.docx")

    let text = try Self.text(blank.bytes)
    #expect(text.contains("Norsk") && text.contains("Matematikk") && !text.contains("svak") && !text.contains("god"))
  }

  /// A form with a header that lies elsewhere in the package than beside the text, under a name that says nothing.
  private static func withHeader(_ header: String, _ name: String, target: String) throws -> [UInt8] {
    let specimen = Specimen([line("Søknad om parkering"), line("Navn: \(name)"), line("Svar gis innen fire uker.")])
    let reference =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHode\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></w:sectPr>"
    let relation =
      "<Relationship Id=\"rHode\" "
      + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"\(target)\"/>"
    var entries: [ZipEntry] = []
    for entry in specimen.entries() {
      var text = String(decoding: try entry.content(), as: UTF8.self)
      if entry.name == "word/document.xml" { text = text.replacing("<w:sectPr/>", with: reference) }
      if entry.name == "word/_rels/document.xml.rels" {
        text = text.replacing("</Relationships>", with: relation + "</Relationships>")
      }
      if entry.name == "[Content_Types].xml" {
        text = text.replacing(
          "</Types>",
          with: "<Override PartName=\"/sider/x.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.header+xml\"/></Types>")
      }
      entries.append(ZipEntry(name: entry.name, content: Array(text.utf8)))
    }
    let head =
      Specimen.root.replacing("<w:document", with: "<w:hdr") + line("Parkering Nord") + line(header) + "</w:hdr>"
    return try OfficePackage.bytes(of: entries + [ZipEntry(name: "sider/x.xml", content: Array(head.utf8))])
  }

  @Test(arguments: ["/sider/x.xml", "../sider/x.xml"])
  func `a header is found by what leads to it, and made blank like the text`(target: String) throws {
    let blank = try BlankForm(
      of: Self.withHeader("Sak: Kari Lie", "Kari Lie", target: target), name: "en.docx",
      comparedWith: Self.withHeader("Sak: Per Dahl", "Per Dahl", target: target), named: "to.docx")

    let document = try WordDocument(blank.bytes)
    let header = try #require(document.stories.first { $0.kind == .header })
    let text = VisibleText.of(try document.tree(of: header.part).root)
    #expect(text.contains("Parkering Nord") && text.contains("Sak:") && !text.contains("Kari"), "\(text)")
  }
}

import Forms
import OPC
import TestSupport
import Testing

/// Controls whose values live in a data store: Word shows the store's when it opens the document.
struct BoundStoreTests {
  private static let id = "{11111111-2222-3333-4444-555555555555}"

  private static func bound(_ tag: String, _ path: String, _ kind: String.Kind = .text) -> String {
    let binding = """
      <w:dataBinding w:prefixMappings="xmlns:p='urn:plan'" w:xpath="\(path)" w:storeItemID="\(id.lowercased())"/>
      """
    return .control(tag, kind, showsPrompt: true, more: binding, .prompt("Skriv her"))
  }

  private static let store = """
    <p:plan xmlns:p="urn:plan"><p:elev navn="">Skriv</p:elev><p:frist/><p:frist/><p:svar>false</p:svar><p:liste><p:rad/>\
    </p:liste></p:plan>
    """

  private static func template(_ body: String...) throws -> Template<AnyForm> {
    let specimen = Specimen(body)
    let props = """
      <ds:datastoreItem ds:itemID="\(id)" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>
      """
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let rels = { (type: String, target: String) in
      "<Relationship Id=\"rIdX\" Type=\"\(relation)\(type)\" Target=\"\(target)\"/>"
    }
    var entries = try specimen.entries().map { entry -> ZipEntry in
      guard entry.name == "word/_rels/document.xml.rels" else { return entry }
      let text = String(decoding: try specimen.bytes().part("word/_rels/document.xml.rels").utf8, as: UTF8.self)
      let more = text.replacing(
        "</Relationships>", with: rels("customXml", "../customXml/item1.xml") + "</Relationships>")
      return ZipEntry(name: entry.name, content: Array(more.utf8))
    }
    let types = try specimen.bytes().part("[Content_Types].xml").replacing(
      "</Types>", with: "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
    entries.removeAll { $0.name == "[Content_Types].xml" }
    entries.insert(ZipEntry(name: "[Content_Types].xml", content: Array(types.utf8)), at: 0)
    entries += [
      ZipEntry(name: "customXml/item1.xml", content: Array(store.utf8)),
      ZipEntry(name: "customXml/itemProps1.xml", content: Array(props.utf8)),
      ZipEntry(
        name: "customXml/_rels/item1.xml.rels",
        content: Array(
          ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + rels("customXmlProps", "itemProps1.xml") + "</Relationships>").utf8)),
    ]
    return try Template<AnyForm>(ZipWriter.bytes(of: entries), name: "mal.docx")
  }

  @Test func `an answer goes into the control and into its store`() throws {
    let template = try Self.template(
      .paragraph(Self.bound("navn", "/p:plan[1]/p:elev[1]")),
      .paragraph(Self.bound("klasse", "/p:plan[1]/p:elev[1]/@navn")),
      .paragraph(Self.bound("frist", "/p:plan/p:frist[2]", .date(format: "dd.MM.yyyy"))),
      .paragraph(Self.bound("svar", "/p:plan/p:svar", .check(false))))
    let values: Values = [
      "navn": .text("Ylva & <Søn>\nlinje to"), "klasse": .text("\"1STA\""),
      "frist": .day(try #require(Day(iso: "2026-10-16"))), "svar": .check(true),
    ]

    let document = try template.fill(AnyForm(values: values))

    #expect(document.findings.isEmpty)
    #expect(
      try document.bytes.part("customXml/item1.xml").hasSuffix(
        """
        <p:plan xmlns:p="urn:plan"><p:elev navn="&quot;1STA&quot;">Ylva &amp; &lt;Søn&gt;
        linje to</p:elev><p:frist/><p:frist>2026-10-16T00:00:00</p:frist><p:svar>true</p:svar><p:liste><p:rad/></p:liste>\
        </p:plan>

        """))
    let read = try template.read(document).answers
    for tag in values.tags { #expect(read[tag] == values[tag], "\(tag)") }
  }

  @Test(arguments: [
    "//p:elev", "/p:plan/p:rad[last()]", "/p:plan/p:liste", "/p:plan/x:elev", "/p:annet", "/p:plan/p:elev/@mangler",
  ])
  func `a path of another kind, or one that leads nowhere, is reported, and what is visible is filled`(path: String)
    throws
  {
    let template = try Self.template(.paragraph(Self.bound("navn", path)))

    let document = try template.fill(AnyForm(values: ["navn": .text("Ylva")]))

    #expect(document.findings.map(\.code) == [.boundControl])
    #expect(try document.bytes.part().contains("Ylva"))
    #expect(try document.bytes.part("customXml/item1.xml") == Self.store)
  }

  @Test func `a store keeps its bytes where nothing was answered`() throws {
    let template = try Self.template(.paragraph(Self.bound("navn", "/p:plan/p:elev"), .blank("klasse")))

    let document = try template.fill(AnyForm(values: ["klasse": .text("1STA")]))

    #expect(try document.bytes.part("customXml/item1.xml") == Self.store)
  }

  @Test func `two fields in one place of a store cannot both be right`() throws {
    let template = try Self.template(
      .paragraph(Self.bound("navn", "/p:plan/p:elev")), .paragraph(Self.bound("klasse", "/p:plan/p:elev")))

    let document = try template.fill(AnyForm(values: ["navn": .text("Ylva"), "klasse": .text("1STA")]))

    #expect(document.findings.map(\.field) == ["klasse"])
    #expect(try document.bytes.part("customXml/item1.xml").contains(">Ylva<"))
  }

  @Test func `a control that somebody wrote in and whose store still holds the old answer is reported`() throws {
    let template = try Self.template(
      .paragraph(Self.bound("navn", "/p:plan[1]/p:elev[1]")),
      .paragraph(Self.bound("frist", "/p:plan/p:frist[2]", .date(format: "dd.MM.yyyy"))))
    let filled = try template.fill(
      AnyForm(values: ["navn": .text("Kari"), "frist": .day(#require(Day(iso: "2026-10-16")))]))
    let entries = try OfficePackage(filled.bytes).entries.map { entry -> ZipEntry in
      guard entry.name == "word/document.xml" else { return entry }
      let text = try filled.bytes.part().replacing(">Kari<", with: ">Ola<")
      return ZipEntry(name: entry.name, content: Array(text.utf8))
    }

    let same = try template.read(filled)
    let other = try template.read(ZipWriter.bytes(of: entries), name: "svar.docx")

    #expect(same.findings == [])
    #expect(other.answers["navn"] == .text("Ola"))
    #expect(other.findings.map(\.code) == [.storeDisagrees])
    #expect(other.findings.first?.field == "navn")
  }
}

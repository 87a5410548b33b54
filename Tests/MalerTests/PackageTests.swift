import Maler
import OPC
import Testing

@Suite struct PackageTests {
  private static let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
  private static let core = """
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
    """
  private static let extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  private static let store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  private static let office = "application/vnd.openxmlformats-officedocument."

  /// A document as Word leaves it after an afternoon: every part holds something that is nobody's business.
  private func noisy() throws -> [UInt8] {
    let bound =
      "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{B}\"/></w:sdtPr></w:sdt>"
    var specimen = Specimen(bound + "<w:sectPr w:rsidR=\"00A1\"/>")
    specimen.add(
      "docProps/core.xml",
      """
      <cp:coreProperties \(Self.core)><dc:title>Plan</dc:title><dc:creator>Kari Nordmann</dc:creator><cp:revision>7\
      </cp:revision><dcterms:created>2026-01-01T00:00:00Z</dcterms:created><dc:language>nb-NO</dc:language>\
      </cp:coreProperties>
      """, type: "application/vnd.openxmlformats-package.core-properties+xml", to: "",
      relation: Self.metadata + "core-properties")
    specimen.add(
      "docProps/app.xml",
      """
      <Properties xmlns="\(Self.extended)"><Template>Normal.dotm</Template><TotalTime>12</TotalTime>\
      <Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><Company>Skolen</Company></Properties>
      """, type: Self.office + "extended-properties+xml", to: "", relation: "extended-properties")
    specimen.add("docProps/thumbnail.jpeg", "JPEG", to: "", relation: Self.metadata + "thumbnail")
    specimen.add(
      "word/settings.xml",
      Specimen.part(
        "settings",
        """
        <w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:proofState w:spelling="clean"/><w:rsids>\
        <w:rsidRoot w:val="00A1"/><w:rsid w:val="00A1"/></w:rsids><w14:docId w14:val="1F00"/>
        """), type: Self.office + "wordprocessingml.settings+xml", to: "word/document.xml", relation: "settings")
    specimen.relate("word/settings.xml", "attachedTemplate", "file:///C:/Users/kari/Maler/Plan.dotx", isExternal: true)
    specimen.add(
      "word/people.xml", "<people/>", type: Self.office + "wordprocessingml.people+xml", to: "word/document.xml",
      relation: "http://schemas.microsoft.com/office/2011/relationships/people")
    for (number, id) in [(1, "{A}"), (2, "{B}")] {
      specimen.add("customXml/item\(number).xml", "<a/>", to: "word/document.xml", relation: "customXml")
      specimen.add(
        "customXml/itemProps\(number).xml", "<ds:datastoreItem xmlns:ds=\"\(Self.store)\" ds:itemID=\"\(id)\"/>",
        type: Self.office + "customXmlProperties+xml", to: "customXml/item\(number).xml", relation: "customXmlProps")
    }
    return try specimen.bytes()
  }

  @Test func `leaves of the properties what a person wrote`() throws {
    let package = try OfficePackage(Maler.clean(noisy()).bytes)

    #expect(
      try package.text(of: "docProps/core.xml").hasSuffix(
        "<cp:coreProperties \(Self.core)><dc:title>Plan</dc:title><dc:language>nb-NO</dc:language></cp:coreProperties>\n"
      ))
    #expect(
      try package.text(of: "docProps/app.xml").hasSuffix(
        "<Properties xmlns=\"\(Self.extended)\"><DocSecurity>0</DocSecurity></Properties>\n"))
  }

  @Test func `knows the properties of a strict document, and keeps those that a person made`() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/"
    let address = "xmlns=\"\(strict)customProperties\""
    var specimen = Specimen("<w:p/>")
    specimen.add(
      "docProps/custom.xml",
      "<Properties \(address)><property name=\"_AuthorEmail\"/><property name=\"Sak\"/></Properties>",
      to: "", relation: strict + "relationships/customProperties")

    let package = try OfficePackage(Maler.clean(specimen.bytes()).bytes)

    #expect(
      try package.text(of: "docProps/custom.xml").hasSuffix(
        "<Properties \(address)><property name=\"Sak\"/></Properties>\n"))
  }

  @Test func `leaves of the settings what concerns the page`() throws {
    let package = try OfficePackage(Maler.clean(noisy()).bytes)

    let settings = Specimen.part("settings", "<w:zoom w:percent=\"100\"/>") + "\n"
    #expect(try package.text(of: "word/settings.xml").hasSuffix(settings))
  }

  @Test func `drops parts with everything that names them`() throws {
    let package = try OfficePackage(Maler.clean(noisy()).bytes)

    #expect(
      package.names == [
        "[Content_Types].xml", "_rels/.rels", "customXml/_rels/item2.xml.rels", "word/_rels/document.xml.rels",
        "word/document.xml", "docProps/core.xml", "docProps/app.xml", "word/settings.xml", "customXml/item2.xml",
        "customXml/itemProps2.xml",
      ])
    let types = try package.text(of: "[Content_Types].xml")
    for gone in ["jpeg", "people", "itemProps1"] { #expect(!types.contains(gone)) }
    for source in ["", "word/document.xml", "customXml/item2.xml"] {
      for relationship in try package.relationships(of: PartName(source))?.all ?? [] {
        let target = PartName(source).resolving(relationship.target)
        #expect(target.map { package.contains($0) } == true, "\(source): \(relationship.target)")
      }
    }
  }

  @Test func `cleaning twice is cleaning once`() throws {
    let once = try Maler.clean(noisy())

    let twice = try Maler.clean(once.bytes)

    #expect(once.noise.description == "3 rsids, 7 document properties, 3 settings, 3 parts")
    #expect(twice.isClean)
    #expect(twice.bytes == once.bytes)
    #expect(try Maler.clean(noisy()).bytes == once.bytes)
  }
}

import Maler
import OPC
import Testing

@Suite struct CleaningTests {
  @Test func `joins what Word split, and takes out its marks`() throws {
    let text = try cleaned(
      """
      <w:p w:rsidR="00A1" w:rsidRDefault="00A2" w:rsidP="00A3" w14:paraId="1B2C" w14:textId="77777777">\
      <w:pPr><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:pPr>\
      <w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00A4"><w:t>Utdannings</w:t></w:r>\
      <w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:noProof/><w:lang w:val="nb-NO"/></w:rPr><w:t>leder</w:t></w:r>\
      <w:r><w:rPr/><w:t xml:space="preserve"> </w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>skriver</w:t></w:r>\
      <w:r><w:lastRenderedPageBreak/></w:r><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> planen</w:t></w:r>\
      <w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr><w:b/></w:rPr><w:t>.</w:t></w:r>\
      <w:bookmarkEnd w:id="0"/></w:p>
      """)

    #expect(
      text == """
        <w:p><w:r><w:t xml:space="preserve">Utdanningsleder </w:t><w:tab/><w:t>skriver planen</w:t></w:r>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>.</w:t></w:r></w:p>
        """)
  }

  @Test func `a blank that Word does not show does not come to light`() throws {
    let text = try cleaned("<w:p><w:r><w:t>Navn </w:t></w:r><w:r><w:t>og klasse</w:t></w:r></w:p>")

    #expect(text == "<w:p><w:r><w:t>Navn </w:t><w:t>og klasse</w:t></w:r></w:p>")
  }

  @Test(arguments: [
    // A field's marks and code.
    "<w:p><w:r><w:t>Side</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>av</w:t></w:r></w:p>",
    // A control, a link and another formatting between two runs.
    "<w:p><w:r><w:t>a</w:t></w:r><w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>b</w:t></w:r>"
      + "</w:sdtContent></w:sdt><w:r><w:t>c</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>a</w:t></w:r><w:hyperlink w:anchor=\"mål\"><w:r><w:t>b</w:t></w:r></w:hyperlink>"
      + "<w:bookmarkStart w:id=\"1\" w:name=\"Mål\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>c</w:t></w:r></w:p>",
    // Another language than the document's.
    "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t>b</w:t></w:r></w:p>",
    // A bookmark around text, and one that a field names with a code in two pieces.
    "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"navn\"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>",
    "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"navn\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      + "<w:r><w:instrText>REF na</w:instrText></w:r><w:r><w:instrText>vn</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
    // A tracked change needs its properties, empty or not.
    "<w:p><w:pPr><w:jc w:val=\"left\"/><w:pPrChange w:id=\"3\" w:author=\"Author\"><w:pPr/></w:pPrChange></w:pPr></w:p>",
  ])
  func `leaves alone what matters`(body: String) throws {
    let bytes = try document(body)

    let cleaned = try Maler.clean(bytes)

    #expect(cleaned.isClean)
    #expect(cleaned.bytes == bytes)
  }

  @Test func `drops an empty bookmark that nothing refers to`() throws {
    let text = try cleaned(
      "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"_Toc1\"/><w:bookmarkStart w:id=\"8\" w:name=\"_Toc2\"/><w:bookmarkEnd w:id=\"7\"/>"
        + "<w:bookmarkEnd w:id=\"8\"/><w:r><w:t>a</w:t></w:r></w:p>")

    #expect(text == "<w:p><w:r><w:t>a</w:t></w:r></w:p>")
  }

  @Test func `a run language stays where a style has another`() throws {
    let english =
      "<w:style w:styleId=\"Sitat\"><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:style>"
    let bytes = try document(
      "<w:p><w:pPr><w:pStyle w:val=\"Sitat\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"nb-NO\"/></w:rPr><w:t>a</w:t></w:r></w:p>",
      styles: english)

    #expect(try Maler.clean(bytes).isClean)
  }

  @Test func `takes names of people out of tracked changes and comments`() throws {
    let change = "<w:p><w:ins w:id=\"1\" w:author=\"Kari Nordmann\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>"

    #expect(try cleaned(change) == change.replacing("Kari Nordmann", with: "Author"))
  }

  @Test func `counts what it took out`() throws {
    let noise = try Maler.clean(
      document("<w:p w:rsidR=\"00A1\" w:rsidP=\"00A2\"><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>")
    ).noise

    #expect(noise.description == "2 rsids, 1 run merged")
  }

  /// The body after cleaning, which must be clean itself.
  private func cleaned(_ body: String) throws -> String {
    let once = try Maler.clean(document(body))
    #expect(!once.isClean)
    #expect(try Maler.clean(once.bytes).isClean)
    let text = try OfficePackage(once.bytes).text(of: "word/document.xml")
    return String(text.split(separator: "<w:body>").last?.split(separator: "</w:body>").first ?? "")
  }

  private func document(_ body: String, styles: String = "") throws -> [UInt8] {
    var specimen = Specimen(body)
    let defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"nb-NO\" w:eastAsia=\"nb-NO\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    specimen.add(
      "word/styles.xml", Specimen.part("styles", defaults + styles),
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", to: "word/document.xml",
      relation: "styles")
    return try specimen.bytes()
  }
}

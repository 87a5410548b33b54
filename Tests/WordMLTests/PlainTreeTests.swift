import LibXML
import OPC
import TestSupport
import Testing

@testable import WordML

/// A part without the formatting that repeats itself: what is left out must be sound, and say nothing.
@Suite struct PlainTreeTests {
  private static let space =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static func document(_ body: String, _ declarations: String = "") throws -> WordDocument {
    let text = "<w:document xmlns:w=\"\(space)\"\(declarations)><w:body>\(body)</w:body></w:document>"
    var specimen = Specimen("")
    specimen.document = text
    return try WordDocument(specimen.bytes())
  }

  private static func plain(_ body: String, _ declarations: String = "") throws -> String {
    let document = try document(body, declarations)
    let root = try document.plainTree(of: document.package.mainPart).root
    return String(decoding: root.first(.w("body"))?.serialized() ?? [], as: UTF8.self)
  }

  @Test func `formatting that stands there twice is left out the second time`() throws {
    let run = "<w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t>a</w:t></w:r>"
    #expect(try Self.plain("<w:p>\(run)\(run)</w:p>") == "<w:body><w:p>\(run)<w:r><w:t>a</w:t></w:r></w:p></w:body>")
  }

  @Test func `Word's numbers for who wrote when are left out of tags that have nothing else`() throws {
    let body = """
      <w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:r w:rsidRPr="004D1F2A"><w:t xml:space="preserve"> a </w:t></w:r></w:p>\
      <w:p w:rsidR="00A77B3E" w:other="1"/>
      """
    let left = "<w:body><w:p><w:r><w:t> a </w:t></w:r></w:p><w:p w:rsidR=\"00A77B3E\" w:other=\"1\"/></w:body>"
    #expect(try Self.plain(body) == left)
  }

  @Test(arguments: [
    "<w:vanish/>", "<w:ins w:author=\"x\"/>", "<w:rFonts w:ascii=\"Wingdings\"/>", "<w:rFonts w:ascii='wing dings 2'/>",
    "<w:rFonts w:ascii=\"&#87;ingdings\"/>",
  ])
  func `hidden text, changes and fonts of pictures stay wherever they stand`(_ telling: String) throws {
    let run = "<w:r><w:rPr>\(telling)</w:rPr><w:t>a</w:t></w:r>"
    #expect(try Self.plain("<w:p>\(run)\(run)</w:p>").split(separator: "rPr>").count == 5)
  }

  @Test(arguments: [
    // Two attributes of a name, a prefix nobody declared, no blank before a name, an element closed by another's end.
    "<w:p w:rsidR=\"00A77B3E\" w:rsidR=\"00A77B3E\"></w:p>", "<w:p w14:paraId=\"00A77B3E\"></w:p>",
    "<w:p w:rsidR=\"00A77B3E\"w:rsidP=\"00A77B3E\"></w:p>",
    "<w:t xml:space=\"preserve\" xml:space=\"preserve\">a</w:t>",
    "<w:r><w:rPr><w:b></w:rPr></w:r><w:r><w:rPr><w:b></w:rPr></w:r>",
    "<w:r><w:rPr><w:x><w:rPr></w:rPr></w:x></w:rPr></w:r><w:r><w:rPr><w:x><w:rPr></w:rPr></w:r>",
    "<w:r><w:rPr><w:b/><v:c/></w:rPr></w:r><w:r><w:rPr><w:b/><v:c/></w:rPr></w:r>",
  ])
  func `what is not well-formed is refused all the same`(_ body: String) throws {
    let document = try Self.document("<w:p>\(body)</w:p>")
    #expect(throws: PackageFault.self) { try document.plainTree(of: document.package.mainPart) }
    #expect(throws: PackageFault.self) { try document.tree(of: document.package.mainPart) }
  }

  @Test(arguments: [
    "<!-- <w:rPr><w:b/></w:rPr><w:rPr><w:b/></w:rPr> -->",
    "<w:t><![CDATA[<w:rPr><w:b/></w:rPr><w:rPr><w:b/></w:rPr>]]></w:t>",
    "<w:x xmlns:w=\"urn:other\"><w:rPr><w:b/></w:rPr><w:rPr><w:b/></w:rPr></w:x>",
  ])
  func `where a tag may be none, or mean something else, nothing is left out`(_ body: String) throws {
    let document = try Self.document("<w:p>\(body)</w:p>")
    let part = document.package.mainPart
    #expect(try document.plainTree(of: part).serialized() == document.tree(of: part).serialized())
  }

  @Test func `a damaged part is refused by one look exactly where it is refused by a close one`() throws {
    let run = """
      <w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr></w:pPr>\
      <w:r w:rsidRPr="004D1F2A"><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr>\
      <w:t xml:space="preserve">Navn &amp; dato</w:t></w:r></w:p>
      """
    let part = Array((Specimen.root + "<w:body>" + String(repeating: run, count: 4) + "</w:body></w:document>").utf8)
    var random = SplitMix64(seed: 20_261_126)
    var differences: [Int] = []
    for _ in 0..<Proof.count(3_000, of: 200_000) {
      var bytes = part
      let place = Int.random(in: bytes.indices, using: &random)
      let flipped = bytes[place] ^ UInt8(1 << Int.random(in: 0...6, using: &random))
      bytes[place] = [flipped, 0x20, 0x2F, 0x3C, 0x3E, 0x22].randomElement(using: &random) ?? 0
      let whole = (try? XMLTree(parsing: bytes)) != nil
      let looked = (try? XMLTree(reading: bytes, without: WordDocument.formatting, in: .w)) != nil
      if whole != looked { differences.append(place) }
    }
    #expect(differences == [])
    Proof.report("T5 one look: \(Proof.count(3_000, of: 200_000)) damaged parts, \(differences.count) judged otherwise")
  }
}

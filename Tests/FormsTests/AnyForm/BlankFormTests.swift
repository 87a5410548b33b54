import Foundation
import OPC
import TestSupport
import Testing

@testable import Forms

/// A blank form made of filled ones: nothing of a person comes along, wherever it stood.
@Suite struct BlankFormTests {
  private static func filled(_ name: String, _ answer: String) -> [String] {
    [
      .paragraph(.run("Søknad om parkering", "<w:b/>")), line("Navn: \(name)  Telefon: \(answer)"),
      .table(.row(.cell(line("Adresse")), .cell(line("\(name) gate 7")))), line("Har du bil? ☒ Ja ☐ Nei"),
      line("Søknaden behandles av styret innen fire uker."), line(answer),
    ]
  }

  @Test func `what two filled forms share stays, and what they do not is room to write`() throws {
    let one = try Specimen(Self.filled("Kari Lie", "991")).bytes()
    let other = try Specimen(Self.filled("Ola Berg", "882")).bytes()

    let blank = try BlankForm(of: one, name: "en.docx", comparedWith: other, named: "to.docx")

    #expect(
      try blank.bytes.part().replacing(#/<\/w:p>/#, with: "\n").replacing(#/<[^>]*>/#, with: "") == """
        Søknad om parkering
        Navn: ____________________Telefon: ____________________
        Adresse

        Har du bil? ☐ Ja ☐ Nei
        Søknaden behandles av styret innen fire uker.


        """)
    let template = try Template<AnyForm>(unmarked: blank.bytes, name: "mal.docx")
    #expect(template.fields.map(\.label) == ["Navn", "Telefon", "Adresse", "Har du bil?"])
  }

  /// A word that stands nowhere else, in every place where a file can hold one.
  private static let canary = "KANARIFUGL"

  private static func withCanaries() throws -> [UInt8] {
    let k = canary
    var specimen = Specimen(
      filled("Kari Lie", "991") + [
        "<w:p><w:ins w:author=\"\(k)\" w:date=\"2025-01-01T00:00:00Z\"><w:r><w:t>\(k)</w:t></w:r></w:ins></w:p>",
        "<w:p><w:del w:author=\"\(k)\"><w:r><w:delText>\(k)</w:delText></w:r></w:del></w:p>",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>\(k)</w:t></w:r></w:p>",
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"\(k)\"/><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"\(k)\"/>"
          + "<w:textInput><w:default w:val=\"\(k)\"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMTEXT \(k)"
          + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\(k)</w:t></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        "<w:p><w:hyperlink w:tooltip=\"\(k)\"><w:r><w:t>\(k)</w:t></w:r></w:hyperlink></w:p>",
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"9\" name=\"\(k)\" descr=\"\(k)\"/></wp:inline></w:drawing></w:r></w:p>",
        "<w:p><w:r><w:pict><v:shape alt=\"\(k)\"><v:textbox><w:txbxContent><w:p><w:r><w:t>\(k)</w:t></w:r></w:p>"
          + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        "<w:tbl><w:tblPr><w:tblCaption w:val=\"\(k)\"/><w:tblDescription w:val=\"\(k)\"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>"
          + "\(k)</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"\(k)\"/><w:tag w:val=\"\(k)\"/><w:dataBinding w:xpath=\"\(k)\"/></w:sdtPr>"
          + "<w:sdtContent><w:r><w:t>\(k)</w:t></w:r></w:sdtContent></w:sdt></w:p>", "<!-- \(k) --><?iko \(k)?>",
        "<w:p><w:pPr><w:pStyle w:val=\"\(k)\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"\(k)é\"/></w:rPr><w:t>\(k)</w:t></w:r></w:p>",
      ])
    specimen.creator = k
    specimen.headers = [line("\(k)")]
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    specimen.parts = [
      (
        "word/comments.xml", word + "comments+xml",
        "<w:comments \(main)><w:comment w:id=\"0\" w:author=\"\(k)\"/></w:comments>"
      ),
      (
        "word/footnotes.xml", word + "footnotes+xml",
        "<w:footnotes \(main)><w:footnote w:id=\"2\"><w:p><w:r><w:t>\(k)</w:t></w:r></w:p></w:footnote></w:footnotes>"
      ),
      (
        "word/settings.xml", word + "settings+xml",
        "<w:settings \(main)><w:docVars><w:docVar w:name=\"\(k)\" w:val=\"\(k)\"/></w:docVars></w:settings>"
      ),
      ("word/people.xml", word + "people+xml", "<w:people \(main) w:author=\"\(k)\"/>"),
      ("word/media/image1.png", "image/png", k), ("word/embeddings/oleObject1.bin", "application/octet-stream", k),
      (
        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "<Properties><Company>\(k)</Company></Properties>"
      ),
      (
        "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "<Properties><property name=\"\(k)\"/></Properties>"
      ),
      ("docProps/thumbnail.jpeg", "image/jpeg", k), ("customXml/item1.xml", "application/xml", "<svar>\(k)</svar>"),
    ]
    return try specimen.bytes()
  }

  @Test func `no canary of any part comes along`() throws {
    let filled = try Self.withCanaries()
    let other = try Specimen(Self.filled("Ola Berg", "882")).bytes()

    let blank = try BlankForm(of: filled, name: "en.docx", comparedWith: other, named: "to.docx")

    let package = try OfficePackage(blank.bytes)
    var all = ""
    for entry in package.entries(replacing: []) {
      all += entry.name + String(decoding: try package.content(of: PartName(entry.name)), as: UTF8.self)
    }
    #expect(!all.contains(Self.canary) && !all.contains("Kari") && all.contains("Søknad om parkering"))
  }

  @Test func `one filled form and a list of texts: what nobody confirmed goes`() throws {
    let filled = try Specimen(Self.filled("Kari Lie", "991")).bytes()

    let pieces = try BlankForm.pieces(of: filled, name: "en.docx")
    let blank = try BlankForm(of: filled, name: "en.docx", confirmed: ["Søknad om parkering", "Navn:", "Adresse"])

    #expect(pieces.prefix(4) == ["Søknad om parkering", "Navn:", "Kari Lie Telefon:", "991"])
    #expect(
      try blank.bytes.part().replacing(#/<\/w:p>/#, with: "\n").replacing(#/<[^>]*>/#, with: "")
        .hasPrefix("Søknad om parkering\nNavn: ____________________\nAdresse\n\n"))
  }

  @Test func `two that say the same, and two of different forms, make none`() throws {
    let one = try Specimen(Self.filled("Kari Lie", "991")).bytes()
    let strange = try Specimen([line("Oppskrift"), line("To egg og litt mel.")]).bytes()

    let same = #expect(throws: FormError.self) { try BlankForm(of: one, name: "a", comparedWith: one, named: "b") }
    let other = #expect(throws: FormError.self) { try BlankForm(of: one, name: "a", comparedWith: strange, named: "b") }

    #expect(same?.kind == "same-document" && other?.kind == "other-form")
  }
}

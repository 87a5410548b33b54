import Forms
import OPC
import Testing

@testable import IKO

/// A filled document as a template: what is beside its fields is somebody's, and reaches nobody else.
struct MalrensingTests {
  private let prøve: Utfyllingsprøve

  init() throws { prøve = try Utfyllingsprøve() }

  private static let canary = "Kanarifugl"

  private func emptied() throws -> Malrensing {
    let bytes = try prøve.folder.bytes(Utfyllingsprøve.kari)
    return try Malrensing(Template<AnyForm>(bytes, name: "Plan.docx", fields: planmal.fields, layout: nil))
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  @Test(arguments: [
    "<w:p>\(run(canary))</w:p>", "<w:tbl><w:tr><w:tc>\("<w:p>\(run(canary))</w:p>")</w:tc></w:tr></w:tbl>",
    "<w:sdt><w:sdtContent><w:p>\(run(canary))</w:p></w:sdtContent></w:sdt>",
  ])
  func `text that the form does not have is refused with its place, and never shown`(markup: String) throws {
    try prøve.make()
    try prøve.edit(Utfyllingsprøve.kari) { $0.replacing("<w:sectPr", with: markup + "<w:sectPr", maxReplacements: 1) }

    let error = #expect(throws: FormError.self) { try emptied() }

    #expect(error?.kind == "filled-template")
    #expect(error?.message.contains("har mer enn skjemaets egen tekst") == true)
    #expect(error?.message.contains(Self.canary) == false)
  }

  @Test func `what the page does not show goes`() throws {
    try prøve.make()
    let hidden =
      "<w:p>\(Self.run(Self.canary, "<w:vanish/>"))<w:del w:id=\"7\" w:author=\"a\"><w:r><w:delText>\(Self.canary)</w:delText></w:r></w:del></w:p>"
    try prøve.edit(Utfyllingsprøve.kari) { $0.replacing("<w:sectPr", with: hidden + "<w:sectPr", maxReplacements: 1) }

    let package = try OfficePackage(emptied().bytes)

    for entry in package.entries {
      #expect(!String(decoding: try entry.content(), as: UTF8.self).contains(Self.canary), "\(entry.name)")
    }
  }

  @Test func `a document without its tags is not taken for a form with a few answers`() throws {
    try prøve.make()
    try prøve.write(
      ["kart.situasjon": .text(Self.canary), "kart.behov": .text(Self.canary)], into: Utfyllingsprøve.kari)
    try prøve.dropTags(in: Utfyllingsprøve.kari)

    #expect(throws: FormError.self) { try emptied() }
  }

  @Test(arguments: [("kart.behov", "Elevens behov"), ("dok.saksnr", "Saksnr.")])
  func `with an answer that was left in one field of a school's template no document is made`(
    tag: String, label: String
  )
    throws
  {
    let skjema = Skjemasamling.skjema("oppfølgingsplan")
    let filled = try planmal.fill(AnyForm(values: [tag: .text(Self.canary), "skole.navn": .text("Lia vgs")]))
    let template = try Template<AnyForm>(filled.bytes, name: "Mal.docx", fields: planmal.fields, layout: nil)

    let findings = Malkontroll.findings(template, skjema: skjema)
    let refusal = #expect(throws: FormError.self) { try Malkontroll.check(template, skjema: skjema) }

    #expect(findings.map(\.code) == [.writtenTemplate])
    #expect(refusal?.kind == "filled-template")
    #expect(refusal?.message.contains("«\(label)»") == true && refusal?.message.contains(Self.canary) == false)
    try Malkontroll.check(template, skjema: skjema, fylles: false)
  }

  @Test(arguments: [
    (
      "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent><w:p>\(run(canary))</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
      "tekstbokser"
    ),
    (
      "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"b\" descr=\"\(canary)\"/></wp:inline></w:drawing></w:r></w:p>",
      "beskrivelser"
    ),
    ("<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"\(canary)\"><w:r><w:t/></w:r></w:hyperlink></w:p>", "beskrivelser"),
  ])
  func `what may be the form's own or somebody's is told, to be looked at`(markup: String, kind: String) throws {
    try prøve.folder.write(planmal.fill(AnyForm(values: Values())).bytes, to: "Mal.docx")
    try prøve.edit("Mal.docx") { $0.replacing("<w:sectPr", with: markup + "<w:sectPr", maxReplacements: 1) }
    let bytes = try prøve.folder.bytes("Mal.docx")
    let template = try Template<AnyForm>(bytes, name: "Mal.docx", fields: planmal.fields, layout: nil)

    let findings = Malkontroll.findings(template, skjema: Skjemasamling.skjema("oppfølgingsplan"))

    #expect(findings.contains { $0.severity == .remark && $0.message.contains(kind) })
    #expect(!findings.contains { $0.message.contains(Self.canary) })
  }

  @Test func `text beside the published form is told by its place`() throws {
    try prøve.folder.write(planmal.fill(AnyForm(values: Values())).bytes, to: "Mal.docx")
    try prøve.edit("Mal.docx") {
      $0.replacing("<w:sectPr", with: "<w:p>\(Self.run(Self.canary))</w:p><w:sectPr", maxReplacements: 1)
    }
    let bytes = try prøve.folder.bytes("Mal.docx")
    let template = try Template<AnyForm>(bytes, name: "Mal.docx", fields: planmal.fields, layout: nil)

    let findings = Malkontroll.findings(template, skjema: Skjemasamling.skjema("oppfølgingsplan"))

    #expect(findings.map(\.severity) == [.remark])
    #expect(findings.first?.message.contains("som den publiserte malen ikke har") == true)
    #expect(findings.first?.message.contains(Self.canary) == false)
  }
}

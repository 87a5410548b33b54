import Forms
import TestSupport
import Testing

/// One key, one value: a tag that stands in several places.
@Suite struct SeveralPlacesTests {
  private static func both(_ content: String) -> String {
    let box = "<w:txbxContent>\(content)</w:txbxContent>"
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing>"
      + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
  }

  private static let specimen: Specimen = {
    var specimen = Specimen([
      .paragraph(.blank("navn", title: "Elevens navn")), .paragraph(both(.paragraph(.blank("navn")))),
      .paragraph(.box("s.ja"), .box("s.nei")), .paragraph(.blank("dag", .date(format: "d. MMMM yyyy"))),
    ])
    specimen.headers = [.paragraph(.blank("navn"), .box("s.ja"), .blank("dag"))]
    return specimen
  }()

  @Test func `all places of a tag are filled, in both halves of a text box, and read once`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let day = try #require(Day(iso: "2026-11-03"))

    let document = try template.fill(AnyForm(values: ["navn": .text("Kari"), "dag": .day(day), "s": .janei(.ja)]))
    let reading = try template.read(document)

    #expect(try document.bytes.part().split(separator: "Kari").count - 1 == 3)
    #expect(try document.bytes.part("word/header1.xml").split(separator: "Kari").count - 1 == 1)
    #expect(reading.answers == ["navn": .text("Kari"), "dag": .day(day), "s": .janei(.ja)])
    #expect(reading.findings == [])
    #expect(template.tags == ["navn", "s.ja", "s.nei", "dag"])
  }

  @Test func `places that disagree are a finding, and the first is read`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    var document = Specimen(
      .paragraph(.control("navn", .text, .run("Kari")), .blank("navn"), .box("s.ja", isTicked: true), .box("s.nei")))
    document.headers = [.paragraph(.control("navn", .text, .run("Ola")), .box("s.ja"))]

    let reading = try template.read(document.bytes(), name: "retur.docx")

    #expect(reading.answers["navn"] == .text("Kari"))
    #expect(reading.answers["s"] == .janei(.ja))
    #expect(reading.unplaced == ["Ola"])
    #expect(
      reading.findings.filter { $0.code == .contradiction } == [
        Finding(
          .contradiction, .warning, place: "topptekst, avsnitt 1", field: "navn",
          message:
            "«Elevens navn» står 3 steder med ulike svar. Det første er lest, de andre står utenfor feltene"
            + ". Rett dokumentet så de er like."),
        Finding(
          .contradiction, .warning, place: "topptekst, avsnitt 1", field: "s",
          message: "«s» står 2 steder med ulike svar. Det første er lest. Rett dokumentet så de er like."),
      ])
  }

  @Test func `one finding is enough for an answer that stands in several places`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")

    #expect(try template.fill(AnyForm(values: ["navn": .text("\u{1}")])).findings.count == 1)
  }

  @Test func `two boxes of a question are one contradiction`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let document = Specimen(.paragraph(.box("s.ja", isTicked: true), .box("s.nei", isTicked: true)))

    let reading = try template.read(document.bytes(), name: "retur.docx")

    #expect(reading.answers["s"] == .janei(.motstridende))
    #expect(reading.findings.first { $0.field == "s" }?.message == "«s» har mer enn ett kryss. La bare ett stå.")
  }
}

import Forms
import TestSupport
import Testing

/// Display formats of date pickers, as Word offers them and as people write them.
@Suite struct DateFormatTests {
  @Test(arguments: [
    ("dd.MM.yyyy", "05.01.2027"), ("d. MMMM yyyy", "5. januar 2027"), ("dddd d. MMMM yyyy", "tirsdag 5. januar 2027"),
    ("ddd d. MMM yy", "tir. 5. jan. 27"), ("d. MMM. yyyy", "5. jan. 2027"), ("yyyy-MM-dd", "2027-01-05"),
    ("d. MMM yyyy 'kl.' HH.mm", "5. jan. 2027 kl. 00.00"), ("dd.MM.yyyy HH:mm:ss", "05.01.2027 00:00:00"),
    ("d.M.yy", "5.1.27"), ("'Dato:' d. MMMM yyyy", "Dato: 5. januar 2027"),
    // Not a day, or letters that mean nothing here: as a Norwegian writes a day.
    ("MMMM yyyy", "05.01.2027"), ("dddd MMMM yyyy", "05.01.2027"), ("d. MMMM yyyy Q", "05.01.2027"),
  ])
  func `a day is shown as the form's own format says, and read back`(format: String, shown: String) throws {
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.run("Møtet er "), .blank("dag", .date(format: format)))).bytes(), name: "mal.docx")
    let day = try #require(Day(iso: "2027-01-05"))

    let document = try template.fill(AnyForm(values: ["dag": .day(day)]))

    let text = try template.read(document)
    #expect(text.answers["dag"] == .day(day))
    #expect(try Self.visible(document.bytes) == "Møtet er \(shown)")
  }

  @Test(arguments: [("2027-01-05", "tysdag 5. januar 2027"), ("2027-01-10", "søndag 10. januar 2027")])
  func `a picker in nynorsk writes the days of nynorsk, and they are read back`(iso: String, shown: String) throws {
    let picker = String.blank("dag", .date(format: "dddd d. MMMM yyyy")).replacing("nb-NO", with: "nn-NO")
    let template = try Template<AnyForm>(Specimen(.paragraph(picker)).bytes(), name: "mal.docx")
    let day = try #require(Day(iso: iso))

    let document = try template.fill(AnyForm(values: ["dag": .day(day)]))

    let reading = try template.read(document)
    #expect(reading.answers["dag"] == .day(day))
    #expect(reading.findings == [])
    #expect(try Self.visible(document.bytes) == shown)
  }

  private static func visible(_ bytes: [UInt8]) throws -> String {
    try AllText.of(bytes, name: "a.docx").split(separator: "\n").joined(separator: "\n")
  }
}

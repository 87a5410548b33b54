import OPC
import TestSupport
import Testing

@testable import Forms

/// Room that is printed for the parts of a figure, and other room that a label is not right beside.
@Suite struct FigureBlankTests {
  private static func told(_ body: String...) throws -> [String] {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx").found.map { field in
      "\(field.definition.label) | \(field.definition.kind.rawValue)"
    }
  }

  @Test(arguments: [
    "__/__/____", "__ / __ / ____", "___ / ___ / ______", "____/____/________", "__.__.20__", "__ . __ . ____",
    "__-__-____", "____-__-__", "__.__.__",
  ])
  func `room for day, month and year is one day, alone and beside another blank`(room: String) throws {
    #expect(try Self.told(line("Date of birth: \(room)")) == ["Date of birth | date"])
    #expect(
      try Self.told(line("Date of birth: \(room)   Occupation: ______________"))
        == ["Date of birth | date", "Occupation | text"])
    #expect(
      try Self.told(line("Name: ________   Date: \(room)   Place: ________"))
        == ["Name | text", "Date | date", "Place | text"])
  }

  @Test(arguments: [
    "Sort code: __-__-__", "Case no: __-__-____", "Ref: __.__.__", "Saksnr.: __.__.____", "Kontonummer: ____.__._____",
    "Reference / ID: __/__/____", "Level: __-__-__",
  ])
  func `what a label calls a number, a code or a reference is never rewritten as a day`(text: String) throws {
    let template = try Template<AnyForm>(unmarked: Specimen(line(text)).bytes(), name: "skjema.docx")
    let field = try #require(template.found.first)
    #expect(template.found.map(\.definition.kind) == [.text])

    let document = try template.fill(AnyForm(values: [field.code: .text("20-11-04")]))

    #expect(try template.read(document).answers[field.code] == .text("20-11-04"))
  }

  @Test func `a day is filled into spaced room and read back as one`() throws {
    let template = try Template<AnyForm>(
      unmarked: Specimen(line("Date: __ / __ / ____   Place: ________")).bytes(), name: "skjema.docx")
    let day = try #require(Day(iso: "2026-03-12"))

    let document = try template.fill(AnyForm(values: ["date": .day(day), "place": .text("Vik")]))
    let read = try template.read(document)

    #expect(read.answers["date"] == .day(day) && read.answers["place"] == .text("Vik"))
    #expect(read.findings.map(\.code) == [])
  }

  @Test func `from and to beside each other stay two blanks`() throws {
    #expect(try Self.told(line("Periode: ____ – ____")) == ["Periode fra | text", "Periode til | text"])
    #expect(try Self.told(line("Periode: ____ - ____")).count == 2)
  }

  @Test(arguments: ["Time: __:__", "Tid: __ : __", "Kl. __:__"])
  func `room for a time of day is a blank`(text: String) throws {
    #expect(try Self.told(line(text)).count == 1)
  }

  @Test func `the second of two blanks that only a small word or a bracket parts is of the first one's label`() throws {
    #expect(try Self.told(line("Page __ of __")) == ["Page | text", "Page of | text"])
    #expect(try Self.told(line("Side ____ av ____")) == ["Side | text", "Side av | text"])
    #expect(
      try Self.told(line("Telephone: (_____) ______________")) == ["Telephone (1) | text", "Telephone (2) | text"])
  }

  @Test func `wide brackets are room to write in, and narrow ones a box`() throws {
    let template = try Template<AnyForm>(
      unmarked: Specimen([line("Sample ID: [          ]   Point: ________"), line("Kept cold [ ]")]).bytes(),
      name: "skjema.docx")
    #expect(
      template.found.map { "\($0.printed) \($0.definition.kind.rawValue)" } == [
        "Sample ID text", "Point text", "Kept cold check",
      ])

    let document = try template.fill(AnyForm(values: ["sampleId": .text("NW-26-118")]))

    #expect(try template.read(document).answers["sampleId"] == .text("NW-26-118"))
    let content = try OfficePackage(document.bytes).content(of: PartName("word/document.xml"))
    let shown = String(decoding: content, as: UTF8.self).replacing(#/<[^>]*>/#, with: "")
    #expect(shown.contains("Sample ID: [NW-26-118]   Point: ________"))
  }

  @Test(arguments: [
    "Call sign", "Traffic sign no.", "Road sign", "Sign language interpreter", "Vital signs", "Assigned to", "Design",
  ])
  func `a sign that nobody writes is a blank`(label: String) throws {
    #expect(try Self.told(line("\(label): __________")).count == 1)
  }

  @Test(arguments: ["Sign.", "Leder (sign.)", "Kundens sign", "Dato/sign.", "Signature", "Underskrift"])
  func `where somebody signs is no blank`(label: String) throws {
    #expect(try Self.told(line("Navn: ________"), line("\(label): __________")) == ["Navn | text"])
  }

  @Test(arguments: ["Fee as stated. Recorded date: ________", "Gebyr etter regulativ. Recorded date: ________"])
  func `a label behind a short sentence is the label`(text: String) throws {
    #expect(try Self.told(line(text)) == ["Recorded date | date"])
  }

  @Test func `numbered lines under a line that introduces them are its blanks, until something else comes`() throws {
    let told = try Self.told(
      bold("Service"), line("Name: ________"), line("Hymns:"), line("1.  __________"), line("2.  __________"),
      line("Organist: ________"),
      line("Readings:"), line("1.  __________"))

    #expect(told == ["Name | text", "Hymns 1 | text", "Hymns 2 | text", "Organist | text", "Readings 1 | text"])
  }
}

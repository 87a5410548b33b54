import Forms
import TestSupport
import Testing

/// Date pickers and lists: what is seen, and what stands behind it.
@Suite struct DayAndListTests {
  private func template(_ kinds: [(String, String.Kind)]) throws -> Template<AnyForm> {
    try Template<AnyForm>(Specimen(kinds.map { .paragraph(.blank($0.0, $0.1)) }).bytes(), name: "mal.docx")
  }

  @Test(arguments: [
    ("dd.MM.yyyy", "03.11.2026"), ("d. MMMM yyyy", "3. november 2026"), ("yyyy-MM-dd", "2026-11-03"),
    ("d.M.yy", "3.11.26"), ("dddd d. MMMM", "03.11.2026"), ("MMMM yyyy", "03.11.2026"), ("", "03.11.2026"),
  ])
  func `a day is shown in the picker's format and read back from it`(format: String, shown: String) throws {
    let template = try template([("x", .date(format: format))])
    let day = try #require(Day(iso: "2026-11-03"))

    let document = try template.fill(AnyForm(values: ["x": .day(day)]))
    let reading = try template.read(document)

    let picker = "<w:date w:fullDate=\"2026-11-03T00:00:00Z\"><w:dateFormat w:val=\"\(format)\"/>"
    #expect(try document.bytes.body().contains(picker))
    #expect(try document.bytes.body().contains(">\(shown)<"))
    #expect(reading.answers["x"] == .day(day))
    #expect(reading.findings == [])
  }

  @Test func `text that is no day is typed in, without the picker's day, and is a finding`() throws {
    let old = "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>"
    let blank = String.control("x", .custom(old), title: "Frist", .run("01.01.2020"))
    let template = try Template<AnyForm>(Specimen(.paragraph(blank)).bytes(), name: "mal.docx")

    let document = try template.fill(AnyForm(values: ["x": .text("innen jul")]))
    let reading = try template.read(document)

    #expect(try document.bytes.body().contains("<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>"))
    #expect(
      document.findings.map(\.message) == [
        "«Frist» er en datorute, men svaret er ikke en dato. Teksten er skrevet inn som den er. Skriv f.eks. 13.12.2026."
      ])
    #expect(reading.answers["x"] == .text("innen jul"))
    #expect(
      reading.findings.map(\.message) == [
        "«Frist» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."
      ])
  }

  @Test func `the text that is seen counts, not the day that was picked before`() throws {
    let template = try template([("x", .date(format: "dd.MM.yyyy"))])
    let picked = "<w:date w:fullDate=\"2026-11-03T00:00:00Z\"><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>"
    let document = Specimen(.paragraph(.control("x", .custom(picked), .run("4. nov. 2026"))))

    let reading = try template.read(document.bytes(), name: "retur.docx")

    #expect(reading.answers["x"] == Day(iso: "2026-11-04").map(Answer.day))
    #expect(reading.findings.map(\.code) == [.dayAgainstText])
  }

  @Test func `an emptied picker and an emptied list forget what was picked`() throws {
    let day = "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"/>"
    let list = "<w:dropDownList w:lastValue=\"1\"><w:listItem w:displayText=\"Ja\" w:value=\"1\"/></w:dropDownList>"
    let blanks = String.control("x", .custom(day), .run("01.01.2020")) + .control("y", .custom(list), .run("Ja"))
    let template = try Template<AnyForm>(Specimen(.paragraph(blanks)).bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["x": .emptied, "y": .emptied])).bytes.body()

    #expect(!body.contains("fullDate"))
    #expect(!body.contains("lastValue"))
    #expect(template.answeredTags == ["x", "y"])
  }

  private static let items = [("Velg et element.", ""), ("Halden", "h"), ("Askim & Mysen", "a"), ("Halden", "h2")]
    .map { ($0.0.replacing("&", with: "&amp;"), $0.1) }

  @Test(arguments: [("Halden", "Halden", "h"), ("askim & mysen", "Askim & Mysen", "a"), ("h2", "Halden", "h2")])
  func `a line of a list is found by its text or its value`(given: String, shown: String, value: String) throws {
    let template = try template([("x", .list(Self.items))])

    let document = try template.fill(AnyForm(values: ["x": .text(given)]))

    #expect(try document.bytes.body().contains("<w:dropDownList w:lastValue=\"\(value)\">"))
    #expect(try template.read(document).answers["x"] == .text(shown))
    #expect(document.findings == [])
  }

  @Test(arguments: ["Moss", "Velg et element.", ":", " "])
  func `what is not in a list leaves the blank as it is, and the finding tells the choices`(given: String) throws {
    let template = try template([("x", .list(Self.items))])

    let document = try template.fill(AnyForm(values: ["x": .text(given)]))

    #expect(document.bytes == (try template.fill(AnyForm()).bytes))
    #expect(
      document.findings == [
        Finding(
          .notInList, .error, place: "avsnitt 1", field: "x",
          message: "«x» har et svar som ikke står på skjemaets liste, og feltet står tomt. Skriv ett av disse: "
            + "«Halden», «Askim & Mysen», «Halden».")
      ])
  }

  @Test(arguments: ["halden", "h", "Moss", ":", "\u{0}"])
  func `a combo box takes other text, letter for letter`(given: String) throws {
    let template = try template([("x", .combo(Self.items))])

    let document = try template.fill(AnyForm(values: ["x": .text(given)]))

    #expect(try template.read(document).answers["x"] == .text(given == "\u{0}" ? "\u{FFFD}" : given))
    #expect(document.findings.map(\.code) == (given == "\u{0}" ? [.replacedCharacters] : []))
  }

  @Test func `a list's line without value is its prompt`() throws {
    let blank = String.control("x", .list(Self.items), .run("Velg et element."))
    let template = try Template<AnyForm>(Specimen(.paragraph(blank)).bytes(), name: "mal.docx")

    #expect(try template.read(template.fill(AnyForm())).answers["x"] == .untouched)
    #expect(template.answeredTags == [])
    #expect(template.choices(of: "x") == ["Halden", "Askim & Mysen", "Halden"])
  }
}

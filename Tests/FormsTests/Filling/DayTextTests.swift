import Forms
import TestSupport
import Testing

/// Days as people type them over a date picker.
@Suite struct DayTextTests {
  private static func picker(
    _ text: String
  ) -> String { picker(nil, text) }

  private static func picker(_ day: String?, format: String = "dd.MM.yyyy", _ text: String, tag: String = "x")
    -> String
  {
    let attribute = day.map { " w:fullDate=\"\($0)T00:00:00Z\"" } ?? ""
    return .control(
      tag, .custom("<w:date\(attribute)><w:dateFormat w:val=\"\(format)\"/></w:date>"), title: "Frist", .run(text))
  }

  private func read(_ controls: String...) throws -> Reading<AnyForm> { try read(controls) }

  private func read(_ controls: [String]) throws -> Reading<AnyForm> {
    let blanks = ["x", "y"].prefix(controls.count).map { Self.picker(nil, "", tag: $0) }
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.run("a") + blanks.joined(separator: .run("b")))).bytes(), name: "m.docx")
    return try template.read(
      Specimen(.paragraph(.run("a") + controls.joined(separator: .run("b")))).bytes(), name: "svar.docx")
  }

  @Test(arguments: [
    "3. mars 2027", "03.03.27", "3/3-27", "3/3–27", "den 3. mars 2027", "3.mars 2027", "onsdag 3. mars 2027",
    "Onsdag den 3. mars 2027", "ons. 3.3.2027", "3. mars -27", "3.3.'27", "2027-03-03", "03.03.2027 kl. 00.00",
    "3 MARS 2027", "3. mar. 2027", "March 3, 2027", "3. marts 2027", "030327",
    "3. mars\u{A0}2027.",
  ])
  func `a day is read as people write it`(text: String) throws {
    let reading = try read(Self.picker(text))

    #expect(reading.answers["x"] == Day(iso: "2027-03-03").map(Answer.day))
    #expect(reading.findings == [])
  }

  @Test(arguments: [
    ("03.03.2027 kl. 10.15", "kl. 10.15"), ("3. mars 2027 10:15", "10:15"), ("3/3-27 kl 9", "kl 9"),
  ])
  func `an hour behind a day is set aside, and not lost`(text: String, hour: String) throws {
    let reading = try read(Self.picker(text))

    #expect(reading.answers["x"] == Day(iso: "2027-03-03").map(Answer.day))
    #expect(reading.unplaced == [hour])
    #expect(reading.findings.map(\.code) == [.looseText])
  }

  @Test(arguments: [
    ("tysdag 2. mars 2027", "2027-03-02"), ("laurdag den 6.3.27", "2027-03-06"), ("sundag 7/3-27", "2027-03-07"),
  ])
  func `weekdays may be nynorsk`(text: String, day: String) throws {
    let reading = try read(Self.picker(text))

    #expect(reading.answers["x"] == Day(iso: day).map(Answer.day))
    #expect(reading.findings == [])
  }

  @Test(arguments: [
    ("31.02.2027", "har en dato som ikke finnes i kalenderen."),
    ("30/2-27", "har en dato som ikke finnes i kalenderen."),
    ("13.13.2027", "har en dato som ikke finnes i kalenderen."), ("3. mars", "har dag og måned, men ikke år."),
    ("3/3", "har dag og måned, men ikke år."), ("onsdag 3.3.", "har dag og måned, men ikke år."),
    ("mars 2027", "har måned og år, men ikke dag."), ("3.2027", "har måned og år, men ikke dag."),
    ("3. ju 2027", "har en måned som er forkortet slik at den kan være flere."),
    ("3. ma", "har en måned som er forkortet slik at den kan være flere."),
    ("3.3.27 og 5.3.27", "har mer enn én dato."),
    ("3.–5. mars 2027", "har mer enn én dato."), ("01.03.2027-05.03.2027", "har mer enn én dato."),
    ("fra 1. mars 2027 til 5. mars 2027", "har mer enn én dato."), ("3. mars og 5. mars 2027", "har mer enn én dato."),
  ])
  func `a day that cannot be told stays text, and the finding says why`(text: String, why: String) throws {
    let reading = try read(Self.picker(text))

    #expect(reading.answers["x"] == .text(text))
    #expect(
      reading.findings == [
        Finding(
          .notADay, .warning, place: "avsnitt 1", field: "x",
          message: "«Frist» \(why) Teksten er beholdt. Skriv f.eks. 13.12.2026.")
      ])
  }

  @Test(arguments: [
    "så snart som mulig", "uke 10", "vår 2027", "ring 22 33 44 55 og 99 88 77 66", "2027", "innen 14 dager", "?",
  ])
  func `text that is nothing like a day stays text`(text: String) throws {
    let reading = try read(Self.picker(text))

    #expect(reading.answers["x"] == .text(text))
    #expect(
      reading.findings.map(\.message) == ["«Frist» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."]
    )
  }

  @Test func `what is seen counts, and where the picked day is another one, that is reported`() throws {
    let reading = try read(Self.picker("2027-03-03", "4.3.27"))

    #expect(reading.answers["x"] == Day(iso: "2027-03-04").map(Answer.day))
    #expect(reading.findings.map(\.code) == [.dayAgainstText])
  }

  @Test func `a picker that shows no year is believed where it agrees`() throws {
    #expect(
      try read(Self.picker("2027-03-03", format: "dddd d. MMMM", "onsdag 3. mars")).answers["x"]
        == Day(iso: "2027-03-03").map(Answer.day))
    let other = try read(Self.picker("2027-03-03", format: "d. MMMM", "4. mars"))
    #expect(other.answers["x"] == .text("4. mars"))
    #expect(other.findings.map(\.code) == [.notADay])
  }

  @Test func `a weekday that is not the day's is reported, and the day is read`() throws {
    let reading = try read(Self.picker("tirsdag 3. mars 2027"))

    #expect(reading.answers["x"] == Day(iso: "2027-03-03").map(Answer.day))
    #expect(reading.findings.map(\.message) == ["Ukedagen i «Frist» passer ikke til datoen. Datoen er lest."])
  }

  @Test(
    arguments: [
      // No day in full: 80 and later are in the last century.
      ("1.2.60", nil, "2060-02-01"), ("1.2.80", nil, "1980-02-01"),
      // At most twenty years after the latest day that stands in full.
      ("1.2.60", "03.03.2027", "1960-02-01"), ("1.2.47", "3. mars 2027", "2047-02-01"),
      ("1.2.48", "03.03.2027", "1948-02-01"),
      ("1.2.27", "03.03.2027", "2027-02-01"), ("1.2.60", "3.3.27", "2060-02-01"),
    ] as [(String, String?, String)])
  func `the century of a year of two digits follows from the days in full`(text: String, other: String?, day: String)
    throws
  {
    let reading = try read([Self.picker(nil, text)] + [other].compactMap(\.self).map { Self.picker(nil, $0, tag: "y") })

    #expect(reading.answers["x"] == Day(iso: day).map(Answer.day))
  }

  @Test func `the day of the stamp is a day in full`() throws {
    let template = try Template<AnyForm>(Specimen(.paragraph(Self.picker(""))).bytes(), name: "mal.docx")
    let form = AnyForm(values: ["x": .text("1.2.60")])

    let stamped = try template.fill(
      form, stamp: Template<AnyForm>.StampLabel(form: "a", key: nil, day: Day(iso: "2026-11-23")))

    #expect(try template.read(stamped).answers["x"] == Day(iso: "1960-02-01").map(Answer.day))
    #expect(try template.read(template.fill(form)).answers["x"] == Day(iso: "2060-02-01").map(Answer.day))
  }
}

import Forms
import IKO
import TestSupport
import Testing

/// Places that a form prints in its own way.
struct FoundPlaceTests {
  private static func lines(_ texts: String...) -> String { texts.map { .paragraph(.run($0)) }.joined() }
  private func page(_ body: String...) throws -> Page { try Page(Specimen(body)) }

  @Test(arguments: [
    "Kontaktlærer: [navn på kontaktlærer]. Klasse: [klasse].", "Kontaktlærer: [navn]  Klasse: &lt;klasse&gt;",
    "Kontaktlærer: [kontaktlærer], Klasse: [klasse]",
  ])
  func `several prompts in brackets on a line are as many blanks, and nobody's answers`(line: String) throws {
    let page = try page(Self.lines("Elevens navn: [navn]", line))
    let values: Values = ["elev.kontaktlærer": .text("Brage Lunde"), "elev.klasse": .text("1STA")]

    try Malkontroll.check(page.template, skjema: Skjemasamling.skjema("oppfølgingsplan"))
    let text = try page.filled(values)

    #expect(text.contains("Kontaktlærer: Brage Lunde") && text.contains("Klasse: 1STA"))
    #expect(try page.readBack(values)["elev.klasse"] == .text("1STA"))
  }

  @Test func `the order of lines that end in a colon does not matter`() throws {
    let labels = ["Klasse:", "Kontaktlærer:", "Utdanningsprogram:", "Skoleår:"]
    for turn in labels.indices {
      let page = try page(
        Self.lines("Elevens navn: ____") + (labels[turn...] + labels[..<turn]).map { Self.lines($0) }.joined())

      #expect(page.found.count == 5, "\(page.found)")
    }
  }

  @Test(arguments: ["Ikke tatt opp. ", "Ikke aktuelt. ", "Ikke aktuelt  ", "Ikke aktuelt "])
  func `a remark behind the boxes of its line has its place, and the last box its answer`(third: String) throws {
    let page = try Page(
      Specimen(Self.lines("Elevens navn: ____", "Lesing: ☐ Ja ☐ Nei ☐ \(third)Merknad: ........")), "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ikkeAktuelt), "s7.merknad": .text("Leser fort")]

    let text = try page.filled(values)

    #expect(text.contains("☒ Ikke") || text.contains("☒ \(third)"), "\(text)")
    #expect(text.contains("Merknad: Leser fort"), "\(text)")
  }

  @Test func `the day of a meeting is the mapping's beside those who took part, and asked about alone`() throws {
    let together = try page(
      .table(.cells("Elevens navn", ""), .cells("Møtedato", ""), .cells("Til stede", ""), .cells("Klasse", "")))
    let alone = try page(.table(.cells("Elevens navn", ""), .cells("Klasse", ""), .cells("Møtedato", "")))

    #expect(together.found["kart.dato"] == "Møtedato")
    #expect(alone.found["kart.dato"] == nil && alone.template.labels.open.map(\.label) == ["Møtedato"])
  }

  @Test func `a title that says little yields to what is printed, and one that says another field is asked about`()
    throws
  {
    func control(_ title: String) -> String {
      .paragraph(.control("Text1", .text, title: title, showsPrompt: true, .prompt("Skriv")))
    }
    func page(_ label: String, _ title: String) throws -> Page {
      try self.page(
        .table(
          .cells("Til stede", ""), .row(.cell(.paragraph(.run(label))), .cell(control(title))),
          .cells("Elevens navn", "")))
    }

    let dated = try page("Møtedato", "Dato")
    let copied = try page("Kontaktlærer", "Klasse")

    #expect(dated.found["kart.dato"] != nil && dated.found["dok.dato"] == nil)
    #expect(copied.found["elev.klasse"] == nil && copied.found["elev.kontaktlærer"] == nil)
    #expect(Set(copied.template.labels.open.flatMap(\.fields)) == ["elev.klasse", "elev.kontaktlærer"])
  }

  @Test(arguments: ["Fødselsdato:", "Fødselsdato"])
  func `a frame below a label is its place, and the label's own line is none`(label: String) throws {
    let page = try page(Self.lines("Elevens navn: ____", label), .table(.cells("")), Self.lines("Klasse: ____"))
    let values: Values = ["elev.fødselsdato": .day(try #require(Day(iso: "2010-02-14")))]

    #expect(try page.filled(values) == "Elevens navn: ____\n\(label)\n14.02.2010\nKlasse: ____")
  }

  @Test func `where labels stand to the right of their blanks, none gets its neighbour's`() throws {
    let page = try page(.table(.cells("", "Elevens navn", "", "Klasse")), Self.lines("Fødselsdato: ____"))

    #expect(page.found == ["elev.fødselsdato": "Fødselsdato"])
    #expect(page.template.labels.unlabelled.count == 2)
  }

  @Test func `what a form with tags leaves empty is no field of it`() throws {
    func tagged(_ tag: String) -> String { .cell(.paragraph(.blank(tag))) }
    func label(_ text: String) -> String { .cell(.paragraph(.run(text))) }
    let bodies: [String] = [
      .table(
        .row(label("Navn"), tagged("kunde.navn")), .row(label("Telefon"), tagged("kunde.telefon")), .cells("", "")),
      .table(
        .row(label("Navn"), tagged("kunde.navn"), label("Telefon"), tagged("kunde.telefon")),
        .row(label("E-post"), tagged("kunde.epost"), .cell("<w:p/>"), .cell("<w:p/>"))),
      .table(
        .cells("Navn", "Telefon", "Merknad"), .row(tagged("kunde.navn"), tagged("kunde.telefon"), .cell("<w:p/>"))),
    ]
    for body in bodies {
      let bytes = try Specimen([body]).bytes()
      let template = try Template<AnyForm>(unmarked: bytes, name: "Mal.docx")

      #expect(template.found.allSatisfy { $0.code.hasPrefix("kunde.") }, "\(template.found.map(\.code))")
      #expect(try template.read(bytes, name: "Mal.docx").findings.isEmpty)
    }
  }
}

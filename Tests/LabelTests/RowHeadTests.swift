import Forms
import TestSupport
import Testing

/// Rows and lines that are about one thing: the foresatte one by one, days and hours of absence, a period.
struct RowHeadTests {
  private static let top = String.table(.cells("Elevens navn", ""), .cells("Klasse", ""))

  private static let values: Values = [
    "elev.navn": .text("Ylva Tangen-Østbø"),
    "foresatte.personer": .rows([
      ["navn": .text("Tore Tangen"), "telefon": .text("000 00 101")],
      ["navn": .text("Siv Østbø"), "telefon": .text("000 00 102")],
    ]), "fravær.dager": .number(12), "fravær.timer": .number(34),
    "plan.fra": Day(iso: "2026-10-05").map { .day($0) } ?? .untouched,
    "plan.til": Day(iso: "2026-12-18").map { .day($0) } ?? .untouched,
  ]

  private static func wide(_ text: String) -> String {
    "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(String.paragraph(.run(text)))</w:tc>"
  }

  /// What is shown below the pupil's name and class.
  private func filled(_ body: String) throws -> [String] {
    let page = try Page(Self.top, body)
    for tag in ["foresatte.personer", "fravær.dager", "plan.fra"] where page.template.hasPlace(for: tag) {
      #expect(try page.readBack(Self.values)[tag] == Self.values[tag], "\(body)")
    }
    return try page.filled(Self.values).split(separator: "\n").dropFirst(3).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  // MARK: Foresatte

  @Test(arguments: [
    String.table(
      .row(wide("Foresatt 1")), .cells("Navn", ""), .cells("Telefon", ""), .row(wide("Foresatt 2")),
      .cells("Navn", ""), .cells("Telefon", "")),
    .table(
      .cells("Foresatt 1", "Navn", ""), .cells("", "Telefon", ""), .cells("Foresatt 2", "Navn", ""),
      .cells("", "Telefon", "")),
    .table(.cells("Foresatt 1", "Navn", "", "Telefon", ""), .cells("Foresatt 2", "Navn", "", "Telefon", "")),
  ])
  func `one below the other, each under or behind a cell of its own`(body: String) throws {
    let lines = try filled(body)

    #expect(
      lines == ["Foresatt 1", "Navn", "Tore Tangen", "Telefon", "000 00 101"] + [
        "Foresatt 2", "Navn", "Siv Østbø", "Telefon", "000 00 102",
      ])
  }

  @Test(arguments: ["", "Foresatte", "Rolle"])
  func `a table with a row for each`(corner: String) throws {
    let lines = try filled(
      .table(
        .cells(corner, "Navn", "Tlf.", "E-post"), .cells("Foresatt 1", "", "", ""), .cells("Foresatt 2", "", "", "")))

    #expect(
      lines.suffix(6) == ["Foresatt 1", "Tore Tangen", "000 00 101", "Foresatt 2", "Siv Østbø", "000 00 102"])
  }

  @Test func `side by side, under a name of their own each`() throws {
    let lines = try filled(
      .table(
        .row(Self.wide("Foresatt 1"), Self.wide("Foresatt 2")), .cells("Navn:", "", "Navn:", ""),
        .cells("Telefon:", "", "Telefon:", "")))

    #expect(
      lines == [
        "Foresatt 1", "Foresatt 2", "Navn:", "Tore Tangen", "Navn:", "Siv Østbø", "Telefon:", "000 00 101", "Telefon:",
        "000 00 102",
      ])
  }

  @Test(arguments: ["Gjest", "Rektor", "Lærer"])
  func `rows of others are not theirs`(who: String) throws {
    let page = try Page(
      Self.top, .table(.cells("", "Navn", "Telefon"), .cells("\(who) 1", "", ""), .cells("\(who) 2", "", "")),
      .table(.cells("Hvem", "Navn", "Telefon"), .cells("\(who) 1", "", ""), .cells("\(who) 2", "", "")))

    #expect(Set(page.found.keys) == ["elev.navn", "elev.klasse"])
  }

  @Test(arguments: [
    String.table(.cells("Mor/foresatt 1", "", "Telefon", ""), .cells("Far/foresatt 2", "", "Telefon", "")),
    .paragraph(.run("Mors navn: ________ Tlf.: ________")) + .paragraph(.run("Fars navn: ________ Tlf.: ________")),
    .paragraph(.bold("Mor")) + .table(.cells("Navn", ""), .cells("Telefon", "")),
  ])
  func `who is asked for as mother or father is not whoever comes first`(body: String) throws {
    #expect(try !filled(body).joined().contains("Tore Tangen"))
    #expect(try !filled(body).joined().contains("000 00 101"))
  }

  // MARK: Absence

  @Test(arguments: [
    (String.table(.cells("Fravær", "____ dager ____ timer")), "12 dager 34 timer"),
    (.table(.cells("Fravær", "dager:        timer:")), "dager: 12  timer: 34"),
    (.paragraph(.run("Fravær ____ dager ____ timer")), "Fravær 12 dager 34 timer"),
    (
      .paragraph(.run("Fravær / Absence:   dager / days ______   timer / hours ______")),
      "Fravær / Absence: dager / days 12 timer / hours 34"
    ),
    (.paragraph(.run("Fravær: dager ____ timer ____")), "Fravær: dager 12 timer 34"),
    (
      .paragraph(.run("Fravær pr. dags dato: ____ dager, ____ timer. Orden: ______  Atferd: ______")),
      "Fravær pr. dags dato: 12 dager, 34 timer. Orden: ______ Atferd: ______"
    ),
    (
      .paragraph(.run("Fravær: _____ dager / _____ timer      Anmerkninger: _____")),
      "Fravær: 12 dager / 34 timer Anmerkninger: _____"
    ),
    (
      .paragraph(.run("Fravær: ........ dager og ........ timer i tiden fra ........ til ........")),
      "Fravær: 12 dager og 34 timer i tiden fra ........ til ........"
    ),
    (
      .paragraph(.run("Kor mykje fråvær har eleven?   ______ dagar   ______ timar   (per dato: ________)")),
      "Kor mykje fråvær har eleven? 12 dagar 34 timar (per dato: ________)"
    ),
  ])
  func `days and hours in one cell or line`(body: String, expected: String) throws {
    #expect(
      try filled(body).last?.split(separator: " ").joined(separator: " ")
        == expected.split(separator: " ").joined(separator: " "))
  }

  @Test(arguments: [
    String.table(.cells("Fravær", "Dager:", "", "Timer:", "")),
    .table(.cells("", "Dager", "Timer"), .cells("Fravær", "", "")),
    .table(.cells("Fravær", "Dager", "Timer"), .cells("Hittil i år", "", "")),
    .table(.row(.cell(.paragraph(.run("Fravær"))), .cell(.paragraph(.run("Dager:")), .paragraph(.run("Timer:"))))),
  ])
  func `days and hours in cells of their own`(body: String) throws {
    let text = try filled(body).joined(separator: " ")

    #expect(text.contains("12") && text.contains("34"))
    #expect(text.contains(#/12 .*34/#), "\(text)")
  }

  @Test(arguments: [
    String.table(.cells("Fravær", "Dager", "Timer"), .cells("Udokumentert", "", "")),
    .table(.cells("Fravær", "Dager", "Timer"), .cells("Forrige skoleår", "", "")),
    .table(.cells("", "Dager", "Timer"), .cells("Fravær forrige skoleår", "", "")),
    .paragraph(.run("____ Dager ____ Timer ____ Annet")), .paragraph(.run("Fravær: ____ av ____ timer")),
  ])
  func `absence of another kind is not the pupil's`(body: String) throws {
    let text = try filled(body).joined()

    #expect(!text.contains("12") && !text.contains("34"), "\(text)")
  }

  // MARK: Periods

  @Test(arguments: [
    "Periode: ________ – ________", "Periode: ________-________", "Periode ………………—………………",
    "Planperiode: ______ − ______",
    "Planen gjelder fra ______ til ______", "Periode: fra ____.____.20____ til ____.____.20____",
  ])
  func `a period in one line has its first and its last day`(text: String) throws {
    let line = try #require(try filled(.paragraph(.run(text))).last)

    #expect(line.contains(#/05\.10\.2026.*18\.12\.2026/#), "\(line)")
  }

  @Test(arguments: [
    String.table(.cells("Periode", "________ - ________")), .table(.cells("Planperiode", "Fra", "", "Til", "")),
    .table(.cells("Periode", "Fra:          Til:")), .table(.cells("Periode: fra dato", "", "til dato", "")),
  ])
  func `and in cells`(body: String) throws {
    let text = try filled(body).joined(separator: " ")

    #expect(text.contains(#/05\.10\.2026.*18\.12\.2026/#), "\(text)")
  }

  @Test(arguments: ["Periode: uke ____ til uke ____", "Telefon: ____ – ____", "Fra uke ____ til uke ____"])
  func `a week takes no day, and another dash is no period`(text: String) throws {
    #expect(try filled(.paragraph(.run(text))).last == text)
  }
}

import Forms
import TestSupport
import Testing

/// Layout: grids in which labels stand above, beside and inside the blanks.
struct GridLayoutTests {
  @Test func `labels above blanks, one blank row`() throws {
    let page = try Page(.table(.cells("Elevens navn", "Født", "Klasse"), .cells("", "", "")))
    let values: Values = [
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.fødselsdato": .day(try #require(Day(iso: "2010-02-14"))),
      "elev.klasse": .text("1STA"),
    ]

    let text = try page.filled(values)

    #expect(text == "Elevens navn\nFødt\nKlasse\nYlva Tangen-Østbø\n14.02.2010\n1STA")
  }

  @Test func `small labels inside the cell, the answer below them`() throws {
    let page = try Page(
      .table(
        .row(
          .cell(.paragraph(.run("Elevens navn")), "<w:p/>"), .cell(.paragraph(.run("Klasse:"))),
          .cell(.paragraph(.run("Kontaktlærer:"), .run(" ........."))))))

    let text = try page.filled([
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA"), "elev.kontaktlærer": .text("Brage Lunde"),
    ])

    #expect(text == "Elevens navn\nYlva Tangen-Østbø\nKlasse: 1STA\nKontaktlærer: Brage Lunde")
  }

  @Test func `the cell that is merged down beside them tells whose name it is`() throws {
    let merged = { (value: String, text: String) in
      "<w:tc><w:tcPr><w:vMerge\(value)/></w:tcPr>\(text.isEmpty ? "<w:p/>" : String.paragraph(.run(text)))</w:tc>"
    }
    let page = try Page(
      .table(
        .row(merged(" w:val=\"restart\"", "Elev"), .cell(.paragraph(.run("Navn"))), .cell("<w:p/>")),
        .row(merged("", ""), .cell(.paragraph(.run("Klasse"))), .cell("<w:p/>")),
        .row(merged(" w:val=\"restart\"", "Foresatte"), .cell(.paragraph(.run("Navn"))), .cell("<w:p/>")),
        .row(merged("", ""), .cell(.paragraph(.run("Telefon"))), .cell("<w:p/>"))))
    let values: Values = [
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA"),
      "foresatte.personer": .rows([["navn": .text("Tore Tangen"), "telefon": .text("000 00 101")]]),
    ]

    let text = try page.filled(values)

    #expect(
      text
        == "Elev\nNavn\nYlva Tangen-Østbø\n\nKlasse\n1STA\nForesatte\nNavn\nTore Tangen\n\nTelefon\n000 00 101")
    #expect(try page.readBack(values)["foresatte.personer"] == values["foresatte.personer"])
  }

  @Test func `a table with numbered rows grows like its last row`() throws {
    let page = try Page(
      .table(
        .cells("Nr.", "Hva", "Hvem", "Når", "Innen"), .cells("1.", "", "", "", ""), .cells("2.", "", "", "", "")))
    let row = { (name: String) -> Values in ["tiltak": .text(name), "ansvar": .text("Rådgiver")] }
    let values: Values = ["tiltak": .rows([row("Samtale"), row("Kurs"), row("Møte")])]

    let document = try page.template.fill(AnyForm(values: values))

    guard case .rows(let rows)? = try page.template.read(document).answers["tiltak"] else {
      Issue.record("no rows")
      return
    }
    #expect(rows.map { $0["tiltak"] } == [.text("Samtale"), .text("Kurs"), .text("Møte")])
    let lines = try Page.text(document.bytes).split(separator: "\n")
    #expect(
      lines.filter { ["1.", "2.", "3.", "Samtale", "Kurs", "Møte"].contains($0) } == [
        "1.", "Samtale", "2.", "Kurs", "3.", "Møte",
      ])
  }

  @Test func `a table of hours is no table of measures`() throws {
    let page = try Page(.table(.cells("", "Mandag", "Tirsdag"), .cells("1. time", "", ""), .cells("2. time", "", "")))

    #expect(page.found.isEmpty)
  }

  @Test func `a table in a cell is looked into`() throws {
    let inner: String = .table(.cells("Klasse", ""), .cells("Trinn", ""))
    let page = try Page(.table(.row(.cell(.paragraph(.run("Skolegang")), inner, "<w:p/>"))))

    #expect(
      try page.filled(["elev.klasse": .text("1STA"), "elev.trinn": .text("Vg1")]).contains("Klasse\n1STA\nTrinn\nVg1"))
  }
}

import Forms
import IKO
import TestSupport
import Testing

/// Labels as schools word them.
struct WordyLabelTests {
  @Test(arguments: [
    ("Fravær (prosent)", "fravær.prosent"), ("Fravær (dager)", "fravær.dager"),
    ("Utdannings-program", "elev.utdanningsprogram"),
    ("Elevens sterke sider", "kart.styrker"),
    ("Neste møte", "plan.evalueringsmøte"), ("Skoleåret", "dok.skoleår"),
    ("Elevens egen opplevelse av situasjonen", "kart.situasjon"), ("Beskriv elevens situasjon", "kart.situasjon"),
  ])
  func `a label in a school's own words`(label: String, field: String) throws {
    #expect(try Page(.table(.cells(label, ""), .cells("Noe annet", ""))).found == [field: label])
  }

  @Test func `the words above a name`() throws {
    #expect(try Page(.paragraph(.run("Oppfølgingsplan for:")), "<w:p/>").found == ["elev.navn": "Oppfølgingsplan for"])
  }

  @Test(arguments: [
    ("Kontaktlærer/utdanningsleder", ["elev.kontaktlærer", "plan.utdanningsleder"]),
    ("Dato for evaluering", ["evaluering.dato", "plan.evalueringsmøte"]),
    ("Elevens ønsker og behov", ["kart.ønsker", "kart.behov"]),
    ("Foresattes navn og telefon", ["foresatte.personer.navn", "foresatte.personer.telefon"]),
  ])
  func `one label for two fields is a question, and nothing is written`(label: String, fields: [String]) throws {
    let page = try Page(.table(.cells(label, ""), .cells("Noe annet", "")))

    #expect(page.found.isEmpty)
    #expect(page.template.labels.open.map(\.fields) == [fields])
  }

  @Test(arguments: [
    ("Elevens ønsker og behov", "sier for lite alene"), ("Dato for evaluering", "passer like godt"),
    ("Elevens behov for gryteklut", "ukjent ord: «gryteklut»"),
    ("Elevens kontaktlærrer", "«kontaktlærrer» kan være «kontaktlærer»"),
  ])
  func `why a label is open is said in a few words`(label: String, reason: String) throws {
    let page = try Page(.table(.cells(label, ""), .cells("Noe annet", "")))

    #expect(page.template.labels.open.map(\.reason) == [reason])
  }

  @Test func `rows that are numbered line by line`() throws {
    let page = try Page(
      .paragraph(.run("Foresatt 1: ..............  Tlf.: ..........")),
      .paragraph(.run("Foresatt 2: ..............  Tlf.: ..........")),
      .paragraph(.run("Tiltak 1: ..............  Ansvar: ..........")),
      .paragraph(.run("Tiltak 2: ..............  Ansvar: ..........")))
    let values: Values = [
      "foresatte.personer": .rows([
        ["navn": .text("Tore Li"), "telefon": .text("900 00 000")],
        ["navn": .text("Eva Li"), "telefon": .text("900 00 001")],
      ]),
      "tiltak": .rows([
        ["tiltak": .text("Samtale"), "ansvar": .text("Rådgiver")],
        ["tiltak": .text("Leksehjelp"), "ansvar": .text("Faglærer")],
      ]),
    ]

    #expect(
      try page.filled(values) == """
        Foresatt 1: Tore Li  Tlf.: 900 00 000
        Foresatt 2: Eva Li  Tlf.: 900 00 001
        Tiltak 1: Samtale  Ansvar: Rådgiver
        Tiltak 2: Leksehjelp  Ansvar: Faglærer
        """)
    #expect(try page.readBack(values)["tiltak"] == values["tiltak"])
    #expect(try page.readBack(values)["foresatte.personer"] == values["foresatte.personer"])
  }

  @Test func `a label with two blank cells beside it`() throws {
    let page = try Page(.table(.cells("Navn", "", ""), .cells("Født", "", ""), .cells("Klasse", "", "")))

    #expect(Set(page.found.keys) == ["elev.navn", "elev.fødselsdato", "elev.klasse"])
  }

  @Test func `rows with a subject printed in the first cell take no measures`() throws {
    let page = try Page(
      .table(
        .cells("Fag", "Mål", "Tiltak", "Ansvar", "Evaluering"), .cells("Norsk", "", "", "", ""),
        .cells("Matematikk", "", "", "", "")),
      .paragraph(.run("Klasse: ____")))

    #expect(page.found == ["elev.klasse": "Klasse"])
    #expect(page.template.labels.unanswered.map(\.label) == ["Fag | Mål | Tiltak | Ansvar | Evaluering"])
  }

  @Test func `rows that are only numbered do`() throws {
    let page = try Page(
      .table(
        .cells("Nr.", "Tiltak", "Ansvar", "Frist"), .cells("1", "", "", ""), .cells("2", "", "", "")),
      .table(.cells("Elev", "")))

    #expect(page.found["tiltak"] == "Nr | Tiltak | Ansvar | Frist")
  }

  @Test func `yes and no in the cell beside, whether the pupil is of age`() throws {
    let page = try Page(.table(.cells("Eleven er over 18 år", "Ja ☐   Nei ☐")))

    #expect(try page.filled(["elev.myndig": .janei(.ja)]) == "Eleven er over 18 år\nJa ☒   Nei ☐")
  }

  @Test func `a label with line breaks after it in one cell`() throws {
    let page = try Page(
      .table(.row(.cell(.paragraph(.run("Elevens ønsker:"), "<w:r><w:br/><w:br/></w:r>"))), .cells("Klasse")))

    let values: Values = ["kart.ønsker": .text("Bli elektriker\nFast plass")]

    #expect(try page.filled(values).contains("Bli elektriker"))
    #expect(try page.readBack(values)["kart.ønsker"] == values["kart.ønsker"])
  }
}

import Forms
import TestSupport
import Testing

/// Layout: everything in lines of text.
struct LineLayoutTests {
  @Test func `several labels in one line without any blank are filled each after its colon`() throws {
    let page = try Page(.paragraph(.run("Kontaktlærer: Karaktersnitt: Fraværsdager: Fraværstimer:")))
    let values: Values = [
      "elev.kontaktlærer": .text("Brage Lunde"), "inn.snitt": .number(3.4), "fravær.dager": .number(12),
      "fravær.timer": .number(0),
    ]

    let text = try page.filled(values)

    #expect(text == "Kontaktlærer: Brage Lunde Karaktersnitt: 3,4 Fraværsdager: 12 Fraværstimer: 0")
  }

  @Test func `units after the blanks tell them apart`() throws {
    let page = try Page(.paragraph(.run("Fravær: ____ dager ____ timer ______ %")))

    let text = try page.filled([
      "fravær.dager": .number(12), "fravær.timer": .number(7), "fravær.prosent": .number(8.5),
    ])

    #expect(text == "Fravær: 12 dager 7 timer 8,5 %")
  }

  @Test func `words that join blanks and brackets around them are no part of their units`() throws {
    let page = try Page(.paragraph(.run("Fravær: ........ dager og ........ timer (......... %)")))

    let text = try page.filled([
      "fravær.dager": .number(12), "fravær.timer": .number(7), "fravær.prosent": .number(8.5),
    ])

    #expect(text == "Fravær: 12 dager og 7 timer (8,5 %)")
  }

  @Test func `a heading that names a table is no other field's label`() throws {
    let page = try Page(
      .paragraph(.run("Tiltak", "<w:b/>")), .paragraph(), .paragraph(.run("Evaluering", "<w:b/>")), .paragraph())

    let text = try page.filled(["kart.prøvd": .text("Leksehjelp"), "tiltak": .rows([["evalueresAv": .text("Rektor")]])])

    #expect(!text.contains("Leksehjelp"))
    #expect(!text.contains("Rektor"))
  }

  @Test func `a bold label and dots in one paragraph, split over runs`() throws {
    let page = try Page(
      .paragraph(
        .bold("Pro"), "<w:proofErr w:type=\"spellStart\"/>", .bold("gram"), .bold("område:"), .run(" …")),
      .paragraph(.bold("Elevens\u{A0}navn*"), .bold(":"), .run(" ....."), .run("......")))

    let document = try page.template.fill(
      AnyForm(values: ["elev.utdanningsprogram": .text("Bygg & anlegg"), "elev.navn": .text("Ylva Tangen-Østbø")]))

    #expect(try Page.text(document.bytes) == "Programområde: Bygg & anlegg\nElevens\u{A0}navn*: Ylva Tangen-Østbø")
    // The value is not bold, for the dots were not.
    #expect(try !document.bytes.part().contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">Bygg"))
  }

  @Test func `tab stops with leaders keep what follows in its place`() throws {
    let tabs = "<w:pPr><w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"4000\"/></w:tabs></w:pPr>"
    let page = try Page("<w:p>\(tabs)\(String.run("Født:"))\(String.tab)\(String.run("Klasse:"))\(String.tab)</w:p>")

    let text = try page.filled([
      "elev.fødselsdato": .day(#require(Day(iso: "2010-02-14"))), "elev.klasse": .text("1STA"),
    ])

    #expect(text == "Født: 14.02.2010\tKlasse: 1STA\t")
  }

  @Test func `spaces are a blank where a colon stands before them`() throws {
    let page = try Page(.paragraph(.run("Klasse:            Kontaktlærer:              ")))

    let text = try page.filled(["elev.klasse": .text("1STA"), "elev.kontaktlærer": .text("Brage Lunde")])

    #expect(text.split(separator: " ").joined(separator: " ") == "Klasse: 1STA Kontaktlærer: Brage Lunde")
  }

  @Test func `a label in running text is no blank, and an instruction no answer`() throws {
    let page = try Page(
      .paragraph(.run("Under Klasse: skrives klassens kode. Kontaktlærer: den som eleven har ved skolestart.")),
      .paragraph(.run("Skriv «Elevens navn» øverst. Se også Trinn ... og resten.")))

    #expect(page.found.isEmpty)
  }

  @Test func `a heading with an explanation has its blank below that`() throws {
    let page = try Page(
      .heading("Elevens behov"), .paragraph(.run("Beskriv kort hva eleven trenger.")), "<w:p/>", "<w:p/>",
      .heading("Elevens ønsker"), .paragraph(.run("………………………………")), .paragraph(.run("………………………………")))
    let values: Values = ["kart.behov": .text("Ro\nog struktur"), "kart.ønsker": .text("Fullføre")]

    let text = try page.filled(values)

    #expect(text == "Elevens behov\nBeskriv kort hva eleven trenger.\nRo\nog struktur\n\nElevens ønsker\nFullføre")
    let read = try page.readBack(values)
    #expect(read["kart.behov"] == values["kart.behov"] && read["kart.ønsker"] == values["kart.ønsker"])
  }

  @Test func `signature lines stay blank`() throws {
    let page = try Page(
      .paragraph(.run("Underskrift kontaktlærer: ____________  Sted/dato: ____________")),
      .paragraph(.run("Med vennlig hilsen")), "<w:p/>")

    #expect(page.found.isEmpty && page.template.labels.open.isEmpty)
  }

  @Test func `a line whose caption stands below it is no blank of the caption above`() throws {
    let line: String = .paragraph(.run("______________________"))
    let page = try Page(
      .paragraph(.run("Kontaktlærer: ________")), .heading("Underskrifter"), line, .paragraph(.run("Kontaktlærer")),
      line,
      .paragraph(.run("Utdanningsleder")),
      .table(
        .cells("____________", "____________"), .cells("Elevens navn", "Klasse"),
        .cells("____________", "____________"),
        .cells("Trinn", "Utdanningsprogram")))

    #expect(page.found == ["elev.kontaktlærer": "Kontaktlærer"])
  }

  @Test func `who signs is named again, and that is no second place for the name`() throws {
    let page = try Page(
      .paragraph(.run("Kontaktlærer: ________")), .heading("Underskrifter"), .paragraph(.run("Kontaktlærer: ________")))

    #expect(
      try page.filled(["elev.kontaktlærer": .text("Brage")])
        == "Kontaktlærer: Brage\nUnderskrifter\nKontaktlærer: ________")
    #expect(page.template.labels.open.isEmpty)
  }

  @Test func `a date without a heading is the document's, and under a heading that of the part`() throws {
    let page = try Page(
      .paragraph(.run("Dato: ________")), .heading("Identifisering"), .paragraph(.run("Dato: ________")))

    #expect(page.found == ["dok.dato": "Dato", "ident.dato": "Dato"])
  }

  @Test func `a blank and boxes in one line, each with its own label`() throws {
    let page = try Page(
      .paragraph(.run("Elevens navn: ________  Myndig: ☐ Ja ☐ Nei   Dato for identifisering: ________")),
      .paragraph(.run("Behov for tolk ........ ☐ Ja ☐ Nei")))
    let values: Values = [
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.myndig": .janei(.nei), "kart.tolk": .janei(.ja),
      "ident.dato": .day(try #require(Day(iso: "2026-09-02"))),
    ]

    let text = try page.filled(values)

    #expect(
      text == """
        Elevens navn: Ylva Tangen-Østbø  Myndig: ☐ Ja ☒ Nei   Dato for identifisering: 02.09.2026
        Behov for tolk ........ ☒ Ja ☐ Nei
        """)
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `a day in three parts is one blank, and a stroke between amounts parts them`() throws {
    let page = try Page(
      .paragraph(.run("Dato for kartleggingssamtale: ____.____.20____")),
      .paragraph(.run("Oppfølgingsperiode fra ___/___ til ___/___")))

    let text = try page.filled([
      "kart.dato": .day(#require(Day(iso: "2026-09-02"))), "plan.fra": .day(#require(Day(iso: "2026-09-07"))),
      "plan.til": .day(#require(Day(iso: "2026-12-16"))),
    ])

    #expect(
      text == "Dato for kartleggingssamtale: 02.09.2026\nOppfølgingsperiode fra 07.09.2026 til 16.12.2026")
  }

  @Test func `a form in nynorsk`() throws {
    let page = try Page(
      .paragraph(.run("Namnet til eleven: ____")), .paragraph(.run("Eleven sine behov: ____")),
      .paragraph(.run("Kontaktlærar: ____")), .paragraph(.run("Hovudmål for oppfølgingsperioden: ____")),
      .paragraph(.run("Fråvær i prosent: ____")),
      .paragraph(.run("Føresette er orienterte (elev under 18 år): ☐ Ja ☐ Nei")))

    let text = try page.filled([
      "elev.navn": .text("Ylva Tangen"), "kart.behov": .text("Ro"), "elev.kontaktlærer": .text("Åse Øy"),
      "plan.hovedmål": .text("Møte"), "fravær.prosent": .number(12), "foresatte.orientert": .janei(.ja),
    ])

    #expect(
      text == """
        Namnet til eleven: Ylva Tangen
        Eleven sine behov: Ro
        Kontaktlærar: Åse Øy
        Hovudmål for oppfølgingsperioden: Møte
        Fråvær i prosent: 12
        Føresette er orienterte (elev under 18 år): ☒ Ja ☐ Nei
        """)
  }

  @Test func `a bare date is that of what stands before it in the line`() throws {
    let page = try Page(
      .paragraph(.run("Dato: ________")), .paragraph(.run("Foresatte er orientert: ☐ Ja ☐ Nei   Dato: ________")))

    let text = try page.filled([
      "dok.dato": .day(#require(Day(iso: "2026-09-03"))), "foresatte.orientert": .janei(.ja),
      "foresatte.orientertDato": .day(#require(Day(iso: "2026-09-04"))),
    ])

    #expect(text == "Dato: 03.09.2026\nForesatte er orientert: ☒ Ja ☐ Nei   Dato: 04.09.2026")
  }
}

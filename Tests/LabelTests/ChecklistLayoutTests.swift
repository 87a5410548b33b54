import Forms
import TestSupport
import Testing

/// Layout: questions with boxes of every make.
struct ChecklistLayoutTests {
  private static func symbol(_ code: String) -> String {
    "<w:r><w:sym w:font=\"Wingdings\" w:char=\"\(code)\"/></w:r>"
  }

  @Test func `numbered items with the boxes after Ja and Nei`() throws {
    let page = try Page(
      .paragraph(.run("1. Lesing"), .tab, .run("Ja ☐  Nei ☐  Ikke aktuelt ☐")),
      .paragraph(.run("2. Skriving"), .tab, .run("Ja ☐  Nei ☐  Ikke aktuelt ☐")), skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ja), "s8.svar": .janei(.ikkeAktuelt)]

    let text = try page.filled(values)

    #expect(text == "1. Lesing\tJa ☒  Nei ☐  Ikke aktuelt ☐\n2. Skriving\tJa ☐  Nei ☐  Ikke aktuelt ☒")
    let read = try page.readBack(values)
    #expect(read["s7.svar"] == .janei(.ja) && read["s8.svar"] == .janei(.ikkeAktuelt))
  }

  @Test func `brackets and the symbols of Wingdings are boxes`() throws {
    let page = try Page(
      .paragraph(.run("Lesing: [ ] Ja [ ] Nei")),
      .paragraph(.run("Skriving: "), Self.symbol("F0A8"), .run(" Ja "), Self.symbol("F0A8"), .run(" Nei")),
      .paragraph(.run("Regning: []Ja []Nei")), skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.nei), "s8.svar": .janei(.ja), "s9.svar": .janei(.nei)]

    let document = try page.template.fill(AnyForm(values: values))

    let text = try Page.text(document.bytes)
    #expect(text == "Lesing: [ ] Ja [x] Nei\nSkriving: ☒ Ja ☐ Nei\nRegning: []Ja [x]Nei")
    #expect(try document.bytes.part().contains("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"))
    let read = try page.template.read(document).answers
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `an X is written where the columns of answers have blank cells`() throws {
    let page = try Page(
      .table(
        .cells("Tema", "Ja", "Nei", "Ikke tatt opp", "Merknad"), .cells("Lesing", "", "", "", ""),
        .cells("Skriving", "", "", "", "")), skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.nei), "s7.merknad": .text("Leser sent"), "s8.svar": .janei(.ja)]

    let document = try page.template.fill(AnyForm(values: values))

    #expect(
      try Page.text(document.bytes)
        == "Tema\nJa\nNei\nIkke tatt opp\nMerknad\nLesing\n\nX\n\nLeser sent\nSkriving\nX\n\n\n")
    let read = try page.template.read(document).answers
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `one box beside an item is its Ja, and a list of boxes is a choice`() throws {
    let page = try Page(
      .paragraph(.bold("Trinn")), .paragraph(.run("□ Vg1")), .paragraph(.run("□ Vg2")), .paragraph(.run("□ Vg3")),
      .paragraph(.run("☐ Behov for tolk")))
    let values: Values = ["elev.trinn": .text("Vg2"), "kart.tolk": .janei(.ja)]

    let text = try page.filled(values)

    #expect(text == "Trinn\n□ Vg1\n☒ Vg2\n□ Vg3\n☒ Behov for tolk")
  }

  @Test func `a choice that the form has no box for is reported`() throws {
    let page = try Page(.paragraph(.run("Trinn: ☐ Vg1 ☐ Vg2")))

    let document = try page.template.fill(AnyForm(values: ["elev.trinn": .text("Vg3")]))

    #expect(document.findings.map(\.code) == [.notInList])
    #expect(try Page.text(document.bytes) == "Trinn: ☐ Vg1 ☐ Vg2")
  }

  @Test func `a question, its boxes below, and a remark below them`() throws {
    let page = try Page(
      .paragraph(.run("1) Lesing?")), .paragraph(.run("   ☐ Ja   ☐ Nei   ☐ Ikkje aktuelt")),
      .paragraph(.run("   Merknad: ………………")), .paragraph(.run("2) Skriving")),
      .paragraph(.run("   ☐ Ja   ☐ Nei")), .paragraph(.run("   Kommentarer: ………………")), skjema: "sjekkliste")
    let values: Values = [
      "s7.svar": .janei(.ikkeAktuelt), "s7.merknad": .text("Leser sent"), "s8.svar": .janei(.nei),
      "s8.merknad": .text("Skriver fort"),
    ]

    let text = try page.filled(values)

    #expect(
      text == """
        1) Lesing?
           ☐ Ja   ☐ Nei   ☒ Ikkje aktuelt
           Merknad: Leser sent
        2) Skriving
           ☐ Ja   ☒ Nei
           Kommentarer: Skriver fort
        """)
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `two lists side by side are ticked each in its own columns`() throws {
    let page = try Page(
      .table(
        .cells("Tema", "Ja", "Nei", "Tema", "Ja", "Nei"), .cells("Lesing", "☐", "☐", "Skriving", "☐", "☐"),
        .cells("Regning", "☐", "☐", "", "", "")), skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ja), "s8.svar": .janei(.nei), "s9.svar": .janei(.nei)]

    let text = try page.filled(values)

    #expect(text == "Tema\nJa\nNei\nTema\nJa\nNei\nLesing\n☒\n☐\nSkriving\n☐\n☒\nRegning\n☐\n☒\n\n\n")
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `a remark beside boxes that stand in one cell`() throws {
    let page = try Page(
      .table(
        .cells("Tema", "Svar", "Merknader"), .cells("Lesing", "☐ Ja ☐ Nei", ""), .cells("Skriving", "☐ Ja ☐ Nei", "")),
      skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ja), "s8.svar": .janei(.nei), "s8.merknad": .text("Skriver fort")]

    let text = try page.filled(values)

    #expect(text == "Tema\nSvar\nMerknader\nLesing\n☒ Ja ☐ Nei\n\nSkriving\n☐ Ja ☒ Nei\nSkriver fort")
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `a head of two rows`() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(String.run(text))</w:p></w:tc>"
    }
    let (start, more) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>")
    let page = try Page(
      .table(
        .row(
          cell("Tema", start), cell("Er det en utfordring?", "<w:gridSpan w:val=\"2\"/>"), cell("Merknad", start)),
        .row(cell("", more), cell("Ja"), cell("Nei"), cell("", more)), .cells("Lesing", "☐", "☐", ""),
        .cells("Skriving", "☐", "☐", "")), skjema: "sjekkliste")
    let values: Values = [
      "s7.svar": .janei(.nei), "s7.merknad": .text("Leser godt"), "s8.svar": .janei(.ja),
    ]

    let read = try page.readBack(values)

    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test(arguments: ["OK", "Utført", "Gjennomført", "Sett kryss"])
  func `a column that says done is crossed where the item is`(head: String) throws {
    let page = try Page(
      .table(
        .cells("Punkt", head, "Dato"), .cells("Eleven er innkalt", "", ""),
        .cells("Faglærere har gitt tilbakemelding", "", "")),
      skjema: "sjekkliste")
    let values: Values = ["s5.svar": .janei(.ja)]

    let text = try page.filled(values)

    #expect(text.hasSuffix("Eleven er innkalt\nX\n\nFaglærere har gitt tilbakemelding\n\n"))
    #expect(try page.readBack(values)["s5.svar"] == .janei(.ja))
  }

  @Test func `the boxes of an item in cells beside each other are one question`() throws {
    let page = try Page(
      .table(
        .cells("Lesing", "☐ Ja", "☐ Nei"), .cells("Skriving", "☐ Ja", "☐ Nei"), .cells("Regning", "☐ Nei", "☐ Ja")),
      skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ja), "s8.svar": .janei(.nei), "s9.svar": .janei(.ja)]

    #expect(try page.filled(values) == "Lesing\n☒ Ja\n☐ Nei\nSkriving\n☐ Ja\n☒ Nei\nRegning\n☐ Nei\n☒ Ja")
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `a box in a cell before its item, and a column that asks for the word`() throws {
    let page = try Page(
      .table(.cells("☐", "Eleven er innkalt"), .cells("☐", "Faglærere har gitt tilbakemelding")),
      .table(.cells("Tema", "Ja/Nei", "Kommentar"), .cells("Lesing", "", ""), .cells("Skriving", "", "")),
      skjema: "sjekkliste")
    let values: Values = [
      "s5.svar": .janei(.ja), "s7.svar": .janei(.nei), "s8.svar": .janei(.ja), "s8.merknad": .text("Skriver fort"),
    ]

    #expect(
      try page.filled(values)
        == "☒\nEleven er innkalt\n☐\nFaglærere har gitt tilbakemelding\nTema\nJa/Nei\nKommentar\nLesing\nNei\n\nSkriving\nJa\nSkriver fort"
    )
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `the day beside the answer is that answer's`() throws {
    let page = try Page(
      .table(
        .cells("Punkt", "Ja", "Nei", "Dato"), .cells("Foresatte er orientert", "☐", "☐", ""),
        .cells("Behov for tolk", "☐", "☐", "")), .table(.cells("Elevens navn", "")))
    let day = try #require(Day(iso: "2026-10-02"))
    let values: Values = [
      "foresatte.orientert": .janei(.ja), "foresatte.orientertDato": .day(day), "kart.tolk": .janei(.nei),
    ]

    #expect(
      try page.filled(values).hasPrefix(
        "Punkt\nJa\nNei\nDato\nForesatte er orientert\n☒\n☐\n02.10.2026\nBehov for tolk\n☐\n☒\n\n"))
  }
}

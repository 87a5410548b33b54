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

  @Test func `a choice that the form has no box for is told`() throws {
    let page = try Page(.paragraph(.run("Trinn: ☐ Vg1 ☐ Vg2")))

    let document = try page.template.fill(AnyForm(values: ["elev.trinn": .text("Vg3")]))

    #expect(document.findings.map(\.code) == [.notInList])
    #expect(try Page.text(document.bytes) == "Trinn: ☐ Vg1 ☐ Vg2")
  }
}

import Forms
import IKO
import TestSupport
import Testing

/// Answers that are printed side by side, to strike out or to ring: what is chosen takes the place of them all.
struct PrintedChoiceTests {
  private static let values: Values = [
    "elev.myndig": .janei(.ja), "elev.trinn": .text("Vg2"), "elev.navn": .text("Ylva"),
    "foresatte.orientert": .janei(.nei), "kart.tolk": .janei(.ja),
  ]

  private static let rest = String.table(.cells("Elevens navn", ""), .cells("Klasse", ""))

  @Test(arguments: [
    ("Er eleven myndig?", "Ja / Nei", "Ja"), ("Er eleven myndig?", "Ja/Nei (stryk det som ikke passer)", "Ja"),
    ("Eleven er myndig", "NEI | JA", "JA"), ("Trinn", "Vg1 / Vg2 / Vg3", "Vg2"), ("Trinn", "Vg1 Vg2 Vg3", "Vg2"),
    ("Foresatte er orientert", "Ja/Nei/Ikke aktuelt", "Nei"), ("Behov for tolk", "J / N", "J"),
    ("Treng eleven tolk?", "ja / nei / veit ikkje", "ja"), ("Behov for tolk", "Ja / Delvis / Nei", "Ja"),
    ("Behov for tolk", "ja   nei", "ja"),
  ])
  func `the answer takes the place of them all, in a cell and in a line, and comes back`(
    label: String, printed: String, chosen: String
  ) throws {
    for body in [
      String.table(.cells(label, printed), .cells("Kontaktlærer", "")) + Self.rest,
      .paragraph(.run("\(label.hasSuffix("?") ? label : label + ":") \(printed)")) + Self.rest,
    ] {
      let page = try Page(body)
      let field = try #require(page.found.first { $0.value == label }?.key)

      let text = try page.filled(Self.values)

      #expect(!text.contains(printed), "\(text)")
      #expect(text.contains(chosen), "\(text)")
      #expect(try page.readBack(Self.values)[field] == Self.values[field])
      #expect(page.template.labels.written.filter(\.isCertain).isEmpty)
    }
  }

  @Test(arguments: [
    ("Målform", "bokmål/nynorsk (stryk det som ikkje høver)"), ("Skole/avdeling", "Ja / Nei"),
    ("Fødselsdato", "Ja / Nei"), ("Kontaktlærer", "Ja / Nei"),
  ])
  func `where no field has these answers nothing is written`(label: String, printed: String) throws {
    let page = try Page(.table(.cells(label, printed)) + Self.rest)

    let text = try page.filled(Self.values)

    #expect(text.contains(printed))
    #expect(page.template.labels.unanswered.map(\.label) == [label])
  }

  @Test func `an answer that is not among them is reported, and they stay`() throws {
    let page = try Page(.paragraph(.run("Trinn: Vg1 / Vg2")) + Self.rest)

    let document = try page.template.fill(AnyForm(values: ["elev.trinn": .text("Vg3")]))

    #expect(document.findings.map(\.code) == [.notInList])
    #expect(try Page.text(document.bytes).contains("Trinn: Vg1 / Vg2"))
  }

  @Test func `nothing answered leaves them for a person to choose from`() throws {
    let page = try Page(.paragraph(.run("Er eleven myndig? Ja / Nei")) + Self.rest)

    #expect(try page.filled(["elev.myndig": .janei(.ubesvart)]).contains("Er eleven myndig? Ja / Nei"))
    #expect(try page.readBack(["elev.navn": .text("Ylva")])["elev.myndig"]?.isAnswered != true)
  }

  @Test(arguments: [
    ("<w:strike/>", ""), ("", "<w:u w:val=\"single\"/>"), ("", "<w:b/>"), ("", "<w:highlight w:val=\"yellow\"/>"),
    ("", "<w:bdr w:val=\"single\" w:sz=\"4\"/>"),
  ])
  func `what a person struck out, underlined, framed or marked is read`(other: String, chosen: String) throws {
    let page = try Page(.paragraph(.run("Er eleven myndig? Ja / Nei")) + Self.rest)
    let filled = try Specimen([
      .paragraph(.run("Er eleven myndig? "), .run("Ja", other), .run(" / "), .run("Nei", chosen)), Self.rest,
    ]).bytes()

    #expect(try page.template.read(filled, name: "svar.docx").answers["elev.myndig"] == .janei(.nei))
  }

  @Test func `two that stand out are no answer`() throws {
    let page = try Page(.paragraph(.run("Er eleven myndig? Ja / Nei")) + Self.rest)
    let filled = try Specimen([
      .paragraph(.run("Er eleven myndig? "), .run("Ja", "<w:b/>"), .run(" / "), .run("Nei", "<w:u w:val=\"single\"/>")),
      Self.rest,
    ]).bytes()

    #expect(try page.template.read(filled, name: "svar.docx").answers["elev.myndig"]?.isAnswered != true)
  }

  @Test func `a checklist has them in a column, with a remark behind them`() throws {
    let page = try Page(
      .table(
        .cells("Tema", "Ja/Nei", "Merknad"), .cells("Lesing", "Ja / Nei", ""), .cells("Skriving", "Ja / Nei", "")),
      skjema: "sjekkliste")
    let values: Values = ["s7.svar": .janei(.ja), "s8.svar": .janei(.nei), "s8.merknad": .text("Skriver fort")]

    #expect(
      try page.filled(values) == "Tema\nJa/Nei\nMerknad\nLesing\nJa\n\nSkriving\nNei\nSkriver fort")
    let read = try page.readBack(values)
    #expect(values.tags.allSatisfy { read[$0] == values[$0] })
  }

  @Test func `boxes that are ticked stay what they were`() throws {
    let page = try Page(.paragraph(.run("Er eleven myndig? ☐ Ja ☐ Nei")), .table(.cells("Elevens navn", "")))

    #expect(page.found["elev.myndig"] != nil)
    #expect(try page.filled(Self.values).contains("☒ Ja ☐ Nei"))
  }
}

import Forms
import IKO
import TestSupport
import Testing

/// Every kind of blank that schools print, and what only looks like one.
struct BlankKindTests {
  private static let name: Values = ["elev.navn": .text("Ylva Tangen-Østbø")]

  @Test(arguments: [
    "Skriv her", "Skriv her …", "Klikk her for å skrive inn tekst", "Klikk eller trykk her for å skrive inn tekst.",
    "[navn]", "[skriv inn navn]", "xxx", "NN", "Sett inn navnet på eleven", "Fyll inn",
  ])
  func `a printed prompt is a blank: the answer stands in its place, and it is no answer`(prompt: String) throws {
    for body in [
      String.table(.cells("Elevens navn", prompt), .cells("Klasse", "")),
      .paragraph(.run("Elevens navn: \(prompt)")) + .paragraph(.run("Klasse: ____")),
    ] {
      let page = try Page(body)

      #expect(page.template.labels.written.isEmpty)
      #expect(try page.filled(Self.name).contains("Ylva Tangen-Østbø"))
      #expect(try !page.filled(Self.name).contains(prompt))
      #expect(try page.readBack(Self.name)["elev.navn"] == .text("Ylva Tangen-Østbø"))
      #expect(try page.template.read(page.template.fill(AnyForm())).answers["elev.navn"] != .text(prompt))
    }
  }

  @Test func `the grey and the italics of a prompt do not stay with an answer, and stay where there is none`() throws {
    let looks = "<w:b/><w:i/><w:color w:val=\"808080\"/>"
    let prompt: String = .paragraph(.run("Skriv her", looks))
    let page = try Page(
      .table(
        .row(.cell(.paragraph(.run("Elevens navn"))), .cell(prompt)),
        .row(.cell(.paragraph(.run("Klasse"))), .cell(prompt))))

    let xml = try page.template.fill(AnyForm(values: Self.name)).bytes.part()

    #expect(
      xml.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ylva Tangen-Østbø</w:t></w:r>"), "\(xml)")
    #expect(xml.ranges(of: "<w:color w:val=\"808080\"/>").count == 1)
  }

  @Test(arguments: ["dd.mm.åååå", "DD.MM.ÅÅÅÅ", "XX.XX.XXXX", "__.__.____", "20__"])
  func `so is a day that only shows how days are written`(prompt: String) throws {
    let page = try Page(.table(.cells("Fødselsdato", prompt), .cells("Klasse", "")))
    let values: Values = ["elev.fødselsdato": .day(try #require(Day(iso: "2010-02-14")))]

    #expect(try page.filled(values) == "Fødselsdato\n14.02.2010\nKlasse\n")
    #expect(try page.readBack(values)["elev.fødselsdato"] == values["elev.fødselsdato"])
  }

  @Test(arguments: [
    ("Trinn", "Vg1 Vg2 Vg3"), ("Er eleven myndig?", "Ja / Nei"), ("Elevens fravær", "dager"), ("Kontaktlærer", "Navn"),
    ("Elevens behov", "f.eks. leksehjelp"),
  ])
  func `choices, units, examples and names of what goes in are the form's own`(label: String, printed: String) throws {
    let page = try Page(.table(.cells(label, printed), .cells("Elevens navn", ""), .cells("Klasse", "")))

    try Malkontroll.check(page.template, skjema: Skjemasamling.skjema("oppfølgingsplan"))
    #expect(page.template.labels.written.filter(\.isCertain).isEmpty)
    let emptied = try page.template.emptied(layout: .norsk())
    #expect(try Page.text(emptied.bytes).contains(printed))
  }

  @Test func `a name is one person's, whatever stands around it`() throws {
    let page = try Page(.table(.cells("Kontaktlærer", "Brage Lunde"), .cells("Elevens navn", ""), .cells("Klasse", "")))

    #expect(throws: FormError.self) {
      try Malkontroll.check(page.template, skjema: Skjemasamling.skjema("oppfølgingsplan"))
    }
  }

  @Test func `a card with its labels below the blanks`() throws {
    let page = try Page(
      .table(.cells("", "", ""), .cells("Elevens navn", "Fødselsdato", "Klasse")),
      .paragraph(.run(String(repeating: "_", count: 30))), .paragraph(.run("Hovedmål for oppfølgingsperioden")))
    let values: Values = [
      "elev.navn": .text("Ylva"), "elev.klasse": .text("1STA"), "plan.hovedmål": .text("Bestått"),
    ]

    #expect(
      try page.filled(values)
        == "Ylva\n\n1STA\nElevens navn\nFødselsdato\nKlasse\nBestått\nHovedmål for oppfølgingsperioden")
    #expect(page.template.labels.found.first?.how == "over etiketten")
  }

  @Test func `measures as columns are rows by their number, and none is written by half`() throws {
    let page = try Page(
      .table(
        .cells("", "Tiltak 1", "Tiltak 2"), .cells("Hva", "", ""), .cells("Ansvarlig", "", ""),
        .cells("Romnummer", "", "")))
    let values: Values = [
      "tiltak": .rows([
        ["tiltak": .text("Samtale"), "ansvar": .text("Rådgiver")],
        ["tiltak": .text("Leksehjelp"), "ansvar": .text("Faglærer")],
      ])
    ]

    #expect(
      try page.filled(values)
        == "\nTiltak 1\nTiltak 2\nHva\nSamtale\nLeksehjelp\nAnsvarlig\nRådgiver\nFaglærer\nRomnummer\n\n")
    let half = try Page(.table(.cells("", "Tiltak 1", "Tiltak 2"), .cells("Ansvarlig", "", "")))
    #expect(half.found.isEmpty)
    #expect(half.template.labels.unanswered.map(\.label) == ["Ansvarlig", "Ansvarlig"])
  }

  @Test(arguments: [
    ["Ansvarlig", "Frist", "Omfang"], ["Dato", "Hva", "Hvem"], ["Dato", "Tema", "Til stede"],
  ])
  func `a table without the measure, and a log, take no measures`(heads: [String]) throws {
    let page = try Page(
      .table(.cells(heads[0], heads[1], heads[2]), .cells("", "", ""), .cells("", "", "")), .table(.cells("Klasse", ""))
    )

    #expect(page.found == ["elev.klasse": "Klasse"])
    #expect(page.template.labels.unanswered.map(\.label) == [heads.joined(separator: " | ")])
  }

  @Test func `tags that no field has do not hinder title and label, and stay where nothing is filled`() throws {
    let page = try Page(
      .table(
        .row(
          .cell(.paragraph(.run("Ansvarlig kontaktlærer"))),
          .cell(.paragraph(.control("goog_rdk_4", .text, title: "Kontaktlærer", showsPrompt: true, .prompt("Skriv"))))),
        .row(
          .cell(.paragraph(.run("Klasse"))),
          .cell(.paragraph(.control("Text1", .text, title: nil, showsPrompt: true, .prompt("Skriv")))))))
    let values: Values = ["elev.kontaktlærer": .text("Brage")]

    let document = try page.template.fill(AnyForm(values: values))

    #expect(page.found == ["elev.kontaktlærer": "Kontaktlærer", "elev.klasse": "Klasse"])
    #expect(try Page.text(document.bytes).contains("Brage"))
    #expect(try document.bytes.part().contains("<w:tag w:val=\"Text1\"/>"))
    #expect(try !document.bytes.part().contains("ikotagg"))
  }

  @Test func `the pupil's name on two pages is filled on both, and two copies of a form are not`() throws {
    let card = String.table(.cells("Elevens navn", ""), .cells("Klasse", ""))
    let twice = try Page(card, .heading("Oppfølgingsplan"), card)

    #expect(try twice.filled(Self.name).ranges(of: "Ylva").count == 2)
    let rest = String.table(.cells("Elevens behov", ""), .cells("Hovedmål", ""))
    let copies = try Page(card, rest, card, rest)
    #expect(copies.found.isEmpty)
    #expect(copies.template.labels.open.map(\.places.count) == [2, 2, 2, 2])
  }

  @Test func `from and to of a period, and a box in round brackets`() throws {
    let page = try Page(
      .paragraph(.run("Avtalen gjelder fra: ________  til: ________")),
      .paragraph(.run("Foresatte er orientert: (  ) Ja  (  ) Nei")))
    let values: Values = [
      "plan.fra": .day(try #require(Day(iso: "2026-09-07"))), "plan.til": .day(try #require(Day(iso: "2026-10-16"))),
    ]

    #expect(try page.filled(values).hasPrefix("Avtalen gjelder fra: 07.09.2026  til: 16.10.2026"))
    #expect(page.found["foresatte.orientert"] == "Foresatte er orientert")
  }

  @Test(arguments: ["Rektor", "Søsken", "Foresatte"])
  func `what stands under somebody else's heading is not the pupil's`(heading: String) throws {
    let page = try Page(.heading(heading), .table(.cells("Fødselsdato", ""), .cells("Adresse", "")))

    #expect(page.found.isEmpty)
  }

  @Test func `who signs, where and when is no place; what else stands below such a heading is`() throws {
    let page = try Page(
      .heading("Informasjon og underskrift"),
      .table(.cells("Foresatte er orientert", "☐ Ja ☐ Nei"), .cells("Orientert dato", "")),
      .paragraph(.run("Elev: ____________  Dato: ________")), .paragraph(.run("Kontaktlærer: ____________")))

    #expect(
      page.found == [
        "foresatte.orientert": "Foresatte er orientert", "foresatte.orientertDato": "Orientert dato",
      ])
    #expect(page.template.labels.open.isEmpty)
  }
}

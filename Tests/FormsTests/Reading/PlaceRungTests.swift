import Forms
import TestSupport
import Testing

/// Documents that were returned without tags: what stands where the template has a slot is its answer.
@Suite struct PlaceRungTests {
  /// A line, a cell, lines under a heading, boxes, a question, and rows that repeat.
  private static let template = [
    String.paragraph(.run("Plan for oppfølging")),
    .table(
      .row(
        .cell(.paragraph(.run("Elevens navn"))), .cell(.paragraph(.blank("navn", title: "Elevens navn"))),
        .cell(.paragraph(.run("Klasse"))), .cell(.paragraph(.blank("klasse", title: "Klasse"))))),
    .paragraph(.run("Oppfølgingsperiode fra "), .blank("fra"), .run(" til "), .blank("til")),
    .paragraph(.run("Elevens situasjon")),
    .control("situasjon", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her"))),
    .paragraph(.run("Elevens ønsker")),
    .control("ønsker", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her"))),
    .paragraph(.run("Behov for tolk: "), .box("tolk.ja", "Ja "), .box("tolk.nei", "Nei")),
    .table(
      .row(.cell(.paragraph(.run("Tiltak"))), .cell(.paragraph(.run("Ansvarlig")))),
      .section("tiltak", .row(.cell(.paragraph(.blank("tiltak.hva"))), .cell(.paragraph(.blank("tiltak.hvem")))))),
    .paragraph(.run("Skolens underskrift")),
  ]

  /// The lines of the returned document that the tests change, without any control.
  private struct Returned {
    var title = "Plan for oppfølging"
    var pupil = String.row(text("Elevens navn"), text("Kari Åsheim"), text("Klasse"), text("2STA"))
    var period = "Oppfølgingsperiode fra 01.09.2026 til 30.10.2026"
    var between = ""
    var situation = [String.paragraph(.run("Elevens situasjon")), .paragraph(.run("Mye fravær."))]
    var wishes = [String.paragraph(.run("Elevens ønsker")), .paragraph(.run("Vil bli kokk."))]
    var interpreter = "Behov for tolk: ☒ Ja ☐ Nei"
    var measures = [
      String.row(text("Tiltak"), text("Ansvarlig")), .row(text("Leksehjelp"), text("Rådgiver")),
      .row(text("Samtale"), text("Kontaktlærer")),
    ]

    var body: [String] {
      [.paragraph(.run(title)), .table(pupil), .paragraph(.run(period)), between] + situation + wishes + [
        .paragraph(.run(interpreter)), "<w:tbl><w:tblPr/><w:tblGrid/>\(measures.joined())</w:tbl>",
        .paragraph(.run("Skolens underskrift")),
      ]
    }
  }

  private static func text(_ text: String) -> String { .cell(.paragraph(.run(text))) }

  private func read(_ change: (inout Returned) -> Void = { _ in }) throws -> Reading<AnyForm> {
    var returned = Returned()
    change(&returned)
    let template = try Template<AnyForm>(Specimen(Self.template).bytes(), name: "mal.docx")
    return try template.read(Specimen(returned.body).bytes(), name: "svar.docx")
  }

  /// The answers of the form as it stands in `Returned`.
  private static let values: Values = [
    "navn": .text("Kari Åsheim"), "klasse": .text("2STA"), "fra": .text("01.09.2026"), "til": .text("30.10.2026"),
    "situasjon": .text("Mye fravær."), "ønsker": .text("Vil bli kokk."), "tolk": .janei(.ja),
    "tiltak": .rows([
      ["hva": .text("Leksehjelp"), "hvem": .text("Rådgiver")],
      ["hva": .text("Samtale"), "hvem": .text("Kontaktlærer")],
    ]),
  ]

  private static func values(_ change: (inout Values) -> Void) -> Values {
    var values = values
    change(&values)
    return values
  }

  @Test func `a form whose controls are all gone is read by the places of its template`() throws {
    let reading = try read()

    #expect(reading.answers == Self.values)
    #expect(Set(reading.sources.values) == [.place])
    #expect(reading.unplaced == [])
    #expect(reading.findings == [])
  }

  @Test func `lines between two headings are one answer`() throws {
    let reading = try read {
      $0.situation = ["Elevens situasjon", "Mye fravær.", "", "• Sover lite", "Trives i praksis."].map {
        .paragraph(.run($0))
      }
    }

    #expect(reading.answers["situasjon"] == .text("Mye fravær.\n\n• Sover lite\nTrives i praksis."))
    #expect(reading.answers["ønsker"] == .text("Vil bli kokk."))
  }

  @Test func `a label that somebody changed a little does not lose its value, and the change is reported`() throws {
    let reading = try read {
      $0.pupil = .row(
        Self.text("Elevens fulle navn:"), Self.text("Kari Åsheim"), Self.text("KLASSE"), Self.text("2STA"))
      $0.period = "Oppfølgingsperioden fra: 01.09.2026 og til 30.10.2026"
      $0.interpreter = "Behov for tolk? ☒ Ja ☐ Nei"
    }

    #expect(reading.answers["navn"] == .text("Kari Åsheim"))
    #expect(reading.answers["klasse"] == .text("2STA"))
    #expect(reading.answers["til"] == .text("30.10.2026"))
    #expect(reading.answers["tolk"] == .janei(.ja))
    #expect(reading.unplaced.contains("fulle"))
  }

  @Test func `an answer that says the same as a label is an answer`() throws {
    let reading = try read {
      $0.pupil = .row(Self.text("Elevens navn"), Self.text("Klasse"), Self.text("Klasse"), Self.text("Elevens navn"))
      $0.situation = [.paragraph(.run("Elevens situasjon")), .paragraph(.run("Elevens ønsker er uklare."))]
    }

    #expect(reading.answers["navn"] == .text("Klasse"))
    #expect(reading.answers["klasse"] == .text("Elevens navn"))
    #expect(reading.answers["situasjon"] == .text("Elevens ønsker er uklare."))
    #expect(reading.answers["ønsker"] == .text("Vil bli kokk."))
  }

  @Test func `a paragraph and a table that somebody put in are reported, and move no answer`() throws {
    let reading = try read {
      $0.title = "Notat fra møtet i går"
      $0.between = .paragraph(.run("Husk: ring hjem.")) + .table(.row(Self.text("Mandag"), Self.text("Tirsdag")))
    }

    #expect(reading.answers == Self.values { $0["til"] = .text("30.10.2026") })
    #expect(reading.unplaced.contains("Husk: ring hjem."))
    #expect(reading.unplaced.contains("Mandag"))
  }

  @Test func `rows that somebody added, left blank or took away are rows all the same`() throws {
    let reading = try read { returned in
      returned.measures += [
        .row(Self.text(""), Self.text("")), .row(Self.text("Ring hjem"), Self.text("")),
        .row(Self.text("Sum"), Self.text("3")),
      ]
      returned.measures.remove(at: 1)
    }

    #expect(
      reading.answers["tiltak"]
        == .rows([
          ["hva": .text("Samtale"), "hvem": .text("Kontaktlærer")], ["hva": .text("Ring hjem"), "hvem": .emptied],
          ["hva": .text("Sum"), "hvem": .text("3")],
        ]))
  }

  @Test func `columns that changed their places are known by their headers`() throws {
    let reading = try read {
      $0.measures = [
        .row(Self.text("Ansvarlig"), Self.text("Merknad"), Self.text("Tiltak")),
        .row(Self.text("Rådgiver"), Self.text("Haster"), Self.text("Leksehjelp")),
      ]
    }

    #expect(reading.answers["tiltak"] == .rows([["hva": .text("Leksehjelp"), "hvem": .text("Rådgiver")]]))
    #expect(reading.unplaced == ["Merknad", "Haster"])
  }

  @Test func `cells that somebody merged keep label and answer apart`() throws {
    let reading = try read {
      $0.pupil = .row(
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(String.paragraph(.run("Elevens navn Kari Åsheim")))</w:tc>",
        Self.text("Klasse"), Self.text("2STA"))
    }

    #expect(reading.answers == Self.values)
  }

  @Test func `two slots with nothing printed between them are reported and not guessed`() throws {
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.run("Navn og klasse: "), .blank("navn"), .run(" "), .blank("klasse"))).bytes(),
      name: "m.docx")

    let reading = try template.read(Specimen(.paragraph(.run("Navn og klasse: Kari 2STA"))).bytes(), name: "svar.docx")

    #expect(reading.findings.map(\.code).contains(.ambiguous))
    #expect(reading.unplaced == ["Kari 2STA"])
    #expect(reading.answers["navn"] == .gone)
  }

  @Test func `a line that somebody moved away is found by its label`() throws {
    let template = try Template<AnyForm>(
      Specimen([
        .paragraph(.run("Hovedmål: "), .blank("mål", title: "Hovedmål")), .paragraph(.run("Eleven ønsker")),
        .paragraph(.blank("ønsker")), .paragraph(.run("Underskrift")),
      ]).bytes(), name: "mal.docx")
    let returned = Specimen(
      ["Eleven ønsker", "Bli kokk", "Underskrift", "Hovedmål: Bestå norsk"].map { .paragraph(.run($0)) })

    let reading = try template.read(returned.bytes(), name: "svar.docx")

    #expect(reading.answers["mål"] == .text("Bestå norsk"))
    #expect(reading.sources["mål"] == .label)
    #expect(reading.answers["ønsker"] == .text("Bli kokk"))
    #expect(reading.unplaced == [])
  }

  @Test func `a document of another kind is refused`() throws {
    let template = try Template<AnyForm>(Specimen(Self.template).bytes(), name: "mal.docx")
    let other = Specimen(["Referat", "Til stede var alle.", "Møtet ble hevet."].map { .paragraph(.run($0)) })

    #expect(throws: FormError.self) { try template.read(other.bytes(), name: "svar.docx") }
  }

  @Test func `a row written below the section is a row of the group`() throws {
    let template = try Template<AnyForm>(Specimen(Self.template).bytes(), name: "mal.docx")
    let filled = try template.fill(AnyForm(values: Self.values))
    let body = try filled.bytes.body().replacing(
      "</w:tbl><w:p><w:r><w:t xml:space=\"preserve\">Skolens",
      with:
        "\(String.row(Self.text("Ring hjem"), Self.text("Rektor")))</w:tbl><w:p><w:r><w:t xml:space=\"preserve\">Skolens"
    )

    let reading = try template.read(Specimen(body).bytes(), name: "svar.docx")

    guard case .rows(let rows) = reading.answers["tiltak"] else { return #expect(Bool(false)) }
    #expect(rows.map { $0["hva"] } == [.text("Leksehjelp"), .text("Samtale"), .text("Ring hjem")])
    #expect(reading.sources["tiltak[0].hva"] == .tag)
    #expect(reading.sources["tiltak[2].hva"] == .place)
    #expect(reading.unplaced == [])
  }
}

/// What a person did on the page that no field asks for.
@Suite struct UnaskedTests {
  private func read(_ template: [String], _ returned: [String]) throws -> Reading<AnyForm> {
    try Template<AnyForm>(Specimen(template).bytes(), name: "mal.docx").read(
      Specimen(returned).bytes(), name: "svar.docx")
  }

  @Test func `a tick in a printed box that no field asks for is reported with its question`() throws {
    func page(_ boxes: [String]) -> [String] {
      let text = { (text: String) in String.cell(.paragraph(.run(text))) }
      return [
        .paragraph(.run("Elevens navn: "), .blank("navn")),
        .table(
          .row(text("Tema"), text("Ja"), text("Nei")), .row(text("Eleven trives"), text(boxes[0]), text(boxes[1])),
          .row(text("Eleven er over 18 år"), text("Ja \(boxes[2]) Nei ☐"), text(""))),
      ]
    }

    let reading = try read(page(["☐", "☐", "☐"]), page(["☐", "☒", "☑"]))

    #expect(reading.unplaced == ["Eleven trives Nei ☒", "Eleven er over 18 år Ja ☑ Nei ☐"])
  }

  @Test func `dots of a dotted line do not eat those of a date`() throws {
    let template = [
      String.paragraph(.run("Elevens navn: "), .blank("navn")),
      .paragraph(.run("Dato: ............ Sted: ............")),
    ]

    let reading = try read(
      template, [.paragraph(.run("Elevens navn: Kari")), .paragraph(.run("Dato: 15.09.2026 Sted: Bø i Telemark"))])

    #expect(reading.answers["navn"] == .text("Kari"))
    #expect(reading.unplaced == ["15.09.2026", "Bø i Telemark"])
  }

  @Test(arguments: [
    ("__03.03.2012____", "..Birkeland_", "03.03.2012", "Birkeland"),
    ("_03.03.2012_", "…Birkeland............", "03.03.2012", "Birkeland"),
    ("____03.03.2012", ".docx og .odt", "03.03.2012", ".docx og .odt"),
    ("03.03.2012__", "Ja, og så videre...", "03.03.2012", "Ja, og så videre"),
  ])
  func `what is left of a line to write on is no part of the answer`(
    day: String, text: String, readDay: String, readText: String
  ) throws {
    let template = try Template<AnyForm>(
      unmarked: Specimen([.paragraph(.run("Dato: ______________")), .paragraph(.run("Svar: ...................."))])
        .bytes(), name: "mal.docx")

    let reading = try template.read(
      Specimen([.paragraph(.run("Dato: \(day)")), .paragraph(.run("Svar: \(text)"))]).bytes(), name: "svar.docx")

    #expect(reading.answers["dato"] == .day(try #require(Day(norwegian: readDay))))
    #expect(reading.answers["svar"] == .text(readText))
  }

  @Test func `what stands below a prompt that became plain text is the answer without it`() throws {
    let template = [
      String.paragraph(.run("Elevens situasjon")),
      .control("situasjon", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her"))),
      .paragraph(.run("Skolens underskrift")),
    ]

    let reading = try read(
      template, ["Elevens situasjon", "Skriv her", "Trives godt.", "Skolens underskrift"].map { .paragraph(.run($0)) })

    #expect(reading.answers["situasjon"] == .text("Trives godt."))
  }
}

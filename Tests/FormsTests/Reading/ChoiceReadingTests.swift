import Forms
import TestSupport
import Testing

/// Lists and prompts as people and programs leave them.
@Suite struct ChoiceReadingTests {
  private static let items = [("Velg trinn", ""), ("Vg1", "1"), ("Vg2", "2"), ("Påbygg", "p"), ("Vg2", "2b")]

  private func read(_ control: String, template kind: String.Kind = .list(items)) throws -> Reading<AnyForm> {
    let blank = String.control("trinn", kind, title: "Trinn", .run("Velg trinn"))
    let template = try Template<AnyForm>(Specimen(.paragraph(.run("Trinn: "), blank)).bytes(), name: "mal.docx")
    return try template.read(Specimen(.paragraph(.run("Trinn: "), control)).bytes(), name: "svar.docx")
  }

  @Test(arguments: [
    ("Vg1", "Vg1"), ("vg1 ", "Vg1"), ("2", "Vg2"), ("p", "Påbygg"), ("PÅBYGG", "Påbygg"), ("2b", "Vg2"),
  ])
  func `the line that is meant is the answer, in the list's own words`(text: String, answer: String) throws {
    let reading = try read(.control("trinn", .list(Self.items), .run(text)))

    #expect(reading.answers["trinn"] == .text(answer))
    #expect(reading.findings == [])
  }

  @Test func `the text counts and not the value that Word remembers`() throws {
    let list = "<w:dropDownList w:lastValue=\"1\"><w:listItem w:displayText=\"Vg2\" w:value=\"2\"/></w:dropDownList>"

    #expect(try read(.control("trinn", .custom(list), .run("Vg2"))).answers["trinn"] == .text("Vg2"))
  }

  @Test func `text that is on no list is kept and told`() throws {
    let finding = Finding(
      .offList, .warning, place: "avsnitt 1", field: "trinn",
      message:
        "«Trinn» har et svar som ikke står på listen. Det er lest som det står. Velg et fra listen hvis det er ment slik."
    )

    // Typed over by a program; the list gone; the whole control gone.
    for control in [
      String.control("trinn", .list(Self.items), .run("Vg4")), .control("trinn", .text, .run("Vg4")), .run("Vg4"),
    ] {
      let reading = try read(control)
      #expect(reading.answers["trinn"] == .text("Vg4"))
      #expect(reading.findings == [finding])
    }
  }

  @Test func `what the school has added to its list is on the list`() throws {
    let reading = try read(.control("trinn", .list(Self.items + [("Vg4", "4")]), .run("Vg4")))

    #expect(reading.answers["trinn"] == .text("Vg4"))
    #expect(reading.findings == [])
  }

  @Test(arguments: ["Vg4", "vg1", "1"]) func `a combo box takes any text, letter for letter`(text: String) throws {
    // LibreOffice makes a list of it.
    let reading = try read(.control("trinn", .list(Self.items), .run(text)), template: .combo(Self.items))

    #expect(reading.answers["trinn"] == .text(text))
    #expect(reading.findings == [])
  }

  @Test func `the members of a group have their lists too`() throws {
    let row = { (text: String) in
      String.table(.section("t", .row(.cell(.paragraph(.control("t.trinn", .list(Self.items), .run(text)))))))
    }
    let template = try Template<AnyForm>(Specimen(row("Velg trinn")).bytes(), name: "mal.docx")

    let reading = try template.read(Specimen(row("2")).bytes(), name: "svar.docx")

    #expect(reading.answers["t"] == .rows([["trinn": .text("Vg2")]]))
  }

  @Test(arguments: [
    "Velg trinn", "Velg  trinn", "Velg et element.", "Vel eit element.", "Choose an item.",
    "Klikk eller trykk her for å skrive inn tekst.", "Klikk her for å skrive inn ein dato.",
    "Click or tap to enter a date.",
  ])
  func `a prompt is no answer, with flag and grey and without`(prompt: String) throws {
    for control in [
      String.control("trinn", .list(Self.items), showsPrompt: true, .prompt(prompt)),
      .control("trinn", .list(Self.items), .prompt(prompt)), .control("trinn", .text, .run(prompt)),
    ] {
      let reading = try read(control)
      #expect(reading.answers["trinn"] == .untouched)
      #expect(reading.findings == [])
    }
    #expect(try read(.run(prompt)).answers["trinn"] == .untouched)
  }

  @Test func `an answer in the grey of the prompt is an answer`() throws {
    #expect(try read(.control("trinn", .list(Self.items), .prompt("Vg1"))).answers["trinn"] == .text("Vg1"))
    #expect(
      try read(.control("trinn", .list(Self.items), showsPrompt: true, .prompt("Vg1"))).answers["trinn"] == .text("Vg1")
    )
  }

  @Test func `hidden text in an answer is read and told`() throws {
    let template = try Template<AnyForm>(Specimen(.paragraph(.blank("x", title: "Navn"))).bytes(), name: "mal.docx")
    let control = String.control("x", .text, .run("Kari") + .run(" Moe", "<w:vanish/>") + .run(" ", "<w:vanish/>"))

    let reading = try template.read(Specimen(.paragraph(control)).bytes(), name: "svar.docx")

    #expect(reading.answers["x"] == .text("Kari Moe "))
    #expect(
      reading.findings == [
        Finding(
          .hiddenText, .remark, place: "avsnitt 1", field: "x",
          message:
            "«Navn» inneholder skjult tekst. Den er lest med. Vis den i Word (Ctrl+Shift+8) og fjern den hvis den ikke skal være der."
        )
      ])
  }
}

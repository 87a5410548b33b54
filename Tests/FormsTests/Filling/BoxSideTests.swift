import OPC
import TestSupport
import Testing
import WordML

@testable import Forms

/// On which side of its box a word stands, for a whole line; and rows with more than one question.
@Suite struct BoxSideTests {
  private static func template(_ body: [String]) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")
  }

  private static func shown(_ bytes: [UInt8]) throws -> String {
    VisibleText.of(try WordDocument(bytes).tree(of: PartName("word/document.xml")).root)
  }

  /// Label, kind and choices of the fields, a line each.
  private static func told(_ body: String...) throws -> [String] {
    try template(body).found.map { field in
      "\(field.definition.label) | \(field.definition.kind.rawValue) | \(field.choices.joined(separator: ", "))"
    }
  }

  @Test(
    arguments: ["☐", "( )", "[ ]"], ["– hvem: ________", "- når: ________", "hvem: ________", ", hvem: ________"])
  func `words before their boxes stay so where a label of its own follows the last`(box: String, tail: String) throws {
    for room in [" ", "  ", "    "] {
      let template = try Self.template([line("8. Ble noen skadet?\(room)Nei \(box)\(room)Ja \(box)\(room)\(tail)")])
      let fields = template.found

      #expect(fields.count == 2, "\(fields.map(\.printed))")
      #expect(fields[0].definition.kind == .janei)
      #expect(fields[0].printed == "8. Ble noen skadet?")
      // None of its words are somebody's answer.
      #expect(template.labels.written.isEmpty)
    }
  }

  @Test(arguments: ["Ja", "Nei"])
  func `the answer is ticked on its own side`(answer: String) throws {
    for (text, ja) in [
      ("Skadet? Nei ☐ Ja ☐ – hvem: ____", "Skadet? Nei ☐ Ja ☒ – hvem: ____"),
      ("Skadet? ☐ Nei ☐ Ja  hvem: ____", "Skadet? ☐ Nei ☒ Ja  hvem: ____"),
      ("Skadet? Nei ☐ Ja ☐", "Skadet? Nei ☐ Ja ☒"),
    ] {
      let template = try Self.template([line(text)])
      let value = answer == "Ja" ? JaNei.ja : .nei
      let bytes = try template.fill(AnyForm(values: [template.found[0].code: .janei(value)])).bytes
      let nei = ja.replacing("☒", with: "☐").replacing(
        text.hasPrefix("Skadet? ☐") ? "☐ Nei" : "Nei ☐", with: text.hasPrefix("Skadet? ☐") ? "☒ Nei" : "Nei ☒")
      #expect(try Self.shown(bytes) == (answer == "Ja" ? ja : nei))
      #expect(try template.read(bytes, name: "ut.docx").answers[template.found[0].code] == .janei(value))
    }
  }

  @Test func `where both sides are possible nothing is ticked`() throws {
    for letters in ["D ☐ K ☐ N", "A ☐ B ☐ C", "dag ☐ kveld ☐ natt"] {
      let told = try Self.told(line("Skift: \(letters)  merknad: ______"))
      #expect(told.count == 1 && told[0].contains("merknad | text"), "\(told)")
    }
    #expect(try Self.told(line("Språk: ☐ norsk ☐ annet: ______"))[0] == "Språk | multi | norsk, annet")
  }

  @Test func `two questions of one row are two fields under the names of their columns`() throws {
    let told = try Self.told(
      .table(
        cells("Foreldre", "Mor", "Far"), cells("Navn", "", ""),
        cells("Medlem", "☐ Ja ☐ Nei", "☐ Ja ☐ Nei"), cells("Språk", "☐ norsk ☐ engelsk", "☐ norsk ☐ engelsk")))

    #expect(
      told == [
        "Navn: Mor | text | ", "Navn: Far | text | ", "Medlem: Mor | janei | Ja, Nei", "Medlem: Far | janei | Ja, Nei",
        "Språk: Mor | multi | norsk, engelsk", "Språk: Far | multi | norsk, engelsk",
      ])
  }

  @Test func `read without the blank each question is still its column's`() throws {
    let read = try labelled(
      line("Melding om dåp"),
      .table(
        cells("Foreldre", "Mor", "Far"), cells("Navn", "Kari Moe", "Ola Lie"), cells("Adresse", "Lia 3", "Vika 9"),
        cells("Medlem", "☒ Ja ☐ Nei", "☐ Ja ☒ Nei")))
    let said = read.fields.filter { $0.kind == .janei }.map { ($0.label, read.reading.answers[$0.tag]) }

    #expect(said.map(\.1) == [.janei(.ja), .janei(.nei)], "\(read.fields.map(\.label))")
    #expect(zip(said, ["Mor", "Far"]).allSatisfy { $0.0.contains($1) }, "\(said.map(\.0))")
  }

  @Test func `each of two questions may say itself whose it is`() throws {
    for body in [
      .table(cells("Medlem", "☐ Ja ☐ Nei (Mor)", "☐ Ja ☐ Nei (Far)"), cells("Navn", "", "")),
      .table(cells("Medlem", "☐ Ja ☐ Nei (Mor)  ☐ Ja ☐ Nei (Far)"), cells("Navn", "")),
    ] as [String] {
      let template = try Self.template([body])
      let questions = template.found.filter { $0.definition.kind == .janei }
      #expect(questions.map(\.printed) == ["Mor", "Far"])
      let values: Values = [questions[0].code: .janei(.ja), questions[1].code: .janei(.nei)]
      let bytes = try template.fill(AnyForm(values: values)).bytes
      let read = try template.read(bytes, name: "ut.docx").answers
      #expect(read[questions[0].code] == .janei(.ja) && read[questions[1].code] == .janei(.nei))
      let free = try #require(try Reading<AnyForm>.labelled(bytes, name: "ut.docx"))
      let said = free.fields.filter { $0.kind == .janei }.map { ($0.label, free.reading.answers[$0.tag]) }
      #expect(said.map(\.0) == ["Mor", "Far"] && said.map(\.1) == [.janei(.ja), .janei(.nei)])
    }
  }

  @Test(arguments: ["Ja/Yes", "Ja / Yes", "Yes/Ja", "Ja", "Yes (explain)"])
  func `what is offered is taken`(yes: String) throws {
    let fields = try Self.template([line("Vegetar: ☐ \(yes) ☐ Nei/No")]).found
    let offered = JaNei.offered(fields[0].choices)

    #expect(fields[0].definition.kind == .janei)
    #expect(offered.compactMap { JaNei(written: $0) } == [.ja, .nei])
  }

  @Test func `a blank beside boxes in a cell is a field`() throws {
    let told = try Self.told(
      .table(cells("Navn", ""), cells("Tatovering", "☐ Ja/Yes ☐ Nei/No   Hvor / Where: ________")))

    #expect(told == ["Navn | text | ", "Tatovering | janei | Ja/Yes, Nei/No", "Hvor / Where | text | "])
  }
}

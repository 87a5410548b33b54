import LibXML
import OPC
import TestSupport
import Testing
import WordML

@testable import Forms

/// Answers that a form prints side by side, to strike out those that do not fit: in a form that nobody declared they are a field.
@Suite struct PrintedChoiceTests {
  private static func template(_ body: String...) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")
  }

  /// Label, kind and choices of the fields, a line each.
  private static func told(_ template: Template<AnyForm>) -> [String] {
    template.found.map { ([$0.definition.label, $0.definition.kind.rawValue] + $0.choices).joined(separator: " | ") }
  }

  @Test(arguments: [
    ("Er du gravid? Ja / Nei", "Er du gravid | janei | Ja | Nei"),
    ("Ønskes leiebil? ja/nei     Pris: ______", "Ønskes leiebil | janei | ja | nei"),
    ("Do you smoke?   YES / NO", "Do you smoke | janei | YES | NO"),
    ("Gjelder: leie / eie / fremleie (stryk det som ikke passer)", "Gjelder | choice | leie | eie | fremleie"),
    ("Kjøretøyet er bil / båt. (Stryk det som ikke gjelder.)", "Kjøretøyet er | choice | bil | båt"),
    ("Delivery: by post / by courier (delete as appropriate)", "Delivery | choice | by post | by courier"),
    ("Søkeren har / har ikke førerkort.", "Søkeren | choice | har | har ikke"),
    ("Attesten er levert / ikke levert.", "Attesten er | choice | levert | ikke levert"),
  ])
  func `they are found with their label, and are a question where they are yes and no`(
    text: String, expected: String
  ) throws {
    #expect(Self.told(try Self.template(line(text))).first?.replacing("?", with: "") == expected)
  }

  @Test(arguments: [
    "Tolk (ja/nei): ________", "Foreldre og/eller foresatte bes møte presis.", "Ta med pass/ID-kort.",
    "Skoleåret 2026/2027 begynner i august.", "Svar ja/nei på alle spørsmålene under.",
  ])
  func `what only looks so is none`(text: String) throws {
    #expect(try Self.template(line(text)).found.allSatisfy { $0.choices.isEmpty })
  }

  @Test func `a column that is called Ja/Nei stays a column`() throws {
    let cells = { (texts: [String]) in
      "<w:tr>" + texts.map { .cell($0.isEmpty ? "<w:p/>" : line($0)) }.joined() + "</w:tr>"
    }
    let template = try Self.template(
      .table(cells(["Rom", "Ja/Nei", "Merknad"]), cells(["", "", ""]), cells(["", "", ""])))

    #expect(template.found.map(\.definition.kind) == [.rows])
    #expect(template.found[0].definition.members.map(\.label) == ["Rom", "Ja/Nei", "Merknad"])
  }

  @Test func `what is chosen takes the place of them all, comes back, and may be said in other words`() throws {
    let template = try Self.template(
      line("Do you smoke?   YES / NO"), line("Gjelder: leie / eie / fremleie (stryk det som ikke passer)"))
    let tags = template.fields.map(\.tag)
    let values: Values = [tags[0]: .janei(.nei), tags[1]: .text("Fremleie")]

    let document = try template.fill(AnyForm(values: values))
    let reading = try template.read(document)

    #expect(
      try VisibleText.of(WordDocument(document.bytes).tree(of: PartName("word/document.xml")).root).trimmed
        == "Do you smoke?   NO\nGjelder: fremleie (stryk det som ikke passer)")
    #expect(reading.answers[tags[0]] == .janei(.nei) && reading.answers[tags[1]] == .text("fremleie"))
    #expect(try template.read(template.fill(AnyForm())).answers[tags[0]]?.isAnswered == false)
  }

  @Test func `what a person left when striking out the others is read, with the blank and without`() throws {
    let strike = "<w:strike/>"
    let struck = try Specimen([
      .paragraph(.run("Er du gravid? ") + .run("Ja", strike) + .run(" / Nei")),
      .paragraph(.run("Gjelder: ") + .run("leie / ", strike) + .run("eie") + .run(" / fremleie", strike)),
      line("Navn: Kari Lie"),
    ]).bytes()
    let template = try Self.template(
      line("Er du gravid? Ja / Nei"), line("Gjelder: leie / eie / fremleie"), line("Navn: ______"))

    let reading = try template.read(struck, name: "svar.docx")
    let labelled = try #require(try Reading<AnyForm>.labelled(struck, name: "svar.docx"))

    #expect(reading.answers[template.fields[0].tag] == .janei(.nei))
    #expect(labelled.reading.answers.texts.contains("Nei") && labelled.reading.answers.texts.contains("Kari Lie"))
  }
}

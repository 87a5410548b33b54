import TestSupport
import Testing

@testable import Forms

/// What stands beside what in a filled document, where no blank is there to tell.
@Suite struct LabelledPlaceTests {
  private static func told(_ body: String...) throws -> [String: String] {
    let reading = try #require(try Reading<AnyForm>.labelled(Specimen(body).bytes(), name: "fylt.docx"))
    var told: [String: String] = [:]
    for field in reading.fields {
      if case .text(let text) = reading.reading.answers[field.tag] { told[field.label] = text }
    }
    return told
  }

  private static func tabbed(_ texts: String...) -> String {
    let tab = "<w:r><w:tab/></w:r>"
    return .paragraph(texts.map { .run($0) }.joined(separator: tab))
  }

  @Test func `names below what a tab parts are its labels, one pair of lines after another`() throws {
    let told = try Self.told(
      bold("Submission form"), Self.tabbed("Nordholt Waterworks", "Ines Brandauer"),
      Self.tabbed("Client name", "Contact person"), Self.tabbed("PO-77120", "ines@example.org"),
      Self.tabbed("Purchase order number", "E-mail for report"))

    #expect(
      told == [
        "Client name": "Nordholt Waterworks", "Contact person": "Ines Brandauer",
        "Purchase order number": "PO-77120", "E-mail for report": "ines@example.org",
      ])
  }

  @Test func `a table whose answers are in print that nobody can read is not turned round`() throws {
    func row(_ texts: [String], _ size: Int) -> String {
      "<w:tr>" + texts.map { .cell(.paragraph(.run($0, "<w:sz w:val=\"\(size)\"/>"))) }.joined() + "</w:tr>"
    }
    let reading = try labelled(
      line("Items claimed"),
      .table(
        row(["Item", "Year of purchase", "Amount claimed"], 20), row(["Oak table", "2019", "1,200"], 4),
        row(["Rug", "2022", "450"], 4)))

    let labels = reading.fields.map(\.label) + reading.fields.flatMap(\.members).map(\.label)
    #expect(!labels.contains("Oak table") && !labels.contains("2019") && !labels.contains("Rug"))
  }

  @Test func `rows with numbers under an empty corner are a list, and the numbers are no answers`() throws {
    let reading = try labelled(
      bold("Witnesses"),
      .table(
        cells("", "Name", "Place"), cells("1.", "Kari Lie", "Volda"), cells("2.", "Bo Berg", "Os"), cells("3.", "", ""))
    )

    #expect(reading.fields.flatMap { $0.members.map(\.label) } == ["Name", "Place"])
    #expect(
      reading.fields.compactMap { reading.reading.answers[$0.tag] }.contains(
        .rows([
          ["name": .text("Kari Lie"), "place": .text("Volda")], ["name": .text("Bo Berg"), "place": .text("Os")],
        ])))
  }
}

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

  @Test func `a sum is of its own column where two rows name the columns`() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : bold(text))</w:tc>"
    }
    func plain(_ text: String) -> String { "<w:tc><w:tcPr/>\(text.isEmpty ? "<w:p/>" : line(text))</w:tc>" }
    let merged = ["<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>"]
    let told = try Self.told(
      line("Hours of the week"),
      .table(
        "<w:tr>" + cell("Day", merged[0]) + cell("Hours", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>",
        "<w:tr>" + cell("", merged[1]) + cell("Ordinary") + cell("50 %") + "</w:tr>",
        "<w:tr>" + ["Monday", "7", "2"].map(plain).joined() + "</w:tr>",
        "<w:tr>" + ["Tuesday", "6", "1"].map(plain).joined() + "</w:tr>",
        "<w:tr>" + ["Sum", "13", "3"].map(plain).joined() + "</w:tr>"))

    let sums = told.compactMap { label, text in
      text == "13" || text == "3" ? "\(label.split(separator: ": ").last ?? ""): \(text)" : nil
    }
    #expect(sums.sorted() == ["50 %: 3", "Ordinary: 13"])
  }
}

import Forms
import LibXML
import OPC
import TestSupport
import Testing

/// Repeating sections.
@Suite struct RowTests {
  private static func row(_ content: String = .prompt("Skriv her"), id: Int, showsPrompt: Bool = true) -> String {
    .row(
      .cell(
        "<w:p w14:paraId=\"0000000\(id)\"><w:bookmarkStart w:id=\"\(id)\" w:name=\"rad\(id)\"/>"
          + .control("tiltak.hva", .text, id: 500 + id, showsPrompt: showsPrompt, content)
          + "<w:bookmarkEnd w:id=\"\(id)\"/></w:p>"),
      .cell(.paragraph(.blank("tiltak.frist", .date(format: "dd.MM.yyyy"), id: 600 + id))))
  }

  private static let header = String.row(.cell(.paragraph(.run("Tiltak"))), .cell(.paragraph(.run("Frist"))))
  private static let specimen: Specimen = {
    let drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"777\" name=\"x\"/></wp:inline></w:drawing></w:r>"
    let last = row(id: 3).replacing("</w:p></w:tc></w:tr>", with: drawing + "</w:p></w:tc></w:tr>")
    var specimen = Specimen([
      .table(.row(.cell(.paragraph(.run("Noe annet"))))),
      .table(
        header, .section("tiltak", id: 100, row(id: 1), row(id: 2), last), row(id: 9).replacing("tiltak.", with: "sum.")
      ),
    ])
    specimen.headers = [.paragraph(.blank("navn", id: 900))]
    return specimen
  }()

  private func filled(_ rows: [Values]) throws -> Document {
    try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx").fill(AnyForm(values: ["tiltak": .rows(rows)]))
  }

  private func rows(_ count: Int) -> [Values] { (0..<count).map { ["hva": .text("Tiltak \($0 + 1)")] } }

  @Test func `no rows leave the delivered ones as they are`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")

    let document = try filled([])

    #expect(try document.bytes.part() == Self.specimen.bytes().part())
    #expect(try template.read(document).answers["tiltak"] == .rows([]))
    #expect(template.deliveredRows(of: "tiltak") == 3)
  }

  @Test func `one row fills the first and leaves the others`() throws {
    let body = try filled(rows(1)).bytes.body()

    let start = try #require(body.firstRange(of: "<w:tr>" + Self.row(id: 2).dropFirst(6)))
    #expect(body[..<start.lowerBound].contains("Tiltak 1"))
    #expect(body[start.lowerBound...].firstRange(of: "Tiltak 1") == nil)
  }

  @Test(arguments: [4, 40])
  func `more rows than delivered are copies of the last with ids of their own`(count: Int) throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")

    let document = try filled(rows(count))

    guard case .rows(let read) = try template.read(document).answers["tiltak"] else { throw Missing() }
    #expect(read.map { $0["hva"] } == rows(count).map { $0["hva"] })
    let tree = try OfficePackage(document.bytes).tree(of: PartName("word/document.xml"))
    let all = Array(tree.root.descendants)
    let w = Namespace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", prefix: "w")
    let ids =
      all.filter { $0.matches(Name(w, "id")) }.compactMap { $0.attribute(Name(w, "val")) }
      + all.filter { $0.localName == "docPr" }.compactMap { $0.attribute(Name(nil, "id")) } + ["900"]
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 1 + 3 * count + 3 + (count - 2))
    let text = try document.bytes.part()
    #expect(text.split(separator: "w14:paraId").count - 1 == 4)
    #expect(text.split(separator: "w:bookmarkStart").count - 1 == 4)
  }

  @Test func `a last row that is answered already does not leak into new ones`() throws {
    let answered = Self.row(.run("Hemmelig"), id: 3, showsPrompt: false)
    let boxes = String.row(.cell(.paragraph(.box("tiltak.ferdig", isTicked: true))))
    for last in [answered, boxes] {
      let specimen = Specimen(.table(.section("tiltak", last)))
      let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
      let given: [Values] = [["hva": .text("a")], ["frist": .text("")], ["ferdig": .check(true)]]

      let text = try template.fill(AnyForm(values: ["tiltak": .rows(given + [Values()])])).bytes.part()

      #expect(text.split(separator: "Hemmelig").count == 1)
      #expect(text.split(separator: "☒").count - 1 == (last == boxes ? 2 : 0))
    }
  }

  @Test func `a finding in a row names table and row, also below the delivered ones`() throws {
    var rows = rows(5)
    rows[1]["frist"] = .text("snart")
    rows[3]["frist"] = .text("snart")
    rows[4]["frist"] = .text("snart")

    let document = try filled(rows)
    let reading = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx").read(document)

    let places = ["tabell 2, rad 3", "tabell 2, rad 5", "tabell 2, rad 6"]
    #expect(document.findings.map(\.place) == places)
    #expect(reading.findings.map(\.place) == places)
  }

  @Test func `rows whose items an editor dropped are read beside those that have them`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let item = String.section("tiltak", Self.row(.run("Ett"), id: 1, showsPrompt: false))
    let mixed = item.replacing(
      "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
      with: "</w:sdtContent></w:sdt>" + Self.row(.run("To"), id: 2, showsPrompt: false) + "</w:sdtContent></w:sdt>")

    let reading = try template.read(Specimen(.table(mixed)).bytes(), name: "retur.docx")

    #expect(reading.answers["tiltak"]?.spelt.contains("Ett") == true)
    #expect(reading.answers["tiltak"]?.spelt.contains("To") == true)
  }

  @Test func `rows that are prompts of their own are blank`() throws {
    let specimen = Specimen(
      .table(.section("tiltak", Self.row(.prompt("Tiltak 1"), id: 1), Self.row(.prompt("Tiltak 2"), id: 2))))
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")

    #expect(try template.read(template.fill(AnyForm())).answers["tiltak"] == .rows([]))
  }

  @Test func `a member that the group does not have is a finding`() throws {
    let document = try filled([["hvem": .text("a")], ["hvem": .text("b")]])

    #expect(
      document.findings.map(\.message) == [
        "«tiltak.hvem» har ingen plass i dette skjemaet og ble ikke skrevet inn. Legg feltet inn i malen, eller ta det ut av dataene."
      ])
  }

  @Test func `a row that was deleted under change tracking is not read`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let deleted = Self.row(.run("Borte"), id: 2, showsPrompt: false).replacing(
      "<w:tr>", with: "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>")
    let specimen = Specimen(.table(.section("tiltak", Self.row(.run("Her"), id: 1, showsPrompt: false), deleted)))

    let reading = try template.read(specimen.bytes(), name: "retur.docx")

    guard case .rows(let rows) = reading.answers["tiltak"] else { throw Missing() }
    #expect(rows.map { $0["hva"] } == [.text("Her")])
    #expect(reading.unplaced == [])
  }

  private struct Missing: Error {}
}

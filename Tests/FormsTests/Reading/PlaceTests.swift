import Forms
import TestSupport
import Testing

/// Where in a document something stands, as a finger finds it.
@Suite struct PlaceTests {
  private func places(_ specimen: Specimen, rows: [Values] = []) throws -> (filled: [String?], read: [String?]) {
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
    var values = Values()
    for field in template.fields where field.kind == .day { values[field.tag] = .text("snart") }
    if !rows.isEmpty { values["r"] = .rows(rows) }
    let document = try template.fill(AnyForm(values: values))
    return (document.findings.map(\.place), try template.read(document).findings.map(\.place))
  }

  private static func day(_ tag: String) -> String { .paragraph(.blank(tag, .date(format: "dd.MM.yyyy"))) }

  @Test func `tables count from the outermost, rows in their own table, paragraphs outside tables`() throws {
    let inner = String.table(.row(.cell(Self.day("inner"))), .row(.cell(.paragraph())))
    let outer = String.table(.row(.cell(inner, .paragraph())), .row(.cell(Self.day("outer"))))
    var specimen = Specimen([.paragraph(.run("1")), outer, Self.day("after"), outer.replacing("er\"", with: "er2\"")])
    specimen.headers = [Self.day("header")]

    let (filled, read) = try places(specimen)

    let expected = [
      "tabell 1, rad 1", "tabell 1, rad 2", "avsnitt 2", "tabell 2, rad 1", "tabell 2, rad 2", "topptekst, avsnitt 1",
    ]
    #expect(filled == expected)
    #expect(read == expected)
  }

  @Test func `rows below a group that has grown are further down`() throws {
    let row = String.row(.cell(Self.day("r.x")))
    let table = String.table(.row(.cell(Self.day("over"))), .section("r", row), .row(.cell(Self.day("under"))))

    let (filled, read) = try places(
      Specimen([table, table.replacing("\"r", with: "\"q").replacing("er\"", with: "er2\"")]),
      rows: (0..<3).map { _ in ["x": .text("snart")] })

    #expect(
      filled == [
        "tabell 1, rad 1", "tabell 1, rad 2", "tabell 1, rad 3", "tabell 1, rad 4", "tabell 1, rad 5",
        "tabell 2, rad 1", "tabell 2, rad 3",
      ])
    #expect(Set(read) == Set(filled))
  }
}

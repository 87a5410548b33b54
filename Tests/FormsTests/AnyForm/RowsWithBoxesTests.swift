import TestSupport
import Testing

@testable import Forms

/// Tables of an unmarked form whose rows have boxes to tick, and those whose names of columns stand in two rows.
@Suite struct RowsWithBoxesTests {
  private static func cell(_ text: String, span: Int = 1, merge: String = "") -> String {
    let properties = "<w:tcPr><w:gridSpan w:val=\"\(span)\"/>\(merge)</w:tcPr>"
    return "<w:tc>\(properties)\(text.isEmpty ? "<w:p/>" : line(text))</w:tc>"
  }

  private static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  private static func template(_ rows: [String]) throws -> Template<AnyForm> {
    try Template<AnyForm>(
      unmarked: Specimen([line("Navn: ________"), .table(rows.joined())]).bytes(), name: "skjema.docx")
  }

  private static func members(_ template: Template<AnyForm>) -> [String] {
    template.fields.flatMap { field in field.members.map { "\(field.tag): \($0.label) \($0.kind.rawValue)" } }
  }

  @Test(arguments: ["☐", "[ ]", "( )"])
  func `a column of boxes is a field of each row, and is filled and read back`(box: String) throws {
    let blank = Self.row(Self.cell(""), Self.cell(""), Self.cell(box))
    let template = try Self.template(
      [Self.row(Self.cell("Hva"), Self.cell("Ansvarlig"), Self.cell("Utført"))] + [blank, blank, blank])
    #expect(Self.members(template) == ["hva: Hva text", "hva: Ansvarlig text", "hva: Utført check"])

    var values = Values()
    values["navn"] = .text("Kari Lie")
    values["hva"] = .rows([
      ["hva": .text("Rydde"), "ansvarlig": .text("Bo"), "utført": .check(true)],
      ["hva": .text("Måle"), "ansvarlig": .text("Liv"), "utført": .check(false)],
    ])
    let document = try template.fill(AnyForm(values: values))
    let read = try template.read(document.bytes, name: "a.docx").answers

    #expect(read["hva"] == values["hva"])
  }

  @Test func `yes and no in each row are one field of it`() throws {
    let blank = Self.row(Self.cell(""), Self.cell("☐ Ja ☐ Nei"))
    let template = try Self.template([Self.row(Self.cell("Hva"), Self.cell("Utført"))] + [blank, blank])

    #expect(Self.members(template) == ["hva: Hva text", "hva: Utført janei"])
  }

  @Test(arguments: [true, false])
  func `names that a second row parts are the names of the columns`(isMerged: Bool) throws {
    let (top, below) = isMerged ? ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>") : ("", "")
    let blank = Self.row(Self.cell(""), Self.cell(""), Self.cell(""), Self.cell(""))
    let template = try Self.template([
      Self.row(Self.cell("Hva", merge: top), Self.cell("Periode", span: 2), Self.cell("Resultat", merge: top)),
      Self.row(Self.cell("", merge: below), Self.cell("Frå"), Self.cell("Til"), Self.cell("", merge: below)),
      blank, blank,
    ])

    #expect(Self.members(template) == ["hva: Hva text", "hva: Frå text", "hva: Til text", "hva: Resultat text"])
  }

  @Test func `whoever shows the form can point at each of the boxes`() throws {
    let blank = Self.row(Self.cell(""), Self.cell("☐"))
    let body = [
      line("Navn: ________"), .table(Self.row(Self.cell("Hva"), Self.cell("Utført")) + blank + blank + blank),
    ]

    let placed = try PlacedForm(unmarked: Specimen(body).bytes(), name: "skjema.docx", layout: Layout())

    #expect(placed.places.flatMap(\.pieces).count { $0.label == "Utført" && $0.address.isBox } == 3)
  }
}
